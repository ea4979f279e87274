// What lies in each page: live bytes and blocks, bookkeeping of free blocks, and whether it was
// given back. Everything is a sum or a toggle, so that the same calls, negated, undo it.
//
// A block's whole pages cost O(pages / 64); only the pages at its two ends have counters of their own,
// so that one huge block does not slow anything. All counts below are kept, none is computed by a scan.
//
// A page whose bit is set in m_live while its counters say nothing lies inside one live block; the same holds
// for m_noted and bookkeeping. So live blocks must not overlap each other, nor bookkeeping itself, not even
// between two calls. Live and bookkeeping may.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "engine/heap/page_set.h"
#include "engine/heap/sparse.h"
#include "engine/types.h"

namespace heapglass::heap
{

/// Exclusive states of a page, in the order of the reference policy: the first that holds.
enum class PageState : std::uint8_t {
    held,       ///< a byte of a live block lies in it (header and slack included)
    metaHeld,   ///< only bookkeeping of a free block lies in it
    released,   ///< given back, and not needed since
    releasable, ///< none of these
    empty,      ///< recorded addresses only: no live byte; whether it is committed is unknown
};

struct PageContent {
    Bytes liveBytes = 0;
    std::uint64_t liveBlocks = 0;  ///< live blocks that overlap the page
    std::uint32_t bookkeeping = 0; ///< free blocks whose bookkeeping overlaps the page
    bool released = false;
    bool operator==(const PageContent&) const = default;
};

/// Sums over some pages. A page that is held is not counted among the others, whatever else lies in it.
struct PageSums {
    Bytes liveBytes = 0;
    std::uint32_t held = 0; ///< pinned ones included
    std::uint32_t pinned = 0;
    std::uint32_t bookkeepingOnly = 0; ///< as Pages::bookkeepingOnly()
    std::uint32_t released = 0;

    void append(const PageSums& more)
    {
        liveBytes += more.liveBytes;
        held += more.held;
        pinned += more.pinned;
        bookkeepingOnly += more.bookkeepingOnly;
        released += more.released;
    }
    bool operator==(const PageSums&) const = default;
};

class Pages
{
  public:
    /// `pageSize` is a power of two, 16 to 2^30 bytes.
    explicit Pages(Bytes pageSize = 4096);

    /// No pages; keeps its memory.
    void clear();
    /// A live block of `length` > 0 bytes comes or goes at `offset`.
    void addLive(Bytes offset, Bytes length) { changeLive<true>(offset, length); }
    void removeLive(Bytes offset, Bytes length) { changeLive<false>(offset, length); }
    /// The bookkeeping of a free block (`length` may be 0: nothing) comes or goes.
    void addBookkeeping(Bytes offset, Bytes length)
    {
        if (length) changeBookkeeping<true>(offset, length);
    }
    void removeBookkeeping(Bytes offset, Bytes length)
    {
        if (length) changeBookkeeping<false>(offset, length);
    }
    /// Both at once; costs nothing where the page stays the same.
    void moveBookkeeping(Bytes from, Bytes fromLength, Bytes to, Bytes toLength)
    {
        const PageIndex page = pageOf(from);
        if (fromLength && toLength && page == pageOf(to) && page == pageOf(from + fromLength - 1) &&
            page == pageOf(to + toLength - 1))
            return;
        removeBookkeeping(from, fromLength);
        addBookkeeping(to, toLength);
    }
    /// The heap now ends at `end` bytes (the last page may be partial). Pages at and above it must hold
    /// nothing and not be released.
    void setEnd(Bytes end);
    /// Flips the released bit of every page of the run.
    void flipReleased(PageRun run);
    void clearReleased()
    {
        m_released = 0;
        m_releasedBits = {};
    }
    /// The runs of released pages among those that [offset, offset + length) touches are appended to
    /// `runs` and committed again; returns how many pages that are (the refaults).
    PageIndex commit(Bytes offset, Bytes length, std::vector<PageRun>& runs);
    /// Appends the runs of released pages among [run.first, run.first + run.count).
    void releasedRuns(PageRun run, std::vector<PageRun>& runs) const;
    /// Appends, in ascending order, the runs of pages below `below` that hold nothing (no live byte, no
    /// bookkeeping) and are not released. O(pages / 64 + runs).
    void releasableRuns(PageIndex below, std::vector<PageRun>& runs) const;

    Bytes pageSize() const { return m_pageSize; }
    PageIndex pageOf(Bytes offset) const { return offset >> m_pageShift; }
    PageIndex count() const { return m_count; }   ///< pages in [0, end), the last one rounded up
    PageIndex held() const { return m_held; }     ///< pages with a live byte, pinned ones included
    PageIndex pinned() const { return m_pinned; } ///< held pages of which less than a quarter is live
    /// Pages without a live byte that carry bookkeeping, the tail's included (see Layout::tail).
    PageIndex bookkeepingOnly() const { return m_bookkeepingOnly; }
    PageIndex released() const { return m_released; }
    PageContent content(PageIndex page) const;
    /// Over those of the pages [64 index, 64 index + 64) whose bit is set in `mask`.
    PageSums sums(std::uint64_t index, std::uint64_t mask = ~std::uint64_t{0}) const;
    /// Over pages in which no live block begins or ends. Costs what PageSet::count() does.
    PageSums insideSums(PageRun run) const;
    /// Pages of the run with a live byte, and those given back. O(pages / 64).
    PageIndex heldIn(PageRun run) const { return m_live.count(run); }
    PageIndex releasedIn(PageRun run) const { return m_released ? m_releasedBits.count(run) : 0; }
    /// visit(first, count) for the stretches in which a block may begin or end, ascending.
    template <class Visit>
    void forEachReach(Visit visit) const
    {
        m_records.forEach([&](std::uint64_t index, const Chunk&) { visit(index * kChunk, kChunk); });
    }
    bool isHeld(PageIndex page) const { return m_live.contains(page); }
    /// Whether a released page holds something: an error of the heap. For tests and _heapchk.
    bool holdsReleased() const;
    std::size_t bytes() const; ///< memory

    /// Hints the processor to fetch what is kept of `page`; see Blocks::prefetch.
    [[gnu::always_inline]] void prefetch(PageIndex page) const
    {
        if (const Chunk* chunk = m_records.find(page / kChunk)) __builtin_prefetch(&(*chunk)[page % kChunk]);
    }
    bool operator==(const Pages&) const = default;

    class Filling;

  private:
    /// What blocks do to a page that they begin or end in.
    struct Record {
        std::uint32_t liveBytes = 0;
        std::uint32_t liveBlocks = 0;
        std::uint32_t bookkeeping = 0;
        bool operator==(const Record&) const = default;
    };
    static constexpr PageIndex kChunk = 512;
    using Chunk = std::array<Record, kChunk>;

    Record& record(PageIndex page) { return m_records.at(page / kChunk)[page % kChunk]; }
    bool isSparse(const Record& r) const { return r.liveBytes < m_pageSize / 4; }
    bool isPinned(const Record& r) const { return r.liveBlocks && isSparse(r); }
    template <bool comes>
    void changeLive(Bytes offset, Bytes length)
    {
        const PageIndex first = pageOf(offset), last = pageOf(offset + length - 1);
        if (first == last)
            changeLiveEdge<comes>(first, length);
        else
            changeLiveAcross(offset, length, comes);
    }
    void changeLiveAcross(Bytes offset, Bytes length, bool comes);
    template <bool comes>
    void changeLiveEdge(PageIndex page, Bytes bytes)
    {
        Record& r = record(page);
        const bool wasHeld = r.liveBlocks, wasSparse = isSparse(r);
        r.liveBytes += std::uint32_t(comes ? bytes : 0 - bytes);
        r.liveBlocks += comes ? 1 : ~std::uint32_t{0};
        const bool held = r.liveBlocks;
        m_pinned += PageIndex(held & isSparse(r)) - PageIndex(wasHeld & wasSparse);
        if (wasHeld != held) changeHeld(page, r.bookkeeping, comes);
    }
    void changeHeld(PageIndex page, std::uint32_t bookkeeping, bool comes);
    void changeLiveInside(PageRun run, bool comes);
    template <bool comes>
    void changeBookkeeping(Bytes offset, Bytes length)
    {
        const PageIndex first = pageOf(offset), last = pageOf(offset + length - 1);
        changeBookkeepingEdge<comes>(first);
        if (first != last) [[unlikely]]
            changeBookkeepingAcross(first, last, comes);
    }
    template <bool comes>
    void changeBookkeepingEdge(PageIndex page)
    {
        Record& r = record(page);
        const bool changes = r.bookkeeping == (comes ? 0 : 1);
        r.bookkeeping += comes ? 1 : ~std::uint32_t{0};
        if (changes) changeNoted(page, r.liveBlocks, comes);
    }
    void changeNoted(PageIndex page, std::uint32_t liveBlocks, bool comes);
    void changeBookkeepingAcross(PageIndex first, PageIndex last, bool comes);
    void changeBookkeepingInside(PageRun run, bool comes);

    Bytes m_pageSize;
    unsigned m_pageShift = 12;
    PageIndex m_count = 0;
    PageIndex m_held = 0;
    PageIndex m_pinned = 0;
    PageIndex m_bookkeepingOnly = 0;
    PageIndex m_released = 0;
    Sparse<Chunk> m_records;
    PageSet m_live;         ///< pages with a live byte
    PageSet m_noted;        ///< pages with bookkeeping
    PageSet m_releasedBits; ///< pages given back
};

/// Puts blocks in address order in the place of what there was, a few times faster than one by one. What is
/// released stays so. Finish it before use.
class Pages::Filling
{
  public:
    explicit Filling(Pages& pages) : m_pages(pages)
    {
        m_pages.m_count = m_pages.m_held = m_pages.m_pinned = m_pages.m_bookkeepingOnly = 0;
        m_pages.m_live = m_pages.m_noted = {};
    }
    /// A block: a live one of `length` bytes, or a free one of which `length` bytes (0: nothing) are
    /// bookkeeping. Most lie in one page, and which kind comes next nobody can guess: no branch on that.
    void add(Bytes offset, Bytes length, bool live)
    {
        if (!length) return;
        const PageIndex first = m_pages.pageOf(offset), last = m_pages.pageOf(offset + length - 1);
        if (first != m_page) open(first);
        if (first != last) return addAcross(offset, length, live, first, last);
        count(length, live);
    }
    /// Blocks that all lie in one page; `bookkeeping` as in the page's content.
    void addInside(PageIndex page, std::uint32_t liveBytes, std::uint32_t liveBlocks,
                   std::uint32_t bookkeeping)
    {
        if (page != m_page) open(page);
        m_record.liveBytes += liveBytes;
        m_record.liveBlocks += liveBlocks;
        m_record.bookkeeping += bookkeeping;
    }
    void finish();

  private:
    void count(Bytes bytes, bool live)
    {
        m_record.liveBytes += std::uint32_t(bytes) & (0 - std::uint32_t{live});
        m_record.liveBlocks += live;
        m_record.bookkeeping += !live;
    }
    void open(PageIndex page)
    {
        if (m_page != kNone) close();
        PageIndex between = m_page + 1;
        if (page / kChunk != m_page / kChunk) {
            openChunk(page / kChunk);
            between = page / kChunk * kChunk;
        }
        empty(between, page);
        if (page / 64 != m_bitsOf) flushBits(page / 64);
        m_page = page;
        m_record = {};
    }
    void empty(PageIndex first, PageIndex end)
    {
        for (; first < end; ++first)
            (*m_chunk)[first % kChunk] = {};
    }
    void close()
    {
        (*m_chunk)[m_page % kChunk] = m_record;
        const std::uint64_t live = m_record.liveBlocks != 0, noted = m_record.bookkeeping != 0;
        m_pages.m_held += live;
        m_pages.m_pinned += m_pages.isPinned(m_record);
        m_pages.m_bookkeepingOnly += noted & ~live;
        m_live |= live << (m_page % 64);
        m_noted |= noted << (m_page % 64);
    }
    void addAcross(Bytes offset, Bytes length, bool live, PageIndex first, PageIndex last);
    void openChunk(std::uint64_t index);
    void flushBits(std::uint64_t next);

    static constexpr PageIndex kNone = ~PageIndex{0};
    Pages& m_pages;
    Chunk* m_chunk = nullptr;
    PageIndex m_page = kNone; ///< the open one
    Record m_record;
    std::uint64_t m_nextChunk = 0; ///< those below are done
    std::uint64_t m_bitsOf = 0;    ///< the 64 pages of m_live and m_noted
    std::uint64_t m_live = 0, m_noted = 0;
};

} // namespace heapglass::heap
