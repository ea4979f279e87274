#include "engine/crt/heapmin.h"

#include <charconv>

namespace heapglass::crt
{

int& _errno()
{
    thread_local int number = 0;
    return number;
}

std::string_view errnoName(int number)
{
    if (number == kEnosys) return "ENOSYS";
    thread_local char text[16];
    const auto [end, error] = std::to_chars(text, text + sizeof text, number);
    return {text, std::size_t(end - text)};
}

int _heapmin(heap::Heap& heap, heap::ChangeLog& log, heap::HeapminPlan& plan)
{
    plan = heap.minimize(log);
    if (plan.result != 0) _errno() = kEnosys;
    return plan.result;
}

int _heapmin(heap::Heap& heap)
{
    heap::ChangeLog log;
    heap::HeapminPlan plan;
    return _heapmin(heap, log, plan);
}

} // namespace heapglass::crt
