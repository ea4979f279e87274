// Whether a native file can be believed to its last byte, without decoding it.
#pragma once

#include <string>

namespace heapglass::trace::native
{

/// All checksums are right, the file ends where its footer says, and its head names `content`.
bool isSound(const std::string& path, const std::string& content);

} // namespace heapglass::trace::native
