#include "engine/replay/holders_grouping.h"

#include <bit>

namespace heapglass::replay
{

namespace
{

std::uint32_t siteOf(const HoldersGround& ground, EventIndex maker)
{
    return ground.sites.siteOf(ground.trace.stack(ground.trace.block(maker)), maker);
}

void tellSite(const HoldersGround& ground, std::uint32_t group, HolderRow& row)
{
    row.site = ground.sites.site(group);
}

/// 1 for 0, else 2 + k where the bytes asked for lie in [2^k, 2^(k+1)).
std::uint32_t sizeClassOf(const HoldersGround& ground, EventIndex maker)
{
    return 1 + std::uint32_t(std::bit_width(Bytes(ground.trace.size(maker))));
}

void tellUnknownClass(HolderRow& row)
{
    row.least = 1;
    row.most = 0;
}

void tellSizeClass(const HoldersGround&, std::uint32_t group, HolderRow& row)
{
    if (group == 0) return tellUnknownClass(row);
    row.least = group > 1 ? Bytes{1} << (group - 2) : 0;
    row.most = group > 1 ? row.least * 2 - 1 : 0;
}

/// 1 + k where the age lies in [10^k, 10^(k+1)); 1 for 0, too.
std::uint32_t ageClassOf(const HoldersGround& ground, EventIndex maker)
{
    std::uint32_t group = 1;
    for (std::uint64_t age = ground.event - maker; age >= 10; age /= 10)
        ++group;
    return group;
}

void tellAgeClass(const HoldersGround&, std::uint32_t group, HolderRow& row)
{
    if (group == 0) return tellUnknownClass(row);
    row.least = 1;
    for (std::uint32_t i = 1; i < group; ++i)
        row.least *= 10;
    row.most = row.least * 10 - 1;
}

std::uint32_t threadOf(const HoldersGround& ground, EventIndex maker)
{
    return ground.trace.threadOf(maker);
}

void tellThread(const HoldersGround& ground, std::uint32_t group, HolderRow& row)
{
    row.thread = ground.trace.threadName(trace::ThreadNumber(group));
}

// clang-format off
constexpr HoldersGrouping kRows[] = {
    {.by = HoldersBy::site, .word = "site", .what = "call site", .unit = "", .title = "By call site",
     .several = "{} {call site|call sites}",
     .keep = "{} {call site keeps|call sites keep} {} of {} {page|pages}: {}",
     .isKnownAtBirth = true, .asksThreads = false, .groupOf = siteOf, .tell = tellSite},
    {.by = HoldersBy::size, .word = "size", .what = "bytes asked for", .unit = "bytes", .title = "By size",
     .several = "{} {class of sizes|classes of sizes}",
     .keep = "{} {class keeps|classes keep} {} of {} {page|pages}: {}",
     .isKnownAtBirth = true, .asksThreads = false, .groupOf = sizeClassOf, .tell = tellSizeClass},
    {.by = HoldersBy::age, .word = "age", .what = "age in events", .unit = "events", .title = "By age",
     .several = "",
     .keep = "{} {class keeps|classes keep} {} of {} {page|pages}: {}",
     .isKnownAtBirth = false, .asksThreads = false, .groupOf = ageClassOf, .tell = tellAgeClass},
    {.by = HoldersBy::thread, .word = "thread", .what = "thread", .unit = "", .title = "By thread",
     .several = "{} {thread|threads}",
     .keep = "{} {thread keeps|threads keep} {} of {} {page|pages}: {}",
     .isKnownAtBirth = true, .asksThreads = true, .groupOf = threadOf, .tell = tellThread},
};
// clang-format on

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < std::size(kRows); ++i)
        if (std::size_t(kRows[i].by) != i) return false;
    return true;
}
static_assert(isInOrder());

} // namespace

std::span<const HoldersGrouping> holdersGroupings()
{
    return kRows;
}

const HoldersGrouping& groupingBy(HoldersBy by)
{
    return kRows[std::size_t(by)];
}

} // namespace heapglass::replay
