// What the engine's tables say to people, for whoever translates it. No Qt: the program that writes these
// down for translators is made before the window is.
#pragma once

#include <string_view>
#include <vector>

namespace heapglass::gui
{

/// Titles, formulas and explanations of every table whose rows a window shows: policies, knobs, figures,
/// search terms, formats, recorders, columns, oddities, what a playground tells. Without empty ones and
/// repetitions, in the order of the tables.
std::vector<std::string_view> engineTexts();

} // namespace heapglass::gui
