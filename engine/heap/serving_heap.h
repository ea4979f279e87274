// How every heap carries out requests, whatever its policy: who is live, what a realloc is, what is counted.
// `Self` says where blocks go (see Policy). A template, so that within a batch nothing is called through a
// table.
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <span>
#include <string>
#include <vector>

#include "engine/heap/block_heap.h"
#include "engine/heap/free_index.h"

namespace heapglass::heap
{

/// What a heap asks its policy. All lengths in granules; sizes as requested, in bytes, at most kMaxRequest.
template <class P>
concept Policy = requires(P policy, const P& known, Place block, Bytes size, Granule end, ChangeLog& log,
                          std::vector<std::uint64_t>& words)
{
    {
        policy.acquire(size, log)
        } -> std::same_as<Place>; // a block for `size` bytes, live; not found: there is no room
    {
        policy.resizeInPlace(block, size, log)
        } -> std::same_as<Place>; // the live block as it is now; not found: it must move, and is as it was
    policy.release(block, log);   // of a live block
    policy.settle();              // the batch is over
    policy.cutBlocks(end, log);   // what is free above `end` goes, as _heapmin planned
    policy.rebuild(words);        // from the layout and what saveOrder wrote
    known.saveOrder(words);       // what the layout does not tell
    {
        known.checkOrder()
        } -> std::same_as<std::string>;
};

template <class Self>
class ServingHeap : public BlockHeap
{
  public:
    void run(std::span<const Request> requests, ChangeLog& log) final
    {
        constexpr std::size_t kBeyondCache = 2'048;
        Ahead ahead;
        for (std::size_t i = 0; i < requests.size(); ++i) {
            if (m_live.size() > kBeyondCache) prefetch(requests, i, ahead);
            const Change change = carryOut(requests[i], log);
            log.add(change, m_layout, m_liveRequested);
        }
        self().settle();
    }
    HeapminPlan minimize(ChangeLog& log) final
    {
        HeapminPlan plan = this->plan();
        if (plan.result == 0) {
            self().cutBlocks(granules(plan.endAfter), log);
            returnPages(plan, log);
            self().settle();
        }
        log.add({.kind = Change::Kind::heapmin}, m_layout, m_liveRequested);
        return plan;
    }
    std::unique_ptr<Source> clone() const final { return std::make_unique<Self>(self()); }
    void savePolicy(std::vector<std::uint64_t>& words) const final { self().saveOrder(words); }
    void restore(const HeapState& state) final
    {
        restoreBlocks(state);
        self().rebuild(state.policy);
    }
    std::string check() const final
    {
        const std::string wrong = checkBlocks();
        return wrong.empty() ? self().checkOrder() : wrong;
    }

  protected:
    using BlockHeap::BlockHeap;

  private:
    Self& self() { return static_cast<Self&>(*this); }
    const Self& self() const { return static_cast<const Self&>(*this); }

    /// Of the blocks that requests soon to come end or change, where they are kept; by number of the request.
    class Ahead
    {
      public:
        Ahead() { m_slots.fill(LiveBlocks::kNoSlot); }
        std::uint32_t& slot(std::size_t request) { return m_slots[request % m_slots.size()]; }

      private:
        std::array<std::uint32_t, 8> m_slots;
    };
    /// Before the request `i`: asks for the memory that those behind it will touch.
    void prefetch(std::span<const Request> requests, std::size_t i, Ahead& ahead) const
    {
        // Three steps of one dependent chain, each early enough for the one before to have arrived.
        constexpr std::size_t kEntry = 24, kSlot = 12, kLine = 5, kBeyondLargeCache = 65'536;
        constexpr Granule kBefore = 64;
        if (i + kEntry < requests.size()) m_live.prefetch(requests[i + kEntry].block);
        if (i + kSlot < requests.size()) {
            const Request& request = requests[i + kSlot];
            std::uint32_t& slot = ahead.slot(i + kSlot);
            slot =
                request.kind == Request::Kind::allocate ? LiveBlocks::kNoSlot : m_live.slotOf(request.block);
            if (slot != LiveBlocks::kNoSlot) __builtin_prefetch(&m_live.atSlot(slot));
        }
        if constexpr (requires { self().prefetchChoice(Bytes{}); })
            if (m_live.size() > kBeyondLargeCache) {
                if (isAllocation(requests, i + kSlot)) self().prefetchFront(requests[i + kSlot].size);
                if (isAllocation(requests, i + kLine)) self().prefetchChoice(requests[i + kLine].size);
            }
        const std::uint32_t slot = ahead.slot(i + kLine);
        if (slot == LiveBlocks::kNoSlot) return;
        const LiveBlock& block = m_live.atSlot(slot);
        const Granule at = granules(block.offset), end = at + granules(block.length);
        m_layout.blocks.prefetch(at < kBefore ? 0 : at - kBefore); // where the block before it starts, mostly
        m_layout.blocks.prefetch(at);
        m_layout.blocks.prefetch(end);
        m_layout.pages.prefetch(m_layout.pages.pageOf(bytesOf(at)));
        m_layout.pages.prefetch(m_layout.pages.pageOf(bytesOf(end)));
        if constexpr (requires { self().prefetchFree(at, end); }) self().prefetchFree(at, end);
    }
    static bool isAllocation(std::span<const Request> requests, std::size_t i)
    {
        return i < requests.size() && requests[i].kind == Request::Kind::allocate;
    }

    Change carryOut(const Request& request, ChangeLog& log)
    {
        static_assert(Policy<Self>);
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
    Change fail()
    {
        ++m_counters.failed;
        return {.kind = Change::Kind::failed};
    }
    Change allocate(const Request& request, ChangeLog& log)
    {
        if (request.size > kMaxRequest) return fail();
        const Place block = self().acquire(request.size, log);
        if (!block.found()) return fail();
        const Bytes offset = bytesOf(block.at), length = bytesOf(block.length);
        m_live.insert({offset, length, request.size, request.block, request.tag});
        m_liveRequested += request.size;
        return {.kind = Change::Kind::birth, .offset = offset, .length = length};
    }
    Change deallocate(const Request& request, ChangeLog& log)
    {
        LiveBlock block;
        if (!m_live.take(request.block, block)) return {};
        m_liveRequested -= block.requested;
        self().release({granules(block.offset), granules(block.length)}, log);
        return {
            .kind = Change::Kind::death, .offset = block.offset, .length = block.length, .oldTag = block.tag};
    }
    Change reallocate(const Request& request, ChangeLog& log)
    {
        LiveBlock* block = m_live.find(request.block);
        if (!block) return allocate(request, log);
        if (request.size == 0) return deallocate(request, log);
        if (request.size > kMaxRequest) return fail();
        const Place was{granules(block->offset), granules(block->length)};
        const Place now = self().resizeInPlace(was, request.size, log);
        if (!now.found()) return relocate(*block, request, log);
        const Change change{.kind = Change::Kind::resize,
                            .offset = block->offset,
                            .length = bytesOf(now.length),
                            .oldOffset = block->offset,
                            .oldLength = block->length,
                            .oldTag = block->tag};
        replace(*block, change, request);
        return change;
    }
    Change relocate(LiveBlock& block, const Request& request, ChangeLog& log)
    {
        const Place made = self().acquire(request.size, log);
        if (!made.found()) return fail();
        const Change change{.kind = Change::Kind::move,
                            .offset = bytesOf(made.at),
                            .length = bytesOf(made.length),
                            .oldOffset = block.offset,
                            .oldLength = block.length,
                            .oldTag = block.tag};
        m_counters.copiedBytes += std::min(block.requested, request.size);
        ++m_counters.moves;
        replace(block, change, request);
        self().release({granules(change.oldOffset), granules(change.oldLength)}, log);
        return change;
    }
    void replace(LiveBlock& block, const Change& change, const Request& request)
    {
        m_liveRequested += request.size - block.requested;
        block = {change.offset, change.length, request.size, request.block, request.tag};
    }
};

} // namespace heapglass::heap
