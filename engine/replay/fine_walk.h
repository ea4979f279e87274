// Makes a FineDensity: goes to the left edge of the window by a timeline of its own, counts what lies there,
// and carries out the steps one by one. It may be stopped at any time and goes on from where it was.
//
// O(a seek + blocks in the rows + steps + cells); a block's length does not matter.
#pragma once

#include "engine/replay/census.h"
#include "engine/replay/fine_density.h"
#include "engine/replay/row_sums.h"
#include "engine/replay/zone_map.h"

namespace heapglass::replay
{

class FineWalk
{
  public:
    /// The recorder must outlive it, and what it has recorded must not become another. All positions of the
    /// window are recorded.
    FineWalk(const Recorder& recorder, std::shared_ptr<const FineWindow> window);

    const std::shared_ptr<const FineWindow>& window() const { return m_result.window; }
    /// True when all is counted; false if it was stopped: to be called again.
    bool advance(const Stop& stop = {});
    std::size_t bytes() const { return m_result.bytes() + m_timeline.bytes(); } ///< memory
    /// What was counted; once, after all is.
    FineDensity take() { return std::move(m_result); }

  private:
    /// A quantity of FineCell, by rows.
    struct Field {
        std::uint64_t FineCell::*cell;
        RowSums sums;
    };
    /// Pages that two runs do not have in common: those of one of them that the other lacks.
    struct Apart {
        PageRun below, above;
    };

    bool countBegin(const Stop& stop);
    bool countBlocks(heap::ZoneIndex zone, const Stop& stop);
    void countPages(heap::ZoneIndex zone);
    bool carryOut(const Stop& stop);
    void openColumn();
    void closeColumn();
    void step();
    void stepPlain(const PlainStep& plain);
    void stepRecord();
    void changeLive(Bytes begin, Bytes length, bool comes);
    void changePages(PageRun common, Field& field, bool comes);
    void changeReleased(bool comes);
    void changeEnds(heap::ZoneIndex first, heap::ZoneIndex last);
    void forward();
    bool isHeld(PageIndex common) const;
    PageRun unheldEnds(PageRun run) const;
    PageRun pagesOf(Bytes begin, Bytes length) const;
    static Apart apart(PageRun of, PageRun other);
    std::span<const CursorState> zones() const { return m_timeline.zones(); }

    const Recorder& m_recorder;
    FineDensity m_result;
    ZoneMap m_map;
    Timeline m_timeline;
    Bytes m_granule;
    Bytes m_page;
    PageIndex m_pagesOfZone; ///< room for them in the space of all zones

    bool m_atBegin = false; ///< the timeline is at the left edge, or beyond
    heap::ZoneIndex m_zone = 0;
    heap::Granule m_from = 0;        ///< blocks of m_zone below are counted
    PageIndex m_heldUpTo = 0;        ///< pages of m_zone below are counted as held
    std::vector<PageIndex> m_counts; ///< pages by zone
    bool m_counted = false;

    std::size_t m_column = 0;
    std::uint64_t m_left = 0; ///< positions of the column after the step that is carried out
    Field m_live, m_held, m_heap, m_released;
    Record m_record;
    std::vector<PageRun> m_runs;
};

} // namespace heapglass::replay
