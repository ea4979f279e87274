#include "engine/study/robson.h"

#include <algorithm>
#include <vector>

#include "engine/heap/policies.h"

namespace heapglass::study
{
namespace
{

using heap::Request;

class Adversary
{
  public:
    explicit Adversary(const Robson& robson)
        : m_robson(robson), m_heap(heap::makeHeap(robson.settings)),
          m_header(m_heap->layout().geometry.header)
    {
    }
    double run()
    {
        allocate(m_robson.live, 1);
        std::uint64_t residue = 0;
        for (std::uint64_t step = 2; step <= m_robson.largest; step *= 2) {
            if (gain(residue + step / 2, step) > gain(residue, step)) residue += step / 2;
            keepOnly(residue, step);
            allocate((m_robson.live - unitsKept()) / step, step);
        }
        return double(m_peak) / double(m_robson.unit) / double(m_robson.live);
    }

  private:
    struct Block {
        BlockId id;
        std::uint64_t units, at;
    };
    static bool covers(const Block& block, std::uint64_t residue, std::uint64_t step)
    {
        return ((residue - block.at) & (step - 1)) < block.units;
    }
    std::uint64_t gain(std::uint64_t residue, std::uint64_t step) const
    {
        std::uint64_t sum = 0;
        for (const Block& block : m_alive)
            if (covers(block, residue, step)) sum += step - block.units;
        return sum;
    }
    std::uint64_t unitsKept() const
    {
        std::uint64_t sum = 0;
        for (const Block& block : m_alive)
            sum += block.units;
        return sum;
    }
    void allocate(std::uint64_t count, std::uint64_t units)
    {
        for (; count > 0; --count, ++m_made)
            m_requests.push_back({Request::Kind::allocate, m_made, m_made, units * m_robson.unit - m_header});
        flush();
        for (const Request& request : m_requests) {
            Bytes offset = 0;
            if (m_heap->place(request.block, offset))
                m_alive.push_back({request.block, units, offset / m_robson.unit});
        }
        m_requests.clear();
    }
    void keepOnly(std::uint64_t residue, std::uint64_t step)
    {
        const auto kept = std::stable_partition(
            m_alive.begin(), m_alive.end(), [&](const Block& block) { return covers(block, residue, step); });
        for (auto gone = kept; gone != m_alive.end(); ++gone)
            m_requests.push_back({Request::Kind::deallocate, gone->id});
        m_alive.erase(kept, m_alive.end());
        flush();
        m_requests.clear();
    }
    void flush()
    {
        m_log.clear();
        m_heap->run(m_requests, m_log);
        m_peak = std::max(m_peak, m_heap->layout().end());
    }

    const Robson& m_robson;
    std::unique_ptr<heap::Heap> m_heap;
    Bytes m_header;
    BlockId m_made = 0;
    std::vector<Block> m_alive; ///< in order of birth
    std::vector<Request> m_requests;
    heap::ChangeLog m_log;
    Bytes m_peak = 0;
};

} // namespace

double peakPerLive(const Robson& robson)
{
    return Adversary(robson).run();
}

} // namespace heapglass::study
