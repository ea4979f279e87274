// The pseudo-random numbers of operation lists: SplitMix64 (refsim docstring, section 8).
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace heapglass::trace
{

class SplitMix64
{
  public:
    explicit SplitMix64(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next()
    {
        std::uint64_t z = m_state += 0x9E37'79B9'7F4A'7C15u;
        z = (z ^ (z >> 30)) * 0xBF58'476D'1CE4'E5B9u;
        z = (z ^ (z >> 27)) * 0x94D0'49BB'1331'11EBu;
        return z ^ (z >> 31);
    }

    /// n as large as Python's integers allow here: 64 bits, so the product needs 96.
    std::uint64_t below(std::uint64_t n)
    {
        return std::uint64_t(((unsigned __int128)(next() >> 32) * n) >> 32);
    }

    template <class T>
    void shuffle(std::vector<T>& values)
    {
        for (std::size_t i = values.size(); i-- > 1;)
            std::swap(values[i], values[below(i + 1)]);
    }

  private:
    std::uint64_t m_state;
};

} // namespace heapglass::trace
