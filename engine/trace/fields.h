// The fields of one line of a text format: strict, checked, without copies.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace heapglass::trace
{

class Fields
{
  public:
    explicit Fields(std::string_view line) : m_at(line.data()), m_end(line.data() + line.size()) {}

    /// Lower-case hexadecimal digits without 0x, up to 64 bits.
    bool hex(std::uint64_t& value)
    {
        const char* const first = m_at;
        value = 0;
        for (; m_at != m_end; ++m_at) {
            const std::uint8_t digit = kDigits[static_cast<unsigned char>(*m_at)];
            if (digit > 15) break;
            if (value >> 60) return false;
            value = value << 4 | digit;
        }
        return m_at != first;
    }

    bool space() { return take(' '); }
    bool take(char c)
    {
        if (m_at == m_end || *m_at != c) return false;
        ++m_at;
        return true;
    }
    /// A space, then hexadecimal digits.
    bool spaceHex(std::uint64_t& value) { return space() && hex(value); }
    bool atEnd() const { return m_at == m_end; }

    std::string_view rest() const { return {m_at, std::size_t(m_end - m_at)}; }
    /// The next `size` bytes, whatever they are.
    bool bytes(std::uint64_t size, std::string_view& value)
    {
        if (size > std::uint64_t(m_end - m_at)) return false;
        value = {m_at, std::size_t(size)};
        m_at += size;
        return true;
    }
    /// What stands before the next space, or before the end.
    std::string_view word()
    {
        const char* const first = m_at;
        while (m_at != m_end && *m_at != ' ')
            ++m_at;
        return {first, std::size_t(m_at - first)};
    }

  private:
    static constexpr std::array<std::uint8_t, 256> kDigits = [] {
        std::array<std::uint8_t, 256> digits{};
        digits.fill(0xFF);
        for (std::uint8_t i = 0; i < 16; ++i)
            digits[std::size_t("0123456789abcdef"[i])] = i;
        return digits;
    }();

    const char* m_at;
    const char* m_end;
};

} // namespace heapglass::trace
