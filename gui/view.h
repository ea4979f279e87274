// A view: a widget that draws a Snapshot. It reads the Session, calls its setters, and knows no other view.
#pragma once

#include <QWidget>

#include "gui/session.h"

namespace heapglass::gui
{

class View : public QWidget
{
    Q_OBJECT
  public:
    explicit View(Session& session, QWidget* parent = nullptr);

    Session& session() const { return m_session; }

    /// What stands beside the title of the pane: what is shown, and at what scale. May be rich text.
    virtual QString caption() const { return {}; }
    /// The key figure on the right of the title, as rich text; mostly none.
    virtual QString figure() const { return {}; }

  signals:
    void captionChanged(); ///< or the figure

  protected:
    /// Something changed while the view is visible; a hidden view gets the sum when it is shown.
    virtual void refresh(Changes changes) = 0;
    void showEvent(QShowEvent* event) override;

  private:
    void take(Changes changes);

    Session& m_session;
    Changes m_waiting = Change::none;
};

} // namespace heapglass::gui
