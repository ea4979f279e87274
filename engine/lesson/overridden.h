// The text of a lesson in which one of its settings, or one of its lets, has another value: for a text that
// is in no file yet. (A file is read with overrides, see Worker::open.)
#pragma once

#include <string>
#include <string_view>

namespace heapglass::lesson
{

/// `key`: of a `config` or a `let` line. Where there is none, a `config` line follows the one that begins the
/// lesson; all other lines stay as they are.
std::string overridden(std::string_view text, std::string_view key, std::string_view value);

} // namespace heapglass::lesson
