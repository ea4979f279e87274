#include "engine/replay/names.h"

#include <algorithm>

namespace heapglass::replay
{

Names::Names(const trace::Trace& trace)
{
    for (const trace::Module& module : trace.modules())
        if (m_tableBegins.empty() || m_tableBegins.back() != module.validFrom)
            m_tableBegins.push_back(module.validFrom);
}

std::uint64_t Names::keyOf(const Stack& stack) const
{
    const auto after = std::ranges::upper_bound(m_tableBegins, stack.event);
    return std::uint64_t(after - m_tableBegins.begin()) << 32 | stack.node;
}

const Names::Entry* Names::find(std::uint32_t node, EventIndex event)
{
    const Stack stack{node, event};
    const std::uint64_t key = keyOf(stack);
    if (const auto found = m_entries.find(key); found != m_entries.end()) return &found->second;
    m_missing.try_emplace(key, stack);
    return nullptr;
}

std::vector<Names::Stack> Names::takeMissing()
{
    std::vector<Stack> stacks;
    for (const auto& [key, stack] : m_missing)
        stacks.push_back(stack);
    m_missing.clear();
    return stacks;
}

void Names::learn(const std::vector<Named>& named)
{
    for (const Named& each : named)
        m_entries.insert_or_assign(keyOf(each.stack), each.entry);
}

Names::Entry nameStack(Sites& sites, const trace::Trace& trace, const Names::Stack& stack)
{
    Names::Entry entry;
    entry.text = sites.site(sites.siteOf(stack.node, stack.event)).text();
    for (std::uint32_t node = stack.node; node; node = trace.stackNode(node).parent)
        for (const CodePlace& place : sites.placesAt(node, stack.event)) {
            if (entry.frames.size() == Names::kFrames) return entry;
            entry.frames.push_back(place.text());
        }
    return entry;
}

} // namespace heapglass::replay
