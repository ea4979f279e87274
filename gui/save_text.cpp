#include "gui/save_text.h"

#include <QCoreApplication>
#include <QMessageBox>

#include "gui/save_file.h"

namespace heapglass::gui
{

bool saveText(QWidget* parent, const QString& title, const QString& path, const QByteArray& text)
{
    const QString why = writeWhole(path, text);
    if (why.isEmpty()) return true;
    QMessageBox::warning(parent, title, QCoreApplication::translate("SaveText", "%1 %2.").arg(path, why));
    return false;
}

} // namespace heapglass::gui
