// Slabs of one size class a page, by the rules of the reference (../shared/oracle/refsim.py, docstring,
// slab).
#include <array>
#include <vector>

#include "engine/heap/address_index.h"
#include "engine/heap/bit_sets.h"
#include "engine/heap/policies.h"
#include "engine/heap/serving_heap.h"
#include "engine/heap/sparse.h"

namespace heapglass::heap::policy
{
namespace
{

constexpr Bytes kGranule = 16;
constexpr std::array<std::string_view, 4> kKnobs{"heapmin", "page", "base", "limit"};

Geometry geometry(const Settings& settings)
{
    Geometry geometry;
    geometry.base = roundUp(settings.base, settings.page);
    geometry.page = settings.page;
    geometry.granule = kGranule;
    geometry.header = 0;
    geometry.bookkeeping = 0; // outside the heap
    geometry.minimumBlock = kGranule;
    return geometry;
}

/// 16, 32 .. 128, then four per doubling up to 1024, none above the page; in granules.
std::vector<Granule> classesFor(Bytes page)
{
    std::vector<Granule> lengths;
    for (Bytes size = 16; size <= std::min<Bytes>(page, 1024);
         size += size < 128 ? 16 : std::bit_floor(size) / 4)
        lengths.push_back(size / kGranule);
    return lengths;
}

class SlabHeap final : public ServingHeap<SlabHeap>
{
  public:
    explicit SlabHeap(const Settings& settings)
        : ServingHeap(settings, geometry(settings)), m_page(settings.page / kGranule),
          m_classes(classesFor(settings.page)), m_open(m_classes.size())
    {
    }
    Bytes largestFree() const override { return bytesOf(m_free.longest(m_layout.blocks).length); }
    std::size_t bytes() const override
    {
        return ownBytes() + m_free.bytes() + m_sets.bytes() + m_slabs.bytes();
    }

    // Policy
    Place acquire(Bytes size, ChangeLog& log)
    {
        const Granule length = lengthFor(size);
        const Place block = isSlot(length) ? takeSlot(length, log) : takePages(length, log);
        if (!block.found()) return {};
        m_layout.blocks.setUsed(block.at, true);
        addLive(block.at, block.length, log);
        return block;
    }
    Place resizeInPlace(Place block, Bytes size, ChangeLog&)
    {
        return lengthFor(size) == block.length ? block : Place{};
    }
    void release(Place block, ChangeLog& log)
    {
        removeLive(block.at, block.length);
        if (!isSlot(block.length)) return freePages(block, log);
        const Granule page = block.at / m_page, slots = m_page / block.length;
        Slab& slab = slabOf(block.at);
        if (--slab.live == 0) {
            if (slots > 1) m_sets.erase(openOf(block.length), page);
            return dissolve(page * m_page, block.length, log);
        }
        if (slab.live == slots - 1) m_sets.insert(openOf(block.length), page);
        m_layout.blocks.setUsed(block.at, false);
        m_free.insert(m_layout.blocks, block.at, block.length);
    }
    void settle() { m_free.settle(m_layout.blocks); }
    void cutBlocks(Granule end, ChangeLog& log)
    {
        if (m_end == end) return;
        m_free.remove(m_layout.blocks, end, m_end - end);
        flip(m_end, log);
        m_end = end;
        if (end == 0) flip(0, log);
        m_layout.pages.setEnd(bytesOf(end));
    }
    void rebuild(const std::vector<std::uint64_t>& words)
    {
        m_free.clear();
        m_sets.clear();
        m_open.assign(m_classes.size(), {});
        m_slabs.clear();
        for (Granule at = 0; at < m_end; at = m_layout.blocks.next(at))
            if (isFree(at)) m_free.insert(m_layout.blocks, at, lengthOf(at));
        for (const std::uint64_t word : words) {
            const Granule page = word / kWordBase, length = m_classes[word % kWordBase];
            Slab& slab = slabOf(page * m_page);
            slab.length = std::uint32_t(length);
            slab.live = liveIn(page, length);
            if (slab.live < m_page / length) m_sets.insert(openOf(length), page);
        }
    }
    /// The class of each slab, which its boundaries do not always tell.
    void saveOrder(std::vector<std::uint64_t>& words) const
    {
        m_slabs.forEach([&](std::uint64_t chunk, const Slabs& slabs) {
            for (std::uint64_t i = 0; i < slabs.size(); ++i)
                if (slabs[i].live)
                    words.push_back((chunk * kChunk + i) * kWordBase + classOf(slabs[i].length));
        });
    }
    std::string checkOrder() const
    {
        std::string wrong = m_free.check(m_layout.blocks);
        m_slabs.forEach([&](std::uint64_t chunk, const Slabs& slabs) {
            for (std::uint64_t i = 0; i < slabs.size(); ++i)
                if (wrong.empty()) wrong = checkSlab(chunk * kChunk + i, slabs[i]);
        });
        for (Granule at = 0; at < m_end && wrong.empty(); at = m_layout.blocks.next(at))
            if (isRun(at) && isRun(at + lengthOf(at))) wrong = "two runs of free pages are not merged";
        return wrong;
    }

  private:
    static constexpr std::uint64_t kChunk = 512, kWordBase = 64;
    struct Slab {
        std::uint32_t length = 0; ///< of its slots
        std::uint32_t live = 0;   ///< slots; 0: the page is no slab
    };
    using Slabs = std::array<Slab, kChunk>;

    std::size_t classOf(Granule length) const
    {
        return std::size_t(std::lower_bound(m_classes.begin(), m_classes.end(), length) - m_classes.begin());
    }
    bool isSlot(Granule length) const { return length <= m_classes.back(); }
    BitSets::Set& openOf(Granule length) { return m_open[classOf(length)]; }
    Granule lengthFor(Bytes size) const
    {
        const Granule need = (size + kGranule - 1) / kGranule;
        return isSlot(need) ? m_classes[classOf(need)] : (need + m_page - 1) / m_page * m_page;
    }
    Slab& slabOf(Granule at) { return m_slabs.at(at / m_page / kChunk)[at / m_page % kChunk]; }
    /// Free pages, and as no slab is free as a whole, nothing else is a free block of a page or more.
    bool isRun(Granule at) const { return isFree(at) && lengthOf(at) >= m_page; }

    /// The lowest free slot of the lowest slab of its class, else of a new one.
    Place takeSlot(Granule length, ChangeLog& log)
    {
        BitSets::Set& open = openOf(length);
        if (!open.root && !makeSlab(length, log)) return {};
        const Granule page = m_sets.lowest(open);
        // A tail is shorter than a slot, so that the first block long enough is one.
        const Granule at = m_free.lowest(m_layout.blocks, page * m_page, length).at;
        m_free.remove(m_layout.blocks, at, length);
        if (++slabOf(at).live == m_page / length) m_sets.erase(open, page);
        return {at, length};
    }
    bool makeSlab(Granule length, ChangeLog& log)
    {
        const Place page = takePages(m_page, log);
        if (!page.found()) return false;
        forSlots(page.at, length, [&](Granule at, Granule its) {
            if (at != page.at) flip(at, log);
            m_free.insert(m_layout.blocks, at, its);
        });
        m_layout.blocks.setUsed(page.at, false);
        slabOf(page.at) = {std::uint32_t(length), 0};
        m_sets.insert(openOf(length), page.at / m_page);
        return true;
    }
    /// A slab whose last live slot went, but is still marked used, becomes a free page.
    void dissolve(Granule begin, Granule length, ChangeLog& log)
    {
        hide(begin, length);
        for (Granule at = begin + length; at < begin + m_page; at += length) {
            hide(at, std::min(length, begin + m_page - at));
            m_layout.blocks.setUsed(at, false);
            flip(at, log);
        }
        freePages({begin, m_page}, log);
    }
    /// Takes a block out of the index if it is free, and marks it used: the index reads what is not.
    void hide(Granule at, Granule length)
    {
        if (m_layout.blocks.used(at)) return;
        m_free.remove(m_layout.blocks, at, length);
        m_layout.blocks.setUsed(at, true);
    }
    /// visit(at, length) for each slot of a slab and its tail that is no slot.
    template <class Visit>
    void forSlots(Granule begin, Granule length, Visit visit) const
    {
        const Granule end = begin + m_page;
        for (Granule at = begin; at < end; at += length)
            visit(at, std::min(length, end - at));
    }
    /// The lowest run of free pages that is long enough, else the heap's end with new pages: one block that
    /// is marked used and has no live bytes yet.
    Place takePages(Granule length, ChangeLog& log)
    {
        Place run = m_free.lowest(m_layout.blocks, 0, length);
        if (!run.found()) run = growTo(length, log);
        if (!run.found()) return {};
        hide(run.at, run.length);
        if (run.length > length) {
            flip(run.at + length, log);
            m_free.insert(m_layout.blocks, run.at + length, run.length - length);
        }
        return {run.at, length};
    }
    Place growTo(Granule length, ChangeLog& log)
    {
        const Granule end = m_end, last = m_layout.blocks.previous(end);
        const bool extends = end && isRun(last);
        const Place there{extends ? last : end, extends ? end - last : 0};
        if (!canGrow(length - there.length)) return {};
        moveEnd(end + length - there.length, log);
        if (end && !extends) flip(end, log);
        if (extends)
            m_free.resize(m_layout.blocks, last, there.length, length);
        else
            m_free.insert(m_layout.blocks, end, length);
        return {there.at, length};
    }
    /// A run of pages that is marked used becomes free and merges with its free neighbours.
    void freePages(Place run, ChangeLog& log)
    {
        const Granule right = run.at + run.length;
        if (isRun(right)) {
            const Granule more = lengthOf(right);
            m_free.remove(m_layout.blocks, right, more);
            flip(right, log);
            run.length += more;
        }
        const Granule left = run.at ? m_layout.blocks.previous(run.at) : 0;
        const bool joins = run.at && isRun(left);
        m_layout.blocks.setUsed(run.at, false);
        if (!joins) return m_free.insert(m_layout.blocks, run.at, run.length);
        flip(run.at, log);
        m_free.resize(m_layout.blocks, left, run.at - left, run.at - left + run.length);
    }
    std::uint32_t liveIn(Granule page, Granule length) const
    {
        std::uint32_t live = 0;
        forSlots(page * m_page, length, [&](Granule at, Granule) { live += m_layout.blocks.used(at); });
        return live;
    }
    std::string checkSlab(Granule page, const Slab& slab) const
    {
        if (slab.live == 0) return {};
        bool carved = true;
        forSlots(page * m_page, slab.length, [&](Granule at, Granule length) {
            carved = carved && m_layout.blocks.starts(at) && lengthOf(at) == length;
        });
        if (!carved) return "a slab is not carved into slots of its class";
        if (slab.live != liveIn(page, slab.length)) return "a slab counts its live slots wrong";
        const bool open = m_sets.contains(m_open[classOf(slab.length)], page);
        return open == (slab.live < m_page / slab.length) ? ""
                                                          : "a slab is not open just when it has a free slot";
    }

    Granule m_page;
    std::vector<Granule> m_classes;
    AddressIndex m_free; ///< runs of free pages, free slots and tails
    BitSets m_sets;
    std::vector<BitSets::Set> m_open; ///< a class: the pages of its slabs that have a free slot
    Sparse<Slabs> m_slabs;            ///< by page
};

} // namespace

PolicyInfo slab()
{
    return {
        "slab",
        "Slabs",
        "A page for each size class: no headers and no splits, but one survivor keeps the page for its class",
        kByAddress,
        kKnobs,
        geometry,
        [](const Settings& settings) -> std::unique_ptr<Heap> {
            return std::make_unique<SlabHeap>(settings);
        }};
}

} // namespace heapglass::heap::policy
