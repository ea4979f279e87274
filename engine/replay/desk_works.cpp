#include "engine/replay/desk_works.h"

namespace heapglass::replay
{

Sites& KnownSites::of(const std::shared_ptr<const trace::Trace>& trace, const std::string& path)
{
    if (trace != m_trace) {
        m_trace = trace;
        m_sites = std::make_unique<Sites>(*trace, writtenAt(path));
    }
    return *m_sites;
}

std::optional<Holders> HoldersWork::operator()(const Question& question, const Stop& stop)
{
    return holdersOf(*question.census, *question.trace, question.by,
                     m_sites.of(question.trace, question.path), stop);
}

std::optional<Matches> FindWork::operator()(const Question& question, const Stop& stop)
{
    const AddressSpace space{question.census->geometry.base, question.regions
                                                                 ? std::span<const Region>(*question.regions)
                                                                 : std::span<const Region>()};
    Sites* sites = question.query->asks(Field::site) ? &m_sites.of(question.trace, question.path) : nullptr;
    return find(question.query, *question.census, *question.trace, space, sites, stop);
}

std::optional<Colours> ColoursWork::operator()(const Question& question, const Stop& stop)
{
    const bool bySite = (question.pages.cells && question.pages.by == ColourBy::site) ||
                        (question.blocks.cells && question.blocks.by == ColourBy::site);
    auto colours = m_maker(*question.census, *question.trace, question.pages, question.blocks,
                           bySite ? &m_sites.of(question.trace, question.path) : nullptr, stop);
    if (colours && question.pages.by == ColourBy::lastChange) colours->pages.values = question.lastChanges;
    return colours;
}

std::optional<NamesWork::Answer> NamesWork::operator()(const Question& question, const Stop& stop)
{
    Answer answer;
    Sites& sites = m_sites.of(question.trace, question.path);
    for (const Names::Stack& stack : question.stacks) {
        if (stop()) return std::nullopt;
        answer.push_back({stack, nameStack(sites, *question.trace, stack)});
    }
    return answer;
}

} // namespace heapglass::replay
