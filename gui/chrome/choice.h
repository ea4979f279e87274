// A combo box in the window's looks: flat, with our chevron. Behaves as QComboBox, but for the wheel: it
// changes only what has the focus, for a wheel that scrolls past must not place a trace anew.
#pragma once

#include <QComboBox>

namespace heapglass::gui
{

class Choice : public QComboBox
{
    Q_OBJECT
  public:
    explicit Choice(const QString& accessibleName, QWidget* parent = nullptr);

    /// What the closed box shows for an item that is long in the list.
    void setShortText(int index, const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void showPopup() override;

  private:
    QString shown(int index) const;
    int textRoom() const;
};

} // namespace heapglass::gui
