// A sentence for people with values in it, kept apart so that it can be said in another language.
#pragma once

#include <concepts>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heapglass
{

struct Part;

struct Sentence {
    /// English, a {} for each part; {page|pages} is one or the other by the number before it.
    std::string pattern;
    std::vector<Part> parts;

    bool empty() const { return pattern.empty(); }
    std::string english() const;
    /// With each pattern as `translate` gives it, those of sentences in a sentence as well.
    std::string said(const std::function<std::string(std::string_view)>& translate) const;
};

bool operator==(const Sentence& a, const Sentence& b);

/// What stands for a {}: a text as it is (a name, a number in plain digits) or a sentence of its own.
struct Part {
    Part(std::string words) : text(std::move(words)) {}
    Part(std::string_view words) : text(words) {}
    Part(const char* words) : text(words) {}
    Part(std::integral auto number) : text(std::to_string(number)) {}
    Part(Sentence inner) : sentence{std::move(inner)} {}

    std::string text;
    std::vector<Sentence> sentence; ///< one instead of the text, or none
};

/// A literal that is known to have that many {} when it is compiled.
template <std::size_t Parts>
class Pattern
{
  public:
    consteval Pattern(const char* literal) : m_text(literal)
    {
        std::size_t found = 0;
        for (std::size_t at = m_text.find("{}"); at != m_text.npos; at = m_text.find("{}", at + 2))
            ++found;
        if (found != Parts) throw "a {} for each part";
    }

    constexpr std::string_view text() const { return m_text; }

  private:
    std::string_view m_text;
};

/// Every literal in a say() is offered to translators (resources/translations/engine_texts.cpp reads them).
template <class... Parts>
Sentence say(Pattern<sizeof...(Parts)> pattern, Parts&&... parts)
{
    return {std::string(pattern.text()), {Part(std::forward<Parts>(parts))...}};
}

/// A pattern of a table, without parts.
inline Sentence sentenceOf(std::string_view pattern)
{
    return {std::string(pattern), {}};
}

/// "0x1f".
std::string hexadecimal(std::uint64_t number);
/// "a, b or c"; `words` is not empty.
Sentence oneOf(std::span<const std::string_view> words);

} // namespace heapglass
