// heaptrack's raw recordings, file versions 1 to 3. One record a line, the first byte is its type,
// numbers are lower-case hexadecimal (reference: heaptrack, src/track/libheaptrack.cpp).
//   v V F · x [len] path · X command line · I page pages · S suppression · A (attached)
//   m [len] path base (vaddr size)* · t ip parent · + size trace ptr · - ptr · c ms · R pages · #
// Nearly all lines are + and -: heaptrack_plain reads those that are as they should be, and everything else
// is read here, where it is known what to say of it.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "engine/trace/address_linker.h"
#include "engine/trace/heaptrack.h"
#include "engine/trace/heaptrack_command.h"
#include "engine/trace/heaptrack_plain.h"
#include "engine/trace/lines.h"
#include "engine/trace/reader.h"

namespace heapglass::trace
{

namespace
{

class HeaptrackRaw : public Reader
{
  public:
    explicit HeaptrackRaw(Reading& reading)
        : m_reading(reading), m_trace(reading.trace), m_linker(reading.trace, reading.report)
    {
        m_trace.setAddresses(Addresses::recorded);
    }

    void feed(std::string_view bytes) override
    {
        for (std::size_t at = 0; at < bytes.size() && !m_reading.stopped();) {
            if (m_lines.rest().empty()) at += plainLines(bytes, at);
            const std::size_t end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
            if (at < end) oneLine(bytes.substr(at, end - at));
            at = end;
        }
        m_linker.flush();
    }

    void finish() override
    {
        m_command.end(m_trace);
        if (m_lines.rest().empty()) return;
        m_reading.report.add(Oddity::cutLine, {m_lines.number() + 1, m_lines.offset()},
                             say("the file ends in the middle of a line, which was dropped"));
    }

  private:
    using Handler = bool (HeaptrackRaw::*)(Fields);
    static const std::array<Handler, 256> kHandlers;
    static std::array<Handler, 256> makeHandlers();

    Position here() const { return {m_line, 0}; }

    /// The short way, for as many lines from byte `at` on as go it. Returns how many bytes they have.
    std::size_t plainLines(std::string_view bytes, std::size_t at)
    {
        if (m_version == 0 || m_command.isOpen()) return 0;
        const PlainLines::Taken taken = m_plain.take(bytes, at, m_lines.number());
        m_lines.passed(taken.lines, taken.bytes);
        return taken.bytes;
    }

    void oneLine(std::string_view bytes)
    {
        const bool good = m_lines.feed(bytes, [this](std::string_view line, std::uint64_t number) {
            m_line = number;
            return record(withoutCr(line));
        });
        if (good || m_reading.stopped()) return;
        if (m_lines.tooLong())
            m_reading.report.add(Oddity::longLine, {m_lines.number() + 1, m_lines.offset()},
                                 say("a line of more than 1 MiB; reading stops here"));
        m_reading.giveUp();
    }

    bool record(std::string_view line)
    {
        if (m_version == 0) return version(line);
        if (m_command.isOpen() && !endsCommand(line)) {
            m_command.goOn(line);
            return true;
        }
        if (line.empty()) return true;
        const Handler handler = kHandlers[static_cast<unsigned char>(line[0])];
        if (!handler || !(this->*handler)(Fields(line.substr(1)))) bad(line);
        return true;
    }

    void bad(std::string_view line)
    {
        m_linker.flush(); // what is said comes in the order of the lines
        LoadReport& report = m_reading.report;
        if (!report.wantsDetail(Oddity::badLine)) return report.addUnsaid(Oddity::badLine);
        const bool nul = line.find('\0') != line.npos;
        report.add(Oddity::badLine, here(),
                   say("{}: {}", nul ? say("a NUL byte in a line") : say("not a heaptrack record"),
                       printable(line)));
    }

    // ---- the head ----

    bool version(std::string_view line)
    {
        std::uint64_t version = 0;
        const Sentence why = heaptrackProblem(line, version);
        m_version = version;
        if (why.empty()) return true;
        m_reading.report.add(Oddity::refusal, here(), why);
        m_reading.giveUp();
        return false;
    }

    bool ignore(Fields) { return true; }

    bool executable(Fields fields)
    {
        std::string_view path;
        if (!fields.space() || !text(fields, path, fields.rest().size())) return false;
        m_executable = std::string(path);
        if (m_command.empty()) m_trace.setProgram(m_executable.str());
        return true;
    }

    bool text(Fields& fields, std::string_view& value, std::uint64_t size) const
    {
        return heaptrackText(fields, m_version, value, size);
    }

    bool command(Fields fields)
    {
        if (!fields.space()) return false;
        m_command.begin(fields.rest());
        return true;
    }

    bool endsCommand(std::string_view line)
    {
        if (!isHeaptrackSystemLine(line) && !isStrictRecord(line)) return false;
        m_command.end(m_trace);
        return true;
    }

    bool isStrictRecord(std::string_view line) const
    {
        std::uint64_t a = 0, b = 0, c = 0;
        Fields fields(line.substr(line.empty() ? 0 : 1));
        if (line.starts_with('t')) return fields.spaceHex(a) && fields.spaceHex(b) && fields.atEnd();
        if (line.starts_with('+'))
            return fields.spaceHex(a) && fields.spaceHex(b) && fields.spaceHex(c) && fields.atEnd();
        std::string_view path;
        std::vector<std::pair<Bytes, Bytes>> segments;
        return line.starts_with('m') && module(fields, path, a, segments);
    }

    bool attached(Fields fields)
    {
        m_linker.flush();
        m_reading.report.add(Oddity::attached, here(), say("attached while the program was running"));
        return fields.atEnd();
    }

    // ---- modules and stacks ----

    bool module(Fields& fields, std::string_view& path, Bytes& base,
                std::vector<std::pair<Bytes, Bytes>>& segments) const
    {
        if (!fields.space()) return false;
        if (m_version >= kHeaptrackSizedStrings) {
            if (!text(fields, path, 0)) return false;
        } else {
            path = fields.word();
        }
        if (path.empty()) return false;
        if (path == "-" && fields.atEnd()) return true;
        if (!fields.spaceHex(base)) return false;
        while (!fields.atEnd()) {
            Bytes address = 0, size = 0, begin = 0, end = 0;
            if (!fields.spaceHex(address) || !fields.spaceHex(size)) return false;
            if (__builtin_add_overflow(base, address, &begin) || __builtin_add_overflow(begin, size, &end))
                return false;
            segments.emplace_back(begin, end);
        }
        return true;
    }

    bool mapModule(Fields fields)
    {
        m_linker.flush();
        std::string_view path;
        Bytes base = 0;
        std::vector<std::pair<Bytes, Bytes>> segments;
        if (!module(fields, path, base, segments)) return false;
        if (path == "-") {
            m_trace.forgetModules();
            return true;
        }
        const SharedText shared = path == "x" ? m_executable : SharedText(std::string(path));
        for (const auto& [begin, end] : segments)
            m_trace.addModule({shared, begin, end, base, 0});
        return true;
    }

    bool stackNode(Fields fields)
    {
        std::uint64_t instruction = 0, parent = 0;
        const bool parsed = fields.spaceHex(instruction) && fields.spaceHex(parent) && fields.atEnd();
        const bool known = parent <= m_plain.stacks();
        // A node that cannot be read still takes its number.
        m_plain.appendStack({instruction, parsed && known ? std::uint32_t(parent) : 0});
        if (parsed && !known) badStack(parent);
        return parsed;
    }

    void badStack(std::uint64_t number)
    {
        m_linker.flush();
        m_reading.report.add(Oddity::badStack, here(),
                             say("call stack {} does not exist yet ({} do)", fmt::format("{:x}", number),
                                 fmt::format("{:x}", m_plain.stacks())));
    }

    // ---- events ----

    bool allocation(Fields fields)
    {
        std::uint64_t size = 0, stack = 0, address = 0;
        if (!fields.spaceHex(size) || !fields.spaceHex(stack) || !fields.spaceHex(address) || !fields.atEnd())
            return false;
        if (size > kMaxRequest || address >= kAddressEnd || address + size > kAddressEnd)
            return implausible(size, address);
        if (stack > m_plain.stacks()) {
            badStack(stack);
            stack = 0;
        }
        m_linker.allocate(address, size, std::uint32_t(stack), m_line);
        return true;
    }

    bool implausible(Bytes size, Bytes address)
    {
        m_linker.flush();
        const Oddity oddity = size > kMaxRequest ? Oddity::implausibleSize : Oddity::implausiblePlace;
        LoadReport& report = m_reading.report;
        if (report.wantsDetail(oddity))
            report.add(
                oddity, here(),
                say("an allocation of {} bytes at {} is impossible; dropped", size, hexadecimal(address)));
        else
            report.addUnsaid(oddity);
        return true;
    }

    bool deallocation(Fields fields)
    {
        std::uint64_t address = 0;
        if (!fields.spaceHex(address) || !fields.atEnd()) return false;
        m_linker.free(address, m_line);
        return true;
    }

    bool time(Fields fields)
    {
        std::uint64_t milliseconds = 0;
        if (!fields.spaceHex(milliseconds) || !fields.atEnd()) return false;
        m_linker.flush();
        m_trace.appendTime(milliseconds);
        return true;
    }

    Reading& m_reading;
    Trace& m_trace;
    Lines m_lines;
    std::uint64_t m_line = 0;
    std::uint64_t m_version = 0;
    SharedText m_executable;
    HeaptrackCommand m_command;
    AddressLinker m_linker;
    PlainLines m_plain{m_trace, m_linker};
};

std::array<HeaptrackRaw::Handler, 256> HeaptrackRaw::makeHandlers()
{
    std::array<Handler, 256> handlers{};
    handlers['x'] = &HeaptrackRaw::executable;
    handlers['X'] = &HeaptrackRaw::command;
    handlers['A'] = &HeaptrackRaw::attached;
    handlers['m'] = &HeaptrackRaw::mapModule;
    handlers['t'] = &HeaptrackRaw::stackNode;
    handlers['+'] = &HeaptrackRaw::allocation;
    handlers['-'] = &HeaptrackRaw::deallocation;
    handlers['c'] = &HeaptrackRaw::time;
    for (const char ignored : {'I', 'S', 'R', '#'})
        handlers[std::size_t(ignored)] = &HeaptrackRaw::ignore;
    return handlers;
}

const std::array<HeaptrackRaw::Handler, 256> HeaptrackRaw::kHandlers = makeHandlers();

int recognises(std::string_view head)
{
    return heaptrackKind(head) == HeaptrackKind::raw ? 100 : 0;
}

std::unique_ptr<Reader> open(Reading& reading)
{
    return std::make_unique<HeaptrackRaw>(reading);
}

} // namespace

extern const Format kHeaptrackRaw;
const Format kHeaptrackRaw{
    .name = "heaptrack-raw",
    .title = "heaptrack raw recordings, versions 1 to 3",
    .addresses = "recorded",
    .carries = "call stacks (names from the debug files), times (10 ms)",
    .lacks = "reallocs as such, threads, alignments, failed calls, memalign",
    .from = "heaptrack --raw PROGRAM",
    .recognises = recognises,
    .open = open,
};

} // namespace heapglass::trace
