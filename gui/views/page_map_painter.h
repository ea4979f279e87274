// Draws the page map: legend, scale, cells, and above them flag, rings, pins and the sweep line.
#pragma once

#include <QPainter>

#include "gui/paint/cell_raster.h"
#include "gui/paint/theme.h"
#include "gui/views/page_scene.h"

namespace heapglass::gui
{

class PageMapPainter
{
  public:
    /// The part of the widget that cells may fill.
    static QRect cellArea(QSize widget, PageIndex pages, bool scrolls);

    /// Draws everything into `widget`. The raster is kept between calls: only what changed is drawn anew.
    void paint(QPainter& painter, QRect widget, const PageGrid& grid, const PageScene& scene,
               const Theme& theme);

    /// A ring around what is pointed at.
    static void paintHover(QPainter& painter, const PageGrid& grid, const Spot& spot, const Theme& theme);

    int cellsDrawn() const { return m_cellsDrawn; } ///< by the last call

  private:
    CellRaster m_raster;
    CellRaster m_after; ///< that is faded in
    int m_cellsDrawn = 0;
};

} // namespace heapglass::gui
