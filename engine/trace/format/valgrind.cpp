// What valgrind prints with --trace-malloc=yes (its coregrind/m_replacemalloc), any tool that replaces
// malloc:
//   --PID-- malloc(100) = 0x4A43040            --DD:HH:MM:SS.mmm PID-- free(0x4A43040)
// Sizes are decimal, addresses hexadecimal. A call that hands on to another, and a calloc that overflows, end
// without a result and without a line end: "realloc(0x0,33)malloc(33) = 0x4A43E00". The addresses are those
// of valgrind's own allocator.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "engine/trace/allocation_functions.h"
#include "engine/trace/call_linker.h"
#include "engine/trace/line_reader.h"
#include "engine/trace/scan.h"

namespace heapglass::trace
{

namespace
{

/// "--12662-- " or "--00:00:00:00.375 12667-- ", and what follows it.
struct Prefix {
    std::uint64_t process = 0;
    std::optional<std::uint64_t> milliseconds;
    std::string_view rest;
};

std::optional<Prefix> prefixOf(std::string_view line, char mark)
{
    Scan scan(line);
    Prefix prefix;
    std::uint64_t number = 0;
    if (!scan.take(mark) || !scan.take(mark) || !scan.decimal(number)) return std::nullopt;
    if (scan.take(':')) {
        std::uint64_t hours = 0, minutes = 0, seconds = 0, milliseconds = 0;
        if (!scan.decimal(hours) || !scan.take(':') || !scan.decimal(minutes) || !scan.take(':') ||
            !scan.decimal(seconds) || !scan.take('.') || !scan.decimal(milliseconds) || !scan.take(' ') ||
            std::max({number, hours, minutes, seconds, milliseconds}) > 1'000'000)
            return std::nullopt;
        prefix.milliseconds = (((number * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
        if (!scan.decimal(number)) return std::nullopt;
    }
    prefix.process = number;
    if (!scan.take(mark) || !scan.take(mark)) return std::nullopt;
    scan.take(' ');
    prefix.rest = scan.rest();
    return prefix;
}

/// One "name(argument, …)" of a line.
struct Piece {
    FunctionKind kind = FunctionKind::other;
    bool zoned = false; ///< the first argument is a zone (macOS)
    std::array<std::uint64_t, 3> numbers{};
    std::size_t count = 0;
    std::optional<std::uint64_t> size, alignment; ///< where the arguments say what they are

    /// The arguments without the zone.
    std::uint64_t number(std::size_t i) const
    {
        const std::size_t at = i + zoned;
        return at < count ? numbers[at] : 0;
    }
};

bool argument(Scan& scan, Piece& piece)
{
    const std::string_view label = scan.word();
    if (!label.empty() && !scan.take(' ')) return false;
    std::uint64_t number = 0;
    if (!scan.number(number)) return false;
    if (label == "size") piece.size = number;
    if (label == "al" || label == "alignment") piece.alignment = number;
    if (piece.count < piece.numbers.size()) piece.numbers[piece.count++] = number;
    return true;
}

/// Nothing when it is no call of the family at all; `broken` when it is one, but not whole.
std::optional<Piece> pieceOf(Scan& scan, bool& broken)
{
    Scan ahead = scan;
    const std::string_view name = ahead.identifier();
    const std::optional<FunctionKind> kind = allocationFunction(name);
    if (!kind || !ahead.take('(')) return std::nullopt;
    Piece piece;
    piece.kind = *kind;
    piece.zoned = name.starts_with("zone_");
    broken = true;
    while (!ahead.take(')')) {
        if (piece.count > 0 && !ahead.take(',')) return std::nullopt;
        ahead.take(' ');
        if (!argument(ahead, piece)) return std::nullopt;
    }
    broken = false;
    scan = ahead;
    return piece;
}

class Valgrind : public LineReader
{
  public:
    explicit Valgrind(Reading& reading) : LineReader(reading), m_linker(reading.trace, reading.report)
    {
        m_trace.setAddresses(Addresses::foreign);
    }

  private:
    void line(std::string_view text) override
    {
        const std::optional<Prefix> prefix = prefixOf(text, '-');
        if (!prefix) return other(text);
        Scan scan(prefix->rest);
        bool broken = false;
        m_pieces.clear();
        while (const std::optional<Piece> piece = pieceOf(scan, broken))
            m_pieces.push_back(*piece);
        if (broken) return bad(say("half a call"), text);
        if (m_pieces.empty()) return; // one of its other messages
        std::optional<std::uint64_t> result;
        std::uint64_t number = 0;
        if (scan.take(" = ") && scan.number(number)) result = number;
        if (!scan.atEnd()) return bad(say("something stands behind a call"), text);
        if (isOurs(*prefix)) calls(result);
    }

    /// Only the first process: a child has a heap of its own, with the same addresses.
    bool isOurs(const Prefix& prefix)
    {
        if (m_process == 0) m_process = prefix.process;
        if (prefix.process != m_process) {
            ++m_ofOthers;
            return false;
        }
        if (prefix.milliseconds && prefix.milliseconds != m_milliseconds) {
            m_milliseconds = prefix.milliseconds;
            m_trace.appendTime(*m_milliseconds);
        }
        return true;
    }

    void other(std::string_view text)
    {
        constexpr std::string_view kCommand = "Command: ";
        const std::optional<Prefix> prefix = prefixOf(text, '=');
        if (!prefix)
            m_strange += !text.empty() && !isResult(text);
        else if (prefix->rest.starts_with(kCommand) && m_process == 0)
            m_trace.setProgram(std::string(prefix->rest.substr(kCommand.size())));
    }

    /// " = 0x4A43040" on a line of its own, where a call printed others in between (realloc, reallocarray).
    static bool isResult(std::string_view text)
    {
        Scan scan(text);
        std::uint64_t number = 0;
        return scan.take(" = ") && scan.number(number) && scan.atEnd();
    }

    /// The last one owns the result. Those before it handed on to it, but for frees, and for a calloc that
    /// overflows.
    void calls(std::optional<std::uint64_t> result)
    {
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            const Piece& piece = m_pieces[i];
            const bool last = i + 1 == m_pieces.size();
            const bool overflows = piece.kind == FunctionKind::array &&
                                   arrayBytes(piece.number(0), piece.number(1)) > kMaxRequest;
            if (last && result)
                call(piece, *result);
            else if (piece.kind == FunctionKind::free || overflows)
                call(piece, 0);
            else if (last && piece.kind != FunctionKind::other)
                ++m_withoutResult;
        }
    }

    void call(const Piece& piece, Bytes result)
    {
        if (piece.kind == FunctionKind::other) return;
        Call call = callOf(piece.kind, {piece.number(0), piece.number(1), piece.number(2)}, result);
        call.line = number();
        call.size = piece.size.value_or(call.size);
        call.alignment = piece.alignment.value_or(call.alignment);
        if (call.alignment && makesBlock(call.op)) call.op = Op::aligned;
        m_linker.take(call);
    }

    void end() override
    {
        const auto note = [this](std::uint64_t count, Sentence text) {
            if (count) m_reading.report.add(Oddity::note, {}, std::move(text));
        };
        note(m_ofOthers, say("{} {call|calls} of child processes {was|were} left out: record with "
                             "--log-file=trace.%p for a file each",
                             m_ofOthers));
        note(m_withoutResult, say("{} {call|calls} whose result valgrind does not print {was|were} left out",
                                  m_withoutResult));
        note(m_strange,
             say("{} {line is|lines are} not valgrind's and {was|were} skipped: record with --log-file",
                 m_strange));
    }

    CallLinker m_linker;
    std::vector<Piece> m_pieces;
    std::uint64_t m_process = 0;
    std::optional<std::uint64_t> m_milliseconds;
    std::uint64_t m_ofOthers = 0, m_withoutResult = 0, m_strange = 0;
};

/// Lines of calls are rarely far from the start, but a program's own output may stand before them.
int recognises(std::string_view head)
{
    constexpr int kLines = 2000;
    bool seen = false;
    for (int i = 0; i < kLines && !head.empty(); ++i) {
        const std::string_view text = takeLine(head);
        if (const auto prefix = prefixOf(text, '-')) {
            Scan scan(prefix->rest);
            bool broken = false;
            if (pieceOf(scan, broken)) return 95;
        }
        seen = seen || prefixOf(text, '=');
    }
    return seen ? 60 : 0;
}

std::unique_ptr<Reader> open(Reading& reading)
{
    return std::make_unique<Valgrind>(reading);
}

} // namespace

extern const Format kValgrind;
const Format kValgrind{
    .name = "valgrind",
    .title = "valgrind --trace-malloc=yes",
    .addresses = "those of valgrind's allocator",
    .carries = "reallocs, alignments, failed calls, times (--time-stamp=yes)",
    .lacks = "the program's own addresses, callers, threads",
    .from = "valgrind --trace-malloc=yes PROGRAM",
    .recognises = recognises,
    .open = open,
};

} // namespace heapglass::trace
