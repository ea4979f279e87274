// A lesson in another language: NAME.LANG.lesson beside NAME.lesson, with nothing but its text lines in the
// same order (refsim docstring, section 6).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/result.h"
#include "engine/trace/list/lesson.h"

namespace heapglass::lesson
{

/// The file with the words of the lesson `path` in `language`, such as zh_CN: that of the language and
/// country, else that of the language; empty where there is none.
std::string translationOf(const std::string& path, const std::string& language);
/// The lesson that the file `path` translates, by its name; empty where that is none of a translation.
std::string originalOf(const std::string& path);

/// All that is wrong with the translation `path`, by line: its lines have the kinds, numbers, keys, values
/// and files of the original's, and each answer is the option in the same place.
std::vector<Error> checkTranslation(const std::string& path);

/// `original` with the words of the file `path`. Null where these do not fit it or cannot be read.
std::shared_ptr<const trace::Lesson> translated(const trace::Lesson& original, const std::string& path);

} // namespace heapglass::lesson
