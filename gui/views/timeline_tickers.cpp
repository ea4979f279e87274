#include "gui/views/timeline_tickers.h"

#include <algorithm>
#include <cmath>

#include "gui/format.h"

namespace heapglass::gui
{

namespace
{

const char* const kUnits[] = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};

int unitOf(double bytes)
{
    int unit = 0;
    for (; bytes >= 1024 && unit < 5; ++unit)
        bytes /= 1024;
    return unit;
}

} // namespace

void BytesTicker::generate(const QCPRange& range, const QLocale& locale, QChar format, int precision,
                           QVector<double>& ticks, QVector<double>* subTicks, QVector<QString>* labels)
{
    const double step = getTickStep(range);
    m_highest = std::floor(range.upper / step) * step;
    QCPAxisTicker::generate(range, locale, format, precision, ticks, subTicks, labels);
}

double BytesTicker::getTickStep(const QCPRange& range)
{
    m_unit = std::pow(1024.0, unitOf(range.upper));
    const double rough = range.upper / m_unit / 3;
    const double magnitude = std::pow(10.0, std::floor(std::log10(std::max(rough, 1e-9))));
    double step = 10 * magnitude;
    for (const double factor : {1.0, 2.0, 4.0, 5.0}) {
        if (factor * magnitude >= rough * 0.9) {
            step = factor * magnitude;
            break;
        }
    }
    return std::max(step * m_unit, 1.0);
}

QString BytesTicker::getTickLabel(double tick, const QLocale& locale, QChar, int)
{
    const bool highest = std::abs(tick - m_highest) <= 1e-6 * m_highest;
    return locale.toString(tick / m_unit, 'g', 4) +
           (highest ? QLatin1Char(' ') + QLatin1String(kUnits[unitOf(m_unit)]) : QString());
}

double EventTicker::getTickStep(const QCPRange& range)
{
    const double rough = range.size() / 6;
    const double magnitude = std::pow(10.0, std::floor(std::log10(std::max(rough, 1.0))));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor == 2.5 && magnitude < 10) continue;
        if (factor * magnitude >= rough) return factor * magnitude;
    }
    return 10 * magnitude;
}

bool EventTicker::setInserted(const std::vector<replay::Step>& calls)
{
    if (m_inserted == calls) return false;
    m_inserted = calls;
    return true;
}

/// Where the round numbers of events are.
QVector<double> EventTicker::createTickVector(double tickStep, const QCPRange& range)
{
    const auto eventsAt = [this](double step) {
        return step -
               double(std::ranges::count_if(m_inserted, [step](replay::Step call) { return call < step; }));
    };
    QVector<double> ticks = QCPAxisTicker::createTickVector(tickStep, {eventsAt(range.lower), range.upper});
    for (double& tick : ticks)
        for (const replay::Step call : m_inserted)
            if (call < tick) ++tick;
    return ticks;
}

QString EventTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    if (tick < 0) return {};
    const auto step = replay::Step(std::llround(tick));
    return countText(
        step - quint64(std::ranges::count_if(m_inserted, [step](replay::Step call) { return call < step; })));
}

double TimeTicker::stepNear(double rough)
{
    constexpr double kSecond = 1000, kMinute = 60 * kSecond;
    if (rough > 30 * kSecond) {
        for (const double minutes : {1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0})
            if (minutes * kMinute >= rough) return minutes * kMinute;
    }
    const double magnitude = std::pow(10.0, std::floor(std::log10(std::max(rough, 1.0))));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * magnitude >= rough) return factor * magnitude;
    return 10 * magnitude;
}

QString TimeTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    if (tick < 0) return {};
    return tick < 1e-6 ? countText(0) : durationText(tick);
}

} // namespace heapglass::gui
