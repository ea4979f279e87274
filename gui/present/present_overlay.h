// Above everything that is presented: a ring round the pointer, so that a class sees where it is; or nothing
// but an empty screen.
#pragma once

#include <QWidget>

namespace heapglass::gui
{

class PresentOverlay : public QWidget
{
    Q_OBJECT
  public:
    explicit PresentOverlay(QWidget* parent);

    bool isBlank() const { return m_blank; }
    void setBlank(bool blank);

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QRect ring() const;

    QPoint m_pointer{-1000, -1000};
    bool m_blank = false;
};

} // namespace heapglass::gui
