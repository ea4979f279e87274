// Random traces for the tests of replay: the same seed gives the same events.
#pragma once

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "engine/trace/trace.h"

namespace heapglass::test
{

struct RandomTrace {
    unsigned seed = 1;
    std::uint32_t events = 2000;
    Bytes largest = 3000;
    bool reallocs = true;
    bool heapmins = true;
    std::uint32_t stacks =
        0; ///< so many call stacks, dealt to the blocks; every now and then a block has none
    std::uint32_t threads = 0; ///< called t1, t2 …, dealt to the events; every now and then it is not said
    unsigned zones = 1;
    bool endingReallocs = false; ///< some reallocs to 0; with addresses some to others, and onto live blocks
    bool addresses = false;      ///< recorded addresses, from a bump arena that reuses freed places
};

namespace detail
{

/// Hands out addresses as some real allocator might: freed places of the same size first.
class Addresses
{
  public:
    Bytes take(Bytes size, std::mt19937& random)
    {
        size = roundUp(std::max<Bytes>(size, 1), 16);
        for (std::size_t i = 0; i < m_free.size(); ++i) {
            if (m_free[i].second != size) continue;
            const Bytes place = m_free[i].first;
            m_free.erase(m_free.begin() + std::ptrdiff_t(i));
            return place;
        }
        if (random() % 50 == 0) m_next += Bytes{3} << 20; // a new mapping further up
        const Bytes place = m_next;
        m_next += size;
        return place;
    }
    void give(Bytes address, Bytes size)
    {
        m_free.emplace_back(address, roundUp(std::max<Bytes>(size, 1), 16));
    }

  private:
    Bytes m_next = 0x5555'0000'0000;
    std::vector<std::pair<Bytes, Bytes>> m_free;
};

struct Block {
    BlockId id;
    Bytes size, address;
};

/// A realloc that ends a block, as often as not, and whatever becomes of it is `live` still if the trace says
/// so.
inline void reallocAny(trace::Trace& trace, std::vector<Block>& live, Addresses& addresses,
                       const RandomTrace& wish, Bytes size, std::mt19937& random)
{
    const std::size_t which = random() % live.size();
    Block& block = live[which];
    if (random() % 2) {
        trace.appendRealloc(block.id, 0);
        if (wish.addresses) addresses.give(block.address, block.size);
        block = live.back();
        live.pop_back();
        return;
    }
    // To where nothing lies, or where the trace forgot to say that what lay there has ended.
    const bool onto = random() % 2;
    const Bytes address = !wish.addresses ? 0
                          : onto          ? live[random() % live.size()].address
                                          : addresses.take(size + 1, random);
    trace.appendRealloc(block.id, size + 1, address);
    block.size = size + 1;
    block.address = address;
}

} // namespace detail

inline std::shared_ptr<trace::Trace> makeTrace(const RandomTrace& wish)
{
    using detail::Block;
    auto result = std::make_shared<trace::Trace>();
    std::mt19937 random(wish.seed);
    std::vector<Block> live;
    detail::Addresses addresses;
    for (std::uint32_t node = 1; node <= wish.stacks; ++node)
        result->appendStack({0x1000 * Bytes{node}, node / 2});
    if (wish.addresses) result->setAddresses(trace::Addresses::recorded);
    for (std::uint32_t i = 0; i < wish.events; ++i) {
        if (wish.threads) {
            const std::uint32_t thread = i * i % 89 % (wish.threads + 1);
            result->setThread(thread ? result->threadNumber("t" + std::to_string(thread)) : 0);
        }
        const unsigned dice = random() % 100;
        const bool shrinking = (i / 400) % 2; // phases, so that pages empty
        const Bytes size = random() % 20 ? random() % 400 : random() % wish.largest;
        if (dice < 2 && wish.heapmins) {
            result->appendOther(Op::heapmin);
        } else if (dice < 4) {
            result->appendOther(Op::freeNull);
        } else if (dice < 12 && wish.reallocs && !wish.addresses && !live.empty()) {
            Block& block = live[random() % live.size()];
            block.size = size + 1;
            result->appendRealloc(block.id, block.size);
        } else if (wish.endingReallocs && !live.empty() && dice < 16) {
            detail::reallocAny(*result, live, addresses, wish, size, random);
        } else if (live.empty() || dice < (shrinking ? 35u : 75u)) {
            const Bytes address = wish.addresses ? addresses.take(size, random) : 0;
            const std::uint32_t stack = wish.stacks ? i * 7 % (wish.stacks + 1) : 0;
            live.push_back({result->appendBirth(Op::malloc, size, address, stack), size, address});
            if (wish.zones > 1) result->setZone(unsigned(random() % wish.zones));
        } else {
            const std::size_t which = random() % live.size();
            result->appendDeath(Op::free, live[which].id);
            if (wish.addresses) addresses.give(live[which].address, live[which].size);
            live[which] = live.back();
            live.pop_back();
        }
    }
    result->finish();
    return result;
}

} // namespace heapglass::test
