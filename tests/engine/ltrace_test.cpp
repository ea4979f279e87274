// ltrace: the forms of a line, halves of calls, and the counts of ltrace -c.
#include <map>

#include "engine/cli/totals.h"
#include "engine/replay/sites.h"
#include "tests/engine/trace_support.h"

namespace heapglass::trace
{
namespace
{

using ::testing::HasSubstr;

std::string operationsOf(std::string_view lines)
{
    LoadControl control;
    control.format = "ltrace";
    const Loaded loaded(lines, control);
    return loaded.operations() + (loaded.errors().empty() ? "" : "\n" + loaded.errors());
}

TEST(Ltrace, TakesEachFormOfALine)
{
    constexpr const char* kPrefixes[] = {
        "",
        "12715 ",
        "[pid 12715] ",
        "12715 09:18:07.077846 ",
        "09:18:07 ",
        "1795684687.094318 ",
        "  0.000131 ",
        "12715 [0x5590247ad1d1] ",
        "12715 09:18:07.077846 [0x5590247ad1d1]     ",
    };
    for (const std::string prefix : kPrefixes)
        for (const char* malloc : {"a->malloc", "malloc@libc.so.6", "malloc"})
            EXPECT_EQ(operationsOf(fmt::format("{0}{1}(100)    = 0x55a0 <0.000191>\n{0}{1}(0x10) = 0x66a0\n"
                                               "{0}free(0x55a0) = <void>\n{0}free(0) = <void>\n"
                                               "{0}free(nil) = <void>\n",
                                               prefix, malloc)),
                      "a #0 100; a #1 16; f #0; f -1; f -1")
                << prefix << malloc;
}

TEST(Ltrace, TakesEachFunction)
{
    EXPECT_EQ(
        operationsOf(
            "a->calloc(10, 20) = 0x100\na->realloc(0x100, 3000) = 0x200\n"
            "a->realloc(0, 5) = 0x300\na->realloc(0x300, 0) = 0\na->realloc(0x200, 99999999) = 0\n"
            "a->memalign(256, 1000, 0, 0x55a0) = 0x1000\na->valloc(77, 0x30, 0, 3) = 0x2000\n"
            "a->malloc(4611686018427387903) = 0\na->reallocarray(0x200, 10, 20) = 0x200\n"
            "a->_Znwm(4, 1, 2) = 0x3000\na->_ZdlPv(0x3000) = <void>\na->puts(\"malloc(1) = 0x1\") = 3\n"),
        "a #0 200; r #0 3000; r #1 5; r #1 0; failed 99999999; a #2 1000; a #3 77; failed "
        "4611686018427387903; r #0 200; a #4 4; f #4");
}

TEST(Ltrace, WhatIsBetweenTheHalvesOfACallIsTheAllocatorsOwn)
{
    EXPECT_EQ(operationsOf("7 malloc@libc.so.6(33) = 0x100\n"
                           "7 realloc@libc.so.6(0x100, 0 <unfinished ...>\n"
                           "7 free@libc.so.6(0x100) = <void>\n"
                           "7 <... realloc resumed> ) = 0\n"
                           "7 realloc@libc.so.6(0, 40 <unfinished ...>\n"
                           "7 malloc@libc.so.6(40) = 0x200\n"
                           "7 <... realloc resumed> ) = 0x200\n"
                           "7 strdup@libc.so.6(0x555 <unfinished ...>\n"
                           "7 malloc@libc.so.6(10) = 0x300\n"
                           "7 <... strdup resumed> ) = 0x300\n"),
              "a #0 33; r #0 0; r #1 40; a #2 10");
}

TEST(Ltrace, ThreadsHaveHalvesOfTheirOwnAndAFreeCountsFromItsStart)
{
    EXPECT_EQ(
        operationsOf("7 a->malloc(1) = 0x100\n"
                     "7 a->free(0x100 <unfinished ...>\n"
                     "8 a->malloc(2 <unfinished ...>\n"
                     "9 a->malloc(3) = 0x300\n"
                     "8 <... malloc resumed> ) = 0x100\n"
                     "7 <... free resumed> ) = <void>\n"),
        "a #0 1; f #0; a #1 3; a #2 2\nt: note: 3 threads or processes were read as threads of one program");
    Trace trace;
    EXPECT_EQ(asText(load(dataFile("threads.ltrace"), trace)),
              "complete ltrace\n2 threads or processes were read as threads of one program\n" +
                  dataFile("threads.ltrace") +
                  ": note: 2 threads or processes were read as threads of one program\n");
    cli::Totals totals;
    totals.addAll(trace, trace.published());
    EXPECT_EQ(totals.allocations, 80u); // 2 threads, 20 rounds, 2 blocks
    EXPECT_EQ(totals.frees, 80u);
    std::map<std::string, int> events;
    for (EventIndex i = 0; i < trace.published(); ++i)
        ++events[trace.threadName(trace.threadOf(i))];
    EXPECT_THAT(events, ::testing::ElementsAre(::testing::Pair("20657", 80), ::testing::Pair("20658", 80)));
}

TEST(Ltrace, AReallocLetsItsBlockGoAtItsStart)
{
    EXPECT_EQ(operationsOf("[pid 1] malloc(100) = 0x1000\n"
                           "[pid 1] realloc(0x1000, 5000 <unfinished ...>\n"
                           "[pid 2] malloc(90) = 0x1000\n"
                           "[pid 1] <... realloc resumed> ) = 0x9000\n"
                           "[pid 2] free(0x1000) = <void>\n"
                           "[pid 1] free(0x9000) = <void>\n"),
              "a #0 100; a #1 90; r #0 5000; f #1; f #0\n"
              "t: note: 2 threads or processes were read as threads of one program");
    EXPECT_EQ(operationsOf("[pid 1] malloc(100) = 0x1000\n"
                           "[pid 1] realloc(0x1000, 5000 <unfinished ...>\n"
                           "[pid 1] <... realloc resumed> ) = 0\n"
                           "[pid 1] free(0x1000) = <void>\n"),
              "a #0 100; failed 5000; f #0")
        << "where it fails the block is where it was";
    EXPECT_EQ(operationsOf("[pid 1] malloc(100) = 0x1000\n"
                           "[pid 1] realloc(0x1000, 5000 <unfinished ...>\n"
                           "[pid 1] +++ killed by SIGKILL +++\n"
                           "[pid 2] free(0x1000) = <void>\n"),
              "a #0 100; f #0\nt: note: 2 threads or processes were read as threads of one program")
        << "where its thread ends in it, too";
    EXPECT_EQ(operationsOf("[pid 1] reallocarray(0x1000, 5, 2 <unfinished ...>\n"
                           "[pid 2] malloc(7) = 0x1000\n"
                           "[pid 1] <... reallocarray resumed> ) = 0x9000\n"),
              "a #0 7; r #1 10\nt:3: realloc of 0x1000, which is not live: taken as a malloc\n"
              "t: note: 2 threads or processes were read as threads of one program");
}

TEST(Ltrace, AnEventIsOfTheThreadThatCalled)
{
    LoadControl control;
    control.format = "ltrace";
    const Loaded loaded("a->malloc(1) = 0x100\n"
                        "[pid 7] a->malloc(1) = 0x200\n"
                        "[pid 7] a->free(0x100 <unfinished ...>\n"
                        "[pid 8] a->malloc(2 <unfinished ...>\n"
                        "9 a->malloc(3) = 0x300\n"
                        "[pid 8] <... malloc resumed> ) = 0x100\n"
                        "[pid 9] a->malloc(4) = 0x200\n",
                        control);
    EXPECT_EQ(loaded.operations(), "a #0 1; a #1 1; f #0; a #2 3; a #3 2; implicit #1; a #4 4");
    EXPECT_EQ(threadsOf(loaded.trace), "- 7 7 9 8 - 9") << "who freed without a word is not known";
    EXPECT_FALSE(Loaded("a->malloc(1) = 0x100\n", control).trace.hasThreads());
}

TEST(Ltrace, LibcsOwnCallsGoByWrongNamesAndAreLeftOut)
{
    EXPECT_EQ(operationsOf("libc.so.6->calloc(94522556520800, 2048) = 0x100\n"), "");
    EXPECT_THAT(operationsOf("a->calloc(94522556520800, 2048) = 0x100\n"),
                HasSubstr("is impossible; dropped"));
}

TEST(Ltrace, WhatIsBrokenIsSaid)
{
    EXPECT_EQ(operationsOf("a->malloc(10\n7 <... malloc resumed> ) = 0x100\na->malloc(1) = 0x1zz\n"),
              "\nt:1: half a call: a->malloc(10\n"
              "t:2: the second half of a call without the first: 7 <... malloc resumed> ) = 0x100\n"
              "t:3: half a call: a->malloc(1) = 0x1zz\n"
              "t: note: 2 threads or processes were read as threads of one program");
}

TEST(Ltrace, VillocsAnnotationsAreMarks)
{
    LoadControl control;
    control.format = "ltrace";
    const Loaded loaded("malloc(1) = 0x10\n@villoc(after the first)\nfree(0x10) = <void>\n", control);
    ASSERT_EQ(loaded.trace.directives().size(), 1u);
    EXPECT_EQ(loaded.trace.directives()[0].text, "after the first");
    EXPECT_EQ(loaded.trace.directives()[0].at, 1u);
}

TEST(Ltrace, TimesAndCallersAreKept)
{
    Trace trace;
    const LoadReport report = load(dataFile("all.ltrace"), trace);
    EXPECT_THAT(asText(report), HasSubstr("1 call of posix_memalign was left out"));
    EXPECT_EQ(trace.milliseconds(0), 0u);
    EXPECT_EQ(trace.milliseconds(trace.published() - 1), 2u);
    replay::Sites sites(trace);
    EXPECT_EQ(sites.site(sites.siteOf(trace.stack(0), 0)).text(), "0x5590247ad1d0");
    Trace between;
    load(dataFile("fork.ltrace"), between); // -e: says which module called
    replay::Sites named(between);
    EXPECT_EQ(named.site(named.siteOf(between.stack(0), 0)).text(), "calls_fork at 0x557b92b64200");
}

TEST(Ltrace, TheCountsAreThoseThatLtraceReports)
{
    // ltrace -c of the same run: malloc 268, free 155 (53 of them of NULL), realloc 42, calloc 21; of the
    // reallocs 40 were of NULL, inside of which libc called malloc.
    Trace trace;
    const LoadReport report = load(dataFile("sed.ltrace.zst"), trace);
    EXPECT_EQ(asText(report), "complete ltrace\n");
    cli::Totals totals;
    totals.addAll(trace, trace.published());
    EXPECT_EQ(totals.allocations, 268u + 21u);
    EXPECT_EQ(totals.frees, 155u - 53u);
    EXPECT_EQ(totals.freeNull, 53u);
    EXPECT_EQ(totals.reallocations, 2u);
    EXPECT_EQ(totals.failed, 0u);
}

} // namespace
} // namespace heapglass::trace
