#include "gui/chrome/elided.h"

#include <QFontMetrics>
#include <QString>

namespace heapglass::gui
{

QString withoutLastParts(const QString& text, const QString& separator, const QFontMetrics& metrics, int room)
{
    if (metrics.horizontalAdvance(text) <= room) return text;
    QString kept = text;
    for (qsizetype end = text.lastIndexOf(separator); end > 0; end = kept.lastIndexOf(separator)) {
        kept.truncate(end);
        QString shown = kept + QStringLiteral(" …");
        if (metrics.horizontalAdvance(shown) <= room) return shown;
    }
    return metrics.elidedText(text, Qt::ElideRight, room);
}

} // namespace heapglass::gui
