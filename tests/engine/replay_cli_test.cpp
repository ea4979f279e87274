// heapglass-cli replay against the reference simulator: the same files, the same figures, the same text.
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <unistd.h>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace heapglass
{
namespace
{

namespace fs = std::filesystem;

const fs::path kOracle = fs::path(HEAPGLASS_SOURCE_DIR) / ".." / "shared" / "oracle";

struct Answer {
    int status = 0;
    std::string out;
};

Answer runCommand(const std::string& command)
{
    Answer answer;
    FILE* pipe = popen(command.c_str(), "r");
    std::array<char, 65536> buffer;
    while (const std::size_t n = fread(buffer.data(), 1, buffer.size(), pipe))
        answer.out.append(buffer.data(), n);
    const int status = pclose(pipe);
    answer.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return answer;
}

Answer replay(const std::string& arguments)
{
    return runCommand(std::string(HEAPGLASS_CLI) + " replay " + arguments + " 2>&1");
}

class TempFile
{
  public:
    explicit TempFile(const std::string& text)
        : m_path(fs::temp_directory_path() / ("heapglass-cli-" + std::to_string(::getpid()) + ".ops"))
    {
        std::ofstream(m_path) << text;
    }
    ~TempFile() { fs::remove(m_path); }
    std::string path() const { return m_path.string(); }

  private:
    fs::path m_path;
};

/// Without their translations, NAME.LANG.lesson.
std::vector<fs::path> lessonsIn(const fs::path& folder)
{
    std::vector<fs::path> lessons;
    if (!fs::exists(folder)) return lessons;
    for (const auto& entry : fs::directory_iterator(folder))
        if (!entry.path().stem().has_extension() && entry.path().extension() == ".lesson")
            lessons.push_back(entry.path());
    std::sort(lessons.begin(), lessons.end());
    return lessons;
}

TEST(ReplayCli, EveryExpectationOfTheLessonsHolds)
{
    const auto lessons = lessonsIn(HEAPGLASS_SOURCE_DIR "/resources/lessons");
    EXPECT_GE(lessons.size(), 34u);
    for (const fs::path& lesson : lessons) {
        const Answer answer = replay(lesson.string());
        EXPECT_EQ(answer.status, 0) << answer.out;
        EXPECT_NE(answer.out.find(", 0 wrong\n"), std::string::npos) << answer.out;
        EXPECT_EQ(answer.out.find(" 0 expectations"), std::string::npos) << answer.out;
    }
}

TEST(ReplayCli, JsonHasTheReferencesKeysAndValues)
{
    const auto lessons = lessonsIn(kOracle / "lessons");
    if (lessons.empty()) GTEST_SKIP() << "no ../shared/oracle here";
    std::string files;
    for (const fs::path& lesson : lessons)
        files.append(" ").append(lesson.string());
    const Answer wanted = runCommand("python3 " + (kOracle / "refsim.py").string() + " --json" + files);
    std::istringstream lines(wanted.out);
    std::size_t compared = 0;
    for (std::string line; std::getline(lines, line); ++compared) {
        auto reference = nlohmann::ordered_json::parse(line);
        reference.erase("searched_blocks");
        const std::string file = reference["file"].get<std::string>();
        const auto got = nlohmann::ordered_json::parse(replay(file + " --json").out);
        EXPECT_EQ(got, reference) << file;
    }
    EXPECT_EQ(compared, lessons.size());
}

TEST(ReplayCli, EveryPrintsTheReferencesText)
{
    if (!fs::exists(kOracle)) GTEST_SKIP() << "no ../shared/oracle here";
    const TempFile list(
        "config limit 20000\nconfig coalesce deferred\nconfig policy next\n"
        "a x[0..9] 100\nf x[0..9/2]\na big 9000\na huge 30000\nf huge\nr big 12000\nr y 5\nr y 0\n"
        "f y\nm\nshow\nmark half way\na z 0 ; f -1 ; f x[1]\nr z 400\nm\nexpect ops > 10\n");
    const Answer wanted =
        runCommand("python3 " + (kOracle / "refsim.py").string() + " --every " + list.path());
    EXPECT_EQ(replay("--every " + list.path()).out, wanted.out);
}

TEST(ReplayCli, EveryPrintsEachZoneAsTheReferenceDoes)
{
    if (!fs::exists(kOracle)) GTEST_SKIP() << "no ../shared/oracle here";
    for (const char* heap : {"policy next", "policy worst", "alloc buddy", "alloc slab"}) {
        // Nothing there yet; a zone before the one without a name; a name that changes its zone while it
        // lives, one that fails in its zone, and generators, one of which looks at addresses.
        const TempFile list(std::string("config ") + heap +
                            "\nconfig limit 70000\nconfig coalesce deferred\nshow\nf -1\nm\n"
                            "zone big b\na b 9000\na x[0..9] 300\nzone other x\nf x[0..4]\nr x[7] 5000\n"
                            "zone deep deep\na deep 1<<48\na deep 60000 ; a deep2 8\nm\n"
                            "a x[0..4] 700\nzone big x\na x[20..29] 40\nr x[20..24] 4000\nr x[25] 0\nm\n"
                            "zone l gL\ngen lives name=g n=40 size=10..900 seed=3 short=3 long=30 every=5\n"
                            "zone r rob\ngen robson name=rob live=64 n=8 unit=32\nm\n"
                            "expect pages@8192 > 5\nexpect held_pages@512 > 5\nmetrics\n");
        const Answer wanted =
            runCommand("python3 " + (kOracle / "refsim.py").string() + " --every " + list.path() + " 2>&1");
        std::string text;
        std::istringstream lines(wanted.out);
        for (std::string line; std::getline(lines, line);) {
            const std::size_t searched = line.find("\"searched_blocks\"");
            if (searched == line.npos) text += line + "\n";
        }
        std::string ours;
        std::istringstream ourLines(replay("--every " + list.path()).out);
        for (std::string line; std::getline(ourLines, line);)
            if (!line.starts_with("{")) ours += line + "\n";
        EXPECT_EQ(ours, text) << heap;
    }
}

TEST(ReplayCli, AZonedListIsTheSameAfterBeingConverted)
{
    const TempFile list("a x[0..9] 300\nzone two y\na y[0..99] 500\nf x[0..9/2]\nf y[0..49]\nm\n");
    const std::string native = list.path() + ".hgt";
    ASSERT_EQ(runCommand(fmt::format("{} convert {} {} 2>&1", HEAPGLASS_CLI, list.path(), native)).status, 0);
    const auto withoutFile = [](std::string text) {
        return text.substr(0, text.rfind('\n', text.size() - 2));
    };
    EXPECT_EQ(withoutFile(replay("--every " + native).out),
              withoutFile(replay("--every " + list.path()).out));
    fs::remove(native);
}

TEST(ReplayCli, AWrongExpectationNamesFileLineWantedAndGot)
{
    const TempFile list("a x 100\nexpect pages == 7\n");
    const Answer answer = replay(list.path());
    EXPECT_EQ(answer.status, 1);
    EXPECT_NE(answer.out.find(list.path() + ":2:8: expected pages == 7, got 1"), std::string::npos)
        << answer.out;
}

TEST(ReplayCli, RequestsThatFailAreCountedAndTheFirstIsNamed)
{
    const TempFile list("config limit 65536\neach i 0..19 : a x[i] 4000\n");
    const Answer answer = replay(list.path());
    EXPECT_EQ(answer.status, 0) << "a program may survive it";
    EXPECT_NE(answer.out.find("4 requests returned NULL, the first at event 17; the heap may not get larger "
                              "than limit=65536"),
              std::string::npos)
        << answer.out;
}

TEST(ReplayCli, ABuddyHeapSaysThatItsBlocksHaveABound)
{
    const TempFile list("config alloc buddy\na x 100000\na y 10\n");
    const Answer answer = replay(list.path());
    EXPECT_NE(
        answer.out.find("1 request returned NULL, the first at event 1; no block is larger than 65536 bytes "
                        "(maxorder); the heap may not get larger than limit="),
        std::string::npos)
        << answer.out;
}

TEST(ReplayCli, AnUnknownPolicyNamesTheChoices)
{
    const TempFile list("a x 100\n");
    const Answer answer = replay(list.path() + " --policy quick");
    EXPECT_EQ(answer.status, 2);
    EXPECT_NE(answer.out.find("it is first, next, best, worst, "), std::string::npos) << answer.out;
}

TEST(ReplayCli, AConfigLineThatMeansNothingNamesItsLine)
{
    const TempFile list("config policy quick\na x 100\n");
    const Answer answer = replay(list.path());
    EXPECT_EQ(answer.status, 4);
    EXPECT_NE(answer.out.find(":1:15: unknown policy quick: it is first, next, best, worst"),
              std::string::npos)
        << answer.out;
}

TEST(ReplayCli, RecordedWithoutAddressesIsRefused)
{
    const TempFile list("a x 100\n");
    const Answer answer = replay(list.path() + " --policy recorded");
    EXPECT_EQ(answer.status, 3);
    EXPECT_NE(answer.out.find("no recorded addresses"), std::string::npos) << answer.out;
}

TEST(ReplayCli, HeapminAtTheEndReturnsWhatCanGo)
{
    const TempFile list("each i 0..255 : a tmp[i] 4048 ; a pin[i] 16\nf tmp[0..255]\nf pin[192..255]\n");
    const auto json = nlohmann::json::parse(replay(list.path() + " --heapmin-at end --json").out);
    EXPECT_EQ(json["heapmin_total_pages"], 64);
    EXPECT_EQ(json["pages"], 192);
    const auto early = nlohmann::json::parse(replay(list.path() + " --until 512 --json").out);
    EXPECT_EQ(early["ops"], 512);
    EXPECT_EQ(early["live_blocks"], 512);
}

TEST(ReplayCli, TheSameInputGivesTheSameBytes)
{
    const std::string sample = HEAPGLASS_SOURCE_DIR "/resources/samples/sqlite3.raw.zst";
    const Answer first = replay(sample + " --json"), second = replay(sample + " --json");
    ASSERT_EQ(first.status, 0) << first.out;
    EXPECT_EQ(nlohmann::json::parse(first.out)["ops"], 580'174);
    EXPECT_EQ(second.status, 0);
    EXPECT_EQ(first.out, second.out);
}

} // namespace
} // namespace heapglass
