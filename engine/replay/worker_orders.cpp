#include <algorithm>

#include "engine/crt/heapmin.h"
#include "engine/replay/what_stays.h"
#include "engine/replay/worker_body.h"
#include "engine/replay/zone_map.h"

namespace heapglass::replay
{

void Worker::Body::open(const std::string& path, const std::string& policy, const Overrides& overrides,
                        const trace::HowToRead& how)
{
    close();
    m_how = how;
    m_policy = policy;
    m_overrides = overrides;
    if (!policy.empty() && policy != kRecorded) choosePolicy(m_overrides, policy);
    m_request.step = 0;
    read(path);
}

void Worker::Body::openText(const std::string& name, const std::string& text, bool keep)
{
    if (!keep) close();
    m_how = {};
    take(std::make_shared<Opened>(name, text, m_overrides));
}

/// Starts reading into a fresh trace.
void Worker::Body::read(const std::string& path)
{
    take(std::make_shared<Opened>(path, m_overrides, m_cache, m_how, eventShare(m_cap)));
}

void Worker::Body::take(std::shared_ptr<Opened> opened)
{
    m_opened = std::move(opened);
    m_apart.reset();
    m_lesson.reset();
    m_borrowed = false;
    m_finishedSeen = false;
    m_reportUntold = false;
    share();
    restart();
}

void Worker::Body::openBeside(const Shared& other, const std::string& policy,
                              std::shared_ptr<const ApartRule> apart)
{
    close();
    if (!other.opened) return;
    m_policy = policy;
    m_apartRule = policy == kRecorded ? nullptr : std::move(apart);
    m_overrides = other.overrides;
    m_how = other.how;
    m_horizon = other.horizon;
    if (policy != kRecorded) choosePolicy(m_overrides, policy);
    m_request.step = 0;
    // Known once a line has asked where a block lies; what is opened beside before that gets the other's
    // events.
    if (other.opened->dependsOnPolicy()) return take(other.opened->again(m_overrides));
    m_opened = other.opened;
    m_apart.reset();
    m_borrowed = true;
    m_finishedSeen = m_reportUntold = false;
    share();
}

/// Tells other workers what they may place, too.
void Worker::Body::share()
{
    std::lock_guard lock(m_mutex);
    m_shared = {m_opened, m_overrides, m_how, m_horizon};
}

/// Forgets the recording: the trace will be placed anew.
void Worker::Body::restart()
{
    m_answers.forget();
    m_curves.forget();
    m_recorder.reset();
    m_seconds = 0;
    m_timeline.reset();
    m_done.clear();
    m_undone.clear();
    m_outcome.reset();
    m_answer.reset();
    m_regions.reset();
    m_placeError = {};
    m_shed = {};
    m_full = false;
    m_weighedAt = 0;
    m_configErrors.clear();
    m_stale = true;
}

void Worker::Body::close()
{
    restart();
    m_overrides.clear();
    m_apartRule.reset();
    m_policy.clear();
    m_keepEvent = kNone;
    m_opened.reset();
    m_lesson.reset();
    share();
}

/// What lies beyond it already was placed for nothing.
void Worker::Body::setHorizon(EventIndex events)
{
    if (events == m_horizon) return;
    m_horizon = events;
    share();
    if (!m_recorder) return;
    const auto isBeyond = [events](const Recorder& recorder) {
        return events < recorder.script().eventsBefore(recorder.placement().steps());
    };
    const auto isOtherBeyond = [&](const Edit& edit) { return isBeyond(*edit.other); };
    if (isBeyond(*m_recorder) || std::ranges::any_of(m_done, isOtherBeyond) ||
        std::ranges::any_of(m_undone, isOtherBeyond))
        return restart();
    m_recorder->setHorizon(events);
}

void Worker::Body::cancelLoading()
{
    if (!reading()) return;
    m_opened->cancel();
}

/// Forgets the recording, but for the event at the cursor.
void Worker::Body::placeAnew(bool readAnew)
{
    if (m_recorder) m_keepEvent = m_recorder->script().eventsBefore(m_request.step);
    if (readAnew)
        take(m_opened->again(m_overrides));
    else
        restart();
}

void Worker::Body::setPolicy(const std::string& policy)
{
    m_policy = policy;
    if (policy == kRecorded) return placeAnew(false);
    choosePolicy(m_overrides, policy);
    override("policy", policy);
}

void Worker::Body::override(const std::string& key, const std::string& value)
{
    std::erase_if(m_overrides, [&](const auto& pair) { return pair.first == key; });
    m_overrides.emplace_back(key, value);
    share();
    if (m_opened) placeAnew(m_opened->dependsOnPolicy());
}

void Worker::Body::setMemoryCap(Bytes cap)
{
    m_cap = cap;
    m_full = false;
    keepWithinCap();
}

namespace
{

/// The latest _heapmin of a recording with its pages as they are shown.
heap::HeapminPlan shownPlan(const Recorder& recorder)
{
    heap::HeapminPlan plan = recorder.lastHeapmin();
    const ZoneMap map(recorder.zonePeaks());
    const Bytes page = recorder.source().layout().geometry.page;
    for (std::vector<PageRun>* runs : {&plan.cut, &plan.released})
        for (PageRun& run : *runs)
            run.first = map.shown(run.first * page) / page;
    return plan;
}

} // namespace

/// The next step is a _heapmin that the trace has.
bool Worker::Body::isOwnHeapmin(Step step) const
{
    const Script& script = m_recorder->script();
    if (step >= script.steps()) return false;
    const Script::Entry next = script.at(step);
    return !next.inserted && script.trace().op(next.event) == Op::heapmin;
}

void Worker::Body::heapmin(Step step)
{
    if (!m_recorder) return;
    auto outcome = std::make_shared<HeapminOutcome>();
    outcome->number = ++m_outcomes;
    step = std::min(step, m_recorder->placement().steps());
    outcome->step = step;
    outcome->inserted = !isOwnHeapmin(step);
    m_recorder->seek(*m_timeline, step);
    int number = 0;
    std::unique_ptr<Recorder> branch = m_recorder->withHeapmin(
        step, m_timeline->cursor(), number, [this, step](double done) { return goOn(step, done); });
    if (isGivenUp()) return;
    if (!branch) {
        outcome->available = false;
        outcome->whyNot =
            say("these addresses are recorded: what the program's own heap would have returned is not "
                "known. Choose a policy to simulate one");
        m_outcome = std::move(outcome);
        return;
    }
    outcome->plan = shownPlan(*branch);
    outcome->result = outcome->plan.result;
    outcome->errnoValue = number;
    outcome->errnoText = number ? std::string(crt::errnoName(number)) : std::string();
    if (outcome->inserted) {
        m_undone.clear();
        m_done.push_back({std::move(branch), m_outcome, outcome, step});
        swapWith(m_done.back());
    } else {
        m_answers.outdate();
        if (m_recorder->placement().steps() == step) m_recorder->advance(1);
    }
    leaveCursor(step + 1, step, outcome->inserted ? 1 : 0);
    m_recorder->seek(*m_timeline, step + 1);
    if (outcome->result == 0) outcome->stay = whatStays(*m_timeline, m_recorder->zonePeaks());
    m_outcome = std::move(outcome);
}

/// Who has asked for another moment meanwhile stays there.
void Worker::Body::leaveCursor(Step cursor, Step at, int steps)
{
    if (!m_lookedElsewhere) m_request.step = cursor;
    m_edit = {m_edit.number + 1, cursor, at, steps};
}

void Worker::Body::callHeap(const HeapCall& call, Step step)
{
    if (!m_recorder) return;
    step = std::min(step, m_recorder->placement().steps());
    m_recorder->seek(*m_timeline, step);
    const auto heap = m_recorder->heapAt(step, m_timeline->cursor(),
                                         [this, step](double done) { return goOn(step, done); });
    if (isGivenUp()) return;
    auto answer = std::make_shared<HeapAnswer>();
    if (heap) *answer = replay::callHeap(call, *heap, ZoneMap(m_recorder->zonePeaks()));
    answer->call = call;
    answer->available = heap != nullptr;
    answer->number = ++m_heapAnswers;
    answer->step = step;
    answer->event = m_recorder->script().eventsBefore(step);
    m_answer = std::move(answer);
}

void Worker::Body::carryOut(std::uint64_t number, const std::function<void()>& call)
{
    m_call = number;
    m_callBegun = Clock::now();
    if (!isGivenUp()) call();
    m_callDone.reset();
    m_lookedElsewhere = false;
}

/// The call that is carried out is to have no effect.
bool Worker::Body::isGivenUp() const
{
    std::lock_guard lock(m_mutex);
    return m_call <= m_callsStopped || m_stop.stop_requested();
}

/// Between two pieces of the work of a call at `step`: what is asked to be shown goes first, and how far it
/// is, is told once it takes long.
bool Worker::Body::goOn(Step step, double done)
{
    constexpr auto kLong = std::chrono::milliseconds(200);
    if (isGivenUp()) return false;
    const Clock::time_point now = Clock::now();
    if (done > 0 && now - m_callBegun >= kLong) m_callDone = done; // before the first step nothing is known
    std::optional<ViewRequest> wanted;
    {
        std::lock_guard lock(m_mutex);
        wanted.swap(m_wanted);
    }
    if (wanted) {
        m_lookedElsewhere = std::min(wanted->step, m_recorder->placement().steps()) != step;
        follow(*wanted);
        publish();
    } else if (m_callDone && now - m_lastPicture >= kLong / 4) {
        resend([this](Snapshot& snapshot) { snapshot.callDone = m_callDone; });
        m_lastPicture = now;
    }
    return true;
}

/// Exchanges the recording for the one on the other side of an edit. Both agree up to its step, to which the
/// cursor goes first: it may stand elsewhere.
void Worker::Body::swapWith(Edit& edit)
{
    m_recorder->seek(*m_timeline, edit.step);
    m_answers.outdate();
    std::swap(m_recorder, edit.other);
    m_recorder->setHorizon(m_horizon);
    m_curves.outdate();
}

void Worker::Body::undo()
{
    if (m_done.empty()) return;
    Edit edit = std::move(m_done.back());
    m_done.pop_back();
    swapWith(edit);
    m_outcome = edit.before;
    leaveCursor(edit.step, edit.step, -1);
    m_undone.push_back(std::move(edit));
}

void Worker::Body::redo()
{
    if (m_undone.empty()) return;
    Edit edit = std::move(m_undone.back());
    m_undone.pop_back();
    swapWith(edit);
    m_outcome = edit.after;
    leaveCursor(edit.step + 1, edit.step, 1);
    m_done.push_back(std::move(edit));
}

} // namespace heapglass::replay
