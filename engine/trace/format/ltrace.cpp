// ltrace, with -e (calls between modules) or -x (all calls of a library's function). Before a call may stand,
// in this order: a process (-f), a time (-t, -tt, -ttt, -r), [where it returns to] (-i), indentation (-n).
//   12715 09:18:07.077846 [0x5590247ad1d1] calls->malloc(100)  = 0x55a89422a2a0 <0.000191>
//   malloc@libc.so.6(100 <unfinished ...>   and later   <... malloc resumed> ) = 0x55a89422a2a0
// A call is cut in two where another comes between, of this thread (then the inner one is the allocator's own
// doing) or of another.
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/trace/allocation_functions.h"
#include "engine/trace/call_linker.h"
#include "engine/trace/line_reader.h"
#include "engine/trace/scan.h"

namespace heapglass::trace
{

namespace
{

constexpr std::uint64_t kMostSeconds = std::uint64_t{1} << 40;

/// What stands before a call.
struct Prefix {
    std::uint64_t thread = 0; ///< 0: not said
    std::optional<std::uint64_t> microseconds;
    bool isDelta = false; ///< since the line before
    Bytes returnsTo = 0;
};

/// SECONDS or SECONDS.FRACTION.
bool seconds(Scan& scan, std::uint64_t& microseconds)
{
    std::uint64_t whole = 0;
    if (!scan.decimal(whole) || whole > kMostSeconds) return false;
    microseconds = whole * 1'000'000;
    if (!scan.take('.')) return true;
    std::string_view digits = scan.takeWhile([](char c) { return c >= '0' && c <= '9'; });
    std::uint64_t unit = 100'000;
    for (const char c : digits.substr(0, 6)) {
        microseconds += std::uint64_t(c - '0') * unit;
        unit /= 10;
    }
    return !digits.empty();
}

/// HH:MM:SS with or without a fraction, or seconds with one. Takes the space behind it.
bool time(Scan& scan, Prefix& prefix)
{
    Scan ahead = scan;
    std::uint64_t hours = 0, minutes = 0, rest = 0;
    const bool ofDay = ahead.decimal(hours) && ahead.take(':') && ahead.decimal(minutes) && ahead.take(':') &&
                       seconds(ahead, rest) && ahead.take(' ') && hours < 100 && minutes < 60;
    if (ofDay) {
        prefix.microseconds = (hours * 60 + minutes) * 60'000'000 + rest;
        scan = ahead;
        return true;
    }
    ahead = scan;
    if (!seconds(ahead, rest) || !ahead.take(' ')) return false;
    prefix.microseconds = rest;
    prefix.isDelta = rest < 100'000'000'000'000; // -ttt counts from 1970
    scan = ahead;
    return true;
}

Prefix takePrefix(Scan& scan)
{
    Prefix prefix;
    Scan ahead = scan;
    if (ahead.take("[pid ") && ahead.decimal(prefix.thread) && ahead.take("] ")) scan = ahead;
    ahead = scan;
    std::uint64_t thread = 0;
    if (ahead.decimal(thread) && ahead.take(' ')) {
        prefix.thread = thread;
        scan = ahead;
    }
    scan.spaces();
    time(scan, prefix);
    ahead = scan;
    if (ahead.take('[') && ahead.hexadecimal(prefix.returnsTo) && ahead.take("] ")) scan = ahead;
    scan.spaces();
    return prefix;
}

/// "OBJECT->malloc(" or "malloc@libc.so.6(".
struct Callee {
    std::string_view caller, name;
};

std::optional<Callee> calleeOf(Scan& scan)
{
    const std::size_t open = scan.rest().find('(');
    if (open == std::string_view::npos) return std::nullopt;
    Callee callee;
    std::string_view text = scan.rest().substr(0, open);
    scan.take(scan.rest().substr(0, open + 1));
    if (const std::size_t arrow = text.rfind("->"); arrow != text.npos) {
        callee.caller = text.substr(0, arrow);
        text.remove_prefix(arrow + 2);
    }
    callee.name = text.substr(0, text.find('@'));
    return callee;
}

std::array<std::uint64_t, 3> takeArguments(Scan& scan)
{
    std::array<std::uint64_t, 3> arguments{};
    for (std::uint64_t& argument : arguments) {
        scan.take("nil") || scan.take("NULL") || scan.number(argument);
        if (!scan.take(", ") && !scan.take(',')) break;
    }
    return arguments;
}

/// What follows the arguments: ") = RESULT", "<void>" being none. Nothing: no result is there.
std::optional<Bytes> resultOf(std::string_view text)
{
    const std::size_t at = text.rfind(" = ");
    if (at == text.npos || text.substr(0, at).find(')') == text.npos) return std::nullopt;
    Scan scan(text.substr(at + 3));
    Bytes result = 0;
    if (!scan.take("<void>") && !scan.take("nil") && !scan.take("NULL") && !scan.take("(nil)") &&
        !scan.number(result))
        return std::nullopt;
    return scan.atEnd() || scan.peek() == ' ' ? std::optional(result) : std::nullopt;
}

bool isLibc(std::string_view module)
{
    return module.starts_with("libc.so") || module.starts_with("libc-");
}

class Ltrace : public LineReader
{
  public:
    explicit Ltrace(Reading& reading) : LineReader(reading), m_linker(reading.trace, reading.report)
    {
        m_trace.setAddresses(Addresses::recorded);
    }

  private:
    static constexpr std::size_t kMostThreads = 10'000, kMostOpen = 100;

    /// A call of which the first half was read.
    struct Open {
        FunctionKind kind = FunctionKind::other;
        std::string name;
        std::array<std::uint64_t, 3> arguments{};
        std::uint32_t stack = 0;
        bool isDone = false;                  ///< it was the doing of another one, or has its effect already
        std::optional<BlockId> detached = {}; ///< of a realloc: its block, until it is known where that went
    };

    void line(std::string_view text) override
    {
        if (text.starts_with("@villoc(")) return mark(text);
        Scan scan(text);
        const Prefix prefix = takePrefix(scan);
        tellTime(prefix);
        m_trace.setThread(prefix.thread ? m_trace.threadNumber(std::to_string(prefix.thread)) : 0);
        if (scan.atEnd() || scan.take("--- ")) return;
        if (scan.take("+++ ")) {
            if (const auto thread = m_open.find(prefix.thread); thread != m_open.end()) {
                for (const Open& call : thread->second)
                    giveUp(call);
                m_open.erase(thread);
            }
            return;
        }
        if (scan.take("<... ")) return resumed(prefix, scan, text);
        const std::optional<Callee> callee = calleeOf(scan);
        const auto kind = callee ? allocationFunction(callee->name) : std::nullopt;
        // What libc itself calls goes by wrong names, in ltrace 0.7.3.
        if (kind && *kind != FunctionKind::other && !isLibc(callee->caller))
            called(prefix, *callee, *kind, scan, text);
    }

    void called(const Prefix& prefix, const Callee& callee, FunctionKind kind, Scan scan,
                std::string_view text)
    {
        std::vector<Open>& open = openOf(prefix);
        const std::array<std::uint64_t, 3> arguments = takeArguments(scan);
        const std::uint32_t stack = stackOf(prefix, callee);
        if (const std::optional<Bytes> result = resultOf(scan.rest())) {
            if (open.empty()) done(kind, arguments, *result, stack);
            return;
        }
        const std::string_view rest = scan.rest();
        if (rest.find("<unfinished ...>") == rest.npos && rest.find("<no return ...>") == rest.npos)
            return bad(say("half a call"), text);
        if (open.size() == kMostOpen) {
            giveUp(open.front());
            open.erase(open.begin());
        }
        Open& made =
            open.emplace_back(Open{kind, std::string(callee.name), arguments, stack, open.size() > 0});
        // Another thread may be given the same address before this one says that it is done.
        if (made.isDone) return;
        if (kind == FunctionKind::realloc || kind == FunctionKind::reallocArray)
            made.detached = m_linker.detach(arguments[0]);
        if (kind != FunctionKind::free) return;
        done(kind, arguments, 0, stack);
        made.isDone = true;
    }

    void resumed(const Prefix& prefix, Scan scan, std::string_view text)
    {
        const std::string_view name = scan.takeWhile([](char c) { return c != ' ' && c != '>' && c != '@'; });
        if (!allocationFunction(name)) return;
        std::vector<Open>& open = openOf(prefix);
        std::size_t at = open.size();
        while (at > 0 && open[at - 1].name != name)
            --at;
        if (at == 0) return bad(say("the second half of a call without the first"), text);
        const Open call = std::move(open[at - 1]);
        open.resize(at - 1);
        const std::optional<Bytes> result = resultOf(scan.rest());
        if (!result) {
            giveUp(call);
            return bad(say("half a call"), text);
        }
        if (!call.isDone) done(call.kind, call.arguments, *result, call.stack, call.detached);
    }

    /// Its second half will not come.
    void giveUp(const Open& call)
    {
        if (call.detached) m_linker.putBack(*call.detached, call.arguments[0]);
    }

    std::vector<Open>& openOf(const Prefix& prefix)
    {
        if (m_open.size() > kMostThreads) {
            for (const auto& [thread, calls] : m_open)
                for (const Open& call : calls)
                    giveUp(call);
            m_open.clear();
        }
        const auto [place, isNew] = m_open.try_emplace(prefix.thread);
        m_threads += isNew;
        return place->second;
    }

    void tellTime(const Prefix& prefix)
    {
        if (!prefix.microseconds) return;
        const std::uint64_t now = prefix.isDelta ? m_now + *prefix.microseconds : *prefix.microseconds;
        if (!m_start) m_start = now;
        m_now = now;
        const std::uint64_t milliseconds = (now - std::min(now, *m_start)) / 1000;
        if (m_told == milliseconds) return;
        m_told = milliseconds;
        m_trace.appendTime(milliseconds);
    }

    std::uint32_t stackOf(const Prefix& prefix, const Callee& callee)
    {
        if (prefix.returnsTo == 0) return 0;
        const auto [place, isNew] = m_stacks.try_emplace(prefix.returnsTo, 0);
        if (isNew) {
            const Bytes instruction = prefix.returnsTo - 1; // the call itself
            if (!callee.caller.empty())
                m_trace.nameCode({instruction, std::string(callee.caller), {}, {}, 0});
            place->second = m_trace.appendStack({instruction, 0});
        }
        return place->second;
    }

    void done(FunctionKind kind, const std::array<std::uint64_t, 3>& arguments, Bytes result,
              std::uint32_t stack, std::optional<BlockId> detached = {})
    {
        if (kind == FunctionKind::posixAligned) {
            ++m_withoutAddress;
            return;
        }
        Call call = callOf(kind, arguments, result);
        call.stack = stack;
        call.line = number();
        detached ? m_linker.take(call, *detached) : m_linker.take(call);
    }

    void mark(std::string_view text)
    {
        text.remove_prefix(text.find('(') + 1);
        if (text.ends_with(')')) text.remove_suffix(1);
        m_trace.addDirective(
            {m_trace.appended(), number(), Directive::Kind::mark, "mark", std::string(text)});
    }

    void end() override
    {
        if (m_withoutAddress)
            m_reading.report.add(
                Oddity::note, {},
                say("{} {call|calls} of posix_memalign {was|were} left out: ltrace does not say "
                    "where the block is",
                    m_withoutAddress));
        if (m_threads > 1)
            m_reading.report.add(
                Oddity::note, {},
                say("{} threads or processes were read as threads of one program", m_threads));
    }

    CallLinker m_linker;
    std::unordered_map<std::uint64_t, std::vector<Open>> m_open; ///< by thread
    std::unordered_map<Bytes, std::uint32_t> m_stacks;           ///< by where the call returns to
    std::optional<std::uint64_t> m_start, m_told;                ///< microseconds, milliseconds
    std::uint64_t m_now = 0;
    std::uint64_t m_threads = 0, m_withoutAddress = 0;
};

/// A whole call of the malloc family, anywhere near the start.
int recognises(std::string_view head)
{
    constexpr int kLines = 500;
    for (int i = 0; i < kLines && !head.empty(); ++i) {
        Scan scan(takeLine(head));
        takePrefix(scan);
        const std::optional<Callee> callee = calleeOf(scan);
        if (callee && allocationFunction(callee->name) && resultOf(scan.rest())) return 85;
    }
    return 0;
}

std::unique_ptr<Reader> open(Reading& reading)
{
    return std::make_unique<Ltrace>(reading);
}

} // namespace

extern const Format kLtrace;
const Format kLtrace{
    .name = "ltrace",
    .title = "ltrace of malloc and its kin",
    .addresses = "recorded",
    .carries = "the caller (-i), times (-t, -r), threads (-f), reallocs, failed calls",
    .lacks = "call stacks, names of callers, posix_memalign, some of the calls",
    .from = "ltrace -x malloc@libc.so* …, or -e malloc+free …",
    .recognises = recognises,
    .open = open,
};

} // namespace heapglass::trace
