#include "gui/paint/row_label.h"

#include <QLocale>

namespace heapglass::gui
{

QString rowLabel(quint64 number, const QFontMetrics& metrics, int width)
{
    constexpr quint64 kKi = 1024, kMi = kKi * kKi;
    const QLocale locale;
    QString full = locale.toString(number);
    if (metrics.horizontalAdvance(full) <= width || number < kKi) return full;
    const bool inMi = number >= kMi;
    const quint64 unit = inMi ? kMi : kKi;
    const QString name = inMi ? QStringLiteral(" Mi") : QStringLiteral(" Ki");
    if (number % unit == 0) return locale.toString(number / unit) + name;
    return QLatin1Char('~') + locale.toString(double(number) / double(unit), 'f', 1) + name;
}

} // namespace heapglass::gui
