// What every row of the table of formats promises, run over a sample of each: chunks do not
// matter, no cut and no flipped bit does harm, and compression changes nothing.
#include <algorithm>
#include <random>
#include <set>

#include "tests/engine/trace_support.h"

namespace heapglass::trace
{
namespace
{

struct Sample {
    const char* format;
    const char* file;
};

constexpr Sample kSamples[] = {
    {"heaptrack-raw", "small.heaptrack"},
    {"heaptrack-interpreted", "small.heaptrack-interpreted"},
    {"heaptrack-interpreted", "calls.heaptrack-interpreted"},
    {"operation-list", "small.ops"},
    {"operation-list", "small.rep"},
    {"ostep", "small.ostep"},
    {"valgrind", "calls.valgrind"},
    {"valgrind", "cpp.valgrind"},
    {"mtrace", "calls.mtrace"},
    {"mtrace", "fork.mtrace"},
    {"ltrace", "calls.ltrace"},
    {"ltrace", "all.ltrace"},
    {"csv", "small.csv"},
    {"csv", "ids.csv"},
    {"native", "small.hgt"},
};

TEST(EveryFormat, IsAFileAndARow)
{
    EXPECT_EQ(formats().size(), std::size_t(HEAPGLASS_FORMAT_FILES));
}

TEST(EveryFormat, HasANameOfItsOwnATitleAndASample)
{
    std::set<std::string_view> sampled, names;
    for (const Sample& sample : kSamples)
        sampled.insert(sample.format);
    for (const Format& format : formats()) {
        EXPECT_TRUE(sampled.contains(format.name)) << format.name;
        EXPECT_TRUE(names.insert(format.name).second) << format.name;
        EXPECT_FALSE(format.title.empty());
        EXPECT_FALSE(format.addresses.empty());
    }
}

class FormatTest : public ::testing::TestWithParam<Sample>
{
  protected:
    const std::string m_text = contentOf(dataFile(GetParam().file));
};

std::string outcomeInChunks(std::string_view name, std::string_view text, std::size_t size)
{
    Trace trace;
    LoadReport report;
    report.file = "t";
    const LoadControl control;
    Reading reading(trace, report, control);
    for (const Format& format : formats()) {
        if (format.name != name) continue;
        const auto reader = format.open(reading);
        for (std::size_t at = 0; at < text.size() && !reading.stopped(); at += size)
            reader->feed(text.substr(at, size));
        if (!reading.stopped()) reader->finish();
    }
    trace.finish();
    return asText(trace) + asText(report);
}

TEST_P(FormatTest, IsRecognisedFromItsContent)
{
    ASSERT_FALSE(m_text.empty());
    const Loaded loaded(m_text);
    EXPECT_EQ(loaded.report.format, GetParam().format);
    EXPECT_TRUE(loaded.trace.finished());
}

TEST_P(FormatTest, ChunksDoNotMatter)
{
    const std::string whole = outcomeInChunks(GetParam().format, m_text, m_text.size());
    for (const std::size_t size : {1, 2, 3, 7, 64})
        EXPECT_EQ(outcomeInChunks(GetParam().format, m_text, size), whole) << size;
}

TEST_P(FormatTest, EveryCutOfTheFirstKiBIsSurvived)
{
    for (std::size_t size = 0; size <= std::min<std::size_t>(m_text.size(), 1024); ++size) {
        const Loaded loaded(m_text.substr(0, size));
        EXPECT_TRUE(loaded.trace.finished());
        EXPECT_EQ(outcomeInChunks(GetParam().format, m_text.substr(0, size), 5),
                  outcomeInChunks(GetParam().format, m_text.substr(0, size), 1000));
    }
}

TEST_P(FormatTest, FlippedBitsAreSurvived)
{
    std::mt19937 random(1);
    for (int round = 0; round < 2000; ++round) {
        std::string text = m_text;
        for (unsigned flips = 1 + random() % 4; flips > 0; --flips)
            text[random() % text.size()] ^= char(1 << random() % 8);
        LoadControl control;
        control.format = GetParam().format;
        // A digit more in a list can ask for millions of operations; that is no damage.
        int calls = 0;
        std::stop_source stop;
        control.stop = stop.get_token();
        control.progress = [&](const Progress&) {
            if (++calls > 3) stop.request_stop();
        };
        const Loaded loaded(text, control);
        EXPECT_TRUE(loaded.trace.finished());
    }
}

TEST_P(FormatTest, NoiseIsSurvived)
{
    std::mt19937 random(2);
    std::string text(20'000, ' ');
    for (char& c : text)
        c = char(random());
    LoadControl control;
    control.format = GetParam().format;
    const Loaded loaded(text, control);
    EXPECT_NE(loaded.report.status, LoadStatus::complete);
    EXPECT_EQ(loaded.trace.published(), 0u);
}

TEST_P(FormatTest, CompressionChangesNothing)
{
    const TemporaryDirectory directory;
    const std::string path = directory.write("plain", m_text);
    Trace plain;
    const LoadReport report = load(path, plain);
    for (const char* tool : {"gzip", "xz", "zstd -q"}) {
        if (run(fmt::format("{} -kc {} > {}.packed 2>/dev/null", tool, path, path)).status != 0) continue;
        Trace trace;
        const LoadReport packed = load(path + ".packed", trace);
        EXPECT_EQ(asText(trace), asText(plain)) << tool;
        EXPECT_EQ(packed.status, report.status);
        EXPECT_EQ(packed.compression, std::string_view(tool).substr(0, std::string_view(tool).find(' ')));
    }
}

std::string titleOf(const ::testing::TestParamInfo<Sample>& sample)
{
    std::string title = sample.param.file;
    for (char& c : title)
        if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
    return title;
}

INSTANTIATE_TEST_SUITE_P(EveryFormat, FormatTest, ::testing::ValuesIn(kSamples), titleOf);

} // namespace
} // namespace heapglass::trace
