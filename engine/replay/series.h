// The curves over steps as a pyramid of minima and maxima: what a plot needs a pixel column is read in
// O(log steps), and no peak is lost between columns. The finest level holds a bucket for every 64 steps, but
// at least 2^12 and at most 2^15; when they are full, neighbours merge and a bucket stands for twice as many
// steps. So a curve costs about a byte a step, and never more than some megabytes.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "engine/replay/snapshot.h"

namespace heapglass::replay
{

class Series
{
  public:
    struct Sample {
        Bytes live = 0, held = 0, committed = 0, heap = 0;
    };

    /// A series that knows position 0 only: an empty heap.
    Series() { push({}); }

    /// The values at the next position.
    void push(const Sample& sample)
    {
        push(
            std::span(&sample, 1), [](const Sample& its) { return its; }, false);
    }
    /// The values at the next positions: sampleOf(row) for each row. `isLevel`: committed and heap are alike
    /// in all of them, as they nearly always are.
    template <class Row, class SampleOf>
    void push(std::span<Row> rows, SampleOf sampleOf, bool isLevel)
    {
        while (!rows.empty()) {
            Bucket open = m_inOpen ? m_open : nothing();
            const auto now = std::size_t(std::min<std::uint64_t>(rows.size(), m_width - m_inOpen));
            if (isLevel) widen(open, sampleOf(rows[0]));
            for (const Row& row : rows.first(now))
                isLevel ? widenLive(open, sampleOf(row)) : widen(open, sampleOf(row));
            m_open = open;
            m_pushed += now;
            m_inOpen += now;
            if (m_inOpen == m_width) closeOpen();
            rows = rows.subspan(now);
        }
    }
    /// Positions 0 .. steps() are known.
    Step steps() const { return Step(m_pushed - 1); }
    /// At most `count` columns over positions [begin, end]; fewer where there are fewer positions.
    std::vector<PlotColumn> columns(Step begin, Step end, std::uint32_t count) const;
    /// A column from each border to the position before the next one; none between two equal ones.
    std::vector<PlotColumn> columns(std::span<const Step> borders) const;
    /// How many positions a bucket stands for. A column is exact that begins at a multiple of it, and ends at
    /// one or behind the last position; others may have some of the values beside them, too.
    std::uint64_t width() const { return m_width; }
    /// The series cut back to whole buckets at or below position `step`; to position 0 where there is none.
    Series prefix(Step step) const;
    std::size_t bytes() const;

  private:
    struct Bucket {
        PlotColumn::Range live, held, committed, heap;
    };
    static Bucket nothing()
    {
        constexpr PlotColumn::Range kEmpty{~Bytes{0}, 0};
        return {kEmpty, kEmpty, kEmpty, kEmpty};
    }
    static void widen(PlotColumn::Range& range, Bytes value)
    {
        range.low = std::min(range.low, value);
        range.high = std::max(range.high, value);
    }
    static void widenLive(Bucket& bucket, const Sample& sample)
    {
        widen(bucket.live, sample.live);
        widen(bucket.held, sample.held);
    }
    static void widen(Bucket& bucket, const Sample& sample)
    {
        widenLive(bucket, sample);
        widen(bucket.committed, sample.committed);
        widen(bucket.heap, sample.heap);
    }
    static void widen(PlotColumn::Range& range, PlotColumn::Range by);
    static void merge(Bucket& into, const Bucket& other);
    void closeOpen();
    void close(const Bucket& bucket);
    void carry(std::size_t level);
    void halve();
    void collect(std::uint64_t begin, std::uint64_t end, Bucket& sum, bool& any) const;
    void addColumn(std::uint64_t from, std::uint64_t to, std::vector<PlotColumn>& columns) const;

    static constexpr std::size_t kFewBuckets = std::size_t{1} << 12, kMostBuckets = std::size_t{1} << 15;
    static constexpr std::uint64_t kStepsPerBucket = 64;
    bool isFull() const
    {
        const std::size_t buckets = m_levels[0].size();
        return buckets == kMostBuckets ||
               (buckets % kFewBuckets == 0 && buckets * kStepsPerBucket > m_pushed);
    }
    static constexpr std::size_t kFan = 4;

    std::uint64_t m_pushed = 0;
    std::uint64_t m_width = 1; // positions a bucket of level 0
    std::vector<std::vector<Bucket>> m_levels{1};
    Bucket m_open{}; // the bucket that is being filled
    std::uint64_t m_inOpen = 0;
};

} // namespace heapglass::replay
