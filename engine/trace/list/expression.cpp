#include "engine/trace/list/expression.h"

#include <algorithm>
#include <functional>

namespace heapglass::trace
{

namespace
{

constexpr std::size_t kMaxTokens = 200;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// Length of the number, name or sign at the start; 0 when there is none.
std::size_t tokenSize(std::string_view text)
{
    const auto run = [&](std::size_t from, auto is) {
        while (from < text.size() && is(text[from]))
            ++from;
        return from;
    };
    const char c = text[0];
    if (c == '0' && text.size() > 2 && (text[1] == 'x' || text[1] == 'X') && isHex(text[2]))
        return run(2, isHex);
    if (isDigit(c)) return run(0, isDigit);
    if (isLetter(c)) return run(0, [](char d) { return isLetter(d) || isDigit(d); });
    if (text.starts_with("<<") || text.starts_with(">>")) return 2;
    return std::string_view("-+*/%()").find(c) != std::string_view::npos ? 1 : 0;
}

/// Operators by level, loosest first; << and >> are told by their first sign.
constexpr std::string_view kLevels[] = {"<>", "+-", "*/%"};

struct RangeParts {
    std::string_view low;
    std::string_view high;
    std::string_view step = "1";
};

/// The first / outside parentheses is that of the step.
RangeParts rangeParts(std::string_view text)
{
    const std::size_t dots = text.find("..");
    if (dots == text.npos) throw Wrong{say("{}: LO..HI is missing", text), text};
    const std::string_view low = text.substr(0, dots);
    const std::string_view rest = text.substr(dots + 2);
    int depth = 0;
    for (std::size_t i = 0; i < rest.size(); ++i) {
        depth += (rest[i] == '(') - (rest[i] == ')');
        if (rest[i] == '/' && depth == 0) return {low, rest.substr(0, i), rest.substr(i + 1)};
    }
    return {low, rest};
}

} // namespace

Number number(std::string_view text)
{
    const bool hex = text.size() > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X');
    const std::string_view digits = hex ? text.substr(2) : text;
    if (digits.empty() || !std::all_of(digits.begin(), digits.end(), hex ? isHex : isDigit))
        throw Wrong{say("{} is not a number", text), text};
    Number value = 0;
    for (const char c : digits) {
        const Number digit = isDigit(c) ? Number(c - '0') : Number((c | 32) - 'a' + 10);
        if (__builtin_mul_overflow(value, Number(hex ? 16 : 10), &value) ||
            __builtin_add_overflow(value, digit, &value) || value > kMaxNumber)
            throw Wrong{say("{} is too large", text), text};
    }
    return value;
}

bool isName(std::string_view text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return isLetter(c) || isDigit(c); });
}

bool isWord(std::string_view text)
{
    return isName(text) && !isDigit(text[0]);
}

std::uint64_t columnOf(std::string_view part, std::string_view line)
{
    const std::less_equal<> notBehind; // of unrelated pointers, too
    const char* const end = line.data() + line.size();
    if (!part.data() || !notBehind(line.data(), part.data()) || !notBehind(part.data(), end)) return 0;
    const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    return 1 + std::uint64_t(std::count_if(line.data(), part.data(), begins));
}

std::string_view stripped(std::string_view text, std::string_view characters)
{
    const std::size_t first = text.find_first_not_of(characters);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(characters) - first + 1);
}

std::vector<std::string_view> words(std::string_view text)
{
    std::vector<std::string_view> found;
    while (!(text = stripped(text, " ")).empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        found.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return found;
}

/// Recursive descent over the tokens; its depth is bounded by kMaxNesting.
class ExpressionParser
{
  public:
    ExpressionParser(Expression& expression, const Scope& scope) : m_expression(expression), m_scope(scope) {}

    void parse()
    {
        split(m_expression.m_text);
        level(0, 0);
        if (m_at < m_tokens.size()) m_expression.wrong(say("not an expression"));
    }

  private:
    void split(std::string_view text)
    {
        while (!text.empty()) {
            const std::size_t size = tokenSize(text);
            if (size == 0) m_expression.wrong(say("not an expression"));
            m_tokens.push_back(text.substr(0, size));
            text.remove_prefix(size);
            text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
        }
        if (m_tokens.size() > kMaxTokens) m_expression.wrong(say("too long"));
    }

    void level(std::size_t level, std::size_t depth)
    {
        if (level == std::size(kLevels)) return atom(depth);
        this->level(level + 1, depth);
        while (m_at < m_tokens.size() && kLevels[level].find(m_tokens[m_at][0]) != std::string_view::npos) {
            const char op = m_tokens[m_at++][0];
            this->level(level + 1, depth);
            m_expression.m_steps.push_back({op});
        }
    }

    void atom(std::size_t depth)
    {
        const std::string_view token = m_at < m_tokens.size() ? m_tokens[m_at++] : ")";
        if (token[0] == '(') {
            if (depth == kMaxNesting) m_expression.wrong(say("too many parentheses"));
            level(0, depth + 1);
            if (m_at == m_tokens.size() || m_tokens[m_at++] != ")") m_expression.wrong(say("a ) is missing"));
        } else if (isDigit(token[0])) {
            m_expression.m_steps.push_back({'0', number(token)});
        } else if (isLetter(token[0])) {
            name(token);
        } else {
            m_expression.wrong(say("not an expression"));
        }
    }

    /// The innermost variable of that name, else a let.
    void name(std::string_view name)
    {
        for (std::size_t i = m_scope.variables.size(); i-- > 0;) {
            if (m_scope.variables[i] != name) continue;
            m_expression.m_steps.push_back({'v', i});
            m_expression.m_uses |= Variables{1} << i;
            return;
        }
        if (const auto let = m_scope.lets.find(name); let != m_scope.lets.end()) {
            m_expression.m_steps.push_back({'0', let->second});
            return;
        }
        // Wrong only when it is evaluated.
        m_expression.m_steps.push_back({'?', m_expression.m_unknown.size()});
        m_expression.m_unknown.emplace_back(name);
    }

    Expression& m_expression;
    const Scope& m_scope;
    std::vector<std::string_view> m_tokens;
    std::size_t m_at = 0;
};

Expression::Expression(std::string_view text, const Scope& scope) : m_text(stripped(text, " \t"))
{
    ExpressionParser(*this, scope).parse();
}

void Expression::wrong(const Sentence& why) const
{
    throw Wrong{m_text.empty() ? say("(nothing): {}", why) : say("{}: {}", m_text, why), m_text};
}

Number Expression::apply(char op, Number left, Number right) const
{
    if ((op == '/' || op == '%') && right == 0) wrong(say("division by zero"));
    if ((op == '<' || op == '>') && right > 63) wrong(say("shift by more than 63"));
    Number value = 0;
    bool outside = false;
    switch (op) {
    case '+':
        outside = __builtin_add_overflow(left, right, &value);
        break;
    case '-':
        outside = __builtin_sub_overflow(left, right, &value);
        break;
    case '*':
        outside = __builtin_mul_overflow(left, right, &value);
        break;
    case '/':
        value = left / right;
        break;
    case '%':
        value = left % right;
        break;
    case '<':
        outside = left > kMaxNumber >> right;
        value = left << right;
        break;
    default:
        value = left >> right;
        break;
    }
    if (outside || value > kMaxNumber) wrong(say("a value outside 0 to 2^63-1"));
    return value;
}

Number Expression::evaluate(const Frame& frame) const
{
    std::array<Number, kMaxTokens> stack;
    std::size_t size = 0;
    for (const Step& step : m_steps) {
        if (step.kind == '0') {
            stack[size++] = step.value;
        } else if (step.kind == 'v') {
            stack[size++] = frame[step.value];
        } else if (step.kind == '?') {
            wrong(say("{} is not known here", m_unknown[step.value]));
        } else {
            --size;
            stack[size - 1] = apply(step.kind, stack[size - 1], stack[size]);
        }
    }
    return stack[0];
}

Range Range::parse(std::string_view text, const Scope& scope)
{
    const RangeParts parts = rangeParts(text);
    Expression low(parts.low, scope), high(parts.high, scope), step(parts.step, scope);
    return {std::move(low), std::move(high), std::move(step)};
}

Rounds Range::rounds(const Frame& frame) const
{
    const Number step = m_step.value(frame);
    if (step == 0) throw Wrong{say("a step of 0")};
    const Number low = m_low.value(frame);
    return {low, m_high.value(frame) + 1, step};
}

Ids::Ids(std::string_view text, const Scope& scope)
{
    const std::size_t bracket = std::min(text.find('['), text.size());
    m_name = text.substr(0, bracket);
    const std::string_view index = text.substr(bracket);
    if (!isName(m_name) || (!index.empty() && (index.size() < 3 || !index.ends_with(']'))))
        throw Wrong{say("{} is not an id", text), text};
    if (index.empty()) return;
    const std::string_view inside = index.substr(1, index.size() - 2);
    if (inside.find("..") != inside.npos)
        m_range = Range::parse(inside, scope);
    else
        m_index.emplace(inside, scope);
}

Rounds Ids::indexes(const Frame& frame) const
{
    if (m_range) return m_range->rounds(frame);
    const Number index = m_index ? m_index->value(frame) : 0;
    return {index, index + 1, 1};
}

} // namespace heapglass::trace
