// The rows of bad input: each has a clear message or a partial load that says so.
#include <random>
#include <thread>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include "tests/engine/packing.h"
#include "tests/engine/trace_support.h"

namespace heapglass::trace
{
namespace
{

using ::testing::HasSubstr;

/// What load() says about a path.
struct Opened {
    Trace trace;
    LoadReport report;

    explicit Opened(const std::string& path, const LoadControl& control = {})
    {
        report = load(path, trace, control);
    }
    std::string text() const { return asText(report); }
};

std::string list(int operations)
{
    std::string text;
    for (int i = 0; i < operations; ++i)
        text += fmt::format("a x{} {}\n", i, std::int64_t(i) * 7919 % 1000);
    return text;
}

class LoaderTest : public ::testing::Test
{
  protected:
    TemporaryDirectory m_directory;
};

TEST_F(LoaderTest, AnEmptyFileContainsNoEvents)
{
    const Opened file(m_directory.write("empty", ""));
    EXPECT_EQ(file.report.status, LoadStatus::refused);
    EXPECT_THAT(file.text(), HasSubstr("contains no events"));
    EXPECT_TRUE(file.trace.finished());
}

TEST_F(LoaderTest, ADirectoryIsNamedAsOne)
{
    EXPECT_THAT(Opened(m_directory.path("")).text(), HasSubstr("is a directory"));
}

TEST_F(LoaderTest, AMissingFileGivesTheSystemsReason)
{
    const Opened file(m_directory.path("nobody"));
    EXPECT_EQ(file.report.status, LoadStatus::refused);
    EXPECT_THAT(file.text(), HasSubstr("nobody: No such file or directory"));
}

TEST_F(LoaderTest, AFileWithoutPermissionGivesTheSystemsReason)
{
    if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
    const std::string path = m_directory.write("secret", "a x 1\n");
    ::chmod(path.c_str(), 0);
    EXPECT_THAT(Opened(path).text(), HasSubstr("Permission denied"));
}

TEST_F(LoaderTest, ALoopOfLinksGivesTheSystemsReason)
{
    const std::string path = m_directory.path("loop");
    std::filesystem::create_symlink(path, path);
    EXPECT_THAT(Opened(path).text(), HasSubstr("Too many levels of symbolic links"));
}

TEST_F(LoaderTest, AFifoDoesNotHang)
{
    const std::string path = m_directory.path("fifo");
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
    EXPECT_THAT(Opened(path).text(), HasSubstr("is a named pipe"));
}

TEST_F(LoaderTest, ASocketAndADeviceAreRefused)
{
    const std::string path = m_directory.path("socket");
    const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::snprintf(address.sun_path, sizeof address.sun_path, "%s", path.c_str());
    ASSERT_EQ(::bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    EXPECT_THAT(Opened(path).text(), HasSubstr("is a socket"));
    ::close(fd);
    EXPECT_THAT(Opened("/dev/zero").text(), HasSubstr("is a device"));
}

TEST_F(LoaderTest, NoiseIsRefusedAndTheKindsAreListed)
{
    std::mt19937 random(7);
    std::string noise(100'000, ' ');
    for (char& c : noise)
        c = char(random());
    const Opened file(m_directory.write("noise", noise));
    EXPECT_EQ(file.report.status, LoadStatus::refused);
    EXPECT_THAT(file.text(), HasSubstr("not a kind of trace that is known here"));
    EXPECT_THAT(file.text(), HasSubstr("heaptrack raw"));
}

TEST_F(LoaderTest, WhatAFileLooksLikeIsSaid)
{
    EXPECT_THAT(Opened(m_directory.write("p", "\xD4\xC3\xB2\xA1more")).text(), HasSubstr("a pcap file"));
    EXPECT_THAT(Opened(m_directory.write("u", "\xFF\xFE"
                                              "a"))
                    .text(),
                HasSubstr("UTF-16"));
    EXPECT_THAT(Opened("/bin/ls").text(), HasSubstr("an ELF program"));
}

TEST_F(LoaderTest, AnUnknownFormatNameListsTheFormats)
{
    LoadControl control;
    control.format = "nobody";
    EXPECT_THAT(Opened(m_directory.write("l", "a x 1\n"), control).text(),
                HasSubstr("no format is named nobody: there are heaptrack-raw"));
}

TEST_F(LoaderTest, ATruncatedStreamGivesWhatDecodes)
{
    const std::string text = list(200'000);
    for (std::string packed : {zstd(text), gzip(text)}) {
        packed.resize(packed.size() / 2);
        const Opened file(m_directory.write("cut", packed));
        EXPECT_EQ(file.report.status, LoadStatus::truncated) << file.text();
        EXPECT_GT(file.trace.published(), 10'000u);
        EXPECT_LT(file.trace.published(), 200'000u);
        EXPECT_THAT(file.text(), HasSubstr(fmt::format("byte {}", packed.size())));
        EXPECT_THAT(file.text(), HasSubstr("ends too early"));
    }
}

TEST_F(LoaderTest, EveryCutOfASmallStreamIsSurvived)
{
    const std::string text = list(50);
    for (const std::string& packed : {zstd(text), gzip(text)})
        for (std::size_t size = 1; size < packed.size(); ++size)
            EXPECT_NE(Opened(m_directory.write("cut", packed.substr(0, size))).report.status,
                      LoadStatus::complete);
}

TEST_F(LoaderTest, AChecksumErrorIsDamage)
{
    std::string packed = gzip(list(1000));
    packed[packed.size() - 6] ^= 1;
    const Opened file(m_directory.write("crc", packed));
    EXPECT_EQ(file.report.status, LoadStatus::damaged);
    EXPECT_EQ(file.trace.published(), 1000u);
    EXPECT_THAT(file.text(), HasSubstr("incorrect data check"));
}

TEST_F(LoaderTest, TrailingBytesAreDamage)
{
    for (const std::string& packed : {zstd(list(1000)), gzip(list(1000))}) {
        const Opened file(m_directory.write("tail", packed + "garbage"));
        EXPECT_EQ(file.report.status, LoadStatus::damaged);
        EXPECT_EQ(file.trace.published(), 1000u);
        EXPECT_THAT(file.text(), HasSubstr(fmt::format("byte {}: something else follows", packed.size())));
    }
}

TEST_F(LoaderTest, SeveralMembersAreOneText)
{
    for (const std::string& two : {zstd("a x 1\na y") + zstd(" 2\n"), gzip("a x 1\na y") + gzip(" 2\n")}) {
        const Opened file(m_directory.write("members", two));
        EXPECT_EQ(file.report.status, LoadStatus::complete) << file.text();
        EXPECT_EQ(file.trace.published(), 2u);
    }
}

TEST_F(LoaderTest, ACompressedFileInACompressedFileIsReadButNoDeeper)
{
    const Opened twice(m_directory.write("twice", gzip(zstd("a x 1\n"))));
    EXPECT_EQ(twice.report.status, LoadStatus::complete);
    EXPECT_EQ(twice.report.compression, "zstd in gzip");
    EXPECT_THAT(Opened(m_directory.write("thrice", gzip(gzip(zstd("a x 1\n"))))).text(),
                HasSubstr("more than twice"));
}

TEST_F(LoaderTest, AWindowThatIsTooLargeIsRefused)
{
    // A frame header that asks for a window of 2^31 bytes.
    const std::string frame("\x28\xB5\x2F\xFD\x00\xA8\x01\x00\x00", 9);
    EXPECT_THAT(Opened(m_directory.write("window", frame)).text(), HasSubstr("more than 128 MiB"));
}

TEST_F(LoaderTest, ABombStopsAtTheLimit)
{
    const std::string bomb = zstd(std::string(64 << 20, '\n') + "a x 1\n");
    ASSERT_LT(bomb.size(), 100'000u);
    LoadControl control;
    control.maxBytes = 1 << 20;
    control.format = "operation-list";
    const Opened file(m_directory.write("bomb", bomb), control);
    EXPECT_EQ(file.report.status, LoadStatus::truncated);
    EXPECT_EQ(file.report.bytesDecoded, 1u << 20);
    EXPECT_THAT(file.text(), HasSubstr("stopped after 1048576 bytes of text, the limit"));
}

TEST_F(LoaderTest, NamesThatAreNoTextAreShownEscaped)
{
    const Opened file(m_directory.path("new\nline"));
    EXPECT_THAT(file.text(), HasSubstr("new\\x0aline: No such file"));
}

TEST_F(LoaderTest, ProgressComesAndTheTraceCanBeWatched)
{
    const std::string path = m_directory.write("l", list(200'000));
    Trace trace;
    LoadControl control;
    std::vector<Progress> seen;
    control.progress = [&](const Progress& progress) {
        EXPECT_EQ(trace.published(), progress.events);
        EXPECT_EQ(progress.bytesTotal, std::filesystem::file_size(path));
        seen.push_back(progress);
    };
    load(path, trace, control);
    ASSERT_GT(seen.size(), 4u);
    EXPECT_LT(seen.size(), 200u);
    EXPECT_EQ(seen.back().events, 200'000u);
    EXPECT_EQ(seen.back().bytesRead, seen.back().bytesTotal);
    EXPECT_LT(seen.front().events, 100'000u);
}

TEST_F(LoaderTest, AnotherThreadMayReadWhatIsPublishedWhileItLoads)
{
    Trace trace;
    std::atomic<EventIndex> seen{0};
    std::jthread reader([&] {
        while (!trace.finished())
            for (const EventIndex end = trace.published(); seen < end; ++seen) {
                const Event event = trace.event(seen);
                EXPECT_LT(event.size, 10u);
                EXPECT_TRUE(seen % 1000 != 0 || trace.blockName(event.block).starts_with("x["));
            }
    });
    loadText("gen churn name=x n=300000 live=1000 size=1..9 seed=1\n", "t", trace);
    reader.join();
    EXPECT_GT(seen, 0u);
}

TEST_F(LoaderTest, CancellingKeepsTheGoodPrefix)
{
    const std::string path = m_directory.write("l", list(400'000));
    Trace trace;
    std::stop_source stop;
    LoadControl control;
    control.stop = stop.get_token();
    control.progress = [&](const Progress&) { stop.request_stop(); };
    const LoadReport report = load(path, trace, control);
    EXPECT_EQ(report.status, LoadStatus::truncated);
    EXPECT_THAT(asText(report), HasSubstr("cancelled"));
    EXPECT_GT(trace.published(), 0u);
    EXPECT_LT(trace.published(), 400'000u);
    EXPECT_TRUE(trace.finished());
}

TEST_F(LoaderTest, NothingIsReadAfterACancelHoweverMuchIsLeft)
{
    const std::string text = list(400'000);
    for (const std::string& bytes : {text, zstd(text), gzip(text)}) {
        const std::string path = m_directory.write("cancelled", bytes);
        Trace trace;
        std::stop_source stop;
        EventIndex atTheCancel = 0;
        LoadControl control;
        control.stop = stop.get_token();
        control.progress = [&, calls = 0](const Progress& progress) mutable {
            if (++calls != 3) return;
            atTheCancel = progress.events;
            stop.request_stop();
        };
        const LoadReport report = load(path, trace, control);
        EXPECT_EQ(report.status, LoadStatus::truncated);
        EXPECT_EQ(trace.published(), atTheCancel);
        EXPECT_GT(atTheCancel, 0u);
        EXPECT_LE(report.bytesDecoded, 64u * 1024 + 2 * 256 * 1024);
    }
}

TEST_F(LoaderTest, TheFirstEventsAreThereEquallySoonInAFileOfAnySize)
{
    const std::string large = list(400'000);
    const auto firstEvents = [&](const std::string& bytes) {
        Trace trace;
        EventIndex first = 0;
        LoadControl control;
        control.progress = [&](const Progress& progress) {
            if (first == 0) first = progress.events;
        };
        (void)load(m_directory.write("first", bytes), trace, control);
        return first;
    };
    EXPECT_GT(firstEvents(large), 1000u);
    EXPECT_EQ(firstEvents(large), firstEvents(list(20'000)));
    EXPECT_EQ(firstEvents(large), firstEvents(zstd(large)));
}

TEST_F(LoaderTest, CancellingIsHeardWithin200Milliseconds)
{
    Trace trace;
    std::stop_source stop;
    LoadControl control;
    control.stop = stop.get_token();
    std::chrono::steady_clock::time_point asked;
    std::jthread canceller([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        asked = std::chrono::steady_clock::now();
        stop.request_stop();
    });
    loadText("gen churn name=x n=24000000 live=1000 size=1..9 seed=1\n", "t", trace, control);
    canceller.join();
    EXPECT_LT(std::chrono::steady_clock::now() - asked, std::chrono::milliseconds(200));
    EXPECT_LT(trace.published(), 48'000'000u);
}

} // namespace
} // namespace heapglass::trace
