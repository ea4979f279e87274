// What each id of an operation list holds. Ids that are counted up (x[0], x[1] …, most lists)
// lie in a plain array by name, all others in a hash map.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

#include "engine/types.h"

namespace heapglass::trace
{

/// An id: a name by its number in the trace, and an index or kPlainId.
struct Id {
    std::uint32_t name = 0;
    std::uint64_t index = 0;
    bool operator==(const Id&) const = default;
};

inline constexpr std::uint64_t kPlainId = ~std::uint64_t{0};

class IdTable
{
  public:
    /// Makes a name known; others must not be used in an Id.
    void name(std::uint32_t number, std::string_view text)
    {
        if (m_names.size() <= number) m_names.resize(number + 1);
        m_names[number].text = text;
    }
    const std::string& text(std::uint32_t name) const { return m_names[name].text; }

    /// What an id holds; null when it was not used or was forgotten. Good until the next set().
    BlockId* find(Id id)
    {
        Name& name = m_names[id.name];
        if (id.index == kPlainId) return name.plain == kUnused ? nullptr : &name.plain;
        if (id.index < name.counted.size() && name.counted[id.index] != kUnused)
            return &name.counted[id.index];
        if (name.scattered == 0) return nullptr;
        const auto found = m_scattered.find(id);
        return found == m_scattered.end() ? nullptr : &found->second;
    }

    void set(Id id, BlockId value)
    {
        if (BlockId* held = find(id)) {
            *held = value;
            return;
        }
        Name& name = m_names[id.name];
        ++name.used;
        if (id.index == kPlainId) {
            name.plain = value;
        } else if (id.index <= name.used * 2 + kFree) {
            if (name.counted.size() <= id.index) name.counted.resize(id.index + 1, kUnused);
            name.counted[id.index] = value;
        } else {
            ++name.scattered;
            m_scattered.emplace(id, value);
        }
    }

    /// The id must be known, `held` be what find() said.
    void forget(Id id, BlockId* held)
    {
        Name& name = m_names[id.name];
        const bool counted = id.index < name.counted.size() && held == &name.counted[id.index];
        if (id.index == kPlainId || counted) {
            *held = kUnused;
        } else {
            --name.scattered;
            m_scattered.erase(id);
        }
    }

  private:
    static constexpr BlockId kUnused = kNone - 1;
    /// So many places of an array may stay empty, beside half of it.
    static constexpr std::uint64_t kFree = 16;

    struct Name {
        std::string text;
        BlockId plain = kUnused;
        std::vector<BlockId> counted;
        std::uint64_t used = 0;      ///< ids that were ever set
        std::uint64_t scattered = 0; ///< of them, those in m_scattered now
    };

    struct Hash {
        std::size_t operator()(const Id& id) const
        {
            const auto product = (unsigned __int128)(id.index + 0x9E37'79B9 * std::uint64_t{id.name} + 1) *
                                 0x9E37'79B9'7F4A'7C15u;
            return std::size_t(product) ^ std::size_t(product >> 64);
        }
    };

    std::vector<Name> m_names;
    boost::unordered_flat_map<Id, BlockId, Hash> m_scattered;
};

} // namespace heapglass::trace
