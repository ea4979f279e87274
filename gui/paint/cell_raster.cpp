#include "gui/paint/cell_raster.h"

#include <algorithm>

namespace heapglass::gui
{

namespace
{

using Kind = CellLook::Kind;

/// What a coast line tells apart.
enum Ground : std::uint8_t { solid = 1, land = 2, released = 4, nothing = 8 };

Ground groundOf(const CellLook& look)
{
    if (look.draining) return look.level >= 128 ? land : released;
    switch (look.kind) {
    case Kind::releasable:
        return land;
    case Kind::released:
        return released;
    case Kind::outside:
    case Kind::future:
    case Kind::empty:
        return nothing;
    default:
        return solid;
    }
}

/// Fills a part of a gap that lies between cells of the grounds in the set `grounds`.
void fillGap(const Canvas& canvas, QRect rect, const CellInk& ink, const CellStyle& style, unsigned grounds)
{
    if (grounds == land)
        return canvas.hatch(rect, ink.releasable, ink.hatch, style.hatchEvery, style.hatchWidth);
    if (grounds == released) return canvas.fill(rect, ink.released);
    if (grounds & land) return canvas.fill(rect, ink.outline);
    canvas.fill(rect, ink.base);
    if (!(grounds & released)) return;
    rect &= QRect(0, 0, canvas.width, canvas.height);
    for (int y = rect.top(); y <= rect.bottom(); ++y)
        for (int x = rect.left(); x <= rect.right(); ++x)
            if ((x + y) / (style.dash * canvas.scale) % 2 == 0) canvas.row(y)[x] = ink.outline;
}

} // namespace

int CellRaster::draw(const PageGrid& grid, const Theme& theme, int scale, std::vector<CellLook> looks)
{
    if (grid != m_grid || &theme != m_theme || theme.base != m_base || scale != m_scale)
        restart(grid, theme, scale);
    looks.resize(std::size_t(m_rows) * grid.columns);
    markChanged(looks);
    m_looks = std::move(looks);
    const Canvas canvas(m_image, scale, origin());
    const CellStyle& style = cellStyle(grid.size);
    const CellInk ink(theme);
    int drawn = 0;
    for (int row = 0, i = 0; row <= m_rows; ++row)
        for (int column = 0; column <= grid.columns; ++column, ++i) {
            if (!m_dirty[i]) continue;
            drawBlock(canvas, style, ink, column, row);
            m_dirty[i] = false;
            ++drawn;
        }
    return drawn;
}

void CellRaster::restart(const PageGrid& grid, const Theme& theme, int scale)
{
    m_grid = grid;
    m_theme = &theme;
    m_base = theme.base;
    m_scale = scale;
    m_rows = (grid.area.height() + grid.size.pitch - 1) / grid.size.pitch;
    m_looks.assign(std::size_t(m_rows) * grid.columns, {});
    m_dirty.assign(std::size_t(m_rows + 1) * (grid.columns + 1), true);
    const QSize size(grid.columns * grid.size.pitch + grid.gap(), m_rows * grid.size.pitch + grid.gap());
    if (m_image.size() != size * scale) m_image = QImage(size * scale, QImage::Format_RGB32);
    m_image.setDevicePixelRatio(scale);
}

void CellRaster::markChanged(const std::vector<CellLook>& looks)
{
    const int columns = m_grid.columns;
    const bool coast = cellStyle(m_grid.size).coast;
    for (int row = 0, i = 0; row < m_rows; ++row)
        for (int column = 0; column < columns; ++column, ++i) {
            if (looks[i] == m_looks[i]) continue;
            const std::size_t at = std::size_t(row) * (columns + 1) + column;
            m_dirty[at] = true;
            if (coast) m_dirty[at + 1] = m_dirty[at + columns + 1] = m_dirty[at + columns + 2] = true;
        }
}

const CellLook& CellRaster::lookAt(int column, int row) const
{
    static const CellLook outside;
    if (column < 0 || row < 0 || column >= m_grid.columns || row >= m_rows) return outside;
    return m_looks[std::size_t(row) * m_grid.columns + column];
}

void CellRaster::drawBlock(const Canvas& canvas, const CellStyle& style, const CellInk& ink, int column,
                           int row) const
{
    const int pitch = m_grid.size.pitch * m_scale, gap = m_grid.gap() * m_scale,
              cell = m_grid.size.cell * m_scale;
    const int x = column * pitch, y = row * pitch;
    if (style.coast) {
        drawCoast(canvas, ink, column, row);
    } else if (gap) {
        canvas.fill({x, y, pitch, gap}, ink.base);
        canvas.fill({x, y, gap, pitch}, ink.base);
    }
    if (column < m_grid.columns && row < m_rows)
        drawCell(canvas, {x + gap, y + gap, cell, cell}, style, ink, lookAt(column, row));
}

void CellRaster::drawCoast(const Canvas& canvas, const CellInk& ink, int column, int row) const
{
    const CellStyle& style = cellStyle(m_grid.size);
    const int pitch = m_grid.size.pitch * m_scale, gap = m_grid.gap() * m_scale,
              cell = m_grid.size.cell * m_scale;
    const int x = column * pitch, y = row * pitch;
    const unsigned here = groundOf(lookAt(column, row)), left = groundOf(lookAt(column - 1, row));
    const unsigned above = groundOf(lookAt(column, row - 1)), corner = groundOf(lookAt(column - 1, row - 1));
    fillGap(canvas, {x, y, gap, gap}, ink, style, here | left | above | corner);
    if (row < m_rows) fillGap(canvas, {x, y + gap, gap, cell}, ink, style, here | left);
    if (column < m_grid.columns) fillGap(canvas, {x + gap, y, cell, gap}, ink, style, here | above);
}

} // namespace heapglass::gui
