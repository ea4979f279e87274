#include "engine/trace/call_linker.h"

#include "engine/trace/tell.h"

namespace heapglass::trace
{

Bytes arrayBytes(Bytes count, Bytes size)
{
    Bytes bytes = 0;
    return __builtin_mul_overflow(count, size, &bytes) ? ~Bytes{0} : bytes;
}

void CallLinker::take(const Call& call)
{
    if (call.op == Op::free) return free(call);
    // Whatever it asked for, it did not get it.
    const bool frees = call.op == Op::realloc && call.size == 0 && call.old != 0;
    if (call.result == 0 && !frees) return m_trace.appendOther(Op::failed, call.size);
    if (!isPossible(call)) return;
    if (call.op == Op::realloc && call.old != 0)
        reallocate(call);
    else
        allocate(call);
}

bool CallLinker::isPossible(const Call& call)
{
    if (call.size <= kMaxRequest && call.result < kAddressEnd && call.result + call.size <= kAddressEnd)
        return true;
    tell(m_report, call.size > kMaxRequest ? Oddity::implausibleSize : Oddity::implausiblePlace,
         {call.line, 0}, [&] {
             return say("an allocation of {} bytes at {} is impossible; dropped", call.size,
                        hexadecimal(call.result));
         });
    return false;
}

void CallLinker::allocate(const Call& call)
{
    closeAt(call);
    claim(call, m_trace.appendBirth(call.op, call.size, call.result, call.stack, call.alignment));
}

void CallLinker::reallocate(const Call& call)
{
    AddressMap::Slot* slot = m_live.find(call.old);
    if (!slot) return reallocateUnknown(call);
    const BlockId block = slot->block;
    m_live.erase(*slot);
    resize(call, block);
}

void CallLinker::reallocateUnknown(const Call& call)
{
    if (call.size == 0 && call.result == 0) return freeUnknown(call);
    tell(m_report, Oddity::unknownFree, {call.line, 0},
         [&] { return say("realloc of {}, which is not live: taken as a malloc", hexadecimal(call.old)); });
    allocate(call);
}

BlockId CallLinker::detach(Bytes address)
{
    AddressMap::Slot* slot = address ? m_live.find(address) : nullptr;
    if (!slot) return kNone;
    const BlockId block = slot->block;
    m_live.erase(*slot);
    return block;
}

void CallLinker::take(const Call& call, BlockId detached)
{
    const bool fails = call.result == 0 && call.size != 0;
    if (fails || !isPossible(call)) {
        putBack(detached, call.old);
        if (fails) m_trace.appendOther(Op::failed, call.size);
        return;
    }
    if (detached != kNone)
        resize(call, detached);
    else if (call.old == 0)
        allocate(call);
    else
        reallocateUnknown(call);
}

void CallLinker::putBack(BlockId detached, Bytes address)
{
    if (detached != kNone && !m_live.find(address)) m_live.claim(address).block = detached;
}

void CallLinker::free(const Call& call, BlockId detached)
{
    if (detached == kNone) return freeUnknown(call);
    m_trace.appendDeath(Op::free, detached);
}

/// The block lies nowhere until then.
void CallLinker::resize(const Call& call, BlockId block)
{
    if (call.result) closeAt(call);
    if (call.size == 0) {
        m_trace.appendRealloc(block, 0);
        if (call.result) allocate({Op::malloc, 0, 0, call.result, 0, call.stack, call.line});
        return;
    }
    m_trace.appendRealloc(block, call.size, call.result);
    claim(call, block);
}

void CallLinker::free(const Call& call)
{
    if (call.old == 0) return m_trace.appendOther(Op::freeNull);
    if (AddressMap::Slot* slot = m_live.find(call.old)) {
        m_trace.appendDeath(Op::free, slot->block);
        return m_live.erase(*slot);
    }
    freeUnknown(call);
}

void CallLinker::freeUnknown(const Call& call)
{
    tell(m_report, Oddity::unknownFree, {call.line, 0},
         [&] { return say("free of {}, which is not live: unknown or freed twice", hexadecimal(call.old)); });
    m_trace.appendOther(Op::freeUnknown, 0, call.old < kAddressEnd ? call.old : 0);
}

/// A block that still lives where this call puts another one was freed without a word.
void CallLinker::closeAt(const Call& call)
{
    AddressMap::Slot* slot = m_live.find(call.result);
    if (!slot) return;
    tell(m_report, Oddity::implicitFree, {call.line, 0}, [&] {
        return say("an allocation at {}, where a block is live: that one is taken as freed",
                   hexadecimal(call.result));
    });
    m_trace.appendDeath(Op::implicitFree, slot->block);
    m_live.erase(*slot);
}

void CallLinker::claim(const Call& call, BlockId block)
{
    m_live.claim(call.result).block = block;
}

} // namespace heapglass::trace
