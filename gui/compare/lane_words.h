// What is said of one of the heaps that are compared: in its lane, and where it is presented.
#pragma once

#include <QString>

#include "gui/comparison.h"

namespace heapglass::gui
{

/// Between the parts of laneFigureText().
extern const QString kLaneParted;

/// "12 of 96 held · after _heapmin 8.00 KiB less than in the first · 84 of 96 returned"; why there is no such
/// heap; that it is told after the learner's answer.
QString laneFigureText(const Comparison& comparison, int index);

} // namespace heapglass::gui
