// heapglass-cli lesson: the list of lessons, and whether what they promise holds.
#include <filesystem>

#include <fmt/format.h>

#include "engine/cli/commands.h"
#include "engine/cli/load_file.h"
#include "engine/lesson/course.h"
#include "engine/lesson/runner.h"
#include "engine/replay/configuration.h"
#include "engine/trace/list/lesson.h"

namespace heapglass::cli
{

namespace
{

/// Where the program itself lies, so that its lessons are found.
std::string programFolder()
{
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error).parent_path().string();
}

void tell(std::vector<Error> errors, const std::string& path)
{
    for (Error& error : errors) {
        error.file = path;
        fmt::print(stderr, "{}\n", describe(error));
    }
}

struct Checked {
    int status = kOk;
    std::shared_ptr<const trace::Lesson> lesson; ///< null: it is none
    std::uint64_t expectations = 0;
    replay::Step steps = 0;
};

/// Runs a list from its start, with `overrides`; says on the error output what is wrong.
Checked run(const std::string& path, const replay::Overrides& overrides)
{
    auto trace = std::make_shared<trace::Trace>();
    replay::HeapProbe probe(trace, overrides);
    trace::LoadControl control;
    control.probe = &probe;
    control.overrides = overrides;
    control.format = "operation-list";
    Checked checked;
    checked.status = tellTrouble(trace::load(path, *trace, control), *trace);
    if (checked.status == kUnreadable) return checked;
    checked.lesson = trace::lessonOf(*trace);
    const replay::Configuration configuration = replay::configurationOf(*trace, overrides);
    tell(configuration.errors, path);
    auto source = replay::makeSource(*trace, {}, configuration.settings);
    if (!source) {
        tell({source.error()}, path);
        checked.status = kFailed;
        return checked;
    }
    replay::Recorder recorder(replay::Script(trace), std::move(*source));
    lesson::RunOptions options;
    options.checkExpectations = overrides.empty();
    const lesson::RunReport report = lesson::run(recorder, options);
    tell(report.errors, path);
    checked.expectations = report.expectations;
    checked.steps = recorder.placement().steps();
    if (!report.errors.empty() || !configuration.errors.empty() || checked.status != kOk)
        checked.status = kFailed;
    return checked;
}

/// Every chip and every value of a slider can be tried out.
int tryChoices(const std::string& path, const trace::Lesson& lesson, std::size_t& tried)
{
    int status = kOk;
    for (const trace::Lesson::Cue& cue : lesson.cues) {
        for (const std::string& value : cue.values) {
            ++tried;
            if (run(path, {{cue.key, value}}).status == kOk) continue;
            fmt::print(stderr, "{}: that was with {} {}\n", path, cue.key, value);
            status = kFailed;
        }
    }
    return status;
}

int checkFile(const std::string& path)
{
    const Checked checked = run(path, {});
    if (checked.status == kUnreadable) return kUnreadable;
    if (!checked.lesson) {
        fmt::print(stderr, "{}: an operation list without a `lesson` line is no lesson\n", path);
        return kFailed;
    }
    std::size_t tried = 0;
    const int choices = tryChoices(path, *checked.lesson, tried);
    const bool good = checked.status == kOk && choices == kOk;
    fmt::print("{}: lesson {}, {}: steps {}, events {}, expectations {}, choices tried {}{}\n", path,
               checked.lesson->number, checked.lesson->title, checked.lesson->steps(), checked.steps,
               checked.expectations, tried, good ? "; all hold" : "");
    return good ? kOk : kFailed;
}

int checkFiles(const std::vector<std::string>& files)
{
    int worst = kOk;
    for (const std::string& file : files)
        worst = std::max(worst, checkFile(file));
    return worst;
}

int listLessons()
{
    const std::string folder = lesson::ownLessons(programFolder());
    const std::vector<lesson::CourseEntry> course = lesson::courseIn(folder);
    if (course.empty()) {
        fmt::print(stderr, "{}: there are no lessons\n", folder);
        return kUnreadable;
    }
    for (const lesson::CourseEntry& entry : course)
        fmt::print("{:>2}  {}\n    {}\n    {}\n", entry.number, entry.title, entry.goal, entry.path);
    return kOk;
}

} // namespace

Run declareLesson(CLI::App& app)
{
    app.require_subcommand(1);
    auto files = std::make_shared<std::vector<std::string>>();
    CLI::App* check = app.add_subcommand(
        "check", "run lessons: each `expect` line holds, each chip and slider value can be tried out");
    check->add_option("file", *files, "lessons (.lesson)")->required();
    CLI::App* list = app.add_subcommand("list", "list the lessons that come with the program");
    return [files, list] { return list->parsed() ? listLessons() : checkFiles(*files); };
}

} // namespace heapglass::cli
