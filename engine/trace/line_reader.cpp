#include "engine/trace/line_reader.h"

#include "engine/trace/tell.h"

namespace heapglass::trace
{

void LineReader::feed(std::string_view bytes)
{
    const bool all = m_lines.feed(bytes, [this](std::string_view text, std::uint64_t number) {
        take(text, number);
        return !m_reading.stopped();
    });
    if (all || m_reading.stopped()) return;
    m_reading.report.add(Oddity::longLine, {m_lines.number() + 1, m_lines.offset()},
                         say("a line of more than 1 MiB; reading stops here"));
    m_reading.giveUp();
}

void LineReader::finish()
{
    const std::uint64_t number = m_lines.number() + 1;
    if (m_lines.rest().empty()) return end();
    if (m_lastLine == LastLine::whole && !m_reading.inputCut)
        take(m_lines.rest(), number);
    else
        m_reading.report.add(Oddity::cutLine, {number, m_lines.offset()},
                             say("the file ends in the middle of a line, which was dropped"));
    end();
}

void LineReader::take(std::string_view text, std::uint64_t number)
{
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    m_number = number;
    if (number == 1 && text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (text.find('\0') != text.npos) return bad(say("a NUL byte in a line"), text);
    line(text);
}

void LineReader::bad(const Sentence& what, std::string_view line)
{
    tell(m_reading.report, Oddity::badLine, here(), [&] { return say("{}: {}", what, printable(line)); });
}

} // namespace heapglass::trace
