// A row of a table that can be pressed: a name, how many, and how much they take.
#pragma once

#include <QPushButton>

namespace heapglass::gui
{

class FigureButton : public QPushButton
{
    Q_OBJECT
  public:
    explicit FigureButton(const QString& name, QWidget* parent = nullptr);

    /// `count` "–" and `amount` empty: not known.
    void setFigure(const QString& count, const QString& amount);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_name, m_count, m_amount;
};

} // namespace heapglass::gui
