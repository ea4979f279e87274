#include "engine/sentence.h"

namespace heapglass
{

std::string Sentence::english() const
{
    std::string text(pattern);
    std::size_t from = 0;
    for (const std::string& part : parts) {
        from = text.find("{}", from);
        if (from == text.npos) break;
        text.replace(from, 2, part);
        from += part.size();
    }
    return text;
}

} // namespace heapglass
