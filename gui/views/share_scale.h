// The legend of colours for the live share of held pages.
#pragma once

#include <QPainter>

#include "gui/paint/theme.h"

namespace heapglass::gui
{

/// A narrower legend leaves out words.
inline constexpr int kNarrowLegend = 720; // pixels

/// "live share of held pages  1 B ▬▬▬▬▬ 100 %", with ticks at the quarters, shorter where `row` is narrow;
/// returns where it ends.
int drawShareScale(QPainter& painter, QRect row, const Theme& theme);

} // namespace heapglass::gui
