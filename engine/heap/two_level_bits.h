// A set of numbers below 4,096 as bits, with a bit for each word of them above: the neighbour of a number is
// found in two looks, without the way through the levels that LevelBits has for any number.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace heapglass::heap
{

class TwoLevelBits
{
  public:
    static constexpr std::uint32_t kLimit = 4096;
    static constexpr std::uint32_t kNothing = ~std::uint32_t{0};

    void clear() { *this = {}; }
    /// Of all that follow `i` is below kLimit.
    bool contains(std::uint32_t i) const { return m_bits[i / 64] >> (i % 64) & 1; }
    void insert(std::uint32_t i)
    {
        m_bits[i / 64] |= std::uint64_t{1} << (i % 64);
        m_words |= std::uint64_t{1} << (i / 64);
    }
    /// `really`: whether it is to be; nobody has to guess.
    void erase(std::uint32_t i, bool really = true)
    {
        const std::uint64_t bits = m_bits[i / 64] &= ~(std::uint64_t{really} << (i % 64));
        m_words &= ~(std::uint64_t{bits == 0} << (i / 64));
    }
    /// The smallest member that is not below `i`, kNothing if there is none.
    std::uint32_t atLeast(std::uint32_t i) const
    {
        std::uint32_t word = i / 64;
        std::uint64_t bits = m_bits[word] & (~std::uint64_t{0} << (i % 64));
        if (!bits) {
            const std::uint64_t words = m_words & (~std::uint64_t{1} << word);
            if (!words) return kNothing;
            word = std::uint32_t(std::countr_zero(words));
            bits = m_bits[word];
        }
        return word * 64 + std::uint32_t(std::countr_zero(bits));
    }
    /// The largest member, kNothing if there is none.
    std::uint32_t last() const
    {
        if (!m_words) return kNothing;
        const std::uint32_t word = 63 - std::uint32_t(std::countl_zero(m_words));
        return word * 64 + 63 - std::uint32_t(std::countl_zero(m_bits[word]));
    }

  private:
    std::array<std::uint64_t, kLimit / 64> m_bits{};
    std::uint64_t m_words = 0; ///< a bit a word of m_bits that is not 0
};

} // namespace heapglass::heap
