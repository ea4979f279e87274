#include "engine/crt/heapset.h"

#include "engine/crt/heapmin.h"

namespace heapglass::crt
{

HeapStatus _heapset(const heap::Source& heap, unsigned fill, HeapFill& filled, std::optional<Bytes>* bad)
{
    filled = {.byte = std::uint8_t(fill)};
    const HeapStatus status = _heapchk(heap, bad);
    if (status != HeapStatus::ok) return status;
    const heap::Layout& layout = heap.layout();
    heap.walk([&](const heap::BlockEntry& block) {
        if (block.live) return;
        ++filled.blocks;
        filled.bytes += block.length - layout.bookkeepingOf(block.length);
    });
    return status;
}

int _heapadd(heap::Source& /*heap*/, const void* /*memory*/, Bytes /*size*/)
{
    _errno() = kEnosys;
    return -1;
}

} // namespace heapglass::crt
