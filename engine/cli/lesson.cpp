// heapglass-cli lesson: the list of lessons, and whether what they promise holds.
#include <filesystem>

#include <fmt/format.h>

#include "engine/cli/commands.h"
#include "engine/cli/exit_codes.h"
#include "engine/lesson/check.h"
#include "engine/lesson/course.h"
#include "engine/lesson/translation.h"

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

void tell(const std::vector<Error>& errors)
{
    for (const Error& error : errors)
        fmt::print(stderr, "{}\n", describe(error));
}

/// Says which cannot be tried out. False: there are such.
bool tellChoices(const std::string& path, const std::vector<lesson::Choice>& choices)
{
    bool good = true;
    for (const lesson::Choice& choice : choices) {
        if (choice.errors.empty()) continue;
        for (Error error : choice.errors) {
            if (error.position.line == 0) error.position.line = choice.line; // of a setting, not of a line
            fmt::print(stderr, "{}\n", describe(error));
        }
        fmt::print(stderr, "{}:{}: that was with {} {}\n", path, choice.line, choice.key, choice.value);
        good = false;
    }
    return good;
}

int checkTranslation(const std::string& path)
{
    const std::vector<Error> errors = lesson::checkTranslation(path);
    tell(errors);
    if (!errors.empty()) return errors.front().code == ErrorCode::invalid ? kFailed : kUnreadable;
    fmt::print("{}: says what {} says, line by line\n", path, lesson::originalOf(path));
    return kOk;
}

/// A lesson of the course is known by its number, too.
std::string pathOf(const std::string& named)
{
    if (named.find_first_not_of("0123456789") != named.npos) return named;
    for (const lesson::CourseEntry& entry : lesson::courseIn(lesson::ownLessons(programFolder())))
        if (std::to_string(entry.number) == named) return entry.path;
    return named;
}

int checkFile(const std::string& named)
{
    const std::string path = pathOf(named);
    if (!lesson::originalOf(path).empty()) return checkTranslation(path);
    const lesson::Check checked = lesson::check(path);
    tell(checked.errors);
    if (!checked.readable) return kUnreadable;
    if (!checked.lesson) {
        fmt::print(stderr, "{}: an operation list without a `lesson` line is no lesson\n", path);
        return kFailed;
    }
    const std::vector<lesson::Choice> choices = lesson::checkChoices(path, checked);
    const bool good = tellChoices(path, choices) && checked.errors.empty();
    fmt::print("{}: lesson {}, {}: steps {}, events {}, expectations {}, choices tried {}{}\n", path,
               checked.lesson->number, checked.lesson->title, checked.lesson->steps(), checked.steps,
               checked.expectations, choices.size(), good ? "; all hold" : "");
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
    check->add_option("file", *files, "lessons (.lesson), or numbers of the course")->required();
    CLI::App* list = app.add_subcommand("list", "list the lessons that come with the program");
    return [files, list] { return list->parsed() ? listLessons() : checkFiles(*files); };
}

} // namespace heapglass::cli
