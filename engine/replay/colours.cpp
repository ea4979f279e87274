#include "engine/replay/colours.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

#include "engine/replay/zone_map.h"

namespace heapglass::replay
{

using heap::Granule;

namespace
{

// ---------------------------------------------------------------- one cell after the other

/// Adds up the blocks of one cell, which come in address order.
class Cell
{
  public:
    explicit Cell(ColourBy by) : m_by(by) {}

    /// `bytes` of the block lie in the cell.
    void add(ColourValue value, Bytes bytes)
    {
        switch (m_by) {
        case ColourBy::age:
        case ColourBy::lifetime:
            m_most = m_most == CellColours::kNothing ? value : longer(m_most, value);
            break;
        case ColourBy::slack:
            m_live += bytes;
            m_sum += double(bytes) * value;
            break;
        default:
            weigh(value, bytes);
        }
    }
    /// … and begins anew.
    ColourValue take()
    {
        const ColourValue value = m_by == ColourBy::slack ? share() : m_parts.empty() ? m_most : heaviest();
        m_parts.clear();
        m_most = CellColours::kNothing;
        m_live = 0;
        m_sum = 0;
        return value;
    }

  private:
    /// Unknown is less than anything; not freed is more.
    static ColourValue longer(ColourValue a, ColourValue b)
    {
        if (a == CellColours::kUnknown) return b;
        return b == CellColours::kUnknown ? a : std::max(a, b);
    }
    ColourValue share() const
    {
        return m_live ? ColourValue(std::llround(m_sum / double(m_live))) : CellColours::kNothing;
    }
    void weigh(ColourValue value, Bytes bytes)
    {
        const auto part = std::ranges::find(m_parts, value, &Part::value);
        if (part == m_parts.end())
            m_parts.push_back({value, bytes});
        else
            part->bytes += bytes;
    }
    ColourValue heaviest() const
    {
        return std::ranges::min_element(m_parts,
                                        [](const Part& a, const Part& b) {
                                            return a.bytes != b.bytes ? a.bytes > b.bytes : a.value < b.value;
                                        })
            ->value;
    }

    struct Part {
        ColourValue value;
        Bytes bytes;
    };
    ColourBy m_by;
    std::vector<Part> m_parts; // a few sizes, sites or threads
    ColourValue m_most = CellColours::kNothing;
    Bytes m_live = 0;
    double m_sum = 0;
};

/// The cells of a window, filled from left to right.
class Row
{
  public:
    explicit Row(const ColourWindow& window) : m_window(window), m_cell(window.by)
    {
        m_colours.window = window;
        if (!window.single) m_colours.values.assign(window.cells, CellColours::kNothing);
    }
    void add(Bytes begin, Bytes end, ColourValue value)
    {
        if (m_window.single) {
            m_colours.blocks.push_back(begin);
            m_colours.values.push_back(value);
            return;
        }
        begin = std::max(begin, m_window.begin);
        end = std::min(end, m_window.end());
        while (begin < end) {
            const auto cell = std::uint32_t((begin - m_window.begin) / m_window.width);
            const Bytes next = std::min(end, m_window.begin + (Bytes{cell} + 1) * m_window.width);
            if (cell != m_at) close(cell);
            m_cell.add(value, next - begin);
            begin = next;
        }
    }
    CellColours take()
    {
        close(0);
        return std::move(m_colours);
    }

  private:
    void close(std::uint32_t next)
    {
        if (m_at < m_colours.values.size() && !m_window.single) m_colours.values[m_at] = m_cell.take();
        m_at = next;
    }

    ColourWindow m_window;
    Cell m_cell;
    CellColours m_colours;
    std::uint32_t m_at = kNone;
};

/// Of one live block.
class Values
{
  public:
    Values(const Census& census, const trace::Trace& trace) : m_census(census), m_trace(trace) {}

    ColourValue of(const LiveBlock& block, ColourBy by) const
    {
        if (block.maker == kNone) return CellColours::kUnknown;
        switch (by) {
        case ColourBy::size:
            return ColourValue(std::bit_width(m_trace.size(block.maker)));
        case ColourBy::age:
            return m_census.event - block.maker;
        case ColourBy::lifetime:
            return lifetime(block);
        case ColourBy::slack:
            return slack(block);
        default:
            return CellColours::kUnknown;
        }
    }

  private:
    ColourValue lifetime(const LiveBlock& block) const
    {
        const EventIndex death = deathOf(m_census, m_trace, m_trace.block(block.maker));
        return death == kNone ? CellColours::kNotFreed : death - birthOf(m_census, m_trace, block);
    }
    ColourValue slack(const LiveBlock& block) const
    {
        const Bytes length = block.length * m_census.geometry.granule;
        const Bytes used = m_census.geometry.header + m_trace.size(block.maker);
        return used < length ? ColourValue((length - used) * 1000 / length) : 0;
    }

    const Census& m_census;
    const trace::Trace& m_trace;
};

/// The blocks that touch the window.
std::span<const LiveBlock> blocksIn(const Census& census, const ColourWindow& window)
{
    const Bytes granule = census.geometry.granule;
    const auto first = std::ranges::upper_bound(census.blocks, window.begin, {}, [granule](const auto& b) {
        return (b.offset + b.length) * granule;
    });
    const auto last = std::ranges::lower_bound(first, census.blocks.end(), window.end(), {},
                                               [granule](const auto& b) { return b.offset * granule; });
    return {first, last};
}

/// `valueOf(block, number)`; false if stopped.
template <class ValueOf>
bool fill(const Census& census, const ColourWindow& window, const Stop& stop, ValueOf valueOf,
          CellColours& result)
{
    const Bytes granule = census.geometry.granule;
    Row row(window);
    const auto blocks = blocksIn(census, window);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (isOver(stop, i)) return false;
        const LiveBlock& block = blocks[i];
        row.add(block.offset * granule, (block.offset + block.length) * granule,
                valueOf(block, std::size_t(&block - census.blocks.data())));
    }
    result = row.take();
    return true;
}

} // namespace

ColourValue CellColours::at(Bytes offset) const
{
    if (window.single) {
        const auto after = std::ranges::upper_bound(blocks, offset);
        return after == blocks.begin() ? kNothing : values[std::size_t(after - blocks.begin()) - 1];
    }
    if (offset < window.begin) return kNothing;
    const Bytes cell = (offset - window.begin) / window.width;
    return cell < values.size() ? values[std::size_t(cell)] : kNothing;
}

// ---------------------------------------------------------------- the latest change

namespace
{

/// Cells that have no value yet are found without passing those that have one.
class Unfilled
{
  public:
    explicit Unfilled(std::uint32_t cells) : m_next(std::size_t{cells} + 1), m_left(cells)
    {
        std::iota(m_next.begin(), m_next.end(), 0U);
    }
    std::uint32_t from(std::uint32_t cell)
    {
        while (m_next[cell] != cell)
            cell = m_next[cell] = m_next[m_next[cell]];
        return cell;
    }
    void fill(std::uint32_t cell)
    {
        m_next[cell] = cell + 1;
        --m_left;
    }
    std::uint32_t left() const { return m_left; }

  private:
    std::vector<std::uint32_t> m_next; // itself where unfilled
    std::uint32_t m_left;
};

class ChangeMarks
{
  public:
    ChangeMarks(const ColourWindow& window, const ZoneMap& map, Bytes granule, Bytes page)
        : m_window(window), m_map(map), m_granule(granule), m_page(page), m_unfilled(window.cells),
          m_values(window.cells, CellColours::kNothing)
    {
    }
    void at(ColourValue value) { m_value = value; }
    void block(Granule offset, Granule length)
    {
        if (length) mark(offset * m_granule, length * m_granule);
    }
    void pages(const PageRun& run)
    {
        if (run.count) mark(run.first * m_page, run.count * m_page);
    }
    bool isFull() const { return m_unfilled.left() == 0; }
    std::vector<ColourValue> take() { return std::move(m_values); }

  private:
    void mark(Bytes common, Bytes length)
    {
        const Bytes begin = m_map.shown(common), end = std::min(begin + length, m_window.end());
        if (end <= m_window.begin || begin >= end) return;
        const Bytes from = std::max(begin, m_window.begin) - m_window.begin;
        const auto last = std::uint32_t((end - 1 - m_window.begin) / m_window.width);
        for (std::uint32_t cell = m_unfilled.from(std::uint32_t(from / m_window.width)); cell <= last;
             cell = m_unfilled.from(cell)) {
            m_values[cell] = m_value;
            m_unfilled.fill(cell);
        }
    }

    ColourWindow m_window;
    const ZoneMap& m_map;
    Bytes m_granule, m_page;
    Unfilled m_unfilled;
    std::vector<ColourValue> m_values;
    ColourValue m_value = 0;
};

} // namespace

std::optional<std::vector<ColourValue>> lastChanges(const Recorder& recorder, const Timeline& timeline,
                                                    const ColourWindow& window, const Stop& stop)
{
    const Placement& placement = recorder.placement();
    const ZoneMap map(recorder.zonePeaks());
    ChangeMarks marks(window, map, placement.granule(), timeline.layout().geometry.page);
    const EventIndex here = recorder.script().eventsBefore(timeline.step());
    Placement::Cursor cursor = timeline.cursor();
    Record record;
    for (std::size_t i = 1; cursor.step && !marks.isFull(); ++i) {
        if (isOver(stop, i)) return std::nullopt;
        const Step step = cursor.step - 1;
        marks.at(here - recorder.script().at(step).event);
        if (const PlainStep plain = placement.plain(step); plain.plain) {
            marks.block(plain.offset, plain.length);
            placement.skipPlainBackward(cursor);
            continue;
        }
        placement.readBackward(cursor, record);
        marks.block(record.offset, record.length);
        marks.block(record.oldOffset, record.oldLength);
        for (const PageRun& run : record.pages)
            marks.pages(run);
    }
    return marks.take();
}

// ---------------------------------------------------------------- call sites and threads

namespace
{

/// The group of each, or CellColours::kOther. Who was among the first before keeps its place in `slots`.
std::vector<std::uint32_t> group(const std::vector<ColourGroup>& all, std::vector<std::uint32_t>& slots)
{
    std::vector<std::uint32_t> order;
    for (std::uint32_t number = 1; number < all.size(); ++number)
        if (all[number].blocks) order.push_back(number);
    const std::size_t count = std::min(ColourGroups::kMost, order.size());
    std::ranges::partial_sort(
        order, order.begin() + std::ptrdiff_t(count), [&](std::uint32_t a, std::uint32_t b) {
            return all[a].liveBytes != all[b].liveBytes ? all[a].liveBytes > all[b].liveBytes : a < b;
        });
    order.resize(count);
    slots.resize(ColourGroups::kMost);
    for (std::uint32_t& slot : slots)
        if (std::ranges::find(order, slot) == order.end()) slot = 0;
    std::vector<std::uint32_t> groups(all.size(), CellColours::kOther);
    for (const std::uint32_t number : order) {
        auto slot = std::ranges::find(slots, number);
        if (slot == slots.end()) *(slot = std::ranges::find(slots, 0U)) = number;
        groups[number] = std::uint32_t(slot - slots.begin());
    }
    groups[0] = CellColours::kUnknown;
    return groups;
}

/// `name(number, group)` names one.
template <class Name>
void tellGroups(std::vector<ColourGroup> all, const std::vector<std::uint32_t>& groups, Name name,
                ColourGroups& result)
{
    result.groups.resize(ColourGroups::kMost);
    result.unknownBlocks = all[0].blocks;
    result.unknownBytes = all[0].liveBytes;
    for (std::uint32_t number = 1; number < all.size(); ++number) {
        if (groups[number] < ColourGroups::kMost) {
            name(number, all[number]);
            result.groups[groups[number]] = std::move(all[number]);
        } else if (all[number].blocks) {
            ++result.others;
            result.otherBytes += all[number].liveBytes;
        }
    }
}

/// Of each block its group, in the order of the census; nothing if it was stopped. `numberOf(block)` is the
/// number of its site or thread; 0: not known.
template <class NumberOf, class Name>
std::optional<std::vector<ColourValue>> groupBlocks(const Census& census, const Stop& stop, NumberOf numberOf,
                                                    Name name, std::vector<std::uint32_t>& slots,
                                                    ColourGroups& result)
{
    std::vector<ColourValue> values(census.blocks.size()); // numbers at first
    std::vector<ColourGroup> all(1);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (isOver(stop, i)) return std::nullopt;
        const LiveBlock& block = census.blocks[i];
        const std::uint32_t number = block.maker == kNone ? 0 : numberOf(block);
        values[i] = number;
        if (number >= all.size()) all.resize(std::size_t{number} + 1);
        ++all[number].blocks;
        all[number].liveBytes += block.length * census.geometry.granule;
    }
    const std::vector<std::uint32_t> groups = group(all, slots);
    for (std::uint32_t& value : values)
        value = groups[value];
    tellGroups(std::move(all), groups, name, result);
    return values;
}

} // namespace

std::optional<Colours> ColourMaker::operator()(const Census& census, const trace::Trace& trace,
                                               const ColourWindow& pages, const ColourWindow& blocks,
                                               Sites* sites, const Stop& stop)
{
    Colours result;
    result.step = census.step;
    result.event = census.event;
    const auto asks = [&](ColourBy by) {
        return (pages.cells && pages.by == by) || (blocks.cells && blocks.by == by);
    };
    std::optional<std::vector<ColourValue>> bySite, byThread;
    if (sites) {
        bySite = groupBlocks(
            census, stop,
            [&](const LiveBlock& b) { return sites->siteOf(trace.stack(trace.block(b.maker)), b.maker); },
            [&](std::uint32_t number, ColourGroup& group) { group.site = sites->site(number); }, m_sites,
            result.sites);
        if (!bySite) return std::nullopt;
    }
    if (asks(ColourBy::thread)) {
        byThread = groupBlocks(
            census, stop, [&](const LiveBlock& b) { return trace.threadOf(b.maker); },
            [&](std::uint32_t number, ColourGroup& group) {
                group.thread = trace.threadName(trace::ThreadNumber(number));
            },
            m_threads, result.threads);
        if (!byThread) return std::nullopt;
    }
    const Values values(census, trace);
    for (const auto& [window, colours] :
         {std::pair(&pages, &result.pages), std::pair(&blocks, &result.blocks)}) {
        colours->window = *window;
        if (!window->cells || window->by == ColourBy::lastChange) continue;
        const auto& groups = window->by == ColourBy::site ? bySite : byThread;
        const bool grouped = groups && isOfGroups(window->by);
        const auto valueOf = [&, by = window->by](const LiveBlock& block, std::size_t number) {
            return grouped ? (*groups)[number] : values.of(block, by);
        };
        if (!fill(census, *window, stop, valueOf, *colours)) return std::nullopt;
    }
    return result;
}

} // namespace heapglass::replay
