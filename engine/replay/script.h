// What is replayed: the events of a trace with the _heapmin calls that the user inserted between them.
// An insertion makes one step, so steps run ahead of events by the insertions before them.
#pragma once

#include <algorithm>
#include <memory>
#include <vector>

#include "engine/replay/apart.h"
#include "engine/replay/snapshot.h"
#include "engine/trace/trace.h"

namespace heapglass::replay
{

class Script
{
  public:
    struct Entry {
        EventIndex event = 0;  ///< the trace event of this step, or the one that follows the insertion
        bool inserted = false; ///< a _heapmin that the trace does not have
    };

    explicit Script(std::shared_ptr<const trace::Trace> trace = std::make_shared<trace::Trace>())
        : m_trace(std::move(trace))
    {
    }

    const trace::Trace& trace() const { return *m_trace; }
    const std::shared_ptr<const trace::Trace>& sharedTrace() const { return m_trace; }

    /// Only the first `events` of the trace are replayed; kNone: all.
    void setHorizon(EventIndex events) { m_horizon = events; }
    EventIndex horizon() const { return m_horizon; }
    /// What gets a heap of its own beside what the trace says; null: nothing. Before the first step.
    void setApart(std::shared_ptr<const Apart> apart) { m_apart = std::move(apart); }
    const std::shared_ptr<const Apart>& apart() const { return m_apart; }
    bool isZoned() const { return m_apart || m_trace->isZoned(); }
    /// The zone of a block: a heap of its own.
    std::uint32_t zoneOf(BlockId block) const
    {
        return m_apart ? m_apart->has(block) : m_trace->zoneOf(block);
    }
    /// By number; empty without zones.
    std::vector<std::string> zoneNames() const
    {
        return m_apart ? m_apart->zoneNames() : m_trace->zoneNames();
    }

    /// Trace events that are replayed so far: grows while the trace loads, up to the horizon.
    EventIndex events() const { return std::min(m_trace->published(), m_horizon); }
    /// The event that ends a block, where it is one of events(); else kNone.
    EventIndex death(BlockId block) const
    {
        const EventIndex death = m_trace->death(block);
        return death < m_horizon ? death : kNone;
    }
    /// Steps that exist so far.
    Step steps() const { return events() + Step(m_insertions.size()); }
    Entry at(Step step) const
    {
        const auto before = insertionsBefore(step);
        const bool inserted = before < m_insertions.size() && m_insertions[before] == step;
        return {step - EventIndex(before), inserted};
    }
    /// Steps from `step` on, up to `end` or less far, that are events beside each other; none where the step
    /// is an insertion.
    struct Stretch {
        EventIndex first = 0, end = 0;
    };
    Stretch stretch(Step step, Step end) const
    {
        const auto before = insertionsBefore(step);
        if (before < m_insertions.size()) end = std::min(end, m_insertions[before]);
        return {step - EventIndex(before), end - EventIndex(before)};
    }
    /// Trace events among the first `step` steps.
    EventIndex eventsBefore(Step step) const { return step - EventIndex(insertionsBefore(step)); }
    /// The step that an event is.
    Step stepOf(EventIndex event) const
    {
        Step step = event;
        for (const Step inserted : m_insertions)
            if (inserted <= step) ++step;
        return step;
    }
    /// The same script with a _heapmin as step `step`; later steps move up by one.
    Script withHeapmin(Step step) const
    {
        Script script = *this;
        const auto place = std::lower_bound(script.m_insertions.begin(), script.m_insertions.end(), step);
        const auto inserted = script.m_insertions.insert(place, step);
        for (auto later = inserted + 1; later != script.m_insertions.end(); ++later)
            ++*later;
        return script;
    }
    bool edited() const { return !m_insertions.empty(); }
    const std::vector<Step>& insertions() const { return m_insertions; } ///< ascending

  private:
    std::size_t insertionsBefore(Step step) const
    {
        return std::size_t(std::lower_bound(m_insertions.begin(), m_insertions.end(), step) -
                           m_insertions.begin());
    }

    std::shared_ptr<const trace::Trace> m_trace;
    std::shared_ptr<const Apart> m_apart;
    EventIndex m_horizon = kNone;
    std::vector<Step> m_insertions; // as step numbers, ascending
};

} // namespace heapglass::replay
