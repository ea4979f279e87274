#include "engine/replay/flame.h"

#include <algorithm>

namespace heapglass::replay
{

namespace
{

constexpr std::uint32_t kUnknownName = 1;

std::uint64_t keyOf(std::size_t table, std::uint32_t node)
{
    return std::uint64_t(table) << 32 | node;
}

} // namespace

FlameMaker::FlameMaker(const trace::Trace& trace, Sites& sites) : m_trace(trace), m_sites(sites)
{
    m_graph.names.resize(2);
    m_graph.nodes.resize(1);
}

void FlameMaker::add(std::uint32_t stack, EventIndex event, Bytes liveBytes, Bytes freeShare, PageRun pages)
{
    const auto [place, isNew] = m_weights.try_emplace(keyOf(m_sites.tableAt(event), stack));
    Weight& weight = place->second;
    if (isNew) {
        weight.event = event;
        weight.owner = std::uint32_t(m_weights.size() - 1);
    }
    m_graph.pages.add(pages, weight.owner);
    ++weight.blocks;
    weight.liveBytes += liveBytes;
    weight.freeShare += freeShare;
}

std::uint32_t FlameMaker::child(std::uint32_t parent, const std::string& name)
{
    std::uint32_t number = kUnknownName;
    if (!name.empty()) {
        const auto [known, isNew] = m_names.emplace(name, std::uint32_t(m_graph.names.size()));
        if (isNew) m_graph.names.push_back(name);
        number = known->second;
    }
    const auto [place, isNew] =
        m_children.try_emplace(std::uint64_t(parent) << 32 | number, std::uint32_t(m_graph.nodes.size()));
    if (isNew) {
        FlameNode node;
        node.name = number;
        node.parent = parent;
        node.depth = m_graph.nodes[parent].depth + 1;
        m_graph.nodes.push_back(node);
    }
    return place->second;
}

/// The node of the graph for a stack. Frames that only pass the request on are left out.
std::uint32_t FlameMaker::nodeOf(std::uint64_t key, EventIndex event)
{
    const std::size_t table = std::size_t(key >> 32);
    const auto stack = std::uint32_t(key);
    std::vector<std::uint32_t> frames;
    std::uint32_t outer = 0; // the nearest node that is known
    for (std::uint32_t node = stack; node; node = m_trace.stackNode(node).parent) {
        if (const auto known = m_nodes.find(keyOf(table, node)); known != m_nodes.end()) {
            outer = known->second;
            break;
        }
        frames.push_back(node);
    }
    for (; !frames.empty(); frames.pop_back()) {
        const bool inside = m_sites.isInsideAllocator(frames.back(), event);
        const std::vector<CodePlace>& places = m_sites.placesAt(frames.back(), event);
        for (auto place = places.rbegin(); place != places.rend(); ++place)
            if (!place->wrapper && !inside) outer = child(outer, place->shortText());
        m_nodes[keyOf(table, frames.back())] = outer;
    }
    if (outer) return outer;
    return child(0, stack ? m_sites.placesAt(stack, event).front().shortText() : std::string());
}

bool FlameMaker::finish(const Stop& stop)
{
    // In the order of the stacks, so that the same heap gives the same tree.
    std::vector<std::pair<std::uint64_t, Weight>> weights(m_weights.begin(), m_weights.end());
    std::ranges::sort(weights, {}, &std::pair<std::uint64_t, Weight>::first);
    std::vector<std::uint32_t> nodes(weights.size()); // by owner
    for (const auto& [key, weight] : weights) {
        if (stop && stop()) return false;
        nodes[weight.owner] = nodeOf(key, weight.event);
        FlameNode& node = m_graph.nodes[nodes[weight.owner]];
        node.blocks += weight.blocks;
        node.liveBytes += weight.liveBytes;
        node.freeShare += weight.freeShare;
    }
    m_graph.pages.setNodes(nodes);
    addUp();
    return true;
}

void FlameMaker::addUp()
{
    for (std::size_t i = m_graph.nodes.size(); --i > 0;) {
        const FlameNode& node = m_graph.nodes[i];
        FlameNode& parent = m_graph.nodes[node.parent];
        parent.blocks += node.blocks;
        parent.liveBytes += node.liveBytes;
        parent.freeShare += node.freeShare;
    }
}

} // namespace heapglass::replay
