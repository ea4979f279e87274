#include "gui/paint/heapmin_animation.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace heapglass::gui
{

namespace
{

double easeInOut(double u)
{
    return u < 0.5 ? 2 * u * u : 1 - 2 * (1 - u) * (1 - u);
}

/// Pages after the cut, whatever the page size: what is before less what lies above the new end.
PageIndex pagesAfter(const heap::HeapminPlan& plan)
{
    if (plan.endBefore == 0 || plan.pagesBefore == 0) return plan.pagesBefore;
    if (plan.cut.empty() || plan.endAfter == plan.endBefore) return plan.pagesBefore;
    // The first page cut is the first whole page above the new end, unless it was released before.
    const double share = double(plan.endAfter) / double(plan.endBefore);
    const auto byBytes = PageIndex(std::ceil(share * double(plan.pagesBefore) - 1e-9));
    return std::min(plan.cut.front().first, byBytes);
}

bool contains(const std::vector<PageRun>& runs, PageIndex page)
{
    const auto after = std::ranges::upper_bound(runs, page, {}, &PageRun::first);
    return after != runs.begin() && page - std::prev(after)->first < std::prev(after)->count;
}

} // namespace

HeapminAnimation::HeapminAnimation(const heap::HeapminPlan& plan, PageIndex pagesPerRow)
    : HeapminAnimation(plan, plan.pagesBefore, pagesAfter(plan), pagesPerRow)
{
}

HeapminAnimation::HeapminAnimation(const heap::HeapminPlan& plan, PageIndex before, PageIndex after,
                                   PageIndex pagesPerRow)
    : m_runs(plan.released), m_cut(plan.cut), m_pages(std::max<PageIndex>(1, before)), m_pagesAfter(after),
      m_unit(before > kMostSinglePages ? std::max<PageIndex>(1, pagesPerRow) : 1)
{
    m_runs.insert(m_runs.end(), plan.cut.begin(), plan.cut.end());
    std::ranges::sort(m_runs, {}, &PageRun::first);
    for (const PageRun& run : m_runs) {
        m_before.push_back(m_returned);
        m_returned += run.count;
    }
}

int HeapminAnimation::frontAt(PageIndex page) const
{
    const PageIndex first = std::min(page / m_unit * m_unit, m_pages);
    return kFrontStarts + int(kFrontTakes * first / m_pages);
}

bool HeapminAnimation::isReturned(PageIndex page) const
{
    return contains(m_runs, page);
}

bool HeapminAnimation::isAnyReturned(PageIndex first, PageIndex count) const
{
    const auto after = std::ranges::lower_bound(m_runs, first + count, {}, &PageRun::first);
    return after != m_runs.begin() && std::prev(after)->first + std::prev(after)->count > first;
}

double HeapminAnimation::fade(int ms) const
{
    return easeInOut(std::clamp(double(ms - kFrontStarts) / (kFrontTakes + kDrain), 0.0, 1.0));
}

bool HeapminAnimation::isCut(PageIndex page) const
{
    return page >= m_pagesAfter || contains(m_cut, page);
}

HeapminAnimation::Look HeapminAnimation::look(PageIndex page, int ms) const
{
    const int since = ms - frontAt(page);
    if (!isReturned(page)) {
        if (page >= m_pagesAfter) return {since < kDrain ? Phase::untouched : Phase::gone};
        if (since < 0 || since >= kFlash) return {};
        return {Phase::flashing, 1, std::sin(std::numbers::pi * since / kFlash)};
    }
    if (since >= kDrain) return {Phase::gone, 0};
    if (since >= 0) {
        const double left = 1 - double(since) / kDrain;
        return {Phase::draining, left * left};
    }
    return {ms >= kSweepEnds ? Phase::candidate : Phase::untouched};
}

PageIndex HeapminAnimation::returnedBy(int ms) const
{
    if (ms - kDrain < kFrontStarts) return 0;
    // The first page that has not gone yet: the front is a straight line, so it can be turned round.
    PageIndex low = 0, high = m_pages;
    while (low < high) {
        const PageIndex middle = low + (high - low) / 2;
        if (ms - frontAt(middle) >= kDrain)
            low = middle + 1;
        else
            high = middle;
    }
    const auto after = std::ranges::lower_bound(m_runs, low, {}, &PageRun::first);
    if (after == m_runs.begin()) return 0;
    const auto i = std::size_t(std::prev(after) - m_runs.begin());
    return m_before[i] + std::min(m_runs[i].count, low - m_runs[i].first);
}

std::optional<double> HeapminAnimation::sweep(int ms) const
{
    if (ms < 0 || ms >= kSweepEnds) return {};
    return double(ms) / kSweepEnds;
}

PageIndex HeapminAnimation::endMark(int ms) const
{
    const double u = std::clamp(double(ms - kFlagStarts) / kFlagTakes, 0.0, 1.0);
    return m_pages - PageIndex(std::llround(easeInOut(u) * double(m_pages - m_pagesAfter)));
}

} // namespace heapglass::gui
