#include "engine/replay/query.h"

#include <algorithm>
#include <charconv>

namespace heapglass::replay
{

using Values = TermInfo::Values;

namespace
{

constexpr std::uint64_t kGreatest = ~std::uint64_t{0};

// Of ASCII alone, whatever the locale.
bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}
bool isLetter(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), lower);
    return result;
}

Sentence expectedNumber(Values values)
{
    return values == Values::bytes         ? say("expected a number of bytes, such as 100, 4K or 2M")
           : values == Values::hexadecimal ? say("expected 0x and hexadecimal digits, such as 0x1000")
                                           : say("expected a number, such as 1200000");
}

/// Reads from left to right. After the first error nothing moves any more.
class Parser
{
  public:
    explicit Parser(std::string_view text) : m_text(text) {}

    tl::expected<Query, QueryError> read()
    {
        Query query{std::string(m_text), {}};
        skipSpaces();
        while (!m_error && (m_at < m_text.size() || !query.terms.empty())) {
            query.terms.push_back(term());
            skipSpaces();
            if (m_error || m_at == m_text.size()) break;
            if (!takeWord("and"))
                fail(m_at, say("expected \"and\" between two terms, such as size>4K and age>1000"));
            skipSpaces();
        }
        if (m_error) return tl::unexpected(std::move(*m_error));
        return query;
    }

  private:
    void fail(std::size_t column, Sentence text)
    {
        if (!m_error) m_error = QueryError{std::min(column, m_text.size()), std::move(text)};
        m_at = m_text.size();
    }
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipSpaces()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
    }
    bool take(std::string_view sign)
    {
        if (lowered(m_text.substr(m_at, sign.size())) != sign) return false;
        m_at += sign.size();
        return true;
    }
    /// Words parted by spaces, the last one up to where no letter follows.
    bool takeWord(std::string_view words)
    {
        const std::size_t before = m_at;
        for (std::size_t begin = 0; begin <= words.size();) {
            const std::size_t end = std::min(words.find(' ', begin), words.size());
            skipSpaces();
            if (!take(words.substr(begin, end - begin)) || isLetter(peek())) {
                m_at = before;
                return false;
            }
            begin = end + 1;
        }
        return true;
    }

    Term term()
    {
        Term term;
        term.begin = m_at;
        for (const TermInfo& info : queryTerms()) {
            const bool isWord = isLetter(info.word.front());
            const std::size_t before = m_at;
            if (!(isWord ? takeWord(info.word) : take(info.word))) continue;
            if (info.field == Field::address) m_at = before; // 0x is part of the number
            term.field = info.field;
            readValue(info, term);
            term.end = m_at;
            return term;
        }
        return failTerm(term);
    }

    Term failTerm(const Term& term)
    {
        if (isDigit(peek()))
            fail(term.begin,
                 say("expected a word before the number, such as event=1200, page=37, #123 or 0x1000"));
        else
            fail(term.begin, say("expected a term: size, age, lifetime, event, alive at, id, page, offset, "
                                 "site, thread, #123 or 0x1000"));
        return term;
    }

    void readValue(const TermInfo& info, Term& term)
    {
        if (info.values == Values::text) return readText(info, term);
        if (info.compares) return compare(info, term);
        term.least = term.most = number(info);
        if (info.field != Field::address) return;
        skipSpacesBefore("..");
        if (take("..")) readRange(info, term);
    }

    /// Spaces belong to a term only where more of it follows.
    void skipSpacesBefore(std::string_view sign)
    {
        const std::size_t before = m_at;
        skipSpaces();
        if (!m_text.substr(m_at).starts_with(sign)) m_at = before;
    }

    void compare(const TermInfo& info, Term& term)
    {
        skipSpaces();
        const std::size_t at = m_at;
        const char relation = peek() == '>' || peek() == '<' ? m_text[m_at++] : '=';
        const bool orEqual = take("=");
        if (m_at == at && !isDigit(peek()))
            return fail(at, say("expected >, <, = or a range after {}, such as {}", info.word, info.example));
        skipSpaces();
        const std::size_t where = m_at;
        const std::uint64_t value = number(info);
        const bool isMore = m_isMore; // then the next whole number is the first above it
        const bool isLast = !isMore && value == (relation == '>' ? kGreatest : 0);
        if (relation != '=' && !orEqual && isLast && !m_error)
            return fail(where, relation == '>'
                                   ? say("expected a smaller number: nothing is greater than this one")
                                   : say("expected a number above 0: nothing is less"));
        if (relation != '<') term.least = value + (isMore || (relation == '>' && !orEqual));
        if (relation != '>') term.most = value - (!isMore && relation == '<' && !orEqual);
        if (relation != '=' || m_error) return;
        skipSpacesBefore("..");
        if (take("..")) return readRange(info, term);
        if (isMore) fail(where, say("expected a whole number of bytes, such as 1.5K"));
    }

    void readRange(const TermInfo& info, Term& term)
    {
        skipSpaces();
        const std::size_t where = m_at;
        term.most = number(info);
        if (term.most < term.least)
            fail(where, say("expected the end of the range to be no less than its beginning"));
    }

    void readText(const TermInfo& info, Term& term)
    {
        skipSpaces();
        if (!take("=")) return fail(m_at, say("expected = after {}, such as {}", info.word, info.example));
        skipSpaces();
        const std::size_t begin = m_at;
        if (take("\"")) {
            const std::size_t end = m_text.find('"', m_at);
            if (end == m_text.npos) return fail(m_text.size(), say("expected \" at the end of the text"));
            term.text = m_text.substr(m_at, end - m_at);
            m_at = end + 1;
        } else {
            while (m_at < m_text.size() && !isSpace(m_text[m_at]))
                ++m_at;
            term.text = m_text.substr(begin, m_at - begin);
        }
        if (info.field != Field::name) term.text = lowered(term.text); // names differ by their letters
        if (term.text.empty()) fail(begin, say("expected a text, such as {}", info.example));
    }

    /// Without what it has behind the decimal point: m_isMore says whether that is anything.
    std::uint64_t number(const TermInfo& info)
    {
        m_isMore = false;
        skipSpaces();
        const std::size_t begin = m_at;
        const bool hexadecimal = take("0x");
        std::string digits;
        const auto isOne = [&] {
            return isDigit(peek()) || (hexadecimal && lower(peek()) >= 'a' && lower(peek()) <= 'f');
        };
        for (; isOne() || (!digits.empty() && peek() == ','); ++m_at)
            if (peek() != ',') digits += peek();
        const bool fits = info.field == Field::address ? hexadecimal : true;
        if (digits.empty() || !fits || (hexadecimal && info.values != Values::hexadecimal)) {
            fail(begin, expectedNumber(info.values));
            return 0;
        }
        std::uint64_t value = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
        std::string decimals = info.values == Values::bytes ? readDecimals() : std::string();
        const unsigned shift = info.values == Values::bytes ? unit() : 0;
        if (error != std::errc() || value > kGreatest >> shift) {
            fail(begin, say("expected a number below 2^64"));
            return 0;
        }
        if (isLetter(peek()) || isDigit(peek())) fail(m_at, expectedNumber(info.values));
        value = (value << shift) | shifted(decimals, shift);
        m_isMore = decimals.find_first_not_of('0') != decimals.npos;
        if (m_isMore && value == kGreatest) fail(begin, say("expected a number below 2^64"));
        return value;
    }

    /// The digits behind a point; two points are a range.
    std::string readDecimals()
    {
        if (peek() != '.' || m_at + 1 >= m_text.size() || !isDigit(m_text[m_at + 1])) return {};
        std::string digits;
        for (++m_at; isDigit(peek()); ++m_at)
            digits += peek();
        return digits;
    }

    /// 0.DIGITS times two to that power: what is whole of it; the rest remains in the digits. Exact, as no
    /// floating point is.
    static std::uint64_t shifted(std::string& digits, unsigned power)
    {
        std::uint64_t whole = 0;
        for (; power > 0; --power) {
            int carry = 0;
            for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
                const int twice = 2 * (*digit - '0') + carry;
                *digit = char('0' + twice % 10);
                carry = twice / 10;
            }
            whole = 2 * whole + std::uint64_t(carry);
        }
        return whole;
    }

    /// The power of two that K, KiB, M … stand for.
    unsigned unit()
    {
        const std::size_t before = m_at;
        skipSpaces();
        static constexpr std::string_view kUnits = "kmgt";
        const std::size_t place = peek() ? kUnits.find(lower(peek())) : kUnits.npos;
        if (place == kUnits.npos) {
            if (!takeWord("b")) m_at = before;
            return 0;
        }
        ++m_at;
        if (!take("ib")) (void)take("i");
        return unsigned(place + 1) * 10;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_isMore = false; // the number that was read last, than its whole bytes
    std::optional<QueryError> m_error;
};

} // namespace

bool Query::asks(Field field) const
{
    return std::ranges::any_of(terms, [&](const Term& term) { return term.field == field; });
}

std::string Query::without(std::size_t place) const
{
    std::string result;
    for (std::size_t i = 0; i < terms.size(); ++i)
        if (i != place) result += (result.empty() ? "" : " and ") + textOf(terms[i]);
    return result;
}

tl::expected<Query, QueryError> parseQuery(std::string_view text)
{
    return Parser(text).read();
}

std::optional<QueryError> momentBeyond(const Query& query, EventIndex events)
{
    for (const Term& term : query.terms)
        if (term.field == Field::alive && term.least > events)
            return QueryError{query.text.find_first_of("0123456789", term.begin),
                              say("the trace ends at event {}", events)};
    return {};
}

/// An unfinished word begins after the last "and", or where the last space is. "alive at" has one inside.
Completion completionOf(std::string_view text)
{
    std::size_t begin = 0;
    const std::string small = lowered(text);
    for (std::size_t i = 0; i + 3 < small.size(); ++i)
        if ((i == 0 || isSpace(small[i - 1])) && small.compare(i, 3, "and") == 0 && isSpace(small[i + 3]))
            begin = i + 4;
    while (begin < text.size() && isSpace(text[begin]))
        ++begin;
    Completion result{begin, {}, false};
    const std::string typed = small.substr(begin);
    for (const TermInfo& info : queryTerms())
        if (info.word.starts_with(typed) && info.word != typed) result.terms.push_back(&info);
    if (!result.terms.empty()) return result;
    // A whole term and a space: only "and" may follow.
    const std::size_t word = text.find_last_of(" \t") == text.npos ? 0 : text.find_last_of(" \t") + 1;
    const auto before = parseQuery(text.substr(0, word));
    if (word > begin && before && !before->terms.empty() &&
        std::string_view("and").starts_with(small.substr(word)))
        result = {word, {}, true};
    return result;
}

} // namespace heapglass::replay
