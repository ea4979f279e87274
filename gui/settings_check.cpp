#include "gui/settings_check.h"

#include <QCoreApplication>
#include <QFile>
#include <QSettings>

#include "gui/set_aside.h"

namespace heapglass::gui
{

QString checkSettings()
{
    QString path;
    {
        const QSettings settings;
        path = settings.fileName();
        settings.allKeys(); // reads them
        if (settings.status() == QSettings::AccessError)
            return QCoreApplication::translate(
                       "SettingsCheck",
                       "The settings cannot be read or written: %1. What is changed now holds "
                       "until Heapglass ends.")
                .arg(path);
        if (settings.status() != QSettings::FormatError) return {};
    }
    return setAside(path, QCoreApplication::translate("SettingsCheck", "The settings"));
}

} // namespace heapglass::gui
