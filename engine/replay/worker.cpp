#include "engine/replay/worker.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include "engine/crt/heapmin.h"
#include "engine/heap/policies.h"
#include "engine/replay/opened.h"
#include "engine/replay/picture.h"
#include "engine/replay/recorder.h"
#include "engine/replay/timeline.h"

namespace heapglass::replay
{

namespace
{

using Clock = std::chrono::steady_clock;

/// Between two looks at the queue while running ahead.
constexpr Step kStepsBetweenLooks = 8192;
/// A picture that only grows is sent this often.
constexpr auto kBetweenPictures = std::chrono::milliseconds(30);

} // namespace

class Worker::Body
{
  public:
    explicit Body(std::function<void()> wake)
        : m_wake(std::move(wake)), m_snapshot(std::make_shared<Snapshot>())
    {
        m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
    }
    ~Body()
    {
        m_thread.request_stop();
        m_changed.notify_all();
        m_thread.join();
    }

    void post(std::function<void()> command)
    {
        {
            std::lock_guard lock(m_mutex);
            m_commands.push_back(std::move(command));
            m_idle = false;
        }
        m_changed.notify_all();
    }
    void show(const ViewRequest& request)
    {
        {
            std::lock_guard lock(m_mutex);
            m_wanted = request;
            m_idle = false;
        }
        m_changed.notify_all();
    }
    std::shared_ptr<const Snapshot> snapshot() const
    {
        std::lock_guard lock(m_mutex);
        return m_snapshot;
    }
    void waitUntilIdle()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_idle; });
    }

    // Commands: run on the worker's thread.
    void open(const std::string& path, const std::string& policy);
    void close();
    void cancelLoading();
    void setPolicy(const std::string& policy);
    void override(const std::string& key, const std::string& value);
    void heapmin(Step step);
    void undo();
    void redo();

  private:
    /// An edit that can be taken back, or done again: the recording on its other side.
    struct Edit {
        std::unique_ptr<Recorder> other;
        std::shared_ptr<const HeapminOutcome> outcome;
        Step step = 0;
    };

    void run(std::stop_token stop);
    bool takeOrders();
    bool work();
    bool startPlacing();
    void restart();
    void read(const std::string& path);
    void swapWith(Edit& edit);
    void publish();
    void followPlot(Snapshot& snapshot);
    bool reading() const;
    bool settled() const;

    std::function<void()> m_wake;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_commands;
    std::optional<ViewRequest> m_wanted;
    std::shared_ptr<const Snapshot> m_snapshot;
    bool m_idle = false;

    // The worker's thread alone.
    std::unique_ptr<Opened> m_opened;
    std::string m_policy; // as chosen; empty: as the file says
    Overrides m_overrides;
    std::vector<Error> m_configErrors;
    std::string m_placeError;
    std::unique_ptr<Recorder> m_recorder;
    std::unique_ptr<Timeline> m_timeline;
    heap::Settings m_settings;
    std::vector<Edit> m_done, m_undone;
    std::shared_ptr<const HeapminOutcome> m_outcome;
    std::uint64_t m_outcomes = 0;
    ViewRequest m_request;
    EventIndex m_keepEvent = kNone; // the cursor's event while the trace is placed anew
    bool m_stale = true;            // the newest Snapshot is not the truth
    bool m_finishedSeen = false;
    Clock::time_point m_lastPicture;
    std::shared_ptr<const Plot> m_plot;
    std::shared_ptr<const std::vector<Marker>> m_markers = std::make_shared<std::vector<Marker>>();
    Step m_markersAt = kNone;

    std::jthread m_thread;
};

bool Worker::Body::reading() const
{
    return m_opened && !m_opened->finished();
}

bool Worker::Body::settled() const
{
    if (!m_opened) return true;
    if (reading() || !m_finishedSeen) return false;
    return !m_placeError.empty() || (m_recorder && m_recorder->upToDate());
}

void Worker::Body::run(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        const bool ordered = takeOrders();
        const bool worked = work();
        if (m_stale && (ordered || settled() || Clock::now() - m_lastPicture >= kBetweenPictures)) publish();
        if (worked) continue;
        std::unique_lock lock(m_mutex);
        if (!m_commands.empty() || m_wanted) continue;
        if (settled() && !m_stale) {
            m_idle = true;
            m_changed.notify_all();
            m_changed.wait(lock, [&] { return !m_commands.empty() || m_wanted || stop.stop_requested(); });
        } else {
            m_changed.wait_for(lock, std::chrono::milliseconds(5));
        }
    }
}

/// Commands in order, then the newest view request. True if there was any.
bool Worker::Body::takeOrders()
{
    std::deque<std::function<void()>> commands;
    std::optional<ViewRequest> wanted;
    {
        std::lock_guard lock(m_mutex);
        commands.swap(m_commands);
        wanted.swap(m_wanted);
    }
    for (const auto& command : commands)
        command();
    if (wanted) m_request = *wanted;
    if (wanted || !commands.empty()) m_stale = true;
    return wanted || !commands.empty();
}

/// Runs ahead a little. True if there was something to do.
bool Worker::Body::work()
{
    if (!m_opened) return false;
    if (!reading() && !m_finishedSeen) {
        m_finishedSeen = m_opened->reported();
        m_stale = true;
    }
    if (!m_recorder && !startPlacing()) return false;
    if (m_recorder->upToDate()) return false;
    m_recorder->advance(kStepsBetweenLooks);
    m_stale = true;
    return true;
}

/// Makes the source as soon as what it needs is there: the config lines, or for recorded addresses all.
bool Worker::Body::startPlacing()
{
    if (!m_placeError.empty()) return false;
    const trace::Trace& trace = *m_opened->trace();
    if (!trace.finished() && (m_policy == kRecorded || trace.published() == 0)) return false;
    Configuration configuration = configurationOf(trace, m_overrides);
    auto source = makeSource(trace, m_policy, configuration.settings);
    m_settings = configuration.settings;
    m_configErrors = std::move(configuration.errors);
    if (!source) {
        m_placeError = source.error().text;
        m_stale = true;
        return false;
    }
    m_recorder = std::make_unique<Recorder>(Script(m_opened->trace()), std::move(*source));
    m_timeline = std::make_unique<Timeline>(m_opened->trace(), m_recorder->source().layout().geometry);
    return true;
}

void Worker::Body::open(const std::string& path, const std::string& policy)
{
    close();
    m_policy = policy;
    if (!policy.empty() && policy != kRecorded) choosePolicy(m_overrides, policy);
    m_request.step = 0;
    read(path);
}

/// Starts reading into a fresh trace.
void Worker::Body::read(const std::string& path)
{
    m_opened = std::make_unique<Opened>(path, m_overrides);
    m_finishedSeen = false;
    restart();
}

/// Forgets the recording: the trace will be placed anew.
void Worker::Body::restart()
{
    m_recorder.reset();
    m_timeline.reset();
    m_done.clear();
    m_undone.clear();
    m_outcome.reset();
    m_plot.reset();
    m_markersAt = kNone;
    m_markers = std::make_shared<std::vector<Marker>>();
    m_placeError.clear();
    m_configErrors.clear();
    m_stale = true;
}

void Worker::Body::close()
{
    restart();
    m_overrides.clear();
    m_policy.clear();
    m_keepEvent = kNone;
    m_opened.reset();
}

void Worker::Body::cancelLoading()
{
    if (!reading()) return;
    m_opened->cancel();
}

void Worker::Body::setPolicy(const std::string& policy)
{
    m_policy = policy;
    if (policy == kRecorded) {
        if (m_recorder) m_keepEvent = m_recorder->script().eventsBefore(m_request.step);
        restart();
        return;
    }
    choosePolicy(m_overrides, policy);
    override("policy", policy);
}

void Worker::Body::override(const std::string& key, const std::string& value)
{
    std::erase_if(m_overrides, [&](const auto& pair) { return pair.first == key; });
    m_overrides.emplace_back(key, value);
    if (!m_opened) return;
    if (m_recorder) m_keepEvent = m_recorder->script().eventsBefore(m_request.step);
    if (m_opened->dependsOnPolicy())
        read(std::string(m_opened->path()));
    else
        restart();
}

void Worker::Body::heapmin(Step step)
{
    if (!m_recorder) return;
    auto outcome = std::make_shared<HeapminOutcome>();
    outcome->number = ++m_outcomes;
    step = std::min(step, m_recorder->placement().steps());
    outcome->step = step;
    m_timeline->seek(step, m_recorder->script(), m_recorder->placement(), m_recorder->frames());
    int number = 0;
    std::unique_ptr<Recorder> branch = m_recorder->withHeapmin(step, m_timeline->cursor(), number);
    if (!branch) {
        outcome->available = false;
        outcome->whyNot =
            "these addresses are recorded: what the program's own heap would have returned is not "
            "known. Choose a policy to simulate one";
        m_outcome = std::move(outcome);
        return;
    }
    outcome->plan = branch->lastHeapmin();
    outcome->result = outcome->plan.result;
    outcome->errnoValue = number;
    outcome->errnoText = number ? std::string(crt::errnoName(number)) : std::string();
    m_undone.clear();
    m_done.push_back({std::move(m_recorder), std::move(m_outcome), step});
    m_recorder = std::move(branch);
    m_outcome = std::move(outcome);
    m_request.step = step + 1;
    m_markersAt = kNone;
    m_plot.reset();
}

/// Exchanges the recording for the one on the other side of an edit. Both agree up to its step.
void Worker::Body::swapWith(Edit& edit)
{
    m_timeline->seek(edit.step, m_recorder->script(), m_recorder->placement(), m_recorder->frames());
    std::swap(m_recorder, edit.other);
    std::swap(m_outcome, edit.outcome);
    m_markersAt = kNone;
    m_plot.reset();
}

void Worker::Body::undo()
{
    if (m_done.empty()) return;
    Edit edit = std::move(m_done.back());
    m_done.pop_back();
    swapWith(edit);
    m_request.step = edit.step;
    m_undone.push_back(std::move(edit));
}

void Worker::Body::redo()
{
    if (m_undone.empty()) return;
    Edit edit = std::move(m_undone.back());
    m_undone.pop_back();
    swapWith(edit);
    m_request.step = edit.step + 1;
    m_done.push_back(std::move(edit));
}

void Worker::Body::followPlot(Snapshot& snapshot)
{
    const Step steps = m_recorder->placement().steps();
    PlotWindow window = m_request.plot;
    if (window.columns && (!m_plot || !(m_plot->window == window) || m_plot->stepsRecorded != steps)) {
        auto plot = std::make_shared<Plot>();
        plot->window = window;
        plot->stepsRecorded = steps;
        plot->columns = m_recorder->series().columns(window.begin, window.end, window.columns);
        plot->knowsCommitted = snapshot.geometry.knowsCommitment;
        m_plot = std::move(plot);
    }
    if (m_markersAt != steps) {
        auto markers = std::make_shared<std::vector<Marker>>(m_recorder->markers());
        std::stable_sort(markers->begin(), markers->end(),
                         [](const Marker& a, const Marker& b) { return a.step < b.step; });
        const LoadView& load = *snapshot.load;
        const bool cut =
            load.status == LoadView::Status::truncated || load.status == LoadView::Status::damaged;
        if (cut && settled()) markers->push_back({steps, Marker::Kind::loadError, 0, load.message});
        m_markers = std::move(markers);
        m_markersAt = settled() ? steps : kNone;
    }
}

void Worker::Body::publish()
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->request = m_request.number;
    snapshot->policy =
        m_policy == kRecorded ? std::string(kRecorded) : std::string(heap::policyOf(m_settings).name);
    snapshot->settings = m_settings;
    auto load = std::make_shared<LoadView>(m_opened ? m_opened->view(m_configErrors) : LoadView{});
    if (!m_placeError.empty()) load->message = m_placeError;
    snapshot->load = std::move(load);
    if (m_recorder) {
        if (m_keepEvent != kNone) {
            m_request.step = m_recorder->script().stepOf(m_keepEvent);
            if (m_request.step <= m_recorder->placement().steps()) m_keepEvent = kNone;
        }
        m_timeline->seek(m_request.step, m_recorder->script(), m_recorder->placement(), m_recorder->frames());
        drawPicture(*m_recorder, *m_timeline, m_request, *snapshot);
        snapshot->placing = !settled();
        followPlot(*snapshot);
        snapshot->plot = m_plot;
    }
    snapshot->markers = m_markers;
    snapshot->heapmin = m_outcome;
    snapshot->canUndo = !m_done.empty();
    snapshot->canRedo = !m_undone.empty();
    {
        std::lock_guard lock(m_mutex);
        m_snapshot = std::move(snapshot);
    }
    m_stale = false;
    m_lastPicture = Clock::now();
    m_wake();
}

Worker::Worker(std::function<void()> wake) : m_body(std::make_unique<Body>(std::move(wake))) {}

Worker::~Worker() = default;

void Worker::open(const std::string& path, const std::string& policy)
{
    m_body->post([body = m_body.get(), path, policy] { body->open(path, policy); });
}

void Worker::cancelLoading()
{
    m_body->post([body = m_body.get()] { body->cancelLoading(); });
}

void Worker::close()
{
    m_body->post([body = m_body.get()] { body->close(); });
}

void Worker::setPolicy(const std::string& policy)
{
    m_body->post([body = m_body.get(), policy] { body->setPolicy(policy); });
}

void Worker::setPageSize(Bytes page)
{
    m_body->post([body = m_body.get(), page] { body->override("page", std::to_string(page)); });
}

void Worker::setReleaseMode(heap::ReleaseMode mode)
{
    const char* word = mode == heap::ReleaseMode::full  ? "full"
                       : mode == heap::ReleaseMode::top ? "top"
                                                        : "enosys";
    m_body->post([body = m_body.get(), word] { body->override("heapmin", word); });
}

void Worker::show(const ViewRequest& request)
{
    m_body->show(request);
}

void Worker::heapmin(Step step)
{
    m_body->post([body = m_body.get(), step] { body->heapmin(step); });
}

void Worker::undo()
{
    m_body->post([body = m_body.get()] { body->undo(); });
}

void Worker::redo()
{
    m_body->post([body = m_body.get()] { body->redo(); });
}

std::shared_ptr<const Snapshot> Worker::snapshot() const
{
    return m_body->snapshot();
}

void Worker::waitUntilIdle()
{
    m_body->waitUntilIdle();
}

} // namespace heapglass::replay
