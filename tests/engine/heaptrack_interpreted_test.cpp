// heaptrack's interpreted files: tables, the pairing of frees, and heaptrack_print's totals.
#include "engine/cli/totals.h"
#include "engine/replay/sites.h"
#include "tests/engine/trace_support.h"

namespace heapglass::trace
{
namespace
{

using ::testing::HasSubstr;

constexpr const char* kHead = "v 10400 3\nX ./a b\nI 1000 5e27ec\n";

LoadControl interpreted()
{
    LoadControl control;
    control.format = "heaptrack-interpreted";
    return control;
}

std::string operationsOf(const std::string& lines)
{
    return Loaded(kHead + lines).operations();
}

TEST(HeaptrackInterpreted, AFreeEndsTheYoungestBlockOfItsAllocation)
{
    EXPECT_EQ(operationsOf("a 20 0\na 30 0\n+ 0\n+ 1\n+ 0\n- 0\n+ 0\n- 0\n- 0\n- 1\n"),
              "a #0 32; a #1 48; a #2 32; f #2; a #3 32; f #3; f #0; f #1");
    const Loaded free(std::string(kHead) + "a 20 0\n- 0\n- 5\n+ 0\n");
    EXPECT_EQ(free.operations(), "f unknown; a #0 32");
    EXPECT_THAT(free.errors(), HasSubstr("t:5: free of allocation 0, of which no block is live"));
    EXPECT_THAT(free.errors(), HasSubstr("t:6: not a heaptrack record: - 5"));
}

TEST(HeaptrackInterpreted, NamesAreThoseOfTheFile)
{
    const Loaded loaded(
        std::string(kHead) +
        "s 6 /bin/a\ns 5 inner\ns 5 outer\ns b my file.cpp\n"
        "i 5555 1 2 4 1f 3 4 20\ni 6666 1\ni 5555 1 3\nt 1 0\nt 2 1\na 20 1\na 20 2\n+ 0\n+ 1\n");
    EXPECT_EQ(loaded.trace.program(), "./a b");
    EXPECT_EQ(loaded.trace.addresses(), Addresses::none);
    replay::Sites sites(loaded.trace);
    const auto inlined = sites.placesAt(1, 0);
    ASSERT_EQ(inlined.size(), 2u);
    EXPECT_EQ(inlined[0].text(), "inner() my file.cpp:31");
    EXPECT_EQ(inlined[1].text(), "outer() my file.cpp:32");
    EXPECT_EQ(sites.placesAt(2, 0)[0].text(), "a at 0x6666");
    EXPECT_EQ(sites.site(sites.siteOf(loaded.trace.stack(1), 1)).text(), "a at 0x6666");
}

TEST(HeaptrackInterpreted, StringsHadNoLengthBeforeVersion3)
{
    const Loaded loaded("v 10100 2\ns a name with spaces\ni 10 1\nt 1 0\na 8 1\n+ 0\n");
    replay::Sites sites(loaded.trace);
    EXPECT_EQ(sites.placesAt(1, 0)[0].text(), "a name with spaces at 0x10");
}

TEST(HeaptrackInterpreted, WhatDoesNotExistIsNoReasonToStop)
{
    const Loaded loaded(std::string(kHead) +
                        "t 9 0\nt 0 7\na 10 9\na ffffffffffff 0\n+ 0\n+ 1\ni 1 2 3 4\n+ 0\n");
    EXPECT_EQ(loaded.operations(), "a #0 16; a #1 16");
    EXPECT_EQ(loaded.report.status, LoadStatus::damaged);
    EXPECT_EQ(loaded.report.count(Oddity::badStack), 3u);
    EXPECT_EQ(loaded.report.count(Oddity::implausibleSize), 1u);
    EXPECT_EQ(loaded.report.count(Oddity::badLine), 1u);
}

TEST(HeaptrackInterpreted, ANodeOfAnUnknownInstructionSaysSo)
{
    EXPECT_THAT(
        Loaded(std::string(kHead) + "t 9 0\nt 0 7\na 20 0\n").errors(),
        HasSubstr(
            "t:4: instruction 9 does not exist yet (0 do)\nt:5: call stack 7 does not exist yet (2 do)"));
}

TEST(HeaptrackInterpreted, NewlinesInTheCommandLineAreNoRecords)
{
    // A script that python3 -c was given: its lines look like a string and an allocation.
    const std::string script = "python3 -c import sys\nimport os\n\na = bytearray(10)\ns = 1\n+ 0";
    const std::string records = "s 3 bar\ns 4 main\ni 1000 1 2\nt 1 0\na 20 1\na 100 1\n+ 0\n- 0\n+ 1\n";
    for (const char* version : {"v 10400 3\n", "v 10100 2\n"}) {
        const bool sized = std::string_view(version).ends_with("3\n");
        const std::string rows = sized ? records : "s /bar\ns main\n" + records.substr(17);
        for (const char* system : {"I 1000 5e27ec\n", ""}) {
            SCOPED_TRACE(version + std::string(system));
            const Loaded loaded(version + ("X " + script + "\n") + system + rows);
            EXPECT_EQ(loaded.report.format, "heaptrack-interpreted");
            EXPECT_EQ(loaded.report.status, LoadStatus::complete) << loaded.errors();
            EXPECT_EQ(loaded.report.count(Oddity::badLine), 0u);
            EXPECT_EQ(loaded.trace.program(), script);
            EXPECT_EQ(loaded.operations(), "a #0 32; f #0; a #1 256");
            replay::Sites sites(loaded.trace);
            EXPECT_EQ(sites.placesAt(1, 0)[0].text(), "main()");
        }
    }
    EXPECT_EQ(Loaded("v 10400 3\nX a\nb\n", interpreted()).trace.program(), "a\nb");
}

TEST(HeaptrackInterpreted, AByteOrderMarkIsPassedOver)
{
    for (const char* file : {"calls.heaptrack-interpreted", "small.heaptrack"}) {
        const Loaded marked("\xEF\xBB\xBF" + contentOf(dataFile(file)));
        EXPECT_EQ(marked.report.status, LoadStatus::complete) << marked.errors();
        EXPECT_EQ(marked.operations(), Loaded(contentOf(dataFile(file))).operations());
    }
}

TEST(HeaptrackInterpreted, VersionsThatAreNotReadAreRefused)
{
    const auto refusal = [](const char* text) { return Loaded(text, interpreted()).errors(); };
    EXPECT_THAT(refusal("v 10400 4\na 1 0\n"), HasSubstr("version 4 is newer than what is read here"));
    EXPECT_THAT(refusal("v 10000\na 1 0\n"), HasSubstr("version 0 (before 2017)"));
}

TEST(HeaptrackInterpreted, TheTotalsAreThoseThatHeaptrackReports)
{
    // heaptrack_print: "calls to allocation functions: 295", "peak heap memory consumption: 112.34K", "total
    // memory leaked: 30.93K" (K: 1000 bytes); and 12, 81.66K, 315B.
    Trace trace;
    const LoadReport report = load(dataFile("sed.heaptrack-interpreted.zst"), trace);
    EXPECT_EQ(report.status, LoadStatus::complete);
    EXPECT_THAT(asText(report), HasSubstr("has no addresses"));
    cli::Totals totals;
    totals.addAll(trace, trace.published());
    EXPECT_EQ(totals.allocations, 295u);
    EXPECT_NEAR(double(totals.peakLiveBytes), 112'340, 5);
    EXPECT_NEAR(double(totals.liveBytes), 30'930, 5);

    Trace small;
    load(dataFile("calls.heaptrack-interpreted"), small);
    cli::Totals ofSmall;
    ofSmall.addAll(small, small.published());
    EXPECT_EQ(ofSmall.allocations, 12u);
    EXPECT_NEAR(double(ofSmall.peakLiveBytes), 81'660, 5);
    EXPECT_EQ(std::uint64_t(ofSmall.liveBytes), 315u);
    replay::Sites sites(small);
    const BlockId second = 1; // the first is libstdc++'s emergency pool
    EXPECT_EQ(sites.site(sites.siteOf(small.stack(second), small.birth(second))).text(), "make() calls.c:16");
}

} // namespace
} // namespace heapglass::trace
