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
        // The block that the rover stands in counts: it ends above it.
        Granule from = blocks.containing(m_rover);
        if (from == kNoGranule) from = 0;
        const Place place = lowest(blocks, from, need);
        return place.found() || from == 0 ? place : lowest(blocks, 0, need);
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
    Granule m_rover = 0; ///< the end of the block that was made last
};

} // namespace

PolicyInfo nextFit()
{
    return listPolicy<NextFit>(
        "next", "Next fit",
        "Searches on from where the last block was made: fast to find, but it spreads over the heap");
}

} // namespace heapglass::heap::policy
