#include "gui/paint/patterns.h"

#include <QPaintEngine>

#include "gui/paint/cell_ink.h"

namespace heapglass::gui
{

namespace
{

QImage risingLines(int every, const QColor& fill, const QColor& line)
{
    QImage tile(every, every, QImage::Format_RGB32);
    Canvas(tile, 1).hatch(tile.rect(), fill.rgb(), line.rgb(), every, 1);
    return tile;
}

QImage levelLines(int every, QRgb fill, QRgb line)
{
    QImage tile(every, every, QImage::Format_RGB32);
    tile.fill(fill);
    Canvas(tile, 1).fill({0, every / 2, every, 1}, line);
    return tile;
}

} // namespace

Patterns::Patterns(const Theme& theme)
    : land(risingLines(8, theme.releasable, theme.hatch)),
      slack(risingLines(4, theme.payload, theme.base).mirrored(true, false)),
      meta(levelLines(5, theme.metaHeld.rgb(), CellInk(theme).metaLine))
{
}

void fillWith(QPainter& painter, const QRect& rect, const QBrush& brush)
{
    const QPaintEngine* const engine = painter.paintEngine();
    const bool isPicture =
        brush.style() == Qt::TexturePattern && engine && engine->type() == QPaintEngine::SVG;
    if (!isPicture) return painter.fillRect(rect, brush);
    if (rect.isEmpty()) return;
    QImage image(rect.size(), QImage::Format_RGB32);
    QPainter texture(&image);
    texture.setBrushOrigin(-rect.topLeft());
    texture.fillRect(image.rect(), brush);
    texture.end();
    painter.drawImage(rect.topLeft(), image);
}

} // namespace heapglass::gui
