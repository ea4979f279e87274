// MainWindow while it presents: another central widget, the whole screen, large type.
#include <QGuiApplication>
#include <QMenuBar>
#include <QScreen>

#include "gui/actions.h"
#include "gui/compare/board.h"
#include "gui/compare/lane.h"
#include "gui/comparison.h"
#include "gui/main_window.h"
#include "gui/paint/theme.h"
#include "gui/present/present_page.h"
#include "gui/present/steer_window.h"
#include "gui/torn_tabs.h"

namespace heapglass::gui
{

namespace
{

/// The class looks at the screen that is not the speaker's; null: there is only one.
QScreen* otherScreen(const QScreen* own)
{
    for (QScreen* screen : QGuiApplication::screens())
        if (screen != own) return screen;
    return nullptr;
}

} // namespace

/// With two screens the class sees the window on the other one, and here it is steered.
void MainWindow::steerFromOtherScreen()
{
    QScreen* const own = screen();
    QScreen* const other = otherScreen(own);
    if (!other) return;
    m_geometryBefore = saveGeometry();
    setGeometry(other->geometry()); // before it fills the screen: it fills the one it is on
    m_steer = std::make_unique<SteerWindow>(m_session, *m_player, *m_actions, *m_present);
    m_steer->setGeometry(own->availableGeometry());
    connect(
        m_steer.get(), &SteerWindow::ended, this, [this] { setPresenting(false); }, Qt::QueuedConnection);
    connect(m_steer.get(), &SteerWindow::swapped, this, [this] {
        const QRect here = m_steer->screen()->geometry();
        showNormal(); // some window managers do not move what fills a screen
        m_steer->setGeometry(screen()->availableGeometry());
        setGeometry(here);
        showFullScreen();
        m_steer->activateWindow();
    });
}

void MainWindow::setPresenting(bool presenting)
{
    if (presenting == isPresenting() || (presenting && !m_session.isOpen())) return;
    if (presenting) {
        m_wasFullScreen = isFullScreen();
        takeCentralWidget()->setParent(this); // it would be nobody's
        m_body->hide();
        menuBar()->hide();
        if (m_themeChoice == ThemeChoice::system)
            useTheme(themeFor(false, systemLook().strong)), m_session.announceTheme();
        m_present = new PresentPage(*m_comparison, *m_player, *m_actions, this);
        m_boardChanged = false;
        connect(m_present, &PresentPage::heapsChanged, this, [this] { m_boardChanged = true; });
        connect(m_present, &PresentPage::twinWanted, this, &MainWindow::openTwin);
        connect(
            m_present, &PresentPage::ended, this, [this] { setPresenting(false); }, Qt::QueuedConnection);
        setCentralWidget(m_present);
        steerFromOtherScreen();
        setWindowState(windowState() | Qt::WindowFullScreen);
        m_present->setFocus();
        if (m_steer) m_steer->show(), m_steer->activateWindow();
    } else {
        m_steer.reset();
        m_present = nullptr;
        delete takeCentralWidget(); // now: with it goes the large type
        setCentralWidget(m_body);
        if (m_board && m_boardChanged) makeBoard(); // what came to it is in large type
        m_body->show();
        menuBar()->show();
        if (!m_wasFullScreen) setWindowState(windowState() & ~Qt::WindowFullScreen);
        if (!m_geometryBefore.isEmpty()) restoreGeometry(std::exchange(m_geometryBefore, {}));
        applyTheme();
        arrange();
        showWorkOrStart();
        if (m_comparing) m_board->lane(0).setFocus(Qt::OtherFocusReason);
    }
    m_torn->follow();
    m_actions->update();
}

void MainWindow::toggleBlank()
{
    if (m_present) m_present->toggleBlank();
}

} // namespace heapglass::gui
