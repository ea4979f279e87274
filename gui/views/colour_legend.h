// How the colours of a map are read off: a scale with ticks and units, or the groups with their names.
#pragma once

#include <QPainter>

#include "gui/colouring.h"

namespace heapglass::gui
{

/// A narrower legend leaves out words.
inline constexpr int kNarrowLegend = 720; // pixels

/// "live share of held pages  1 B ▬▬▬▬▬ 100 %", with ticks inside, shorter where `row` is narrow; then what
/// lies beyond the scale; or swatches of call sites or threads with their live bytes, as many as fit, "12
/// more" and "unknown". Where what is shown is of an earlier moment, or still looked up, it says so. Returns
/// where it ends. `none`: what cells are called that have nothing of it. Not for Scale::none.
int drawColourLegend(QPainter& painter, QRect row, const Colouring& colouring, const replay::Snapshot& now,
                     const Theme& theme, const QString& none = {});

} // namespace heapglass::gui
