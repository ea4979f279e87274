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
    /// The values at the cursor; or where a range is measured, how they change in it. `held`: whether held
    /// bytes may be told; a lesson may ask for them.
    void show(const replay::Snapshot& snapshot, bool held = true);
    /// What stands above the values.
    const QString& heading() const { return m_heading; }
    QStringList values() const;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    struct Row {
        QString name;
        QString value;
        QPen line;
    };
    void showMeasure(const replay::Measure& measure, bool knowsCommitted);
    void setRows(QVector<Row> rows);

    QString m_heading;
    QVector<Row> m_rows;
};

} // namespace heapglass::gui
