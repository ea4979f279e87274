#include "gui/format.h"

#include <cmath>

#include <QLocale>

namespace heapglass::gui
{

QString countText(quint64 number)
{
    return QLocale().toString(number);
}

QString bytesText(quint64 bytes)
{
    if (bytes <= 65536) return QLocale().toString(bytes) + QStringLiteral(" B");
    static const char* const units[] = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    double value = double(bytes) / 1024;
    int unit = 0;
    while (value >= 999.5 && unit < 5) {
        value /= 1024;
        ++unit;
    }
    const int decimals = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
    return QLocale().toString(value, 'f', decimals) + QLatin1Char(' ') + QLatin1String(units[unit]);
}

QString percentText(double part, double whole)
{
    if (!(whole > 0)) return QStringLiteral("–");
    const double share = 100 * part / whole;
    return QLocale().toString(share, 'f', share > 0 && share < 100 ? 1 : 0) + QStringLiteral(" %");
}

QString toText(std::string_view words)
{
    return QString::fromUtf8(words.data(), qsizetype(words.size()));
}

QString durationText(double milliseconds)
{
    const QLocale locale;
    if (milliseconds < 1000) return QStringLiteral("%1 ms").arg(locale.toString(milliseconds, 'g', 3));
    if (milliseconds < 60'000)
        return QStringLiteral("%1 s").arg(locale.toString(milliseconds / 1000, 'g', 3));
    const auto seconds = quint64(std::llround(milliseconds / 1000));
    const auto padded = [](quint64 number) {
        return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
    };
    if (seconds < 3600) return QStringLiteral("%1:%2 min").arg(seconds / 60).arg(padded(seconds % 60));
    return QStringLiteral("%1:%2:%3 h")
        .arg(seconds / 3600)
        .arg(padded(seconds / 60 % 60), padded(seconds % 60));
}

} // namespace heapglass::gui
