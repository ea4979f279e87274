// valgrind --trace-malloc=yes: the forms of a call, the oddities of real files, and valgrind's own totals.
#include "engine/cli/totals.h"
#include "tests/engine/trace_support.h"

namespace heapglass::trace
{
namespace
{

using ::testing::HasSubstr;

LoadControl asValgrind()
{
    LoadControl control;
    control.format = "valgrind";
    return control;
}

std::string operationsOf(std::string_view lines)
{
    std::string text;
    for (std::string_view line; !lines.empty();) {
        line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(line.size() + 1, lines.size()));
        text += fmt::format("--7-- {}\n", line);
    }
    const Loaded loaded(text, asValgrind());
    return loaded.operations() + (loaded.errors().empty() ? "" : "\n" + loaded.errors());
}

TEST(Valgrind, TakesEachFormOfACall)
{
    EXPECT_EQ(operationsOf("malloc(100) = 0x4A43040\nfree(0x4A43040)"), "a #0 100; f #0");
    EXPECT_EQ(operationsOf("calloc(10,20) = 0x4A43040\ncfree(0x4A43040)"), "a #0 200; f #0");
    EXPECT_EQ(operationsOf("memalign(al 256, size 1000) = 0x4A43F00"), "a #0 1000");
    EXPECT_EQ(operationsOf("memalign(alignment 256, size 1000) = 0x4A43F00"), "a #0 1000");
    EXPECT_EQ(operationsOf("_Znwm(4) = 0x4D70C80\n_ZdlPvm(0x4D70C80)"), "a #0 4; f #0");
    EXPECT_EQ(operationsOf("_ZnwmSt11align_val_t(size 256, al 128) = 0x4D70F00\n"
                           "_ZdlPvmSt11align_val_t(0x4D70F00)"),
              "a #0 256; f #0");
    EXPECT_EQ(operationsOf("zone_malloc(0x100, 8) = 0x4D70F00\nzone_free(0x100, 0x4D70F00)"), "a #0 8; f #0");
    EXPECT_EQ(operationsOf("malloc_usable_size(0x4D70F00) = 8\nfree(0x0)"), "f -1");
}

TEST(Valgrind, KeepsAlignments)
{
    const Loaded loaded("--7-- memalign(al 256, size 1000) = 0x4A43F00\n"
                        "--7-- _ZnwmSt11align_val_t(size 256, al 128) = 0x4D70F00\n");
    EXPECT_EQ(loaded.trace.op(0), Op::aligned);
    EXPECT_EQ(loaded.trace.alignment(0), 256u);
    EXPECT_EQ(loaded.trace.alignment(1), 128u);
}

TEST(Valgrind, ACallInACallIsOne)
{
    EXPECT_EQ(operationsOf("realloc(0x0,33)malloc(33) = 0x4A43E00"), "a #0 33");
    EXPECT_EQ(operationsOf("malloc(8) = 0x4A43E00\nrealloc(0x4A43E00,0)free(0x4A43E00)\n = 0"),
              "a #0 8; f #0");
    EXPECT_EQ(operationsOf("malloc(8) = 0x10\nrealloc(0x10,16) = 0x20\nfree(0x20)"), "a #0 8; r #0 16; f #0");
}

TEST(Valgrind, WhatFailsIsSaid)
{
    EXPECT_EQ(operationsOf("malloc(4611686018427387903) = 0x0"), "failed 4611686018427387903");
    EXPECT_EQ(operationsOf("calloc(9223372036854775807,4)malloc(10) = 0x4A43E00"),
              "failed 18446744073709551615; a #0 10");
    EXPECT_EQ(operationsOf("malloc(8) = 0x4A43E00\n"
                           "calloc(9223372036854775807,4)realloc(0x4A43E00,4611686018427387903) = 0x0\n"
                           "free(0x4A43E00)"),
              "a #0 8; failed 18446744073709551615; failed 4611686018427387903; f #0");
}

TEST(Valgrind, WhatHasNoResultIsCounted)
{
    EXPECT_EQ(operationsOf("posix_memalign(al 16, size 100)\nfree(0x4A43E00)"),
              "f unknown\nt:2: free of 0x4a43e00, which is not live: unknown or freed twice\n"
              "t: note: 1 call whose result valgrind does not print was left out");
}

TEST(Valgrind, HalfACallIsABadLine)
{
    EXPECT_THAT(operationsOf("malloc(100\nmalloc(99999999999999999999) = 0x10\nmalloc(1) = 0x10"),
                HasSubstr("a #0 1\nt:1: half a call: --7-- malloc(100\nt:2: half a call: "));
    EXPECT_THAT(operationsOf("malloc(1) = 0x4A4hello"), HasSubstr("t:1: something stands behind a call"));
}

TEST(Valgrind, OtherMessagesAndOutputOfTheProgramAreSkipped)
{
    const Loaded loaded("==7== Memcheck, a memory error detector\n==7== Command: ./prog a b\n"
                        "--7-- REDIR: 0x401 redirected\nhello\n--7-- malloc(1) = 0x10\n");
    EXPECT_EQ(loaded.trace.program(), "./prog a b");
    EXPECT_EQ(loaded.operations(), "a #0 1");
    EXPECT_EQ(loaded.report.status, LoadStatus::complete);
    EXPECT_THAT(loaded.errors(), HasSubstr("1 line is not valgrind's"));
}

TEST(Valgrind, AResultOnALineOfItsOwnIsValgrinds)
{
    const Loaded loaded("--7-- malloc(100) = 0x4A43040\n--7-- realloc(0x4A43040,0)free(0x4A43040)\n = 0\n",
                        asValgrind());
    EXPECT_EQ(loaded.operations(), "a #0 100; f #0");
    EXPECT_EQ(loaded.errors(), "");
}

TEST(Valgrind, OneCallOfAChildIsOne)
{
    const Loaded loaded("--7-- malloc(100) = 0x4A43040\n--8-- malloc(8) = 0x10\n", asValgrind());
    EXPECT_THAT(loaded.errors(), HasSubstr("1 call of child processes was left out"));
}

TEST(Valgrind, ThoseOfAChildAreLeftOut)
{
    Trace trace;
    const LoadReport report = load(dataFile("fork.valgrind"), trace);
    EXPECT_EQ(report.status, LoadStatus::complete);
    EXPECT_EQ(report.count(Oddity::unknownFree), 0u);
    EXPECT_THAT(asText(report), HasSubstr("calls of child processes were left out"));
    cli::Totals totals;
    totals.addAll(trace, trace.published());
    EXPECT_EQ(totals.liveBlocks, 4u); // memcheck: in use at exit: 282 bytes in 4 blocks
    EXPECT_EQ(std::uint64_t(totals.liveBytes), 282u);
    EXPECT_TRUE(trace.milliseconds(0)); // --time-stamp=yes
    EXPECT_LT(*trace.milliseconds(0), *trace.milliseconds(trace.published() - 1));
}

struct Told {
    const char* file;
    std::uint64_t allocations, frees, reallocations, bytes, peakBytes, peakBlocks, liveBytes, liveBlocks;
};

/// What memcheck (totals, end) and dhat (t-gmax) of valgrind 3.19 said of the same runs. They count a realloc
/// as one allocation and one free; dhat counts a malloc(0) as one byte (10,133 and 9,961 in the first).
constexpr Told kTold[] = {
    {"calls.valgrind", 11, 7, 1, 10'132, 9'960, 9, 282, 4},
    {"cpp.valgrind", 5, 4, 0, 73'414, 73'414, 5, 50, 1},
    {"sed.valgrind.zst", 292, 245, 2, 52'518, 39'634, 192, 18'503, 47},
};

TEST(Valgrind, TheTotalsAreThoseThatValgrindReports)
{
    for (const Told& told : kTold) {
        Trace trace;
        const LoadReport report = load(dataFile(told.file), trace);
        EXPECT_EQ(asText(report), "complete valgrind\n") << told.file;
        EXPECT_EQ(trace.addresses(), Addresses::foreign);
        cli::Totals totals;
        totals.addAll(trace, trace.published());
        EXPECT_EQ(totals.allocations, told.allocations) << told.file;
        EXPECT_EQ(totals.frees, told.frees) << told.file;
        EXPECT_EQ(totals.reallocations, told.reallocations) << told.file;
        EXPECT_EQ(std::uint64_t(totals.bytesRequested), told.bytes) << told.file;
        EXPECT_EQ(std::uint64_t(totals.peakLiveBytes), told.peakBytes) << told.file;
        EXPECT_EQ(totals.peakLiveBlocks, told.peakBlocks) << told.file;
        EXPECT_EQ(std::uint64_t(totals.liveBytes), told.liveBytes) << told.file;
        EXPECT_EQ(totals.liveBlocks, told.liveBlocks) << told.file;
    }
}

} // namespace
} // namespace heapglass::trace
