// Segregated fit in the manner of Doug Lea's malloc (the comments in dlmalloc 2.8.6's malloc.c are the source
// of the rules): a bin for each small length, larger blocks sorted by length, oldest first among equals;
// small requests without a bin of their own are cut from the rest of the one before; what borders on the
// heap's end is used last.
#include "engine/heap/length_lists.h"
#include "engine/heap/list_heap.h"

namespace heapglass::heap::policy
{
namespace
{

class SegregatedFit : public LengthLists
{
  public:
    SegregatedFit() : LengthLists(FreeLists::End::back) {}
    void clear()
    {
        LengthLists::clear();
        m_rest = kNoGranule;
    }
    Place choose(const Blocks& blocks, Granule need)
    {
        m_cutEnd = 0;
        Place best = smallest(need);
        if (best.found() && isTop(blocks, best))
            if (const Place other = nextBest(best); other.found()) best = other;
        // A block one unit too long leaves no rest that could be used.
        if (!best.found() || isTop(blocks, best) || need >= kSmall || best.length <= need + 1) return best;
        const Place rest = find(m_rest);
        if (rest.found() && rest.length >= need && !isTop(blocks, rest)) best = rest;
        m_cutEnd = best.at + best.length;
        return best;
    }
    void settle(const Blocks&) {}
    Granule longest(const Blocks&) const { return LengthLists::longest(); }
    void made(Granule end)
    {
        if (end < m_cutEnd) m_rest = end;
        m_cutEnd = 0;
    }
    void cut(Granule) {}
    void save(std::vector<std::uint64_t>& words) const
    {
        words.push_back(m_rest);
        LengthLists::save(words);
    }
    void restore(const std::vector<std::uint64_t>& words)
    {
        LengthLists::restore(words);
        m_rest = words.empty() ? kNoGranule : words[0];
    }

  private:
    static constexpr Granule kSmall = 32; ///< units; dlmalloc's NSMALLBINS

    static bool isTop(const Blocks& blocks, Place block) { return block.at + block.length == blocks.end(); }

    Granule m_rest = kNoGranule; ///< what was left of the block that a small request was cut from last
    Granule m_cutEnd = 0;        ///< end of the block just chosen, if its rest is to be kept in mind
};

} // namespace

PolicyInfo segregatedFit()
{
    return listPolicy<SegregatedFit>(
        "segregated", "Segregated fit (dlmalloc)",
        "Bins by size, best fit above them, the heap's end last: what most programs run on",
        "a list each length, in each the one that came first first");
}

} // namespace heapglass::heap::policy
