// glibc's mtrace (MALLOC_TRACE):   = Start · @ WHERE + ADDRESS SIZE · @ WHERE - ADDRESS · = End
//   +  an allocation, at (nil) a failed one      -  a free
//   <  and then >, of the same WHERE: a realloc  !  a realloc that failed
// WHERE is MODULE:[0x1298], MODULE:(function+1a)[0x9e9aa], [0x…] or missing; the number is the return
// address, as an offset in the module. A path may hold spaces, so a line is read from its right end. After a
// fork, parent and child write into the same file: lines are torn and history comes twice.
#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/trace/call_linker.h"
#include "engine/trace/line_reader.h"
#include "engine/trace/made_up_room.h"
#include "engine/trace/scan.h"

namespace heapglass::trace
{

namespace
{

/// One line, cut at its words.
struct Record {
    std::string_view where; ///< empty: not said
    char op = 0;
    Bytes address = 0;
    Bytes size = 0;
};

/// The last word of `text`, which becomes what stands before it.
std::string_view takeLastWord(std::string_view& text)
{
    const std::size_t space = text.rfind(' ');
    const std::string_view word = space == text.npos ? text : text.substr(space + 1);
    text = space == text.npos ? std::string_view() : text.substr(0, space);
    return word;
}

bool isNumber(std::string_view word, Bytes& value)
{
    Scan scan(word);
    value = 0;
    return (word == "(nil)" || scan.number(value)) && (word == "(nil)" || scan.atEnd());
}

std::optional<Record> recordOf(std::string_view line)
{
    Record record;
    if (!isNumber(takeLastWord(line), record.address)) return std::nullopt;
    std::string_view op = takeLastWord(line);
    if (op != "-" && op != "<") {
        record.size = std::exchange(record.address, 0);
        if (!isNumber(op, record.address)) return std::nullopt;
        op = takeLastWord(line);
        if (op != "+" && op != ">" && op != "!") return std::nullopt;
    }
    record.op = op[0];
    if (!line.empty() && !line.starts_with("@ ")) return std::nullopt;
    record.where = line.substr(std::min<std::size_t>(line.size(), 2));
    return record;
}

/// WHERE in its parts. What is not said is empty, or 0.
struct Where {
    std::string_view module, function;
    Bytes offset = 0; ///< of the return address
};

Where whereOf(std::string_view text)
{
    Where where;
    if (!text.ends_with(']')) return where;
    const std::size_t bracket = text.rfind('[');
    if (bracket == text.npos || !isNumber(text.substr(bracket + 1, text.size() - bracket - 2), where.offset))
        return {};
    text = text.substr(0, bracket);
    if (const std::size_t open = text.rfind(":("); open != text.npos && text.ends_with(')')) {
        where.function = text.substr(open + 2, text.size() - open - 3);
        where.function = where.function.substr(0, where.function.rfind('+'));
        text = text.substr(0, open + 1);
    }
    if (text.ends_with(':')) where.module = text.substr(0, text.size() - 1);
    return where;
}

class Mtrace : public LineReader
{
  public:
    explicit Mtrace(Reading& reading) : LineReader(reading), m_linker(reading.trace, reading.report)
    {
        m_trace.setAddresses(Addresses::recorded);
    }

  private:
    static constexpr std::size_t kMostPending = 16;

    struct Pending {
        std::uint32_t stack = 0;
        Bytes old = 0;
        std::uint64_t line = 0;
        BlockId block = kNone; ///< that was there; kNone: none that is known
    };

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using Numbers = std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>>;

    void line(std::string_view text) override
    {
        if (text.empty() || text == "= Start" || text == "= End") return;
        const std::optional<Record> record = recordOf(text);
        if (!record) return bad(say("not an mtrace record"), text);
        take(*record, stackOf(record->where));
    }

    void take(const Record& record, std::uint32_t stack)
    {
        const auto call = [&](Op op, Bytes old, Bytes result) {
            m_linker.take({op, old, record.size, result, 0, stack, number()});
        };
        switch (record.op) {
        case '+':
            return call(Op::malloc, 0, record.address);
        case '-':
            return call(Op::free, record.address, 0);
        case '!':
            return call(Op::realloc, record.address, 0);
        case '<':
            if (m_pending.size() == kMostPending) dropPending();
            m_pending.push_back({stack, record.address, number(), m_linker.detach(record.address)});
            return;
        default:
            const Pending first = takePending(stack);
            if (first.old == 0) return call(Op::realloc, 0, record.address);
            m_linker.take({Op::realloc, first.old, record.size, record.address, 0, stack, number()},
                          first.block);
        }
    }

    /// The latest < of this place; nothing in it where there is none.
    Pending takePending(std::uint32_t stack)
    {
        for (auto pending = m_pending.end(); pending != m_pending.begin();) {
            if ((--pending)->stack != stack) continue;
            const Pending found = *pending;
            m_pending.erase(pending);
            return found;
        }
        bad(say("the second half of a realloc without the first"), ">");
        return {};
    }

    /// The second half of the oldest never came: a free of its block is what is left of it.
    void dropPending()
    {
        const Pending pending = m_pending.front();
        m_pending.erase(m_pending.begin());
        m_linker.free({Op::free, pending.old, 0, 0, 0, pending.stack, pending.line}, pending.block);
    }

    void end() override
    {
        while (!m_pending.empty())
            dropPending();
    }

    std::uint32_t stackOf(std::string_view text)
    {
        if (text.empty()) return 0;
        if (const auto known = m_stacks.find(text); known != m_stacks.end()) return known->second;
        const std::uint32_t stack = makeStack(whereOf(text));
        m_stacks.emplace(text, stack);
        return stack;
    }

    std::uint32_t makeStack(const Where& where)
    {
        if (where.offset == 0) return 0;
        // Of the call; the file has where it returns to.
        Bytes instruction = where.offset - 1;
        // Older versions of glibc wrote the address itself.
        const bool isOffset = !where.module.empty() && where.offset < MadeUpRoom::kLength;
        if (isOffset) instruction += baseOf(where.module);
        if (!where.function.empty() || !isOffset)
            m_trace.nameCode({instruction, std::string(where.module), std::string(where.function), {}, 0});
        return m_trace.appendStack({instruction, 0});
    }

    Bytes baseOf(std::string_view module)
    {
        auto known = m_modules.find(module);
        if (known == m_modules.end()) {
            const auto number = std::uint32_t(std::min(m_modules.size(), MadeUpRoom::kMost));
            known = m_modules.emplace(module, number).first;
            const Bytes base = MadeUpRoom::base(number);
            if (number < MadeUpRoom::kMost)
                m_trace.addModule({pathOf(module), base, base + MadeUpRoom::kLength, base, 0});
        }
        return MadeUpRoom::base(known->second);
    }

    /// A program is often called by a path from the folder in which its log lies.
    std::string pathOf(std::string_view module) const
    {
        const std::filesystem::path path(module);
        if (path.is_absolute() || !path.has_parent_path()) return path.string();
        std::error_code none;
        const auto log = std::filesystem::absolute(m_reading.report.file, none);
        return none ? path.string() : (log.parent_path() / path).lexically_normal().string();
    }

    CallLinker m_linker;
    Numbers m_stacks, m_modules; ///< by WHERE, by path
    std::vector<Pending> m_pending;
};

int recognises(std::string_view head)
{
    if (takeLine(head) == "= Start") return 100;
    // A log that began in the middle: nothing else has lines of this shape.
    const std::string_view second = takeLine(head);
    return second.starts_with("@ ") && recordOf(second) ? 90 : 0;
}

std::unique_ptr<Reader> open(Reading& reading)
{
    return std::make_unique<Mtrace>(reading);
}

} // namespace

extern const Format kMtrace;
const Format kMtrace{
    .name = "mtrace",
    .title = "glibc's mtrace logs (MALLOC_TRACE)",
    .addresses = "recorded",
    .carries = "the caller, reallocs, failed calls",
    .lacks = "times, threads, call stacks, alignments; after a fork its lines are torn",
    .from = "a program that calls mtrace()",
    .recognises = recognises,
    .open = open,
};

} // namespace heapglass::trace
