// The literature's figures, reproduced. `heapglass-cli study` runs the same gates with more replacements.
#include <gtest/gtest.h>

#include "engine/study/gates.h"

namespace heapglass::study
{

void PrintTo(const Gate& gate, std::ostream* out)
{
    *out << gate.name << ": " << gate.claim;
}

namespace
{

class LiteratureGate : public ::testing::TestWithParam<Gate>
{
};

TEST_P(LiteratureGate, Holds)
{
    const std::vector<Finding> findings = GetParam().run({.replacements = 200'000});
    EXPECT_FALSE(findings.empty());
    for (const Finding& finding : findings)
        EXPECT_TRUE(finding.holds()) << finding.policy << ", " << finding.workload << ": " << finding.measure
                                     << " is " << finding.value << ", not " << finding.low << " to "
                                     << finding.high;
}

INSTANTIATE_TEST_SUITE_P(Table, LiteratureGate, ::testing::ValuesIn(gates().begin(), gates().end()),
                         [](const auto& row) { return std::string(row.param.name); });

} // namespace
} // namespace heapglass::study
