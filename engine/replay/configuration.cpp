#include "engine/replay/configuration.h"

#include <atomic>

#include "engine/heap/policies.h"
#include "engine/replay/recorded.h"
#include "engine/replay/recorder.h"

namespace heapglass::replay
{

void choosePolicy(Overrides& overrides, std::string_view row)
{
    std::erase_if(overrides,
                  [](const auto& pair) { return pair.first == "alloc" || pair.first == "policy"; });
    overrides.emplace_back("alloc", "list");
    overrides.emplace_back("policy", row);
}

Configuration configurationOf(const trace::Trace& trace, const Overrides& overrides)
{
    Configuration result;
    for (const trace::Setting& setting : trace.settings()) {
        if (auto done = heap::set(result.settings, setting.key, setting.value); !done) {
            Error error = done.error();
            error.position = {.line = setting.line, .column = setting.column};
            result.errors.push_back(std::move(error));
        }
    }
    for (const auto& [key, value] : overrides) {
        if (!heap::findKnob(key)) continue;
        if (auto done = heap::set(result.settings, key, value); !done) result.errors.push_back(done.error());
    }
    return result;
}

Result<std::unique_ptr<heap::Source>> makeSource(const trace::Trace& trace, std::string_view policy,
                                                 const heap::Settings& settings)
{
    if (policy == kRecorded) {
        auto recorded = Recorded::make(trace, settings.page);
        if (!recorded) return tl::unexpected(recorded.error());
        return std::unique_ptr<heap::Source>(std::move(*recorded));
    }
    return std::unique_ptr<heap::Source>(heap::makeHeap(settings));
}

struct HeapProbe::Body {
    std::shared_ptr<const trace::Trace> trace;
    Overrides overrides;
    std::unique_ptr<Recorder> recorder;
    std::atomic<bool> asked{false};

    Recorder& upToDate()
    {
        if (!recorder) {
            const Configuration configuration = configurationOf(*trace, overrides);
            recorder = std::make_unique<Recorder>(Script(trace), heap::makeHeap(configuration.settings));
        }
        recorder->advance(kNone);
        return *recorder;
    }
};

HeapProbe::HeapProbe(std::shared_ptr<const trace::Trace> trace, Overrides overrides)
    : m_body(std::make_unique<Body>())
{
    m_body->trace = std::move(trace);
    m_body->overrides = std::move(overrides);
}

HeapProbe::~HeapProbe() = default;

std::optional<Bytes> HeapProbe::offsetOf(BlockId block)
{
    m_body->asked.store(true, std::memory_order_relaxed);
    Bytes offset = 0;
    if (!m_body->upToDate().source().place(block, offset)) return std::nullopt;
    return offset % heap::kZoneRoom;
}

Bytes HeapProbe::header()
{
    return heap::geometryOf(configurationOf(*m_body->trace, m_body->overrides).settings).header;
}

bool HeapProbe::asked() const
{
    return m_body->asked.load(std::memory_order_relaxed);
}

} // namespace heapglass::replay
