// A view in a window of its own, beside the window that it was taken out of: its caption, its controls, the
// view. Closing it gives the view back.
#pragma once

#include <QWidget>

class QLabel;

namespace heapglass::gui
{

class TornOff : public QWidget
{
    Q_OBJECT
  public:
    /// Takes the view over, and the corner where there is one. The shortcuts of `parent`'s window work here,
    /// too.
    TornOff(const QString& id, const QString& title, QWidget* view, QWidget* corner, QWidget* parent);

    const QString& id() const { return m_id; }
    const QString& title() const { return m_title; }
    QWidget* view() const { return m_view; }
    QWidget* corner() const { return m_corner; }

  signals:
    void closed(const QString& id);

  protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void showCaption();

    QString m_id, m_title;
    QWidget* m_view;
    QWidget* m_corner;
    QLabel* m_caption;
};

} // namespace heapglass::gui
