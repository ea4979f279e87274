// Cuts chunks of any size into lines. A line that lies within one chunk is not copied.
#pragma once

#include <cstring>
#include <string>
#include <string_view>

namespace heapglass::trace
{

class Lines
{
  public:
    static constexpr std::size_t kMaxLine = std::size_t{1} << 20;

    /// Calls line(text, number) for each line that ends in these bytes, without its LF, until it
    /// returns false. False when it did, or when a line is too long: see tooLong().
    template <class Line>
    bool feed(std::string_view bytes, Line&& line)
    {
        while (!bytes.empty()) {
            const auto* end = static_cast<const char*>(std::memchr(bytes.data(), '\n', bytes.size()));
            const std::size_t size = end ? std::size_t(end - bytes.data()) : bytes.size();
            if (m_rest.size() + size > kMaxLine) {
                m_tooLong = true;
                return false;
            }
            if (!end) {
                m_rest.append(bytes);
                return true;
            }
            const std::string_view text =
                m_rest.empty() ? bytes.substr(0, size) : joined(bytes.substr(0, size));
            const bool goOn = line(text, ++m_number);
            m_rest.clear();
            m_offset += text.size() + 1;
            if (!goOn) return false;
            bytes.remove_prefix(size + 1);
        }
        return true;
    }

    /// Counts whole lines that the caller took itself; only where nothing is left over from before.
    void passed(std::uint64_t lines, std::uint64_t bytes)
    {
        m_number += lines;
        m_offset += bytes;
    }

    std::string_view rest() const { return m_rest; }  ///< what follows the last LF
    std::uint64_t number() const { return m_number; } ///< of the last whole line, from 1
    std::uint64_t offset() const { return m_offset; } ///< where the line after it starts
    bool tooLong() const { return m_tooLong; }

  private:
    std::string_view joined(std::string_view end) { return m_rest.append(end); }

    std::string m_rest;
    std::uint64_t m_number = 0;
    std::uint64_t m_offset = 0;
    bool m_tooLong = false;
};

} // namespace heapglass::trace
