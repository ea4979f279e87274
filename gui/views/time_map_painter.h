// Time × address, drawn: the texture, its axes and legend, the cursor and what the other maps show.
#pragma once

#include <optional>

#include <QImage>
#include <QPainter>

#include "engine/replay/density.h"
#include "engine/replay/fine_density.h"
#include "gui/paint/fine_raster.h"
#include "gui/paint/theme.h"
#include "gui/paint/time_grid.h"
#include "gui/spot.h"
#include "gui/views/cursor_flag.h"

namespace heapglass::gui
{

struct TimeScene {
    const replay::Snapshot* now = nullptr; ///< its `density` may be null: not known yet
    TimeGrid grid;
    std::shared_ptr<const replay::FineDensity> fine = {}; ///< of the grid's area; null: not counted (yet)
    const QImage* texture = nullptr;                      ///< of the grid's area
    std::optional<Spot> selection;
    std::optional<QRect> marked; ///< what would be zoomed into, in pixels
};

/// Where the plot lies in a widget of this size, with page numbers up to `pages`.
QRect timeArea(QSize widget, PageIndex pages);
/// The pages whose state at the cursor is drawn beside the plot: about a cell a pixel row.
replay::PageWindow profileWindow(const TimeGrid& grid);
/// The cursor's number; where the cursor is out of sight, at that edge.
CursorFlag flagOf(QSize widget, const TimeScene& scene);
void paintTimeMap(QPainter& painter, QRect widget, const TimeScene& scene, const Theme& theme);
/// A dotted ring around the pages that are pointed at, unless they are selected.
void paintTimeHover(QPainter& painter, const TimeScene& scene, const Spot& spot, const Theme& theme);

/// "580,174 events × 3,433 pages · sampled every 512 events × 4 pages", or where each event was counted
/// "4,096 events × 20 pages · 1 px = 4.1 events × 410 B, counted at every event".
QString timeCaption(const TimeScene& scene);
/// "After event 310,016, pages 512 to 515: 3 of 4 held; 2,048 B live, 16.7 % of these."
QString timeSentence(const replay::Snapshot& now, replay::Step step, PageRun pages);
/// The same of what was counted, from one cell to another: "After event 31, page 6, bytes 512 to 671: 96 B
/// live of 160 B in held pages, 60.0 %."; of several events the mean.
QString fineSentence(const replay::Snapshot& now, const replay::FineDensity& fine, FineSpot from,
                     FineSpot to);

} // namespace heapglass::gui
