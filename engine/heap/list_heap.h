// The reference policy (../shared/oracle/refsim.py, docstring, section 1): one list of blocks in address
// order, boundaries that split and coalesce, and a Fit that says which free block a request gets.
#pragma once

#include "engine/heap/policies.h"
#include "engine/heap/serving_heap.h"

namespace heapglass::heap
{

/// Which free block a request gets. A fit keeps an index of the free blocks and is told of each that comes,
/// goes or changes its length; what it can read in the boundaries it need not store. One that does not look
/// at them in address order has forEachFree(blocks, visit).
template <class F>
concept Fit = std::copy_constructible<F> && std::default_initializable<F> &&
    requires(F fit, const F& known, const Blocks& blocks, Granule g, std::vector<std::uint64_t>& words)
{
    fit.insert(blocks, g, g);    // at, length
    fit.remove(blocks, g, g);    // while the boundaries still show the block
    fit.resize(blocks, g, g, g); // at, length before and after; the boundaries show the new one
    {
        fit.choose(blocks, g)
        } -> std::same_as<Place>; // of at least g granules
    fit.made(g);                  // a malloc made a block that ends at g
    fit.cut(g);                   // the heap ends at g now
    fit.settle(blocks);           // work put off is done
    {
        known.longest(blocks)
        } -> std::same_as<Granule>;
    known.save(words);  // what the layout does not tell
    fit.restore(words); // into a fit that knows the free blocks
    fit.clear();
    {
        known.check(blocks)
        } -> std::same_as<std::string>;
    {
        known.bytes()
        } -> std::same_as<std::size_t>;
};

/// A fit that says ahead of a request what choose() will give most likely, and what it looks at for that.
template <class F>
concept ForeseeingFit = requires(const F& fit, Granule g)
{
    fit.prefetchLikely(g); // hints the processor to fetch what likely() reads
    fit.prefetch(g);       // and where a block is kept that starts there
    {
        fit.likely(g)
        } -> std::same_as<Place>;
};

/// For a fit that needs nothing but its index of the free blocks.
struct FitWithoutMemory {
    void made(Granule) {}
    void cut(Granule) {}
    void save(std::vector<std::uint64_t>&) const {}
    void restore(const std::vector<std::uint64_t>&) {}
};

/// The geometry that `settings` give a ListHeap.
Geometry listGeometry(const Settings& settings);
/// The knobs that every ListHeap heeds.
std::span<const std::string_view> listKnobs();

template <Fit F>
class ListHeap final : public ServingHeap<ListHeap<F>>
{
  public:
    explicit ListHeap(const Settings& settings) : Base(settings, listGeometry(settings))
    {
        const Bytes unit = m_layout.geometry.granule;
        m_minimum = m_layout.geometry.minimumBlock / unit;
        m_worth = std::max(roundUp(settings.split, unit) / unit, m_minimum);
        m_grow = roundUp(settings.grow ? settings.grow : settings.page, settings.page) / unit;
    }
    Bytes largestFree() const override { return bytesOf(m_fit.longest(m_layout.blocks)); }
    void walkFree(const std::function<void(Bytes, Bytes)>& visit) const override
    {
        const auto visitBlock = [&](Place block) { visit(bytesOf(block.at), bytesOf(block.length)); };
        if constexpr (requires { m_fit.forEachFree(m_layout.blocks, visitBlock); })
            m_fit.forEachFree(m_layout.blocks, visitBlock);
        else
            Base::walkFree(visit);
    }
    std::size_t bytes() const override
    {
        return this->ownBytes() + m_fit.bytes() + m_unswept.capacity() * sizeof(Granule);
    }

  private:
    using Base = ServingHeap<ListHeap<F>>;
    friend Base;
    using Base::bytesOf, Base::flip, Base::isFree, Base::lengthOf, Base::move, Base::moveEnd;
    using Base::m_counters, Base::m_end, Base::m_layout, Base::m_settings, Base::noteOf;
    using typename Base::Note;

    // Policy
    /// What the release of a block [at, end) asks its fit for, where the fit keeps it outside the boundaries.
    [[gnu::always_inline]] void prefetchFree(Granule at, Granule end) const
    {
        if constexpr (requires { m_fit.prefetch(at); }) {
            m_fit.prefetch(at);
            m_fit.prefetch(end);
        }
    }
    /// What an allocation of `size` bytes will touch, most likely: where the fit keeps the block that it
    /// gets; and, once that has arrived, the block. Both may not have been touched for long.
    [[gnu::always_inline]] void prefetchFront(Bytes size) const requires ForeseeingFit<F>
    {
        m_fit.prefetchLikely(needOf(size));
    }
    [[gnu::always_inline]] void prefetchChoice(Bytes size) const requires ForeseeingFit<F>
    {
        const Granule need = needOf(size);
        const Place block = m_fit.likely(need);
        if (!block.found()) return;
        m_layout.blocks.prefetch(block.at);
        m_layout.blocks.prefetch(block.at + need);
        m_layout.pages.prefetch(m_layout.pages.pageOf(bytesOf(block.at)));
        m_fit.prefetch(block.at);
    }
    Place acquire(Bytes size, ChangeLog& log);
    Place resizeInPlace(Place block, Bytes size, ChangeLog& log);
    void release(Place block, ChangeLog& log);
    void settle() { m_fit.settle(m_layout.blocks); }
    void cutBlocks(Granule end, ChangeLog& log);
    void rebuild(const std::vector<std::uint64_t>& words);
    void saveOrder(std::vector<std::uint64_t>& words) const { m_fit.save(words); }
    std::string checkOrder() const;

    Granule needOf(Bytes requested) const
    {
        // align is a power of two
        const Bytes rounded =
            (m_settings.header + requested + m_settings.align - 1) & ~(m_settings.align - 1);
        return std::max(m_minimum, this->granules(rounded));
    }
    bool isWorth(Granule rest) const { return rest >= m_worth; }
    /// Granules that the heap must grow by for `missing` more of them; a fit may leave aside a last block
    /// that would do (good fit), and then none are missing.
    Granule growthFor(Granule need, Granule there) const
    {
        return need > there ? (need - there + m_grow - 1) / m_grow * m_grow : 0;
    }

    Place grow(Granule need, Note& gone, ChangeLog& log);
    Place use(Place block, Granule need, Note gone, ChangeLog& log);
    /// The room for `need` granules that a block can have where it is; not found if it must move.
    Place extend(Place block, Granule need, ChangeLog& log);
    Note take(Place block);
    Note absorb(Place right, ChangeLog& log);
    void free(Place block, Note gone, ChangeLog& log);
    void joinLeft(Granule left, Place block, ChangeLog& log);
    bool sweep(ChangeLog& log);
    bool mergeRun(Granule first, ChangeLog& log);
    void noteUnswept(Granule at);

    F m_fit;
    // The settings in granules, rounded as they are used.
    Granule m_minimum, m_worth, m_grow;
    // Deferred coalescing: wherever two free neighbours may have come about since the last sweep, so that a
    // sweep costs what was freed, not what there is. When it gets long, all blocks are cheaper to walk.
    std::vector<Granule> m_unswept;
    bool m_sweepAll = false;
};

template <Fit F>
Place ListHeap<F>::acquire(Bytes size, ChangeLog& log)
{
    const Granule need = needOf(size);
    Place block = m_fit.choose(m_layout.blocks, need);
    if (!block.found() && m_settings.coalesce == Coalesce::deferred && sweep(log))
        block = m_fit.choose(m_layout.blocks, need);
    Note gone;
    if (block.found()) {
        ++m_counters.reused;
        m_counters.splits += isWorth(block.length - need);
        gone = take(block);
    } else {
        block = grow(need, gone, log);
        if (!block.found()) return {};
    }
    block = use(block, need, gone, log);
    m_fit.made(block.at + block.length);
    return block;
}

template <Fit F>
Place ListHeap<F>::resizeInPlace(Place block, Bytes size, ChangeLog& log)
{
    const Granule need = needOf(size);
    const Place room = need > block.length ? extend(block, need, log) : block;
    if (!room.found()) return {};
    this->removeLive(block.at, block.length);
    return use(room, need, {}, log);
}

template <Fit F>
Place ListHeap<F>::grow(Granule need, Note& gone, ChangeLog& log)
{
    Place block{m_end, 0};
    const Granule last = m_settings.coalesce == Coalesce::off ? kNoGranule : m_layout.blocks.previous(m_end);
    if (m_end && last != kNoGranule && isFree(last)) block = {last, m_end - last};
    const Granule more = growthFor(need, block.length);
    if (!this->canGrow(more)) return {};
    m_counters.reused += more == 0;
    if (block.length) gone = take(block);
    const bool fresh = block.length == 0;
    const Granule end = m_end;
    if (more) moveEnd(end + more, log);
    if (fresh && end) flip(end, log);
    if (fresh) m_layout.blocks.setUsed(end, true);
    return {block.at, block.length + more};
}

/// Block `block`, marked used but without live bytes yet, gets them; the rest is cut off if worth it. `gone`
/// is bookkeeping that went when the block was taken.
template <Fit F>
Place ListHeap<F>::use(Place block, Granule need, Note gone, ChangeLog& log)
{
    Place rest{block.at + need, block.length - need};
    if (!isWorth(rest.length)) {
        move(gone, {});
        this->addLive(block.at, block.length, log);
        return block;
    }
    flip(rest.at, log);
    m_layout.blocks.setUsed(rest.at, true);
    this->addLive(block.at, need, log);
    if (m_settings.coalesce == Coalesce::on && isFree(rest.at + rest.length)) {
        move(gone, {});
        gone = absorb({rest.at + rest.length, lengthOf(rest.at + rest.length)}, log);
        rest.length = lengthOf(rest.at);
    }
    free(rest, gone, log);
    return {block.at, need};
}

template <Fit F>
Place ListHeap<F>::extend(Place block, Granule need, ChangeLog& log)
{
    if (m_settings.coalesce == Coalesce::off || m_settings.realloc == Realloc::move) return {};
    Place right{block.at + block.length, 0};
    if (isFree(right.at)) right.length = lengthOf(right.at);
    const Granule room = block.length + right.length;
    Granule more = 0;
    if (room < need) {
        more = growthFor(need, room);
        if (block.at + room != m_end || !this->canGrow(more)) return {};
    }
    if (right.length) move(absorb(right, log), {});
    if (more) moveEnd(m_end + more, log);
    return {block.at, room + more};
}

/// A free block leaves the free blocks and counts as used from here on. Its bookkeeping is left to the
/// caller, who may have a new place for it nearby.
template <Fit F>
typename ListHeap<F>::Note ListHeap<F>::take(Place block)
{
    m_fit.remove(m_layout.blocks, block.at, block.length);
    m_layout.blocks.setUsed(block.at, true);
    return noteOf(block.at, block.length);
}

/// A free block becomes part of the block on its left. Its bookkeeping is left to the caller.
template <Fit F>
typename ListHeap<F>::Note ListHeap<F>::absorb(Place right, ChangeLog& log)
{
    m_fit.remove(m_layout.blocks, right.at, right.length);
    flip(right.at, log);
    return noteOf(right.at, right.length);
}

template <Fit F>
void ListHeap<F>::release(Place block, ChangeLog& log)
{
    this->removeLive(block.at, block.length);
    Note gone;
    if (m_settings.coalesce == Coalesce::on) {
        const Granule right = block.at + block.length;
        if (isFree(right)) {
            const Granule length = lengthOf(right);
            gone = absorb({right, length}, log);
            block.length += length;
        }
        const Granule left = block.at ? m_layout.blocks.previous(block.at) : kNoGranule;
        if (left != kNoGranule && isFree(left)) {
            move(gone, {});
            return joinLeft(left, block, log);
        }
    }
    free(block, gone, log);
}

/// A block that is marked used, without live bytes, becomes free; it has no free neighbours to merge with.
template <Fit F>
void ListHeap<F>::free(Place block, Note gone, ChangeLog& log)
{
    m_layout.blocks.setUsed(block.at, false);
    m_fit.insert(m_layout.blocks, block.at, block.length);
    const Note note = noteOf(block.at, block.length);
    move(gone, note);
    this->touch(note.offset, note.length, log);
    noteUnswept(block.at);
}

template <Fit F>
void ListHeap<F>::joinLeft(Granule left, Place block, ChangeLog& log)
{
    const Granule before = block.at - left, after = before + block.length;
    m_layout.blocks.setUsed(block.at, false);
    flip(block.at, log);
    m_fit.resize(m_layout.blocks, left, before, after);
    if (bytesOf(before) < m_layout.geometry.bookkeeping) move(noteOf(left, before), noteOf(left, after));
}

template <Fit F>
void ListHeap<F>::noteUnswept(Granule at)
{
    if (m_settings.coalesce != Coalesce::deferred || m_sweepAll) return;
    m_unswept.push_back(at);
    if (m_unswept.size() < 1024 + m_layout.blocks.blockCount()) return;
    m_unswept.clear();
    m_sweepAll = true;
}

/// Merges all free neighbours; false if there were none.
template <Fit F>
bool ListHeap<F>::sweep(ChangeLog& log)
{
    const Blocks& blocks = m_layout.blocks;
    bool merged = false;
    if (m_sweepAll)
        for (Granule at = 0; at < m_end; at = blocks.next(at))
            if (isFree(at)) merged |= mergeRun(at, log);
    // In address order, as a sweep of all is: the order in which blocks arrive may matter to the fit.
    std::sort(m_unswept.begin(), m_unswept.end());
    for (const Granule noted : m_unswept) {
        if (!blocks.starts(noted) || !isFree(noted)) continue;
        Granule first = noted;
        for (Granule left = first; left > 0 && isFree(left = blocks.previous(left));)
            first = left;
        merged |= mergeRun(first, log);
    }
    m_unswept.clear();
    m_sweepAll = false;
    return merged;
}

/// The free block `first` takes up all free blocks that follow it.
template <Fit F>
bool ListHeap<F>::mergeRun(Granule first, ChangeLog& log)
{
    Granule length = lengthOf(first);
    if (!isFree(first + length)) return false;
    const Note before = take({first, length});
    while (isFree(first + length)) {
        const Granule more = lengthOf(first + length);
        move(absorb({first + length, more}, log), {});
        length += more;
    }
    m_layout.blocks.setUsed(first, false);
    m_fit.insert(m_layout.blocks, first, length);
    move(before, noteOf(first, length));
    return true;
}

template <Fit F>
void ListHeap<F>::cutBlocks(Granule end, ChangeLog& log)
{
    while (m_end > end) {
        const Granule last = m_layout.blocks.previous(m_end);
        const Granule length = m_end - last;
        if (last < end) {
            moveEnd(end, log);
            m_fit.resize(m_layout.blocks, last, length, end - last);
            break;
        }
        m_fit.remove(m_layout.blocks, last, length);
        move(noteOf(last, length), {});
        flip(m_end, log); // the block's start marks the end now
        m_end = last;
        if (last == 0) flip(0, log);
    }
    m_layout.pages.setEnd(bytesOf(m_end));
    m_fit.cut(m_end);
}

template <Fit F>
void ListHeap<F>::rebuild(const std::vector<std::uint64_t>& words)
{
    m_fit.clear();
    for (Granule at = 0; at < m_end; at = m_layout.blocks.next(at))
        if (isFree(at)) m_fit.insert(m_layout.blocks, at, lengthOf(at));
    m_fit.restore(words);
    m_unswept.clear();
    m_sweepAll = true;
}

template <Fit F>
std::string ListHeap<F>::checkOrder() const
{
    const bool merged = m_settings.coalesce == Coalesce::on;
    for (Granule at = 0; at < m_end; at = m_layout.blocks.next(at)) {
        if (lengthOf(at) < m_minimum) return "a block is smaller than the smallest";
        if (merged && isFree(at) && isFree(at + lengthOf(at))) return "two free neighbours are not merged";
    }
    return m_fit.check(m_layout.blocks);
}

/// The row of a fit.
template <Fit F>
PolicyInfo listPolicy(std::string_view name, std::string_view title, std::string_view teaches,
                      std::string_view freeOrder)
{
    return {name,
            title,
            teaches,
            freeOrder,
            listKnobs(),
            listGeometry,
            [](const Settings& settings) -> std::unique_ptr<Heap> {
                return std::make_unique<ListHeap<F>>(settings);
            }};
}

} // namespace heapglass::heap
