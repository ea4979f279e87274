// What time × address says in words.
#include <algorithm>
#include <cmath>

#include <QLocale>

#include "gui/format.h"
#include "gui/marks/mark_place.h"
#include "gui/sentences.h"
#include "gui/texts.h"
#include "gui/views/time_map_painter.h"

namespace heapglass::gui
{

using replay::Density;
using replay::DensityCell;
using replay::FineCell;
using replay::FineWindow;
using replay::Snapshot;
using replay::Step;

namespace
{

QString decimalText(double number)
{
    return number >= 10 ? countText(quint64(std::llround(number))) : QLocale().toString(number, 'g', 2);
}

/// Inserted _heapmin calls are steps, too, but no events.
QString momentText(const Snapshot& now, Step step)
{
    const EventIndex events = now.eventsBefore(step);
    if (step > 0 && std::ranges::binary_search(now.inserted, step - 1))
        return TimeMapTexts::tr("After the _heapmin inserted behind event %1").arg(countText(events));
    return events == 0 ? TimeMapTexts::tr("Before the first event")
                       : TimeMapTexts::tr("After event %1").arg(countText(events));
}

QString pagesText(PageRun pages)
{
    if (pages.count == 1) return TimeMapTexts::tr("page %1").arg(countText(pages.first));
    return TimeMapTexts::tr("pages %1 to %2")
        .arg(countText(pages.first), countText(pages.first + pages.count - 1));
}

QString contentText(const DensityCell& cell, const Snapshot& now)
{
    if (cell.pages == 0) return TimeMapTexts::tr("not part of the heap then");
    const QString all = countText(cell.pages);
    QString text;
    if (cell.held)
        text = TimeMapTexts::tr("%1 of %2 held; %3 live, %4 of these")
                   .arg(countText(cell.held), all, bytesText(Bytes(cell.live)),
                        percentText(double(cell.live), double(cell.held) * double(now.geometry.page)));
    else
        text = TimeMapTexts::tr("none of %1 held").arg(all);
    if (!now.geometry.knowsCommitment) return text + TimeMapTexts::tr("; committed or not is unknown");
    if (cell.released) text += TimeMapTexts::tr("; %1 released").arg(countText(cell.released));
    return text;
}

/// Positions [begin, end).
QString momentsText(const Snapshot& now, Step begin, Step end)
{
    if (end - begin == 1) return momentText(now, begin);
    return TimeMapTexts::tr("After events %1 to %2, on average")
        .arg(countText(now.eventsBefore(begin)), countText(now.eventsBefore(end - 1)));
}

/// Offsets [begin, end): pages, or bytes of one.
QString placesText(Bytes begin, Bytes end, Bytes page)
{
    const PageIndex first = begin / page, last = (end - 1) / page;
    if (begin % page == 0 && end % page == 0) return pagesText({first, last - first + 1});
    if (first == last)
        return TimeMapTexts::tr("%1, bytes %2 to %3")
            .arg(pagesText({first, 1}), countText(begin % page), countText((end - 1) % page));
    return TimeMapTexts::tr("page %1 from byte %2 to page %3, byte %4")
        .arg(countText(first), countText(begin % page), countText(last), countText((end - 1) % page));
}

/// A mean of bytes: whole where it is.
QString meanBytes(std::uint64_t sum, std::uint64_t positions)
{
    if (sum % positions == 0) return bytesText(sum / positions);
    const double mean = double(sum) / double(positions);
    return mean >= 1000 ? bytesText(Bytes(std::llround(mean)))
                        : TimeMapTexts::tr("%1 B").arg(QLocale().toString(mean, 'f', 1));
}

QString fineContent(const FineCell& cell, std::uint64_t positions, const Snapshot& now)
{
    if (cell.heap == 0) return TimeMapTexts::tr("not part of the heap then");
    const auto mean = [&](std::uint64_t sum) { return meanBytes(sum, positions); };
    QString text = cell.held ? TimeMapTexts::tr("%1 live of %2 in held pages, %3")
                                   .arg(mean(cell.live), mean(cell.held),
                                        percentText(double(cell.live), double(cell.held)))
                             : TimeMapTexts::tr("%1 of the heap, none in held pages").arg(mean(cell.heap));
    if (!now.geometry.knowsCommitment) return text + TimeMapTexts::tr("; committed or not is unknown");
    if (cell.released) text += TimeMapTexts::tr("; %1 released").arg(mean(cell.released));
    return text;
}

} // namespace

QString fineSentence(const Snapshot& now, const replay::FineDensity& fine, FineSpot from, FineSpot to)
{
    const FineWindow& window = *fine.window;
    const std::uint64_t begin = window.columns[from.column], end = window.columns[to.column + 1];
    const Bytes first = window.rows[from.row], last = window.rows[to.row + 1], page = now.geometry.page;
    FineCell sum;
    for (std::size_t column = from.column; column <= to.column; ++column)
        for (std::size_t row = from.row; row <= to.row; ++row)
            sum.append(fine.at(column, row));
    QString content;
    if (end - begin == 1 && first % page == 0 && last % page == 0) // whole pages: as many as there are
        content = contentText({float(sum.live), std::uint32_t(sum.heap / page),
                               std::uint32_t(sum.held / page), std::uint32_t(sum.released / page)},
                              now);
    else
        content = fineContent(sum, end - begin, now);
    return TimeMapTexts::tr("%1, %2: %3.")
        .arg(momentsText(now, Step(begin), Step(end)), placesText(first, last, page), content);
}

QString timeSentence(const Snapshot& now, Step step, PageRun pages)
{
    if (!now.density) return {};
    const Density& density = *now.density;
    const std::size_t column = density.columnAt(step);
    DensityCell sum;
    for (const Density::Row& row : density.rowsIn(pages)) {
        sum.append(density.at(column, row));
        const PageIndex end = std::max(pages.first + pages.count, row.pages.first + row.pages.count);
        pages.first = std::min(pages.first, row.pages.first); // a row may be more than was asked for
        pages.count = end - pages.first;
    }
    return TimeMapTexts::tr("%1, %2: %3.")
        .arg(momentText(now, Step(column * density.stepsPerColumn())), pagesText(pages),
             contentText(sum, now));
}

QString timeCaption(const TimeScene& scene)
{
    const Snapshot& now = *scene.now;
    if (now.steps == 0 || !now.density) return {};
    const TimeGrid& grid = scene.grid;
    const Density& density = *now.density;
    const QString whole = TimeMapTexts::tr("%1 × %2").arg(
        counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {event|events}"),
                now.eventsBefore(grid.end) - now.eventsBefore(grid.begin)),
        counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {page|pages}"), grid.pages.count));
    const bool isSampled = !scene.fine && (density.stepsPerColumn() > 1 || density.pagesPerRow() > 1);
    if (isSampled)
        return whole + QStringLiteral(" · ") +
               TimeMapTexts::tr("sampled every %1 × %2")
                   .arg(counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {event|events}"),
                                density.stepsPerColumn()),
                        counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {page|pages}"), density.pagesPerRow()));
    const QString along = grid.axis.isOverTime()
                              ? durationText(grid.unitsPerPixel())
                              : TimeMapTexts::tr("%1 events").arg(decimalText(grid.stepsPerPixel()));
    const QString down =
        grid.pagesPerPixel() >= 1
            ? TimeMapTexts::tr("%1 pages").arg(decimalText(grid.pagesPerPixel()))
            : TimeMapTexts::tr("%1 B").arg(decimalText(grid.pagesPerPixel() * double(now.geometry.page)));
    const QString pixel = TimeMapTexts::tr("1 px = %1 × %2").arg(along, down);
    return whole + QStringLiteral(" · ") +
           (scene.fine ? TimeMapTexts::tr("%1, counted at every event").arg(pixel) : pixel);
}

} // namespace heapglass::gui
