#include "gui/marks/mark_trail.h"

#include "gui/format.h"
#include "gui/marks/mark_book.h"
#include "gui/marks/mark_place.h"
#include "gui/session.h"

namespace heapglass::gui
{

MarkTrail::MarkTrail(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::refreshed, this, &MarkTrail::arrive);
}

void MarkTrail::go(const Mark& mark)
{
    m_going.reset();
    m_session.setPlaying(false);
    switch (mark.kind) {
    case Mark::Kind::event:
    case Mark::Kind::range:
        return m_session.goToEvent(mark.event);
    case Mark::Kind::block:
        return goToBlock(mark);
    case Mark::Kind::page:
        if (const auto place = placeOf(mark, m_session.snapshot())) return m_session.select(place->spot);
        m_session.setNotice(mark.policy == toText(m_session.snapshot().policy)
                                ? tr("The heap does not reach as far as that page here.")
                                : tr("That page is marked in the heap of the policy %1.").arg(mark.policy));
    }
}

void MarkTrail::goToBlock(const Mark& mark)
{
    const auto& named = m_session.snapshot().named;
    const auto isIt = [&](const replay::NamedPlace& place) { return place.block == mark.block; };
    const auto found =
        named ? std::ranges::find_if(*named, isIt) : std::vector<replay::NamedPlace>::const_iterator();
    if (!named || found == named->end() || found->birth == kNone)
        return m_session.setNotice(tr("The part that is read has no such block."));
    if (found->live) return m_session.select(placeOf(mark, m_session.snapshot())->spot);
    m_going = mark.block;
    m_session.goToEvent(quint64(found->birth) + 1);
}

/// Another seek in between ends it.
void MarkTrail::arrive(Changes changes)
{
    if (!m_going || !(changes & Change::snapshot)) return;
    const replay::Snapshot& now = m_session.snapshot();
    if (!now.named || m_session.wantedStep() != now.step) return;
    for (const replay::NamedPlace& place : *now.named) {
        if (place.block != *m_going || now.event != place.birth + 1) continue;
        m_going.reset();
        const Mark* mark = markOfBlock(m_session.book(), place.block);
        if (const auto spot = mark && place.live ? placeOf(*mark, now) : std::nullopt)
            m_session.select(spot->spot);
        return;
    }
}

std::optional<quint64> MarkTrail::next(int direction) const
{
    const quint64 here = m_session.snapshot().event;
    std::optional<quint64> best;
    for (const Mark& mark : m_session.book().marks()) {
        if (mark.kind != Mark::Kind::event && mark.kind != Mark::Kind::range) continue;
        const bool isAhead = direction > 0 ? mark.event > here : mark.event < here;
        if (!isAhead || mark.event > m_session.snapshot().events) continue;
        if (!best || (direction > 0) == (mark.event < *best)) best = mark.event;
    }
    return best;
}

void MarkTrail::goOn(int direction)
{
    const auto event = next(direction);
    if (!event) return;
    m_going.reset();
    m_session.setPlaying(false);
    m_session.goToEvent(*event);
}

} // namespace heapglass::gui
