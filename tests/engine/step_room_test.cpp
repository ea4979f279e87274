#include "engine/replay/step_room.h"

#include <algorithm>
#include <optional>
#include <vector>

#include <gtest/gtest.h>

namespace heapglass::replay
{
namespace
{

constexpr std::size_t kRooms = 40; // more than two that share their memory

void write(const StepRoom& room, std::uint32_t number)
{
    std::fill_n(room.offsets(), StepRoom::kSteps, number);
    std::fill_n(room.metas(), StepRoom::kSteps, std::uint16_t(number + 1));
}

bool holds(const StepRoom& room, std::uint32_t number)
{
    return std::all_of(room.offsets(), room.offsets() + StepRoom::kSteps,
                       [=](std::uint32_t offset) { return offset == number; }) &&
           std::all_of(room.metas(), room.metas() + StepRoom::kSteps,
                       [=](std::uint16_t meta) { return meta == number + 1; });
}

TEST(StepRoom, IsNobodyElses)
{
    StepRoom::Source source;
    std::vector<StepRoom> rooms;
    for (std::uint32_t i = 0; i < kRooms; ++i) {
        rooms.push_back(source.next());
        write(rooms.back(), i);
    }
    for (std::uint32_t i = 0; i < kRooms; ++i)
        EXPECT_TRUE(holds(rooms[i], i)) << i;
}

TEST(StepRoom, OutlivesItsSourceAndItsNeighbours)
{
    std::optional<StepRoom::Source> source(std::in_place);
    std::vector<StepRoom> rooms;
    for (std::uint32_t i = 0; i < kRooms; ++i) {
        rooms.push_back(source->next());
        write(rooms.back(), i);
    }
    source.reset();
    const StepRoom kept = rooms[kRooms / 2];
    rooms.clear();
    EXPECT_TRUE(holds(kept, kRooms / 2));
}

TEST(StepRoom, IsNotGivenAgainByASourceThatWasMoved)
{
    StepRoom::Source source;
    std::vector<StepRoom> rooms{source.next(), source.next()};
    StepRoom::Source moved = std::move(source);
    rooms.push_back(moved.next());
    rooms.push_back(source.next()); // NOLINT(bugprone-use-after-move): begins anew
    for (std::uint32_t i = 0; i < rooms.size(); ++i)
        write(rooms[i], i);
    for (std::uint32_t i = 0; i < rooms.size(); ++i)
        EXPECT_TRUE(holds(rooms[i], i)) << i;
}

} // namespace
} // namespace heapglass::replay
