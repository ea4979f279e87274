// A file that appears whole or not at all: written beside its target under another name, put in
// its place at the end. What was there before stays until then.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/result.h"

namespace heapglass::trace
{

class AtomicFile
{
  public:
    /// Refuses a target that is there and is no regular file.
    static Result<AtomicFile> create(const std::string& path);
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&&) = delete;
    /// Without commit() nothing is left behind.
    ~AtomicFile();

    /// After a failure the rest is only counted, so that commit() can say how much was missing.
    void write(std::string_view bytes);
    std::uint64_t size() const { return m_wanted; } ///< of all that was to be written
    /// Puts it in its place, safe against a loss of power. Fails when a write did.
    Result<void> commit();

  private:
    AtomicFile() = default;
    void drop();

    std::string m_target;
    std::string m_path;
    int m_fd = -1;
    std::uint64_t m_wanted = 0;
    std::uint64_t m_written = 0;
    int m_error = 0;
};

} // namespace heapglass::trace
