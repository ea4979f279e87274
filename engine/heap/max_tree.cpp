#include "engine/heap/max_tree.h"

#include <algorithm>
#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace heapglass::heap
{
namespace
{

/// A bit for each of 16 values that is at least `value`.
unsigned atLeast(const std::uint32_t* values, std::uint32_t value)
{
#ifdef __SSE2__
    const __m128i below = _mm_set1_epi32(int(value) - 1);
    const auto compare = [&](int i) {
        return _mm_cmpgt_epi32(_mm_load_si128(reinterpret_cast<const __m128i*>(values) + i), below);
    };
    const __m128i low = _mm_packs_epi32(compare(0), compare(1));
    const __m128i high = _mm_packs_epi32(compare(2), compare(3));
    return unsigned(_mm_movemask_epi8(_mm_packs_epi16(low, high)));
#else
    unsigned mask = 0;
    for (unsigned i = 0; i < 16; ++i)
        mask |= unsigned(values[i] >= value) << i;
    return mask;
#endif
}

std::uint32_t mostOf(const std::uint32_t* values)
{
#ifdef __SSE2__
    const auto load = [&](int i) { return _mm_load_si128(reinterpret_cast<const __m128i*>(values) + i); };
    const auto larger = [](__m128i a, __m128i b) {
        const __m128i above = _mm_cmpgt_epi32(a, b);
        return _mm_or_si128(_mm_and_si128(above, a), _mm_andnot_si128(above, b));
    };
    const __m128i four = larger(larger(load(0), load(1)), larger(load(2), load(3)));
    const __m128i two = larger(four, _mm_shuffle_epi32(four, 0b01'00'11'10));
    return std::uint32_t(_mm_cvtsi128_si32(larger(two, _mm_shuffle_epi32(two, 0b10'11'00'01))));
#else
    return *std::max_element(values, values + 16);
#endif
}

} // namespace

void MaxTree::reach(std::uint64_t line)
{
    while (m_levels.empty() || line >= m_reach) {
        if (!m_levels.empty()) {
            const std::uint32_t top = largest();
            m_levels.emplace_back();
            at(m_levels.size() - 1, 0) = top;
        } else {
            m_levels.emplace_back();
        }
        m_reach = m_levels.size() == 1 ? kFan : m_reach * kFan;
    }
}

std::uint32_t MaxTree::value(std::uint64_t line) const
{
    const std::uint32_t* values = line < m_reach && !m_levels.empty() ? node(0, line) : nullptr;
    return values ? values[line % kFan] : 0;
}

void MaxTree::raise(std::uint64_t line, std::uint32_t value)
{
    if (line >= m_reach || m_levels.empty()) reach(line);
    for (std::size_t level = 0; level < m_levels.size(); ++level, line /= kFan) {
        std::uint32_t& mine = at(level, line);
        if (mine >= value) return;
        mine = value;
    }
}

void MaxTree::lower(std::uint64_t line, std::uint32_t value)
{
    std::uint32_t before = at(0, line);
    at(0, line) = value;
    for (std::size_t level = 1; level < m_levels.size(); ++level) {
        std::uint32_t& above = at(level, line / kFan);
        if (above != before) return;
        const std::uint32_t most = mostOf(node(level - 1, line));
        if (most == above) return;
        above = most;
        line /= kFan;
    }
}

std::uint64_t MaxTree::descend(std::size_t level, std::uint64_t index, std::uint32_t value) const
{
    while (level-- > 0) {
        index *= kFan;
        index += unsigned(std::countr_zero(atLeast(node(level, index), value)));
    }
    return index;
}

std::uint64_t MaxTree::find(std::uint64_t from, std::uint32_t value) const
{
    // From the very start the root alone decides; else climb until something to the right is long enough.
    std::size_t level = from == 0 && !m_levels.empty() ? m_levels.size() - 1 : 0;
    for (; level < m_levels.size(); ++level) {
        const std::uint32_t* values = node(level, from);
        const unsigned hits = values ? atLeast(values, value) & (~0u << (from % kFan)) : 0;
        if (hits) return descend(level, from / kFan * kFan + unsigned(std::countr_zero(hits)), value);
        from = from / kFan + 1;
    }
    return kNothing;
}

std::uint32_t MaxTree::largest() const
{
    const std::uint32_t* values = m_levels.empty() ? nullptr : node(m_levels.size() - 1, 0);
    return values ? mostOf(values) : 0;
}

bool MaxTree::consistent() const
{
    bool right = true;
    const auto most = [](const std::uint32_t* values) {
        return values ? *std::max_element(values, values + kFan) : 0;
    };
    for (std::size_t level = 1; level < m_levels.size(); ++level) {
        m_levels[level].forEach([&](std::uint64_t index, const Chunk& chunk) {
            for (std::uint64_t i = 0; i < kChunk; ++i)
                if (chunk.values[i] != most(node(level - 1, (index * kChunk + i) * kFan))) right = false;
        });
        m_levels[level - 1].forEach([&](std::uint64_t index, const Chunk& chunk) {
            const std::uint64_t above = index * kChunk / kFan;
            if (!node(level, above) && *std::max_element(chunk.values.begin(), chunk.values.end()))
                right = false;
        });
    }
    return right;
}

std::size_t MaxTree::bytes() const
{
    std::size_t total = 0;
    for (const Level& level : m_levels)
        total += level.bytes();
    return total;
}

} // namespace heapglass::heap
