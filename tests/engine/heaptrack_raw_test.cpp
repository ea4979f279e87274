#include <algorithm>
#include <random>

#include "tests/engine/trace_support.h"

namespace heapglass::trace
{
namespace
{

using namespace std::string_literals;

const Format& formatNamed(std::string_view name)
{
    return *std::ranges::find(formats(), name, &Format::name);
}

TEST(HeaptrackRaw, ReadsTheWholeOfASmallRecording)
{
    Trace trace;
    const LoadReport report = load(dataFile("small.heaptrack"), trace);
    EXPECT_EQ(asText(report), "complete heaptrack-raw\n");
    EXPECT_EQ(trace.addresses(), Addresses::recorded);
    EXPECT_EQ(asText(trace), "program small --flag value\n"
                             "a #0 72704 at 5581000002a0 time 0\na #1 32 at 5581000132b0 time 0\n"
                             "f #1 at 5581000132b0 time 10\na #2 48 at 5581000132b0 time 10\n"
                             "a #3 0 at 558100014000 time 10\nf #3 at 558100014000 time 10\n"
                             "f #0 at 5581000002a0 time 10\n"
                             "block 0 born 0 died 6 stack 1\nblock 1 born 1 died 2 stack 2\n"
                             "block 2 born 3 died 4294967295 stack 2\nblock 3 born 4 died 5 stack 0\n");
    EXPECT_EQ(trace.stackNode(2).instruction, 0x7f0000000123u);
    EXPECT_EQ(trace.stackNode(2).parent, 1u);
    ASSERT_TRUE(trace.moduleAt(0x55d000001010, 0));
    EXPECT_EQ(trace.moduleAt(0x55d000001010, 0)->path, "/usr/bin/small");
    EXPECT_EQ(trace.moduleAt(0x55d000001010, 0)->base, 0x55d000000000u);
    EXPECT_EQ(trace.moduleAt(0x7f0000000123, 0)->path, "/lib/with space/libc.so.6");
    EXPECT_FALSE(trace.moduleAt(0x123, 0));
}

TEST(HeaptrackRaw, ReadsVersions1And2)
{
    for (const char* version : {"v 10200", "v 10200 1", "v 10300 2"}) {
        const Loaded old(
            fmt::format("{}\nx /bin/a\nX a b\nI 1000 10\nm x 4000 0 10\nm -\nm /lib/b 5000 0 10\nt 4001 0\n"
                        "+ 10 1 1000\n- 1000\n",
                        version));
        EXPECT_EQ(old.errors(), "") << version;
        EXPECT_EQ(old.operations(), "a #0 16; f #0");
        EXPECT_EQ(old.trace.program(), "a b");
        EXPECT_FALSE(old.trace.moduleAt(0x4001, 0)) << "m - forgets";
        EXPECT_EQ(old.trace.moduleAt(0x5001, 0)->path, "/lib/b");
    }
}

TEST(HeaptrackRaw, RefusesVersionsThatItDoesNotKnow)
{
    const Loaded newer("v 20000 4\nx 1 a\n");
    EXPECT_EQ(newer.report.status, LoadStatus::refused);
    EXPECT_EQ(newer.errors(),
              "t:1: heaptrack file version 4 is newer than what is read here (versions 1 to 3): a newer "
              "Heapglass may read it");
    const Loaded older("v 10000\nx a\n");
    EXPECT_EQ(older.report.status, LoadStatus::refused);
    EXPECT_THAT(older.errors(), ::testing::HasSubstr("version 0"));
}

TEST(HeaptrackRaw, ACommandLineMayHoldNewlines)
{
    const Loaded file(
        "v 10400 3\nx 3 /py\nX py -c import x\nts=[1]\n+ 1\nx = 2\nS 3\n\nI 1000 10\n+ 10 0 1000\n");
    EXPECT_EQ(file.errors(), "");
    EXPECT_EQ(file.operations(), "a #0 16");
    EXPECT_EQ(file.trace.program(), "py -c import x\nts=[1]\n+ 1\nx = 2\nS 3\n");
}

constexpr const char* kHead = "v 10400 3\nx 1 a\nX a\nI 1000 10\n";

TEST(HeaptrackRaw, CountsWhatIsOddInTheProgram)
{
    const Loaded file(fmt::format(
        "{}A\n+ 10 0 1000\n+ 20 0 1000\n- 1000\n- 1000\n- ffffffffffffffff\n- 0\n+ 8 0 0\n", kHead));
    EXPECT_EQ(file.report.status, LoadStatus::complete);
    EXPECT_EQ(file.operations(), "a #0 16; implicit #0; a #1 32; f #1; f unknown; f unknown; f -1; failed 8");
    EXPECT_EQ(file.report.count(Oddity::unknownFree), 2u);
    EXPECT_EQ(file.report.count(Oddity::implicitFree), 1u);
    EXPECT_EQ(file.report.count(Oddity::attached), 1u);
}

TEST(HeaptrackRaw, NumbersAreStrict)
{
    for (const char* line : {"+ 0x10 0 1000", "+ -1 0 1000", "+ 10 0", "+ 10 0 1000 ", "+  10 0 1000",
                             "+ 10 0 1000 5", "+ 1FF 0 1000", "- 10000000000000000", "-", "- ", "t 1", "c",
                             "m 1 b", "m 2 b 10", "z", "v 10400 3"}) {
        const Loaded file(fmt::format("{}{}\n+ 1 0 2000\n", kHead, line));
        EXPECT_EQ(file.report.status, LoadStatus::damaged) << line;
        EXPECT_EQ(file.report.count(Oddity::badLine), 1u) << line;
        ASSERT_TRUE(file.report.firstError) << line;
        EXPECT_EQ(file.report.firstError->position.line, 5u) << line;
        EXPECT_EQ(file.operations(), "a #0 1") << line << ": reading goes on";
    }
}

TEST(HeaptrackRaw, ImpossibleSizesAndAddressesAreDroppedAndSaid)
{
    for (const char* line :
         {"+ 8000000000000000 0 1000", "+ ffffffffffffffff 0 1000", "+ 800000000001 0 1000"}) {
        const Loaded file(fmt::format("{}{}\n", kHead, line));
        EXPECT_EQ(file.report.count(Oddity::implausibleSize), 1u) << line;
        EXPECT_EQ(file.report.status, LoadStatus::damaged);
        EXPECT_EQ(file.trace.published(), 0u);
    }
    const Loaded wraps(fmt::format("{}+ 10 0 ffffffffffffffff\n+ 10 0 fffffffffff8\n", kHead));
    EXPECT_EQ(wraps.report.count(Oddity::implausiblePlace), 2u);
    const Loaded largest(fmt::format("{}+ 800000000000 0 1000\n- 1000\n", kHead));
    EXPECT_EQ(largest.operations(), "a #0 140737488355328; f #0");
}

TEST(HeaptrackRaw, StacksMustExistBeforeTheyAreUsed)
{
    const Loaded file(
        fmt::format("{}t 10 1\nt 20 2\nt 30 2\nt 40 ffffffffffffffff\n+ 10 9 1000\n+ 10 3 2000\n", kHead));
    EXPECT_EQ(file.report.count(Oddity::badStack), 4u);
    EXPECT_EQ(file.report.status, LoadStatus::damaged);
    EXPECT_EQ(file.trace.stackNode(1).parent, 0u);
    EXPECT_EQ(file.trace.stackNode(2).parent, 0u);
    EXPECT_EQ(file.trace.stackNode(3).parent, 2u);
    EXPECT_EQ(file.trace.stack(0), 0u);
    EXPECT_EQ(file.trace.stack(1), 3u);
}

TEST(HeaptrackRaw, AFileCutInALineLosesThatLine)
{
    const Loaded file(fmt::format("{}+ 10 0 1000\n+ 10 0 20", kHead));
    EXPECT_EQ(file.report.status, LoadStatus::truncated);
    EXPECT_EQ(file.operations(), "a #0 16");
    EXPECT_EQ(file.errors(), "t:6: the file ends in the middle of a line, which was dropped");
}

TEST(HeaptrackRaw, LineEndsOfWindowsAreFineAndNulIsNot)
{
    const Loaded file("v 10400 3\r\nx 1 a\r\nX a\r\nI 1000 10\r\n+ 10 0 1000\r\n+ 10 0\0 2000\r\n"s);
    EXPECT_EQ(file.operations(), "a #0 16");
    EXPECT_EQ(file.errors(), "t:6: a NUL byte in a line: + 10 0\\x00 2000");
}

TEST(HeaptrackRaw, ALineWithoutEndStopsTheReading)
{
    const Loaded file(std::string(kHead) + "+ 10 0 1000\n+ " + std::string(3 << 20, '1'));
    EXPECT_EQ(file.operations(), "a #0 16");
    EXPECT_EQ(file.report.status, LoadStatus::damaged);
    EXPECT_EQ(file.report.count(Oddity::longLine), 1u);
}

TEST(HeaptrackRaw, ManyOdditiesAreCountedExactlyAndTheErrorIsNotLostAmongThem)
{
    std::string text = kHead;
    for (int i = 0; i < 1000; ++i)
        text += fmt::format("- {:x}\n", 0x1000 + i);
    text += "bad\n";
    const Loaded file(text);
    EXPECT_EQ(file.report.count(Oddity::unknownFree), 1000u);
    EXPECT_LE(file.report.details.size(), LoadReport::kMaxDetails);
    ASSERT_TRUE(file.report.firstError);
    EXPECT_EQ(file.report.firstError->position.line, 1005u);
}

/// A line of a recording that may or may not be as it should.
std::string randomLine(std::mt19937& random)
{
    const auto address = [&] { return 0x5000 + 16 * (random() % 40); };
    switch (random() % 24) {
    case 0:
        return fmt::format("t {:x} {:x}", random(), random() % 20);
    case 1:
        return fmt::format("+ {:x} {:x} {:x}", random() % 99, random() % 20, address());
    case 2:
        return fmt::format("+ {:x}{:x} 0 {:x}", random(), random(), address());
    case 3:
        return fmt::format("+ {:x} 0 {:x}{:x}", random() % 999, random(), random());
    case 4:
        return fmt::format("- {:x}{:x}", random(), random());
    case 5:
        return fmt::format("c {:x}", random() % 999);
    case 6:
        return std::string("- 5000\0"s, random() % 8) + std::string(random() % 3, '\r');
    case 7:
        return fmt::format("- {:X} ", address());
    case 8: {
        std::string line = fmt::format("+ {:x} {:x} {:x}", random() % 99, random() % 20, address());
        line[random() % line.size()] = char(random() % 256);
        return line;
    }
    default:
        return random() % 2 ? fmt::format("- {:x}", address()) : fmt::format("+ 8 0 {:x}", address());
    }
}

TEST(HeaptrackRaw, TheShortWayAndTheLongWayReadTheSame)
{
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        std::string text = kHead;
        for (int line = 0; line < 200; ++line)
            text += randomLine(random) + "\n";
        const Loaded whole(text);
        // Pieces of less than a line always go the long way.
        Trace trace;
        LoadReport report;
        report.file = "t";
        report.format = "heaptrack-raw";
        const LoadControl control;
        Reading reading(trace, report, control);
        const auto reader = formatNamed("heaptrack-raw").open(reading);
        for (std::size_t at = 0; at < text.size(); at += 5)
            reader->feed(std::string_view(text).substr(at, 5));
        reader->finish();
        trace.finish();
        ASSERT_EQ(asText(trace), asText(whole.trace)) << text;
        ASSERT_EQ(asText(report), asText(whole.report)) << text;
    }
}

TEST(HeaptrackRaw, ReadsWhatHeaptrackRecordsHere)
{
    if (run("which heaptrack 2>/dev/null").status != 0) GTEST_SKIP() << "heaptrack is not installed";
    const TemporaryDirectory directory;
    run(fmt::format("heaptrack --raw -o {} /bin/ls -lR /usr/include > /dev/null 2>&1", directory.path("r")));
    std::string path;
    for (const char* end : {".raw.zst", ".raw.gz"})
        if (std::filesystem::exists(directory.path("r") + end)) path = directory.path("r") + end;
    ASSERT_FALSE(path.empty());
    Trace trace;
    const LoadReport report = load(path, trace);
    EXPECT_EQ(report.status, LoadStatus::complete) << asText(report);
    EXPECT_GT(trace.blocks(), 50u);
    EXPECT_NE(trace.program().find("/bin/ls"), std::string::npos);
    EXPECT_GT(trace.stack(trace.blocks() - 1), 0u);
}

} // namespace
} // namespace heapglass::trace
