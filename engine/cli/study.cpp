// heapglass-cli study: what the literature says of policies, measured here.
#include <algorithm>

#include <fmt/format.h>

#include "engine/cli/commands.h"
#include "engine/cli/exit_codes.h"
#include "engine/cli/numbers.h"
#include "engine/study/gates.h"

namespace heapglass::cli
{

namespace
{

struct StudyOptions {
    std::vector<std::string> gates;
    study::Effort effort;
    bool csv = false;
};

std::vector<std::string> gateNames()
{
    std::vector<std::string> names;
    for (const study::Gate& gate : study::gates())
        names.emplace_back(gate.name);
    return names;
}

void print(const study::Gate& gate, const study::Finding& finding, bool csv)
{
    if (csv)
        fmt::print("{},{},\"{}\",\"{}\",{:.6f},{:.6f},{:.6f},{}\n", gate.name, finding.policy,
                   finding.workload, finding.measure, finding.value, finding.low, finding.high,
                   finding.holds() ? "yes" : "no");
    else
        fmt::print("  {:<11}{:<44}{:>9.4f}  {}\n", finding.policy, finding.workload, finding.value,
                   finding.holds() ? "holds"
                                   : fmt::format("FAILS: wanted {} to {}", finding.low, finding.high));
}

int runStudy(const StudyOptions& options)
{
    bool holds = true;
    if (options.csv) fmt::print("gate,policy,workload,measure,value,low,high,holds\n");
    for (const study::Gate& gate : study::gates()) {
        const bool wanted = options.gates.empty() || std::find(options.gates.begin(), options.gates.end(),
                                                               gate.name) != options.gates.end();
        if (!wanted) continue;
        const std::vector<study::Finding> findings = gate.run(options.effort);
        if (!options.csv)
            fmt::print("{} {}\n   ({}). {}:\n", gate.name, gate.claim, gate.source, findings.front().measure);
        for (const study::Finding& finding : findings) {
            print(gate, finding, options.csv);
            holds = holds && finding.holds();
        }
    }
    return holds ? kOk : kFailed;
}

} // namespace

Run declareStudy(CLI::App& app)
{
    auto options = std::make_shared<StudyOptions>();
    app.add_option("GATE", options->gates, "only these")->check(CLI::IsMember(gateNames()));
    addNumber(app, "--replacements", options->effort.replacements, "deaths and births of each steady state",
              "N", 1'000, 100'000'000)
        ->default_str(std::to_string(options->effort.replacements));
    addNumber(app, "--seed", options->effort.seed, "of the random deaths and sizes", "N")
        ->default_str(std::to_string(options->effort.seed));
    app.add_flag("--csv", options->csv, "print a table for a spreadsheet");
    return [options] { return runStudy(*options); };
}

} // namespace heapglass::cli
