#include "gui/export/tables.h"

#include "engine/replay/density.h"
#include "engine/replay/difference.h"
#include "engine/replay/event_rows.h"
#include "engine/replay/figures.h"
#include "engine/replay/fine_density.h"
#include "engine/replay/heap_call.h"
#include "engine/replay/holders_grouping.h"
#include "engine/replay/time_scale.h"
#include "gui/call_name.h"
#include "gui/format.h"
#include "gui/marks/mark_book.h"
#include "gui/marks/mark_place.h"
#include "gui/partly_read.h"
#include "gui/place.h"
#include "gui/sentences.h"
#include "gui/session.h"

namespace heapglass::gui
{

namespace
{

using replay::Snapshot;

QString number(quint64 value)
{
    return QString::number(value);
}

QString real(double value)
{
    return QString::number(value, 'g', 12);
}

/// Events are counted from 1; nothing where there is none.
QString eventNumber(EventIndex event)
{
    return event == kNone ? QString() : number(quint64(event) + 1);
}

QString yesNo(bool yes)
{
    return yes ? QStringLiteral("1") : QStringLiteral("0");
}

/// As functions are called; the words of oddities are ours.
QString nameOf(Op op)
{
    switch (op) {
    case Op::implicitFree:
        return QStringLiteral("implicit_free");
    case Op::freeNull:
        return QStringLiteral("free_null");
    case Op::freeUnknown:
        return QStringLiteral("free_unknown");
    case Op::failed:
        return QStringLiteral("failed");
    default:
        return callName(op);
    }
}

NumberTable pages(const Session& session)
{
    const Snapshot& now = session.snapshot();
    NumberTable table{{"first_page", "pages", "address", "held", "pinned", "bookkeeping", "releasable",
                       "released", "empty", "live_bytes"},
                      {}};
    PageIndex page = now.pages.window.first;
    for (const replay::PageCell& cell : now.pages.cells) {
        if (cell.pages())
            table.rows.push_back({number(page), number(cell.pages()),
                                  addressText(now.addressOf(page * now.geometry.page)), number(cell.held),
                                  number(cell.pinned), number(cell.metaHeld), number(cell.releasable),
                                  number(cell.released), number(cell.empty), number(cell.liveBytes)});
        page += now.pages.window.pagesPerCell;
    }
    return table;
}

NumberTable freeBlocks(const Session& session)
{
    const Snapshot& now = session.snapshot();
    NumberTable table{{"address", "offset_bytes", "length_bytes"}, {}};
    for (const replay::FreeBlock& block : now.freeList.blocks)
        table.rows.push_back(
            {addressText(now.addressOf(block.offset)), number(block.offset), number(block.length)});
    if (!now.freeList.complete)
        table.remark =
            QStringLiteral("the largest %1 of %2 free blocks").arg(table.rows.size()).arg(now.freeList.count);
    return table;
}

/// Of the window that is seen, where every event in it was counted: means over steps. What stays the same
/// from one column to the next is one row.
NumberTable fineDensity(const replay::FineDensity& fine)
{
    NumberTable table{{"step", "steps", "offset_bytes", "length_bytes", "heap_bytes", "held_bytes",
                       "released_bytes", "live_bytes"},
                      {}};
    const replay::FineWindow& window = *fine.window;
    for (std::size_t row = 0; row < window.rowCount(); ++row)
        for (std::size_t column = 0, next; column < window.columnCount(); column = next) {
            const replay::FineCell& cell = fine.at(column, row);
            const std::uint64_t width = window.widthOf(column);
            const auto isSame = [&](std::size_t other) {
                const replay::FineCell& more = fine.at(other, row);
                const std::uint64_t otherWidth = window.widthOf(other);
                return more.live * width == cell.live * otherWidth &&
                       more.held * width == cell.held * otherWidth &&
                       more.heap * width == cell.heap * otherWidth &&
                       more.released * width == cell.released * otherWidth;
            };
            for (next = column + 1; next < window.columnCount() && isSame(next);)
                ++next;
            if (!cell.heap) continue;
            const auto mean = [width](std::uint64_t sum) { return real(double(sum) / double(width)); };
            table.rows.push_back({number(window.columns[column]),
                                  number(window.columns[next] - window.columns[column]),
                                  number(window.rows[row]), number(window.heightOf(row)), mean(cell.heap),
                                  mean(cell.held), mean(cell.released), mean(cell.live)});
        }
    table.remark = QStringLiteral("means over the steps, each of them counted");
    return table;
}

NumberTable density(const Session& session)
{
    const Snapshot& now = session.snapshot();
    if (now.fine) return fineDensity(*now.fine);
    NumberTable table{
        {"step", "first_page", "pages", "heap_pages", "held_pages", "released_pages", "live_bytes"}, {}};
    if (!now.density) return table;
    const TimeWindow seen = session.timeWindow();
    const replay::Density& density = *now.density;
    const std::size_t first = density.columnAt(std::min(seen.begin, now.steps));
    const std::size_t last = density.columnAt(std::min(seen.endOf(now.steps), now.steps));
    const auto rows = density.rowsIn(
        {0, now.shownPages() ? std::max(now.shownPages(), PageIndex(now.peakHeapBytes / now.geometry.page))
                             : 0});
    for (std::size_t column = first; column <= last; ++column)
        for (const replay::Density::Row& row : rows) {
            const replay::DensityCell cell = density.at(column, row);
            if (!cell.pages) continue;
            table.rows.push_back({number(column * density.stepsPerColumn()), number(row.pages.first),
                                  number(row.pages.count), number(cell.pages), number(cell.held),
                                  number(cell.released), number(quint64(cell.live))});
        }
    return table;
}

NumberTable blocks(const Session& session)
{
    const Snapshot& now = session.snapshot();
    const replay::BlocksInView& view = now.blocks;
    if (view.blocks.empty()) {
        NumberTable bins{
            {"address", "offset_bytes", "width_bytes", "blocks", "live_bytes", "largest_free_bytes"}, {}};
        const double width =
            view.bins.empty() ? 0 : double(view.window.end - view.window.begin) / double(view.bins.size());
        for (std::size_t i = 0; i < view.bins.size(); ++i) {
            const Bytes begin = view.window.begin + Bytes(double(i) * width);
            if (begin >= now.shownEnd()) break;
            const Bytes end = view.window.begin + Bytes(double(i + 1) * width);
            bins.rows.push_back({addressText(now.addressOf(begin)), number(begin), number(end - begin),
                                 number(view.bins[i].blocks), number(view.bins[i].liveBytes),
                                 number(view.bins[i].largestFree)});
        }
        return bins;
    }
    NumberTable table{{"address", "offset_bytes", "length_bytes", "live", "requested_bytes", "header_bytes",
                       "bookkeeping_bytes", "block", "made_by_event", "mark"},
                      {}};
    for (const replay::BlockView& block : view.blocks) {
        const Mark* mark = block.live ? markOfBlock(session.book(), block.block) : nullptr;
        table.rows.push_back({addressText(now.addressOf(block.offset)), number(block.offset),
                              number(block.length), yesNo(block.live),
                              block.live ? number(block.requested) : QString(),
                              block.live ? number(block.header) : QString(),
                              block.live ? QString() : number(block.bookkeeping),
                              block.block == kNone ? QString() : number(block.block),
                              eventNumber(block.maker), mark ? titleOf(*mark) : QString()});
    }
    return table;
}

NumberTable holders(const Session& session)
{
    NumberTable table{
        {"who", "least", "most", "blocks", "live_bytes", "pages", "pages_alone", "free_share_bytes"}, {}};
    const auto& holders = session.snapshot().holders;
    if (!holders) return table;
    const replay::HoldersGrouping& grouping = replay::groupingBy(holders->by);
    const QString by = toText(grouping.what);
    const bool isNamed = grouping.unit.empty();
    for (const replay::HolderRow& row : holders->rows) {
        const QString name = toText(row.thread.empty() ? row.site.text() : row.thread);
        table.rows.push_back({isNamed ? name : by, isNamed ? QString() : number(row.least),
                              isNamed ? QString() : number(row.most), number(row.blocks),
                              number(row.liveBytes), number(row.pages), number(row.alone),
                              number(row.freeShare)});
    }
    table.remark = QStringLiteral("by %1, after event %2").arg(by).arg(holders->event);
    return table;
}

NumberTable figures(const Session& session)
{
    NumberTable table{{"figure", "value", "unit", "when", "formula"}, {}};
    const char* const units[] = {"bytes", "count", "share", "ratio"}; // by Figure::Unit
    for (const replay::Figure& figure : replay::figures()) {
        const bool hidden = session.isPredicting() && replay::tellsOfPages(figure);
        const auto value = hidden ? std::nullopt : figure.value(session.snapshot());
        table.rows.push_back(
            {toText(figure.name), value ? real(*value) : QString(),
             QString::fromLatin1(units[int(figure.unit)]),
             figure.when == replay::Figure::When::cursor ? QStringLiteral("cursor") : QStringLiteral("run"),
             toText(figure.formula)});
    }
    return table;
}

NumberTable difference(const Session& session)
{
    NumberTable table{{"what", "count", "bytes"}, {}};
    const replay::Difference* difference = session.difference();
    if (!difference) return table;
    const auto addBlocks = [&](const char* what, const replay::BlockChange& change) {
        table.rows.push_back({QString::fromLatin1(what), number(change.count), number(change.bytes)});
    };
    const auto addPages = [&](const char* what, const replay::PageRuns& runs) {
        const PageIndex count = replay::countOf(runs);
        table.rows.push_back(
            {QString::fromLatin1(what), number(count), number(count * difference->pageBytes)});
    };
    addBlocks("blocks_born", difference->born);
    addBlocks("blocks_died", difference->died);
    addBlocks("blocks_stayed", difference->stayed);
    if (difference->knowsCommitment) {
        addPages("pages_gained", difference->gained);
        addPages("pages_lost", difference->lost);
        addPages("pages_released", difference->released);
        addPages("pages_committed_again", difference->committed);
    }
    addPages("pages_newly_pinned", difference->pinned);
    addPages("pages_no_longer_pinned", difference->unpinned);
    table.remark = QStringLiteral("from event %1 to event %2").arg(difference->from).arg(difference->to);
    return table;
}

NumberTable events(const Session& session)
{
    const Snapshot& now = session.snapshot();
    NumberTable table{{"event", "inserted", "op", "size_bytes", "address", "length_bytes", "block", "name",
                       "freed_by_event", "call_site"},
                      {}};
    if (now.hasThreads) table.columns << QStringLiteral("thread");
    if (!now.eventRows) return table;
    for (const replay::EventRow& row : now.eventRows->rows) {
        table.rows.push_back({row.inserted ? QString() : eventNumber(row.event), yesNo(row.inserted),
                              nameOf(row.op), number(row.size),
                              row.offset ? addressText(now.addressOf(*row.offset)) : QString(),
                              number(row.length), row.block == kNone ? QString() : number(row.block),
                              toText(row.name), eventNumber(row.death), toText(row.site.text)});
        if (now.hasThreads) table.rows.back() << toText(row.thread);
    }
    table.remark = QStringLiteral("rows shown around event %1: %2, of %3 events")
                       .arg(now.event)
                       .arg(now.eventRows->rows.size())
                       .arg(now.events);
    return table;
}

NumberTable marks(const Session& session)
{
    NumberTable table{
        {"kind", "event", "end_event", "block", "address", "length_bytes", "policy", "tag", "name", "note"},
        {}};
    const char* const kinds[] = {"event", "range", "block", "page"}; // by Mark::Kind
    for (const Mark& mark : session.book().marks()) {
        const bool isMoment = mark.kind == Mark::Kind::event || mark.kind == Mark::Kind::range;
        const bool isPage = mark.kind == Mark::Kind::page;
        const Tag* tag = tagOf(mark);
        table.rows.push_back(
            {QString::fromLatin1(kinds[int(mark.kind)]), isMoment ? number(mark.event) : QString(),
             mark.kind == Mark::Kind::range ? number(mark.end) : QString(),
             mark.kind == Mark::Kind::block ? number(mark.block) : QString(),
             isPage ? addressText(mark.address) : QString(), isPage ? number(mark.bytes) : QString(),
             mark.policy, tag ? QString(QLatin1Char(tag->letter)) : QString(), mark.name, mark.note});
    }
    return table;
}

/// What the newest call of _heapmin's kin answered.
NumberTable console(const Session& session)
{
    const Snapshot& now = session.snapshot();
    NumberTable table{{"address", "offset_bytes", "size_bytes", "used"}, {}};
    if (!now.answer) return table;
    for (const replay::WalkEntry& entry : now.answer->entries)
        table.rows.push_back({addressText(now.addressOf(entry.offset)), number(entry.offset),
                              number(entry.size), yesNo(entry.used)});
    table.remark =
        QStringLiteral("the call returned %1 (%2)").arg(now.answer->result).arg(toText(now.answer->name));
    return table;
}

NumberTable result(const Session& session)
{
    NumberTable table{{"held_by_blocks", "block_bytes", "pages", "live_bytes", "first_page"}, {}};
    const auto& outcome = session.snapshot().heapmin;
    if (!outcome) return table;
    for (const replay::StayGroup& group : outcome->stay.groups)
        table.rows.push_back({number(group.blocks), number(group.length), number(group.pages),
                              number(group.bytes), number(group.first)});
    table.remark = heapminSentence(*outcome, session.snapshot().settings) +
                   QStringLiteral("; held_by_blocks %1: by so many or more").arg(replay::StayGroup::kMany);
    return table;
}

NumberTable inspector(const Session& session)
{
    const Snapshot& now = session.snapshot();
    NumberTable table{{"address", "offset_bytes", "length_bytes", "requested_bytes", "bytes_in_page", "block",
                       "born_by_event", "freed_by_event", "name", "call_site"},
                      {}};
    if (now.hasThreads) table.columns << QStringLiteral("thread");
    const auto add = [&](const replay::Holder& holder) {
        const replay::BlockView& block = holder.block;
        table.rows.push_back({addressText(now.addressOf(block.offset)), number(block.offset),
                              number(block.length), number(block.requested), number(holder.bytesInPage),
                              block.block == kNone ? QString() : number(block.block),
                              eventNumber(holder.birthEvent), eventNumber(holder.deathEvent),
                              toText(holder.name), toText(holder.site.text)});
        if (now.hasThreads) table.rows.back() << toText(holder.thread);
    };
    const auto& spot = session.selection();
    if (spot && spot->block && now.selectedBlock) {
        add(now.selectedBlock->holder);
    } else if (spot && now.selectedPage) {
        for (const replay::Holder& holder : now.selectedPage->holders)
            add(holder);
        table.remark = pageSentence(*now.selectedPage, now);
    }
    return table;
}

NumberTable timeline(const Session& session)
{
    const Snapshot& now = session.snapshot();
    NumberTable table{{"step", "milliseconds", "live_bytes_low", "live_bytes_high", "held_bytes_low",
                       "held_bytes_high", "committed_bytes_low", "committed_bytes_high", "heap_bytes_low",
                       "heap_bytes_high"},
                      {}};
    if (!now.plot) return table;
    for (const replay::PlotColumn& column : now.plot->columns) {
        if (column.begin >= now.plot->stepsRecorded) break;
        const bool knows = now.plot->knowsCommitted;
        table.rows.push_back({number(column.begin), now.times ? real(now.times->at(column.begin)) : QString(),
                              number(column.live.low), number(column.live.high), number(column.held.low),
                              number(column.held.high), knows ? number(column.committed.low) : QString(),
                              knows ? number(column.committed.high) : QString(), number(column.heap.low),
                              number(column.heap.high)});
    }
    return table;
}

const NumberTableRow kTables[] = {
    {"pages", pages},       {"free", freeBlocks}, {"time", density},          {"blocks", blocks},
    {"holders", holders},   {"figures", figures}, {"difference", difference}, {"events", events},
    {"marks", marks},       {"console", console}, {"result", result},         {"inspector", inspector},
    {"timeline", timeline},
};

/// A number is one in a spreadsheet, too; what only begins like a formula is a text.
QString cellOf(QString text)
{
    bool isNumber = false;
    text.toDouble(&isNumber);
    if (!isNumber && !text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(QLatin1Char('\''));
    const bool quoted = text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')) ||
                        text.contains(QLatin1Char('\n')) || text.contains(QLatin1Char('\r'));
    return quoted
               ? QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"')
               : text;
}

QString lineOf(const QStringList& cells)
{
    QStringList line;
    for (const QString& cell : cells)
        line << cellOf(cell);
    return line.join(QLatin1Char(',')) + QStringLiteral("\r\n");
}

} // namespace

std::span<const NumberTableRow> numberTables()
{
    return kTables;
}

NumberTable numbersOf(const QString& view, const Session& session)
{
    for (const NumberTableRow& row : kTables) {
        if (view != QLatin1String(row.view)) continue;
        NumberTable table = row.make(session);
        const auto& load = session.snapshot().load;
        if (isPartlyRead(load.get()))
            table.remark.prepend(QStringLiteral("partly read: %1; ").arg(toText(load->message.english())));
        return table;
    }
    return {};
}

QByteArray csvOf(const NumberTable& table)
{
    QString text;
    if (!table.remark.isEmpty())
        text = QStringLiteral("# ") + table.remark.simplified() + QStringLiteral("\r\n");
    text += lineOf(table.columns);
    for (const QStringList& row : table.rows)
        text += lineOf(row);
    return text.toUtf8();
}

} // namespace heapglass::gui
