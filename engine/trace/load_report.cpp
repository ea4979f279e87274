#include "engine/trace/load_report.h"

#include <algorithm>

#include <fmt/format.h>

namespace heapglass::trace
{

namespace
{

constexpr std::array<OddityRow, kOddityCount> kOddities{{
    {"unknown_free", "{} {free|frees} of an unknown or already freed pointer", LoadStatus::complete},
    {"implicit_free", "{} {allocation|allocations} at a live address (the older block was closed)",
     LoadStatus::complete},
    {"attached", "attached while the program was running: what it allocated before is unknown",
     LoadStatus::complete},
    {"note", "{} more {note|notes}", LoadStatus::complete},
    {"bad_line", "{} {line|lines} that could not be read", LoadStatus::damaged},
    {"bad_stack", "{} {reference|references} to call stacks that do not exist", LoadStatus::damaged},
    {"implausible_size", "{} impossible {size|sizes} (above 2^47 bytes)", LoadStatus::damaged},
    {"implausible_address", "{} impossible {address|addresses}", LoadStatus::damaged},
    {"cut_line", "the last line is cut", LoadStatus::truncated},
    {"cut_input", "the input ends too early", LoadStatus::truncated},
    {"stopped", "reading stopped before the end", LoadStatus::truncated},
    {"damaged_chunk", "{} damaged {chunk|chunks}", LoadStatus::damaged},
    {"corrupt_input", "the compressed data is damaged", LoadStatus::damaged},
    {"failed_read", "the system could not read on", LoadStatus::truncated},
    {"long_line", "a line above 1 MiB (reading stopped there)", LoadStatus::damaged},
    {"refusal", "nothing was read", LoadStatus::refused},
}};

/// Oddities of the traced program must not crowd out those of the file.
constexpr std::size_t kMaxHarmlessDetails = LoadReport::kMaxDetails / 2;

/// Whoever reads a report may show it on a terminal.
void makePrintable(Sentence& sentence)
{
    for (Part& part : sentence.parts) {
        part.text = printable(part.text, 4096);
        for (Sentence& inner : part.sentence)
            makePrintable(inner);
    }
}

Sentence counted(Oddity oddity, std::uint64_t count)
{
    const std::string_view title = row(oddity).title;
    Sentence sentence = sentenceOf(title);
    if (title.starts_with("{}")) sentence.parts.emplace_back(count);
    return sentence;
}

} // namespace

const OddityRow& row(Oddity oddity)
{
    return kOddities[std::size_t(oddity)];
}

std::string_view name(LoadStatus status)
{
    constexpr std::string_view kNames[] = {"complete", "truncated", "damaged", "refused"};
    return kNames[std::size_t(status)];
}

void LoadReport::raise(Oddity oddity)
{
    ++counts[std::size_t(oddity)];
    status = std::max(status, row(oddity).effect);
}

bool LoadReport::wantsDetail(Oddity oddity) const
{
    const bool harmless = row(oddity).effect == LoadStatus::complete;
    return details.size() < (harmless ? kMaxHarmlessDetails : kMaxDetails) || (!harmless && !firstError);
}

void LoadReport::add(Oddity oddity, Position position, Sentence text)
{
    const bool wanted = wantsDetail(oddity);
    raise(oddity);
    if (!wanted) return;
    makePrintable(text);
    Detail detail{oddity, position, std::move(text)};
    if (!firstError && row(oddity).effect != LoadStatus::complete) firstError = detail;
    if (details.size() < kMaxDetails) details.push_back(std::move(detail));
}

void LoadReport::takeOver(const LoadReport& earlier)
{
    for (std::size_t i = 0; i < counts.size(); ++i) {
        counts[i] += earlier.counts[i];
        if (earlier.counts[i]) status = std::max(status, row(Oddity(i)).effect);
    }
    for (const Detail& detail : earlier.details)
        if (details.size() < kMaxDetails) details.push_back(detail);
    if (!firstError) firstError = earlier.firstError;
}

Sentence LoadReport::located(const Detail& detail) const
{
    const std::string& where = detail.ofOrigin && !origin.empty() ? origin : file;
    const bool isNote = detail.oddity == Oddity::note;
    return heapglass::located({ErrorCode::invalid, isNote ? say("note: {}", detail.text) : detail.text,
                               printable(where, 4096), detail.position});
}

std::vector<Sentence> LoadReport::warnings() const
{
    std::vector<Sentence> lines;
    if (copyWasDamaged) lines.push_back(say("the copy of it in the cache was damaged: it is made anew"));
    for (int i = 0; i < kOddityCount; ++i) {
        const auto oddity = Oddity(i);
        if (!count(oddity)) continue;
        if (oddity == Oddity::note)
            addNotes(lines);
        else
            lines.push_back(counted(oddity, count(oddity)));
    }
    return lines;
}

/// What is noted is worth its words. Those that were too many to be kept are counted.
void LoadReport::addNotes(std::vector<Sentence>& lines) const
{
    std::uint64_t unsaid = count(Oddity::note);
    for (const Detail& detail : details) {
        if (detail.oddity != Oddity::note) continue;
        --unsaid;
        lines.push_back(detail.text);
    }
    if (unsaid) lines.push_back(counted(Oddity::note, unsaid));
}

std::string printable(std::string_view text, std::size_t length)
{
    std::string out;
    for (const char c : text.substr(0, length)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f)
            out += fmt::format("\\x{:02x}", byte);
        else
            out += c;
    }
    if (text.size() > length) out += "…";
    return out;
}

} // namespace heapglass::trace
