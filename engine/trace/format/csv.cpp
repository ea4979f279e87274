// Tables with a row an event, of any program that can write one (csv_columns.h). Blocks are told apart by
// their addresses, or by an id where there are none.
#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/trace/call_linker.h"
#include "engine/trace/csv_columns.h"
#include "engine/trace/head.h"
#include "engine/trace/line_reader.h"
#include "engine/trace/scan.h"
#include "engine/trace/tell.h"

namespace heapglass::trace
{

namespace
{

enum class Verb : std::uint8_t { malloc, calloc, aligned, realloc, free, heapmin };

struct VerbName {
    std::string_view name;
    Verb verb;
};

constexpr VerbName kVerbs[] = {
    {"malloc", Verb::malloc},
    {"alloc", Verb::malloc},
    {"allocate", Verb::malloc},
    {"a", Verb::malloc},
    {"+", Verb::malloc},
    {"new", Verb::malloc},
    {"heapalloc", Verb::malloc},
    {"allocation", Verb::malloc},
    {"calloc", Verb::calloc},
    {"memalign", Verb::aligned},
    {"aligned_alloc", Verb::aligned},
    {"posix_memalign", Verb::aligned},
    {"aligned", Verb::aligned},
    {"realloc", Verb::realloc},
    {"r", Verb::realloc},
    {"heaprealloc", Verb::realloc},
    {"resize", Verb::realloc},
    {"free", Verb::free},
    {"f", Verb::free},
    {"-", Verb::free},
    {"delete", Verb::free},
    {"heapfree", Verb::free},
    {"release", Verb::free},
    {"deallocate", Verb::free},
    {"dealloc", Verb::free},
    {"deallocation", Verb::free},
    {"_heapmin", Verb::heapmin},
    {"heapmin", Verb::heapmin},
    {"m", Verb::heapmin},
};

std::optional<Verb> verbOf(std::string_view cell)
{
    const auto isSame = [&](std::string_view name) {
        return std::ranges::equal(cell, name, [](char a, char b) {
            return a == b || (a >= 'A' && a <= 'Z' && char(a | 0x20) == b);
        });
    };
    for (const VerbName& row : kVerbs)
        if (isSame(row.name)) return row.verb;
    return std::nullopt;
}

/// Decimal or 0x…; an empty cell is 0.
bool isNumber(std::string_view cell, std::uint64_t& value)
{
    value = 0;
    if (cell.empty()) return true;
    Scan scan(cell);
    return scan.number(value) && scan.atEnd();
}

bool isBareHexadecimal(std::string_view cell, std::uint64_t& value)
{
    Scan scan(cell);
    return scan.bareHexadecimal(value) && scan.atEnd();
}

/// Windows writes 00007FF612345678. Where a column is hexadecimal without a 0x, so is a cell of digits alone;
/// where it is not, no cell is.
bool isAddress(std::string_view cell, bool bareHexadecimal, std::uint64_t& value)
{
    if (cell == "(nil)" || cell == "NULL" || cell == "nil" || cell == "null") cell = {};
    const bool bare = bareHexadecimal || (cell.size() == 16 && cell.starts_with("00"));
    if (!bare || cell.empty() || cell.starts_with("0x") || cell.starts_with("0X"))
        return isNumber(cell, value);
    return isBareHexadecimal(cell, value);
}

/// "12" or "12.034" of a unit, in milliseconds.
bool isTime(std::string_view cell, ColumnRole role, std::uint64_t& milliseconds)
{
    Scan scan(cell);
    std::uint64_t whole = 0;
    constexpr std::uint64_t kMostSeconds = std::uint64_t{1} << 50;
    if (!scan.decimal(whole) || (role == ColumnRole::seconds && whole > kMostSeconds)) return false;
    std::uint64_t thousandths = 0, unit = 100;
    if (scan.take('.'))
        for (const char c : scan.takeWhile([](char d) { return d >= '0' && d <= '9'; })) {
            thousandths += std::uint64_t(c - '0') * unit;
            unit /= 10;
        }
    milliseconds = role == ColumnRole::seconds        ? whole * 1000 + thousandths
                   : role == ColumnRole::microseconds ? whole / 1000
                   : role == ColumnRole::nanoseconds  ? whole / 1'000'000
                                                      : whole;
    return scan.atEnd();
}

struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
template <class Value>
using ByText = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

class Csv : public LineReader
{
  public:
    explicit Csv(Reading& reading)
        : LineReader(reading, LastLine::whole), m_linker(reading.trace, reading.report)
    {
    }

    void feed(std::string_view bytes) override
    {
        constexpr std::size_t kShown = 8;
        if (!std::exchange(m_begun, true)) {
            m_head = bytes.substr(0, kHeadSize);
            if (auto head = tableHead(bytes, kShown))
                m_reading.report.table = std::make_shared<const TableHead>(std::move(*head));
        }
        LineReader::feed(bytes);
    }

  private:
    static constexpr Bytes kNamedCode = Bytes{1} << 47; ///< callers that are names get numbers from here

    void line(std::string_view text) override
    {
        if (text.empty() || text.starts_with('#')) return;
        if (m_columns.empty() && begins(text)) return;
        if (m_columns.empty()) return;
        splitCells(text, m_separator, m_cells, m_undoubled);
        if (m_cells.size() != m_columns.size())
            return bad(say("{} cells, not {}", m_cells.size(), m_columns.size()), text);
        const std::optional<Verb> verb = verbOf(cell(ColumnRole::op));
        if (!verb) return bad(say("neither an allocation nor a free"), text);
        if (const Sentence why = row(*verb); !why.empty()) bad(why, text);
    }

    /// The first line that says something. True: it names the columns.
    bool begins(std::string_view text)
    {
        const std::optional<TableHead> head = tableHead(text, 1);
        if (!head) {
            refuse(say("this is no table: one line, one cell"));
            return true;
        }
        m_separator = head->separator;
        const std::string& said = m_reading.control.columns;
        Columns columns = guessColumns(head->names);
        if (!said.empty()) {
            const Result<Columns> parsed = parseColumns(said, *head);
            if (!parsed) refuse(parsed.error().text);
            if (!parsed) return true;
            columns = *parsed;
        }
        if (const std::string_view lack = whatColumnsLack(columns); !lack.empty()) {
            const Part names = head->names.empty()
                                   ? Part(say("without names"))
                                   : printable(fmt::to_string(fmt::join(head->names, ", ")), 200);
            refuse(say("a table of {} columns ({}), but {}: say which does, as in "
                       "--map op=1,size=2,address=3",
                       head->columns, names, sentenceOf(lack)));
            return true;
        }
        m_columns = std::move(columns);
        m_reading.report.columns = spellColumns(m_columns);
        m_byAddress = has(ColumnRole::address);
        m_bareHexadecimal = hasBareHexadecimals(!head->names.empty());
        if (m_byAddress) m_trace.setAddresses(Addresses::recorded);
        return !head->names.empty();
    }

    /// Among the addresses of the head is one that is no number otherwise. (A few rows do not say it: ten
    /// neighbours, 16 bytes apart, may have digits alone.)
    bool hasBareHexadecimals(bool named)
    {
        const std::string kept = std::exchange(m_head, {});
        std::string_view head = kept;
        // A row that is cut off there may be half a word.
        if (head.size() >= kHeadSize) head = head.substr(0, head.rfind('\n') + 1);
        while (!head.empty()) {
            const std::string_view line = takeLine(head);
            if (line.empty() || line.starts_with('#') || std::exchange(named, false)) continue;
            splitCells(line, m_separator, m_cells, m_undoubled);
            if (m_cells.size() != m_columns.size()) continue;
            for (const ColumnRole role : {ColumnRole::address, ColumnRole::old}) {
                std::uint64_t value = 0;
                if (!isNumber(cell(role), value) && isBareHexadecimal(cell(role), value)) return true;
            }
        }
        return false;
    }

    void refuse(Sentence why)
    {
        m_reading.report.add(Oddity::refusal, here(), std::move(why));
        m_reading.giveUp();
    }

    bool has(ColumnRole role) const { return std::ranges::find(m_columns, role) != m_columns.end(); }
    /// Empty where there is none.
    std::string_view cell(ColumnRole role) const
    {
        const auto at = std::ranges::find(m_columns, role);
        return at == m_columns.end() ? std::string_view() : m_cells[std::size_t(at - m_columns.begin())];
    }

    /// Of a free, and of _heapmin, nobody needs it. What is wrong with it; empty: nothing.
    Sentence readSize(Verb verb, Call& call) const
    {
        if (verb == Verb::free || verb == Verb::heapmin) return {};
        if (!isNumber(cell(ColumnRole::size), call.size)) return say("not a number of bytes");
        if (!isNumber(cell(ColumnRole::alignment), call.alignment)) return say("not an alignment");
        if (call.alignment && !std::has_single_bit(call.alignment))
            return say("an alignment is a power of two");
        return {};
    }

    /// What is wrong with it; empty: nothing.
    Sentence row(Verb verb)
    {
        Call call;
        call.line = number();
        if (Sentence why = readSize(verb, call); !why.empty()) return why;
        Bytes address = 0, old = 0;
        if (!isAddress(cell(ColumnRole::address), m_bareHexadecimal, address))
            return noAddress(cell(ColumnRole::address));
        if (!isAddress(cell(ColumnRole::old), m_bareHexadecimal, old))
            return noAddress(cell(ColumnRole::old));
        tellTime();
        m_trace.setThread(m_trace.threadNumber(cell(ColumnRole::thread)));
        if (verb == Verb::heapmin) {
            m_trace.appendOther(Op::heapmin);
            return {};
        }
        call.op = verb == Verb::free      ? Op::free
                  : verb == Verb::realloc ? Op::realloc
                  : call.alignment        ? Op::aligned
                  : verb == Verb::calloc  ? Op::calloc
                                          : Op::malloc;
        call.stack = stackOf(cell(ColumnRole::caller));
        if (!m_byAddress) return byId(call, cell(ColumnRole::id));
        call.result = verb == Verb::free ? 0 : address;
        call.old = verb == Verb::free ? (address ? address : old) : old;
        if (verb == Verb::realloc && !has(ColumnRole::old)) {
            call.old = address;
            if (call.size == 0) call.result = 0; // it is the block that the call frees
        }
        m_linker.take(call);
        return {};
    }

    /// Why it is none.
    Sentence noAddress(std::string_view cell) const
    {
        std::uint64_t value = 0;
        if (!m_bareHexadecimal && isBareHexadecimal(cell, value))
            return say("an address in hexadecimal without 0x, but those before it were taken as decimal");
        return say("not an address");
    }

    Sentence byId(const Call& call, std::string_view id)
    {
        if (id.empty() && call.op == Op::free) m_trace.appendOther(Op::freeNull);
        if (id.empty()) return call.op == Op::free ? Sentence() : say("no id");
        if (call.size > kMaxRequest) {
            tell(m_reading.report, Oddity::implausibleSize, here(),
                 [&] { return say("an allocation of {} bytes is impossible; dropped", call.size); });
            return {};
        }
        const auto known = m_ids.find(id);
        const bool live = known != m_ids.end() && known->second != kNone;
        if (call.op == Op::free) {
            if (live)
                m_trace.appendDeath(Op::free, std::exchange(known->second, kNone));
            else
                unknown(id);
        } else if (call.op == Op::realloc && live) {
            m_trace.appendRealloc(known->second, call.size);
            if (call.size == 0) known->second = kNone;
        } else {
            // No address says that the older block went: the row is what is wrong, as in an operation list.
            if (live) return say("id {} is already live", printable(id));
            const BlockId block = m_trace.appendBirth(call.op, call.size, 0, call.stack, call.alignment);
            m_ids.insert_or_assign(std::string(id), block);
            m_trace.nameBlock(block, id, std::nullopt);
        }
        return {};
    }

    void unknown(std::string_view id)
    {
        tell(m_reading.report, Oddity::unknownFree, here(),
             [&] { return say("free of {}, which is not live: unknown or freed twice", printable(id)); });
        m_trace.appendOther(Op::freeUnknown);
    }

    /// One that cannot be read is left out: without it the row is as good.
    void tellTime()
    {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const ColumnRole role = m_columns[i];
            if (role < ColumnRole::seconds || role > ColumnRole::nanoseconds || m_cells[i].empty()) continue;
            std::uint64_t time = 0;
            if (!isTime(m_cells[i], role, time)) {
                if (m_badTimes++ == 0) m_firstBadTime = here();
                continue;
            }
            if (!m_start) m_start = time;
            time -= std::min(time, *m_start);
            if (m_time != time) m_trace.appendTime(time);
            m_time = time;
        }
    }

    std::uint32_t stackOf(std::string_view caller)
    {
        if (caller.empty()) return 0;
        if (const auto known = m_stacks.find(caller); known != m_stacks.end()) return known->second;
        Bytes instruction = 0;
        const bool mayBeAddress = caller.starts_with("0x") || caller.size() >= 8; // "add" is a name
        const bool isOne = mayBeAddress && (isAddress(caller, m_bareHexadecimal, instruction) ||
                                            isBareHexadecimal(caller, instruction));
        if (!isOne || instruction == 0) {
            instruction = kNamedCode + m_stacks.size();
            m_trace.nameCode(callerNamed(caller, instruction));
        }
        const std::uint32_t stack = m_trace.appendStack({instruction, 0});
        m_stacks.emplace(caller, stack);
        return stack;
    }

    /// "main.c:12" and "src/main.c:12:5" are places, all else a function.
    static NamedCode callerNamed(std::string_view caller, Bytes instruction)
    {
        std::string_view file = caller;
        std::uint32_t line = 0;
        for (std::uint32_t number = 0; cutNumber(file, number);)
            line = number;
        const bool isPlace = line > 0 && file.find_first_of("./\\") != file.npos;
        if (isPlace) return {instruction, {}, {}, std::string(file), line};
        return {instruction, {}, std::string(caller), {}, 0};
    }

    /// Takes ":12" off the end.
    static bool cutNumber(std::string_view& text, std::uint32_t& number)
    {
        const std::size_t colon = text.rfind(':');
        if (colon == text.npos || colon == 0) return false;
        const char* const end = text.data() + text.size();
        const auto [after, error] = std::from_chars(text.data() + colon + 1, end, number);
        if (error != std::errc() || after != end) return false;
        text = text.substr(0, colon);
        return true;
    }

    void end() override
    {
        if (m_badTimes)
            m_reading.report.add(Oddity::note, m_firstBadTime,
                                 say("{} {time|times} could not be read, the first in line {}: those rows "
                                     "get times between those of their neighbours",
                                     m_badTimes, m_firstBadTime.line));
    }

    bool m_begun = false;
    std::string m_head; ///< the first bytes, until the columns are known
    CallLinker m_linker;
    char m_separator = ',';
    Columns m_columns; ///< empty before the first line
    bool m_byAddress = false;
    bool m_bareHexadecimal = false;        ///< the addresses, without 0x
    std::vector<std::string_view> m_cells; ///< of the line
    std::string m_undoubled;               ///< what of them is not as in the line
    ByText<BlockId> m_ids;                 ///< kNone: freed
    ByText<std::uint32_t> m_stacks;
    std::optional<std::uint64_t> m_start, m_time;
    std::uint64_t m_badTimes = 0;
    Position m_firstBadTime;
};

/// Letters, digits and what else stands in the name of a column: JSON and XML have commas, too.
bool isPlainName(std::string_view name)
{
    return std::ranges::all_of(name, [](char c) {
        return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9') ||
               static_cast<unsigned char>(c) > 0x7F ||
               std::string_view(" _-.()[]%/#").find(c) != std::string_view::npos;
    });
}

/// A table whose columns have good names; less surely any table with names, so that it can be said what it
/// lacks.
int recognises(std::string_view head)
{
    // The last row may be cut off there; where that is all there is, it is whole.
    if (head.size() >= kHeadSize) head = head.substr(0, head.rfind('\n') + 1);
    const std::optional<TableHead> table = tableHead(head, 20);
    if (!table || table->names.empty()) return 0;
    const bool even = std::ranges::all_of(
        table->rows, [&](const std::vector<std::string>& row) { return row.size() == table->columns; });
    if (!std::ranges::all_of(table->names, isPlainName)) return 0;
    // Good names alone are a table, too: one without events.
    if (whatColumnsLack(guessColumns(table->names)).empty()) return 75;
    return even && !table->rows.empty() ? 15 : 0;
}

std::unique_ptr<Reader> open(Reading& reading)
{
    return std::make_unique<Csv>(reading);
}

} // namespace

extern const Format kCsv;
const Format kCsv{
    .name = "csv",
    .title = "tables with a row an event (CSV)",
    .addresses = "as the table has them",
    .carries = "what the table has of times, callers, threads, alignments",
    .lacks = "what the table lacks",
    .from = "any program: columns for what was done, bytes, and address or id",
    .recognises = recognises,
    .open = open,
};

} // namespace heapglass::trace
