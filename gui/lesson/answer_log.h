// What a learner answered, as a file to hand in.
#pragma once

#include <QByteArray>

namespace heapglass::gui
{

class LessonPlayer;

/// JSON: the lesson, and every question that was reached with its options, what was chosen ("given": null
/// where the answer was asked to be shown) and the right one. Questions not reached are left out: the file
/// gives nothing away.
QByteArray answerLog(const LessonPlayer& player);

} // namespace heapglass::gui
