// A label whose links are gone through by Tab: the first one shows as soon as the label gets the keyboard,
// where QLabel waits for one more Tab. What has no link, but takes the keyboard, has a frame while it does.
#pragma once

#include <QLabel>

namespace heapglass::gui
{

class LinkLabel : public QLabel
{
    Q_OBJECT
  public:
    using QLabel::QLabel;

  protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    bool hasLinks() const;
};

} // namespace heapglass::gui
