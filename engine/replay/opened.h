// A file that is open: its trace, and the thread that reads it.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "engine/replay/configuration.h"
#include "engine/replay/memory_use.h"
#include "engine/replay/snapshot.h"
#include "engine/trace/how_to_read.h"
#include "engine/trace/loader.h"

namespace heapglass::replay
{

class Opened
{
  public:
    /// Starts to read `path`. `overrides` replace what its config and let lines say. Reads the native copy in
    /// the cache if there is one; else makes one when it is through, if nobody closes it before.
    /// `eventBytes`: what the events of a native trace may take in memory.
    Opened(std::string path, Overrides overrides, trace::CacheOptions cache = {}, trace::HowToRead how = {},
           Bytes eventBytes = eventShare(defaultMemoryCap()));
    /// The same of a text that is in memory; `name` stands for its path.
    Opened(std::string name, std::string text, Overrides overrides);
    /// Stops reading and waits for the reader.
    ~Opened() = default;

    /// The same once more, read anew.
    std::shared_ptr<Opened> again(Overrides overrides) const;

    const std::string& path() const { return m_path; }
    const std::shared_ptr<trace::Trace>& trace() const { return m_trace; }
    const Overrides& overrides() const { return m_overrides; }
    /// The trace is read to its end, or as far as it will be.
    bool finished() const { return m_trace->finished(); }
    /// What became of the load is known, too: view() will not change any more.
    bool reported();
    /// Its events were made by looking at where blocks lie: they are for this policy alone.
    bool dependsOnPolicy() const { return m_probe->asked(); }
    /// The part read stays.
    void cancel();
    bool cancelled() const { return m_cancelled; }
    /// What there is to say of the load now; `configErrors` are faults that placing found.
    LoadView view(const std::vector<Error>& configErrors);

  private:
    void read(const std::stop_token& stop);
    void tellReport(LoadView& view) const;

    std::string m_path;
    std::optional<std::string> m_text; ///< instead of what is in a file
    Overrides m_overrides;
    trace::CacheOptions m_cache;
    trace::HowToRead m_how;
    Bytes m_eventBytes = eventShare(defaultMemoryCap());
    std::shared_ptr<trace::Trace> m_trace;
    std::unique_ptr<HeapProbe> m_probe;
    std::atomic<bool> m_cancelled{false};

    std::mutex m_mutex;
    std::optional<trace::LoadReport> m_report; // once the reader is through
    trace::Progress m_progress;

    std::jthread m_reader; // last: joined first
};

} // namespace heapglass::replay
