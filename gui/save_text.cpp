#include "gui/save_text.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QSaveFile>

namespace heapglass::gui
{

bool saveText(QWidget* parent, const QString& title, const QString& path, const QByteArray& text)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit()) return true;
    QMessageBox::warning(
        parent, title,
        QCoreApplication::translate("SaveText", "%1 could not be written: %2").arg(path, file.errorString()));
    return false;
}

} // namespace heapglass::gui
