// heapglass-cli formats: what can be read, what each format carries, and how a program is recorded in it.
#include <cstdio>

#include <fmt/format.h>

#include "engine/cli/commands.h"
#include "engine/cli/exit_codes.h"
#include "engine/trace/reader.h"
#include "engine/trace/recorders.h"

namespace heapglass::cli
{

namespace
{

void row(std::string_view title, std::string_view text)
{
    fmt::print("    {:<12}{}\n", title, text);
}

int list()
{
    for (const trace::Format& format : trace::formats()) {
        fmt::print("{} – {}\n", format.name, format.title);
        row("addresses", format.addresses);
        row("carries", format.carries);
        row("lacks", format.lacks);
        row("comes from", format.from);
    }
    fmt::print("\nTo record a program:\n");
    for (const trace::Recorder& recorder : trace::recorders())
        fmt::print("\n# {}. {} Needs {}.\n{}", recorder.title, recorder.when, recorder.needs,
                   commandsOf(recorder));
    return kOk;
}

/// The page of the manual; tests compare it with resources/manual/formats.md.
int markdown()
{
    fmt::print(
        "# Formats\n\nMade by `heapglass-cli formats --markdown`. What a file is is told from its content, "
        "never from its name; it may be packed with\ngzip, zstd or xz. Every format has the order of the "
        "requests and their sizes.\n\n"
        "| format | files | addresses | carries | lacks | comes from |\n|---|---|---|---|---|---|\n");
    for (const trace::Format& format : trace::formats())
        fmt::print("| `{}` | {} | {} | {} | {} | {} |\n", format.name, format.title, format.addresses,
                   format.carries, format.lacks, format.from);
    fmt::print(
        "\n# Record your program\n\nThe same commands, for a program of your choice, are in the window "
        "(Help, Record your program).\n");
    for (const trace::Recorder& recorder : trace::recorders())
        fmt::print("\n## {}\n\n{} Needs {}; writes `{}`.\n\n```sh\n{}```\n", recorder.title, recorder.when,
                   recorder.needs, recorder.format, commandsOf(recorder));
    return kOk;
}

} // namespace

Run declareFormats(CLI::App& options)
{
    auto asMarkdown = std::make_shared<bool>(false);
    options.add_flag("--markdown", *asMarkdown, "as a page of the manual");
    return [asMarkdown] { return *asMarkdown ? markdown() : list(); };
}

} // namespace heapglass::cli
