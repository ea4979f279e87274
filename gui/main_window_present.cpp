// MainWindow while it presents: another central widget, the whole screen, large type.
#include <QMenuBar>

#include "gui/actions.h"
#include "gui/main_window.h"
#include "gui/paint/theme.h"
#include "gui/present/present_page.h"

namespace heapglass::gui
{

void MainWindow::setPresenting(bool presenting)
{
    if (presenting == isPresenting() || (presenting && !m_session.isOpen())) return;
    if (presenting) {
        setComparing(false);
        m_wasFullScreen = isFullScreen();
        takeCentralWidget()->setParent(this); // it would be nobody's
        m_body->hide();
        menuBar()->hide();
        if (m_themeChoice == ThemeChoice::system) useTheme(false), m_session.announceTheme();
        m_present = new PresentPage(m_session, *m_player, *m_actions, this);
        connect(
            m_present, &PresentPage::ended, this, [this] { setPresenting(false); }, Qt::QueuedConnection);
        setCentralWidget(m_present);
        setWindowState(windowState() | Qt::WindowFullScreen);
        m_present->setFocus();
    } else {
        m_present = nullptr;
        delete takeCentralWidget(); // now: with it goes the large type
        setCentralWidget(m_body);
        m_body->show();
        menuBar()->show();
        if (!m_wasFullScreen) setWindowState(windowState() & ~Qt::WindowFullScreen);
        applyTheme();
        arrange();
    }
    m_actions->update();
}

} // namespace heapglass::gui
