// An array of large elements, each allocated when it is first written. An absent element reads as null, so
// that the empty reaches of a heap of terabytes cost a pointer per 512 elements, and mostly not even that.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace heapglass::heap
{

template <class T>
class Sparse
{
  public:
    Sparse() = default;
    Sparse(const Sparse& other) { copy(other); }
    Sparse(Sparse&& other) noexcept { *this = std::move(other); }
    Sparse& operator=(const Sparse& other)
    {
        if (this != &other) copy(other);
        return *this;
    }
    Sparse& operator=(Sparse&& other) noexcept
    {
        m_leaves = std::move(other.m_leaves);
        other.m_leaves.clear();
        noteFirst();
        other.noteFirst();
        return *this;
    }
    ~Sparse() = default;

    const T* find(std::uint64_t index) const
    {
        if (index < kFan) [[likely]]
            return (*m_first)[index].get();
        const std::uint64_t leaf = index / kFan;
        if (leaf >= m_leaves.size() || !m_leaves[leaf]) return nullptr;
        return (*m_leaves[leaf])[index % kFan].get();
    }
    T* find(std::uint64_t index) { return const_cast<T*>(std::as_const(*this).find(index)); }
    T& at(std::uint64_t index)
    {
        T* element = find(index);
        return element ? *element : make(index);
    }
    void clear()
    {
        m_leaves.clear();
        noteFirst();
    }
    /// No element is at or above this index.
    std::uint64_t reach() const { return m_leaves.size() * kFan; }
    static constexpr std::uint64_t kNothing = ~std::uint64_t{0};
    /// No element from `index` up to this one, exclusive; kNothing: none above. O(gap / 512).
    std::uint64_t skipAbsent(std::uint64_t index) const
    {
        std::uint64_t leaf = index / kFan;
        if (leaf < m_leaves.size() && m_leaves[leaf]) return index;
        while (leaf < m_leaves.size() && !m_leaves[leaf])
            ++leaf;
        return leaf < m_leaves.size() ? leaf * kFan : kNothing;
    }
    /// visit(index, element) for all that exist, ascending.
    template <class Visit>
    void forEach(Visit visit) const
    {
        for (std::uint64_t leaf = 0; leaf < m_leaves.size(); ++leaf)
            for (std::uint64_t i = 0; m_leaves[leaf] && i < kFan; ++i)
                if (const T* element = (*m_leaves[leaf])[i].get()) visit(leaf * kFan + i, *element);
    }
    template <class Visit>
    void forEach(Visit visit)
    {
        std::as_const(*this).forEach(
            [&visit](std::uint64_t index, const T& element) { visit(index, const_cast<T&>(element)); });
    }
    /// The same for those in [first, end).
    template <class Visit>
    void forEachIn(std::uint64_t first, std::uint64_t end, Visit visit)
    {
        for (end = std::min(end, reach()); first < end; ++first) {
            if (const auto& leaf = m_leaves[first / kFan]; !leaf)
                first |= kFan - 1;
            else if (T* element = (*leaf)[first % kFan].get())
                visit(first, *element);
        }
    }
    std::size_t bytes() const
    {
        std::size_t total = m_leaves.capacity() * sizeof(m_leaves[0]);
        for (const auto& leaf : m_leaves)
            total += leaf ? sizeof(Leaf) : 0;
        forEach([&](std::uint64_t, const T&) { total += sizeof(T); });
        return total;
    }
    /// Equal where an absent element equals a fresh one.
    bool operator==(const Sparse& other) const
    {
        bool same = true;
        const auto matches = [&](const Sparse& that) {
            return [&](std::uint64_t index, const T& mine) {
                const T* theirs = that.find(index);
                if (same) same = theirs ? mine == *theirs : mine == T{};
            };
        };
        forEach(matches(other));
        other.forEach(matches(*this));
        return same;
    }

  private:
    static constexpr std::uint64_t kFan = 512;
    using Leaf = std::array<std::unique_ptr<T>, kFan>;

    T& make(std::uint64_t index)
    {
        const std::uint64_t leaf = index / kFan;
        if (leaf >= m_leaves.size()) m_leaves.resize(leaf + 1);
        if (!m_leaves[leaf]) m_leaves[leaf] = std::make_unique<Leaf>();
        noteFirst();
        auto& element = (*m_leaves[leaf])[index % kFan];
        element = std::make_unique<T>();
        return *element;
    }
    void copy(const Sparse& other)
    {
        clear();
        m_leaves.resize(other.m_leaves.size());
        other.forEach([&](std::uint64_t index, const T& element) { make(index) = element; });
    }

    void noteFirst() { m_first = m_leaves.empty() || !m_leaves[0] ? &kNoLeaf : m_leaves[0].get(); }

    inline static const Leaf kNoLeaf{};

    std::vector<std::unique_ptr<Leaf>> m_leaves;
    const Leaf* m_first = &kNoLeaf; ///< the first of them: most heaps need no other
};

} // namespace heapglass::heap
