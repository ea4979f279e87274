// Room for the fixed part of a Placement's steps, a chunk of them at a time. What a long recording fills goes
// by pages of 2 MiB: with pages of 4 KiB a recording takes one from the system every 700 steps, and each
// costs as much as a dozen steps or, in a virtual machine, far more.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

#include "engine/huge_pages.h"

namespace heapglass::replay
{

/// The columns of one chunk of kSteps steps; what is not written yet is not touched either.
class StepRoom
{
  public:
    static constexpr std::size_t kSteps = std::size_t{1} << 16;
    static constexpr std::size_t kBytesAStep = sizeof(std::uint32_t) + sizeof(std::uint16_t);

    std::uint32_t* offsets() const { return reinterpret_cast<std::uint32_t*>(m_memory.get()); }
    std::uint16_t* metas() const
    {
        return reinterpret_cast<std::uint16_t*>(m_memory.get() + kSteps * sizeof(std::uint32_t));
    }

    class Source;

  private:
    explicit StepRoom(std::shared_ptr<std::byte> memory) : m_memory(std::move(memory)) {}

    std::shared_ptr<std::byte> m_memory; ///< kept as a whole until the last chunk in it is gone
};

/// Gives one chunk's room after the other.
class StepRoom::Source
{
  public:
    Source() = default;
    Source(Source&& other) noexcept { *this = std::move(other); }
    Source& operator=(Source&& other) noexcept
    {
        m_memory = std::move(other.m_memory);
        m_left = std::exchange(other.m_left, 0);
        m_isFirst = other.m_isFirst;
        return *this;
    }
    ~Source() = default;
    /// The first one is by itself: most recordings need no more, and would have a large page for little.
    StepRoom next()
    {
        if (m_left == 0) {
            m_memory = allocate(m_isFirst ? 1 : kShared);
            m_left = m_isFirst ? 1 : kShared;
            m_isFirst = false;
        }
        return StepRoom({m_memory, m_memory.get() + --m_left * kRoom});
    }

  private:
    static constexpr std::size_t kRoom = kSteps * kBytesAStep;
    static constexpr std::size_t kShared = 16; ///< three pages of 2 MiB

    static std::shared_ptr<std::byte> allocate(std::size_t rooms)
    {
        HugePages<std::byte> pages;
        return {pages.allocate(rooms * kRoom),
                [=](std::byte* memory) mutable { pages.deallocate(memory, rooms * kRoom); }};
    }

    std::shared_ptr<std::byte> m_memory;
    std::size_t m_left = 0;
    bool m_isFirst = true;
};

} // namespace heapglass::replay
