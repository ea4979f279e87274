#include <algorithm>
#include <random>
#include <set>

#include "engine/cli/totals.h"
#include "tests/engine/trace_support.h"

namespace heapglass::trace
{
namespace
{

TEST(OperationList, ReadsEveryKindOfOperation)
{
    const Loaded list("# a list\n\n"
                      "a x 100 ; r x 50 ; f x ; f -1 ; m\n"
                      "a y[2..6/2] 8 # every second\n"
                      "f y[2..6/2] reverse\n"
                      "each i 1..3 : a z[i] i*16 ; r z[i] (i+1)<<4\n");
    EXPECT_EQ(list.errors(), "");
    EXPECT_EQ(list.report.status, LoadStatus::complete);
    EXPECT_EQ(list.report.format, "operation-list");
    EXPECT_EQ(list.operations(),
              "a x 100; r x 50; f x; f -1; m; a y[2] 8; a y[4] 8; a y[6] 8; f y[6]; f y[4]; "
              "f y[2]; a z[1] 16; r z[1] 32; a z[2] 32; r z[2] 48; a z[3] 48; r z[3] 64");
}

TEST(OperationList, KeepsWhatItDoesNotDoItself)
{
    const Loaded list(
        "config policy best\nlet n 3*2\nlesson 1 A title\na x n\nexpect pages == 1\nmark here # not this\n"
        "say a # belongs to the text\nshow\nmetrics\nneeds 3\n");
    EXPECT_EQ(list.errors(), "");
    EXPECT_EQ(asText(list.trace),
              "program \na x 6 at 0\nblock 0 born 0 died 4294967295 stack 0\n"
              "1: config policy best\n3: lesson 1 A title before 0\n5: expect pages == 1 before 1\n"
              "6: mark here before 1\n7: say a # belongs to the text before 1\n"
              "8: show  before 1\n9: metrics  before 1\n");
}

TEST(OperationList, AnIdWhoseRequestFailsEverywhereHoldsNull)
{
    const Loaded list("a x 0x800000000001\nf x\na x 5\nr x 0x800000000001\nf x\nr y 7\nr y 0\nf y\nr y 9\n");
    EXPECT_EQ(list.errors(), "");
    EXPECT_EQ(list.operations(),
              "a x 140737488355329; f x; a x 5; r x 140737488355329; f x; r y 7; r y 0; f y; r y 9");
    // The realloc that fails does not change the block.
    EXPECT_EQ(list.trace.maker(4), 2u);
    EXPECT_EQ(list.trace.size(4), 5u);
}

TEST(OperationList, AnErrorEndsItsLineAndNamesIt)
{
    const Loaded list("a x 1 ; f y ; f x\na x 1\nb\nf x\nf x\n");
    EXPECT_EQ(list.operations(), "a x 1; f x");
    EXPECT_EQ(list.errors(),
              "t:1:9: free of id y, which is not live\nt:2:1: id x is already live\nt:3:1: unknown word b\n"
              "t:5:1: free of id x, which is not live");
    EXPECT_EQ(list.report.status, LoadStatus::damaged);
    ASSERT_TRUE(list.report.firstError);
    EXPECT_EQ(list.report.firstError->position.line, 1u);
}

TEST(OperationList, BytesThatAreNoTextAreErrors)
{
    using namespace std::string_literals;
    const Loaded list("\xEF\xBB\xBF"
                      "a x 1\r\nf x\0\r\nf x\r\n"s);
    EXPECT_EQ(list.operations(), "a x 1; f x");
    EXPECT_EQ(list.errors(), "t:2:4: a NUL byte in a line");
}

TEST(OperationList, ALineWithoutEndStopsTheReading)
{
    const Loaded list("a x 1\na y " + std::string(2 << 20, '1') + "\nf x\n");
    EXPECT_EQ(list.operations(), "a x 1");
    EXPECT_EQ(list.errors(), "t:2: a line of more than 1 MiB; reading stops here");
    EXPECT_EQ(list.report.status, LoadStatus::damaged);
}

// ---- budgets: nothing may hang ----

constexpr const char* kTooMany = "with this line the list would pass 50000000 operations; not run";

TEST(OperationList, RefusesALineThatWouldPassTheBudget)
{
    for (const char* line :
         {"each i 0..1000000000000 : a x[i] 1", "a x[0..50000000] 1", "a x[0..9223372036854775806] 1",
          "each i 0..9999999 : each j 0..9 : a x[j] i ; f x[j]",
          "gen churn name=x n=25000000 live=1 size=1 seed=1",
          "gen robson name=x live=9223372036854775807 n=2 unit=32", "each i 0..9223372036854775806 : m"}) {
        const Loaded list(fmt::format("a y 1\n{}\nf y\n", line));
        EXPECT_EQ(list.errors(), fmt::format("t:2:1: {0}\nt:3:1: {0}", kTooMany)) << line;
        EXPECT_EQ(list.operations(), "a y 1") << line << ": the budget is used up";
    }
}

TEST(OperationList, ManyRoundsWithoutOperationsEnd)
{
    std::string line = "each i 0..49999999 : f x[1..0]";
    for (int i = 0; i < 100; ++i)
        line += " ; f x[i+1..i]";
    std::stop_source stop;
    LoadControl control;
    control.stop = stop.get_token();
    int calls = 0;
    control.progress = [&](const Progress&) {
        if (++calls == 50) stop.request_stop();
    };
    const Loaded list(line + "\nm\n", control);
    EXPECT_EQ(list.errors(), "t: byte 1433: cancelled");
    EXPECT_EQ(list.report.status, LoadStatus::truncated);
}

TEST(OperationList, AKeyWithoutAValueIsAnEmptyNumber)
{
    EXPECT_EQ(Loaded("gen churn name=c n=20 live=5 size=1..64 seed\n").errors(),
              "t:1:1: (nothing): not an expression");
}

TEST(OperationList, ASparseRangeTooLongToShuffleIsRefused)
{
    const Loaded list("f x[0..1000000000000] random 1 7\na y 1\n");
    EXPECT_EQ(list.errors(), "t:1:1: 1000000000001 ids are too many to shuffle");
}

// ---- overrides ----

TEST(OperationList, OverridesReplaceSettingsAndLets)
{
    LoadControl control;
    control.overrides = {{"policy", "worst"}, {"n", "5"}, {"nobody", "1"}};
    const Loaded list("config policy best\nconfig page 16\nlet n 3\na x n\n", control);
    EXPECT_TRUE(list.trace.overridden());
    EXPECT_EQ(list.operations(), "a x 5");
    EXPECT_EQ(list.errors(), "t: no setting and no let is named nobody") << "no line of the list says it";
    ASSERT_EQ(list.trace.settings().size(), 2u);
    EXPECT_EQ(list.trace.settings()[0].value, "worst");
    EXPECT_EQ(list.trace.settings()[1].key, "page");
}

// ---- the probe ----

TEST(OperationList, RobsonNeedsAHeapToLookAt)
{
    const Loaded list("a y 1\ngen robson name=x live=8 n=4 unit=32\n");
    EXPECT_EQ(list.errors(), "t:2:1: gen robson needs a heap to look at: choose a policy");
}

TEST(OperationList, AnIdWhoseMallocFailedInTheHeapIsFree)
{
    Trace trace;
    FirstFit heap(trace);
    heap.limit = 100;
    LoadControl control;
    control.probe = &heap;
    const LoadReport report = loadText("a x 200\na x 50\na x 50\n", "t", trace, control);
    EXPECT_EQ(trace.published(), 2u);
    ASSERT_EQ(report.details.size(), 1u);
    EXPECT_EQ(report.located(report.details[0]).english(), "t:3:1: id x is already live");
}

// ---- .rep ----

TEST(OperationList, HeadersOfRepFilesAreHints)
{
    EXPECT_EQ(Loaded("20000\n2\n3\n1\na 0 512\na 1 16\nf 0\n").errors(), "");
    const Loaded wrong("1\n2\n4\n1\na 0 512\na 1 16\nf 0\n");
    EXPECT_EQ(wrong.errors(), "t:3: note: the header says 4 operations, there are 3");
    EXPECT_EQ(wrong.report.status, LoadStatus::complete);
    EXPECT_EQ(wrong.operations(), "a 0 512; a 1 16; f 0");
    EXPECT_EQ(Loaded("1\n2\n4\na 0 512\n").errors(), "t:1: a .rep header has 2 or 4 numbers, this one has 3");
    EXPECT_EQ(Loaded("1\n01\nr 0 512\nf -1\n").errors(),
              "t:2: note: the header says 1 operations, there are 2");
}

TEST(OperationList, EveryDialectOfRepFilesIsTheSameList)
{
    constexpr const char* kHeaders[] = {
        "20000\n2\n5\n1\n", // 2002: suggested heap size, ids, operations, weight
        "1\n2\n5\n0\n",     // weight, ids, operations, ignore ranges
        "3\n2\n5\n656\n",   // 2016: weight, ids, operations, most live bytes
        "2\n5\n",           // ids, operations
    };
    for (const std::string header : kHeaders) {
        const Loaded unix(header + "a 0 512\na 1 16\nr 0 640\nf 1\nf -1\n");
        EXPECT_EQ(unix.errors(), "") << header;
        EXPECT_EQ(unix.report.format, "operation-list") << header;
        EXPECT_EQ(unix.operations(), "a 0 512; a 1 16; r 0 640; f 1; f -1") << header;
        std::string dos = header + "\na 0 512\na 1 16\n\nr 0 640\nf 1\nf -1\n\n\n";
        for (std::size_t at = 0; (at = dos.find('\n', at)) != dos.npos; at += 2)
            dos.insert(at, "\r");
        const Loaded windows(dos);
        EXPECT_EQ(windows.errors(), "") << header;
        EXPECT_EQ(windows.operations(), unix.operations()) << header;
    }
}

TEST(OperationList, ARepFileOfSeveralThreadsSharesItsIds)
{
    const Loaded list("1\n3\n4\n0\n0 a 0 100\n1 a 1 200\n2 r 0 300\n1 f 0\n");
    EXPECT_EQ(list.report.status, LoadStatus::complete);
    EXPECT_EQ(list.report.format, "operation-list");
    EXPECT_EQ(list.operations(), "a 0 100; a 1 200; r 0 300; f 0");
    EXPECT_EQ(list.errors(), "");
    EXPECT_EQ(threadsOf(list.trace), "0 1 2 1");
    EXPECT_EQ(threadsOf(Loaded("1\n3\n4\n0\n7 a 0 100\na 1 200\n7 f 0\n").trace), "7 - 7");
    EXPECT_FALSE(Loaded("1\n3\n4\n0\na 0 100\n").trace.hasThreads());
    EXPECT_EQ(Loaded("0 a 0 100\n").report.format, "operation-list");
    EXPECT_EQ(Loaded("0 a 0 100\n").errors(), "t:1:1: unknown word 0");
}

TEST(OperationList, WhatRealRepFilesDoIsRead)
{
    // A size that is missing, an id that is used again, a realloc of an id that does not live, giant
    // requests.
    const Loaded list("1\n2\n7\n0\na 0\na 1 8\nf 1\na 1 9\nr 5 70\na 6 120000000000000000\nf 6\n");
    EXPECT_EQ(list.operations(), "a 1 8; f 1; a 1 9; r 5 70; a 6 120000000000000000; f 6");
    EXPECT_EQ(list.report.status, LoadStatus::damaged);
    EXPECT_EQ(list.report.count(Oddity::badLine), 1u);
}

TEST(OperationList, TheRepFileOfSedHasTheTotalsThatValgrindReported)
{
    // valgrind 3.19, memcheck: "294 allocs, 247 frees, 52,518 bytes allocated", "18,503 bytes in 47 blocks";
    // dhat: "At t-gmax: 39,634 bytes in 192 blocks", which is what the header says, too.
    Trace trace;
    const LoadReport report = load(dataFile("sed.rep"), trace);
    EXPECT_EQ(report.status, LoadStatus::complete);
    EXPECT_EQ(asText(report), "complete operation-list\n");
    cli::Totals totals;
    totals.addAll(trace, trace.published());
    EXPECT_EQ(totals.allocations, 292u); // memcheck counts its 2 reallocs as one of each
    EXPECT_EQ(totals.frees, 245u);
    EXPECT_EQ(totals.reallocations, 2u);
    EXPECT_EQ(std::uint64_t(totals.bytesRequested), 52'518u);
    EXPECT_EQ(totals.liveBlocks, 47u);
    EXPECT_EQ(std::uint64_t(totals.liveBytes), 18'503u);
    EXPECT_EQ(std::uint64_t(totals.peakLiveBytes), 39'634u);
    EXPECT_EQ(totals.peakLiveBlocks, 192u);
}

// ---- against the oracle ----

std::string oracle()
{
    return std::string(HEAPGLASS_SOURCE_DIR) + "/../shared/oracle";
}
bool hasOracle()
{
    return std::filesystem::exists(oracle() + "/refsim.py") &&
           run("python3 --version 2>/dev/null").status == 0;
}

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

::testing::AssertionResult sameOperations(const Trace& trace, const std::vector<std::string>& wanted)
{
    if (trace.published() != wanted.size())
        return ::testing::AssertionFailure()
               << trace.published() << " operations, " << wanted.size() << " wanted";
    for (EventIndex i = 0; i < trace.published(); ++i) {
        const std::string got = asOperation(trace, i);
        if (got != wanted[i])
            return ::testing::AssertionFailure()
                   << "operation " << i << ": " << got << ", wanted " << wanted[i];
    }
    return ::testing::AssertionSuccess();
}

TEST(OperationListOracle, EveryLessonIsReadAsRefsimReadsIt)
{
    if (!hasOracle()) GTEST_SKIP() << "no refsim.py beside the source";
    for (const auto& file : std::filesystem::directory_iterator(oracle() + "/lessons")) {
        const std::string path = file.path().string();
        if (file.path().extension() != ".lesson") continue;
        // The same operations once more under a policy that refsim is slow in.
        if (file.path().filename().string().starts_with("13b-")) continue;
        Trace trace;
        FirstFit heap(trace);
        LoadControl control;
        control.probe = &heap;
        const LoadReport report = load(path, trace, control);
        EXPECT_EQ(report.status, LoadStatus::complete) << asText(report);
        const Outcome wanted = run(fmt::format("python3 {}/refsim.py --ops {}", oracle(), path));
        ASSERT_EQ(wanted.status, 0);
        EXPECT_TRUE(sameOperations(trace, linesOf(wanted.output))) << path;
    }
}

/// Lines that are right, nearly right and wrong.
class RandomList
{
  public:
    explicit RandomList(unsigned seed) : m_random(seed) {}

    std::string text()
    {
        std::string list = below(5) ? "let k 2\nlet n 3\n" : "";
        if (below(3)) list += "let i 1\n";
        for (int i = 0; i < 25; ++i)
            list += line() + (below(9) ? "\n" : "\r\n");
        return list + "a END 1\n";
    }

  private:
    unsigned below(unsigned n) { return unsigned(m_random() % n); }
    std::string pick(std::initializer_list<const char*> words)
    {
        return words.begin()[below(unsigned(words.size()))];
    }

    std::string number(int depth = 0)
    {
        if (depth > 3 || below(3)) return pick({"0", "1", "2", "3", "7", "0x10", "k", "n", "i", "12"});
        if (below(12) == 0)
            return pick({"9223372036854775807", "9223372036854775808", "0x", "-1", "", "1e9", "q", "(2",
                         "2 3", "1<<63", "3<<2", "64>>70"});
        if (below(5) == 0) return "(" + number(depth + 1) + ")";
        return number(depth + 1) + pick({"+", "*", "-", "/", "%", ">>", " + "}) + number(depth + 1);
    }

    /// Small ones, so that ranges stay short, without spaces.
    std::string tight()
    {
        if (below(40) == 0) return pick({"q", "i*", "1/0", "0x", "(k", "1<<64"});
        return pick({"0", "1", "2", "3", "5", "k", "n", "i", "k+1", "n*2", "(n-k)", "n%2", "0x4", "k<<1",
                     "(i+1)/2", "7-i"});
    }

    std::string ids()
    {
        const std::string name = below(30) ? pick({"x", "y", "z0", "7", "_", "n"}) : "x-y";
        switch (below(5)) {
        case 0:
            return name;
        case 1:
            return name + "[" + tight() + "]";
        case 2:
            return name + "[" + tight() + ".." + tight() + "/" + tight() + "]";
        case 3:
            return name + (below(9) ? pick({"[0..3]", "[0..9]", "[2..1]", "[0..6/2]", "[0..8/(4/2)]"})
                                    : pick({"[..]", "[]", "[1"}));
        default:
            return name + "[" + tight() + ".." + tight() + "]";
        }
    }

    std::string generator()
    {
        const std::string size =
            below(5) ? pick({"8", "1..9", "k", "1..k+4"}) : pick({"9..1", "1..2..3", "q"});
        const std::string common =
            fmt::format("name={} n={} size={} seed={}", below(15) ? pick({"g", "h"}) : "g-", tight(), size,
                        pick({"1", "k", "0x77"}));
        if (below(2))
            return fmt::format("gen churn {} live={}", common, below(9) ? pick({"3", "5", "n"}) : "0");
        if (below(9))
            return "gen lives " + common +
                   pick({" short=2 long=9 every=3", " short=1 long=1 every=1", " every=2 short=5 long=2"});
        return "gen " + pick({"other", "", "lives", "churn"}) + " " + common;
    }

    std::string operation(int depth)
    {
        switch (below(11)) {
        case 0:
        case 1:
        case 2:
            return "a " + ids() + " " + number();
        case 3:
            return "r " + ids() + pick({" 0", " 5", " 0x800000000001", " ", ""});
        case 4:
            return "r " + ids() + "  " + number();
        case 5:
            return "f " + ids();
        case 6:
            return "f " + ids() +
                   pick({" reverse", " shuffle 3", " random 2 9", " random", " shuffle k", " up",
                         " reverse 1"});
        case 7:
            return below(3) ? pick({"f -1", "m"})
                            : pick({"f -1 random 0 1", "m 1", "f", "a x", "zz", "f -1 reverse"});
        case 8:
            return depth > 2 ? "m"
                             : fmt::format("each {}{}{}..{}{}{}: {}",
                                           below(9) ? pick({"i", "k", "j"}) : pick({"1", ""}),
                                           below(9) ? " " : pick({"  ", ""}), tight(), tight(),
                                           below(9) ? pick({"", "", "/2"}) : "/0", pick({" ", ""}),
                                           operations(depth + 1));
        case 9:
            return generator();
        default:
            return "a " + ids() + " 8";
        }
    }

    std::string operations(int depth)
    {
        std::string text = operation(depth);
        while (below(3) == 0)
            text += pick({";", " ; ", " ;; "}) + operation(depth);
        return text;
    }

    std::string line()
    {
        switch (below(16)) {
        case 0:
            return "let " + pick({"k", "n", "i", "page", "9", "k 1"}) + " " + number();
        case 1:
            return pick({"# nothing", "", "  \t", "#", "needs 3", "m # x", "m#"});
        case 2:
            return pick({"lesson 1 T", "lesson one",   "ask Q",
                         "option A",   "option B",     "answer A",
                         "answer C",   "reveal R",     "stop",
                         "stop now",   "say",          "say s # t",
                         "chip k 3",   "chip k",       "slider k 1 2 -- L",
                         "slider k 1", "slider n 3 x", "twin nobody.lesson",
                         "chip n 1e3", "goal g",       "watch\tw"});
        case 3:
            return "\t" + operations(0) + " \t# comment";
        case 4:
            return pick({"config", "let x", "config a b c", "expect pages", "expect pages = 3",
                         "expect pages == x", "17"});
        case 5:
            return below(6) ? "zone " + pick({"one", "two", "-"}) + " " + pick({"x", "y", "g", "x[1]", "k"})
                            : pick({"zone", "zone a", "zone a b c"});
        default:
            return operations(0);
        }
    }

    std::mt19937 m_random;
};

TEST(OperationListOracle, RandomListsGiveTheSameOperationsAndTheSameErrors)
{
    if (!hasOracle()) GTEST_SKIP() << "no refsim.py beside the source";
    const char* rounds = std::getenv("HEAPGLASS_ROUNDS");
    const int count = rounds ? std::atoi(rounds) : 300;
    const TemporaryDirectory directory;
    std::string command = fmt::format("timeout 120 python3 {}/refsim.py --ops", oracle());
    std::vector<std::string> paths;
    for (int i = 0; i < count; ++i) {
        paths.push_back(directory.write(fmt::format("{}.ops", i), RandomList(unsigned(i)).text()));
        command += " " + paths.back();
    }
    const std::string errors = directory.path("errors");
    const Outcome outcome = run(command + " 2>" + errors);
    std::map<std::string, std::multiset<std::string>> wantedErrors;
    for (const std::string& line : linesOf(contentOf(errors))) {
        // An answer without an ask: refsim says line 0, which is no line.
        // Settings are checked above this layer.
        if (line.find(": unknown setting ") != line.npos) continue;
        const std::size_t zero = line.find(".ops:0: ");
        const std::string file = line.substr(0, line.find(".ops:") + 4);
        wantedErrors[file].insert(zero == line.npos ? line : file + line.substr(zero + 6));
    }
    std::vector<std::vector<std::string>> wanted(1);
    for (const std::string& line : linesOf(outcome.output)) {
        wanted.back().push_back(line);
        if (line == "a END 1") wanted.emplace_back();
    }
    ASSERT_EQ(wanted.size(), paths.size() + 1) << contentOf(errors);
    for (std::size_t i = 0; i < paths.size(); ++i) {
        Trace trace;
        LoadControl control;
        control.format = "operation-list";
        const LoadReport report = load(paths[i], trace, control);
        std::multiset<std::string> found;
        for (Detail detail : report.details) {
            detail.position.column = 0; // refsim names the line
            found.insert(report.located(detail).english());
        }
        ASSERT_EQ(found, wantedErrors[paths[i]]) << contentOf(paths[i]);
        ASSERT_TRUE(sameOperations(trace, wanted[i])) << paths[i] << "\n" << contentOf(paths[i]);
    }
}

} // namespace
} // namespace heapglass::trace
