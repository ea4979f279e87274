#include "gui/paint/cell_ink.h"

#include <algorithm>
#include <cmath>

namespace heapglass::gui
{

namespace
{

using Kind = CellLook::Kind;

struct StyleRow {
    CellSize size;
    CellStyle style;
};

// clang-format off
const StyleRow kStyles[] = {
    {{53, 50}, {.hatchEvery = 11, .hatchWidth = 2, .metaEvery = 8, .dash = 5, .outline = 2, .candidate = 3,
                .pinBase = 4, .pinGrowth = 7, .pinMargin = 14}},
    {{32, 31}, {.hatchEvery = 6, .metaEvery = 5, .outline = 1, .pinBase = 2.5, .pinGrowth = 4, .pinMargin = 9}},
    {{28, 27}, {.hatchEvery = 6, .metaEvery = 5, .outline = 1, .pinBase = 2.5, .pinGrowth = 3.5, .pinMargin = 8}},
    {{25, 24}, {.hatchEvery = 6, .metaEvery = 5, .outline = 1, .pinBase = 3, .pinMargin = 6, .filledToLive = true}},
    {{13, 12}, {.hatchEvery = 4, .metaEvery = 3, .outline = 1, .pinMargin = 2, .pinSquare = 4}},
    {{8, 7}, {.hatchEvery = 4, .metaEvery = 3, .dash = 2, .candidate = 1, .pinMargin = 1, .coast = true}},
    {{6, 5}, {.hatchEvery = 4, .metaEvery = 3, .dash = 2, .candidate = 1, .pinMargin = 1, .coast = true}},
    {{5, 4}, {.hatchEvery = 4, .metaEvery = 2, .dash = 2, .candidate = 1, .pinMargin = 1, .pinSquare = 1, .coast = true}},
    {{4, 4}, {.hatchEvery = 4, .metaEvery = 2, .dash = 2, .candidate = 1, .pinMargin = 0, .pinSquare = 1}},
};
// clang-format on

QColor mixed(const QColor& a, const QColor& b, double share)
{
    return QColor::fromRgbF(float(a.redF() + (b.redF() - a.redF()) * share),
                            float(a.greenF() + (b.greenF() - a.greenF()) * share),
                            float(a.blueF() + (b.blueF() - a.blueF()) * share));
}

bool isTiny(const CellStyle& style)
{
    return style.outline == 0 && !style.coast;
}

void drawLined(const Canvas& canvas, QRect rect, int every, const CellInk& ink)
{
    canvas.fill(rect, ink.metaHeld);
    const int s = canvas.scale;
    for (int y = rect.top() + every / 2 * s; y <= rect.bottom() + 1 - s; y += every * s)
        canvas.fill({rect.left(), y, rect.width(), s}, ink.metaLine);
}

void drawPin(const Canvas& canvas, QRect rect, const CellStyle& style, QRgb colour, const CellLook& look)
{
    const int s = canvas.scale;
    const double share = look.live / 255.0;
    if (style.pinBase > 0) {
        const double radius = style.pinBase + style.pinGrowth * std::sqrt(std::min(1.0, share * 4));
        canvas.disc(rect.right() + 1 - style.pinMargin * s, rect.top() + style.pinMargin * s, radius * s,
                    colour);
        return;
    }
    const int grown = style.coast && share >= 0.1 ? 1 : 0;
    const int side = (style.pinSquare + grown) * s, margin = style.pinMargin * s;
    canvas.fill({rect.right() + 1 - margin - side, rect.top() + margin, side, side}, colour);
}

/// Held pages where a cell is filled from below to the share that lives.
void drawLevel(const Canvas& canvas, QRect rect, const CellStyle& style, const CellInk& ink,
               const CellLook& look)
{
    const QRgb fill = look.kind == Kind::pinned ? ink.pinned : ink.held;
    const int full = std::clamp((rect.height() * look.live + 254) / 255, canvas.scale, rect.height());
    canvas.hatch(rect, ink.releasable, ink.hatch, style.hatchEvery, style.hatchWidth);
    canvas.fill(rect.adjusted(0, rect.height() - full, 0, 0), fill);
    if (look.kind == Kind::pinned) drawPin(canvas, rect, style, fill, look);
}

void drawReleased(const Canvas& canvas, QRect rect, const CellStyle& style, const CellInk& ink)
{
    canvas.fill(rect, ink.released);
    if (style.outline) canvas.frame(rect, style.outline, ink.outline, style.dash);
    if (isTiny(style))
        canvas.fill({rect.left(), rect.bottom() + 1 - canvas.scale, canvas.scale, canvas.scale}, ink.outline);
}

void drawLand(const Canvas& canvas, QRect rect, const CellStyle& style, const CellInk& ink, bool candidate)
{
    const QRgb line = candidate && isTiny(style) ? ink.strong : ink.hatch;
    canvas.hatch(rect, ink.releasable, line, style.hatchEvery, style.hatchWidth);
    if (style.outline) canvas.frame(rect, style.outline, ink.outline);
}

void drawDraining(const Canvas& canvas, QRect rect, const CellStyle& style, const CellInk& ink,
                  const CellLook& look)
{
    drawReleased(canvas, rect, style, ink);
    const int full = rect.height() * look.level / 255;
    if (full == 0) return;
    const QRect below = rect.adjusted(0, rect.height() - full, 0, 0);
    if (look.kind == Kind::metaHeld)
        drawLined(canvas, below, style.metaEvery, ink);
    else
        canvas.hatch(below, ink.releasable, ink.hatch, style.hatchEvery, style.hatchWidth);
    // A frame that is higher than what it frames would leave marks outside of the cell.
    if (full > 2 * style.outline * canvas.scale) canvas.frame(below, style.outline, ink.outline);
    canvas.fill({below.left(), below.top(), below.width(), std::min(full, 2 * canvas.scale)}, ink.hatch);
}

void drawEmpty(const Canvas& canvas, QRect rect, const CellStyle& style, const CellInk& ink)
{
    canvas.fill(rect, ink.base);
    const int side = (style.outline ? 2 : 1) * canvas.scale;
    canvas.fill({rect.center().x() + 1 - side / 2, rect.center().y() + 1 - side / 2, side, side},
                ink.outline);
}

void drawPile(const Canvas& canvas, QRect rect, const CellStyle& style, const CellInk& ink,
              const CellLook& look)
{
    CellLook ground{.kind = look.above};
    ground.candidate = look.candidate;
    drawCell(canvas, rect, style, ink, ground);
    int bottom = rect.bottom() + 1;
    const auto put = [&](int quarters, QRgb colour) {
        const int height = rect.height() * quarters / 4;
        bottom -= height;
        canvas.fill({rect.left(), bottom, rect.width(), height}, colour);
    };
    const bool tinted = look.tint.ink != Tint::Ink::none;
    const QRgb tint = ink.tints.of(look.tint).fill;
    put(look.heldRows, tinted ? tint : ink.held);
    put(look.metaRows, ink.metaHeld);
    put(look.pinnedRows, tinted ? tint : ink.pinned);
}

} // namespace

CellInk::CellInk(const Theme& t)
    : tints(t), base(t.base.rgb()), held(t.held.rgb()), pinned(t.pinned.rgb()), metaHeld(t.metaHeld.rgb()),
      metaLine(mixed(t.metaHeld, t.base, 0.75).rgb()), releasable(t.releasable.rgb()), hatch(t.hatch.rgb()),
      released(t.released.rgb()), outline(t.outline.rgb()), future(t.grid.rgb()), strong(t.text.rgb())
{
}

const CellStyle& cellStyle(const CellSize& size)
{
    for (const StyleRow& row : kStyles)
        if (row.size == size) return row.style;
    return kStyles[3].style;
}

void drawCell(const Canvas& canvas, QRect rect, const CellStyle& style, const CellInk& ink,
              const CellLook& look)
{
    if (look.draining) return drawDraining(canvas, rect, style, ink, look);
    switch (look.kind) {
    case Kind::held:
    case Kind::pinned:
        if (look.tint.ink != Tint::Ink::none) {
            fillTint(canvas, rect, look.tint, ink.tints, !isTiny(style));
            if (style.outline) canvas.frame(rect, style.outline, ink.outline);
            break;
        }
        if (style.filledToLive) {
            drawLevel(canvas, rect, style, ink, look);
            break;
        }
        canvas.fill(rect, look.kind == Kind::pinned ? ink.pinned : ink.held);
        if (look.kind == Kind::pinned && !look.flashing) drawPin(canvas, rect, style, ink.base, look);
        break;
    case Kind::metaHeld:
        drawLined(canvas, rect, style.metaEvery, ink);
        if (style.outline) canvas.frame(rect, style.outline, ink.outline);
        break;
    case Kind::releasable:
        drawLand(canvas, rect, style, ink, look.candidate);
        break;
    case Kind::released:
        drawReleased(canvas, rect, style, ink);
        break;
    case Kind::empty:
        drawEmpty(canvas, rect, style, ink);
        break;
    case Kind::mixed:
        drawPile(canvas, rect, style, ink, look);
        break;
    case Kind::future:
        canvas.fill(rect, ink.base);
        canvas.fill({rect.center(), QSize(canvas.scale, canvas.scale)}, ink.future);
        break;
    case Kind::outside:
        canvas.fill(rect, ink.base);
        break;
    }
    const bool shown = isTiny(style) && look.kind == Kind::releasable;
    if (look.candidate && !shown) canvas.frame(rect, style.candidate, ink.strong);
}

QImage cellSwatch(CellLook look, int side, const Theme& theme, qreal devicePixelRatio)
{
    const int scale = std::max(1, qRound(devicePixelRatio));
    QImage image(side * scale, side * scale, QImage::Format_RGB32);
    drawCell(Canvas(image, scale), image.rect(), cellStyle({13, 12}), CellInk(theme), look);
    image.setDevicePixelRatio(scale);
    return image;
}

} // namespace heapglass::gui
