// Drawing a cell, pixel by pixel, into an RGB32 image. Integer work without a QPainter: a map has 10^4 cells.
#pragma once

#include <QImage>

#include "gui/paint/cell_look.h"
#include "gui/paint/page_grid.h"
#include "gui/paint/theme.h"

namespace heapglass::gui
{

/// The colours of cells as pixels.
struct CellInk {
    explicit CellInk(const Theme& theme);
    TintInk tints;
    QRgb base, held, pinned, metaHeld, metaLine, releasable, hatch, released, outline, future, strong;
};

/// How a cell of one size is drawn: the table "Cells" of the mock-ups' README. Logical pixels.
struct CellStyle {
    int hatchEvery = 4, hatchWidth = 1;
    int metaEvery = 3;
    int dash = 3;
    int outline = 0;                   ///< width; 0: no outline of its own
    int candidate = 2;                 ///< width of the outline before draining
    double pinBase = 0, pinGrowth = 0; ///< radius = base + growth * sqrt(4 * live share); 0: a square
    int pinMargin = 0;                 ///< of the dot's centre, or the square, from the corner
    int pinSquare = 2;
    bool filledToLive = false;
    bool coast = false; ///< lines run in the gaps instead
};

const CellStyle& cellStyle(const CellSize& size);

/// A part of an image to draw into. Coordinates are device pixels; hatches are aligned to `hatchOrigin`.
struct Canvas {
    explicit Canvas(QImage& image, int scale, QPoint hatchOrigin = {});
    QRgb* row(int y) const { return bits + std::ptrdiff_t(y) * stride; }
    void fill(QRect rect, QRgb colour) const;
    void hatch(QRect rect, QRgb fill, QRgb line, int every, int lineWidth) const;
    void frame(QRect rect, int width, QRgb colour, int dash = 0) const; ///< dash 0: solid
    void disc(double x, double y, double radius, QRgb colour) const;

    QRgb* bits;
    int stride;
    int width, height;
    int scale;
    int hatchShift;
};

/// Draws the cell whose square is `rect`.
void drawCell(const Canvas& canvas, QRect rect, const CellStyle& style, const CellInk& ink,
              const CellLook& look);

/// A square of a legend, `side` logical pixels wide.
QImage cellSwatch(CellLook look, int side, const Theme& theme, qreal devicePixelRatio);

} // namespace heapglass::gui
