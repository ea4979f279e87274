#include "engine/trace/address_linker.h"

#include "engine/trace/tell.h"

namespace heapglass::trace
{

void AddressLinker::flush()
{
    for (std::size_t i = 0; i < m_waiting; ++i)
        link(m_batch[i]);
    m_waiting = 0;
}

void AddressLinker::linkBirth(const Pending& event)
{
    if (event.address == 0) return m_trace.appendOther(Op::failed, event.size);
    AddressMap::Slot& slot = m_live.claim(event.address);
    if (slot.block != kNone) {
        tell(m_report, Oddity::implicitFree, {event.line, 0}, [&event] {
            return say("an allocation at {}, where a block is live: that one is taken as freed",
                       hexadecimal(event.address));
        });
        end(Op::implicitFree, slot);
    }
    slot.block = m_trace.appendBirth(Op::malloc, event.size, event.address, event.stack);
    slot.size = event.size < kNone ? std::uint32_t(event.size) : kNone;
}

void AddressLinker::linkDeath(const Pending& event)
{
    if (event.address == 0) return m_trace.appendOther(Op::freeNull);
    if (AddressMap::Slot* slot = m_live.find(event.address)) {
        end(Op::free, *slot);
        return m_live.erase(*slot);
    }
    tell(m_report, Oddity::unknownFree, {event.line, 0}, [&event] {
        return say("free of {}, which is not live: unknown or freed twice", hexadecimal(event.address));
    });
    m_trace.appendOther(Op::freeUnknown, 0, event.address < kAddressEnd ? event.address : 0);
}

void AddressLinker::end(Op op, const AddressMap::Slot& slot)
{
    if (slot.size != kNone)
        m_trace.appendDeath(op, slot.block, slot.size, slot.address);
    else
        m_trace.appendDeath(op, slot.block);
}

} // namespace heapglass::trace
