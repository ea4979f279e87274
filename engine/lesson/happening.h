// What an operation did to the blocks: the sentences of a playground.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "engine/sentence.h"

namespace heapglass::lesson
{

/// The four cases of coalescing, the ways to find room, and what _heapmin returned.
enum class Happening : std::uint8_t {
    failed,
    inPlace,
    moved,
    heapGrew,
    heapGrewByPage,
    usedWhole,
    split,
    mergedBoth,
    mergedLeft,
    mergedRight,
    notMerged,
    returned,
    operations,
};

/// THE TABLE of them: a pattern each, in the order of Happening.
std::span<const std::string_view> happenings();

Sentence sentence(Happening happening, std::initializer_list<std::uint64_t> numbers = {});

} // namespace heapglass::lesson
