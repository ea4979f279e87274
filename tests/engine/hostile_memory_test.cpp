// Few bytes of a file must not make many in memory, nor much work: texts that rows share are there once, and
// frames that stacks share are looked at once. Counted in texts and frames, not in bytes and time.
#include <set>

#include "engine/replay/sites.h"
#include "engine/trace/native/writer.h"
#include "tests/engine/trace_support.h"

namespace heapglass::trace
{
namespace
{

using replay::Sites;

std::size_t textsIn(const std::vector<Module>& modules)
{
    std::set<const void*> ids;
    for (const Module& module : modules)
        ids.insert(module.path.id());
    return ids.size();
}

std::size_t textsIn(const std::vector<NamedCode>& rows)
{
    std::set<const void*> ids;
    for (const NamedCode& row : rows)
        for (const SharedText* text : {&row.module, &row.function, &row.file})
            if (!text->empty()) ids.insert(text->id());
    return ids.size();
}

TEST(HostileMemory, APathIsThereOnceHoweverManySegmentsHaveIt)
{
    const std::string path(300'000, 'p');
    std::string segments, again;
    for (int i = 0; i < 20'000; ++i)
        segments += " 0 1";
    for (int i = 0; i < 20'000; ++i)
        again += fmt::format("m x {:x} 0 1\n", i);
    const Loaded loaded("v 10400 2\nx /" + path + "\nI 1000 1\nm /" + path + " 1000" + segments + "\n" +
                        again + "+ 10 0 5000\n");
    const std::vector<Module> modules = loaded.trace.modules();
    ASSERT_EQ(modules.size(), 40'000u) << loaded.errors();
    EXPECT_EQ(modules.front().path, "/" + path);
    EXPECT_EQ(textsIn(modules), 2u) << "one of each line that says it";
    Sites sites(loaded.trace);
    EXPECT_EQ(sites.size(), 1u);
}

TEST(HostileMemory, ANameIsThereOnceHoweverManyAddressesHaveIt)
{
    const std::string name(50'000, 'n');
    std::string text = "v 10400 3\n";
    for (const std::string& each : {name, "/" + name + ".so", name + ".c"})
        text += fmt::format("s {:x} {}\n", each.size(), each);
    std::string stacks;
    for (int i = 1; i <= 10'000; ++i) {
        text += fmt::format("i {:x} 2 1 3 5\n", 0x1000 + i);
        stacks += fmt::format("t {:x} 0\n", i);
    }
    LoadControl control;
    control.format = "heaptrack-interpreted";
    const Loaded loaded(text + stacks + "a 10 1\n+ 0\n", control);
    const std::vector<NamedCode> rows = loaded.trace.namedCode();
    ASSERT_EQ(rows.size(), 10'000u) << loaded.errors();
    EXPECT_EQ(textsIn(rows), 3u);

    Sites sites(loaded.trace);
    std::set<const void*> ids;
    for (std::uint32_t node = 1; node <= loaded.trace.stackNodes(); ++node) {
        const replay::CodePlace& place = sites.placesAt(node, 0).front();
        ids.insert({place.function.id(), place.file.id(), place.module.id()});
        sites.siteOf(node, 0);
    }
    EXPECT_EQ(ids.size(), 3u);
    EXPECT_EQ(sites.size(), 2u) << "all are one line of one function";
    EXPECT_LT(sites.site(1).text().size(), 10'000u) << "what is shown of it is bounded";
}

TEST(HostileMemory, ANativeFileThatSaysATextOftenMakesItOnce)
{
    Trace trace;
    const std::string path = "/lib/" + std::string(2000, 'p') + ".so";
    for (Bytes i = 1; i <= 3000; ++i) {
        trace.addModule({path, i << 12, (i + 1) << 12, i << 12, 0});
        trace.nameCode({i, path, "f", path + ".c", 1});
    }
    trace.appendBirth(Op::malloc, 1);
    trace.finish();
    const TemporaryDirectory directory;
    ASSERT_TRUE(native::write(trace, {}, directory.path("t.hgt")));
    Trace read;
    load(directory.path("t.hgt"), read);
    ASSERT_EQ(read.modules().size(), 3000u);
    ASSERT_EQ(read.namedCode().size(), 3000u);
    EXPECT_EQ(read.modules()[7].path, path);
    EXPECT_EQ(read.namedCode()[7].file, path + ".c");
    EXPECT_EQ(textsIn(read.modules()), 1u);
    EXPECT_EQ(textsIn(read.namedCode()), 3u);
}

/// A chain of calls within the run-time, of which each has made a block; main() called the first, or nobody.
void deepInTheRuntime(Trace& trace, std::uint32_t depth, bool fromMain)
{
    trace.addModule({"/usr/lib/libc.so.6", 0x10'0000, 0x1000'0000, 0x10'0000, 0});
    trace.addModule({"/usr/bin/program", 0x1000, 0x2000, 0x1000, 0});
    std::uint32_t node = fromMain ? trace.appendStack({0x1234, 0}) : 0;
    for (std::uint32_t i = 0; i < depth; ++i) {
        node = trace.appendStack({0x10'0000 + i, node});
        trace.appendBirth(Op::malloc, 16, 0, node);
    }
    trace.finish();
}

TEST(HostileMemory, AFrameIsLookedAtOnceHoweverManyStacksHaveIt)
{
    constexpr std::uint32_t kDepth = 20'000;
    for (const bool fromMain : {true, false}) {
        Trace trace;
        deepInTheRuntime(trace, kDepth, fromMain);
        for (const bool deepestFirst : {true, false}) {
            Sites sites(trace);
            std::uint32_t first = 0;
            for (std::uint32_t i = 0; i < kDepth; ++i) {
                const BlockId block = deepestFirst ? kDepth - 1 - i : i;
                const std::uint32_t site = sites.siteOf(trace.stack(block), trace.birth(block));
                if (i == 0) first = site;
                // The frame that asked, where all are the run-time's.
                ASSERT_TRUE(fromMain ? site == first : sites.site(site).offset == block) << block;
            }
            EXPECT_LE(sites.framesSeen(), kDepth + 1);
            EXPECT_EQ(sites.site(first).text() == "program+0x234", fromMain) << sites.site(first).text();
        }
    }
}

} // namespace
} // namespace heapglass::trace
