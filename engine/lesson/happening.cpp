#include "engine/lesson/happening.h"

#include <array>

namespace heapglass::lesson
{

std::span<const std::string_view> happenings()
{
    static constexpr std::array<std::string_view, 13> kPatterns = {
        "NULL: the heap may not grow that far",
        "in place: the block was {} bytes long and is {} now",
        "it moved: a block of {} bytes elsewhere, the old one of {} is free",
        "no free block is large enough: the heap grows by {} pages",
        "no free block is large enough: the heap grows by 1 page",
        "a free block of {} bytes is used whole",
        "split: of a free block of {} bytes {} are used, {} stay free",
        "both neighbours are free: three blocks become one, {} bytes",
        "the left neighbour is free: the two become one, {} bytes",
        "the right neighbour is free: the two become one, {} bytes",
        "no free neighbour that it is merged with: it stays as it is, {} bytes",
        "pages returned: {} of {}",
        "operations carried out: {}",
    };
    static_assert(kPatterns.size() == std::size_t(Happening::operations) + 1);
    return kPatterns;
}

Sentence sentence(Happening happening, std::initializer_list<std::uint64_t> numbers)
{
    Sentence result = sentenceOf(happenings()[std::size_t(happening)]);
    for (const std::uint64_t number : numbers)
        result.parts.emplace_back(number);
    return result;
}

} // namespace heapglass::lesson
