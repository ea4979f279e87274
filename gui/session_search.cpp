// What Session knows of the search and of the pinned moment.
#include "gui/session.h"

#include <algorithm>

#include "engine/replay/difference.h"
#include "engine/replay/find.h"

namespace heapglass::gui
{

const replay::Matches* Session::matches() const
{
    const auto& found = m_snapshot->matches;
    return found && m_snapshot->matchesCurrent && found->query == m_request.query ? found.get() : nullptr;
}

const replay::Difference* Session::difference() const
{
    return m_request.since && m_snapshot->differenceCurrent ? m_snapshot->difference.get() : nullptr;
}

void Session::setQuery(std::shared_ptr<const replay::Query> query)
{
    if (query && query->terms.empty()) query.reset();
    if (query == m_request.query || (query && m_request.query && *query == *m_request.query)) return;
    m_request.query = std::move(query);
    notify(Change::search);
    ask();
}

void Session::setHidesOthers(bool hides)
{
    if (hides == m_hidesOthers) return;
    m_hidesOthers = hides;
    notify(Change::search);
}

void Session::goToMatch(int direction)
{
    const replay::Matches* found = matches();
    if (!found || found->offsets.empty()) return;
    const std::vector<Bytes>& offsets = found->offsets;
    const Bytes page = m_snapshot->geometry.page;
    std::size_t next = direction > 0 ? 0 : offsets.size() - 1;
    if (m_selection) {
        const Bytes here = m_selection->block.value_or(m_selection->page * page);
        const auto from = m_selection->block && direction > 0 ? std::ranges::upper_bound(offsets, here)
                                                              : std::ranges::lower_bound(offsets, here);
        const auto place = std::size_t(from - offsets.begin());
        if (direction > 0 && place < offsets.size()) next = place;
        if (direction < 0 && place > 0) next = place - 1;
    }
    select(Spot{offsets[next] / page, 1, offsets[next]});
}

void Session::pin()
{
    m_pinnedEvent = m_snapshot->event;
    m_request.since = m_snapshot->step;
    notify(Change::search);
    ask();
}

void Session::unpin()
{
    if (!m_request.since) return;
    m_request.since.reset();
    notify(Change::search);
    ask();
}

} // namespace heapglass::gui
