#include "engine/trace/address_linker.h"

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
        count(Oddity::implicitFree, event,
              "an allocation at {:#x}, where a block is live: that one is taken as freed");
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
    count(Oddity::unknownFree, event, "free of {:#x}, which is not live: unknown or freed twice");
    m_trace.appendOther(Op::freeUnknown, 0, event.address < kAddressEnd ? event.address : 0);
}

void AddressLinker::end(Op op, const AddressMap::Slot& slot)
{
    if (slot.size != kNone)
        m_trace.appendDeath(op, slot.block, slot.size, slot.address);
    else
        m_trace.appendDeath(op, slot.block);
}

void AddressLinker::count(Oddity oddity, const Pending& event, fmt::format_string<const Bytes&> text)
{
    if (m_report.wantsDetail(oddity))
        m_report.add(oddity, {event.line, 0}, fmt::format(text, event.address));
    else
        m_report.addUnsaid(oddity);
}

} // namespace heapglass::trace
