#include "gui/resident_memory.h"

#include <QFile>

namespace heapglass::gui
{

std::optional<Bytes> residentMemory()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArray text = file.readAll(), key = "VmRSS:";
    const qsizetype at = text.indexOf(key);
    if (at < 0) return {};
    const QByteArray line = text.mid(at + key.size(), text.indexOf('\n', at) - at - key.size()).trimmed();
    bool isNumber = false;
    const Bytes kibibytes = line.left(line.indexOf(' ')).toULongLong(&isNumber); // "123456 kB"
    return isNumber ? std::optional(kibibytes * 1024) : std::nullopt;
}

} // namespace heapglass::gui
