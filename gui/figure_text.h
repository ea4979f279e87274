// How a figure of the engine's table is written for people.
#pragma once

#include <optional>

#include <QString>

#include "engine/replay/figures.h"

namespace heapglass::gui
{

/// "960 KiB", "1,204", "15.2 %", "1.07"; "–" for what is not known.
QString figureValue(const replay::Figure& figure, std::optional<double> value);
/// "Heap = from the base to the end of the heap"
QString figureFormula(const replay::Figure& figure);
/// The formula, before it the exact number where bytes are rounded; or why there is no value.
QString figureTip(const replay::Figure& figure, std::optional<double> value);

} // namespace heapglass::gui
