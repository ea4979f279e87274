// Random settings and operation lists for the tests that compare heaps, and a driver that carries them out.
#pragma once

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "engine/crt/heapmin.h"
#include "engine/heap/policies.h"
#include "engine/heap/zones.h"

namespace heapglass::heap::testing
{

using Random = std::mt19937_64;

struct Op {
    char verb = 'm'; ///< a, f, r or m, as in an operation list
    unsigned name = 0;
    Bytes size = 0;
};

inline std::string spell(const Op& op)
{
    if (op.verb == 'm') return "m";
    if (op.verb == 'f') return fmt::format("f b{}", op.name);
    return fmt::format("{} b{} {}", op.verb, op.name, op.size);
}

/// A policy's name as a part of a test's.
inline std::string testName(std::string_view policy)
{
    std::string name(policy);
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

template <class T>
T pick(Random& random, std::initializer_list<T> choices)
{
    return choices.begin()[random() % choices.size()];
}

inline Settings randomSettings(Random& random, std::string_view policy)
{
    Settings s;
    s.policy = policy;
    if (policy == "buddy") s.alloc = Alloc::buddy, s.policy = "first"; // as the reference spells it
    if (policy == "slab") s.alloc = Alloc::slab, s.policy = "first";
    s.coalesce = pick(random, {Coalesce::on, Coalesce::on, Coalesce::off, Coalesce::deferred});
    s.realloc = random() % 4 ? Realloc::inPlace : Realloc::move;
    s.heapmin = pick(random, {ReleaseMode::full, ReleaseMode::full, ReleaseMode::top, ReleaseMode::enosys});
    s.header = pick<Bytes>(random, {0, 1, 8, 16, 16, 100, 4096});
    s.align = pick<Bytes>(random, {1, 2, 8, 16, 16, 64, 4096});
    s.minblock = pick<Bytes>(random, {1, 16, 32, 32, 40, 1000});
    s.split = pick<Bytes>(random, {0, 16, 32, 100, 5000, 1 << 20});
    s.meta = pick<Bytes>(random, {0, 16, 32, 32, 100, 3000});
    s.page = pick<Bytes>(random, {16, 256, 256, 1024, 4096, 4096, 65536, 2 << 20});
    s.grow = pick<Bytes>(random, {0, 0, 1, s.page * 3, 10'000});
    s.base = pick<Bytes>(random, {0, 0x10000, 0x12345});
    s.maxorder = pick<std::uint64_t>(random, {4, 8, 12, 16, 20});
    s.limit = s.page * pick<Bytes>(random, {8, 20, 20, 40, 100});
    if (s.page < 256) s.limit *= 16;
    if (s.page <= 4096 && random() % 8 == 0) s.limit = Bytes{1} << (34 + random() % 5);
    if (s.page == 4096 && random() % 8 == 0) s.limit = random() % 4 ? 0 : Bytes{1} << 47;
    return s;
}

inline Bytes randomSize(Random& random, const Settings& s, Bytes usual)
{
    switch (random() % 16) {
    case 0:
        return 0;
    case 1:
        return random() % (s.page * 3);
    case 2:
        return random() % 4 ? usual : Bytes{1} << (34 + random() % 15);
    case 3:
        return s.page - std::min(s.header, s.page);
    default:
        return random() % usual + 1;
    }
}

/// A name is allocated when it is vacant and freed or reallocated when it is not; whether it lives is
/// unknown.
inline std::vector<Op> randomOps(Random& random, const Settings& s, std::size_t count)
{
    std::vector<Op> ops;
    const unsigned names = 4 + unsigned(random() % 30);
    const Bytes usual = random() % 2 ? s.page / 2 + 8 : std::max<Bytes>(s.minblock * 4, 64);
    std::vector<bool> taken(names);
    while (ops.size() < count) {
        const auto name = unsigned(random() % names);
        const unsigned dice = unsigned(random() % 16);
        if (dice == 0 && !ops.empty())
            ops.push_back({'m', 0, 0});
        else if (taken[name] && dice < 10)
            ops.push_back({'f', name, 0}), taken[name] = false;
        else
            ops.push_back({taken[name] || (dice == 11 && !ops.empty()) ? 'r' : 'a', name,
                           randomSize(random, s, usual)}),
                taken[name] = true;
    }
    return ops;
}

/// Carries out operations on a heap by name.
class Driver
{
  public:
    /// With more than one zone, names are dealt to them by turns.
    explicit Driver(const Settings& settings, unsigned zoneCount = 1)
        : heap(makeHeap(settings)), zones(zoneCount)
    {
        if (zones > 1) heap = std::make_unique<Zones>(std::move(heap));
    }

    Change carryOut(const Op& op)
    {
        log.clear();
        if (op.verb == 'm') {
            crt::_heapmin(*heap, log, plan);
            return log.changes.back();
        }
        Request request{Request::Kind::allocate, 0, tag++, op.size, 0, 0};
        if (op.verb == 'f') request.kind = Request::Kind::deallocate;
        if (op.verb == 'r') request.kind = Request::Kind::reallocate;
        Bytes offset;
        BlockId& id = ids.emplace(op.name, kNone).first->second;
        if (op.verb != 'f' && (id == kNone || !heap->place(id, offset))) id = born++;
        request.block = id;
        if (op.verb != 'f' || order.contains(op.name % zones))
            request.zone = order.emplace(op.name % zones, ZoneIndex(order.size())).first->second;
        heap->run({&request, 1}, log);
        return log.changes.back();
    }
    bool pointer(unsigned name, Bytes& address) const
    {
        const auto it = ids.find(name);
        if (it == ids.end() || !heap->place(it->second, address)) return false;
        address = address % kZoneRoom + heap->layout().geometry.base + heap->layout().geometry.header;
        return true;
    }

    std::unique_ptr<Heap> heap;
    ChangeLog log;
    HeapminPlan plan;
    std::map<unsigned, BlockId> ids;
    unsigned zones;
    std::map<unsigned, ZoneIndex> order; ///< of zones, by their first use
    BlockId born = 0;
    std::uint32_t tag = 0;
};

} // namespace heapglass::heap::testing
