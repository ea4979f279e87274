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
    const EventIndex events = eventsBefore(now, step);
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

} // namespace

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
                eventsBefore(now, grid.end) - eventsBefore(now, grid.begin)),
        counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {page|pages}"), grid.pages.count));
    const bool isSampled = density.stepsPerColumn() > 1 || density.pagesPerRow() > 1;
    if (isSampled)
        return whole + QStringLiteral(" · ") +
               TimeMapTexts::tr("sampled every %1 × %2")
                   .arg(counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {event|events}"),
                                density.stepsPerColumn()),
                        counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {page|pages}"), density.pagesPerRow()));
    const QString along = grid.axis.isOverTime()
                              ? durationText(grid.unitsPerPixel())
                              : TimeMapTexts::tr("%1 events").arg(decimalText(grid.stepsPerPixel()));
    return whole + QStringLiteral(" · ") +
           TimeMapTexts::tr("1 px = %1 × %2 pages").arg(along, decimalText(grid.pagesPerPixel()));
}

} // namespace heapglass::gui
