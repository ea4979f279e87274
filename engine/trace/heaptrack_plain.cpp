#include "engine/trace/heaptrack_plain.h"

#include <algorithm>

#include "engine/trace/heaptrack.h"
#include "engine/trace/hex.h"

namespace heapglass::trace
{

namespace
{

/// What may be looked at from the beginning of a line on: the longest plain line, and all that its last
/// number is read with.
constexpr std::size_t kReach = 64;

/// 16 digits may be the beginning of more.
bool isShort(const HexWord& number)
{
    return number.digits > 0 && number.digits < 16;
}

} // namespace

PlainLines::Taken PlainLines::take(std::string_view bytes, std::uint64_t before)
{
    m_line = before;
    const char* at = bytes.data();
    const char* const last = at + bytes.size() - std::min(bytes.size(), kReach);
    while (at < last) {
        ++m_line;
        const char* const next = line(at);
        if (!next) {
            --m_line;
            break;
        }
        at = next;
    }
    return {m_line - before, std::size_t(at - bytes.data())};
}

/// The end of the line at `at`, or null: it is not plain, and nothing was done.
inline const char* PlainLines::line(const char* at)
{
    if (at[1] != ' ') return nullptr;
    if (at[0] == '-') return free(at + 2);
    if (at[0] == '+') return allocation(at + 2);
    return at[0] == 't' ? stack(at + 2) : nullptr;
}

inline const char* PlainLines::free(const char* at)
{
    const HexWord address = hexLong(at);
    at += address.digits;
    if (*at != '\n' || !isShort(address)) return nullptr;
    m_linker.free(address.value, m_line);
    return at + 1;
}

inline const char* PlainLines::allocation(const char* at)
{
    const HexWord size = hexWord(at);
    at += size.digits;
    if (*at++ != ' ' || size.digits == 0) return nullptr;
    const HexWord stack = hexWord(at);
    at += stack.digits;
    if (*at++ != ' ' || stack.digits == 0 || stack.value > m_stacks) return nullptr;
    const HexWord address = hexLong(at);
    at += address.digits;
    if (*at != '\n' || !isShort(address) || address.value + size.value > kAddressEnd) return nullptr;
    m_linker.allocate(address.value, size.value, std::uint32_t(stack.value), m_line);
    return at + 1;
}

inline const char* PlainLines::stack(const char* at)
{
    const HexWord instruction = hexLong(at);
    at += instruction.digits;
    if (*at++ != ' ' || !isShort(instruction)) return nullptr;
    const HexWord parent = hexWord(at);
    at += parent.digits;
    if (*at != '\n' || parent.digits == 0 || parent.value > m_stacks) return nullptr;
    appendStack({instruction.value, std::uint32_t(parent.value)});
    return at + 1;
}

} // namespace heapglass::trace
