// Session's traffic with the replay worker: one request under way, later wishes merged behind it; answers
// stored and passed on at most once a frame.
#include "gui/session.h"

#include <QCoreApplication>
#include <QTimer>

#include "engine/replay/worker.h"
#include "gui/marks/mark_book.h"

namespace heapglass::gui
{

using replay::LoadView;
using replay::Snapshot;

namespace
{

/// What lies in a page of one may lie elsewhere in the other.
bool isSameHeap(const Snapshot& a, const Snapshot& b)
{
    return a.step == b.step && a.policy == b.policy && a.geometry == b.geometry && a.totals == b.totals &&
           a.heapmin == b.heapmin && a.regions == b.regions;
}

quint64 outcomeNumber(const Snapshot& snapshot)
{
    return snapshot.heapmin ? snapshot.heapmin->number : 0;
}

} // namespace

void Session::ask()
{
    if (!m_asking) send();
}

void Session::send()
{
    m_request.number = m_sent.number;
    if (m_request == m_sent) return;
    ++m_request.number;
    m_sent = m_request;
    m_asking = true;
    m_worker->show(m_sent);
}

/// The worker is asked on at once; what it answered is shown with the next frame, in all views together.
void Session::takeSnapshot()
{
    m_woken = false;
    if (m_newest->edit.number != m_snapshot->edit.number) showNewest(); // edits are followed one by one
    m_newest = m_worker->snapshot();
    if (m_newest == m_snapshot) return;
    if (m_newest->request >= m_sent.number) m_asking = false;
    if (!m_asking) send();
    notify(Change::none);
}

/// From here on snapshot() is the newest one.
void Session::showNewest()
{
    if (m_newest == m_snapshot) return;
    m_pending |= accept(m_newest);
    ask();
    settleEvent();
    pressTyped();
}

Changes Session::accept(std::shared_ptr<const Snapshot> next)
{
    const auto before = std::exchange(m_snapshot, std::move(next));
    followEdit(*before);
    if (m_ownsBook && m_snapshot->load) m_book->follow(*m_snapshot->load, m_playground == nullptr);
    Changes changes = Change::snapshot;
    if (m_marks && !isSameHeap(*before, *m_snapshot)) {
        m_marks.reset();
        changes |= Change::marks;
    }
    if (outcomeNumber(*m_snapshot) > m_seenOutcome) {
        m_seenOutcome = outcomeNumber(*m_snapshot);
        m_beforeHeapmin = before;
        changes |= Change::heapmin;
    }
    return changes;
}

/// Edits move the cursor: past a _heapmin that was inserted, back to where one was taken out.
void Session::followEdit(const Snapshot& before)
{
    const replay::EditView& edit = m_snapshot->edit;
    if (edit.number <= before.edit.number) return;
    if (m_request.step == m_editFrom) m_request.step = edit.cursor; // else one has gone on meanwhile
    movePinned(edit.at, edit.steps);
}

/// A step was inserted after `step`, or taken out there again: the pinned moment stays what it is.
void Session::movePinned(replay::Step step, int steps)
{
    if (m_request.since && *m_request.since > step) m_request.since = replay::Step(*m_request.since + steps);
}

void Session::waitUntilIdle()
{
    for (int round = 0; round < 16; ++round) {
        m_worker->waitUntilIdle();
        takeSnapshot();
        if (m_asking) continue;
        m_book->waitUntilIdle();
        flush();
        if (!m_asking) return;
    }
}

void Session::notify(Changes changes)
{
    m_pending |= changes;
    if (m_refresh->isActive()) return;
    const qint64 since = m_clock->milliseconds() - m_lastFlush;
    m_refresh->start(int(std::clamp<qint64>(kFrameTime - since, 0, kFrameTime)));
}

void Session::flush()
{
    m_refresh->stop();
    m_lastFlush = m_clock->milliseconds();
    showNewest();
    const Changes changes = std::exchange(m_pending, Changes(Change::none));
    if (changes) emit refreshed(changes);
}

} // namespace heapglass::gui
