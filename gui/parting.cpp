#include "gui/parting.h"

#include <algorithm>

#include "gui/session.h"

namespace heapglass::gui
{

Parting::Identity Parting::identityOf(const replay::Snapshot& heap)
{
    return {heap.load ? heap.load->path : std::string(), heap.policy, heap.settings, heap.events,
            heap.edit.number};
}

void Parting::follow(const Session& first, const Session& other)
{
    const replay::Snapshot &one = first.snapshot(), &rival = other.snapshot();
    const bool placed = first.isOpen() && other.isOpen() && !one.placing && !rival.placing;
    const auto now = placed ? std::optional(Pair{identityOf(one), identityOf(rival)}) : std::nullopt;
    if (now != m_of) {
        m_of = now;
        m_search = placed ? replay::PartingSearch(std::min(one.events, rival.events),
                                                  std::max(one.geometry.page, rival.geometry.page))
                          : replay::PartingSearch();
    }
    const auto has = [&](const replay::Snapshot& heap) {
        return heap.course && heap.course->window == m_search.wanted();
    };
    if (placed && !m_search.isOver() && has(one) && has(rival)) m_search.take(*one.course, *rival.course);
}

} // namespace heapglass::gui
