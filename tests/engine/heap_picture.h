// A heap drawn as text: a letter is a granule of a live block, a dot of a free one, a comma the start of a
// free block right after another, bars are page edges.
#pragma once

#include <cctype>
#include <string>

#include <gtest/gtest.h>

#include "engine/heap/policies.h"

namespace heapglass::heap::testing
{

/// Granules of 16 bytes, pages of 8 granules, no headers, no bookkeeping.
class Picture
{
  public:
    explicit Picture(std::string_view policy, Coalesce coalesce = Coalesce::on)
    {
        Settings s;
        s.policy = policy, s.coalesce = coalesce;
        s.header = 0, s.meta = 0, s.split = 16, s.minblock = 16, s.page = 128, s.maxorder = 4;
        heap = makeHeap(s);
    }
    /// "A4 B2 -A C1 B5": allocates, frees, reallocates (a letter that lives), in granules; "m" is _heapmin.
    Picture& run(std::string_view script)
    {
        for (std::size_t i = 0; i < script.size(); ++i) {
            if (script[i] == ' ') continue;
            if (script[i] == 'm')
                heap->minimize(log);
            else if (script[i] == '-')
                ask(Request::Kind::deallocate, script[++i], 0);
            else
                i = make(script, i);
        }
        return *this;
    }
    std::string draw() const
    {
        std::string blocks, text;
        bool afterFree = false;
        heap->walk([&](const BlockEntry& entry) {
            std::string part(entry.length / 16, entry.live ? char(entry.block) : '.');
            if (!entry.live && afterFree) part[0] = ',';
            afterFree = !entry.live;
            blocks += part;
        });
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (i && i % 8 == 0) text.push_back('|');
            text.push_back(blocks[i]);
        }
        return text;
    }

    std::unique_ptr<Heap> heap;
    ChangeLog log;

  private:
    /// A letter and a number; returns where the number ends.
    std::size_t make(std::string_view script, std::size_t i)
    {
        const char letter = script[i];
        Bytes granules = 0;
        for (; i + 1 < script.size() && std::isdigit(script[i + 1]); ++i)
            granules = granules * 10 + Bytes(script[i + 1] - '0');
        ask(Request::Kind::reallocate, letter, granules);
        return i;
    }
    void ask(Request::Kind kind, char letter, Bytes granules)
    {
        const Request request{kind, BlockId(letter), 0, granules * 16};
        heap->run({&request, 1}, log);
        EXPECT_EQ(heap->check(), "");
    }
};

/// Holes of 3, 2 and 4 granules, freed in this order, then 3 at the end.
inline constexpr std::string_view kHoles = "A3 B1 C2 D1 E4 F2 -A -C -E ";

} // namespace heapglass::heap::testing
