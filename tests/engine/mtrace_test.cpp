// glibc's mtrace: the records, what a fork does to them, and the totals of the mtrace tool.
#include "engine/cli/totals.h"
#include "engine/replay/sites.h"
#include "tests/engine/trace_support.h"

namespace heapglass::trace
{
namespace
{

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Mtrace, TakesEachRecord)
{
    const Loaded loaded("= Start\n"
                        "@ ./a:[0x11f1] + 0x5000 0x64\n"
                        "@ ./a:[0x1232] < 0x5000\n"
                        "@ ./a:[0x1232] > 0x6000 0xbb8\n"
                        "@ ./a:[0x12d1] + (nil) 0x3fffffffffffffff\n"
                        "@ ./a:[0x12fd] ! 0x6000 0x3fffffffffffffff\n"
                        "@ ./a:[0x130b] + 0x7000 0\n"
                        "@ [0x1320] - 0x6000\n"
                        "+ 0x8000 0x10\n"
                        "= End\n");
    EXPECT_EQ(loaded.errors(), "");
    EXPECT_EQ(loaded.report.format, "mtrace");
    EXPECT_EQ(loaded.operations(),
              "a #0 100; r #0 3000; failed 4611686018427387903; failed 4611686018427387903; "
              "a #1 0; f #0; a #2 16");
    EXPECT_EQ(loaded.trace.addresses(), Addresses::recorded);
    EXPECT_EQ(loaded.trace.address(1), 0x6000u);
    EXPECT_EQ(loaded.trace.stack(2), 0u);
}

TEST(Mtrace, AReallocToNothingOfTheUnknownIsAFreeOfTheUnknown)
{
    const Loaded loaded("= Start\n@ a:[0x1] + 0x10 1\n@ a:[0x1] ! 0x20 0\n@ a:[0x1] ! 0x10 0\n");
    EXPECT_EQ(loaded.operations(), "a #0 1; f unknown; r #0 0");
    EXPECT_EQ(loaded.report.count(Oddity::unknownFree), 1u);
    EXPECT_EQ(loaded.errors(), "t:3: free of 0x20, which is not live: unknown or freed twice");
}

/// Where main() is in a program of ours, as in its file; 0 where that cannot be told.
Bytes offsetOfMain(const std::string& program)
{
    const Outcome outcome = run(fmt::format("nm {} 2>/dev/null | grep ' T main$'", program));
    return outcome.status == 0 ? std::stoull(outcome.output, nullptr, 16) : 0;
}

TEST(Mtrace, CallersHaveTheNamesThatTheirProgramHas)
{
    const Bytes offset = offsetOfMain(HEAPGLASS_CLI);
    if (!symbols::Symbols::available() || !offset) GTEST_SKIP() << "needs libdw, nm and symbols";
    const std::filesystem::path program(HEAPGLASS_CLI);
    const TemporaryDirectory directory;
    std::filesystem::create_directory(directory.path("logs"));
    std::filesystem::create_symlink(program, directory.path("program"));
    const auto line = [&](const std::string& module) {
        return fmt::format("@ {}:[{:#x}] + 0x10 1\n", module, offset + 8);
    };
    directory.write("logs/log", "= Start\n" + line("../program"));
    const std::string before = std::filesystem::current_path();
    std::filesystem::current_path(directory.path(""));
    for (const char* log : {"logs/log", "./logs/../logs/log"}) {
        Trace trace;
        load(log, trace);
        replay::Sites sites(trace);
        EXPECT_EQ(sites.placesAt(1, 0)[0].function, "main") << log;
        for (const Sentence& trouble : sites.troubles())
            EXPECT_THAT(trouble.english(), ::testing::Not(HasSubstr("not the one"))) << log;
    }
    std::filesystem::current_path(before);
}

TEST(Mtrace, HalvesOfReallocsFindEachOtherByTheirPlace)
{
    const Loaded two("= Start\n@ a:[0x1] + 0x10 1\n@ a:[0x1] + 0x20 2\n"
                     "@ a:[0x5] < 0x10\n@ a:[0x6] < 0x20\n@ a:[0x5] > 0x30 3\n@ a:[0x6] > 0x40 4\n");
    EXPECT_EQ(two.operations(), "a #0 1; a #1 2; r #0 3; r #1 4");
    const Loaded halves("= Start\n@ a:[0x1] + 0x10 1\n@ a:[0x5] < 0x10\n@ a:[0x6] > 0x40 4\n");
    EXPECT_EQ(halves.operations(), "a #0 1; r #1 4; f #0");
    EXPECT_EQ(halves.errors(), "t:4: the second half of a realloc without the first: >");
}

TEST(Mtrace, AReallocCutInItsMiddleTakesNobodyElsesBlock)
{
    const Loaded cut("= Start\n@ ./p:[0x15b0] + 0x1000 0x10\n@ ./p:[0x15b0] < 0x1000\n"
                     "@ ./q:[0x15] + 0x3000 0x40\n@ ./q:[0x15] + 0x1000 0x40\n");
    EXPECT_EQ(cut.operations(), "a #0 16; a #1 64; a #2 64; f #0");
    EXPECT_EQ(cut.errors(), "");
}

TEST(Mtrace, EveryPlaceOfACallIsUnderstood)
{
    const Loaded loaded("= Start\n"
                        "@ /a path/with (odd) names:(f(int)+1a)[0x9e9aa] + 0x10 1\n"
                        "@ /a path/with (odd) names:[0x9e9ab] + 0x20 1\n"
                        "@ /b:[0x7f0012345678] + 0x30 1\n"
                        "@ [0x55] + 0x40 1\n"
                        "@ nonsense + 0x50 1\n");
    EXPECT_EQ(loaded.errors(), "");
    ASSERT_EQ(loaded.trace.modules().size(), 1u);
    EXPECT_EQ(loaded.trace.modules()[0].path, "/a path/with (odd) names");
    replay::Sites sites(loaded.trace);
    const auto siteAt = [&](EventIndex event) {
        return sites.site(sites.siteOf(loaded.trace.stack(loaded.trace.block(event)), event)).text();
    };
    EXPECT_EQ(siteAt(0), "f()");
    EXPECT_EQ(siteAt(1), "with (odd) names+0x9e9aa");
    EXPECT_EQ(siteAt(2), "b at 0x7f0012345677"); // an old glibc: where the module lay is not known
    EXPECT_EQ(siteAt(3), "0x54");
    EXPECT_EQ(siteAt(4), "");
}

TEST(Mtrace, WhatAForkTearsIsCountedAndTheRestIsRead)
{
    Trace trace;
    const LoadReport report = load(dataFile("fork.mtrace"), trace);
    EXPECT_EQ(report.status, LoadStatus::damaged);
    EXPECT_EQ(report.count(Oddity::badLine), 2u);
    EXPECT_EQ(report.count(Oddity::implicitFree), 2u);
    EXPECT_EQ(report.count(Oddity::unknownFree), 2u);
    EXPECT_THAT(asText(report),
                HasSubstr("fork.mtrace:16: not an mtrace record: a)[0x9e9aa] + 0x5597be8a62a0 0xa"));
}

TEST(Mtrace, ALogThatBeginsInTheMiddleIsRecognised)
{
    EXPECT_EQ(Loaded("x\n@ ./a:[0x11f1] + 0x5000 0x64\n").report.format, "mtrace");
}

struct Told {
    const char* file;
    std::uint64_t allocations, frees, reallocations, liveBytes, liveBlocks;
};

/// The lines of each kind, and what the mtrace tool says was not freed (47 lines, 18,503 bytes …).
constexpr Told kTold[] = {
    {"calls.mtrace", 11, 7, 1, 282, 4},
    {"cpp.mtrace", 4, 3, 0, 50, 1},
    {"sed.mtrace.zst", 289, 242, 2, 18'503, 47},
};

TEST(Mtrace, TheTotalsAreThoseThatMtraceReports)
{
    for (const Told& told : kTold) {
        Trace trace;
        const LoadReport report = load(dataFile(told.file), trace);
        EXPECT_EQ(asText(report), "complete mtrace\n") << told.file;
        cli::Totals totals;
        totals.addAll(trace, trace.published());
        EXPECT_EQ(totals.allocations, told.allocations) << told.file;
        EXPECT_EQ(totals.frees, told.frees) << told.file;
        EXPECT_EQ(totals.reallocations, told.reallocations) << told.file;
        EXPECT_EQ(std::uint64_t(totals.liveBytes), told.liveBytes) << told.file;
        EXPECT_EQ(totals.liveBlocks, told.liveBlocks) << told.file;
    }
}

} // namespace
} // namespace heapglass::trace
