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
    const QString name = inMi ? QStringLiteral("Mi") : QStringLiteral("Ki");
    const auto rounded = [&](int decimals) {
        return QLatin1Char('~') + locale.toString(double(number) / double(unit), 'f', decimals);
    };
    QStringList ways; // from the most exact to the shortest
    if (number % unit == 0)
        ways = {locale.toString(number / unit)};
    else
        ways = {rounded(1), rounded(0)};
    for (const QString& way : std::as_const(ways))
        for (const char* gap : {" ", ""}) {
            full = way + QLatin1String(gap) + name;
            if (metrics.horizontalAdvance(full) <= width) return full;
        }
    return full;
}

} // namespace heapglass::gui
