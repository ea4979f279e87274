// The values at the cursor, right of the plot, in the order of the lines and drawn with them. Where a range
// is measured it is wider, and says of each line the least and the most with their events, which are links.
#pragma once

#include <QPen>
#include <QVector>
#include <QWidget>

#include "engine/replay/snapshot.h"

class QLabel;

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
    /// How wide it is while nothing is measured.
    static int usualWidth();

  signals:
    /// A least or a most was clicked.
    void stepAsked(heapglass::replay::Step step);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    struct Row {
        QString name;
        QString value;
        QPen line;
    };
    void showMeasure(const replay::Measure& measure, bool knowsCommitted);
    void setRows(QVector<Row> rows);
    int middleOf(int row) const;
    void makeExtremes();
    void showExtremes(const QVector<const replay::Measure::Ends*>& rows);
    void hideExtremes();
    void placeExtremes();

    QString m_heading;
    QVector<Row> m_rows;
    /// By row and column, least and most; not visible while nothing is measured.
    QVector<QLabel*> m_extremes;
};

} // namespace heapglass::gui
