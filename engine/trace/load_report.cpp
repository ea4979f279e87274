#include "engine/trace/load_report.h"

#include <algorithm>

#include <fmt/format.h>

namespace heapglass::trace
{

namespace
{

constexpr std::array<OddityRow, kOddityCount> kOddities{{
    {"unknown_free", "frees of an unknown or already freed pointer", LoadStatus::complete},
    {"implicit_free", "allocations at a live address (the older block was closed)", LoadStatus::complete},
    {"attached", "attached while the program was running: what it allocated before is unknown",
     LoadStatus::complete},
    {"note", "notes", LoadStatus::complete},
    {"bad_line", "lines that could not be read", LoadStatus::damaged},
    {"bad_stack", "references to call stacks that do not exist", LoadStatus::damaged},
    {"implausible_size", "impossible sizes (above 2^47 bytes)", LoadStatus::damaged},
    {"implausible_address", "impossible addresses", LoadStatus::damaged},
    {"cut_line", "last line cut", LoadStatus::truncated},
    {"cut_input", "input ends too early", LoadStatus::truncated},
    {"stopped", "stopped before the end", LoadStatus::truncated},
    {"damaged_chunk", "chunks damaged", LoadStatus::damaged},
    {"corrupt_input", "compressed data damaged", LoadStatus::damaged},
    {"failed_read", "read failed", LoadStatus::truncated},
    {"long_line", "lines above 1 MiB (reading stopped there)", LoadStatus::damaged},
    {"refusal", "refused", LoadStatus::refused},
}};

/// Oddities of the traced program must not crowd out those of the file.
constexpr std::size_t kMaxHarmlessDetails = LoadReport::kMaxDetails / 2;

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

void LoadReport::add(Oddity oddity, Position position, std::string text)
{
    const bool wanted = wantsDetail(oddity);
    raise(oddity);
    if (!wanted) return;
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

std::string LoadReport::describe(const Detail& detail) const
{
    const std::string& where = detail.ofOrigin && !origin.empty() ? origin : file;
    return heapglass::describe(
        Error{ErrorCode::invalid, detail.text, printable(where, 4096), detail.position});
}

std::vector<std::string> LoadReport::warnings() const
{
    std::vector<std::string> lines;
    for (int i = 0; i < kOddityCount; ++i) {
        const auto oddity = Oddity(i);
        if (!count(oddity)) continue;
        if (oddity == Oddity::attached)
            lines.emplace_back(row(oddity).title);
        else if (oddity == Oddity::note)
            addNotes(lines);
        else
            lines.push_back(fmt::format("{} {}", count(oddity), row(oddity).title));
    }
    return lines;
}

/// What is noted is worth its words. Those that were too many to be kept are counted.
void LoadReport::addNotes(std::vector<std::string>& lines) const
{
    constexpr std::string_view kNote = "note: ";
    std::uint64_t unsaid = count(Oddity::note);
    for (const Detail& detail : details) {
        if (detail.oddity != Oddity::note) continue;
        --unsaid;
        lines.push_back(detail.text.starts_with(kNote) ? detail.text.substr(kNote.size()) : detail.text);
    }
    if (unsaid) lines.push_back(fmt::format("{} more notes", unsaid));
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
