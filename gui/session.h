// The one model of the window. Intent goes up to it by setters, truth comes down as a Snapshot; views know
// the Session and no other view. Everything runs on the GUI thread; the work is done by replay::Worker.
#pragma once

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include <QObject>
#include <QString>

#include "engine/lesson/playground.h"
#include "engine/replay/configuration.h"
#include "engine/replay/snapshot.h"
#include "engine/trace/cache.h"
#include "engine/trace/how_to_read.h"
#include "gui/change.h"
#include "gui/clock.h"
#include "gui/page_marks.h"
#include "gui/spot.h"
#include "gui/time_window.h"

class QTimer;

namespace heapglass::replay
{
class Worker;
struct ApartRule;
struct HeapCall;
} // namespace heapglass::replay

namespace heapglass::gui
{

class MarkBook;

/// What a lesson asks of the learner now.
enum class Turn : unsigned char {
    none,
    predict, ///< to say what will come
    press,   ///< to press _heapmin
};

class Session : public QObject
{
    Q_OBJECT
  public:
    explicit Session(std::shared_ptr<Clock> clock = std::make_shared<Clock>(), QObject* parent = nullptr);
    ~Session() override;

    const replay::Snapshot& snapshot() const { return *m_snapshot; }
    std::shared_ptr<const replay::Snapshot> sharedSnapshot() const { return m_snapshot; }
    /// The Snapshot before the newest heapmin: what its animation starts from.
    std::shared_ptr<const replay::Snapshot> snapshotBeforeHeapmin() const { return m_beforeHeapmin; }
    const std::optional<Spot>& selection() const { return m_selection; }
    const std::optional<Spot>& hover() const { return m_hover; }
    /// Pages that are pointed out; null: none. They go when the cursor moves or the heap becomes another.
    const std::shared_ptr<const PageMarks>& marks() const { return m_marks; }
    /// What the user has marked in the trace that is open. Sessions beside share the first one's.
    MarkBook& book() const { return *m_book; }
    /// One line about something beside the trace, settings or marks for example; empty: there is none.
    const QString& notice() const { return m_notice; }
    /// What is searched for; null: nothing. Kept while the cursor moves and the heap becomes another.
    const std::shared_ptr<const replay::Query>& query() const { return m_request.query; }
    /// Views leave out what does not match it, else they only dim it.
    bool hidesOthers() const { return m_hidesOthers; }
    /// What was found, where it is of the Snapshot's very moment and of this query; else null.
    const replay::Matches* matches() const;
    /// The moment that the cursor's is compared with, as trace events before it; nothing: none.
    std::optional<EventIndex> pinned() const
    {
        return m_request.since ? std::optional(m_pinnedEvent) : std::nullopt;
    }
    const std::optional<replay::Step>& pinnedStep() const { return m_request.since; }
    /// What is different, where it is of the Snapshot's very moment; else null.
    const replay::Difference* difference() const;
    /// The part of the trace that is seen over time.
    const TimeWindow& timeWindow() const { return m_timeWindow; }
    /// Views over time have an axis of recorded time; else, and where that is not known, one of events.
    bool isOverTime() const { return m_isOverTime && m_snapshot->times; }
    bool wantsTime() const { return m_isOverTime; }
    bool isPlaying() const { return m_playing; }
    /// Events a second = speed * baseRate(); 0: as fast as it goes.
    double speed() const { return m_speed; }
    /// Events a second at 1x, at least 8: the whole trace in a minute; up to a horizon two seconds.
    double baseRate() const;
    /// Only so many events are placed and shown; kNone: all.
    EventIndex horizon() const { return m_horizon; }
    /// What a lesson waits for.
    Turn turn() const { return m_turn; }
    /// A learner is asked: what would answer the question is not to be shown.
    bool isPredicting() const { return m_turn == Turn::predict; }
    bool isOpen() const;
    const Clock& clock() const { return *m_clock; }
    const std::shared_ptr<Clock>& sharedClock() const { return m_clock; }
    /// The file is read and placed to its end, and the newest request is answered.
    bool isSettled() const;
    /// Where the cursor was last asked to be (the Snapshot may still lag behind it).
    replay::Step wantedStep() const { return std::min(m_request.step, m_snapshot->steps); }

    /// See Worker::useCache; files opened before are not looked for.
    void useCache(const trace::CacheOptions& cache);
    void open(const QString& path, const QString& policy = {}, const trace::HowToRead& how = {});
    /// With its cursor and its horizon at the start. `overrides`: see Worker::open.
    void openLesson(const QString& path, const replay::Overrides& overrides = {});
    /// The same of a text in memory, which stands for what is in the file.
    void openLessonText(const QString& path, const QString& text);
    void setHorizon(EventIndex events);
    void setTurn(Turn turn);
    /// See Worker::openBeside.
    void openBeside(const Session& other, const QString& policy,
                    std::shared_ptr<const replay::ApartRule> apart = nullptr);
    void close();

    // A playground: an operation list that is typed (session_playground.cpp).
    void startPlayground();
    bool isPlayground() const { return m_playground != nullptr; }
    const lesson::Playground* playground() const { return m_playground.get(); }
    /// Carries a typed line out; the answer is that of its heap. Without a playground only what changes
    /// nothing can be called, on the heap at the cursor.
    Result<lesson::Playground::Answer> type(const QString& line);
    /// There is a _heapmin, or a typed line, to take back or to do again.
    bool canUndo() const;
    bool canRedo() const;

    void cancelLoading();
    void setMemoryCap(Bytes cap);
    void setPolicy(const QString& policy);
    void setPageSize(quint64 page);
    void setReleaseMode(heap::ReleaseMode mode);
    /// A knob of the policy, by its key; the trace is placed anew. Why not, where the value is refused: the
    /// heap then keeps what it has.
    QString setKnob(const QString& key, const QString& value);

    /// Where that is out of the time window, the window comes along.
    void setStep(replay::Step step);
    void stepBy(qint64 steps);
    /// The cursor right after event `number`, counted from 1 as people do; 0: the start.
    void goToEvent(quint64 number);
    /// To the next (1) or the previous (-1) marker.
    void goToMarker(int direction);
    void setPlaying(bool playing);
    void setSpeed(double speed);
    void heapmin();
    void undo();
    void redo();
    /// One of _heapmin's kin, on the heap at the cursor; answered in a Snapshot.
    void callHeap(const replay::HeapCall& call);
    /// Gives up what heapmin() and callHeap() have asked for and the worker is still busy with.
    void stopCalls();

    void select(std::optional<Spot> spot);
    void setHover(std::optional<Spot> spot);
    void setMarks(std::shared_ptr<const PageMarks> marks);
    void setTimeWindow(TimeWindow window);
    /// What is seen over time becomes the part about the cursor, as long as it is.
    void showCursor();
    void setNotice(const QString& notice);
    void setOverTime(bool overTime);

    /// Null, or a query without terms: nothing is searched for any more.
    void setQuery(std::shared_ptr<const replay::Query> query);
    void setHidesOthers(bool hides);
    /// Selects the next (1) or the previous (-1) block that was found, round the end of the heap.
    void goToMatch(int direction);
    /// The moment of the Snapshot is the one that the cursor's is compared with from now on.
    void pin();
    void unpin();

    // What a view wants in each Snapshot from now on.
    void wantPages(replay::PageWindow window) { wish(m_request.pages, window); }
    void wantProfile(replay::PageWindow window) { wish(m_request.profile, window); }
    void wantBlocks(replay::BlockWindow window) { wish(m_request.blocks, window); }
    void wantPlot(replay::PlotWindow window) { wish(m_request.plot, window); }
    void wantEvents(replay::EventWindow window) { wish(m_request.events, window); }
    void wantDensity(bool wanted) { wish(m_request.density, wanted); }
    /// Where it is to be counted from the events, too (FineWindow::kMostPositions at most); null: nowhere.
    void wantFineDensity(std::shared_ptr<const replay::FineWindow> window);
    /// Details of the page that the pointer rests on.
    void wantHovered(std::optional<PageIndex> page) { wish(m_request.hoveredPage, page); }
    void wantFreeBlocks(bool wanted) { wish(m_request.freeBlocks, wanted); }
    void wantFreeOrder(bool wanted) { wish(m_request.freeOrder, wanted); }
    void wantHolders(std::optional<replay::HoldersBy> by) { wish(m_request.holders, by); }
    void wantPageColour(std::optional<replay::ColourBy> by) { wish(m_request.pageColour, by); }
    void wantBlockColour(std::optional<replay::ColourBy> by) { wish(m_request.blockColour, by); }
    void wantMeasure(std::optional<replay::StepRange> range) { wish(m_request.measured, range); }
    void wantCourse(const replay::CourseWindow& window) { wish(m_request.course, window); }

    /// Tells all views that useTheme() or setPlaceStyle() was called.
    void announceTheme() { notify(Change::theme); }

    /// Blocks until the trace is read, placed and the newest request answered. For screenshots and tests.
    void waitUntilIdle();
    /// Advances playing by the clock; called by the 16 ms timer, and by tests with a fake clock.
    void tick();

  signals:
    /// A line was typed, or chosen to be: what it was answered.
    void typed(const QString& line, const heapglass::lesson::Playground::Answer& answer);
    /// At most once every 16 ms, with everything that changed.
    void refreshed(heapglass::gui::Changes changes);

  private:
    void setUpTimers();
    void setBook(std::shared_ptr<MarkBook> book);
    void followBook();
    Result<lesson::Playground::Answer> callBeside(const QString& line);
    void showTyped(bool pressed);
    void leavePlayground();
    void pressTyped();
    void beginAnew();
    /// A part of the request becomes another.
    template <class Value>
    void wish(Value& field, const Value& value)
    {
        if (field == value) return;
        field = value;
        ask();
    }
    void ask();
    void send();
    void takeSnapshot();
    void showNewest();
    Changes accept(std::shared_ptr<const replay::Snapshot> next);
    void followEdit(const replay::Snapshot& before);
    void movePinned(replay::Step step, int steps);
    bool isChosen(std::string_view setting, const std::string& value, const std::string& now);
    void moveTo(replay::Step step);
    void keepEvent();
    void settleEvent();
    void advanceFast();
    void stopAtEnd();
    void notify(Changes changes);
    void flush();

    std::shared_ptr<Clock> m_clock;
    std::unique_ptr<replay::Worker> m_worker;
    std::shared_ptr<const replay::Snapshot> m_snapshot;
    std::shared_ptr<const replay::Snapshot> m_newest; ///< shown from the next frame on
    std::shared_ptr<const replay::Snapshot> m_beforeHeapmin;
    replay::ViewRequest m_request; ///< what is wanted now; its number is the newest that was sent
    replay::ViewRequest m_sent;
    /// By setting: what was last chosen of the worker. Its Snapshots may not show it yet.
    std::map<std::string, std::string, std::less<>> m_chosen;
    replay::Step m_editFrom = 0; ///< the request's step when an edit was asked for
    bool m_asking = false;       ///< a request was sent and is not answered yet: later wishes wait and merge
    std::atomic<bool> m_woken = false;
    std::optional<quint64> m_wantedEvent;
    bool m_pressOnArrival = false; ///< _heapmin was asked for on the way to it
    quint64 m_seenOutcome = 0;
    std::optional<Spot> m_selection;
    std::optional<Spot> m_hover;
    std::shared_ptr<const PageMarks> m_marks;
    std::shared_ptr<MarkBook> m_book;
    bool m_ownsBook = true; ///< else another session's
    QString m_notice;
    bool m_hidesOthers = false;
    EventIndex m_pinnedEvent = 0; ///< trace events before m_request.since
    TimeWindow m_timeWindow;
    std::unique_ptr<lesson::Playground> m_playground;
    std::optional<replay::Step> m_pressAt; ///< once what was typed is placed: _heapmin, as its next event
    EventIndex m_horizon = kNone;
    replay::Step m_horizonFrom = 0; ///< where the cursor was when it moved
    Turn m_turn = Turn::none;
    bool m_isOverTime = false;
    bool m_playing = false;
    double m_speed = 1;
    double m_fraction = 0;
    qint64 m_lastTick = 0;
    qint64 m_lastFlush = 0;
    QTimer* m_timer = nullptr;
    QTimer* m_refresh = nullptr;
    Changes m_pending = Change::none;
};

} // namespace heapglass::gui
