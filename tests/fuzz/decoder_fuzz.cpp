// Any bytes through the decompression that their beginning asks for.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "engine/trace/decoder.h"

using namespace heapglass::trace;

namespace
{

class Bytes : public Stream
{
  public:
    explicit Bytes(std::string_view text) : m_text(text) {}

    std::size_t read(std::span<char> out) override
    {
        const std::size_t size = std::min({out.size(), m_text.size(), std::size_t{7}});
        std::memcpy(out.data(), m_text.data(), size);
        m_text.remove_prefix(size);
        if (size == 0) close(StreamEnd::whole);
        return size;
    }

  private:
    std::string_view m_text;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto stream = decode(compressionOf(text.substr(0, 6)), std::make_unique<Bytes>(text));
    std::array<char, 4096> out;
    constexpr std::size_t kMaxOutput = 1 << 22;
    for (std::size_t all = 0, got = 1; got > 0 && all < kMaxOutput; all += got)
        got = stream->read(out);
    return 0;
}
