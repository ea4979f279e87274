// The table of recorders, the table of formats for people, and the page of the manual that is made from both.
#include "engine/trace/recorders.h"
#include "tests/engine/trace_support.h"

namespace heapglass::trace
{
namespace
{

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Recorders, WriteFormatsThatAreRead)
{
    for (const Recorder& recorder : recorders()) {
        const auto is = [&](const Format& format) { return format.name == recorder.format; };
        EXPECT_TRUE(std::ranges::any_of(formats(), is)) << recorder.title;
        EXPECT_FALSE(recorder.when.empty());
        EXPECT_FALSE(recorder.needs.empty());
    }
}

TEST(Recorders, CommandsAreForTheProgramThatIsNamed)
{
    for (const Recorder& recorder : recorders()) {
        const std::string commands = commandsOf(recorder, " ./bin/server --port 80 ");
        EXPECT_THAT(commands, HasSubstr("./bin/server --port 80\n")) << recorder.title;
        EXPECT_THAT(commands, Not(HasSubstr("NAME")));
        EXPECT_THAT(commands, Not(HasSubstr("PROGRAM")));
        EXPECT_THAT(commands, Not(HasSubstr("bin/server."))); // files are written where one is
        EXPECT_THAT(commandsOf(recorder), HasSubstr("your-program\n"));
    }
}

TEST(Recorders, CommandsAreWhatAShellTakes)
{
    for (const Recorder& recorder : recorders()) {
        const TemporaryDirectory directory;
        const std::string script = directory.write("script", commandsOf(recorder, "true"));
        EXPECT_EQ(run("sh -n " + script + " 2>&1").output, "") << recorder.title;
    }
}

/// Runs each recorder that is installed here on a program, and reads what it wrote.
TEST(Recorders, WhatTheyWriteIsReadAsTheySay)
{
    for (const Recorder& recorder : recorders()) {
        const TemporaryDirectory directory;
        const std::string tool = std::string(recorder.needs.substr(0, recorder.needs.find(',')));
        if (run("command -v " + tool + " >/dev/null 2>&1").status != 0) continue;
        std::filesystem::copy("/bin/ls", directory.path("ls"));
        directory.write("script", commandsOf(recorder, "./ls /"));
        const Outcome outcome = run(fmt::format("cd {} && sh ./script 2>&1", directory.path("")));
        int read = 0;
        for (const auto& entry : std::filesystem::directory_iterator(directory.path(""))) {
            Trace trace;
            const LoadReport report = load(entry.path().string(), trace);
            if (report.format != recorder.format) continue;
            ++read;
            EXPECT_GT(trace.published(), 50u) << recorder.title;
            EXPECT_EQ(report.status, LoadStatus::complete) << recorder.title << "\n" << asText(report);
        }
        EXPECT_EQ(read, 1) << recorder.title << "\n" << outcome.output;
    }
}

TEST(Formats, ArePrintedForPeople)
{
    for (const Format& format : formats()) {
        EXPECT_FALSE(format.carries.empty()) << format.name;
        EXPECT_FALSE(format.lacks.empty()) << format.name;
        EXPECT_FALSE(format.from.empty()) << format.name;
    }
    const std::string list = run(std::string(HEAPGLASS_CLI) + " formats").output;
    for (const Format& format : formats())
        EXPECT_THAT(list, HasSubstr(std::string(format.name) + " – "));
    for (const Recorder& recorder : recorders())
        EXPECT_THAT(list, HasSubstr(commandsOf(recorder)));
}

TEST(Formats, ThePageOfTheManualIsMadeFromTheTables)
{
    EXPECT_EQ(contentOf(std::string(HEAPGLASS_SOURCE_DIR) + "/resources/manual/formats.md"),
              run(std::string(HEAPGLASS_CLI) + " formats --markdown").output)
        << "make it anew: heapglass-cli formats --markdown > resources/manual/formats.md";
}

// ---- what is refused ----

struct Refused {
    const char* text; ///< or a file, by its name
    const char* message;
};

constexpr Refused kRefused[] = {
    {"refused.massif", "not a trace: massif sums allocations up and does not keep them one by one; record "
                       "with valgrind --trace-malloc=yes PROGRAM instead"},
    {"refused.dhat", "not a trace: DHAT sums allocations up and does not keep them one by one; record with "
                     "valgrind --trace-malloc=yes PROGRAM instead"},
    {"refused.jemalloc", "not a trace: jemalloc sums allocations up and does not keep them one by one; "
                         "record with heaptrack --raw PROGRAM instead"},
    {"refused.gperftools", "not a trace: gperftools sums allocations up and does not keep them one by one; "
                           "record with heaptrack --raw PROGRAM instead"},
    {"\x0a\x40\x0a\x3e\x12\x11"
     "android.heapprofd\x01\x02",
     "not a trace: heapprofd sums allocations up and does not keep them one by one; record with heaptrack "
     "--raw PROGRAM instead"},
    {"{\"traceEvents\":[{\"ph\":\"v\"}]}", "not a trace: Chrome sums allocations up and does not keep them "
                                           "one by one; record with heaptrack --raw PROGRAM instead"},
    {"<?xml version=\"1.0\"?>\n<root><Snapshots><Snapshot><MemoryRegions>\n",
     "not a trace: VMMap sums allocations up and does not keep them one by one; record the heap's events "
     "with ETW and export them as a table (CSV) instead"},
    {"+ 5320 (f110 - 9df0) 3a allocs BackTrace00053\nTotal increase == 5320\n",
     "not a trace: UMDH sums allocations up and does not keep them one by one; record the heap's events with "
     "ETW and export them as a table (CSV) instead"},
};

TEST(Formats, ProfilesAreRefusedWithWhatToRecordInstead)
{
    for (const Refused& refused : kRefused) {
        const bool isFile = std::string_view(refused.text).starts_with("refused.");
        const Loaded loaded(isFile ? contentOf(dataFile(refused.text)) : std::string(refused.text));
        EXPECT_EQ(loaded.report.status, LoadStatus::refused) << refused.text;
        EXPECT_EQ(loaded.errors(), std::string("t: ") + refused.message);
    }
}

} // namespace
} // namespace heapglass::trace
