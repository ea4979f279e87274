#include "engine/replay/heap_call.h"

#include "engine/crt/heapmin.h"
#include "engine/crt/heapwalk.h"

namespace heapglass::replay
{

namespace
{

void setStatus(HeapAnswer& answer, crt::HeapStatus status)
{
    answer.result = int(status);
    answer.name = crt::nameOf(status);
}

void countBlocks(HeapAnswer& answer, const heap::Heap& heap)
{
    for (heap::ZoneIndex zone = 0; zone < heap.zones(); ++zone) {
        answer.used += heap.layoutOf(zone).blocks.usedCount();
        answer.free += heap.layoutOf(zone).blocks.freeCount();
    }
}

void walk(HeapAnswer& answer, const heap::Heap& heap, const ZoneMap& map)
{
    crt::HeapInfo info;
    crt::HeapStatus status = crt::_heapwalk(heap, info);
    for (; status == crt::HeapStatus::ok; status = crt::_heapwalk(heap, info)) {
        (info.used ? answer.used : answer.free) += 1;
        if (answer.entries.size() < HeapAnswer::kMostEntries)
            answer.entries.push_back({map.shown(*info.entry), info.size, info.used});
    }
    setStatus(answer, status);
}

} // namespace

HeapAnswer callHeap(const HeapCall& call, heap::Heap& heap, const ZoneMap& map)
{
    HeapAnswer answer;
    answer.call = call;
    std::optional<Bytes> bad;
    switch (call.function) {
    case HeapCall::Function::check:
        setStatus(answer, crt::_heapchk(heap, &bad));
        countBlocks(answer, heap);
        break;
    case HeapCall::Function::walk:
        walk(answer, heap, map);
        break;
    case HeapCall::Function::set:
        setStatus(answer, crt::_heapset(heap, call.fill, answer.fill, &bad));
        countBlocks(answer, heap);
        break;
    case HeapCall::Function::add:
        answer.result = crt::_heapadd(heap, nullptr, call.size);
        answer.errnoValue = crt::_errno();
        answer.name = crt::errnoName(answer.errnoValue);
        break;
    }
    if (bad) answer.bad = map.shown(*bad);
    return answer;
}

} // namespace heapglass::replay
