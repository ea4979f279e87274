#include "gui/history.h"

#include <algorithm>

namespace heapglass::gui
{

History::History(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::refreshed, this, &History::follow);
}

History::Place History::here() const
{
    return {m_session.snapshot().event, m_session.selection(), m_sight ? m_sight() : Sight()};
}

/// A step or two away, and nothing else selected: the same place, which moves along.
bool History::isNear(const Place& place) const
{
    constexpr quint64 kSteps = 2;
    const Place now = here();
    const quint64 apart = now.event > place.event ? now.event - place.event : place.event - now.event;
    return now.selection == place.selection && apart <= kSteps;
}

void History::follow(Changes changes)
{
    if (!(changes & (Change::snapshot | Change::selection))) return;
    const auto& load = m_session.snapshot().load;
    const QString path = load ? QString::fromStdString(load->path) : QString();
    if (path != m_path || m_forgets) { // another file: nothing of the old one can be gone back to
        m_path = path;
        m_forgets = m_forgets && !m_session.isSettled();
        m_places.assign(1, here());
        m_at = 0;
        m_going.reset();
        emit changed();
        return;
    }
    // While the trace loads, or is played, the cursor moves by itself.
    if (!m_session.isSettled() || m_session.isPlaying()) return;
    if (m_going) {
        if (here().isAt(*m_going)) m_going.reset();
        return;
    }
    Place& last = m_places[m_at];
    if (isNear(last) || (m_places.size() == 1 && last.isAt(Place{}))) {
        last = here();
        return;
    }
    m_places.resize(m_at + 1);
    m_places.push_back(here());
    if (m_places.size() > kMost) m_places.erase(m_places.begin());
    m_at = m_places.size() - 1;
    emit changed();
}

void History::goBack()
{
    if (canGoBack()) go(m_at - 1);
}

void History::goForward()
{
    if (canGoForward()) go(m_at + 1);
}

void History::go(std::size_t to)
{
    m_session.setPlaying(false);
    if (m_sight && !m_going) m_places[m_at].sight = m_sight();
    m_at = to;
    m_going = m_places[to];
    // An event beyond what this placement has is not waited for.
    m_going->event = std::min<quint64>(m_going->event, m_session.snapshot().events);
    m_session.select(m_going->selection);
    m_session.goToEvent(m_going->event);
    if (m_going->sight) m_going->sight();
    if (here().isAt(*m_going)) m_going.reset();
    emit changed();
}

} // namespace heapglass::gui
