#include "gui/call_name.h"

#include <QCoreApplication>

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

QString eventName(Op op)
{
    const auto said = [](const char* text) { return QCoreApplication::translate("Events", text); };
    switch (op) {
    case Op::implicitFree:
        return said(QT_TRANSLATE_NOOP("Events", "free (not in the file)"));
    case Op::freeNull:
        return QStringLiteral("free(NULL)");
    case Op::freeUnknown:
        return said(QT_TRANSLATE_NOOP("Events", "free of an unknown pointer"));
    case Op::failed:
        return said(QT_TRANSLATE_NOOP("Events", "malloc that failed"));
    default:
        return callName(op);
    }
}

bool hasSize(Op op)
{
    return op != Op::heapmin && op != Op::freeNull && op != Op::freeUnknown;
}

} // namespace heapglass::gui
