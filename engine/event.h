// What one entry of a trace says.
#pragma once

#include <cstdint>

#include "engine/types.h"

namespace heapglass
{

/// The kinds of event. Stored in 4 bits.
enum class Op : std::uint8_t {
    malloc,       ///< a new block
    calloc,       ///< a new block, zeroed
    aligned,      ///< a new block with a stated alignment
    realloc,      ///< a new size for a block; of a block that does not exist: a malloc; size 0: a free
    free,         ///< the end of a block
    implicitFree, ///< not in the file: the reader closed a block whose address was handed out again
    freeNull,     ///< free(NULL): counted, without effect
    freeUnknown,  ///< free of a pointer that the trace never handed out: counted, without effect
    failed,       ///< a recorded malloc or realloc that returned NULL
    heapmin,      ///< a call of _heapmin
};

inline constexpr int kOpCount = 10;

constexpr bool makesBlock(Op op)
{
    return op == Op::malloc || op == Op::calloc || op == Op::aligned;
}

constexpr bool endsBlock(Op op)
{
    return op == Op::free || op == Op::implicitFree;
}

/// One event, as read. `block` is kNone where the event names no block.
struct Event {
    Op op = Op::malloc;
    BlockId block = kNone;
    Bytes size = 0;    ///< bytes asked for; of a free: the bytes of the block that ends
    Bytes address = 0; ///< as recorded; 0 where the trace has none
};

} // namespace heapglass
