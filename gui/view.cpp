#include "gui/view.h"

namespace heapglass::gui
{

View::View(Session& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    connect(&session, &Session::refreshed, this, &View::take);
}

void View::take(Changes changes)
{
    m_waiting |= changes;
    if (!isVisible()) return;
    refresh(std::exchange(m_waiting, Changes(Change::none)));
}

void View::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    take(Change::snapshot);
}

} // namespace heapglass::gui
