// Where the timeline's axes have ticks, and what they say.
#pragma once

#include <vector>

#include <qcustomplot.h>

#include "engine/replay/snapshot.h"

namespace heapglass::gui
{

/// Labels have room: ticks are so few that none touches the next, and what would be cut at the edge of the
/// plot is left out. Without an axis, nothing is known of room.
class FittingTicker : public QCPAxisTicker
{
  public:
    void setAxis(const QCPAxis* axis) { m_axis = axis; }
    void generate(const QCPRange& range, const QLocale& locale, QChar format, int precision,
                  QVector<double>& ticks, QVector<double>* subTicks, QVector<QString>* labels) override;

  protected:
    explicit FittingTicker(int most) : m_usual(most), m_most(most) {}
    /// How many ticks there may be, about.
    int most() const { return m_most; }

  private:
    bool doFit(const QCPRange& range, const QVector<double>& ticks, const QVector<QString>& labels) const;
    void leaveOutCut(const QCPRange& range, const QVector<double>& ticks, QVector<QString>& labels) const;
    double along(const QCPRange& range, double tick) const;
    int roomOf(const QString& label) const;

    const QCPAxis* m_axis = nullptr;
    int m_usual, m_most;
};

/// Bytes in one IEC unit for the whole axis; only the highest tick names it: "12 MiB", "8", "4", "0".
class BytesTicker : public FittingTicker
{
  public:
    BytesTicker() : FittingTicker(3) {}
    void generate(const QCPRange& range, const QLocale& locale, QChar format, int precision,
                  QVector<double>& ticks, QVector<double>* subTicks, QVector<QString>* labels) override;

  protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;

  private:
    double m_unit = 1;
    double m_highest = 0, m_upper = 0;
};

/// Event numbers: whole, with separators. The axis counts steps, of which inserted _heapmin calls are some.
class EventTicker : public FittingTicker
{
  public:
    EventTicker() : FittingTicker(6) {}
    /// Ascending; says whether they are others now.
    bool setInserted(const std::vector<replay::Step>& calls);

  protected:
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;

  private:
    std::vector<replay::Step> m_inserted;
};

/// Recorded times, in milliseconds: "0", "250 ms", "12 s", "1:30 min".
class TimeTicker : public FittingTicker
{
  public:
    TimeTicker() : FittingTicker(6) {}
    /// The step between ticks where one every `rough` milliseconds would be right.
    static double stepNear(double rough);

  protected:
    double getTickStep(const QCPRange& range) override { return stepNear(range.size() / most()); }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
};

} // namespace heapglass::gui
