#include "gui/call_name.h"

namespace heapglass::gui
{

QString callName(Op op)
{
    switch (op) {
    case Op::malloc:
        return QStringLiteral("malloc");
    case Op::calloc:
        return QStringLiteral("calloc");
    case Op::aligned:
        return QStringLiteral("aligned_alloc");
    case Op::realloc:
        return QStringLiteral("realloc");
    case Op::free:
        return QStringLiteral("free");
    case Op::heapmin:
        return QStringLiteral("_heapmin");
    case Op::implicitFree:
    case Op::freeNull:
    case Op::freeUnknown:
    case Op::failed:
        break;
    }
    return {};
}

} // namespace heapglass::gui
