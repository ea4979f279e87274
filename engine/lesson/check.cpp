#include "engine/lesson/check.h"

#include <algorithm>

#include "engine/lesson/runner.h"
#include "engine/trace/loader.h"

namespace heapglass::lesson
{

namespace
{

/// What makes the load less than complete; notes are left out.
std::vector<Error> errorsOf(const trace::LoadReport& report)
{
    std::vector<Error> errors;
    for (const trace::Detail& detail : report.details)
        if (row(detail.oddity).effect != trace::LoadStatus::complete)
            errors.push_back({ErrorCode::invalid, detail.text, report.file, detail.position});
    return errors;
}

void append(std::vector<Error>& errors, std::vector<Error> more, const std::string& file)
{
    for (Error& error : more) {
        error.file = file;
        errors.push_back(std::move(error));
    }
}

} // namespace

Check check(const std::string& path, const replay::Overrides& overrides,
            const std::optional<std::string>& text, const std::stop_token& stop)
{
    auto trace = std::make_shared<trace::Trace>();
    replay::HeapProbe probe(trace, overrides);
    trace::LoadControl control;
    control.probe = &probe;
    control.overrides = overrides;
    control.stop = stop;
    control.format = "operation-list";
    const trace::LoadReport report =
        text ? trace::loadText(*text, path, *trace, control) : trace::load(path, *trace, control);
    Check result;
    result.errors = errorsOf(report);
    result.readable = report.status != trace::LoadStatus::refused;
    if (!result.readable) return result;
    result.lesson = trace::lessonOf(*trace);
    replay::Configuration configuration = replay::configurationOf(*trace, overrides);
    append(result.errors, std::move(configuration.errors), path);
    auto source = replay::makeSource(*trace, {}, configuration.settings);
    if (!source) {
        append(result.errors, {source.error()}, path);
        return result;
    }
    replay::Recorder recorder(replay::Script(trace), std::move(*source));
    RunOptions options;
    options.checkExpectations = overrides.empty();
    RunReport run = lesson::run(recorder, options);
    append(result.errors, std::move(run.errors), path);
    std::stable_sort(result.errors.begin(), result.errors.end(),
                     [](const Error& a, const Error& b) { return a.position.line < b.position.line; });
    result.expectations = run.expectations;
    result.steps = recorder.placement().steps();
    return result;
}

namespace
{

/// Those that are there without the choice as well say nothing of it.
std::vector<Error> withoutThoseOf(const Check& plain, std::vector<Error> errors)
{
    std::erase_if(errors, [&plain](const Error& error) {
        return std::ranges::any_of(plain.errors, [&error](const Error& known) {
            return known.position.line == error.position.line && known.text == error.text;
        });
    });
    return errors;
}

} // namespace

std::vector<Choice> checkChoices(const std::string& path, const Check& plain,
                                 const std::optional<std::string>& text, const std::stop_token& stop)
{
    std::vector<Choice> choices;
    for (const trace::Lesson::Cue& cue : plain.lesson->cues) {
        for (const std::string& value : cue.values) {
            if (stop.stop_requested()) return choices;
            std::vector<Error> errors = check(path, {{cue.key, value}}, text, stop).errors;
            choices.push_back({cue.key, value, cue.line, withoutThoseOf(plain, std::move(errors))});
        }
    }
    return choices;
}

} // namespace heapglass::lesson
