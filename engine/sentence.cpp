#include "engine/sentence.h"

#include <fmt/format.h>

namespace heapglass
{

namespace
{

/// "page" or "pages" of "page|pages".
std::string_view chosen(std::string_view forms, bool one)
{
    const std::size_t bar = forms.find('|');
    if (bar == forms.npos) return forms;
    return one ? forms.substr(0, bar) : forms.substr(bar + 1);
}

} // namespace

std::string Sentence::english() const
{
    return said([](std::string_view words) { return std::string(words); });
}

std::string Sentence::said(const std::function<std::string(std::string_view)>& translate) const
{
    const std::string words = pattern.empty() ? std::string() : translate(pattern);
    std::string text;
    bool one = false;
    std::size_t next = 0;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = words[at] == '{' ? words.find('}', at) : words.npos;
        if (end == words.npos) {
            text += words[at++];
            continue;
        }
        if (end > at + 1) {
            text += chosen(std::string_view(words).substr(at + 1, end - at - 1), one);
        } else if (next < parts.size()) {
            const Part& part = parts[next++];
            one = part.text == "1";
            text += part.sentence.empty() ? part.text : part.sentence.front().said(translate);
        }
        at = end + 1;
    }
    return text;
}

bool operator==(const Sentence& a, const Sentence& b)
{
    return a.pattern == b.pattern && a.parts.size() == b.parts.size() &&
           std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), [](const Part& x, const Part& y) {
               return x.text == y.text && x.sentence == y.sentence;
           });
}

std::string hexadecimal(std::uint64_t number)
{
    return fmt::format("{:#x}", number);
}

Sentence oneOf(std::span<const std::string_view> words)
{
    if (words.size() == 1) return say("{}", words[0]);
    return say("{} or {}", fmt::to_string(fmt::join(words.first(words.size() - 1), ", ")), words.back());
}

} // namespace heapglass
