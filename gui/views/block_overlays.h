// What lies above the blocks of the block map: a veil over those that a search did not find, and signs where
// blocks were born or died since the pinned moment. Costs follow the pixels, never the blocks out of view.
#pragma once

#include <QPainter>

#include "gui/paint/theme.h"
#include "gui/views/block_scene.h"

namespace heapglass::gui
{

/// Over all that scene.matches does not have; of bins, over those in which no match begins.
void drawOthers(QPainter& painter, const BlockRows& rows, const BlockScene& scene, const Theme& theme);
/// A solid line below what was born, a dashed one above where blocks died; plus and minus where there is
/// room.
void drawChanges(QPainter& painter, const BlockRows& rows, const replay::Difference& difference,
                 const Theme& theme);
/// The sign of the legend, in a square.
void drawChangeSign(QPainter& painter, QRect square, bool born, const Theme& theme);

} // namespace heapglass::gui
