// The words of the lessons and what they mean, in a table; explained where one hovers over them.
#pragma once

#include <span>

#include <QString>

class QLabel;

namespace heapglass::gui
{

struct Term {
    const char* word;    ///< as it is written in lessons, in the singular
    const char* meaning; ///< one sentence
};

std::span<const Term> terms();
/// The meaning of terms()[index], for people.
QString meaningOf(int index);

/// `plain` as rich text in which the first use of each term is a link "term:INDEX".
QString withTerms(const QString& plain);

/// Such links in the label are explained where the pointer is, hovered over or pressed.
void explainTerms(QLabel* label);

} // namespace heapglass::gui
