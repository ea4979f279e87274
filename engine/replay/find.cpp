#include "engine/replay/find.h"

#include <algorithm>
#include <array>
#include <limits>

namespace heapglass::replay
{

namespace
{

constexpr std::size_t kBatch = 4096; ///< blocks; their numbers stay in the nearest cache

/// Both ends inclusive; empty if least > most.
struct Interval {
    std::uint64_t least = 0, most = std::numeric_limits<std::uint64_t>::max();
    bool has(std::uint64_t value) const { return value - least <= most - least; }
    bool isAll() const { return *this == Interval(); }
    bool isEmpty() const { return least > most; }
    void meet(std::uint64_t low, std::uint64_t high)
    {
        least = std::max(least, low);
        most = std::min(most, high);
    }
    bool operator==(const Interval&) const = default;
};

/// Where a block has to have a byte: in one interval of each list.
using Places = std::vector<std::vector<Interval>>;

/// The offsets of the addresses [least, most].
std::vector<Interval> offsetsOf(const AddressSpace& space, std::uint64_t least, std::uint64_t most)
{
    std::vector<Interval> result;
    const auto add = [&](Bytes begin, Bytes last, Bytes offset) {
        if (least <= last && most >= begin)
            result.push_back(
                {offset + std::max(least, begin) - begin, offset + std::min(most, last) - begin});
    };
    if (space.regions.empty()) add(space.base, std::numeric_limits<Bytes>::max(), 0);
    for (const Region& region : space.regions)
        add(region.begin, region.end - 1, region.offset);
    return result;
}

/// The terms of a query as intervals of what the census and the trace say of a block.
struct Conditions {
    Interval size, maker, birth, death, lifetime, block;
    Places places;
    std::vector<std::string_view> texts;
    std::vector<std::string_view> threads, names;

    Conditions(const Query& query, const Census& census, const AddressSpace& space)
    {
        for (const Term& term : query.terms)
            add(term, census, space);
    }
    bool asksBlock() const { return !death.isAll() || !lifetime.isAll() || !block.isAll(); }
    bool isHopeless() const
    {
        return size.isEmpty() || maker.isEmpty() || birth.isEmpty() || death.isEmpty() ||
               lifetime.isEmpty() || block.isEmpty();
    }

  private:
    void add(const Term& term, const Census& census, const AddressSpace& space)
    {
        const std::uint64_t least = term.least, most = term.most;
        const auto back = [&](std::uint64_t age) {
            return census.event - std::min<std::uint64_t>(age, census.event);
        };
        switch (term.field) {
        case Field::size:
            return size.meet(least, most);
        case Field::age: // 1 of the event just before the cursor
            if (least > census.event) return maker.meet(1, 0);
            return maker.meet(back(most), back(least));
        case Field::lifetime:
            return lifetime.meet(least, most);
        case Field::event: // people count from 1
            if (most == 0) return maker.meet(1, 0);
            return maker.meet(std::max<std::uint64_t>(least, 1) - 1, most - 1);
        case Field::alive:
            if (least == 0) return birth.meet(1, 0);
            // What lives at the cursor was born before it, and dies after it.
            if (least < census.event) return birth.meet(0, least - 1);
            if (least > census.event) return death.meet(least, kNone);
            return;
        case Field::block:
            return block.meet(least, most);
        case Field::name:
            return names.push_back(term.text);
        case Field::page: {
            const Bytes page = census.geometry.page, last = std::numeric_limits<Bytes>::max() / page - 1;
            return places.push_back({{std::min(least, last) * page, std::min(most, last) * page + page - 1}});
        }
        case Field::offset:
            return places.push_back({{least, most}});
        case Field::address:
            return places.push_back(offsetsOf(space, least, most));
        case Field::site:
            return texts.push_back(term.text);
        case Field::thread:
            return threads.push_back(term.text);
        }
    }
};

/// Which of a batch are left: numbers of blocks in the census.
struct Batch {
    std::array<std::uint32_t, kBatch> numbers{};
    std::size_t count = 0;

    template <class Keeps>
    void keep(Keeps&& keeps)
    {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint32_t number = numbers[i];
            numbers[kept] = number;
            kept += keeps(number) ? 1 : 0;
        }
        count = kept;
    }
};

/// c in small letters is `small`.
bool isLetter(char c, char small)
{
    return (c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c) == small;
}

/// Of each thread, by number, whether all of the names are its own.
std::vector<bool> threadsCalled(const std::vector<std::string_view>& names, const trace::Trace& trace)
{
    std::vector<bool> result{false};
    for (const std::string& thread : trace.threadNames())
        result.push_back(std::ranges::all_of(
            names, [&](std::string_view name) { return std::ranges::equal(thread, name, isLetter); }));
    return result;
}

/// Whether a call site or a name has the texts in it, remembered by call site.
class TextTest
{
  public:
    TextTest(const std::vector<std::string_view>& texts, const trace::Trace& trace, Sites* sites)
        : m_texts(texts), m_trace(trace), m_sites(sites), m_named(!texts.empty() && trace.nameCount() > 0)
    {
    }
    bool operator()(EventIndex maker)
    {
        const BlockId block = m_trace.block(maker);
        const std::uint32_t site = m_sites->siteOf(m_trace.stack(block), maker);
        if (site >= m_known.size()) m_known.resize(m_sites->size(), Known::no);
        if (m_known[site] == Known::no)
            m_known[site] = hasAll(m_sites->site(site).text()) ? Known::meets : Known::fails;
        return m_known[site] == Known::meets || (m_named && hasAll(m_trace.blockName(block)));
    }

  private:
    enum class Known : std::uint8_t { no, meets, fails };

    bool hasAll(const std::string& text) const
    {
        return std::ranges::all_of(m_texts, [&](std::string_view wanted) {
            return std::search(text.begin(), text.end(), wanted.begin(), wanted.end(), isLetter) !=
                   text.end();
        });
    }

    const std::vector<std::string_view>& m_texts;
    const trace::Trace& m_trace;
    Sites* m_sites;
    bool m_named;
    std::vector<Known> m_known; // by call site
};

class Finder
{
  public:
    Finder(const Conditions& conditions, const Census& census, const trace::Trace& trace, Sites* sites)
        : m_conditions(conditions), m_census(census), m_trace(trace), m_text(conditions.texts, trace, sites)
    {
        if (!conditions.threads.empty()) m_threads = threadsCalled(conditions.threads, trace);
    }

    /// Looks at the blocks [begin, end), at most kBatch.
    void look(std::size_t begin, std::size_t end, Matches& matches)
    {
        m_batch.count = end - begin;
        for (std::size_t i = begin; i < end; ++i)
            m_batch.numbers[i - begin] = std::uint32_t(i);
        keepByCensus();
        keepByTrace();
        for (std::size_t i = 0; i < m_batch.count; ++i)
            take(m_census.blocks[m_batch.numbers[i]], matches);
    }

  private:
    const LiveBlock& at(std::uint32_t number) const { return m_census.blocks[number]; }
    bool isKnown(std::uint32_t number) const { return at(number).maker != kNone; }

    /// What costs no look at the trace comes first.
    void keepByCensus()
    {
        const Bytes granule = m_census.geometry.granule, header = m_census.geometry.header;
        for (const std::vector<Interval>& list : m_conditions.places)
            m_batch.keep([&](std::uint32_t number) {
                const Bytes first = at(number).offset * granule;
                const Bytes last = first + at(number).length * granule - 1;
                return std::ranges::any_of(
                    list, [&](const Interval& in) { return first <= in.most && last >= in.least; });
            });
        if (!m_conditions.maker.isAll())
            m_batch.keep([&](std::uint32_t number) {
                return isKnown(number) && m_conditions.maker.has(at(number).maker);
            });
        // No block is shorter than what was asked for.
        if (m_conditions.size.least > 0)
            m_batch.keep([&](std::uint32_t number) {
                return at(number).length * granule >= m_conditions.size.least + header;
            });
    }

    void keepByTrace()
    {
        if (!m_conditions.size.isAll())
            m_batch.keep([&](std::uint32_t number) {
                return isKnown(number) && m_conditions.size.has(m_trace.size(at(number).maker));
            });
        if (!m_conditions.birth.isAll())
            m_batch.keep([&](std::uint32_t number) {
                const EventIndex last = EventIndex(m_conditions.birth.most);
                return isKnown(number) &&
                       (at(number).maker <= last || birthOf(m_census, m_trace, at(number)) <= last);
            });
        if (!m_threads.empty())
            m_batch.keep([&](std::uint32_t number) {
                return isKnown(number) && m_threads[m_trace.threadOf(at(number).maker)];
            });
        if (m_conditions.asksBlock()) keepByBlock();
        if (!m_conditions.names.empty())
            m_batch.keep([&](std::uint32_t number) { return isKnown(number) && isCalled(at(number).maker); });
        if (!m_conditions.texts.empty())
            m_batch.keep([&](std::uint32_t number) { return isKnown(number) && m_text(at(number).maker); });
    }

    /// All numbers of blocks are looked up before one is used, so that the processor waits for many at once.
    void keepByBlock()
    {
        m_batch.keep([&](std::uint32_t number) { return isKnown(number); });
        for (std::size_t i = 0; i < m_batch.count; ++i)
            m_blocks[i] = m_trace.block(at(m_batch.numbers[i]).maker);
        m_batch.keep([&, i = std::size_t{0}](std::uint32_t number) mutable {
            const BlockId block = m_blocks[i++];
            const EventIndex death = deathOf(m_census, m_trace, block);
            return m_conditions.block.has(block) && m_conditions.death.has(death) &&
                   (m_conditions.lifetime.isAll() || m_conditions.lifetime.has(lifetimeOf(number, death)));
        });
    }
    /// As the list of events calls it.
    bool isCalled(EventIndex maker) const
    {
        const BlockId block = m_trace.block(maker);
        std::string name = m_trace.blockName(block);
        if (name.empty()) name = '#' + std::to_string(block);
        return std::ranges::all_of(m_conditions.names,
                                   [&](std::string_view wanted) { return name == wanted; });
    }
    std::uint64_t lifetimeOf(std::uint32_t number, EventIndex death) const
    {
        return death == kNone ? std::numeric_limits<std::uint64_t>::max()
                              : death - birthOf(m_census, m_trace, at(number));
    }

    void take(const LiveBlock& block, Matches& matches) const
    {
        const Bytes granule = m_census.geometry.granule, page = m_census.geometry.page;
        const Bytes begin = block.offset * granule, length = block.length * granule;
        matches.offsets.push_back(begin);
        matches.bytes += length;
        append(matches.pages, pagesOf(begin, length, page));
    }

    const Conditions& m_conditions;
    const Census& m_census;
    const trace::Trace& m_trace;
    TextTest m_text;
    std::vector<bool> m_threads; // by number, whether it is asked for; empty: all are
    Batch m_batch;
    std::array<BlockId, kBatch> m_blocks{}; // of those in m_batch
};

} // namespace

std::uint64_t Matches::countIn(Bytes begin, Bytes end) const
{
    const auto first = std::ranges::lower_bound(offsets, begin);
    return std::uint64_t(std::lower_bound(first, offsets.end(), std::max(begin, end)) - first);
}

bool Matches::has(Bytes offset) const
{
    return std::ranges::binary_search(offsets, offset);
}

std::optional<Matches> find(const std::shared_ptr<const Query>& query, const Census& census,
                            const trace::Trace& trace, const AddressSpace& space, Sites* sites,
                            const Stop& stop)
{
    Matches matches;
    matches.query = query;
    matches.step = census.step;
    matches.event = census.event;
    const Conditions conditions(*query, census, space);
    if (conditions.isHopeless()) return matches;
    Finder finder(conditions, census, trace, sites);
    for (std::size_t begin = 0; begin < census.blocks.size(); begin += kBatch) {
        if (stop && stop()) return std::nullopt;
        finder.look(begin, std::min(begin + kBatch, census.blocks.size()), matches);
    }
    return matches;
}

} // namespace heapglass::replay
