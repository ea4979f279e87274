#include "engine/replay/picture_parts.h"

namespace heapglass::replay
{

using heap::Granule;
using heap::Layout;

BlockView viewOf(const Subject& subject, Bytes offset, Bytes length, bool live)
{
    BlockView view;
    view.offset = offset;
    view.length = length;
    view.live = live;
    if (!live) {
        view.bookkeeping = subject.layout.bookkeepingOf(length);
        return view;
    }
    view.header = subject.layout.geometry.header;
    return view;
}

namespace
{

/// How many blocks touch [begin, end), end at most the heap's.
std::uint64_t blocksIn(const Subject& subject, Bytes begin, Bytes end)
{
    const Bytes granule = subject.layout.geometry.granule;
    const Granule inner = begin / granule + 1, last = (end + granule - 1) / granule;
    return inner < last ? 1 + subject.sums().starts(subject.layout, inner, last).starts : 1;
}

/// Cuts the window into bins from left to right.
class Binning
{
  public:
    Binning(const Subject& subject, Bytes begin)
        : m_layout(subject.layout), m_sums(subject.sums()), m_granule(m_layout.geometry.granule)
    {
        if (begin < m_layout.end())
            m_live = m_layout.blocks.used(m_layout.blocks.containing(begin / m_granule));
    }

    /// The bin [begin, end), where `begin` is the end of the bin before.
    BlockBin next(Bytes begin, Bytes end)
    {
        BlockBin bin;
        end = std::min(end, m_layout.end());
        if (begin >= end) return bin;
        const Granule from = (begin + m_granule - 1) / m_granule, to = (end + m_granule - 1) / m_granule;
        const BlockSums sums = m_sums.starts(m_layout, from, to);
        const Bytes first = sums.starts ? sums.first * m_granule : end;
        add(bin, first - begin);
        bin.blocks = sums.starts;
        bin.liveBytes += sums.live * m_granule;
        bin.largestFree = std::max(bin.largestFree, sums.longest * m_granule);
        if (!sums.starts) return bin;
        m_live = sums.lastUsed;
        add(bin, end - sums.last * m_granule);
        return bin;
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
    Binning binning(subject, window.begin);
    Bytes begin = window.begin;
    for (std::uint32_t i = 0; i < window.bins; ++i) {
        const Bytes end = std::min(begin + width, window.end);
        bins.push_back(binning.next(begin, end));
        begin = end;
    }
}

} // namespace

BlocksInView blocksOf(const Subject& subject, const BlockWindow& window)
{
    BlocksInView result{window, {}, {}};
    const Bytes end = std::min(window.end, subject.layout.end());
    if (!window.most || window.begin >= end) return result;
    if (blocksIn(subject, window.begin, end) <= window.most)
        forBlocksIn(subject.layout, window.begin, end, [&](Bytes offset, Bytes length, bool live) {
            result.blocks.push_back(viewOf(subject, offset, length, live));
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
    subject.sums().forEachFree(subject.layout, leastListed(result.bySize),
                               [&result](Bytes offset, Bytes length) {
                                   result.blocks.push_back({offset, length});
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
    result.count = subject.layout.blocks.freeCount();
    result.bytes = subject.layout.end() - subject.layout.liveBytes;
    result.bySize = subject.timeline.state().freeSizes().classes();
    result.largest = subject.sums().largestFree(subject.layout);
    if (listed) listFree(subject, result);
    return result;
}

} // namespace heapglass::replay
