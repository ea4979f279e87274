// The page map's cells as one image. Only cells whose look has changed since the last frame are drawn again;
// the image is then copied to the screen as a whole, which is cheaper than any list of dirty rectangles.
#pragma once

#include <vector>

#include "gui/paint/cell_ink.h"

namespace heapglass::gui
{

class CellRaster
{
  public:
    /// Draws the rows in view of `grid`; `looks` are its cells from firstCellInView() on. Returns how many
    /// cells were drawn.
    int draw(const PageGrid& grid, const Theme& theme, int scale, std::vector<CellLook> looks);

    const QImage& image() const { return m_image; }
    /// Where the image belongs in the widget: the first cell has a gap to its left and above it.
    QPoint origin() const { return m_grid.area.topLeft() - QPoint(m_grid.gap(), m_grid.gap()); }

  private:
    void restart(const PageGrid& grid, const Theme& theme, int scale);
    void markChanged(const std::vector<CellLook>& looks);
    void drawBlock(const Canvas& canvas, const CellStyle& style, const CellInk& ink, int column,
                   int row) const;
    void drawCoast(const Canvas& canvas, const CellInk& ink, int column, int row) const;
    const CellLook& lookAt(int column, int row) const;

    PageGrid m_grid;
    const Theme* m_theme = nullptr;
    QColor m_base; ///< its ground, which may be another for an export
    int m_scale = 0;
    int m_rows = 0;
    std::vector<CellLook> m_looks;
    std::vector<bool> m_dirty; ///< (columns + 1) * (rows + 1): the last ones have a gap only
    QImage m_image;
};

} // namespace heapglass::gui
