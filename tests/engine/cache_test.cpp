// The cache of native copies: what comes out of it is what the file says, or nothing does.
#include <thread>

#include "engine/replay/worker.h"
#include "engine/trace/cache.h"
#include "engine/trace/native/writer.h"
#include "tests/engine/trace_support.h"

namespace heapglass::trace
{
namespace
{

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class CacheTest : public ::testing::Test
{
  protected:
    CacheTest()
    {
        m_control.cache.folder = m_directory.path("cache");
        m_control.cache.minEvents = 1;
        m_control.cache.settled = std::chrono::seconds(0);
    }

    /// Reads it as a program does that keeps copies.
    std::string read(bool& fromCache)
    {
        Trace trace;
        const LoadReport report = load(m_path, trace, m_control);
        fromCache = report.fromCache;
        const auto kept = keepInCache(report, trace, m_control);
        EXPECT_TRUE(kept) << describe(kept.error());
        m_kept = kept && *kept;
        return asText(trace) + asText(report);
    }

    /// The same where the copy cannot be used: without the line that says so.
    std::string readAnew()
    {
        constexpr std::string_view kSaid = "the copy of it in the cache was damaged: it is made anew\n";
        std::string text = read(m_cached);
        const std::size_t at = text.find(kSaid);
        EXPECT_NE(at, text.npos);
        return at == text.npos ? text : text.erase(at, kSaid.size());
    }

    std::vector<std::string> copies() const
    {
        std::vector<std::string> paths;
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(m_control.cache.folder, error))
            if (entry.path().extension() == ".hgt") paths.push_back(entry.path().string());
        return paths;
    }

    static void writeTo(const std::string& path, const std::string& bytes)
    {
        std::ofstream(path, std::ios::binary) << bytes;
    }

    const TemporaryDirectory m_directory;
    LoadControl m_control;
    const std::string m_text = contentOf(dataFile("small.heaptrack"));
    const std::string m_path = m_directory.write("t.raw", m_text);
    bool m_cached = false;
    bool m_kept = false;
};

TEST_F(CacheTest, TheSecondTimeTheCopyIsReadAndSaysTheSame)
{
    const std::string first = read(m_cached);
    EXPECT_FALSE(m_cached);
    EXPECT_TRUE(m_kept);
    EXPECT_EQ(read(m_cached), first);
    EXPECT_TRUE(m_cached);
}

TEST_F(CacheTest, OdditiesOfTheOriginalAreSaidOfTheOriginal)
{
    writeTo(m_path, m_text + "bad\n+ 10 0 100\n");
    const std::string first = read(m_cached);
    EXPECT_THAT(first, HasSubstr("t.raw:21: "));
    EXPECT_EQ(read(m_cached), first);
    EXPECT_TRUE(m_cached);
}

TEST_F(CacheTest, ACopiedOrTouchedFileIsKnownByItsContent)
{
    read(m_cached);
    fs::last_write_time(m_path, fs::file_time_type::clock::now() - std::chrono::hours(1));
    read(m_cached);
    EXPECT_TRUE(m_cached);
    Trace trace;
    EXPECT_TRUE(load(m_directory.write("other name", m_text), trace, m_control).fromCache);
}

TEST_F(CacheTest, AChangeOfOneByteIsSeen)
{
    const std::string first = read(m_cached);
    std::string changed = m_text;
    changed[changed.find("+ 30") + 2] = '2';
    const auto time = fs::last_write_time(m_path);
    writeTo(m_path, changed);
    fs::last_write_time(m_path, time); // it looks as old and as long as before
    EXPECT_NE(read(m_cached), first);
    EXPECT_FALSE(m_cached);
}

TEST_F(CacheTest, ADamagedCopyIsDroppedAndMadeAnew)
{
    const std::string first = read(m_cached);
    ASSERT_EQ(copies().size(), 1u);
    const std::string copy = copies()[0], sound = contentOf(copy);
    for (std::size_t i = 0; i < sound.size(); i += 5) {
        std::string damaged = sound;
        damaged[i] ^= char(1 << i % 8);
        writeTo(copy, i % 2 ? damaged : sound.substr(0, i));
        EXPECT_EQ(readAnew(), first) << i;
        EXPECT_FALSE(m_cached) << i;
        EXPECT_EQ(contentOf(copy), sound) << i;
    }
    EXPECT_EQ(read(m_cached), first) << "and no more is said of it";
    EXPECT_TRUE(m_cached);
}

TEST_F(CacheTest, ASoundFileOfAnotherContentIsNotBelieved)
{
    const std::string first = read(m_cached);
    fs::copy_file(dataFile("small.hgt"), copies()[0], fs::copy_options::overwrite_existing);
    EXPECT_EQ(readAnew(), first);
    EXPECT_FALSE(m_cached);
}

TEST_F(CacheTest, WhatTheFolderKnowsOfAFileIsNotBelievedWhenItIsNonsense)
{
    const std::string first = read(m_cached);
    for (const auto& known : fs::directory_iterator(m_control.cache.folder + "/known"))
        writeTo(known.path().string(), "../../../etc/passwd\n");
    EXPECT_EQ(read(m_cached), first);
    EXPECT_TRUE(m_cached) << "it was hashed again";
}

TEST_F(CacheTest, AFreshFileIsNotRememberedByItsTimes)
{
    m_control.cache.settled = std::chrono::hours(1);
    read(m_cached);
    read(m_cached);
    EXPECT_TRUE(m_cached);
    EXPECT_FALSE(fs::exists(m_control.cache.folder + "/known") &&
                 !fs::is_empty(m_control.cache.folder + "/known"));
}

TEST_F(CacheTest, AFileThatChangedSinceItWasReadIsNotKept)
{
    Trace trace;
    const LoadReport report = load(m_path, trace, m_control);
    writeTo(m_path, m_text + "#\n");
    const auto kept = keepInCache(report, trace, m_control);
    ASSERT_TRUE(kept);
    EXPECT_FALSE(*kept);
    EXPECT_TRUE(copies().empty());
}

TEST_F(CacheTest, ListsShortTracesAndNativeFilesAreNotKept)
{
    for (const char* file : {"small.ops", "small.hgt"}) {
        Trace trace;
        const LoadReport report = load(dataFile(file), trace, m_control);
        EXPECT_FALSE(*keepInCache(report, trace, m_control)) << file;
    }
    m_control.cache.minEvents = 1000;
    read(m_cached);
    EXPECT_FALSE(m_kept);
}

TEST_F(CacheTest, TheLeastRecentlyUsedGoFirst)
{
    std::vector<std::string> paths;
    for (int i = 0; i < 3; ++i)
        paths.push_back(
            m_directory.write(fmt::format("{}", i), m_text + std::string(std::size_t(i), '#') + "\n"));
    const auto keep = [&](const std::string& path) {
        Trace trace;
        const LoadReport report = load(path, trace, m_control);
        EXPECT_TRUE(*keepInCache(report, trace, m_control));
        return report.fromCache;
    };
    keep(paths[0]);
    m_control.cache.maxBytes = fs::file_size(copies()[0]) * 5 / 2;
    fs::last_write_time(copies()[0], fs::file_time_type::clock::now() - std::chrono::hours(2));
    keep(paths[1]);
    EXPECT_TRUE(keep(paths[0])) << "used now";
    for (const std::string& copy : copies())
        if (!copy.ends_with(fmt::format("-{}.hgt", m_text.size() + 1)))
            fs::last_write_time(copy, fs::file_time_type::clock::now() - std::chrono::hours(1));
    keep(paths[2]);
    EXPECT_EQ(copies().size(), 2u);
    EXPECT_TRUE(keep(paths[0]));
    EXPECT_TRUE(keep(paths[2]));
    EXPECT_FALSE(keep(paths[1]));
}

TEST_F(CacheTest, AFolderThatCannotBeMadeIsAnErrorAndNoMore)
{
    m_control.cache.folder = m_path + "/below a file";
    Trace trace;
    const LoadReport report = load(m_path, trace, m_control);
    EXPECT_EQ(report.status, LoadStatus::complete);
    const auto kept = keepInCache(report, trace, m_control);
    ASSERT_FALSE(kept);
    EXPECT_THAT(describe(kept.error()), HasSubstr("cannot be written"));
}

TEST_F(CacheTest, SeveralAtOnceDoNotHarmEachOther)
{
    const std::string first = read(m_cached);
    const std::string copy = copies()[0];
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&, i] {
            for (int round = 0; round < 20; ++round) {
                Trace trace;
                const LoadReport report = load(m_path, trace, m_control);
                EXPECT_EQ(asText(trace) + asText(report), first);
                std::error_code error;
                if (round % 4 == i) fs::remove(copy, error);
                EXPECT_TRUE(keepInCache(report, trace, m_control));
            }
        });
}

TEST_F(CacheTest, TheWorkerKeepsWhatItOpens)
{
    replay::Worker worker([] {});
    worker.useCache(m_control.cache);
    worker.open(m_path);
    worker.waitUntilIdle();
    const EventIndex events = worker.snapshot()->events;
    // It is made after the picture is there; nothing else says when.
    for (int i = 0; i < 1000 && copies().empty(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    ASSERT_EQ(copies().size(), 1u);
    worker.open(m_path);
    worker.waitUntilIdle();
    EXPECT_EQ(worker.snapshot()->events, events);
}

} // namespace
} // namespace heapglass::trace
