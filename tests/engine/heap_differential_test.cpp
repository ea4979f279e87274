// The heaps against the reference simulator, operation for operation: the same text must come out.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "random_heap.h"

namespace heapglass::heap
{
namespace
{

using namespace testing;
namespace fs = std::filesystem;

const fs::path kRefsim = fs::path(HEAPGLASS_SOURCE_DIR) / "../shared/oracle/refsim.py";
constexpr PageIndex kListedPages = 65536;

std::string pagesText(const Layout& layout)
{
    static const char* const names[] = {"held", "meta-held", "released", "releasable", "empty"};
    if (layout.pages.count() == 0) return " none";
    if (layout.pages.count() > kListedPages) return fmt::format(" {} pages", layout.pages.count());
    std::string text;
    const Tail tail = layout.tail();
    for (PageIndex k = 0; k < layout.pages.count(); ++k) {
        const PageContent content = layout.pages.content(k);
        text += fmt::format(" {}:{}/{}b/{}B", k, names[int(layout.state(k, tail))], content.liveBlocks,
                            content.liveBytes);
    }
    return text;
}

/// The lines of each heap, in order of first use.
void addHeapLines(const Driver& driver, std::vector<std::string>& lines)
{
    std::vector<std::string> blocks(driver.heap->zones());
    driver.heap->walk([&](const BlockEntry& entry) {
        blocks[zoneOf(entry.offset)] +=
            fmt::format(" [{}+{} {}]", entry.offset % kZoneRoom, entry.length,
                        entry.live ? fmt::format("live {}", entry.requested) : "free");
    });
    for (ZoneIndex zone = 0; zone < driver.order.size(); ++zone) {
        const auto turn =
            std::ranges::find(driver.order, zone, &std::pair<const unsigned, ZoneIndex>::second);
        const std::string name = turn->first ? fmt::format(" z{}", turn->first) : "";
        lines.push_back(fmt::format("   blocks{}:{}", name, blocks[zone].empty() ? " none" : blocks[zone]));
        lines.push_back(fmt::format("   pages{}: {}", name, pagesText(driver.heap->layoutOf(zone))));
    }
}

std::string totalsLine(const Heap& heap)
{
    PageTotals t;
    Bytes end = 0, live = 0;
    std::uint64_t used = 0, free = 0;
    for (ZoneIndex zone = 0; zone < heap.zones(); ++zone) {
        const Layout& layout = heap.layoutOf(zone);
        const PageTotals more = layout.totals();
        t.pages += more.pages;
        t.held += more.held;
        t.metaHeld += more.metaHeld;
        t.releasable += more.releasable;
        t.released += more.released;
        end += layout.end();
        live += layout.liveBytes;
        used += layout.blocks.usedCount();
        free += layout.blocks.freeCount();
    }
    return fmt::format("   heap {} B = {} pages, committed {}, held {}, meta-held {}, releasable {}; live {} "
                       "blocks {} B for {} asked; free {} blocks {} B, largest {}",
                       end, t.pages, t.pages - t.released, t.held, t.metaHeld, t.releasable, used, live,
                       heap.liveRequested(), free, end - live, heap.largestFree());
}

std::string resultOf(const Driver& driver, const Op& op, const Change& change)
{
    if (op.verb == 'f') return "ok";
    if (op.verb == 'm')
        return driver.plan.result
                   ? "-1 ENOSYS"
                   : fmt::format("0 cut {} released {}", driver.plan.cutPages, driver.plan.releasedPages);
    Bytes address = 0;
    const bool lives = driver.pointer(op.name, address);
    return change.kind == Change::Kind::failed || !lives ? "null" : fmt::format("{:#x}", address);
}

struct Round {
    std::uint64_t seed = 0;
    Settings settings;
    std::vector<Op> ops;
    std::string configuration;
    std::vector<std::string> expected;
    std::vector<std::size_t> ends; ///< of the lines of each operation
    std::string wrong;             ///< what check() said
    Counters counters;
};

/// The rows that the reference has too.
constexpr std::string_view kKnown[] = {"first", "next", "best", "worst", "buddy", "slab"};

Round makeRound(std::uint64_t seed)
{
    Round round;
    round.seed = seed;
    Random random(seed);
    round.settings = randomSettings(random, kKnown[seed % std::size(kKnown)]);
    round.ops = randomOps(random, round.settings, 20 + random() % 80);
    for (const Knob& knob : knobs())
        round.configuration += fmt::format("config {} {}\n", knob.key, get(round.settings, knob.key));
    const unsigned zones = seed / std::size(kKnown) % 3 ? 1 : 2 + unsigned(random() % 4);
    for (unsigned name = 0; zones > 1 && name < 40; ++name)
        if (name % zones) round.configuration += fmt::format("zone z{} b{}\n", name % zones, name);
    Driver driver(round.settings, zones);
    for (const Op& op : round.ops) {
        const Change change = driver.carryOut(op);
        round.expected.push_back(spell(op) + " -> " + resultOf(driver, op, change));
        addHeapLines(driver, round.expected);
        round.expected.push_back(totalsLine(*driver.heap));
        round.ends.push_back(round.expected.size());
        if (round.wrong.empty()) round.wrong = driver.heap->check();
    }
    round.counters = driver.heap->counters();
    return round;
}

std::string describe(const Round& round, std::size_t line)
{
    std::string text = fmt::format("seed {}\n{}", round.seed, round.configuration);
    for (std::size_t i = 0; i < round.ops.size() && (i == 0 || round.ends[i - 1] <= line); ++i)
        text += spell(round.ops[i]) + "\n";
    return text;
}

void writeOps(const Round& round, const fs::path& file)
{
    std::ofstream out(file);
    out << round.configuration;
    for (const Op& op : round.ops)
        out << spell(op) << '\n';
    out << "metrics\n";
}

void expectCounters(const Round& round, const std::string& line)
{
    const auto metrics = nlohmann::json::parse(line);
    const Counters& c = round.counters;
    EXPECT_EQ(metrics["failed"], c.failed) << describe(round, ~std::size_t{0});
    EXPECT_EQ(metrics["copied_bytes"], c.copiedBytes) << describe(round, ~std::size_t{0});
    EXPECT_EQ(metrics["moves"], c.moves) << describe(round, ~std::size_t{0});
    EXPECT_EQ(metrics["refaults"], c.refaults) << describe(round, ~std::size_t{0});
    EXPECT_EQ(metrics["reused"], c.reused) << describe(round, ~std::size_t{0});
    EXPECT_EQ(metrics["splits"], c.splits) << describe(round, ~std::size_t{0});
}

void compare(const Round& round, std::istream& output)
{
    ASSERT_EQ(round.wrong, "") << describe(round, ~std::size_t{0});
    std::string line;
    for (std::size_t i = 0; i < round.expected.size(); ++i) {
        ASSERT_TRUE(std::getline(output, line)) << "refsim stopped early: " << describe(round, i);
        ASSERT_EQ(round.expected[i], line) << describe(round, i);
    }
    ASSERT_TRUE(std::getline(output, line));
    expectCounters(round, line);
    std::getline(output, line);
    ASSERT_NE(line.find(" 0 wrong"), std::string::npos) << line;
}

/// One start of python for many rounds.
void compareAll(const std::vector<Round>& rounds, const fs::path& folder)
{
    std::string command = fmt::format("python3 '{}' --every", kRefsim.string());
    for (const Round& round : rounds) {
        const fs::path file = folder / fmt::format("{}.ops", round.seed);
        writeOps(round, file);
        command += fmt::format(" '{}'", file.string());
    }
    const fs::path result = folder / "out";
    ASSERT_EQ(std::system(fmt::format("{} > '{}'", command, result.string()).c_str()), 0);
    std::ifstream output(result);
    for (const Round& round : rounds) {
        compare(round, output);
        if (::testing::Test::HasFailure()) return;
    }
}

TEST(HeapDifferential, EveryOperationAgreesWithTheReference)
{
    if (!fs::exists(kRefsim)) GTEST_SKIP() << "no reference simulator at " << kRefsim;
    const char* wanted = std::getenv("HEAPGLASS_DIFF_ROUNDS");
    const std::uint64_t rounds = wanted ? std::strtoull(wanted, nullptr, 10) : 300;
    const char* first = std::getenv("HEAPGLASS_DIFF_SEED");
    const std::uint64_t from = first ? std::strtoull(first, nullptr, 10) : 1;
    const fs::path folder = fs::temp_directory_path() / fmt::format("heapglass-diff-{}", ::getpid());
    fs::create_directory(folder);
    std::vector<Round> batch;
    for (std::uint64_t i = 0; i < rounds && !HasFailure(); ++i) {
        batch.push_back(makeRound(from + i));
        if (batch.size() < 100 && i + 1 < rounds) continue;
        compareAll(batch, folder);
        batch.clear();
    }
    fs::remove_all(folder);
}

} // namespace
} // namespace heapglass::heap
