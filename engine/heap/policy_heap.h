// A heap for one fit, by the rules of the reference policy (../shared/oracle/refsim.py, docstring, section
// 1). A template, so that within a batch nothing is called through a table.
#pragma once

#include <concepts>
#include <string>
#include <vector>

#include "engine/heap/free_index.h"
#include "engine/heap/list_heap.h"

namespace heapglass::heap
{

/// Which free block a request gets. A fit keeps an index of the free blocks and is told of each that comes,
/// goes or changes its length; what it can read in the boundaries it need not store.
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

template <Fit F>
class PolicyHeap final : public ListHeap
{
  public:
    explicit PolicyHeap(const Settings& settings) : ListHeap(settings) {}

    void run(std::span<const Request> requests, ChangeLog& log) override;
    std::unique_ptr<Source> clone() const override { return std::make_unique<PolicyHeap>(*this); }
    HeapminPlan minimize(ChangeLog& log) override;
    Bytes largestFree() const override { return bytesOf(m_fit.longest(m_layout.blocks)); }
    void save(HeapState& state) const override;
    void restore(const HeapState& state) override;
    std::string check() const override;
    std::size_t bytes() const override { return ownBytes() + m_fit.bytes() + m_unswept.capacity() * 8; }

  private:
    Change carryOut(const Request& request, ChangeLog& log);
    Change allocate(const Request& request, ChangeLog& log);
    Change deallocate(const Request& request, ChangeLog& log);
    Change reallocate(const Request& request, ChangeLog& log);
    Change resize(LiveBlock& block, const Request& request, Place room, ChangeLog& log);
    Change relocate(LiveBlock& block, const Request& request, ChangeLog& log);
    Change fail()
    {
        ++m_counters.failed;
        return {.kind = Change::Kind::failed};
    }

    Place acquire(Granule need, ChangeLog& log);
    Place grow(Granule need, Note& gone, ChangeLog& log);
    Place use(Place block, Granule need, Note gone, ChangeLog& log);
    /// The room for `need` granules that a block can have where it is; not found if it must move.
    Place extend(Place block, Granule need, ChangeLog& log);
    Note take(Place block);
    Note absorb(Place right, ChangeLog& log);
    void release(Place block, ChangeLog& log);
    void free(Place block, Note gone, ChangeLog& log);
    void joinLeft(Granule left, Place block, ChangeLog& log);
    bool sweep(ChangeLog& log);
    bool mergeRun(Granule first, ChangeLog& log);
    void noteUnswept(Granule at);
    void cutBlocks(Granule end, ChangeLog& log);
    Granule lengthOf(Granule at) const { return m_layout.blocks.next(at) - at; }

    F m_fit;
    // Deferred coalescing: wherever two free neighbours may have come about since the last sweep, so that a
    // sweep costs what was freed, not what there is. When it gets long, all blocks are cheaper to walk.
    std::vector<Granule> m_unswept;
    bool m_sweepAll = false;
};

template <Fit F>
void PolicyHeap<F>::run(std::span<const Request> requests, ChangeLog& log)
{
    constexpr std::size_t kBeyondCache = 16'384;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        if (m_live.size() > kBeyondCache) prefetch(requests, i);
        const Change change = carryOut(requests[i], log);
        log.add(change, m_layout, m_liveRequested);
    }
    m_fit.settle(m_layout.blocks);
}

template <Fit F>
Change PolicyHeap<F>::carryOut(const Request& request, ChangeLog& log)
{
    switch (request.kind) {
    case Request::Kind::allocate:
        return allocate(request, log);
    case Request::Kind::deallocate:
        return deallocate(request, log);
    case Request::Kind::reallocate:
        return reallocate(request, log);
    case Request::Kind::nothing:
        break;
    }
    return {};
}

template <Fit F>
Change PolicyHeap<F>::allocate(const Request& request, ChangeLog& log)
{
    if (request.size > kMaxRequest) return fail();
    const Place block = acquire(needOf(request.size), log);
    if (!block.found()) return fail();
    const Bytes offset = bytesOf(block.at), length = bytesOf(block.length);
    m_live.insert({offset, length, request.size, request.block, request.tag});
    m_liveRequested += request.size;
    return {.kind = Change::Kind::birth, .offset = offset, .length = length};
}

template <Fit F>
Change PolicyHeap<F>::deallocate(const Request& request, ChangeLog& log)
{
    LiveBlock block;
    if (!m_live.take(request.block, block)) return {};
    m_liveRequested -= block.requested;
    release({granules(block.offset), granules(block.length)}, log);
    return {.kind = Change::Kind::death, .offset = block.offset, .length = block.length, .oldTag = block.tag};
}

template <Fit F>
Change PolicyHeap<F>::reallocate(const Request& request, ChangeLog& log)
{
    LiveBlock* block = m_live.find(request.block);
    if (!block) return allocate(request, log);
    if (request.size == 0) return deallocate(request, log);
    if (request.size > kMaxRequest) return fail();
    const Granule need = needOf(request.size);
    Place room{granules(block->offset), granules(block->length)};
    if (need > room.length) room = extend(room, need, log);
    return room.found() ? resize(*block, request, room, log) : relocate(*block, request, log);
}

template <Fit F>
Change PolicyHeap<F>::resize(LiveBlock& block, const Request& request, Place room, ChangeLog& log)
{
    const Bytes before = block.length;
    const std::uint32_t oldTag = block.tag;
    removeLive(room.at, granules(before));
    block.length = bytesOf(use(room, needOf(request.size), {}, log).length);
    m_liveRequested += request.size - block.requested;
    block.requested = request.size;
    block.tag = request.tag;
    return {.kind = Change::Kind::resize,
            .offset = block.offset,
            .length = block.length,
            .oldOffset = block.offset,
            .oldLength = before,
            .oldTag = oldTag};
}

template <Fit F>
Change PolicyHeap<F>::relocate(LiveBlock& block, const Request& request, ChangeLog& log)
{
    const Place made = acquire(needOf(request.size), log);
    if (!made.found()) return fail();
    const Change change{.kind = Change::Kind::move,
                        .offset = bytesOf(made.at),
                        .length = bytesOf(made.length),
                        .oldOffset = block.offset,
                        .oldLength = block.length,
                        .oldTag = block.tag};
    m_counters.copiedBytes += std::min(block.requested, request.size);
    ++m_counters.moves;
    m_liveRequested += request.size - block.requested;
    block = {change.offset, change.length, request.size, request.block, request.tag};
    release({granules(change.oldOffset), granules(change.oldLength)}, log);
    return change;
}

template <Fit F>
Place PolicyHeap<F>::acquire(Granule need, ChangeLog& log)
{
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
Place PolicyHeap<F>::grow(Granule need, Note& gone, ChangeLog& log)
{
    Place block{m_end, 0};
    const Granule last = m_settings.coalesce == Coalesce::off ? kNoGranule : m_layout.blocks.previous(m_end);
    if (m_end && last != kNoGranule && isFree(last)) block = {last, m_end - last};
    const Granule more = growthFor(need - block.length);
    if (!canGrow(more)) return {};
    if (block.length) gone = take(block);
    const bool fresh = block.length == 0;
    const Granule end = m_end;
    moveEnd(end + more, log);
    if (fresh && end) flip(end, log);
    if (fresh) m_layout.blocks.setUsed(end, true);
    return {block.at, block.length + more};
}

/// Block `block`, marked used but without live bytes yet, gets them; the rest is cut off if worth it. `gone`
/// is bookkeeping that went when the block was taken.
template <Fit F>
Place PolicyHeap<F>::use(Place block, Granule need, Note gone, ChangeLog& log)
{
    Place rest{block.at + need, block.length - need};
    if (!isWorth(rest.length)) {
        move(gone, {});
        addLive(block.at, block.length, log);
        return block;
    }
    flip(rest.at, log);
    m_layout.blocks.setUsed(rest.at, true);
    addLive(block.at, need, log);
    if (m_settings.coalesce == Coalesce::on && isFree(rest.at + rest.length)) {
        move(gone, {});
        gone = absorb({rest.at + rest.length, lengthOf(rest.at + rest.length)}, log);
        rest.length = lengthOf(rest.at);
    }
    free(rest, gone, log);
    return {block.at, need};
}

template <Fit F>
Place PolicyHeap<F>::extend(Place block, Granule need, ChangeLog& log)
{
    if (m_settings.coalesce == Coalesce::off || m_settings.realloc == Realloc::move) return {};
    Place right{block.at + block.length, 0};
    if (isFree(right.at)) right.length = lengthOf(right.at);
    const Granule room = block.length + right.length;
    Granule more = 0;
    if (room < need) {
        more = growthFor(need - room);
        if (block.at + room != m_end || !canGrow(more)) return {};
    }
    if (right.length) move(absorb(right, log), {});
    if (more) moveEnd(m_end + more, log);
    return {block.at, room + more};
}

/// A free block leaves the free blocks and counts as used from here on. Its bookkeeping is left to the
/// caller, who may have a new place for it nearby.
template <Fit F>
ListHeap::Note PolicyHeap<F>::take(Place block)
{
    m_fit.remove(m_layout.blocks, block.at, block.length);
    m_layout.blocks.setUsed(block.at, true);
    return noteOf(block.at, block.length);
}

/// A free block becomes part of the block on its left. Its bookkeeping is left to the caller.
template <Fit F>
ListHeap::Note PolicyHeap<F>::absorb(Place right, ChangeLog& log)
{
    m_fit.remove(m_layout.blocks, right.at, right.length);
    flip(right.at, log);
    return noteOf(right.at, right.length);
}

template <Fit F>
void PolicyHeap<F>::release(Place block, ChangeLog& log)
{
    removeLive(block.at, block.length);
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
void PolicyHeap<F>::free(Place block, Note gone, ChangeLog& log)
{
    m_layout.blocks.setUsed(block.at, false);
    m_fit.insert(m_layout.blocks, block.at, block.length);
    const Note note = noteOf(block.at, block.length);
    move(gone, note);
    touch(note.offset, note.length, log);
    noteUnswept(block.at);
}

template <Fit F>
void PolicyHeap<F>::joinLeft(Granule left, Place block, ChangeLog& log)
{
    const Granule before = block.at - left, after = before + block.length;
    m_layout.blocks.setUsed(block.at, false);
    flip(block.at, log);
    m_fit.resize(m_layout.blocks, left, before, after);
    if (bytesOf(before) < m_layout.geometry.bookkeeping) move(noteOf(left, before), noteOf(left, after));
}

template <Fit F>
void PolicyHeap<F>::noteUnswept(Granule at)
{
    if (m_settings.coalesce != Coalesce::deferred || m_sweepAll) return;
    m_unswept.push_back(at);
    if (m_unswept.size() < 1024 + m_layout.blocks.blockCount()) return;
    m_unswept.clear();
    m_sweepAll = true;
}

/// Merges all free neighbours; false if there were none.
template <Fit F>
bool PolicyHeap<F>::sweep(ChangeLog& log)
{
    const Blocks& blocks = m_layout.blocks;
    bool merged = false;
    if (m_sweepAll)
        for (Granule at = 0; at < m_end; at = blocks.next(at))
            if (isFree(at)) merged |= mergeRun(at, log);
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
bool PolicyHeap<F>::mergeRun(Granule first, ChangeLog& log)
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
HeapminPlan PolicyHeap<F>::minimize(ChangeLog& log)
{
    HeapminPlan plan = this->plan();
    if (plan.result == 0) {
        cutBlocks(granules(plan.endAfter), log);
        returnPages(plan, log);
        m_fit.settle(m_layout.blocks);
    }
    log.add({.kind = Change::Kind::heapmin}, m_layout, m_liveRequested);
    return plan;
}

template <Fit F>
void PolicyHeap<F>::cutBlocks(Granule end, ChangeLog& log)
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
void PolicyHeap<F>::save(HeapState& state) const
{
    saveBlocks(state);
    m_fit.save(state.policy);
}

template <Fit F>
void PolicyHeap<F>::restore(const HeapState& state)
{
    restoreBlocks(state);
    m_fit.clear();
    for (const BlockEntry& entry : state.blocks)
        if (!entry.live) m_fit.insert(m_layout.blocks, granules(entry.offset), granules(entry.length));
    m_fit.restore(state.policy);
    m_unswept.clear();
    m_sweepAll = true;
}

template <Fit F>
std::string PolicyHeap<F>::check() const
{
    const std::string wrong = checkBlocks();
    return wrong.empty() ? m_fit.check(m_layout.blocks) : wrong;
}

} // namespace heapglass::heap
