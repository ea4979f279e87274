#include "engine/lesson/typed_call.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>

#include <fmt/format.h>

#include "engine/trace/call_linker.h"

namespace heapglass::lesson
{

namespace
{

using Function = replay::HeapCall::Function;

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isNamePart(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9');
}

/// Thrown and caught inside this file.
struct Wrong {
    std::size_t column;
    Sentence text;
};

/// What a call was given, as it was typed.
struct Arguments {
    struct One {
        std::string text;
        std::size_t column;
    };
    std::string_view function;
    std::size_t column = 0;
    std::string variable;
    std::vector<One> list;
};

/// A row of the table of functions.
struct Row {
    std::string_view name;
    std::size_t arguments;
    std::string_view form; ///< for who gave it others
    bool assigned;         ///< its answer is a pointer, to be kept under a name
    TypedCall (*make)(const Arguments&);
};

const std::string kNullName = "-1"; // of the null pointer, in a list

/// "[3]", or nothing: blocks of one name are told apart by it.
bool isIndex(std::string_view text)
{
    return text.empty() || (text.size() > 2 && text.starts_with('[') && text.ends_with(']') &&
                            text.find_first_not_of("0123456789", 1) == text.size() - 1);
}

std::string name(const Arguments::One& argument)
{
    const std::string_view text = argument.text;
    const std::string_view base = text.substr(0, text.find('['));
    const bool good = !base.empty() && isNameStart(base[0]) && std::ranges::all_of(base, isNamePart) &&
                      isIndex(text.substr(base.size()));
    if (!good) throw Wrong{argument.column, say("the name of a pointer belongs here")};
    return argument.text == "NULL" ? kNullName : argument.text;
}

/// A plain number, 2^64 - 1 where it is larger; nothing: it is an expression.
std::optional<Bytes> plainNumber(std::string_view text)
{
    const bool hex = text.starts_with("0x") || text.starts_with("0X");
    if (hex) text.remove_prefix(2);
    Bytes result = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), result, hex ? 16 : 10);
    if (end != text.data() + text.size() || text.empty()) return {};
    return error == std::errc::result_out_of_range ? ~Bytes{0} : result;
}

/// A size beyond the numbers of a list is beyond each heap, too: malloc answers NULL (heap-semantics 1.4).
std::string sizeText(Bytes size)
{
    return fmt::format("{}", std::min<Bytes>(size, std::numeric_limits<std::int64_t>::max()));
}

/// Expressions are the list's; spaces part words there.
std::string number(const Arguments::One& argument)
{
    std::string text = argument.text;
    for (std::size_t i = text.find(' '); i != text.npos; i = text.find(' ', i)) {
        text.erase(i, text.find_first_not_of(' ', i) - i);
        if (i > 0 && i < text.size() && isNamePart(text[i - 1]) && isNamePart(text[i]))
            throw Wrong{argument.column, say("a number has no spaces in it")};
    }
    const bool plausible =
        !text.empty() && text.find_first_not_of("0123456789abcdefABCDEFxX()+-*/%<>") == text.npos;
    if (!plausible) throw Wrong{argument.column, say("a number of bytes belongs here")};
    const std::optional<Bytes> plain = plainNumber(text);
    return plain && *plain > kMaxRequest ? sizeText(*plain) : text;
}

unsigned long long value(const Arguments::One& argument)
{
    const std::optional<Bytes> plain = plainNumber(argument.text);
    if (!plain) throw Wrong{argument.column, say("a number belongs here")};
    return *plain;
}

TypedCall makeMalloc(const Arguments& call)
{
    return {fmt::format("a {} {}", call.variable, number(call.list[0])), {}, call.variable};
}

TypedCall makeCalloc(const Arguments& call)
{
    const std::string count = number(call.list[0]), size = number(call.list[1]);
    const std::optional<Bytes> elements = plainNumber(count), each = plainNumber(size);
    const bool overflows = elements && each && trace::arrayBytes(*elements, *each) > kMaxRequest;
    return {fmt::format("a {} {}", call.variable,
                        overflows ? sizeText(~Bytes{0}) : fmt::format("({})*({})", count, size)),
            {},
            call.variable};
}

TypedCall makeRealloc(const Arguments& call)
{
    const std::string old = name(call.list[0]), size = number(call.list[1]);
    if (old == kNullName) return {fmt::format("a {} {}", call.variable, size), {}, call.variable};
    if (old != call.variable)
        throw Wrong{call.list[0].column,
                    say("{} would still hold the old address: write {} = realloc({}, …)", old, old, old)};
    return {fmt::format("r {} {}", call.variable, size), {}, call.variable};
}

TypedCall makeFree(const Arguments& call)
{
    return {"f " + name(call.list[0]), {}, {}};
}

TypedCall makeHeapmin(const Arguments&)
{
    return {"m", {}, {}};
}

TypedCall makeWalk(const Arguments&)
{
    return {{}, replay::HeapCall{.function = Function::walk}, {}};
}

TypedCall makeCheck(const Arguments&)
{
    return {{}, replay::HeapCall{.function = Function::check}, {}};
}

/// An unsigned int, of which _heapset takes the low byte.
TypedCall makeSet(const Arguments& call)
{
    if (value(call.list[0]) > std::numeric_limits<std::uint32_t>::max())
        throw Wrong{call.list[0].column, say("a number belongs here")};
    return {
        {}, replay::HeapCall{.function = Function::set, .fill = unsigned(value(call.list[0]) & 0xff)}, {}};
}

TypedCall makeAdd(const Arguments& call)
{
    return {{}, replay::HeapCall{.function = Function::add, .size = value(call.list[1])}, {}};
}

const Row kRows[] = {
    {"malloc", 1, "malloc(SIZE)", true, makeMalloc},
    {"calloc", 2, "calloc(COUNT, SIZE)", true, makeCalloc},
    {"realloc", 2, "realloc(POINTER, SIZE)", true, makeRealloc},
    {"free", 1, "free(POINTER)", false, makeFree},
    {"_heapmin", 0, "_heapmin()", false, makeHeapmin},
    {"_heapwalk", 0, "_heapwalk()", false, makeWalk},
    {"_heapchk", 0, "_heapchk()", false, makeCheck},
    {"_heapset", 1, "_heapset(BYTE)", false, makeSet},
    {"_heapadd", 2, "_heapadd(POINTER, SIZE)", false, makeAdd},
};

const Row* findRow(std::string_view name)
{
    const auto found =
        std::find_if(std::begin(kRows), std::end(kRows), [name](const Row& row) { return row.name == name; });
    return found == std::end(kRows) ? nullptr : found;
}

/// Walks over the text of a call.
class Reader
{
  public:
    explicit Reader(std::string_view text) : m_text(text) {}

    /// [TYPE …] [NAME =] FUNCTION ( ARGUMENT, … ) [;]
    Arguments call()
    {
        Arguments result;
        const std::size_t open = m_text.find('(');
        const std::size_t equals = m_text.substr(0, open).find('=');
        if (equals != m_text.npos) {
            result.variable = lastName(equals);
            m_at = equals + 1;
        }
        skip();
        result.column = m_at;
        while (m_at < m_text.size() && isNamePart(m_text[m_at]))
            ++m_at;
        result.function = m_text.substr(result.column, m_at - result.column);
        skip();
        if (m_at >= m_text.size() || m_text[m_at] != '(') throw Wrong{m_at, say("( belongs here")};
        ++m_at;
        arguments(result);
        end();
        return result;
    }

  private:
    void skip()
    {
        while (m_at < m_text.size() && m_text[m_at] == ' ')
            ++m_at;
    }

    /// The variable of `void *p = …`: the word before `end`, or that with its index.
    std::string lastName(std::size_t end)
    {
        while (end > 0 && m_text[end - 1] == ' ')
            --end;
        std::size_t begin = end;
        if (begin > 0 && m_text[begin - 1] == ']') begin = std::min(m_text.rfind('[', begin), begin);
        while (begin > 0 && isNamePart(m_text[begin - 1]))
            --begin;
        std::string variable = name({std::string(m_text.substr(begin, end - begin)), begin});
        if (variable == kNullName) throw Wrong{begin, say("the name of a pointer belongs here")};
        return variable;
    }

    void arguments(Arguments& result)
    {
        int depth = 0;
        std::size_t begin = m_at;
        for (;; ++m_at) {
            if (m_at >= m_text.size()) throw Wrong{m_at, say(") belongs here")};
            const char c = m_text[m_at];
            depth += c == '(';
            if (c == ')' && depth-- == 0) break;
            if (c != ',' || depth > 0) continue;
            add(result, begin);
            begin = m_at + 1;
        }
        if (!result.list.empty() || m_text.substr(begin, m_at - begin).find_first_not_of(' ') != m_text.npos)
            add(result, begin);
        ++m_at;
    }

    void add(Arguments& result, std::size_t begin)
    {
        std::size_t end = m_at;
        while (begin < end && m_text[begin] == ' ')
            ++begin;
        while (end > begin && m_text[end - 1] == ' ')
            --end;
        result.list.push_back({std::string(m_text.substr(begin, end - begin)), begin});
    }

    void end()
    {
        skip();
        if (m_at < m_text.size() && m_text[m_at] == ';') ++m_at;
        skip();
        if (m_at < m_text.size()) throw Wrong{m_at, say("nothing belongs after the call: one at a time")};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

Sentence functionNames()
{
    std::vector<std::string_view> names;
    for (const Row& row : kRows)
        names.push_back(row.name);
    return oneOf(names);
}

TypedCall callOf(std::string_view text)
{
    const Arguments call = Reader(text).call();
    const Row* row = findRow(call.function);
    if (!row)
        throw Wrong{call.column, say("there is no function {}: it is {}", call.function, functionNames())};
    if (call.list.size() != row->arguments) throw Wrong{call.column, say("it is {}", row->form)};
    if (row->assigned && call.variable.empty())
        throw Wrong{call.column, say("the address would be lost: p = {}", row->form)};
    if (!row->assigned && !call.variable.empty() && row->name == "free")
        throw Wrong{call.column, say("free returns nothing")};
    return row->make(call);
}

/// "+10,-0": each allocates the next block o0, o1 …, or frees one.
TypedCall ostepOf(std::string_view text, std::uint64_t allocated)
{
    TypedCall result;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        std::string_view token = text.substr(at, end - at);
        const std::size_t lead = std::min(token.find_first_not_of(' '), token.size());
        token.remove_prefix(lead);
        token = token.substr(0, token.find_last_not_of(' ') + 1);
        const bool good = token.size() > 1 && (token[0] == '+' || token[0] == '-') &&
                          token.find_first_not_of("0123456789", 1) == token.npos;
        if (!good) throw Wrong{at + lead, say("+SIZE or -NUMBER belongs here")};
        if (!result.line.empty()) result.line += " ; ";
        result.line += token[0] == '+' ? fmt::format("a o{} {}", allocated++, token.substr(1))
                                       : fmt::format("f o{}", token.substr(1));
        at = end + 1;
    }
    return result;
}

} // namespace

Result<TypedCall> readCall(std::string_view text, std::uint64_t allocated)
{
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    const std::string_view trimmed = text.substr(begin);
    try {
        if (trimmed.starts_with('+') || trimmed.starts_with('-')) return ostepOf(trimmed, allocated);
        const std::size_t word = std::min(trimmed.find_first_of(" ("), trimmed.size());
        const std::size_t open = trimmed.find('(');
        const bool generates =
            trimmed.starts_with("gen ") && !trimmed.starts_with("gen ="); // its numbers are name=value
        const bool assigns = !generates && trimmed.substr(0, open).find('=') != trimmed.npos;
        const bool calls = open != trimmed.npos && trimmed.find_first_not_of(' ', word) == open;
        if (assigns || calls) return callOf(trimmed);
    } catch (const Wrong& wrong) {
        return failure(ErrorCode::invalid, wrong.text, {}, {0, begin + wrong.column});
    }
    return TypedCall{std::string(trimmed), {}, {}};
}

std::vector<std::string_view> callWords()
{
    static constexpr std::string_view kWords[] = {"malloc(",    "calloc(",        "realloc(",
                                                  "free(",      "_heapmin()",     "_heapwalk()",
                                                  "_heapchk()", "_heapset(0xFE)", "_heapadd(NULL, 4096)"};
    static_assert(std::size(kWords) == std::size(kRows));
    return {std::begin(kWords), std::end(kWords)};
}

} // namespace heapglass::lesson
