// The values at the cursor, right of the plot, in the order of the lines and drawn with them.
#pragma once

#include <QPen>
#include <QVector>
#include <QWidget>

#include "engine/replay/snapshot.h"

namespace heapglass::gui
{

class TimelineValues : public QWidget
{
    Q_OBJECT
  public:
    explicit TimelineValues(QWidget* parent = nullptr);
    /// `held`: whether held bytes may be told; a lesson may ask for them.
    void show(const replay::Snapshot& snapshot, bool held = true);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    struct Row {
        QString name;
        QString value;
        QPen line;
    };
    QVector<Row> m_rows;
};

} // namespace heapglass::gui
