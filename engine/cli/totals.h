// What `info` says of a trace in numbers.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "engine/trace/trace.h"

namespace heapglass::cli
{

/// The totals. Events are numbered from 1 over allocations, frees and reallocations alone.
struct Totals {
    /// Many requests of 2^47 bytes pass 64 bits.
    using Wide = __int128;

    std::uint64_t allocations = 0;
    std::uint64_t frees = 0;
    std::uint64_t reallocations = 0;
    std::uint64_t failed = 0;
    std::uint64_t freeNull = 0;
    std::uint64_t unknownFrees = 0;
    std::uint64_t implicitFrees = 0;
    Wide bytesRequested = 0;
    Wide liveBytes = 0;
    Wide peakLiveBytes = 0;
    std::uint64_t peakAtEvent = 0;
    std::uint64_t liveBlocks = 0;
    std::uint64_t peakLiveBlocks = 0;

    /// All events below `end`.
    void addAll(const trace::Trace& trace, EventIndex end)
    {
        for (EventIndex event = 0; event < end;) {
            event += plain(trace.run(event, end));
            if (event < end) add(trace, event++);
        }
    }

  private:
    /// As add(), for mallocs and frees of less than 64 KiB, up to the first other event: without a branch
    /// that depends on which of them comes. Returns how many there were.
    std::uint32_t plain(const trace::EventRun& run)
    {
        constexpr std::array<std::int8_t, 16> kSigns = {1, 1, 1, 0, -1}; // by Op; 0: not plain
        const std::uint64_t before = allocations + frees + reallocations;
        const auto room = std::int64_t(std::min<Wide>(peakLiveBytes - liveBytes, Wide{1} << 62));
        std::int64_t live = 0, peak = room, blocks = 0, mostBlocks = 0;
        std::uint64_t requested = 0;
        std::uint32_t i = 0;
        for (; i < run.count; ++i) {
            const std::int64_t sign = kSigns[run.ops[i] & 15], size = run.sizes[i];
            if (sign == 0 || size == trace::EventRun::kWideSize) break;
            requested += std::uint64_t(size) & std::uint64_t(sign >> 1 ^ -1);
            live += sign * size;
            blocks += sign;
            mostBlocks = std::max(mostBlocks, blocks);
            if (live > peak) {
                peak = live;
                peakAtEvent = before + i + 1;
            }
        }
        if (peak > room) peakLiveBytes = liveBytes + peak;
        peakLiveBlocks = std::max(peakLiveBlocks, liveBlocks + std::uint64_t(mostBlocks));
        bytesRequested += requested;
        liveBytes += live;
        liveBlocks += std::uint64_t(blocks);
        const auto born = std::uint32_t((std::int64_t{i} + blocks) / 2);
        allocations += born;
        frees += i - born;
        return i;
    }

    void add(const trace::Trace& trace, EventIndex event)
    {
        switch (trace.op(event)) {
        case Op::malloc:
        case Op::calloc:
        case Op::aligned:
            return birth(trace.size(event));
        case Op::realloc:
            return realloc(trace, event);
        case Op::free:
            return death(frees, trace.size(event));
        case Op::implicitFree:
            return death(implicitFrees, trace.size(event));
        case Op::freeUnknown:
            ++unknownFrees, ++frees;
            return;
        case Op::freeNull:
            ++freeNull;
            return;
        case Op::failed:
            ++failed;
            return;
        case Op::heapmin:
            return;
        }
    }

    void birth(Bytes size)
    {
        if (size > kMaxRequest) {
            ++failed;
            return;
        }
        ++allocations;
        ++liveBlocks;
        grow(size, size);
    }

    void death(std::uint64_t& counter, Bytes size)
    {
        ++counter;
        --liveBlocks;
        liveBytes -= size;
    }

    void realloc(const trace::Trace& trace, EventIndex event)
    {
        const Bytes size = trace.size(event);
        if (trace.birth(trace.block(event)) == event) return birth(size);
        if (size > kMaxRequest) {
            ++failed;
            return;
        }
        const Bytes before = trace.size(trace.maker(event));
        if (size == 0) return death(frees, before);
        ++reallocations;
        grow(Wide(size) - before, size);
    }

    void grow(Wide difference, Bytes requested)
    {
        bytesRequested += requested;
        liveBytes += difference;
        peakLiveBlocks = std::max(peakLiveBlocks, liveBlocks);
        if (liveBytes <= peakLiveBytes) return;
        peakLiveBytes = liveBytes;
        peakAtEvent = allocations + frees + reallocations;
    }
};

} // namespace heapglass::cli
