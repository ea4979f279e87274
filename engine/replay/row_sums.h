// A quantity of bytes by rows of an address range, summed over the positions of one column after another. A
// range that comes or goes costs two additions, however many rows it covers.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "engine/types.h"

namespace heapglass::replay
{

class RowSums
{
  public:
    /// `borders` as in FineWindow::rows, about evenly apart; must outlive this.
    explicit RowSums(const std::vector<Bytes>& borders)
        : m_borders(borders), m_rows(borders.size()),
          m_perByte(double(borders.size() - 1) / double(borders.back() - borders.front()))
    {
    }

    /// Bytes [begin, end) come, or go, for the rest of the column, `positions` of its positions, and what
    /// follows. What lies outside of the rows counts for nothing.
    void add(Bytes begin, Bytes end, bool comes, std::uint64_t positions)
    {
        begin = std::max(begin, m_borders.front());
        end = std::min(end, m_borders.back());
        if (begin >= end) return;
        const std::uint64_t sign = comes ? 1 : ~std::uint64_t{0};
        const std::size_t first = rowOf(begin), last = rowOf(end - 1);
        if (first == last) return m_rows[first].addEdge(sign * (end - begin), positions);
        m_rows[first].addEdge(sign * (m_borders[first + 1] - begin), positions);
        m_rows[first + 1].addInside(sign, positions);
        m_rows[last].addInside(0 - sign, positions);
        m_rows[last].addEdge(sign * (end - m_borders[last]), positions);
    }

    /// A column of so many positions begins; the one before is over.
    void open(std::uint64_t positions)
    {
        for (Row& row : m_rows) {
            row.edgeSum = row.edge * positions;
            row.insideSum = row.inside * positions;
        }
    }
    /// put(row, sum) for each row: bytes times positions of the open column.
    template <class Put>
    void read(Put put) const
    {
        std::uint64_t inside = 0;
        for (std::size_t row = 0; row + 1 < m_borders.size(); ++row) {
            inside += m_rows[row].insideSum;
            put(row, m_rows[row].edgeSum + inside * (m_borders[row + 1] - m_borders[row]));
        }
    }

  private:
    /// Bytes of ranges that begin or end in the row, and how many more ranges it lies wholly inside of than
    /// the row before: as it is now, and times positions of the open column.
    struct Row {
        std::uint64_t edge = 0, inside = 0, edgeSum = 0, insideSum = 0;
        void addEdge(std::uint64_t bytes, std::uint64_t positions)
        {
            edge += bytes;
            edgeSum += bytes * positions;
        }
        void addInside(std::uint64_t ranges, std::uint64_t positions)
        {
            inside += ranges;
            insideSum += ranges * positions;
        }
    };

    std::size_t rowOf(Bytes offset) const
    {
        auto row =
            std::min(std::size_t(double(offset - m_borders.front()) * m_perByte), m_borders.size() - 2);
        while (m_borders[row] > offset)
            --row;
        while (m_borders[row + 1] <= offset)
            ++row;
        return row;
    }

    const std::vector<Bytes>& m_borders;
    std::vector<Row> m_rows;
    double m_perByte;
};

} // namespace heapglass::replay
