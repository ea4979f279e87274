// Lays held pages and their free bytes to groups of blocks, in one walk over the blocks in address order.
// What holders.h says of shares is computed here.
#pragma once

#include "engine/replay/greedy_set.h"
#include "engine/replay/holders.h"

namespace heapglass::replay
{

class PageShares
{
  public:
    PageShares(const heap::Geometry& geometry, std::size_t groups, std::size_t blocks)
        : m_geometry(geometry), m_rows(groups), m_shares(blocks), m_greedy(groups),
          m_lastPage(groups, kNoPage)
    {
    }

    /// Blocks in address order, as many as was said; `number` counts them from 0.
    void add(const LiveBlock& block, std::uint32_t number, std::uint32_t group);
    /// After the last one.
    void finish() { close(); }

    std::vector<HolderRow>& rows() { return m_rows; } ///< by group; sites and classes are not filled in
    PageIndex heldPages() const { return m_heldPages; }
    /// Of the pages, by group.
    const GreedySet& greedy() const { return m_greedy; }
    /// The free bytes laid to a block.
    Bytes shareOf(std::size_t number) const { return m_shares[number]; }

  private:
    static constexpr PageIndex kNoPage = ~PageIndex{0};
    struct Part {
        std::uint32_t number, group;
    };
    void put(PageIndex page, Bytes bytes, Part part);
    void close();

    heap::Geometry m_geometry;
    std::vector<HolderRow> m_rows;
    std::vector<Bytes> m_shares; // by block
    GreedySet m_greedy;
    PageIndex m_heldPages = 0;

    PageIndex m_page = kNoPage;          // the page that is being filled
    Bytes m_live = 0;                    // in it
    std::vector<Part> m_parts;           // the blocks in it
    std::vector<std::uint32_t> m_groups; // those of m_parts, each once
    std::vector<PageIndex> m_lastPage;   // by group: the last page that it was seen in when that was closed
};

} // namespace heapglass::replay
