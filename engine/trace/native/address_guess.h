// Where the next block of a size will lie: what was freed last in its size class is handed out
// first by most allocators. Encoder and decoder keep the same guess over one chunk, so that an
// address is mostly a small rank (FORMAT.md, "Addresses").
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "engine/types.h"

namespace heapglass::trace::native
{

class AddressGuess
{
  public:
    /// Ranks go from 1 to this; 0 is "none of these".
    static constexpr std::size_t kMaxRank = 64;

    /// How far from the top of the places freed in its class a block lies; takes it away.
    std::size_t takeRank(Bytes size, Bytes address)
    {
        std::vector<Bytes>& places = m_freed[classOf(size)];
        const std::size_t depth = std::min(places.size(), kMaxRank);
        for (std::size_t rank = 1; rank <= depth; ++rank) {
            if (*(places.end() - std::ptrdiff_t(rank)) != address) continue;
            places.erase(places.end() - std::ptrdiff_t(rank));
            return rank;
        }
        return 0;
    }

    /// The place at a rank, which goes away; false when there is none.
    bool take(Bytes size, std::uint64_t rank, Bytes& address)
    {
        std::vector<Bytes>& places = m_freed[classOf(size)];
        if (rank == 0 || rank > std::min(places.size(), kMaxRank)) return false;
        const auto place = places.end() - std::ptrdiff_t(rank);
        address = *place;
        places.erase(place);
        return true;
    }

    void freed(Bytes size, Bytes address) { m_freed[classOf(size)].push_back(address); }

    /// Where a block is looked for that lies in no freed place: after the last such one.
    Bytes next() const { return m_next; }
    void placed(Bytes size, Bytes address) { m_next = address + unitsOf(size) * kUnit; }

    void reset()
    {
        for (std::vector<Bytes>& places : m_freed)
            places.clear();
        m_next = 0;
    }

  private:
    static constexpr Bytes kUnit = 16;
    static constexpr std::size_t kExactClasses = 1024;

    static Bytes unitsOf(Bytes size)
    {
        const Bytes payload = std::clamp<Bytes>(size, 24, kMaxRequest);
        return (payload + 8 + kUnit - 1) / kUnit;
    }
    static std::size_t classOf(Bytes size)
    {
        const Bytes units = unitsOf(size);
        return units < kExactClasses ? std::size_t(units)
                                     : kExactClasses + std::size_t(std::bit_width(units));
    }

    std::array<std::vector<Bytes>, kExactClasses + 64> m_freed;
    Bytes m_next = 0;
};

} // namespace heapglass::trace::native
