// Next fit: like first fit, but the search goes on where the last one ended.
#include "engine/heap/address_index.h"
#include "engine/heap/list_heap.h"

namespace heapglass::heap::policy
{
namespace
{

class NextFit : public AddressIndex
{
  public:
    Place choose(const Blocks& blocks, Granule need)
    {
        const Granule from = start(blocks);
        const Place place = lowest(blocks, from, need);
        return place.found() || from == 0 ? place : lowest(blocks, 0, need);
    }
    /// From the rover on, and then from the heap's base to it.
    template <class Visit>
    void forEachFree(const Blocks& blocks, Visit visit) const
    {
        const Granule from = start(blocks);
        forEachFreeBlock(blocks, [&](Place block) {
            if (block.at >= from) visit(block);
        });
        forEachFreeBlock(blocks, [&](Place block) {
            if (block.at < from) visit(block);
        });
    }
    void made(Granule end) { m_rover = end; }
    void cut(Granule end) { m_rover = std::min(m_rover, end); }
    void clear()
    {
        AddressIndex::clear();
        m_rover = 0;
    }
    void save(std::vector<std::uint64_t>& words) const { words.push_back(m_rover); }
    void restore(const std::vector<std::uint64_t>& words) { m_rover = words.empty() ? 0 : words[0]; }
    Granule longest(const Blocks& blocks) const { return AddressIndex::longest(blocks).length; }

  private:
    /// The block that the rover stands in counts: it ends above it.
    Granule start(const Blocks& blocks) const
    {
        const Granule from = blocks.containing(m_rover);
        return from == kNoGranule ? 0 : from;
    }

    Granule m_rover = 0; ///< the end of the block that was made last
};

} // namespace

PolicyInfo nextFit()
{
    return listPolicy<NextFit>(
        "next", "Next fit",
        "Searches on from where the last block was made: fast to find, but it spreads over the heap",
        "by address, from where the last search ended");
}

} // namespace heapglass::heap::policy
