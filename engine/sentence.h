// A sentence for people with values in it, kept apart so that it can be said in another language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace heapglass
{

struct Sentence {
    std::string_view pattern;       ///< English, a {} for each part; one of a table (see table_texts.h)
    std::vector<std::string> parts; ///< numbers in plain digits

    std::string english() const;
};

} // namespace heapglass
