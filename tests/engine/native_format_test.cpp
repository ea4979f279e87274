// The native format: what was written is read back in every detail, and whatever happens to the
// file, what is read is either right or said to be wrong.
#include <random>

#include "engine/trace/native/writer.h"
#include "tests/engine/random_trace.h"
#include "tests/engine/trace_support.h"

namespace heapglass::trace
{
namespace
{

using native::WriteOptions;
using ::testing::HasSubstr;

/// Also what asText() leaves out.
std::string everythingOf(const Trace& trace)
{
    std::string text = asText(trace);
    text += fmt::format("addresses {} overridden {}\n", int(trace.addresses()), trace.overridden());
    for (EventIndex i = 0; i < trace.published(); ++i)
        text += fmt::format("{} {} {} {} {}\n", int(trace.op(i)), trace.block(i), trace.alignment(i),
                            trace.block(i) == kNone ? kNone : trace.maker(i), trace.eventName(i));
    for (const TimeMark& mark : trace.times())
        text += fmt::format("time {} {}\n", mark.event, mark.milliseconds);
    for (std::uint32_t number = 1; number <= trace.stackNodes(); ++number)
        text += fmt::format("node {:x} {}\n", trace.stackNode(number).instruction,
                            trace.stackNode(number).parent);
    for (const Module& module : trace.modules())
        text += fmt::format("module {} {:x} {:x} {:x} {}\n", module.path.str(), module.begin, module.end,
                            module.base, module.validFrom);
    for (const NamedCode& row : trace.namedCode())
        text += fmt::format("{:x} is {} in {}, {}:{}\n", row.instruction, row.function.str(),
                            row.module.str(), row.file.str(), row.line);
    for (const Directive& directive : trace.directives())
        text += fmt::format("{} {} {}\n", int(directive.kind), directive.word, directive.text);
    for (const std::string& name : trace.nameTexts())
        text += fmt::format("name {}\n", name);
    for (const std::string& name : trace.threadNames())
        text += fmt::format("thread {}\n", name);
    return text + threadsOf(trace);
}

/// The bytes of a native file of this trace.
std::string written(const Trace& trace, const LoadReport& report = {}, const WriteOptions& options = {})
{
    const TemporaryDirectory directory;
    const std::string path = directory.path("t.hgt");
    const auto done = native::write(trace, report, path, options);
    EXPECT_TRUE(done) << describe(done.error());
    const std::string bytes = contentOf(path);
    EXPECT_EQ(done->bytes, bytes.size());
    EXPECT_EQ(done->events, trace.published());
    return bytes;
}

void expectRoundTrip(const Trace& trace, const LoadReport& report, const WriteOptions& options = {})
{
    const Loaded loaded(written(trace, report, options));
    EXPECT_EQ(everythingOf(loaded.trace), everythingOf(trace));
    EXPECT_EQ(loaded.report.status, report.status);
    EXPECT_EQ(loaded.report.counts, report.counts);
    EXPECT_EQ(loaded.report.warnings(), report.warnings());
    EXPECT_EQ(loaded.report.details.size(), report.details.size());
    EXPECT_EQ(loaded.report.firstError.has_value(), report.firstError.has_value());
}

/// One of everything that a trace can hold.
void fillWithAll(Trace& trace)
{
    trace.setProgram("a program\nwith two lines \xFF");
    trace.setAddresses(Addresses::recorded);
    trace.setOverridden();
    trace.addSetting({"page", "4096", 3});
    trace.addModule({"/bin/a", 0x1000, 0x2000, 0x1000, 0});
    const std::uint32_t root = trace.appendStack({0x1234, 0});
    const std::uint32_t leaf = trace.appendStack({0x1999, root});
    trace.appendStack({0x1234, leaf});
    trace.appendTime(5);
    const BlockId a = trace.appendBirth(Op::malloc, 100, 0x5000, leaf);
    const BlockId b = trace.appendBirth(Op::calloc, 0, 0x5100);
    trace.appendTime(25);
    const BlockId c = trace.appendBirth(Op::aligned, 0x1'2345'6789, 0x10'0000, root, 4096);
    trace.forgetModules();
    trace.addModule({"/bin/b", 0x9000, 0xA000, 0x8000, 0});
    trace.nameBlock(b, "x", std::nullopt);
    trace.nameBlock(c, "list", 0xFFFF'FFFF'FFFFull);
    trace.setThread(trace.threadNumber("the \xFF one"));
    trace.appendRealloc(a, 200, 0x7000);
    trace.setThread(trace.threadNumber("5"));
    trace.appendRealloc(a, kMaxRequest + 1, 0);
    trace.addDirective({trace.appended(), 7, Directive::Kind::text, "say", "something long"});
    trace.appendDeath(Op::free, a);
    trace.appendRealloc(b, 0, 0);
    const BlockId d = trace.appendBirth(Op::realloc, 8, 0x5000, leaf);
    trace.appendDeath(Op::implicitFree, d);
    trace.appendNullFree(trace.nameNumber("y"), 3);
    trace.appendOther(Op::freeNull);
    trace.appendOther(Op::freeUnknown, 0, 0x1230);
    trace.appendOther(Op::failed, kMaxRequest, 0);
    trace.setThread(0);
    trace.appendOther(Op::heapmin);
    trace.setThread(trace.threadNumber("the \xFF one"));
    trace.appendDeath(Op::free, c);
    trace.appendTime(20);
    trace.nameCode({0x7f00, "/lib/a.so", "inner", "a.c", 3});
    trace.nameCode({0x7f00, "/lib/a.so", "outer", {}, 0});
    trace.addDirective({trace.appended(), 9, Directive::Kind::expect, "expect", "live_bytes == 0"});
    trace.finish();
}

TEST(NativeFormat, KeepsOneOfEverything)
{
    Trace trace;
    fillWithAll(trace);
    for (const std::uint32_t eventsInChunk : {1u, 2u, 5u, 65536u})
        expectRoundTrip(trace, {}, {.eventsInChunk = eventsInChunk});
}

TEST(NativeFormat, KeepsAnEmptyTrace)
{
    Trace trace;
    trace.finish();
    expectRoundTrip(trace, {});
}

TEST(NativeFormat, KeepsTheFilesOfEveryFormat)
{
    for (const char* file :
         {"small.heaptrack", "calls.heaptrack-interpreted", "calls.valgrind", "fork.mtrace", "all.ltrace",
          "threads.ltrace", "small.csv", "ids.csv", "small.ops", "small.rep", "small.ostep"}) {
        Trace trace;
        const LoadReport report = load(dataFile(file), trace);
        expectRoundTrip(trace, report);
        const Loaded loaded(written(trace, report));
        EXPECT_EQ(loaded.report.format, report.format) << file;
        EXPECT_EQ(loaded.report.origin, report.file) << file;
    }
}

TEST(NativeFormat, KeepsRandomTracesInChunksOfAnySize)
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const auto trace = test::makeTrace({.seed = seed,
                                            .events = 3000,
                                            .reallocs = seed % 2 == 0,
                                            .threads = seed % 4,
                                            .addresses = seed % 3 != 0});
        expectRoundTrip(*trace, {}, {.eventsInChunk = 1 + seed * seed * 13});
    }
}

TEST(NativeFormat, KeepsTheSampleTraceAndItsInfo)
{
    const std::string sample = HEAPGLASS_SOURCE_DIR "/resources/samples/sqlite3.raw.zst";
    const TemporaryDirectory directory;
    const Outcome made =
        run(fmt::format("{} convert --json {} {} 2>&1", HEAPGLASS_CLI, sample, directory.path("s.hgt")));
    EXPECT_EQ(made.status, 0) << made.output;
    EXPECT_THAT(made.output, HasSubstr("\"events\":580174"));
    EXPECT_LT(std::filesystem::file_size(directory.path("s.hgt")), 580'174 / 2) << "bytes an event";
    const Outcome before = run(fmt::format("{} info --json {}", HEAPGLASS_CLI, sample));
    const Outcome after = run(fmt::format("{} info --json {}", HEAPGLASS_CLI, directory.path("s.hgt")));
    EXPECT_EQ(after.output, before.output);
    EXPECT_EQ(after.status, before.status);
}

TEST(NativeFormat, KeepsWhatWasWrongWithTheOriginal)
{
    Trace trace;
    LoadReport report = loadText("a x 100\nbad\nf y\n", "my.ops", trace);
    ASSERT_EQ(report.status, LoadStatus::damaged);
    expectRoundTrip(trace, report);
    const Loaded loaded(written(trace, report));
    Detail first = *report.firstError;
    first.position.column = 0; // lines are kept, columns are not
    EXPECT_EQ(loaded.report.located(*loaded.report.firstError).english(), report.located(first).english());
    EXPECT_THAT(loaded.report.located(*loaded.report.firstError).english(), HasSubstr("my.ops:2:"));
    EXPECT_TRUE(loaded.report.firstError->text == first.text) << "so that it can be translated";
    EXPECT_TRUE(loaded.report.warnings() == report.warnings());
}

TEST(NativeFormat, KeepsSentencesInSentences)
{
    Trace trace;
    LoadReport report = loadText("a x 1\n", "my.ops", trace);
    const Sentence text = say("{} {a|b}: {}", 1, say("no {}", say("parts")));
    report.add(Oddity::note, {1, 0}, text);
    const Loaded loaded(written(trace, report));
    ASSERT_FALSE(loaded.report.details.empty());
    EXPECT_TRUE(loaded.report.details.back().text == text) << loaded.report.details.back().text.english();
}

TEST(NativeFormat, CutAnywhereOpensUpToTheCut)
{
    Trace trace;
    fillWithAll(trace);
    const std::string bytes = written(trace, {}, {.eventsInChunk = 3});
    const std::string whole = Loaded(bytes).operations();
    EventIndex most = 0;
    for (std::size_t size = 1; size < bytes.size(); ++size) {
        const Loaded cut(bytes.substr(0, size));
        if (size >= 8) {
            EXPECT_EQ(cut.report.status, LoadStatus::truncated) << size;
        }
        EXPECT_TRUE(whole.starts_with(cut.operations())) << size;
        EXPECT_GE(cut.trace.published(), most) << size;
        most = std::max(most, cut.trace.published());
    }
    EXPECT_EQ(most, trace.published());
    const Loaded cut(bytes.substr(0, bytes.size() / 2));
    EXPECT_THAT(cut.errors(), HasSubstr(fmt::format("{} of {} events are there", cut.trace.published(),
                                                    trace.published())));
}

TEST(NativeFormat, NoFlippedBitIsBelieved)
{
    Trace trace;
    fillWithAll(trace);
    for (const std::uint32_t eventsInChunk : {3u, 100u}) {
        const std::string bytes = written(trace, {}, {.eventsInChunk = eventsInChunk});
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            std::string flipped = bytes;
            flipped[i] ^= char(1 << i % 8);
            const Loaded loaded(flipped);
            EXPECT_NE(loaded.report.status, LoadStatus::complete) << i;
            EXPECT_TRUE(loaded.report.firstError) << i;
        }
    }
}

/// Where the chunk of events that begins with event `first` starts.
std::size_t chunkOfEvent(const std::string& bytes, std::uint64_t first)
{
    for (std::size_t at = bytes.find("HGHK"); at != bytes.npos; at = bytes.find("HGHK", at + 1))
        if (native::fixedAt<std::uint16_t>(bytes, at + 4) == 8 &&
            native::fixedAt<std::uint64_t>(bytes, at + 16) == first)
            return at;
    return bytes.npos;
}

TEST(NativeFormat, WhatFollowsALostChunkIsKept)
{
    const auto trace = test::makeTrace({.events = 1000, .heapmins = false, .addresses = true});
    const std::string bytes = written(*trace, {}, {.eventsInChunk = 100});
    for (const std::size_t where : {std::size_t{10}, std::size_t{60}}) { // in the header, in the payload
        std::string damaged = bytes;
        damaged[chunkOfEvent(bytes, 300) + where] ^= 1;
        const Loaded loaded(damaged);
        EXPECT_EQ(loaded.report.status, LoadStatus::damaged);
        EXPECT_THAT(loaded.errors(), HasSubstr("300 to 399"));
        EXPECT_GE(loaded.trace.published(), 900u);
        for (EventIndex i = 0; i < 300; ++i)
            ASSERT_EQ(asOperation(loaded.trace, i), asOperation(*trace, i));
        // The last events are the same, but for blocks that nobody knows any more.
        const EventIndex shift = loaded.trace.published() - trace->published();
        for (EventIndex i = trace->published() - 10; i < trace->published(); ++i) {
            EXPECT_EQ(loaded.trace.address(i + shift), trace->address(i)) << i;
            if (loaded.trace.op(i + shift) == trace->op(i)) {
                EXPECT_EQ(loaded.trace.size(i + shift), trace->size(i)) << i;
            }
        }
    }
}

TEST(NativeFormat, NoAddressIsLiveTwiceAfterALoss)
{
    for (unsigned seed = 1; seed <= 10; ++seed) {
        const auto trace = test::makeTrace({.seed = seed, .events = 2000, .addresses = true});
        const std::string bytes = written(*trace, {}, {.eventsInChunk = 100});
        std::string damaged = bytes;
        damaged[chunkOfEvent(bytes, 100 * seed) + 60] ^= 1;
        const Loaded loaded(damaged);
        std::map<Bytes, BlockId> live;
        std::map<BlockId, Bytes> at;
        for (EventIndex i = 0; i < loaded.trace.published(); ++i) {
            const Event event = loaded.trace.event(i);
            if (event.block == kNone) continue;
            if (at.contains(event.block)) live.erase(at[event.block]);
            at.erase(event.block);
            if (endsBlock(event.op) || event.size == 0) continue;
            EXPECT_TRUE(live.emplace(event.address, event.block).second) << seed << " event " << i;
            at[event.block] = event.address;
        }
    }
}

TEST(NativeFormat, AChunkCutOutIsMissed)
{
    const auto trace = test::makeTrace({.events = 1000});
    const std::string bytes = written(*trace, {}, {.eventsInChunk = 100});
    std::string shorter = bytes;
    const std::size_t at = chunkOfEvent(bytes, 300);
    shorter.erase(at, chunkOfEvent(bytes, 400) - at);
    const Loaded loaded(shorter);
    EXPECT_EQ(loaded.report.status, LoadStatus::damaged);
    EXPECT_THAT(loaded.errors(), HasSubstr("events 300 to 399 are missing"));
}

TEST(NativeFormat, WhatFollowsTheEndIsSaid)
{
    Trace trace;
    fillWithAll(trace);
    const Loaded loaded(written(trace) + "more");
    EXPECT_EQ(loaded.report.status, LoadStatus::damaged);
    EXPECT_THAT(loaded.errors(), HasSubstr("4 bytes follow the end"));
}

TEST(NativeFormat, AFileThatFreesABlockTwiceIsDamagedThoughItsChecksumsAreRight)
{
    Trace trace;
    const BlockId block = trace.appendBirth(Op::malloc, 10);
    trace.appendDeath(Op::free, block, 10, 0);
    trace.appendDeath(Op::free, block, 10, 0);
    trace.finish();
    const Loaded loaded(written(trace));
    EXPECT_EQ(loaded.report.status, LoadStatus::damaged);
    EXPECT_THAT(loaded.errors(), HasSubstr("event 2 ends a block that is not live"));
    EXPECT_EQ(loaded.operations(), "a #0 10; f #0; f unknown");
}

/// Found by fuzzing: a file of 752 bytes asked for 32 GiB.
TEST(NativeFormat, NoCountIsBelievedThatItsColumnCannotHold)
{
    constexpr std::size_t kHeader = 40, kDescriptor = 16;
    Trace trace;
    fillWithAll(trace);
    const std::string bytes = written(trace);
    int counts = 0;
    for (std::size_t chunk = bytes.find("HGHK"); chunk != bytes.npos; chunk = bytes.find("HGHK", chunk + 1)) {
        const auto columns = native::fixedAt<std::uint16_t>(bytes, chunk + 6);
        const auto payload = native::fixedAt<std::uint32_t>(bytes, chunk + 12);
        for (std::size_t column = 0; column < columns; ++column, ++counts) {
            std::string wrong = bytes;
            const auto put = [&wrong](std::size_t at, std::uint32_t number) {
                std::memcpy(wrong.data() + at, &number, sizeof number);
            };
            put(chunk + kHeader + column * kDescriptor + 4, 0xFFFF'FFFF);
            put(chunk + 32, native::checksumOf(std::string_view(wrong).substr(chunk + kHeader, payload)));
            put(chunk + 36, native::checksumOf(std::string_view(wrong).substr(chunk, kHeader - 4)));
            const Loaded loaded(wrong);
            EXPECT_EQ(loaded.report.status, LoadStatus::damaged) << "byte " << chunk << " column " << column;
        }
    }
    EXPECT_GT(counts, 15);
}

TEST(NativeFormat, ANewerVersionIsRefusedByNumber)
{
    Trace trace;
    fillWithAll(trace);
    std::string bytes = written(trace);
    bytes[8] = 2;
    const std::uint32_t checksum = native::checksumOf(std::string_view(bytes).substr(0, 12));
    std::memcpy(bytes.data() + 12, &checksum, sizeof checksum);
    const Loaded loaded(bytes);
    EXPECT_EQ(loaded.report.status, LoadStatus::refused);
    EXPECT_THAT(loaded.errors(), HasSubstr("version 2"));
}

TEST(NativeFormat, AFullDiskLeavesWhatWasThere)
{
    const TemporaryDirectory directory;
    const std::string old = directory.write("out.hgt", "what was there");
    // A limit for files is the full disk that a test can make: 8 blocks of 512 or 1024 bytes.
    const Outcome outcome =
        run(fmt::format("trap '' XFSZ; ulimit -f 8; {} convert {}/resources/samples/sqlite3.raw.zst {} 2>&1",
                        HEAPGLASS_CLI, HEAPGLASS_SOURCE_DIR, old));
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.output, ::testing::ContainsRegex(
                                    "out.hgt: cannot be written: .*; 2[0-9]+ of 2[0-9]+ bytes were missing"));
    EXPECT_EQ(contentOf(old), "what was there");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(directory.path("")), {}), 1)
        << "nothing is left behind";
}

TEST(NativeFormat, AFileThatCannotBeWrittenIsSaid)
{
    Trace trace;
    trace.finish();
    const TemporaryDirectory directory;
    const auto nowhere = native::write(trace, {}, directory.path("no/such/folder.hgt"));
    ASSERT_FALSE(nowhere);
    EXPECT_THAT(describe(nowhere.error()), HasSubstr("cannot be written: No such file"));
    const auto folder = native::write(trace, {}, directory.path(""));
    ASSERT_FALSE(folder);
    EXPECT_THAT(describe(folder.error()), HasSubstr("no regular file"));
}

TEST(NativeFormat, ConvertSaysWhatItMade)
{
    const TemporaryDirectory directory;
    const std::string output = directory.path("small.hgt");
    const Outcome words =
        run(fmt::format("{} convert {} {} 2>&1", HEAPGLASS_CLI, dataFile("small.ops"), output));
    EXPECT_EQ(words.status, 0) << words.output;
    EXPECT_THAT(words.output, HasSubstr("bytes an event"));
    EXPECT_EQ(
        run(fmt::format("{} convert {} {} --level 20 2>&1", HEAPGLASS_CLI, dataFile("small.ops"), output))
            .status,
        2);
    EXPECT_EQ(run(fmt::format("{} convert {} {} 2>&1", HEAPGLASS_CLI, directory.path("none"), output)).status,
              3);
    // A lesson still is one: the same figures, and its expect lines are checked.
    const auto replayed = [](const std::string& path) {
        return run(fmt::format("{} replay {} | sed 's,.*/small[^:]*,,'", HEAPGLASS_CLI, path));
    };
    const Outcome before = replayed(dataFile("small.ops")), after = replayed(output);
    EXPECT_THAT(after.output, HasSubstr("1 expectations, 0 wrong"));
    EXPECT_EQ(after.output, before.output);
    EXPECT_EQ(after.status, before.status);
}

} // namespace
} // namespace heapglass::trace
