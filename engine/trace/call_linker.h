// Calls of malloc and its kin, by the addresses that they took and gave, become events of a Trace: for
// formats that tell a realloc as what it is. (Allocations and frees alone, by the million: see
// AddressLinker.)
#pragma once

#include "engine/trace/address_map.h"
#include "engine/trace/load_report.h"
#include "engine/trace/trace.h"

namespace heapglass::trace
{

/// A call as a file tells it.
struct Call {
    Op op = Op::malloc; ///< malloc, calloc, aligned, realloc or free
    Bytes old = 0;      ///< what realloc and free were given
    Bytes size = 0;
    Bytes result = 0; ///< 0: it failed, or there is none
    Bytes alignment = 0;
    std::uint32_t stack = 0; ///< of the trace; 0: none
    std::uint64_t line = 0;  ///< for messages
};

class CallLinker
{
  public:
    CallLinker(Trace& trace, LoadReport& report) : m_trace(trace), m_report(report) {}

    /// Appends what the call did. One that cannot be is reported and dropped.
    void take(const Call& call);
    bool isLive(Bytes address) { return address != 0 && m_live.find(address) != nullptr; }

    // A realloc that is told in two halves: another thread may be given the old address before the second.

    /// The first half: the block at `address` is there no more. kNone: none was.
    BlockId detach(Bytes address);
    /// The second half, a realloc of that block; kNone: of one that nobody knew.
    void take(const Call& call, BlockId detached);
    /// There is no second half: the block is at `address` again, unless another one is.
    void putBack(BlockId detached, Bytes address);
    /// There is no second half, and the block is gone.
    void free(const Call& call, BlockId detached);

  private:
    void allocate(const Call& call);
    void reallocate(const Call& call);
    void resize(const Call& call, BlockId block);
    void free(const Call& call);
    void freeUnknown(const Call& call);
    void reallocateUnknown(const Call& call);
    void claim(const Call& call, BlockId block);
    bool isPossible(const Call& call);
    void closeAt(const Call& call);

    Trace& m_trace;
    LoadReport& m_report;
    AddressMap m_live;
};

/// The bytes of an array; 2^64 - 1 where there are more.
Bytes arrayBytes(Bytes count, Bytes size);

} // namespace heapglass::trace
