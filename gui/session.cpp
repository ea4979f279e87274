#include "gui/session.h"

#include <cmath>

#include <QCoreApplication>
#include <QTimer>

#include "engine/replay/fine_density.h"
#include "engine/replay/worker.h"
#include "gui/language/engine_text.h"
#include "gui/marks/mark_book.h"
#include "gui/paint/step_axis.h"

namespace heapglass::gui
{

using replay::LoadView;
using replay::Snapshot;
using replay::Step;

namespace
{

constexpr double kStretch = 2;     // seconds of playing up to a horizon
constexpr int kFastPictures = 256; // pictures of a whole trace when playing as fast as it goes
constexpr Step kFollowEnd = kNone; // a cursor beyond the end stays at the end while the trace grows

bool isLoading(const Snapshot& snapshot)
{
    return snapshot.placing || (snapshot.load && snapshot.load->status == LoadView::Status::loading);
}

} // namespace

Session::Session(std::shared_ptr<Clock> clock, QObject* parent)
    : QObject(parent), m_clock(std::move(clock)), m_snapshot(std::make_shared<Snapshot>())
{
    m_worker = std::make_unique<replay::Worker>([this] {
        if (!m_woken.exchange(true))
            QMetaObject::invokeMethod(this, &Session::takeSnapshot, Qt::QueuedConnection);
    });
    m_newest = m_snapshot = m_worker->snapshot();
    setUpTimers();
    setBook(std::make_shared<MarkBook>());
}

Session::~Session()
{
    m_worker.reset(); // joins its thread: nobody calls wake afterwards
}

void Session::setUpTimers()
{
    m_timer = new QTimer(this);
    m_timer->setTimerType(Qt::PreciseTimer);
    m_timer->setInterval(kFrameTime);
    connect(m_timer, &QTimer::timeout, this, &Session::tick);
    m_refresh = new QTimer(this);
    m_refresh->setTimerType(Qt::PreciseTimer);
    m_refresh->setSingleShot(true);
    connect(m_refresh, &QTimer::timeout, this, &Session::flush);
}

// ---------------------------------------------------------------- the file

bool Session::isOpen() const
{
    const auto& load = m_snapshot->load;
    return load && load->status != LoadView::Status::nothing && load->status != LoadView::Status::refused;
}

bool Session::isSettled() const
{
    return isOpen() && !isLoading(*m_snapshot) && !m_asking && m_newest == m_snapshot;
}

void Session::useCache(const trace::CacheOptions& cache)
{
    m_worker->useCache(cache);
}

void Session::open(const QString& path, const QString& policy, const trace::HowToRead& how)
{
    beginAnew();
    m_worker->open(path.toStdString(), policy.toStdString(), {}, how);
    m_sent.step = 0; // the worker's cursor, too, begins anew
    ask();
}

void Session::openLesson(const QString& path, const replay::Overrides& overrides)
{
    beginAnew();
    setHorizon(0);
    m_worker->open(path.toStdString(), {}, overrides);
    m_request.step = 0;
    m_sent.step = kNone; // so that it is asked for in any case
    ask();
}

void Session::openLessonText(const QString& path, const QString& text)
{
    beginAnew();
    setHorizon(0);
    m_worker->openText(path.toStdString(), text.toStdString());
    m_request.step = 0;
    m_sent.step = kNone; // so that it is asked for in any case
    ask();
}

void Session::setHorizon(EventIndex events)
{
    if (events == m_horizon) return;
    m_horizon = events;
    m_horizonFrom = wantedStep();
    m_worker->setHorizon(events);
}

void Session::setTurn(Turn turn)
{
    if (turn == m_turn) return;
    m_turn = turn;
    notify(Change::turn);
}

void Session::openBeside(const Session& other, const QString& policy,
                         std::shared_ptr<const replay::ApartRule> apart)
{
    m_ownsBook = false;
    setBook(other.m_book);
    beginAnew();
    m_worker->openBeside(*other.m_worker, policy.toStdString(), std::move(apart));
    m_sent.step = 0; // the worker's cursor, too, begins anew
    ask();
}

void Session::setMemoryCap(Bytes cap)
{
    m_worker->setMemoryCap(cap);
}

void Session::beginAnew()
{
    if (m_ownsBook) m_book->expect();
    leavePlayground();
    setPlaying(false);
    select({});
    setHover({});
    wantHovered({});
    setQuery({});
    unpin();
    m_chosen.clear();
    wantMeasure({});
    setTimeWindow({});
    setHorizon(kNone);
    setTurn(Turn::none);
    m_request.step = kFollowEnd;
}

void Session::close()
{
    beginAnew();
    m_worker->close();
}

void Session::cancelLoading()
{
    m_worker->cancelLoading();
}

void Session::setPolicy(const QString& policy)
{
    const std::string value = policy.toStdString();
    if (isChosen("policy", value, m_snapshot->policy)) return;
    m_worker->setPolicy(value);
    keepEvent();
}

void Session::setPageSize(quint64 page)
{
    setKnob(QStringLiteral("page"), QString::number(page));
}

void Session::setReleaseMode(heap::ReleaseMode mode)
{
    heap::Settings settings;
    settings.heapmin = mode;
    setKnob(QStringLiteral("heapmin"), QString::fromStdString(heap::get(settings, "heapmin")));
}

QString Session::setKnob(const QString& key, const QString& value)
{
    heap::Settings settings = m_snapshot->settings;
    const std::string name = key.toStdString();
    const auto done = heap::set(settings, name, value.toStdString());
    if (!done) return engineText(done.error().text);
    if (isChosen(name, heap::get(settings, name), heap::get(m_snapshot->settings, name))) return {};
    m_worker->setKnob(name, value.toStdString());
    keepEvent();
    return {};
}

/// It holds already, or will when the worker has done what it was asked; else it is now asked for.
bool Session::isChosen(std::string_view setting, const std::string& value, const std::string& now)
{
    const auto chosen = m_chosen.find(setting);
    const bool is = (chosen == m_chosen.end() ? now : chosen->second) == value;
    if (!is) m_chosen.insert_or_assign(std::string(setting), value);
    return is;
}

/// Where a trace is placed anew, the _heapmin calls that were inserted are gone, and with them their steps.
void Session::keepEvent()
{
    setPlaying(false);
    if (m_request.step <= m_snapshot->steps) m_request.step = m_snapshot->event;
    if (m_request.since) m_request.since = m_pinnedEvent;
    ask();
}

// ---------------------------------------------------------------- the cursor

void Session::setStep(Step step)
{
    m_wantedEvent.reset();
    m_pressOnArrival = false;
    moveTo(step);
}

void Session::moveTo(Step step)
{
    step = std::min(step, m_snapshot->steps);
    if (step == m_request.step) return;
    // Playing out of its sight; else who looks elsewhere meanwhile would be called back all the time.
    const bool follows = !m_playing || m_timeWindow.shows(wantedStep());
    m_request.step = step;
    if (follows && !m_timeWindow.shows(step)) showCursor();
    ask();
}

void Session::stepBy(qint64 steps)
{
    setStep(Step(std::clamp<qint64>(qint64(wantedStep()) + steps, 0, m_snapshot->steps)));
}

void Session::goToEvent(quint64 number)
{
    m_wantedEvent = number;
    m_pressOnArrival = false;
    settleEvent();
}

/// Steps run ahead of events by the _heapmin calls that were inserted, so the cursor gets there by what each
/// Snapshot says of both; and an event that is not read or placed yet is waited for.
void Session::settleEvent()
{
    if (!m_wantedEvent || m_asking) return;
    const quint64 wanted = *m_wantedEvent;
    if (wanted > m_snapshot->steps && isLoading(*m_snapshot)) return;
    const qint64 off = qint64(std::min<quint64>(wanted, m_snapshot->events)) - qint64(m_snapshot->event);
    const Step before = wantedStep();
    if (off != 0) moveTo(Step(std::clamp<qint64>(qint64(m_snapshot->step) + off, 0, m_snapshot->steps)));
    if (wantedStep() != before) return;
    m_wantedEvent.reset();
    if (std::exchange(m_pressOnArrival, false)) heapmin();
}

void Session::goToMarker(int direction)
{
    const auto markers = m_snapshot->markers;
    if (!markers) return;
    const Step here = wantedStep();
    const replay::Marker* best = nullptr;
    for (const replay::Marker& marker : *markers) {
        if (direction > 0 && marker.step > here && (!best || marker.step < best->step)) best = &marker;
        if (direction < 0 && marker.step < here && (!best || marker.step >= best->step)) best = &marker;
    }
    if (best) setStep(best->step);
}

// ---------------------------------------------------------------- playing

double Session::baseRate() const
{
    constexpr double kLeast = 8;
    if (m_horizon == kNone) return std::max(kLeast, m_snapshot->steps / 60.0);
    return std::max(kLeast, (double(m_snapshot->steps) - m_horizonFrom) / kStretch);
}

void Session::setPlaying(bool playing)
{
    if (playing == m_playing || (playing && m_snapshot->steps == 0)) return;
    if (playing && wantedStep() >= m_snapshot->steps && !isLoading(*m_snapshot)) setStep(0);
    m_playing = playing;
    m_fraction = 0;
    m_lastTick = m_clock->milliseconds();
    playing ? m_timer->start() : m_timer->stop();
    notify(Change::playing);
}

void Session::setSpeed(double speed)
{
    if (speed == m_speed) return;
    m_speed = speed;
    m_fraction = 0;
    notify(Change::playing);
}

void Session::tick()
{
    if (!m_playing) return;
    const qint64 now = m_clock->milliseconds();
    m_fraction += double(now - std::exchange(m_lastTick, now)) * m_speed * baseRate() / 1000;
    if (m_speed == 0) advanceFast();
    const double whole = std::floor(m_fraction);
    m_fraction -= whole;
    if (whole >= 1) stepBy(qint64(std::min(whole, 4e9)));
    stopAtEnd();
}

void Session::advanceFast()
{
    if (m_asking || m_newest != m_snapshot) return; // one picture after the other, each of them seen
    stepBy(std::max<qint64>(1, m_snapshot->steps / kFastPictures));
}

void Session::stopAtEnd()
{
    if (wantedStep() >= m_snapshot->steps && !isLoading(*m_snapshot)) setPlaying(false);
}

// ---------------------------------------------------------------- edits

void Session::heapmin()
{
    setPlaying(false);
    if (m_wantedEvent) {
        m_pressOnArrival = true;
        return;
    }
    // At the end of what was typed it is typed, too; elsewhere it is an edit, as in any trace.
    if (m_playground && wantedStep() >= m_snapshot->steps) return void(type(QStringLiteral("_heapmin()")));
    m_editFrom = m_request.step;
    m_worker->heapmin(wantedStep());
}

bool Session::canUndo() const
{
    return m_snapshot->canUndo || (m_playground && m_playground->canUndo());
}

bool Session::canRedo() const
{
    return m_snapshot->canRedo || (m_playground && m_playground->canRedo());
}

void Session::undo()
{
    setPlaying(false);
    m_editFrom = m_request.step;
    if (!m_playground || m_snapshot->canUndo) return m_worker->undo();
    m_playground->undo();
    showTyped(false);
}

void Session::redo()
{
    setPlaying(false);
    m_editFrom = m_request.step;
    if (!m_playground || m_snapshot->canRedo) return m_worker->redo();
    m_playground->redo();
    showTyped(false);
}

void Session::callHeap(const replay::HeapCall& call)
{
    setPlaying(false);
    m_worker->callHeap(call, wantedStep());
}

void Session::stopCalls()
{
    m_worker->stopCalls();
}

// ---------------------------------------------------------------- what is looked at

void Session::select(std::optional<Spot> spot)
{
    if (spot == m_selection) return;
    m_selection = spot;
    m_request.selectedPage = spot ? std::optional(spot->page) : std::nullopt;
    m_request.selectedBlock = spot ? spot->block : std::nullopt;
    notify(Change::selection);
    ask();
}

void Session::setHover(std::optional<Spot> spot)
{
    if (spot == m_hover) return;
    m_hover = spot;
    notify(Change::hover);
}

void Session::setMarks(std::shared_ptr<const PageMarks> marks)
{
    if (marks == m_marks || (marks && m_marks && *marks == *m_marks)) return;
    m_marks = std::move(marks);
    notify(Change::marks);
}

void Session::setTimeWindow(TimeWindow window)
{
    if (window == m_timeWindow) return;
    m_timeWindow = window;
    notify(Change::timeWindow);
}

void Session::showCursor()
{
    const StepAxis axis{isOverTime() ? m_snapshot->times : nullptr};
    setTimeWindow(windowAbout(axis, m_timeWindow, wantedStep(), m_snapshot->steps));
}

void Session::setNotice(const QString& notice)
{
    if (notice == m_notice) return;
    m_notice = notice;
    notify(Change::notice);
}

// ---------------------------------------------------------------- what is marked

void Session::setBook(std::shared_ptr<MarkBook> book)
{
    if (m_book) m_book->disconnect(this);
    m_book = std::move(book);
    connect(m_book.get(), &MarkBook::changed, this, &Session::followBook);
    if (m_ownsBook) connect(m_book.get(), &MarkBook::said, this, &Session::setNotice);
    followBook();
}

/// Where the named blocks lie is asked for with each picture.
void Session::followBook()
{
    const std::vector<BlockId> blocks = m_book->blocks();
    notify(Change::book);
    if (m_request.named ? *m_request.named == blocks : blocks.empty()) return;
    m_request.named = blocks.empty() ? nullptr : std::make_shared<const std::vector<BlockId>>(blocks);
    ask();
}

void Session::setOverTime(bool overTime)
{
    if (overTime == m_isOverTime) return;
    m_isOverTime = overTime;
    notify(Change::timeWindow);
}

void Session::wantFineDensity(std::shared_ptr<const replay::FineWindow> window)
{
    const auto& before = m_request.fine;
    if (window == before || (window && before && *window == *before)) return;
    m_request.fine = std::move(window);
    ask();
}

} // namespace heapglass::gui
