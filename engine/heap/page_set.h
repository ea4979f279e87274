// A set of pages as one bit each. Long stretches that are all in or all out are stored as such until a part
// of them differs, so that a set over 2^36 pages starts as small as one over ten.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <memory>
#include <vector>

#include "engine/types.h"

namespace heapglass::heap
{

class PageSet
{
  public:
    enum class Edit : std::uint8_t { insert, erase, flip };

    bool contains(PageIndex page) const { return word(page / 64) >> (page % 64) & 1; }
    void insert(PageIndex page) { writable(page / 64) |= std::uint64_t{1} << (page % 64); }
    void erase(PageIndex page) { writable(page / 64) &= ~(std::uint64_t{1} << (page % 64)); }
    /// O(pages / 64), and O(pages / 2^24) where nothing finer was ever stored.
    void edit(PageRun run, Edit how);
    /// How many pages of the run are members.
    PageIndex count(PageRun run) const;
    /// The bits of pages [64 index, 64 index + 64).
    std::uint64_t word(std::uint64_t index) const
    {
        const std::uint64_t node = index / (kFan * kWords);
        if (node >= m_nodes.size()) return 0;
        const Part<Node>& outer = m_nodes[node];
        if (!outer.inner) return outer.all();
        const Part<Words>& part = (*outer.inner)[index / kWords % kFan];
        return part.inner ? (*part.inner)[index % kWords] : part.all();
    }
    /// All words from `index` up to this one, exclusive, are alike; at least one is.
    std::uint64_t alikeUntil(std::uint64_t index) const
    {
        const std::uint64_t node = index / (kFan * kWords);
        if (node >= m_nodes.size()) return ~std::uint64_t{0};
        if (!m_nodes[node].inner) return (node + 1) * kFan * kWords;
        const bool stored = (*m_nodes[node].inner)[index / kWords % kFan].inner != nullptr;
        return stored ? index + 1 : (index / kWords + 1) * kWords;
    }
    /// The same, to be changed.
    std::uint64_t& writable(std::uint64_t index)
    {
        const std::uint64_t node = index / (kFan * kWords);
        if (node < m_nodes.size() && m_nodes[node].inner)
            if (Words* words = (*m_nodes[node].inner)[index / kWords % kFan].inner.get())
                return (*words)[index % kWords];
        return wordFor(index);
    }
    std::size_t bytes() const;
    bool operator==(const PageSet& other) const;

  private:
    static constexpr std::uint64_t kWords = 512;
    static constexpr std::uint64_t kFan = 512;

    /// Without an inner: all in or all out.
    template <class T>
    struct Part {
        std::unique_ptr<T> inner;
        bool full = false;

        Part() = default;
        Part(const Part& other)
            : inner(other.inner ? std::make_unique<T>(*other.inner) : nullptr), full(other.full)
        {
        }
        Part(Part&&) noexcept = default;
        Part& operator=(const Part& other) { return *this = Part(other); }
        Part& operator=(Part&&) noexcept = default;
        ~Part() = default;
        std::uint64_t all() const { return full ? ~std::uint64_t{0} : 0; }
        void editAll(Edit how) { full = how == Edit::insert || (how == Edit::flip && !full); }
    };
    using Words = std::array<std::uint64_t, kWords>;
    using Node = std::array<Part<Words>, kFan>;

    Part<Words>& partFor(std::uint64_t index);
    std::uint64_t& wordFor(std::uint64_t index);
    PageIndex editSome(PageRun run, Edit how);
    PageIndex countSome(PageRun run, PageIndex& total) const;

    std::vector<Part<Node>> m_nodes;
};

/// Collects ascending runs of pages, joining those that touch.
class RunList
{
  public:
    explicit RunList(std::vector<PageRun>& runs) : m_runs(runs), m_before(runs.size()) {}
    void add(PageRun run)
    {
        if (m_runs.size() > m_before && m_runs.back().first + m_runs.back().count == run.first)
            m_runs.back().count += run.count;
        else
            m_runs.push_back(run);
    }

  private:
    std::vector<PageRun>& m_runs;
    std::size_t m_before;
};

/// Appends the runs of set bits in [run.first, run.first + run.count) of what word(index) gives, which is the
/// same for all words from `index` up to alikeUntil(index).
template <class Word, class Until>
void appendRuns(PageRun run, Word word, Until alikeUntil, std::vector<PageRun>& runs)
{
    RunList list(runs);
    const PageIndex end = run.first + run.count;
    for (PageIndex page = run.first; page < end;) {
        const std::uint64_t until = std::min(alikeUntil(page / 64), (end + 63) / 64);
        std::uint64_t bits = word(page / 64);
        if (bits == 0 || (~bits == 0 && until > page / 64 + 1)) {
            const PageIndex next = std::min(end, until * 64);
            if (bits) list.add({page, next - page});
            page = next;
            continue;
        }
        bits &= ~std::uint64_t{0} << (page % 64);
        if (end - page / 64 * 64 < 64) bits &= ~(~std::uint64_t{0} << (end % 64));
        while (bits) {
            const unsigned from = unsigned(std::countr_zero(bits));
            const unsigned length = unsigned(std::countr_one(bits >> from));
            bits &= from + length < 64 ? ~std::uint64_t{0} << (from + length) : 0;
            list.add({page / 64 * 64 + from, length});
        }
        page = (page / 64 + 1) * 64;
    }
}

} // namespace heapglass::heap
