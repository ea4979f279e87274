#include "engine/replay/series.h"

#include <algorithm>

namespace heapglass::replay
{

void Series::widen(PlotColumn::Range& range, PlotColumn::Range by)
{
    range.low = std::min(range.low, by.low);
    range.high = std::max(range.high, by.high);
}

void Series::merge(Bucket& into, const Bucket& other)
{
    widen(into.live, other.live);
    widen(into.held, other.held);
    widen(into.committed, other.committed);
    widen(into.heap, other.heap);
}

void Series::closeOpen()
{
    m_inOpen = 0;
    close(m_open);
}

void Series::close(const Bucket& bucket)
{
    m_levels[0].push_back(bucket);
    carry(0);
    if (isFull()) halve();
}

/// After a bucket was added to `level`: the parent too, once its children are complete.
void Series::carry(std::size_t level)
{
    while (m_levels[level].size() % kFan == 0) {
        const Bucket* child = m_levels[level].data() + m_levels[level].size() - kFan;
        Bucket parent = child[0];
        for (std::size_t i = 1; i < kFan; ++i)
            merge(parent, child[i]);
        if (m_levels.size() == level + 1) m_levels.emplace_back();
        m_levels[++level].push_back(parent);
    }
}

void Series::halve()
{
    std::vector<Bucket> old = std::move(m_levels[0]);
    m_levels.assign(1, {});
    m_width *= 2;
    for (std::size_t i = 0; i + 1 < old.size(); i += 2) {
        merge(old[i], old[i + 1]);
        m_levels[0].push_back(old[i]);
        carry(0);
    }
}

/// Adds the buckets [begin, end) of level 0 to `sum`, by the largest whole parents.
void Series::collect(std::uint64_t begin, std::uint64_t end, Bucket& sum, bool& any) const
{
    while (begin < end) {
        std::size_t level = 0;
        std::uint64_t span = 1;
        while (level + 1 < m_levels.size() && begin % (span * kFan) == 0 && begin + span * kFan <= end &&
               begin / (span * kFan) < m_levels[level + 1].size()) {
            ++level;
            span *= kFan;
        }
        const Bucket& bucket = m_levels[level][begin / span];
        if (any)
            merge(sum, bucket);
        else
            sum = bucket;
        any = true;
        begin += span;
    }
}

std::vector<PlotColumn> Series::columns(Step begin, Step end, std::uint32_t count) const
{
    std::vector<PlotColumn> result;
    end = std::min(end, steps());
    if (begin > end || !count) return result;
    const std::uint64_t positions = std::uint64_t(end) - begin + 1;
    const std::uint64_t wanted = std::min<std::uint64_t>(count, positions);
    for (std::uint64_t i = 0; i < wanted; ++i)
        addColumn(begin + positions * i / wanted, begin + positions * (i + 1) / wanted, result);
    return result;
}

std::vector<PlotColumn> Series::columns(std::span<const Step> borders) const
{
    std::vector<PlotColumn> result;
    for (std::size_t i = 0; i + 1 < borders.size(); ++i)
        if (borders[i] < borders[i + 1]) addColumn(borders[i], borders[i + 1], result);
    return result;
}

/// Of positions [from, to).
void Series::addColumn(std::uint64_t from, std::uint64_t to, std::vector<PlotColumn>& columns) const
{
    const std::uint64_t buckets = m_levels[0].size();
    Bucket sum{};
    bool any = false;
    collect(from / m_width, std::min(buckets, (to + m_width - 1) / m_width), sum, any);
    if (m_inOpen && to > buckets * m_width) {
        if (any)
            merge(sum, m_open);
        else
            sum = m_open;
        any = true;
    }
    if (any) columns.push_back({Step(from), sum.live, sum.held, sum.committed, sum.heap});
}

Series Series::prefix(Step step) const
{
    Series result;
    result.m_levels.assign(1, {});
    result.m_width = m_width;
    result.m_inOpen = 0;
    const std::uint64_t whole =
        std::min<std::uint64_t>(m_levels[0].size(), (std::uint64_t(step) + 1) / m_width);
    for (std::uint64_t i = 0; i < whole; ++i) {
        result.m_levels[0].push_back(m_levels[0][i]);
        result.carry(0);
    }
    result.m_pushed = whole * m_width;
    if (!whole) result.push({}); // position 0 is known always
    return result;
}

std::size_t Series::bytes() const
{
    std::size_t sum = 0;
    for (const auto& level : m_levels)
        sum += level.capacity() * sizeof(Bucket);
    return sum;
}

} // namespace heapglass::replay
