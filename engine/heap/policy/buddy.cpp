// Binary buddy, by the rules of the reference (../shared/oracle/refsim.py, docstring, buddy).
#include <array>
#include <bit>

#include "engine/heap/bit_sets.h"
#include "engine/heap/list_heap.h"

namespace heapglass::heap::policy
{
namespace
{

Geometry geometry(const Settings& settings)
{
    Geometry geometry = listGeometry(settings);
    geometry.bookkeeping = 0; // outside the heap
    geometry.minimumBlock = std::bit_ceil(geometry.minimumBlock);
    geometry.region = std::max({Bytes{1} << settings.maxorder, settings.page, geometry.minimumBlock});
    return geometry;
}

constexpr std::array<std::string_view, 8> kKnobs{"heapmin", "header", "align", "minblock",
                                                 "page",    "base",   "limit", "maxorder"};

/// All lengths are powers of two; the order of a block is the logarithm of its length in granules.
class BuddyHeap final : public ServingHeap<BuddyHeap>
{
  public:
    explicit BuddyHeap(const Settings& settings)
        : ServingHeap(settings, geometry(settings)), m_region(granules(m_layout.geometry.region))
    {
    }
    Bytes largestFree() const override
    {
        return m_orders ? bytesOf(Granule{1} << (63 - std::countl_zero(m_orders))) : 0;
    }
    std::size_t bytes() const override { return ownBytes() + m_sets.bytes(); }
    void walkFree(const std::function<void(Bytes, Bytes)>& visit) const override
    {
        forEachFreeByLength(m_layout.blocks, false,
                            [&](Place block) { visit(bytesOf(block.at), bytesOf(block.length)); });
    }

    // Policy
    Place acquire(Bytes size, ChangeLog& log)
    {
        const Granule need = needOf(size);
        if (need > m_region) return {};
        Place block = lowest(need);
        if (block.found())
            remove(block);
        else
            block = grow(log);
        if (!block.found()) return {};
        while (block.length > need) {
            block.length /= 2;
            flip(block.at + block.length, log);
            insert({block.at + block.length, block.length});
        }
        m_layout.blocks.setUsed(block.at, true);
        addLive(block.at, block.length, log);
        return block;
    }
    Place resizeInPlace(Place block, Bytes size, ChangeLog&)
    {
        return needOf(size) == block.length ? block : Place{};
    }
    void release(Place block, ChangeLog& log)
    {
        removeLive(block.at, block.length);
        m_layout.blocks.setUsed(block.at, false);
        while (block.length < m_region && isFreeBlock(block.at ^ block.length, block.length)) {
            remove({block.at ^ block.length, block.length});
            flip(block.at | block.length, log);
            block.at &= ~block.length;
            block.length *= 2;
        }
        insert(block);
    }
    void settle() {}
    void cutBlocks(Granule end, ChangeLog& log)
    {
        while (m_end > end) {
            remove({m_end - m_region, m_region});
            flip(m_end, log);
            m_end -= m_region;
            if (m_end == 0) flip(0, log);
        }
        m_layout.pages.setEnd(bytesOf(m_end));
    }
    void rebuild(const std::vector<std::uint64_t>&)
    {
        m_sets.clear();
        m_free = {};
        m_orders = 0;
        for (Granule at = 0; at < m_end; at = m_layout.blocks.next(at))
            if (isFree(at)) insert({at, lengthOf(at)});
    }
    void saveOrder(std::vector<std::uint64_t>&) const {}
    std::string checkOrder() const
    {
        std::uint64_t free = 0;
        for (Granule at = 0; at < m_end; at = m_layout.blocks.next(at)) {
            const Granule length = lengthOf(at);
            if (!std::has_single_bit(length) || at % length) return "a block is not where its order puts it";
            if (!isFree(at)) continue;
            ++free;
            if (!m_sets.contains(m_free[orderOf(length)], at / length))
                return "a free block is not in its set";
            if (length < m_region && isFreeBlock(at ^ length, length))
                return "two free buddies are not merged";
        }
        for (unsigned order = 0; order < m_free.size(); ++order) {
            free -= m_sets.count(m_free[order]);
            if (bool(m_orders >> order & 1) != (m_free[order].root != 0))
                return "the bits of the orders are wrong";
        }
        return free ? "the sets name blocks that are gone" : "";
    }

  private:
    static unsigned orderOf(Granule length) { return unsigned(std::countr_zero(length)); }
    Granule needOf(Bytes size) const
    {
        return granules(
            std::max(std::bit_ceil(m_layout.geometry.header + size), m_layout.geometry.minimumBlock));
    }
    bool isFreeBlock(Granule at, Granule length) const
    {
        return m_layout.blocks.starts(at) && isFree(at) && lengthOf(at) == length;
    }
    void insert(Place block)
    {
        const unsigned order = orderOf(block.length);
        m_sets.insert(m_free[order], block.at >> order);
        m_orders |= std::uint64_t{1} << order;
    }
    void remove(Place block)
    {
        const unsigned order = orderOf(block.length);
        m_sets.erase(m_free[order], block.at >> order);
        if (!m_free[order].root) m_orders &= ~(std::uint64_t{1} << order);
    }
    /// The lowest free block of the smallest order that fits.
    Place lowest(Granule need) const
    {
        const std::uint64_t fitting = m_orders & ~(need - 1);
        if (!fitting) return {};
        const auto order = unsigned(std::countr_zero(fitting));
        return {Granule{m_sets.lowest(m_free[order])} << order, Granule{1} << order};
    }
    Place grow(ChangeLog& log)
    {
        if (!canGrow(m_region)) return {};
        const Granule at = m_end;
        moveEnd(at + m_region, log);
        if (at) flip(at, log);
        return {at, m_region};
    }

    BitSets m_sets;
    std::array<BitSets::Set, 64> m_free{}; ///< by order; places in units of the order
    std::uint64_t m_orders = 0;            ///< a bit an order that has a free block
    Granule m_region;
};

} // namespace

PolicyInfo buddy()
{
    return {"buddy",
            "Binary buddy",
            "Blocks of 2^k bytes: merging is one look at the buddy, but rounding wastes a quarter",
            "by length, the lowest of equals first",
            kKnobs,
            geometry,
            [](const Settings& settings) -> std::unique_ptr<Heap> {
                return std::make_unique<BuddyHeap>(settings);
            }};
}

} // namespace heapglass::heap::policy
