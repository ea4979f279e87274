#include "engine/replay/worker_body.h"

#include <algorithm>
#include <semaphore>

#include "engine/heap/policies.h"
#include "engine/replay/event_rows.h"
#include "engine/replay/picture.h"
#include "engine/replay/recorded.h"
#include "engine/replay/thread_time.h"
#include "engine/trace/list/lesson.h"

namespace heapglass::replay
{

namespace
{

/// While running ahead, between two sums of the memory in use.
constexpr Step kStepsBetweenWeighings = 65'536;
/// A picture that only grows is sent this often.
constexpr auto kBetweenPictures = std::chrono::milliseconds(30);
/// The cursor rests when nothing was asked for so long.
constexpr auto kRest = std::chrono::milliseconds(120);

/// However many heaps are compared, two of them run ahead at a time; what is asked for goes first everywhere.
std::counting_semaphore<2> placing(2);

} // namespace

bool Worker::Body::reading() const
{
    return m_opened && !m_opened->finished();
}

bool Worker::Body::settled() const
{
    if (!m_opened) return true;
    if (reading() || !m_finishedSeen) return false;
    return m_full || !m_placeError.empty() || (m_recorder && m_recorder->upToDate());
}

/// The cursor is at the end of what is placed so far: its picture is outdated at once, whoever asked for it.
bool Worker::Body::isFollowing() const
{
    return m_recorder && !settled() && m_request.step >= m_recorder->placement().steps();
}

/// Whether the newest picture should be sent now. What was asked for is sent before anything else is done; a
/// picture that only grows is sent now and then, so that all of them together take a sixth of the time.
bool Worker::Body::isDue(bool ordered) const
{
    if (!m_stale) return false;
    if (settled() || (ordered && !isFollowing())) return true;
    return Clock::now() - m_lastPicture >= std::max<Clock::duration>(kBetweenPictures, 5 * m_pictureCost);
}

void Worker::Body::run(std::stop_token stop)
{
    m_stop = stop;
    while (!stop.stop_requested()) {
        if (isDue(takeOrders())) publish();
        const bool worked = work();
        if (m_reportUntold) tellReport();
        if (isDue(false)) publish();
        if (worked) continue;
        std::unique_lock lock(m_mutex);
        if (!m_commands.empty() || m_wanted) continue;
        if (settled() && !m_stale && wantsAnswers()) {
            lock.unlock();
            rest();
        } else if (settled() && !m_stale) {
            m_idle = true;
            m_changed.notify_all();
            m_changed.wait(lock, [&] { return !m_commands.empty() || m_wanted || stop.stop_requested(); });
        } else {
            m_changed.wait_for(lock, std::chrono::milliseconds(5));
        }
    }
}

bool Worker::Body::hasOrders()
{
    std::lock_guard lock(m_mutex);
    return !m_commands.empty() || m_wanted;
}

/// Commands in order, then the newest view request. True if there was any.
bool Worker::Body::takeOrders()
{
    std::deque<std::function<void()>> commands;
    {
        std::lock_guard lock(m_mutex);
        commands.swap(m_commands);
    }
    for (const auto& command : commands)
        command();
    std::optional<ViewRequest> wanted;
    {
        std::lock_guard lock(m_mutex);
        wanted.swap(m_wanted);
    }
    if (wanted) follow(*wanted);
    if (wanted || !commands.empty()) m_stale = true;
    return wanted || !commands.empty();
}

void Worker::Body::follow(const ViewRequest& wanted)
{
    m_answers.drop(m_request, wanted);
    if (wanted.step != m_request.step) m_keepEvent = kNone;
    m_request = wanted;
}

void Worker::Body::runAhead()
{
    const double start = threadSeconds();
    m_recorder->advance(Worker::kStepsBetweenLooks);
    m_seconds += threadSeconds() - start;
}

/// Runs ahead a little. True if there was something to do.
bool Worker::Body::work()
{
    if (!m_opened) return false;
    if (!reading() && !m_finishedSeen) {
        m_finishedSeen = m_reportUntold = m_opened->reported();
        if (m_finishedSeen) m_lesson = trace::lessonOf(*m_opened->trace());
        m_stale = true;
        if (m_reportUntold) return true;
    }
    // Who cancels waits for what became of the load: its reader has the processor until then.
    if (m_opened->cancelled() && !m_finishedSeen) return false;
    if (!m_recorder && !startPlacing()) return false;
    if (m_full || m_recorder->upToDate()) return false;
    if (!placing.try_acquire()) return false;
    runAhead();
    placing.release();
    m_stale = true;
    if (m_recorder->placement().steps() - m_weighedAt >= kStepsBetweenWeighings) keepWithinCap();
    return true;
}

/// Finds the blocks that get a heap of their own; false while the trace is read, or if an order came.
bool Worker::Body::setApart()
{
    const trace::Trace& trace = *m_opened->trace();
    if (!trace.finished()) return false;
    Sites sites(trace, writtenAt(m_opened->path()));
    m_apart = apartOf(*m_apartRule, trace, sites, [this] {
        std::lock_guard lock(m_mutex);
        return !m_commands.empty() || m_stop.stop_requested();
    });
    return m_apart != nullptr;
}

/// Makes the source as soon as what it needs is there: the config lines, or for recorded addresses all.
bool Worker::Body::startPlacing()
{
    if (!m_placeError.empty()) return false;
    const trace::Trace& trace = *m_opened->trace();
    if (!trace.finished() && (m_policy == kRecorded || trace.published() == 0)) return false;
    if (m_apartRule && !m_apart && !setApart()) return false;
    Configuration configuration = configurationOf(trace, m_overrides);
    auto source = makeSource(trace, m_policy, configuration.settings);
    m_settings = configuration.settings;
    m_configErrors = std::move(configuration.errors);
    if (!source) {
        m_placeError = source.error().text;
        m_stale = true;
        return false;
    }
    if (const auto* recorded = dynamic_cast<const Recorded*>(source->get()))
        m_regions = std::make_shared<std::vector<Region>>(recorded->regions());
    Script script(m_opened->trace());
    script.setApart(m_apart);
    m_recorder = std::make_unique<Recorder>(std::move(script), std::move(*source));
    m_recorder->setHorizon(m_horizon);
    m_timeline = std::make_unique<Timeline>(m_recorder->timelineAt(0));
    return true;
}

Standing Worker::Body::standing(std::shared_ptr<const std::vector<Region>> regions)
{
    return {.recorder = *m_recorder,
            .timeline = *m_timeline,
            .opened = *m_opened,
            .request = m_request,
            .settled = settled(),
            .ordersFreeBlocks =
                m_policy != kRecorded && heap::policyOf(m_settings).freeOrder != heap::kByAddress,
            .regions = std::move(regions),
            .times = m_curves.times(),
            .disturbed = [this] { return hasOrders(); }};
}

std::function<void()> Worker::Body::whenAnswered()
{
    return [this] {
        {
            std::lock_guard lock(m_mutex);
            m_answered = true;
        }
        m_changed.notify_all();
    };
}

bool Worker::Body::wantsAnswers()
{
    return m_recorder && m_answers.isWanted(standing(m_snapshot->regions));
}

/// All is done but for what is answered when the cursor has rested for a while.
void Worker::Body::rest()
{
    const Standing here = standing(m_snapshot->regions);
    if (m_answers.work(here)) return noteNews();
    const bool asks = m_answers.hasQuestions(here), quick = asks && m_answers.isQuick(here);
    const auto disturbed = [this] {
        return !m_commands.empty() || m_wanted || m_answered || m_stop.stop_requested();
    };
    std::unique_lock lock(m_mutex);
    if (asks && (quick || !m_changed.wait_for(lock, kRest, disturbed))) {
        lock.unlock();
        m_answers.ask(here);
        return noteNews();
    }
    if (!asks) m_changed.wait(lock, disturbed);
    if (!std::exchange(m_answered, false)) return;
    lock.unlock();
    m_answers.take();
    noteNews();
}

void Worker::Body::noteNews()
{
    if (!m_answers.takeNews()) return;
    m_stale = true;
    keepWithinCap();
}

MemoryUse Worker::Body::memoryUse() const
{
    MemoryUse use;
    use.cap = m_cap;
    if (!m_opened) return use;
    const trace::Trace& trace = *m_opened->trace();
    // What the reader is still writing is not looked at: its columns are of this size.
    constexpr Bytes kPerEvent = 11, kPerBlock = 12;
    const trace::Trace::OnDemand onDemand = trace.onDemand();
    use.onDemand = EventIndex(onDemand.events);
    if (!m_borrowed)
        use.trace = trace.finished() ? trace.bytes()
                                     : (trace.published() - onDemand.stored) * kPerEvent + onDemand.bytes +
                                           trace.blocks() * kPerBlock;
    if (!m_recorder) return use;
    use.placement = m_recorder->placement().bytes();
    use.keyFrames = m_recorder->frameBytes();
    use.curves = m_recorder->series().bytes();
    use.density = m_recorder->density().grid().bytes() + m_answers.bytesOfDensity();
    use.heap = m_recorder->source().bytes();
    use.timeline = m_timeline->bytes() + m_answers.bytesOfBlocks();
    for (const auto* edits : {&m_done, &m_undone})
        for (const Edit& edit : *edits)
            use.edits += edit.other->bytesApartFrom(*m_recorder);
    return use;
}

/// Gives up what can be done without until everything is below the cap, or else stops.
void Worker::Body::keepWithinCap()
{
    if (!m_recorder || m_full) return;
    m_weighedAt = m_recorder->placement().steps();
    while (memoryUse().sum() > m_cap) {
        m_stale = true;
        if (m_answers.shedDensity(m_request)) continue;
        if (!m_undone.empty()) {
            m_undone.clear();
        } else if (m_recorder->thinFrames()) {
            m_shed = say("memory: to stay below {}, key frames were given up: moving the cursor far takes "
                         "longer",
                         memoryText(m_cap));
        } else {
            // Once all is placed there is nothing left to stop.
            m_full = !settled();
            if (m_full && !m_borrowed) m_opened->cancel();
            return;
        }
    }
}

LoadView Worker::Body::loadView()
{
    if (!m_opened) return {};
    LoadView load = m_opened->view(m_configErrors);
    if (!m_shed.empty()) load.warnings.push_back(m_shed);
    if (Sentence lost = m_opened->trace()->lostText(); !lost.empty()) {
        load.status = LoadView::Status::damaged;
        load.message = std::move(lost);
    }
    const auto* recorded = m_recorder ? dynamic_cast<const Recorded*>(&m_recorder->source()) : nullptr;
    if (recorded && recorded->overlaps()) load.warnings.push_back(recorded->overlapsSaid());
    if (!m_placeError.empty()) load.message = m_placeError;
    if (m_full)
        load.message =
            say("memory: the {} that may be used are full; reading stopped, and what "
                "follows event {} is not placed",
                memoryText(m_cap), m_recorder->script().eventsBefore(m_recorder->placement().steps()));
    return load;
}

void Worker::Body::publish()
{
    const Clock::time_point begin = Clock::now();
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->request = m_request.number;
    snapshot->policy =
        m_policy == kRecorded ? std::string(kRecorded) : std::string(heap::policyOf(m_settings).name);
    snapshot->settings = m_settings;
    if (m_recorder) draw(*snapshot);
    const auto load = std::make_shared<LoadView>(loadView());
    if (m_recorder) m_curves.tellMarkers(standing(snapshot->regions), *load, *snapshot);
    snapshot->load = load;
    snapshot->lesson = m_lesson;
    snapshot->placing = !settled();
    snapshot->memory = memoryUse();
    snapshot->heapmin = m_outcome;
    snapshot->answer = m_answer;
    snapshot->callDone = m_callDone;
    snapshot->edit = m_edit;
    snapshot->canUndo = !m_done.empty();
    snapshot->canRedo = !m_undone.empty();
    send(std::move(snapshot));
    m_stale = false;
    m_lastPicture = Clock::now();
    m_pictureCost = m_lastPicture - begin;
}

/// What is placed, at the moment that was asked for.
void Worker::Body::draw(Snapshot& snapshot)
{
    if (m_keepEvent != kNone) {
        m_request.step = m_recorder->script().stepOf(m_keepEvent);
        if (m_request.step <= m_recorder->placement().steps() || settled()) m_keepEvent = kNone;
    }
    m_recorder->seek(*m_timeline, m_request.step);
    Names* const names = m_answers.names(*m_opened);
    drawPicture(*m_recorder, *m_timeline, m_request, snapshot, names);
    if (m_regions) snapshot.regions = m_regions;
    m_answers.follow(standing(snapshot.regions), snapshot);
    snapshot.run.seconds = m_seconds;
    keepWithinCap();
    m_curves.tell(standing(snapshot.regions), snapshot);
    if (m_request.events.count)
        snapshot.eventRows = eventRows(*m_recorder, m_request.events, m_timeline->step(), names);
    if (m_request.named)
        snapshot.named = std::make_shared<const std::vector<NamedPlace>>(
            m_namedPlaces.at(*m_recorder, *m_request.named, m_timeline->step()));
    m_answers.askForNames(*m_opened);
    m_answers.tell(standing(snapshot.regions), snapshot);
}

/// What became of the load, with the picture that is there: who cancelled waits for this word, and a new
/// picture, and before it the placing of recorded addresses, may take long.
void Worker::Body::tellReport()
{
    resend([this](Snapshot& snapshot) {
        snapshot.load = std::make_shared<LoadView>(loadView());
        snapshot.lesson = m_lesson;
        snapshot.placing = !settled();
    });
    m_reportUntold = false;
}

/// The newest Snapshot with something else told.
void Worker::Body::resend(const std::function<void(Snapshot&)>& change)
{
    auto snapshot = std::make_shared<Snapshot>(*m_snapshot);
    change(*snapshot);
    send(std::move(snapshot));
}

void Worker::Body::send(std::shared_ptr<const Snapshot> snapshot)
{
    {
        std::lock_guard lock(m_mutex);
        m_snapshot = std::move(snapshot);
    }
    m_wake();
}

} // namespace heapglass::replay
