// What a press of _heapmin looks like at a moment, by the frame table of the mock-ups: a sweep line, then an
// outline around what goes, then a front that runs through the pages in address order: what goes drains, what
// stays flashes its pin once. Pure: time and plan in, the look of a page out.
#pragma once

#include <optional>
#include <vector>

#include "engine/heap/heap.h"

namespace heapglass::gui
{

class HeapminAnimation
{
  public:
    static constexpr int kSweepEnds = 250;
    static constexpr int kFrontStarts = 400;
    static constexpr int kFrontTakes = 400; ///< from page 0 to the last
    static constexpr int kDrain = 150;
    static constexpr int kFlash = 200;
    static constexpr int kFlagStarts = 850;
    static constexpr int kFlagTakes = 300;
    static constexpr int kEnds = 1200;
    static constexpr PageIndex kMostSinglePages = 4096; ///< more: whole rows at a time

    enum class Phase : std::uint8_t {
        untouched, ///< shown as before
        candidate, ///< as before, with an outline
        draining,
        gone,     ///< shown as after
        flashing, ///< stays, and says so
    };
    struct Look {
        Phase phase = Phase::untouched;
        double level = 1; ///< draining: share still filled
        double pulse = 0; ///< flashing: 0..1..0
        bool operator==(const Look&) const = default;
    };

    explicit HeapminAnimation(const heap::HeapminPlan& plan, PageIndex pagesPerRow = 1);
    /// Of zones, which are shown with gaps: up to page `before`, and then up to `after`.
    HeapminAnimation(const heap::HeapminPlan& plan, PageIndex before, PageIndex after, PageIndex pagesPerRow);

    /// Milliseconds at which the front reaches a page.
    int frontAt(PageIndex page) const;
    bool isReturned(PageIndex page) const;
    /// Whether any of [first, first + count) is. O(log runs).
    bool isAnyReturned(PageIndex first, PageIndex count) const;
    /// Of cells of several pages, in which single pages are not seen: how far what was has become what is,
    /// 0..1.
    double fade(int ms) const;
    Look look(PageIndex page, int ms) const;
    /// Pages that have gone for good by now.
    PageIndex returnedBy(int ms) const;
    /// The sweep line's height in the map, 0 top to 1 bottom; none before and after.
    std::optional<double> sweep(int ms) const;
    /// The page at which the heap ends on screen.
    PageIndex endMark(int ms) const;
    bool isOver(int ms) const { return ms >= kEnds; }
    bool isCut(PageIndex page) const;
    PageIndex returned() const { return m_returned; }

  private:
    std::vector<PageRun> m_runs;     ///< returned, ascending
    std::vector<PageRun> m_cut;      ///< of them, those cut off the end of a heap
    std::vector<PageIndex> m_before; ///< pages returned in the runs before [i]
    PageIndex m_returned = 0;
    PageIndex m_pages = 0;
    PageIndex m_pagesAfter = 0;
    PageIndex m_unit = 1;
};

} // namespace heapglass::gui
