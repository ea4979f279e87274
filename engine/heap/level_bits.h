// A set of small numbers as bits, with a bit per 64 above them, and so on, so that the neighbours of a
// number are found in O(log64 of the largest).
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace heapglass::heap
{

class LevelBits
{
  public:
    static constexpr std::uint64_t kNothing = ~std::uint64_t{0};

    void clear() { m_levels.clear(); }
    bool contains(std::uint64_t i) const
    {
        return !m_levels.empty() && i / 64 < m_levels[0].size() && (m_levels[0][i / 64] >> (i % 64) & 1);
    }
    void insert(std::uint64_t i)
    {
        reserve(i);
        for (auto& level : m_levels) {
            std::uint64_t& word = level[i / 64];
            const bool known = word != 0;
            word |= std::uint64_t{1} << (i % 64);
            if (known) return;
            i /= 64;
        }
    }
    /// `i` is a member.
    void erase(std::uint64_t i)
    {
        for (auto& level : m_levels) {
            std::uint64_t& word = level[i / 64];
            word &= ~(std::uint64_t{1} << (i % 64));
            if (word) return;
            i /= 64;
        }
    }
    /// The smallest member above `i`; atLeast: not below `i`.
    std::uint64_t next(std::uint64_t i) const { return i == kNothing ? kNothing : atLeast(i + 1); }
    std::uint64_t atLeast(std::uint64_t i) const
    {
        for (std::size_t level = 0; level < m_levels.size(); ++level) {
            const auto& words = m_levels[level];
            if (i / 64 >= words.size()) return kNothing;
            const std::uint64_t bits = words[i / 64] & (~std::uint64_t{0} << (i % 64));
            if (bits) return lowest(level, i / 64 * 64 + unsigned(std::countr_zero(bits)));
            i = i / 64 + 1;
        }
        return kNothing;
    }
    /// The largest member below `i`.
    std::uint64_t previous(std::uint64_t i) const
    {
        for (std::size_t level = 0; level < m_levels.size(); ++level) {
            const auto& words = m_levels[level];
            if (i == 0) return kNothing;
            const std::uint64_t last = std::min<std::uint64_t>(i - 1, words.size() * 64 - 1);
            const std::uint64_t bits = words[last / 64] & (~std::uint64_t{0} >> (63 - last % 64));
            if (bits) return highest(level, last / 64 * 64 + 63 - unsigned(std::countl_zero(bits)));
            i = last / 64;
        }
        return kNothing;
    }
    std::size_t bytes() const
    {
        std::size_t total = 0;
        for (const auto& level : m_levels)
            total += level.capacity() * 8;
        return total;
    }

  private:
    std::uint64_t lowest(std::size_t level, std::uint64_t i) const
    {
        while (level-- > 0)
            i = i * 64 + unsigned(std::countr_zero(m_levels[level][i]));
        return i;
    }
    std::uint64_t highest(std::size_t level, std::uint64_t i) const
    {
        while (level-- > 0)
            i = i * 64 + 63 - unsigned(std::countl_zero(m_levels[level][i]));
        return i;
    }
    void reserve(std::uint64_t i)
    {
        if (!m_levels.empty() && i / 64 < m_levels[0].size()) return;
        if (m_levels.empty()) m_levels.emplace_back();
        for (std::size_t level = 0;; ++level) {
            if (m_levels[level].size() <= i / 64) m_levels[level].resize(i / 64 + 1);
            if (m_levels[level].size() == 1 && level + 1 == m_levels.size()) return;
            if (level + 1 == m_levels.size()) addLevel();
            i /= 64;
        }
    }
    void addLevel()
    {
        const auto& below = m_levels.back();
        std::vector<std::uint64_t> top((below.size() + 63) / 64);
        for (std::size_t i = 0; i < below.size(); ++i)
            top[i / 64] |= std::uint64_t{below[i] != 0} << (i % 64);
        m_levels.push_back(std::move(top));
    }

    std::vector<std::vector<std::uint64_t>> m_levels; // [0] a bit a number; [n + 1] a bit a word of [n]
};

} // namespace heapglass::heap
