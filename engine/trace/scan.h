// Looks over a line of text from its start: strict, checked, without copies.
#pragma once

#include <cstdint>
#include <string_view>

namespace heapglass::trace
{

class Scan
{
  public:
    explicit Scan(std::string_view text) : m_text(text) {}

    bool atEnd() const { return m_text.empty(); }
    std::string_view rest() const { return m_text; }
    char peek() const { return m_text.empty() ? '\0' : m_text.front(); }

    bool take(char c)
    {
        if (!m_text.starts_with(c)) return false;
        m_text.remove_prefix(1);
        return true;
    }
    bool take(std::string_view text)
    {
        if (!m_text.starts_with(text)) return false;
        m_text.remove_prefix(text.size());
        return true;
    }
    void spaces()
    {
        while (take(' ')) {
        }
    }

    /// Decimal digits, up to 64 bits; false, and nothing taken, where there are none or too many.
    bool decimal(std::uint64_t& value) { return digits(10, value); }
    /// 0x and hexadecimal digits of either case.
    bool hexadecimal(std::uint64_t& value)
    {
        const std::string_view before = m_text;
        if (take("0x") && digits(16, value)) return true;
        m_text = before;
        return false;
    }
    /// Hexadecimal digits without 0x.
    bool bareHexadecimal(std::uint64_t& value) { return digits(16, value); }
    bool number(std::uint64_t& value) { return hexadecimal(value) || decimal(value); }

    /// Letters; may be none.
    std::string_view word()
    {
        return takeWhile([](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
    }
    /// Letters, digits and underscores, the first no digit; may be none.
    std::string_view identifier()
    {
        if (peek() >= '0' && peek() <= '9') return {};
        return takeWhile([](char c) {
            return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9') || c == '_';
        });
    }
    template <class Is>
    std::string_view takeWhile(Is&& is)
    {
        std::size_t size = 0;
        while (size < m_text.size() && is(m_text[size]))
            ++size;
        const std::string_view taken = m_text.substr(0, size);
        m_text.remove_prefix(size);
        return taken;
    }

  private:
    static int digit(char c)
    {
        if (c >= '0' && c <= '9') return c - '0';
        const char lower = char(c | 0x20);
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 16;
    }

    bool digits(unsigned base, std::uint64_t& value)
    {
        std::size_t size = 0;
        std::uint64_t number = 0;
        for (; size < m_text.size() && unsigned(digit(m_text[size])) < base; ++size)
            if (__builtin_mul_overflow(number, std::uint64_t{base}, &number) ||
                __builtin_add_overflow(number, std::uint64_t(digit(m_text[size])), &number))
                return false;
        if (size == 0) return false;
        m_text.remove_prefix(size);
        value = number;
        return true;
    }

    std::string_view m_text;
};

/// The first line of `text`, without its end; `text` is what follows it then.
inline std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

} // namespace heapglass::trace
