// What heaptrack leaves on disk by default: its recording after heaptrack_interpret, file versions 1 to 3.
// One record a line, numbers are lower-case hexadecimal (reference: heaptrack, src/interpret).
//   s [len] string · i ip module [function [file line (function file line)*]] · t ip parent · a size stack
//   + allocation · - allocation · and v, X, I, S, A, c, R, # as in a raw recording
// Strings, instructions and stacks are numbered from 1, allocations from 0; 0 is none. There are no
// addresses: a free says which allocation it undoes, not which of its blocks. All of them have the same size
// and stack, so the sums are right whichever it is; the youngest is taken.
#include <string>
#include <unordered_set>
#include <vector>

#include <fmt/format.h>

#include "engine/trace/heaptrack.h"
#include "engine/trace/heaptrack_command.h"
#include "engine/trace/line_reader.h"
#include "engine/trace/tell.h"

namespace heapglass::trace
{

namespace
{

class HeaptrackInterpreted : public LineReader
{
  public:
    explicit HeaptrackInterpreted(Reading& reading) : LineReader(reading) {}

  private:
    struct Allocation {
        Bytes size = 0;
        std::uint32_t stack = 0;
        BlockId youngest = kNone; ///< of its live blocks
    };

    void line(std::string_view text) override
    {
        if (m_version == 0) return version(text);
        if (m_command.isOpen() && !endsCommand(text)) return m_command.goOn(text);
        if (text.empty() || std::string_view("ISR#").find(text[0]) != std::string_view::npos) return;
        if (!record(text[0], Fields(text.substr(1)))) bad(say("not a heaptrack record"), text);
    }

    bool record(char type, Fields fields)
    {
        switch (type) {
        case '+':
            return birth(fields);
        case '-':
            return death(fields);
        case 'a':
            return allocation(fields);
        case 't':
            return stackNode(fields);
        case 'i':
            return instruction(fields);
        case 's':
            return string(fields);
        case 'c':
            return time(fields);
        case 'X':
            return command(fields);
        case 'A':
            m_reading.report.add(Oddity::attached, here(), say("attached while the program was running"));
            return true;
        default:
            return false;
        }
    }

    bool command(Fields fields)
    {
        if (!fields.space()) return false;
        m_command.begin(fields.rest());
        return true;
    }

    bool endsCommand(std::string_view line)
    {
        if (!isHeaptrackSystemLine(line) && !isInterpretedTableRow(line, m_version)) return false;
        m_command.end(m_trace);
        return true;
    }

    void version(std::string_view text)
    {
        const Sentence why = heaptrackProblem(text, m_version);
        if (why.empty()) return;
        m_reading.report.add(Oddity::refusal, here(), why);
        m_reading.giveUp();
    }

    // ---- tables: what cannot be read still takes its number ----

    bool string(Fields fields)
    {
        std::string_view text;
        const bool parsed = fields.space() && heaptrackText(fields, m_version, text, fields.rest().size());
        m_strings.emplace_back(std::string(parsed ? text : std::string_view()));
        return parsed;
    }

    SharedText stringOf(std::uint64_t number) const
    {
        return number == 0 || number > m_strings.size() ? SharedText() : m_strings[number - 1];
    }

    bool instruction(Fields fields)
    {
        std::uint64_t address = 0, module = 0;
        const bool parsed = fields.spaceHex(address) && fields.spaceHex(module);
        m_instructions.push_back(parsed ? address : 0);
        if (!parsed) return false;
        const bool isNew = m_named.insert(address).second;
        do {
            std::uint64_t function = 0, file = 0, number = 0;
            if (!fields.atEnd() && !fields.spaceHex(function)) return false;
            if (!fields.atEnd() && !(fields.spaceHex(file) && fields.spaceHex(number))) return false;
            if (isNew)
                m_trace.nameCode({address, stringOf(module), stringOf(function), stringOf(file),
                                  number < kNone ? std::uint32_t(number) : 0});
        } while (!fields.atEnd());
        return true;
    }

    bool stackNode(Fields fields)
    {
        std::uint64_t instruction = 0, parent = 0;
        const bool parsed = fields.spaceHex(instruction) && fields.spaceHex(parent) && fields.atEnd();
        const bool knowsInstruction = instruction <= m_instructions.size(), knowsParent = parent <= m_stacks;
        const bool known = parsed && knowsInstruction && knowsParent;
        const Bytes address = known && instruction ? m_instructions[instruction - 1] : 0;
        m_stacks = m_trace.appendStack({address, known ? std::uint32_t(parent) : 0});
        if (parsed && !knowsInstruction)
            badInstruction(instruction);
        else if (parsed && !knowsParent)
            badStack(parent);
        return parsed;
    }

    bool allocation(Fields fields)
    {
        std::uint64_t size = 0, stack = 0;
        const bool parsed = fields.spaceHex(size) && fields.spaceHex(stack) && fields.atEnd();
        const bool known = stack <= m_stacks;
        m_allocations.push_back({parsed ? size : 0, parsed && known ? std::uint32_t(stack) : 0, kNone});
        if (parsed && !known) badStack(stack);
        return parsed;
    }

    void badInstruction(std::uint64_t number)
    {
        tell(m_reading.report, Oddity::badStack, here(), [&] {
            return say("instruction {} does not exist yet ({} do)", fmt::format("{:x}", number),
                       fmt::format("{:x}", m_instructions.size()));
        });
    }

    void badStack(std::uint64_t number)
    {
        tell(m_reading.report, Oddity::badStack, here(), [&] {
            return say("call stack {} does not exist yet ({} do)", fmt::format("{:x}", number),
                       fmt::format("{:x}", m_stacks));
        });
    }

    // ---- events ----

    bool birth(Fields fields)
    {
        std::uint64_t number = 0;
        if (!fields.spaceHex(number) || !fields.atEnd() || number >= m_allocations.size()) return false;
        Allocation& allocation = m_allocations[number];
        if (allocation.size > kMaxRequest) {
            m_reading.report.add(Oddity::implausibleSize, here(),
                                 say("an allocation of {} bytes is impossible; dropped", allocation.size));
            return true;
        }
        const BlockId block = m_trace.appendBirth(Op::malloc, allocation.size, 0, allocation.stack);
        m_older.push_back(allocation.youngest);
        allocation.youngest = block;
        return true;
    }

    bool death(Fields fields)
    {
        std::uint64_t number = 0;
        if (!fields.spaceHex(number) || !fields.atEnd() || number >= m_allocations.size()) return false;
        Allocation& allocation = m_allocations[number];
        if (allocation.youngest == kNone) {
            tell(m_reading.report, Oddity::unknownFree, here(), [&] {
                return say("free of allocation {}, of which no block is live", fmt::format("{:x}", number));
            });
            m_trace.appendOther(Op::freeUnknown);
            return true;
        }
        m_trace.appendDeath(Op::free, allocation.youngest);
        allocation.youngest = m_older[allocation.youngest];
        return true;
    }

    bool time(Fields fields)
    {
        std::uint64_t milliseconds = 0;
        if (!fields.spaceHex(milliseconds) || !fields.atEnd()) return false;
        m_trace.appendTime(milliseconds);
        return true;
    }

    void end() override
    {
        m_command.end(m_trace);
        m_reading.report.add(
            Oddity::note, {},
            say("an interpreted heaptrack file has no addresses (heaptrack --raw keeps them), and a "
                "free does not say which of several equal blocks it ends: the youngest is taken"));
    }

    std::uint64_t m_version = 0;
    HeaptrackCommand m_command;
    std::vector<SharedText> m_strings;
    std::vector<Bytes> m_instructions;
    std::unordered_set<Bytes> m_named; ///< instructions; the same one may come twice
    std::uint32_t m_stacks = 0;
    std::vector<Allocation> m_allocations;
    std::vector<BlockId>
        m_older; ///< by block: the live one of its allocation that was the youngest before it
};

int recognises(std::string_view head)
{
    return heaptrackKind(head) == HeaptrackKind::interpreted ? 100 : 0;
}

std::unique_ptr<Reader> open(Reading& reading)
{
    return std::make_unique<HeaptrackInterpreted>(reading);
}

} // namespace

extern const Format kHeaptrackInterpreted;
const Format kHeaptrackInterpreted{
    .name = "heaptrack-interpreted",
    .title = "heaptrack, interpreted, versions 1 to 3",
    .addresses = "none",
    .carries = "call stacks with names, times (10 ms)",
    .lacks = "addresses, reallocs as such, threads, alignments; which of several equal blocks a free ends",
    .from = "heaptrack PROGRAM",
    .recognises = recognises,
    .open = open,
};

} // namespace heapglass::trace
