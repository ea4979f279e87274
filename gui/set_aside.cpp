#include "gui/set_aside.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace heapglass::gui
{

QString setAside(const QString& path, const QString& what)
{
    constexpr int kMost = 100;
    for (int i = 1; i < kMost; ++i) {
        const QString other = path + (i == 1 ? QStringLiteral(".bad") : QStringLiteral(".bad%1").arg(i));
        if (QFile::exists(other)) continue;
        if (!QFile::rename(path, other)) break;
        return QCoreApplication::translate("SetAside",
                                           "%1 could not be understood; the file was set aside as %2.")
            .arg(what, QFileInfo(other).fileName());
    }
    return QCoreApplication::translate("SetAside",
                                       "%1 could not be understood, and the file could not be renamed: %2.")
        .arg(what, path);
}

} // namespace heapglass::gui
