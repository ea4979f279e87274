// The replay worker: one thread that owns Placements, Timelines and Heaps. Requests go in by value,
// Snapshots come back. Interactive requests preempt running ahead every few thousand events; of several
// waiting ViewRequests only the newest is answered. All functions return at once and may be called from
// any one thread (the GUI's).
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "engine/heap/settings.h"
#include "engine/replay/configuration.h"
#include "engine/replay/heap_call.h"
#include "engine/replay/snapshot.h"
#include "engine/trace/cache.h"
#include "engine/trace/how_to_read.h"

namespace heapglass::replay
{

struct ApartRule;

class Worker
{
  public:
    /// Steps that are replayed at most between two looks at the queue.
    static constexpr Step kStepsBetweenLooks = 8192;

    /// `wake` is called from the worker's thread whenever snapshot() has changed; it must only post.
    explicit Worker(std::function<void()> wake);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Where native copies of what is opened from now on are kept and looked for; none before this is called.
    void useCache(const trace::CacheOptions& cache);
    /// Closes what is open and reads a file ("-" is not accepted here). The picture follows while it loads.
    /// `policy`: a row of heap::policies(), "recorded", or empty: as the file's config lines say, else first
    /// fit. `overrides` are KEY, VALUE pairs that replace what its config and let lines say;
    /// `how` stands in for what its content says of its format.
    void open(const std::string& path, const std::string& policy = {}, const Overrides& overrides = {},
              const trace::HowToRead& how = {});
    /// Opens an operation list that is in memory under a name that stands for its path. `keep`: it is another
    /// state of what is open, so policy and knobs stay.
    void openText(const std::string& name, const std::string& text, bool keep = false);
    /// Closes what is open and places the trace that `other` has open once more, by another policy: it is not
    /// read again, unless its events depend on where blocks lie. What is chosen there of the heap (knobs,
    /// page size) is chosen here. Where `other` has nothing open yet, nothing is open here.
    /// `apart`: blocks that get a heap of their own, once the trace is read (not of recorded addresses);
    /// null: none.
    void openBeside(const Worker& other, const std::string& policy,
                    std::shared_ptr<const ApartRule> apart = nullptr);
    /// Stops reading; the part read stays.
    void cancelLoading();
    void close();

    /// Places the trace anew by another policy ("recorded" included); the cursor keeps its event.
    void setPolicy(const std::string& policy);
    /// Any knob of heap::knobs(), "policy" and "alloc" aside, to a value that heap::set() takes. Likewise.
    void setKnob(const std::string& key, const std::string& value);

    /// Bytes that all of what is open may take together; half of the machine's RAM unless set. Above it what
    /// was undone and key frames are given up; when that does not do, reading and placing stop, and what was
    /// read stays. The Snapshot's load message or warnings say so.
    void setMemoryCap(Bytes cap);

    /// Only so many events of what is open, and of what is opened from now on, are placed and shown; kNone:
    /// all.
    void setHorizon(EventIndex events);

    /// What the views want to see. Answered with a Snapshot of the same number.
    void show(const ViewRequest& request);

    /// Calls crt::_heapmin on the Heap at the cursor and inserts it there; where the trace's next event is
    /// one, the cursor goes past that instead. Answered by a Snapshot with a new HeapminOutcome. Where the
    /// Heap is long in the making, Snapshots say how far it is, and what is asked to be shown is shown
    /// meanwhile.
    void heapmin(Step step);
    void undo();
    void redo();
    /// Calls one of _heapmin's kin on the Heap at the cursor. Answered by a Snapshot with a new HeapAnswer.
    void callHeap(const HeapCall& call, Step step);
    /// Gives up the calls of heapmin and callHeap that are not done yet: nothing has happened.
    void stopCalls();

    /// The newest Snapshot; never null. Thread-safe.
    std::shared_ptr<const Snapshot> snapshot() const;
    /// Blocks until everything asked so far is done and the trace is read and placed to its end (for the
    /// command line, screenshots and tests).
    void waitUntilIdle();

  private:
    class Body;
    std::unique_ptr<Body> m_body;
};

} // namespace heapglass::replay
