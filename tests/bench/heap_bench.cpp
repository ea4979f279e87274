// Events a second of each fit: random deaths, log-uniform sizes of 16 to 4096 bytes, 8 bytes of header.
#include <cmath>
#include <random>

#include <benchmark/benchmark.h>

#include "engine/heap/policies.h"

namespace heapglass::heap
{
namespace
{

class Churner
{
  public:
    Churner(std::string_view policy, std::size_t live)
    {
        Settings settings;
        settings.policy = policy;
        settings.header = 8;
        heap = makeHeap(settings);
        for (std::size_t i = 0; i < live; ++i) {
            m_ids.push_back(m_born);
            requests.push_back(birth());
        }
        heap->run(requests, log);
    }
    void make(std::int64_t events)
    {
        requests.clear();
        for (std::int64_t i = 0; i < events; i += 2) {
            BlockId& id = m_ids[m_random() % m_ids.size()];
            requests.push_back({Request::Kind::deallocate, id});
            id = m_born;
            requests.push_back(birth());
        }
        log.clear();
    }

    std::unique_ptr<Heap> heap;
    std::vector<Request> requests;
    ChangeLog log;

  private:
    Request birth()
    {
        const double octaves = double(m_random() >> 11) * 0x1p-53 * 8;
        return {Request::Kind::allocate, m_born++, 0, Bytes(16 * std::exp2(octaves))};
    }

    std::mt19937_64 m_random{1};
    std::vector<BlockId> m_ids;
    BlockId m_born = 0;
};

/// As large as one slice of a replay: what is asked and answered stays in the cache.
constexpr std::int64_t kBatch = 2048;

void churn(benchmark::State& state, std::string_view policy)
{
    const auto live = std::size_t(state.range(0));
    Churner churner(policy, live);
    for (std::size_t warm = 0; warm < 4 * live; warm += kBatch) {
        churner.make(kBatch);
        churner.heap->run(churner.requests, churner.log);
    }
    for (auto _ : state) {
        state.PauseTiming();
        churner.make(kBatch);
        state.ResumeTiming();
        churner.heap->run(churner.requests, churner.log);
    }
    state.SetItemsProcessed(state.iterations() * kBatch);
    state.counters["B/live"] = double(churner.heap->bytes()) / double(live);
}

[[maybe_unused]] const bool kRegistered = [] {
    for (const PolicyInfo& policy : policies())
        benchmark::RegisterBenchmark(("churn/" + std::string(policy.name)).c_str(), churn, policy.name)
            ->Arg(10'000)
            ->Arg(1'000'000)
            ->Unit(benchmark::kMicrosecond);
    return true;
}();

} // namespace
} // namespace heapglass::heap
