#include "engine/study/gates.h"

#include <bit>
#include <cmath>
#include <limits>
#include <numbers>

#include <fmt/format.h>

#include "engine/study/churn.h"
#include "engine/study/robson.h"

namespace heapglass::study
{
namespace
{

constexpr std::string_view kFits[] = {"first",      "next",      "best",       "worst", "first-lifo",
                                      "first-fifo", "best-lifo", "segregated", "tlsf"};
constexpr std::string_view kMixed[] = {"uniform 1..1000", "exponential 100", "log-uniform 1..1023",
                                       "normal 500, 100"};
constexpr double kNoLimit = std::numeric_limits<double>::infinity();

SteadyState steady(std::string_view policy, std::string_view sizes, const Effort& effort,
                   Deaths deaths = Deaths::random)
{
    return run({.settings = bare(policy),
                .sizes = &sizesNamed(sizes),
                .deaths = deaths,
                .replacements = effort.replacements,
                .seed = effort.seed});
}

std::vector<Finding> fiftyPercent(const Effort& effort)
{
    std::vector<Finding> findings;
    for (const Sizes& row : sizes().first(6))
        for (const std::string_view policy : kFits) {
            const SteadyState s = steady(policy, row.name, effort);
            const double tolerance = row.name.starts_with("eight") ? 0.03 : 0.01;
            findings.push_back({std::string(policy), std::string(row.name), "free blocks / (p/2 live blocks)",
                                s.freePerLive / (s.splitShare / 2), 1 - tolerance, 1 + tolerance});
        }
    return findings;
}

std::vector<Finding> oldestDiesFirst(const Effort& effort)
{
    std::vector<Finding> findings;
    for (const char* policy : {"first", "best"})
        for (const std::string_view name : kMixed) {
            const SteadyState s = steady(policy, name, effort, Deaths::oldestFirst);
            findings.push_back(
                {policy, std::string(name), "free blocks / live blocks", s.freePerLive, 0, 0.01});
        }
    return findings;
}

std::vector<Finding> robson(const Effort&)
{
    std::vector<Finding> findings;
    for (const std::string_view policy : {"first", "next", "best", "worst", "first-lifo", "tlsf", "buddy"})
        for (const std::uint64_t n : {16, 64, 256, 1024})
            for (const Bytes header : {0, 16}) {
                Robson robson{.settings = bare(policy), .largest = n};
                if (header) {
                    robson.unit = robson.settings.header = robson.settings.align = robson.settings.minblock =
                        16;
                    robson.settings.page = 256, robson.settings.maxorder = 14;
                }
                const double most = double(std::bit_width(n) - 1) / 2 + 1;
                const double least = most - double(n - 1) / double(robson.live);
                findings.push_back({std::string(policy),
                                    fmt::format("adversary, blocks to {} units, header {} B", n, header),
                                    "peak heap / live", peakPerLive(robson), least, most});
            }
    return findings;
}

std::vector<Finding> buddyRounding(const Effort& effort)
{
    const auto finding = [&](std::string_view sizes, double expected) {
        return Finding{"buddy",
                       std::string(sizes),
                       "allocated / requested",
                       steady("buddy", sizes, effort).allocatedPerRequested,
                       expected * 0.98,
                       expected * 1.02};
    };
    return {finding("log-uniform 1..1023", 2 * std::numbers::ln2), finding("uniform 1..1024", 4.0 / 3)};
}

std::vector<Finding> tlsfFragmentation(const Effort& effort)
{
    std::vector<Finding> findings;
    double sum = 0;
    for (const std::string_view name : kMixed) {
        const double external = steady("tlsf", name, effort).external;
        findings.push_back({"tlsf", std::string(name), "external", external, 0, 0.25});
        sum += external;
    }
    findings.push_back({"tlsf", "mean of these", "external", sum / double(std::size(kMixed)), 0, 0.15});
    return findings;
}

/// Each policy's fragmentation against that of the policy before it, within 1.5 points: what another seed may
/// change (heap-semantics.md, section 4.1).
std::vector<Finding> order(const Effort& effort)
{
    std::vector<Finding> findings;
    for (const std::string_view name : kMixed) {
        double before = 0;
        for (const std::string_view policy : {"best", "tlsf", "first", "next", "first-lifo", "worst"}) {
            const double external = steady(policy, name, effort).external;
            findings.push_back({std::string(policy), std::string(name),
                                "external, above that of the row before", external, before - 0.015,
                                kNoLimit});
            before = external;
        }
    }
    return findings;
}

std::vector<Finding> oneSize(const Effort& effort)
{
    std::vector<Finding> findings;
    for (const std::string_view policy : kFits) {
        const SteadyState s = steady(policy, "one size 64", effort);
        findings.push_back({std::string(policy), "one size 64", "free blocks / live blocks + external",
                            s.freePerLive + s.external, 0, 0});
    }
    return findings;
}

constexpr Gate kGates[] = {
    {"A1", "fifty-percent rule: free blocks = p/2 times live blocks, p the share of allocations that split",
     "Knuth, The Art of Computer Programming 1, section 2.5", fiftyPercent},
    {"A2", "the rule fails where blocks die in the order of their birth: hardly any holes",
     "Shore, CACM 20 (1977)", oldestDiesFirst},
    {"A3",
     "the adversary drives every policy to M (log2(n)/2 + 1) - n + 1 units at least, and these to no more "
     "than M (log2(n)/2 + 1)",
     "Robson, JACM 21 (1974)", robson},
    {"A4", "binary buddy gives 2 ln 2 of log-uniform requests, 4/3 of uniform ones",
     "Peterson and Norman, CACM 20 (1977)", buddyRounding},
    {"A5", "TLSF fragments by less than 15 % on average and less than 25 % at worst",
     "Masmano et al., Real-Time Systems 40 (2008)", tlsfFragmentation},
    {"A6",
     "best fit, TLSF, first fit, next fit, LIFO first fit, worst fit: each fragments more than the one "
     "before",
     "measured figures: reference simulator of the design", order},
    {"A7", "blocks of one size leave no holes", "follows from the rules", oneSize},
};

} // namespace

std::span<const Gate> gates()
{
    return kGates;
}

} // namespace heapglass::study
