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

/// Along the axis, in pixels.
int FittingTicker::roomOf(const QString& label) const
{
    const QFontMetrics metrics(m_axis->tickLabelFont());
    return m_axis->orientation() == Qt::Horizontal ? metrics.horizontalAdvance(label) : metrics.ascent();
}

/// Where a tick will stand, in pixels from the plot's left edge or bottom. Ticks are made before the plot is
/// laid out, so the axis does not know it yet.
double FittingTicker::along(const QCPRange& range, double tick) const
{
    const QMargins margins = m_axis->axisRect()->margins();
    const QCustomPlot& plot = *m_axis->parentPlot();
    const bool isHorizontal = m_axis->orientation() == Qt::Horizontal;
    const int before = isHorizontal ? margins.left() : margins.bottom();
    const int all = isHorizontal ? plot.width() - margins.left() - margins.right()
                                 : plot.height() - margins.top() - margins.bottom();
    return before + (tick - range.lower) / std::max(1e-9, range.size()) * std::max(1, all);
}

bool FittingTicker::doFit(const QCPRange& range, const QVector<double>& ticks,
                          const QVector<QString>& labels) const
{
    constexpr double kLeastGap = 4;
    double end = -1e9; // of the label before
    for (int i = 0; i < labels.size(); ++i) {
        const double at = along(range, ticks[i]), half = roomOf(labels[i]) / 2.0;
        if (at - half < end + kLeastGap) return false;
        end = at + half;
    }
    return true;
}

void FittingTicker::leaveOutCut(const QCPRange& range, const QVector<double>& ticks,
                                QVector<QString>& labels) const
{
    if (m_axis->orientation() != Qt::Horizontal) return;
    for (int i = 0; i < labels.size(); ++i) {
        const double at = along(range, ticks[i]), half = roomOf(labels[i]) / 2.0;
        if (at - half < 0 || at + half > m_axis->parentPlot()->width()) labels[i].clear();
    }
}

void FittingTicker::generate(const QCPRange& range, const QLocale& locale, QChar format, int precision,
                             QVector<double>& ticks, QVector<double>* subTicks, QVector<QString>* labels)
{
    m_most = m_usual;
    QCPAxisTicker::generate(range, locale, format, precision, ticks, subTicks, labels);
    if (!m_axis || !labels) return;
    while (m_most > 1 && !doFit(range, ticks, *labels)) {
        --m_most;
        QCPAxisTicker::generate(range, locale, format, precision, ticks, subTicks, labels);
    }
    leaveOutCut(range, ticks, *labels);
}

void BytesTicker::generate(const QCPRange& range, const QLocale& locale, QChar format, int precision,
                           QVector<double>& ticks, QVector<double>* subTicks, QVector<QString>* labels)
{
    m_upper = range.upper;
    FittingTicker::generate(range, locale, format, precision, ticks, subTicks, labels);
}

double BytesTicker::getTickStep(const QCPRange& range)
{
    m_unit = std::pow(1024.0, unitOf(range.upper));
    const double rough = range.upper / m_unit / most();
    const double magnitude = std::pow(10.0, std::floor(std::log10(std::max(rough, 1e-9))));
    double step = 10 * magnitude;
    for (const double factor : {1.0, 2.0, 4.0, 5.0}) {
        if (factor * magnitude >= rough * 0.9) {
            step = factor * magnitude;
            break;
        }
    }
    step = std::max(step * m_unit, 1.0);
    m_highest = std::floor(m_upper / step) * step;
    return step;
}

QString BytesTicker::getTickLabel(double tick, const QLocale& locale, QChar, int)
{
    const bool highest = std::abs(tick - m_highest) <= 1e-6 * m_highest;
    return locale.toString(tick / m_unit, 'g', 4) +
           (highest ? QLatin1Char(' ') + QLatin1String(kUnits[unitOf(m_unit)]) : QString());
}

double EventTicker::getTickStep(const QCPRange& range)
{
    const double rough = range.size() / most();
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
