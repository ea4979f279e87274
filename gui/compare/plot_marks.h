// What stands on top of the compared curves: the heaps' names and values at the right, and where they part.
#pragma once

#include <optional>

#include <qcustomplot.h>

#include "engine/types.h"

namespace heapglass::gui
{

struct LaneLabel {
    QString name;
    QString value; ///< at the cursor
    QPen pen;
    double height = 0; ///< where it would stand, in the plot's unit
};

/// A line, name and value for each heap, from the highest to the lowest, none on top of another.
class LaneLabels : public QCPLayerable
{
  public:
    explicit LaneLabels(QCustomPlot* plot);
    void set(QVector<LaneLabel> labels);
    const QVector<LaneLabel>& labels() const { return m_labels; }

  protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }
    void draw(QCPPainter* painter) override;

  private:
    QVector<LaneLabel> m_labels; ///< highest first
};

/// A dotted line with a sentence at its foot.
class PartingMark : public QCPLayerable
{
  public:
    explicit PartingMark(QCustomPlot* plot);
    void set(std::optional<double> event, QString text);

  protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter* painter) override;

  private:
    std::optional<double> m_event;
    QString m_text;
};

} // namespace heapglass::gui
