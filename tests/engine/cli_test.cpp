// heapglass-cli, run as the user runs it.
#include <map>
#include <random>

#include <nlohmann/json.hpp>

#include "tests/engine/trace_support.h"

namespace heapglass::trace
{
namespace
{

using ::testing::HasSubstr;
using Json = nlohmann::ordered_json;

/// Output and error output together, unless `command` says otherwise.
Outcome cli(const std::string& arguments)
{
    return run(fmt::format("{} {} 2>&1", HEAPGLASS_CLI, arguments));
}

TEST(Cli, HelpAndVersionSucceed)
{
    EXPECT_EQ(cli("--help").status, 0);
    EXPECT_THAT(cli("--help").output, HasSubstr("info"));
    EXPECT_EQ(cli("info --help").status, 0);
    EXPECT_EQ(cli("--version").status, 0);
    EXPECT_THAT(cli("--version").output, HasSubstr("heapglass-cli "));
}

TEST(Cli, WrongUsageIs2)
{
    for (const char* arguments : {"", "nobody", "info", "info --nobody x", "info a b", "info x --set policy",
                                  "info x --max-bytes none"})
        EXPECT_EQ(cli(arguments).status, 2) << arguments;
}

TEST(Cli, AnUnknownCommandIsNamed)
{
    EXPECT_THAT(cli("nobody").output, HasSubstr("there is no command nobody"));
}

TEST(Cli, NumbersAreDecimalOrHexadecimal)
{
    const TemporaryDirectory folder;
    const std::string list = folder.write("a.ops", "a x[0..15] 8\n");
    const auto operations = [&](const std::string& until) {
        const Outcome outcome = cli(fmt::format("replay --json --until {} {}", until, list));
        return outcome.status ? outcome.output
                              : fmt::to_string(Json::parse(outcome.output)["ops"].get<int>());
    };
    EXPECT_EQ(operations("010"), "10");
    EXPECT_EQ(operations("08"), "8");
    EXPECT_EQ(operations("0x0a"), "10");
    EXPECT_EQ(operations("0"), "0");
    for (const char* wrong : {"''", "-1", "1K", "0x", "4294967295", "99999999999999999999"})
        EXPECT_THAT(operations(wrong), HasSubstr("needs a whole number, 0 to 4294967294")) << wrong;
    for (const char* wrong : {"0", "-1", "1K"})
        EXPECT_THAT(cli(fmt::format("info --max-bytes {} {}", wrong, list)).output,
                    HasSubstr("needs a whole number, 1 or more"))
            << wrong;
    EXPECT_EQ(cli("study --seed -1 A3").status, 2);
}

TEST(Cli, OneIsNotMany)
{
    const TemporaryDirectory folder;
    const std::string list = folder.write("a.ops", "a x 1\n");
    EXPECT_THAT(cli("holders " + list).output, HasSubstr("event 1: 1 live block holds 1 page, in which "));
    EXPECT_THAT(cli("holders --by size " + list).output, HasSubstr(" 1 byte\n"));
    EXPECT_THAT(cli("find " + list + " 'size>0'").output, HasSubstr("event 1: 1 of 1 live block, "));
}

TEST(Cli, ANativeTraceIsNotWrittenToTheStandardOutput)
{
    const TemporaryDirectory folder;
    const std::string list = folder.write("a.ops", "a x 1\n");
    EXPECT_EQ(cli("convert " + list + " -").status, 2);
}

TEST(Cli, RecordedAddressesAreThoseOfTheirRegion)
{
    const TemporaryDirectory folder;
    const std::string trace = folder.write("two.mtrace", "= Start\n@ a:[0x1] + 0x55550000a010 0x64\n"
                                                         "@ a:[0x1] + 0x7f1200001010 0x2000\n"
                                                         "@ a:[0x1] - 0x55550000a010\n= End\n");
    const std::string told = cli("replay --every --policy recorded " + trace).output;
    EXPECT_THAT(told, HasSubstr("-> 0x55550000a010\n"));
    EXPECT_THAT(told, HasSubstr("-> 0x7f1200001010\n"));
    EXPECT_THAT(told, HasSubstr("committed –, held 1, meta-held –, releasable –;")) << told;
    const std::string table = folder.write("m.csv", "op,size,address\nmalloc,8,0x1000\nheapmin,,\n");
    EXPECT_THAT(cli("replay --every --policy recorded " + table).output, HasSubstr("m -> –\n"));
}

TEST(Cli, EveryCommandsFileHasItsRowAndItsHelp)
{
    std::istringstream help(cli("--help").output);
    int rows = 0;
    bool inTable = false;
    for (std::string line; std::getline(help, line);) {
        if (inTable && line.starts_with("  ") && line.find_first_not_of(' ') == 2) {
            ++rows;
            const std::string name = line.substr(2, line.find(' ', 2) - 2);
            EXPECT_EQ(cli(name + " --help").status, 0) << name;
        }
        inTable = inTable || line.starts_with("Subcommands:");
    }
    EXPECT_EQ(rows, HEAPGLASS_COMMAND_FILES - 2) << "all files but main.cpp and the table";
}

TEST(Cli, HoldersSumUpToAllFreeBytesOfHeldPages)
{
    const std::string sample = std::string(HEAPGLASS_SOURCE_DIR) + "/resources/samples/sqlite3.raw.zst";
    for (const char* policy : {"first", "recorded"})
        for (const char* by : {"site", "size", "age", "thread"}) {
            const auto outcome =
                cli(fmt::format("holders --json --at 310000 --policy {} --by {} {}", policy, by, sample));
            ASSERT_EQ(outcome.status, 0) << outcome.output;
            const Json json = Json::parse(outcome.output);
            std::uint64_t share = 0, live = 0;
            for (const Json& row : json["rows"]) {
                share += row["free_share_bytes"].get<std::uint64_t>();
                live += row["live_bytes"].get<std::uint64_t>();
            }
            EXPECT_EQ(json["event"], 310000);
            EXPECT_EQ(share, json["free_bytes_in_held_pages"]);
            EXPECT_EQ(live, json["live_bytes"]);
            EXPECT_EQ(share, json["held_pages"].get<std::uint64_t>() * 4096 - live);
        }
}

TEST(Cli, HoldersWithoutStacksAreOneUnknownSite)
{
    const TemporaryDirectory directory;
    const std::string path = directory.write("l", "a x 100\na y 200\na z 100\nf y\n");
    EXPECT_EQ(cli("holders --csv " + path).output,
              "name,pages_held_alone,pages,free_share_bytes,live_blocks,live_bytes\n"
              "\"unknown\",1,1,3840,2,256\n");
    EXPECT_THAT(cli("holders --csv --by size " + path).output,
                HasSubstr("\"64-127 bytes\",1,1,3840,2,256\n"));
    EXPECT_THAT(cli("holders --csv --by age --at 3 " + path).output,
                HasSubstr("\"1-9 events\",1,1,3616,3,480\n"));
    EXPECT_EQ(cli("holders --csv --json " + path).status, 2);
    EXPECT_EQ(cli("holders --by nobody " + path).status, 2);
    EXPECT_EQ(cli("holders --policy nobody " + path).status, 2);
    EXPECT_EQ(cli("holders --policy recorded " + path).status, 3) << "a list has no addresses";
}

TEST(Cli, HoldersByThread)
{
    const std::string path = std::string(HEAPGLASS_SOURCE_DIR) + "/tests/data/traces/threads.ltrace";
    const Json json = Json::parse(cli("holders --json --by thread --at 14 " + path).output);
    ASSERT_EQ(json["rows"].size(), 2U);
    EXPECT_EQ(json["rows"][0]["name"], "thread 20657");
    EXPECT_EQ(json["rows"][0]["thread"], "20657");
    EXPECT_EQ(json["rows"][0]["live_blocks"], 1);
    EXPECT_EQ(json["rows"][1]["thread"], "20658");
}

TEST(Cli, FindListsTheBlocksThatAQueryAsksFor)
{
    const TemporaryDirectory directory;
    const std::string path = directory.write("l", "a x 100\na y 200\na z 100\nf y\n");
    EXPECT_EQ(cli("find --csv --at 3 " + path + " 'size>100'").output,
              "block,address,offset,page,bytes,requested,event,age_events,name,site\n"
              "1,0x10080,0x80,0,224,200,2,2,\"y\",\"\"\n");
    EXPECT_THAT(cli("find " + path + " 'size=100 and alive at 2'").output,
                HasSubstr("event 4: 1 of 2 live blocks, 128 bytes in 1 page\n"));
    const Json json = Json::parse(cli("find --json " + path + " ''").output);
    EXPECT_EQ(json["blocks"], 2);
    EXPECT_EQ(json["bytes"], 256);
    EXPECT_EQ(json["requested_bytes"], 200);
    EXPECT_EQ(json["pages"], 1);
    EXPECT_EQ(json["rows"][1]["name"], "z");
    EXPECT_EQ(json["rows"][1]["offset"], 352);
    const auto mistake = cli("find " + path + " 'size>100 and pancake'");
    EXPECT_EQ(mistake.status, 2);
    EXPECT_THAT(mistake.output, HasSubstr("column 14: expected a term"));
    const auto beyond = cli("find " + path + " 'size=100 and alive at 99999'");
    EXPECT_EQ(beyond.status, 2);
    EXPECT_THAT(beyond.output, HasSubstr("column 23: the trace ends at event "));
}

TEST(Cli, FindCountsAsInfoDoes)
{
    const std::string sample = std::string(HEAPGLASS_SOURCE_DIR) + "/resources/samples/sqlite3.raw.zst";
    for (const char* policy : {"first", "recorded"}) {
        const Json json =
            Json::parse(cli(fmt::format("find --json --policy {} {} ''", policy, sample)).output);
        EXPECT_EQ(json["blocks"], 16) << "blocks live at the end";
        EXPECT_EQ(json["requested_bytes"], 13033);
    }
}

TEST(Cli, DiffSaysWhatBecameOfBlocksAndPages)
{
    const TemporaryDirectory directory;
    const std::string path = directory.write("l", "a x 5000\na y 200\na z 100\nf x\nm\na w 40\nr y 300\n");
    EXPECT_EQ(cli("diff --csv --from 3 --to 5 " + path).output,
              "what,count,bytes\nblocks_born,0,0\nblocks_died,1,5024\nblocks_stayed,2,352\n"
              "pages_gained,0,0\npages_lost,0,0\npages_released,0,0\npages_committed,0,0\n"
              "pages_pinned,1,4096\npages_unpinned,0,0\n");
    const Json json = Json::parse(cli("diff --json --from 4 " + path).output);
    EXPECT_EQ(json["blocks_born"]["count"], 1);
    EXPECT_EQ(json["stayed_resized"], 1);
    EXPECT_EQ(json["from"], 4);
    const std::string recorded = dataFile("small.heaptrack");
    EXPECT_THAT(cli("diff --csv --policy recorded " + recorded).output, HasSubstr("pages_gained,,\n"));
}

TEST(Cli, InfoSaysWhetherCallStacksAreThere)
{
    const TemporaryDirectory directory;
    EXPECT_THAT(cli("info " + directory.write("l", "a x 100\n")).output,
                testing::ContainsRegex("call stacks +none\n"));
    EXPECT_THAT(cli("info " + dataFile("small.heaptrack")).output,
                testing::ContainsRegex("call stacks +recorded"));
}

TEST(Cli, PoliciesPrintsTheTable)
{
    const Json rows = Json::parse(cli("policies --json").output);
    ASSERT_EQ(rows.size(), 12u);
    EXPECT_EQ(rows[0]["name"], "first");
    EXPECT_EQ(rows[0]["knobs"][0]["default"], "on");
    for (const Json& row : rows) {
        EXPECT_FALSE(row["teaches"].get<std::string>().empty());
        for (const Json& knob : row["knobs"])
            EXPECT_TRUE(knob.contains("choices") || knob["lowest"] <= knob["highest"]) << knob;
        EXPECT_THAT(cli("policies").output, HasSubstr(row["title"].get<std::string>()));
    }
}

TEST(Cli, PoliciesNamesZonesAndRecordedAddresses)
{
    EXPECT_THAT(cli("policies").output, HasSubstr("zone Z NAME"));
    EXPECT_THAT(cli("policies").output, HasSubstr("recorded takes the addresses"));
}

TEST(Cli, ASettingThatThePolicyDoesNotHeedIsSaid)
{
    const std::string file = dataFile("small.heaptrack");
    for (const char* command : {"replay", "holders"}) {
        const Outcome outcome = cli(fmt::format("{} {} --policy slab --set split=64", command, file));
        EXPECT_EQ(outcome.status, 4) << command;
        EXPECT_THAT(outcome.output, HasSubstr("split=64 changes nothing: slab does not heed it")) << command;
        EXPECT_EQ(cli(fmt::format("{} {} --policy first --set split=64", command, file)).status, 0)
            << command;
    }
}

TEST(Cli, InfoPrintsItsKeysInOrder)
{
    const Outcome outcome = cli("info --json " + dataFile("small.heaptrack"));
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(
        outcome.output,
        "{\"format\":\"heaptrack-raw\",\"status\":\"complete\",\"allocations\":4,\"frees\":3,"
        "\"reallocations\":0,"
        "\"failed\":0,\"free_null\":0,\"unknown_frees\":0,\"implicit_frees\":0,\"bytes_requested\":72784,"
        "\"peak_live_bytes\":72752,\"peak_at_event\":4,\"peak_live_blocks\":3,\"live_blocks_end\":1,"
        "\"live_bytes_end\":48,\"addresses\":\"recorded\",\"warnings\":[]}\n");
}

TEST(Cli, InfoCountsAsTheDesignSays)
{
    const TemporaryDirectory directory;
    const std::string path = directory.write(
        "l", "a x 100\na y 0x800000000001\nf y\nr x 50\nr z 70\nf -1\nr x 0\nm\nr z 0x900000000000\n");
    const Json json = Json::parse(cli("info --json " + path).output);
    EXPECT_EQ(json["allocations"], 2);
    EXPECT_EQ(json["failed"], 2);
    EXPECT_EQ(json["reallocations"], 1);
    EXPECT_EQ(json["free_null"], 2);
    EXPECT_EQ(json["frees"], 1) << "a realloc to 0";
    EXPECT_EQ(json["bytes_requested"], 220);
    EXPECT_EQ(json["peak_live_bytes"], 120);
    EXPECT_EQ(json["peak_at_event"], 3);
    EXPECT_EQ(json["peak_live_blocks"], 2);
    EXPECT_EQ(json["live_blocks_end"], 1);
    EXPECT_EQ(json["live_bytes_end"], 70);
    EXPECT_EQ(json["addresses"], "none");
}

TEST(Cli, InfoInWordsSaysWhatIsNotFreedInThePartRead)
{
    const TemporaryDirectory directory;
    const std::string path = directory.write("l", "a x 100\nbad\n");
    const Outcome outcome = cli("info " + path);
    EXPECT_EQ(outcome.status, 4);
    EXPECT_THAT(outcome.output, HasSubstr(path + ":2:1: unknown word bad\n"));
    EXPECT_THAT(outcome.output, HasSubstr("status                              damaged\n"));
    EXPECT_THAT(outcome.output, HasSubstr("bytes not freed in the part read    100\n"));
    EXPECT_THAT(outcome.output,
                HasSubstr("warning                             1 line that could not be read\n"));
}

TEST(Cli, WhatCannotBeReadIs3AndNamesTheFile)
{
    const TemporaryDirectory directory;
    const std::string fifo = directory.path("fifo");
    run("mkfifo " + fifo);
    for (const std::string& path :
         {directory.write("empty", ""), directory.path(""), directory.path("missing"), fifo,
          directory.write("noise", "\x01\x02\x03\xff"), directory.write("v", "v 99999 9\n"),
          directory.write("head", "v 10400 3\nx 1 a\n"),
          directory.write("huge", "each i 0..1000000000000 : a x[i] 1\n")}) {
        const Outcome outcome =
            run(fmt::format("timeout 10 {} info --json {} 2>&1 >/dev/null", HEAPGLASS_CLI, path));
        EXPECT_EQ(outcome.status, 3) << path;
        EXPECT_THAT(outcome.output, HasSubstr(path));
        EXPECT_EQ(run(fmt::format("{} info --json {} 2>/dev/null", HEAPGLASS_CLI, path)).output, "");
    }
    EXPECT_THAT(cli("info " + directory.path("huge")).output,
                HasSubstr("huge:1:1: with this line the list would pass"));
}

TEST(Cli, InfoCountsALongMixedTraceAsOneEventAfterTheOther)
{
    // More events than stand beside each other in memory, and sizes on both sides of 64 KiB.
    std::string text;
    std::map<int, std::int64_t> live;
    std::int64_t bytes = 0, peak = 0, requested = 0;
    std::uint64_t event = 0, peakAt = 0, allocations = 0, frees = 0, reallocations = 0;
    std::size_t most = 0;
    std::mt19937_64 random(7);
    for (int i = 0; i < 150'000; ++i) {
        const int name = int(random() % 500);
        const std::int64_t size = random() % 50 == 0 ? std::int64_t(65'533 + random() % 5)
                                                     : std::int64_t(1 + random() % (200 + i / 100));
        const auto block = live.find(name);
        ++event;
        if (block == live.end()) {
            text += fmt::format("a x{} {}\n", name, size);
            live[name] = size;
            ++allocations;
            bytes += size;
            requested += size;
        } else if (random() % 4 == 0) {
            text += fmt::format("r x{} {}\n", name, size);
            bytes += size - block->second;
            requested += size;
            block->second = size;
            ++reallocations;
        } else {
            text += fmt::format("f x{}\n", name);
            bytes -= block->second;
            live.erase(block);
            ++frees;
        }
        most = std::max(most, live.size());
        if (bytes > peak) peakAt = event;
        peak = std::max(peak, bytes);
    }
    const TemporaryDirectory directory;
    const Json json = Json::parse(cli("info --json " + directory.write("mixed.ops", text)).output);
    EXPECT_EQ(json["allocations"], allocations);
    EXPECT_EQ(json["frees"], frees);
    EXPECT_EQ(json["reallocations"], reallocations);
    EXPECT_EQ(json["bytes_requested"], requested);
    EXPECT_EQ(json["peak_live_bytes"], peak);
    EXPECT_EQ(json["peak_at_event"], peakAt);
    EXPECT_EQ(json["peak_live_blocks"], most);
    EXPECT_EQ(json["live_blocks_end"], live.size());
    EXPECT_EQ(json["live_bytes_end"], bytes);
}

TEST(Cli, MaxBytesStopsEarly)
{
    const Outcome outcome = cli("info --max-bytes 300 " + dataFile("small.heaptrack"));
    EXPECT_EQ(outcome.status, 4);
    EXPECT_THAT(outcome.output, HasSubstr("stopped after 300 bytes"));
}

TEST(Cli, ReadsTheStandardInput)
{
    const Outcome outcome =
        run(fmt::format("cat {} | {} info --json -", dataFile("small.ostep"), HEAPGLASS_CLI));
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(Json::parse(outcome.output)["format"], "ostep");
    EXPECT_EQ(Json::parse(outcome.output)["unknown_frees"], 2);
}

TEST(Cli, TheRestOfTheStandardInputIsWhole)
{
    const TemporaryDirectory directory;
    const std::string path = directory.write("l", "a x 1\na y 2\nf y\n");
    const Outcome outcome =
        run(fmt::format("{{ read -r first; {} info --json -; }} < {}", HEAPGLASS_CLI, path));
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(Json::parse(outcome.output)["status"], "complete");
    EXPECT_EQ(Json::parse(outcome.output)["bytes_requested"], 2);
}

TEST(Cli, ASettingThatMeansNothingIsSaidByAllThatPlace)
{
    const TemporaryDirectory directory;
    const std::string path = directory.write("l", "config page 7\na x 1\n");
    for (const char* command :
         {"replay", "find", "holders", "diff", "compare --policy first --policy best"}) {
        const Outcome outcome =
            cli(fmt::format("{} {} {}", command, path, command == std::string("find") ? "''" : ""));
        EXPECT_EQ(outcome.status, 4) << command;
        const std::size_t said = outcome.output.find(path + ":1:");
        EXPECT_NE(said, std::string::npos) << command << ": " << outcome.output;
        EXPECT_EQ(outcome.output.find(path + ":1:", said + 1), std::string::npos) << command << ": once";
        const Outcome wrong = cli(
            fmt::format("{} {} {} --set page=7", command, path, command == std::string("find") ? "''" : ""));
        EXPECT_EQ(wrong.status, 2) << command << ": " << wrong.output;
    }
    EXPECT_EQ(cli("info --set page=7 " + path).status, 2);
}

TEST(Cli, InfoSaysOfASettingThatMeansNothingWhatReplaySays)
{
    const TemporaryDirectory directory;
    const std::string path = directory.write("l", "config pagge 4096\na x 1\n");
    const Outcome outcome = run(fmt::format("{} info --json {} 2>/dev/null", HEAPGLASS_CLI, path));
    EXPECT_EQ(outcome.status, 4);
    const Json json = Json::parse(outcome.output);
    EXPECT_EQ(json["status"], "damaged");
    EXPECT_EQ(json["warnings"].size(), 1U);
    EXPECT_THAT(cli("info " + path).output, HasSubstr(path + ":1:"));
}

TEST(Cli, OptionsMayStandBeforeAndAfterTheFile)
{
    const TemporaryDirectory directory;
    const std::string path = directory.write("l.ops", "a x 100\na y 50\nf x\n");
    EXPECT_EQ(cli("compare --policy first --policy tlsf " + path + " --csv").status, 0);
    EXPECT_EQ(cli("compare " + path + " --csv --policy first --policy tlsf").status, 0);
    EXPECT_EQ(cli("compare --csv --policy first " + path + " --policy tlsf").status, 0);
    for (const char* arguments : {"replay --set page=8192 {} --json", "replay {} --json --set page=8192"}) {
        const Outcome outcome = cli(fmt::format(fmt::runtime(arguments), path));
        EXPECT_EQ(outcome.status, 0) << outcome.output;
        EXPECT_EQ(Json::parse(outcome.output)["heap_bytes"], 8192) << arguments;
    }
    EXPECT_EQ(cli("replay --set page=8192 --set align=32 " + path).status, 0);
}

TEST(Cli, AtMostEightHeapsAreCompared)
{
    const TemporaryDirectory directory;
    const std::string path = directory.write("l.ops", "a x 100\n");
    std::string heaps;
    for (int i = 0; i < 8; ++i)
        heaps += " --policy first";
    EXPECT_EQ(cli("compare" + heaps + " " + path).status, 0);
    const Outcome more = cli("compare" + heaps + " --policy best " + path);
    EXPECT_EQ(more.status, 2);
    EXPECT_THAT(more.output, HasSubstr("at most 8 heaps are compared at once, and 9 are given"));
}

TEST(Cli, AMomentBeyondTheEndIsSaid)
{
    const TemporaryDirectory directory;
    const std::string path = directory.write("l.ops", "a x 100\na y 50\nf x\n");
    const std::pair<std::string, std::string> calls[] = {
        {"compare --policy first {}", "--at"}, {"replay {}", "--until"},
        {"replay {}", "--heapmin-at"},         {"holders {}", "--at"},
        {"find {} 'size>1'", "--at"},          {"diff {}", "--to"},
        {"diff {} --to 200", "--from"},
    };
    for (const auto& [call, option] : calls) {
        const std::string command = fmt::format(fmt::runtime(call), path) + " " + option;
        const Outcome beyond = cli(command + " 100");
        EXPECT_EQ(beyond.status, 4) << command;
        EXPECT_THAT(beyond.output, HasSubstr(option + " 100: the trace ends at event 3\n")) << command;
        if (option == "--from") continue; // it would come after --to
        EXPECT_THAT(cli(command + " 4000000000").output,
                    HasSubstr(option + " 4000000000: the trace ends at event 3\n"))
            << command;
        EXPECT_EQ(cli(command + " 4000000000").status, 4) << command;
        EXPECT_NE(cli(command + " 18446744073709551617").status, 4)
            << command << ": no trace can have so many";
        EXPECT_EQ(cli(command + " 3").status, 0) << command;
    }
}

TEST(Cli, DiffGoesForwardsOnly)
{
    const TemporaryDirectory directory;
    const std::string path = directory.write("l.ops", "a x 100\na y 50\nf x\n");
    const Outcome outcome = cli("diff --from 3 --to 1 " + path);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.output, HasSubstr("--from: event 3 comes after --to 1"));
    EXPECT_EQ(cli("diff --from 2 --to 2 " + path).status, 0);
}

TEST(Cli, SetReplacesALet)
{
    const TemporaryDirectory directory;
    const std::string path = directory.write("l", "let n 1\na x n\n");
    EXPECT_EQ(Json::parse(cli("info --json --set n=5 " + path).output)["bytes_requested"], 5);
}

TEST(Cli, AFileThatCannotBeWrittenIsALostOutputToo)
{
    const TemporaryDirectory directory;
    const std::string good = directory.write("good", "a x 8\n");
    const std::string damaged = directory.write("damaged", "a x 8\nnonsense\n");
    EXPECT_EQ(cli("info " + damaged).status, 4);
    for (const std::string& file : {good, damaged})
        EXPECT_EQ(cli("convert " + file + " " + directory.path("none/out.hgt")).status, 1) << file;
    EXPECT_EQ(cli("convert " + good + " " + directory.path("out.hgt")).status, 0);
    EXPECT_NE(cli("--help").output.find("1 a check did not hold or the output could not be written"),
              std::string::npos);
}

TEST(Cli, ALostOutputIsAnError)
{
    const std::string list = dataFile("small.ops");
    for (const std::string& arguments :
         {"info " + list, "replay " + list, "replay --json " + list, "compare --policy first " + list,
          "holders " + list, "find " + list + " ''", std::string("formats"),
          std::string("formats --markdown"), std::string("policies"), std::string("lesson list"),
          std::string("--version")}) {
        const Outcome outcome = run(fmt::format("{{ {} {} > /dev/full; }} 2>&1", HEAPGLASS_CLI, arguments));
        EXPECT_EQ(outcome.status, 1) << arguments;
        EXPECT_NE(outcome.output, "") << arguments;
    }
}

TEST(Cli, ConvertAndInfoReadAListAsReplayDoes)
{
    const trace::TemporaryDirectory directory;
    // An id whose malloc failed is NULL, which only a heap knows.
    const std::string list =
        directory.write("null.ops", "config limit 4096\na y 3000\na x 3000\nf y\nr x 0\nr x 700\n");
    const std::string native = directory.path("null.hgt");
    EXPECT_EQ(cli("convert " + list + " " + native).status, 0);
    EXPECT_EQ(cli("replay --json " + native).status, 0);
    for (const std::string& file : {list, native})
        EXPECT_THAT(cli("replay " + file).output,
                    HasSubstr("live_blocks             1\nlive_bytes              720\n"))
            << file;
    EXPECT_EQ(cli("info " + std::string(HEAPGLASS_SOURCE_DIR) + "/resources/lessons/05-robson.lesson").status,
              0);
    const Outcome itself = cli("convert " + list + " " + list);
    EXPECT_EQ(itself.status, 1);
    EXPECT_THAT(itself.output, HasSubstr("written over itself"));
}

TEST(Cli, HoldersSayWhyNothingIsTriedApart)
{
    const std::string list = std::string(HEAPGLASS_SOURCE_DIR) + "/tests/data/pinned_page.ops";
    EXPECT_THAT(cli("holders --apart --by age " + list).output, HasSubstr("--apart changes nothing: "));
    EXPECT_EQ(cli("holders --apart --csv " + list).status, 2);
}

} // namespace
} // namespace heapglass::trace
