// The space bar: alone it plays, held down it makes a hand of the mouse.
#include <QApplication>
#include <QKeyEvent>

#include <gtest/gtest.h>

#include "gui/views/block_map.h"
#include "gui/views/page_map.h"
#include "gui/views/timeline_plot.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{
namespace
{

struct WithSpace : OpenWindow {
    WithSpace() : OpenWindow(dataFile(QStringLiteral("pinned_page.ops")))
    {
        window.focusPane(0);
        settle();
    }
    void press() { QTest::keyPress(QApplication::focusWidget(), Qt::Key_Space); }
    void release() { QTest::keyRelease(QApplication::focusWidget(), Qt::Key_Space); }
    /// As the system does while a key is held.
    void repeat()
    {
        for (const auto type : {QEvent::KeyRelease, QEvent::ShortcutOverride, QEvent::KeyPress}) {
            QKeyEvent event(type, Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "), true);
            QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
        }
    }
    void drag(QWidget& map, QPoint from, QPoint to)
    {
        QTest::mousePress(&map, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, map.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&map, &move);
        shape = QApplication::overrideCursor() ? QApplication::overrideCursor()->shape() : Qt::ArrowCursor;
        QTest::mouseRelease(&map, Qt::LeftButton, {}, to);
        settle();
    }
    PageMap& pages() const { return *window.findChild<PageMap*>(); }
    BlockMap& blocks() const { return *window.findChild<BlockMap*>(); }

    Qt::CursorShape shape = Qt::ArrowCursor; ///< during the last drag
};

TEST(SpaceKey, AlonePlaysWhenItIsLetGoAndOnce)
{
    WithSpace open;
    open.press();
    EXPECT_FALSE(open.session.isPlaying());
    for (int i = 0; i < 5; ++i)
        open.repeat();
    EXPECT_FALSE(open.session.isPlaying());
    open.release();
    EXPECT_TRUE(open.session.isPlaying());
    open.press();
    open.release();
    EXPECT_FALSE(open.session.isPlaying());
}

TEST(SpaceKey, HeldDownTheLeftButtonPansBothMapsAndSelectsNothing)
{
    WithSpace open;
    open.window.resize(1024, 480);
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(&open.blocks(), Qt::Key_Plus);
    open.settle();
    open.pages().resize(200, 120);
    open.pages().setZoom(0);
    open.settle();
    ASSERT_FALSE(open.pages().grid().fits());
    const Bytes begin = open.blocks().rows().begin;
    const int row = open.pages().grid().firstRow;
    const QPoint up(0, -90);

    open.press();
    open.drag(open.pages(), {60, 100}, QPoint(60, 100) + up);
    EXPECT_GT(open.pages().grid().firstRow, row);
    EXPECT_EQ(open.shape, Qt::ClosedHandCursor);
    open.repeat();
    open.drag(open.blocks(), {60, 95}, QPoint(60, 95) + up);
    EXPECT_GT(open.blocks().rows().begin, begin);
    EXPECT_FALSE(open.session.selection()) << "a hand selects nothing";
    open.release();
    EXPECT_FALSE(open.session.isPlaying()) << "it was a hand";
    EXPECT_FALSE(QApplication::overrideCursor());

    QTest::mouseClick(&open.pages(), Qt::LeftButton, {},
                      open.pages().grid().pageRect(open.pages().grid().firstPageInView()).center());
    EXPECT_TRUE(open.session.selection()) << "without it the left button selects";
}

TEST(SpaceKey, ShowsTheHandOverAMapOnly)
{
    WithSpace open;
    open.press();
    const auto moveOver = [](QWidget& widget) {
        QMouseEvent move(QEvent::MouseMove, QPoint(9, 9), widget.mapToGlobal(QPoint(9, 9)), Qt::NoButton,
                         Qt::NoButton, {});
        QCoreApplication::sendEvent(&widget, &move);
    };
    moveOver(open.pages());
    ASSERT_TRUE(QApplication::overrideCursor());
    EXPECT_EQ(QApplication::overrideCursor()->shape(), Qt::OpenHandCursor);
    moveOver(open.window);
    EXPECT_FALSE(QApplication::overrideCursor());
    moveOver(*open.window.findChild<TimelinePlot*>());
    EXPECT_TRUE(QApplication::overrideCursor());
    QEvent away(QEvent::WindowDeactivate);
    QCoreApplication::sendEvent(&open.window, &away);
    EXPECT_FALSE(QApplication::overrideCursor()) << "the key is let go in another window";
    open.release();
    EXPECT_FALSE(open.session.isPlaying());
}

} // namespace
} // namespace heapglass::gui
