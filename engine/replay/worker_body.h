// The inside of Worker: the queue, and what the thread owns. For worker*.cpp alone.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include "engine/replay/answers.h"
#include "engine/replay/apart_rule.h"
#include "engine/replay/curves.h"
#include "engine/replay/memory_use.h"
#include "engine/replay/named_places.h"
#include "engine/replay/standing.h"
#include "engine/replay/worker.h"

namespace heapglass::replay
{

class Worker::Body
{
  public:
    using Clock = std::chrono::steady_clock;

    explicit Body(std::function<void()> wake)
        : m_wake(std::move(wake)), m_snapshot(std::make_shared<Snapshot>())
    {
        m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
    }
    ~Body()
    {
        {
            // Not between its look at the stop and its sleep: it would not wake again.
            std::lock_guard lock(m_mutex);
            m_thread.request_stop();
        }
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
    /// A command that stopCalls() can put an end to.
    void postCall(std::function<void()> call)
    {
        std::unique_lock lock(m_mutex);
        const std::uint64_t number = ++m_callsPosted;
        lock.unlock();
        post([this, number, call = std::move(call)] { carryOut(number, call); });
    }
    void stopCalls()
    {
        std::lock_guard lock(m_mutex);
        m_callsStopped = m_callsPosted;
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

    /// What another worker may place, too.
    struct Shared {
        std::shared_ptr<Opened> opened;
        Overrides overrides;
        trace::HowToRead how;
        EventIndex horizon = kNone;
    };
    Shared shared() const
    {
        std::lock_guard lock(m_mutex);
        return m_shared;
    }

    // Orders: run on the worker's thread (worker_orders.cpp).
    void useCache(const trace::CacheOptions& cache) { m_cache = cache; }
    void open(const std::string& path, const std::string& policy, const Overrides& overrides,
              const trace::HowToRead& how);
    void openText(const std::string& name, const std::string& text, bool keep);
    void setHorizon(EventIndex events);
    void openBeside(const Shared& other, const std::string& policy, std::shared_ptr<const ApartRule> apart);
    void close();
    void cancelLoading();
    void setPolicy(const std::string& policy);
    void override(const std::string& key, const std::string& value);
    void setMemoryCap(Bytes cap);
    void heapmin(Step step);
    void undo();
    void redo();
    void callHeap(const HeapCall& call, Step step);

  private:
    /// An edit that can be taken back, or done again: the recording on its other side.
    struct Edit {
        std::unique_ptr<Recorder> other;
        std::shared_ptr<const HeapminOutcome> before, after; ///< what was shown
        Step step = 0;
    };

    void run(std::stop_token stop);
    bool takeOrders();
    void follow(const ViewRequest& wanted);
    bool work();
    bool startPlacing();
    bool setApart();
    void restart();
    void placeAnew(bool readAnew);
    void keepWithinCap();
    MemoryUse memoryUse() const;
    void read(const std::string& path);
    void take(std::shared_ptr<Opened> opened);
    void share();
    void runAhead();
    void swapWith(Edit& edit);
    void leaveCursor(Step cursor, Step at, int steps);
    void carryOut(std::uint64_t number, const std::function<void()>& call);
    bool isGivenUp() const;
    bool goOn(Step step, double done);
    bool isOwnHeapmin(Step step) const;
    void publish();
    void draw(Snapshot& snapshot);
    void tellReport();
    void resend(const std::function<void(Snapshot&)>& change);
    void send(std::shared_ptr<const Snapshot> snapshot);
    bool isFollowing() const;
    bool isDue(bool ordered) const;
    LoadView loadView();
    bool reading() const;
    bool settled() const;
    bool hasOrders();

    Standing standing(std::shared_ptr<const std::vector<Region>> regions);
    bool wantsAnswers();
    void rest();
    void noteNews();
    std::function<void()> whenAnswered();

    std::function<void()> m_wake;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_commands;
    std::optional<ViewRequest> m_wanted;
    std::shared_ptr<const Snapshot> m_snapshot;
    Shared m_shared;
    bool m_idle = false;
    bool m_answered = false; // a desk has something to take
    std::uint64_t m_callsPosted = 0, m_callsStopped = 0;

    // The worker's thread alone.
    std::stop_token m_stop;
    trace::CacheOptions m_cache;
    trace::HowToRead m_how;
    std::shared_ptr<Opened> m_opened; // shared with the workers that place the same trace
    bool m_borrowed = false;          // it is another worker's: its memory, and whether it is read on
    std::string m_policy;             // as chosen; empty: as the file says
    Overrides m_overrides;
    std::shared_ptr<const ApartRule> m_apartRule; // null: all blocks lie where the trace says
    std::shared_ptr<const Apart> m_apart;         // its blocks, once the trace is read
    EventIndex m_horizon = kNone;
    std::shared_ptr<const trace::Lesson> m_lesson;
    std::vector<Error> m_configErrors;
    Sentence m_placeError;
    Bytes m_cap = defaultMemoryCap();
    Sentence m_shed;     // what was given up for it, as a sentence
    bool m_full = false; // the cap is reached with all that given up
    Step m_weighedAt = 0;
    std::unique_ptr<Recorder> m_recorder;
    double m_seconds = 0; // of processor time that placing took
    std::unique_ptr<Timeline> m_timeline;
    heap::Settings m_settings;
    std::shared_ptr<const std::vector<Region>> m_regions; // of recorded addresses
    std::vector<Edit> m_done, m_undone;
    std::shared_ptr<const HeapminOutcome> m_outcome;
    std::uint64_t m_outcomes = 0;
    EditView m_edit;
    std::shared_ptr<const HeapAnswer> m_answer;
    std::uint64_t m_heapAnswers = 0;
    std::uint64_t m_call = 0; // the number of the call that is carried out
    Clock::time_point m_callBegun;
    std::optional<double> m_callDone; // once it takes long
    bool m_lookedElsewhere = false;   // another moment was asked for meanwhile
    ViewRequest m_request;
    EventIndex m_keepEvent =
        kNone;           // the cursor's event while the trace is placed anew, until another is asked for
    bool m_stale = true; // the newest Snapshot is not the truth
    bool m_finishedSeen = false;
    bool m_reportUntold = false; // what became of the load is known, and not in a Snapshot yet
    Clock::time_point m_lastPicture;
    Clock::duration m_pictureCost{};
    NamedPlaces m_namedPlaces;
    Curves m_curves;
    Answers m_answers{whenAnswered()};

    std::jthread m_thread;
};

} // namespace heapglass::replay
