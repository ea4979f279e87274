// The engine speaks plain English and knows no translation: what its tables say is looked up here.
#pragma once

#include <string_view>

#include <QString>

#include "engine/sentence.h"

namespace heapglass::gui
{

/// A text of engineTexts() in the language of the window; any other as it is.
QString engineText(std::string_view text);
/// The same with its parts filled in.
QString engineText(const Sentence& sentence);

} // namespace heapglass::gui
