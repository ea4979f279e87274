// What a file is that no reader knows: said to the user instead of "unknown".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/sentence.h"

namespace heapglass::trace
{

/// One sentence: what the file looks like and what is read here. `wanted` is the format that was
/// asked for by name, or empty.
Sentence whatItLooksLike(std::string_view head, const std::string& wanted);

/// What its sentences are made of, for translators.
std::vector<std::string_view> kindTexts();

} // namespace heapglass::trace
