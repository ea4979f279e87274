#include "engine/study/churn.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <vector>

#include "engine/heap/policies.h"

namespace heapglass::study
{
namespace
{

using heap::Request;

Bytes rounded(double size)
{
    return Bytes(std::max(1.0, std::round(size)));
}

Bytes between(double u, Bytes lowest, Bytes highest)
{
    return lowest + Bytes(u * double(highest - lowest + 1));
}

constexpr Bytes kEight[] = {2, 4, 8, 12, 16, 24, 32, 64};

constexpr Sizes kSizes[] = {
    {"uniform 1..1000", [](double u, double) { return between(u, 1, 1000); }},
    {"exponential 100", [](double u, double) { return rounded(-100 * std::log(u)); }},
    {"log-uniform 1..1023", [](double u, double) { return Bytes(std::exp2(u * 10)); }},
    {"normal 500, 100",
     [](double u, double v) {
         return rounded(500 + 100 * std::sqrt(-2 * std::log(u)) * std::cos(2 * std::numbers::pi * v));
     }},
    {"hyperexponential 50, 1000",
     [](double u, double v) { return rounded(-(v < 0.9 ? 50.0 : 1000.0) * std::log(u)); }},
    {"eight sizes 2..64", [](double u, double) { return kEight[Bytes(u * 8)]; }},
    {"one size 64", [](double, double) { return Bytes{64}; }},
    {"uniform 1..1024", [](double u, double) { return between(u, 1, 1024); }},
};

/// Keeps the books of one run.
class Run
{
  public:
    explicit Run(const Churn& churn)
        : m_churn(churn), m_random(churn.seed), m_heap(heap::makeHeap(churn.settings)), m_ids(churn.live)
    {
        for (BlockId& id : m_ids)
            bear(id);
        flush();
    }

    SteadyState carryOut()
    {
        constexpr std::uint32_t kBetweenLooks = 50;
        std::uint64_t splits = 0;
        for (std::uint32_t i = 0; i < m_churn.replacements; ++i) {
            BlockId& id =
                m_ids[m_churn.deaths == Deaths::random ? m_random() % m_ids.size() : i % m_ids.size()];
            m_requests.push_back({Request::Kind::deallocate, id});
            bear(id);
            if (i % kBetweenLooks) continue;
            flush();
            if (i < m_churn.replacements / 2)
                splits = m_heap->counters().splits;
            else
                look();
        }
        flush();
        const std::uint32_t firstHalf = m_churn.replacements / 2;
        const double half = m_churn.replacements - firstHalf;
        m_sum.splitShare = double(m_heap->counters().splits - splits) / half * m_looks;
        for (double* mean :
             {&m_sum.freePerLive, &m_sum.splitShare, &m_sum.external, &m_sum.allocatedPerRequested})
            *mean /= m_looks;
        return m_sum;
    }

  private:
    double unit() { return (double(m_random() >> 11) + 0.5) * 0x1p-53; }
    void bear(BlockId& id)
    {
        id = m_born++;
        const double u = unit();
        m_requests.push_back({Request::Kind::allocate, id, id, m_churn.sizes->draw(u, unit())});
    }
    void flush()
    {
        m_log.clear();
        m_heap->run(m_requests, m_log);
        m_requests.clear();
    }
    void look()
    {
        const heap::Layout& layout = m_heap->layout();
        m_sum.freePerLive += double(layout.blocks.freeCount()) / double(layout.blocks.usedCount());
        m_sum.external += double(layout.end()) / double(layout.liveBytes) - 1;
        m_sum.allocatedPerRequested += double(layout.liveBytes) / double(m_heap->liveRequested());
        ++m_looks;
    }

    const Churn& m_churn;
    std::mt19937_64 m_random;
    std::unique_ptr<heap::Heap> m_heap;
    std::vector<BlockId> m_ids;
    BlockId m_born = 0;
    std::vector<Request> m_requests;
    heap::ChangeLog m_log;
    SteadyState m_sum;
    double m_looks = 0;
};

} // namespace

std::span<const Sizes> sizes()
{
    return kSizes;
}

const Sizes& sizesNamed(std::string_view name)
{
    return *std::find_if(std::begin(kSizes), std::end(kSizes),
                         [&](const Sizes& row) { return row.name == name; });
}

Settings bare(std::string_view policy)
{
    Settings settings;
    settings.policy = policy;
    settings.header = settings.meta = settings.split = 0;
    settings.align = settings.minblock = 1;
    settings.page = 16;
    settings.maxorder = 10;
    return settings;
}

SteadyState run(const Churn& churn)
{
    return Run(churn).carryOut();
}

} // namespace heapglass::study
