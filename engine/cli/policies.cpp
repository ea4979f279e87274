// heapglass-cli policies: the table of policies and their knobs.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/cli/commands.h"
#include "engine/cli/exit_codes.h"
#include "engine/heap/policies.h"

namespace heapglass::cli
{

namespace
{

using Json = nlohmann::ordered_json;

std::string rangeOf(const heap::Knob& knob)
{
    if (!knob.choices.empty()) return fmt::format("{}", fmt::join(knob.choices, " | "));
    return fmt::format("{} .. {}{}", knob.lowest, knob.highest, knob.powerOfTwo ? ", a power of two" : "");
}

Json jsonOf(const heap::Knob& knob)
{
    Json json;
    json["key"] = knob.key;
    json["teaches"] = knob.teaches;
    json["default"] = heap::get({}, knob.key);
    if (!knob.choices.empty()) {
        json["choices"] = knob.choices;
        return json;
    }
    json["unit"] = knob.unit;
    json["lowest"] = knob.lowest;
    json["highest"] = knob.highest;
    json["power_of_two"] = knob.powerOfTwo;
    return json;
}

void printJson()
{
    Json rows = Json::array();
    for (const heap::PolicyInfo& policy : heap::policies()) {
        Json row;
        row["name"] = policy.name;
        row["title"] = policy.title;
        row["teaches"] = policy.teaches;
        row["free_order"] = policy.freeOrder;
        row["knobs"] = Json::array();
        for (const std::string_view key : policy.knobs)
            row["knobs"].push_back(jsonOf(*heap::findKnob(key)));
        rows.push_back(std::move(row));
    }
    fmt::print("{}\n", rows.dump());
}

void printText()
{
    for (const heap::PolicyInfo& policy : heap::policies())
        fmt::print("{:<12}{}\n{:12}{}.\n{:12}Its free blocks: {}.\n{:12}Knobs: {}\n", policy.name,
                   policy.title, "", policy.teaches, "", policy.freeOrder, "", fmt::join(policy.knobs, " "));
    fmt::print("\nKnobs (config KEY VALUE in a list, --set KEY=VALUE here):\n");
    for (const heap::Knob& knob : heap::knobs())
        fmt::print("{:<12}{}; default {}\n{:12}{}.\n", knob.key, rangeOf(knob), heap::get({}, knob.key), "",
                   knob.teaches);
    fmt::print(
        "\nAny policy may have several zones: heaps of their own, shown one after the other, each with the\n"
        "same knobs (zone Z NAME in a list; blocks that get a heap of their own in the window).\n"
        "Instead of a policy, recorded takes the addresses that a trace has; of the knobs it heeds page.\n");
}

} // namespace

Run declarePolicies(CLI::App& app)
{
    auto json = std::make_shared<bool>(false);
    app.add_flag("--json", *json, "print the table as one line of JSON");
    return [json] {
        *json ? printJson() : printText();
        return int(kOk);
    };
}

} // namespace heapglass::cli
