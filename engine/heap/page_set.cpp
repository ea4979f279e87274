#include "engine/heap/page_set.h"

#include "engine/heap/bit_count.h"

namespace heapglass::heap
{
namespace
{

constexpr PageIndex kPartPages = 64 * 512;
constexpr PageIndex kNodePages = kPartPages * 512;

std::uint64_t edited(std::uint64_t word, std::uint64_t mask, PageSet::Edit how)
{
    if (how == PageSet::Edit::insert) return word | mask;
    return how == PageSet::Edit::erase ? word & ~mask : word ^ mask;
}

/// The bits of `run` that lie in the word of its first page.
std::uint64_t maskOf(PageRun run)
{
    const std::uint64_t length = std::min<std::uint64_t>(64 - run.first % 64, run.count);
    return (~std::uint64_t{0} >> (64 - length)) << (run.first % 64);
}

/// How many words from the first page on lie whole in `run`, up to the end of their part.
std::uint64_t wholeWords(PageRun run)
{
    if (run.first % 64) return 0;
    return std::min(run.count / 64, (kPartPages - run.first % kPartPages) / 64);
}

} // namespace

PageSet::Part<PageSet::Words>& PageSet::partFor(std::uint64_t index)
{
    const std::uint64_t node = index / (kFan * kWords);
    if (node >= m_nodes.size()) m_nodes.resize(node + 1);
    Part<Node>& outer = m_nodes[node];
    if (!outer.inner) {
        outer.inner = std::make_unique<Node>();
        for (auto& part : *outer.inner)
            part.full = outer.full;
    }
    return (*outer.inner)[index / kWords % kFan];
}

std::uint64_t& PageSet::wordFor(std::uint64_t index)
{
    Part<Words>& part = partFor(index);
    if (!part.inner) {
        part.inner = std::make_unique<Words>();
        part.inner->fill(part.all());
    }
    return (*part.inner)[index % kWords];
}

void PageSet::edit(PageRun run, Edit how)
{
    while (run.count) {
        const PageIndex done = editSome(run, how);
        run = {run.first + done, run.count - done};
    }
}

PageIndex PageSet::editSome(PageRun run, Edit how)
{
    const std::uint64_t node = run.first / kNodePages;
    if (run.first % kNodePages == 0 && run.count >= kNodePages) {
        if (node >= m_nodes.size()) m_nodes.resize(node + 1);
        if (!m_nodes[node].inner) {
            m_nodes[node].editAll(how);
            return kNodePages;
        }
    }
    if (run.first % kPartPages == 0 && run.count >= kPartPages) {
        Part<Words>& part = partFor(run.first / 64);
        if (!part.inner) {
            part.editAll(how);
            return kPartPages;
        }
    }
    std::uint64_t* word = &wordFor(run.first / 64);
    if (const std::uint64_t whole = wholeWords(run)) {
        for (std::uint64_t i = 0; i < whole; ++i)
            word[i] = edited(word[i], ~std::uint64_t{0}, how);
        return whole * 64;
    }
    const std::uint64_t mask = maskOf(run);
    *word = edited(*word, mask, how);
    return bitCount(mask);
}

PageIndex PageSet::count(PageRun run) const
{
    if (run.count > 0 && run.first % 64 + run.count <= 64)
        return bitCount(word(run.first / 64) & maskOf(run));
    PageIndex total = 0;
    while (run.count) {
        const PageIndex done = countSome(run, total);
        run = {run.first + done, run.count - done};
    }
    return total;
}

PageIndex PageSet::countSome(PageRun run, PageIndex& total) const
{
    const std::uint64_t node = run.first / kNodePages;
    if (node >= m_nodes.size()) return run.count;
    if (!m_nodes[node].inner) {
        const PageIndex here = std::min(run.count, kNodePages - run.first % kNodePages);
        total += m_nodes[node].full ? here : 0;
        return here;
    }
    const Part<Words>& part = (*m_nodes[node].inner)[run.first / kPartPages % kFan];
    if (!part.inner) {
        const PageIndex here = std::min(run.count, kPartPages - run.first % kPartPages);
        total += part.full ? here : 0;
        return here;
    }
    const std::uint64_t* word = &(*part.inner)[run.first / 64 % kWords];
    if (const std::uint64_t whole = wholeWords(run)) {
        for (std::uint64_t i = 0; i < whole; ++i)
            total += bitCount(word[i]);
        return whole * 64;
    }
    const std::uint64_t mask = maskOf(run);
    total += bitCount(*word & mask);
    return bitCount(mask);
}

std::size_t PageSet::bytes() const
{
    std::size_t total = m_nodes.capacity() * sizeof(m_nodes[0]);
    for (const auto& node : m_nodes) {
        if (!node.inner) continue;
        total += sizeof(Node);
        for (const auto& part : *node.inner)
            total += part.inner ? sizeof(Words) : 0;
    }
    return total;
}

bool PageSet::operator==(const PageSet& other) const
{
    const std::uint64_t end = std::max(m_nodes.size(), other.m_nodes.size()) * kFan * kWords;
    for (std::uint64_t i = 0; i < end; i = std::min(alikeUntil(i), other.alikeUntil(i)))
        if (word(i) != other.word(i)) return false;
    return true;
}

} // namespace heapglass::heap
