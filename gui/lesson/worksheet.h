// A lesson on paper: its questions with room for answers, or with the answers.
#pragma once

#include <QString>

#include "engine/trace/list/lesson.h"

class QWidget;

namespace heapglass::gui
{

enum class Sheet {
    questions, ///< with boxes to tick and lines to write on
    answers,   ///< the right option ticked, with its explanation
};

/// As HTML that stands alone.
QString worksheetHtml(const trace::Lesson& lesson, Sheet sheet);

/// Writes it to `path`: PDF (A4) where that ends in .pdf, else HTML. The old file stays whole where that
/// fails, and the user is told why. Says whether it did.
bool saveWorksheet(QWidget* parent, const trace::Lesson& lesson, Sheet sheet, const QString& path);

} // namespace heapglass::gui
