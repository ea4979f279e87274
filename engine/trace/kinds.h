// What a file is that no reader knows: said to the user instead of "unknown".
#pragma once

#include <string>
#include <string_view>

namespace heapglass::trace
{

/// One sentence: what the file looks like and what is read here. `wanted` is the format that was
/// asked for by name, or empty.
std::string whatItLooksLike(std::string_view head, const std::string& wanted);

} // namespace heapglass::trace
