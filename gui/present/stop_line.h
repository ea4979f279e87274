// The way through a lesson, or a trace, as a line: its stops, and where one is.
#pragma once

#include <vector>

#include <QWidget>

namespace heapglass::gui
{

class StopLine : public QWidget
{
    Q_OBJECT
  public:
    explicit StopLine(QWidget* parent = nullptr);

    /// `stops` and `here` in 0 .. `end`; `words` stand at the right end.
    void show(std::vector<double> stops, double here, const QString& words);
    using QWidget::show;

    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    std::vector<double> m_stops;
    double m_here = 0;
    QString m_words;
};

} // namespace heapglass::gui
