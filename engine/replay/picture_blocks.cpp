#include "engine/replay/picture_parts.h"

namespace heapglass::replay
{

using heap::Granule;
using heap::Layout;

BlockView viewOf(const Zone& zone, Bytes offset, Bytes length, bool live)
{
    BlockView view;
    view.offset = zone.base + offset;
    view.length = length;
    view.live = live;
    if (!live) {
        view.bookkeeping = zone.layout.bookkeepingOf(length);
        return view;
    }
    view.header = zone.layout.geometry.header;
    return view;
}

namespace
{

/// How many blocks touch [begin, end), end at most the heap's.
std::uint64_t blocksIn(const Zone& zone, Bytes begin, Bytes end)
{
    const Bytes granule = zone.layout.geometry.granule;
    const Granule inner = begin / granule + 1, last = (end + granule - 1) / granule;
    return inner < last ? 1 + zone.sums().starts(zone.layout, inner, last).starts : 1;
}

/// Cuts what the window shows of a zone into bins from left to right.
class Binning
{
  public:
    Binning(const Zone& zone, Bytes begin)
        : m_layout(zone.layout), m_sums(zone.sums()), m_granule(m_layout.geometry.granule)
    {
        if (begin < m_layout.end())
            m_live = m_layout.blocks.used(m_layout.blocks.containing(begin / m_granule));
    }

    /// Adds [begin, end) to a bin, where `begin` is the end of the bin before.
    void next(Bytes begin, Bytes end, BlockBin& bin)
    {
        end = std::min(end, m_layout.end());
        if (begin >= end) return;
        const Granule from = (begin + m_granule - 1) / m_granule, to = (end + m_granule - 1) / m_granule;
        const BlockSums sums = m_sums.starts(m_layout, from, to);
        const Bytes first = sums.starts ? sums.first * m_granule : end;
        add(bin, first - begin);
        bin.blocks += sums.starts;
        bin.liveBytes += sums.live * m_granule;
        bin.largestFree = std::max(bin.largestFree, sums.longest * m_granule);
        if (!sums.starts) return;
        m_live = sums.lastUsed;
        add(bin, end - sums.last * m_granule);
    }

  private:
    /// A part of the block that reaches over a border of the bin.
    void add(BlockBin& bin, Bytes length) const
    {
        if (m_live)
            bin.liveBytes += length;
        else
            bin.largestFree = std::max(bin.largestFree, length);
    }

    const Layout& m_layout;
    const LayoutSums& m_sums;
    Bytes m_granule;
    bool m_live = false; // the block that reaches into the next bin
};

void binBlocks(const Subject& subject, const BlockWindow& window, std::vector<BlockBin>& bins)
{
    const Bytes width = std::max<Bytes>(1, (window.end - window.begin + window.bins - 1) / window.bins);
    bins.reserve(window.bins);
    std::vector<Binning> binnings; // by zone
    for (const Zone& zone : subject.zones)
        binnings.emplace_back(zone, std::max(window.begin, zone.base) - zone.base);
    Bytes begin = window.begin;
    for (std::uint32_t i = 0; i < window.bins; ++i) {
        const Bytes end = std::min(begin + width, window.end);
        BlockBin& bin = bins.emplace_back();
        forZonesIn(subject, begin, end, [&](const Zone& zone, Bytes from, Bytes to) {
            binnings[std::size_t(&zone - subject.zones.data())].next(from, to, bin);
        });
        begin = end;
    }
}

} // namespace

BlocksInView blocksOf(const Subject& subject, const BlockWindow& window)
{
    BlocksInView result{window, {}, {}, {}};
    const Bytes end = std::min(window.end, subject.end());
    if (!window.most || window.begin >= end) return result;
    std::uint64_t count = 0;
    forZonesIn(subject, window.begin, end,
               [&](const Zone& zone, Bytes from, Bytes to) { count += blocksIn(zone, from, to); });
    if (count <= window.most)
        forZonesIn(subject, window.begin, end, [&](const Zone& zone, Bytes from, Bytes to) {
            forBlocksIn(zone.layout, from, to, [&](Bytes offset, Bytes length, bool live) {
                result.blocks.push_back(viewOf(zone, offset, length, live));
            });
        });
    else if (window.bins)
        binBlocks(subject, window, result.bins);
    return result;
}

namespace
{

/// Free blocks of this size or more are the fewest whole size classes that hold kMost of them, or all.
Bytes leastListed(const FreeSizes::Classes& classes)
{
    std::uint64_t count = 0;
    for (std::size_t k = classes.size(); k-- > 0;)
        if ((count += classes[k].count) >= FreeBlocks::kMost) return Bytes{1} << k;
    return 0;
}

void listFree(const Subject& subject, FreeBlocks& result)
{
    const Bytes least = leastListed(result.bySize);
    for (const Zone& zone : subject.zones)
        zone.sums().forEachFree(zone.layout, least, [&](Bytes offset, Bytes length) {
            result.blocks.push_back({zone.base + offset, length});
        });
    result.complete = result.count <= FreeBlocks::kMost;
    if (result.complete) return;
    const auto byLength = [](const FreeBlock& a, const FreeBlock& b) { return a.length > b.length; };
    std::nth_element(result.blocks.begin(), result.blocks.begin() + FreeBlocks::kMost, result.blocks.end(),
                     byLength);
    result.blocks.resize(FreeBlocks::kMost);
    std::sort(result.blocks.begin(), result.blocks.end(),
              [](const FreeBlock& a, const FreeBlock& b) { return a.offset < b.offset; });
}

} // namespace

FreeBlocks freeBlocksOf(const Subject& subject, bool listed)
{
    FreeBlocks result;
    for (const Zone& zone : subject.zones) {
        result.count += zone.layout.blocks.freeCount();
        result.bytes += zone.layout.end() - zone.layout.liveBytes;
        const FreeSizes::Classes& classes = zone.state.freeSizes().classes();
        for (std::size_t k = 0; k < classes.size(); ++k) {
            result.bySize[k].count += classes[k].count;
            result.bySize[k].bytes += classes[k].bytes;
        }
        const FreeBlock largest = zone.sums().largestFree(zone.layout);
        if (largest.length > result.largest.length)
            result.largest = {zone.base + largest.offset, largest.length};
    }
    if (listed) listFree(subject, result);
    return result;
}

} // namespace heapglass::replay
