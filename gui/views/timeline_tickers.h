// Where the timeline's axes have ticks, and what they say.
#pragma once

#include <vector>

#include <qcustomplot.h>

#include "engine/replay/snapshot.h"

namespace heapglass::gui
{

/// Bytes in one IEC unit for the whole axis; only the highest tick names it: "12 MiB", "8", "4", "0".
class BytesTicker : public QCPAxisTicker
{
  public:
    void generate(const QCPRange& range, const QLocale& locale, QChar format, int precision,
                  QVector<double>& ticks, QVector<double>* subTicks, QVector<QString>* labels) override;

  protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;

  private:
    double m_unit = 1;
    double m_highest = 0;
};

/// Event numbers: whole, with separators. The axis counts steps, of which inserted _heapmin calls are some.
class EventTicker : public QCPAxisTicker
{
  public:
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
class TimeTicker : public QCPAxisTicker
{
  public:
    /// The step between ticks where one every `rough` milliseconds would be right.
    static double stepNear(double rough);

  protected:
    double getTickStep(const QCPRange& range) override { return stepNear(range.size() / 6); }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
};

} // namespace heapglass::gui
