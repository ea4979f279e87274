// The list that OSTEP's malloc.py takes with -A: "+10,-0,+5". +SIZE allocates and takes the next
// number, from 0, even if it fails; -NUMBER frees. White space and newlines are allowed here.
#include <string>

#include "engine/trace/list/expression.h"
#include "engine/trace/list/sink.h"
#include "engine/trace/reader.h"

namespace heapglass::trace
{

namespace
{

/// A sign and 19 digits are the most that a number can have; leading zeros are no reason for more.
constexpr std::size_t kMaxToken = 64;
constexpr std::string_view kSeparators = ", \t\r\n";

class Ostep : public Reader
{
  public:
    explicit Ostep(Reading& reading)
        : m_reading(reading), m_trace(reading.trace), m_name(m_trace.nameNumber("ptr"))
    {
    }

    void feed(std::string_view bytes) override
    {
        for (const char c : bytes) {
            if (m_reading.stopped()) return;
            if (kSeparators.find(c) != kSeparators.npos)
                endToken();
            else if (m_token.size() < kMaxToken)
                m_token += c;
            m_line += c == '\n';
        }
    }

    void finish() override
    {
        if (!m_reading.inputCut) return endToken();
        if (!m_token.empty())
            m_reading.report.add(Oddity::cutLine, {m_line, 0},
                                 say("the file ends in the middle of a number"));
    }

  private:
    void endToken()
    {
        if (m_first && m_token.starts_with("\xEF\xBB\xBF")) m_token.erase(0, 3);
        m_first = false;
        if (m_token.empty()) return;
        try {
            operation(m_token);
        } catch (const Wrong& wrong) {
            m_reading.report.add(Oddity::badLine, {m_line, 0}, wrong.text);
        }
        m_token.clear();
    }

    void operation(std::string_view token)
    {
        const std::string_view digits = token.substr(1);
        if ((token[0] != '+' && token[0] != '-') || digits.empty() ||
            digits.find_first_not_of("0123456789") != digits.npos)
            throw Wrong{say("{}: neither +SIZE nor -NUMBER", token)};
        if (++m_count > ListSink::kMaxOperations) return tooMany();
        if (token[0] == '+')
            allocate(number(digits));
        else
            deallocate(number(digits));
    }

    void tooMany()
    {
        m_reading.report.add(
            Oddity::stopped, {m_line, 0},
            say("more than {} operations; reading stops here", std::uint64_t{ListSink::kMaxOperations}));
        m_reading.giveUp();
    }

    void allocate(Number size)
    {
        const BlockId block = m_trace.appendBirth(Op::malloc, size);
        m_trace.nameBlock(block, m_name, block);
    }

    /// Every + made a block, so its number in the list is that of the block.
    void deallocate(Number number)
    {
        if (number < m_trace.blocks()) {
            const auto block = BlockId(number);
            if (m_trace.size(m_trace.birth(block)) > kMaxRequest) return m_trace.appendOther(Op::freeNull);
            if (m_trace.death(block) == kNone) return m_trace.appendDeath(Op::free, block);
        }
        LoadReport& report = m_reading.report;
        if (report.wantsDetail(Oddity::unknownFree))
            report.add(Oddity::unknownFree, {m_line, 0},
                       say("-{}: that block is not live: unknown or freed twice", number));
        else
            report.addUnsaid(Oddity::unknownFree);
        m_trace.appendOther(Op::freeUnknown);
    }

    Reading& m_reading;
    Trace& m_trace;
    std::uint32_t m_name;
    std::string m_token;
    std::uint64_t m_line = 1;
    std::uint64_t m_count = 0;
    bool m_first = true;
};

/// The first word decides: no other format starts with a signed number.
int recognises(std::string_view head)
{
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    const std::size_t first = head.find_first_not_of(kSeparators);
    if (first == head.npos || (head[first] != '+' && head[first] != '-')) return 0;
    const std::size_t end = head.find_first_not_of("0123456789", first + 1);
    const bool ends = end == head.npos || kSeparators.find(head[end]) != kSeparators.npos;
    return end != first + 1 && ends ? 90 : 0;
}

std::unique_ptr<Reader> open(Reading& reading)
{
    return std::make_unique<Ostep>(reading);
}

} // namespace

extern const Format kOstep;
const Format kOstep{
    .name = "ostep",
    .title = "lists of OSTEP's malloc.py (+10,-0,+5)",
    .addresses = "none",
    .carries = "nothing",
    .lacks = "reallocs, addresses, times, threads, callers",
    .from = "malloc.py -A",
    .recognises = recognises,
    .open = open,
};

} // namespace heapglass::trace
