// From the `config` lines of a trace, and what the user chose instead, to the settings of a heap; and from
// those to a source of placements. The heap that a reader may look at while it reads is made the same way.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/heap/settings.h"
#include "engine/heap/source.h"
#include "engine/result.h"
#include "engine/trace/probe.h"
#include "engine/trace/trace.h"

namespace heapglass::replay
{

/// KEY, VALUE pairs that replace what the file says.
using Overrides = std::vector<std::pair<std::string, std::string>>;

/// Replaces what `overrides` say of the policy by a row of heap::policies().
void choosePolicy(Overrides& overrides, std::string_view row);

struct Configuration {
    heap::Settings settings;
    std::vector<Error> errors; ///< config lines that mean nothing, with their line
};

/// The file's `config` lines, then `overrides`; those of names that are no knobs are passed over (a `let`).
Configuration configurationOf(const trace::Trace& trace, const Overrides& overrides);

/// The word for recorded addresses where a policy is named.
inline constexpr std::string_view kRecorded = "recorded";

/// A fresh source: "recorded" (the trace must be finished) or the policy of `settings`.
Result<std::unique_ptr<heap::Source>> makeSource(const trace::Trace& trace, std::string_view policy,
                                                 const heap::Settings& settings);

/// A heap of its own that follows a trace while the trace is read. Used by one thread, the reader's.
class HeapProbe final : public trace::PlacementProbe
{
  public:
    HeapProbe(std::shared_ptr<const trace::Trace> trace, Overrides overrides);
    ~HeapProbe() override;
    std::optional<Bytes> offsetOf(BlockId block) override;
    Bytes header() override;
    /// Something asked where blocks lie: the trace is one for this policy alone.
    bool asked() const;

  private:
    struct Body;
    std::unique_ptr<Body> m_body;
};

} // namespace heapglass::replay
