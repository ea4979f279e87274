// The console as the user meets it: calls from menu and keys, what they return, and the walk that follows the
// selection.
#include <gtest/gtest.h>

#include <QPlainTextEdit>
#include <QTableView>

#include "gui/actions.h"
#include "gui/chrome/tab_pane.h"
#include "gui/views/console.h"
#include "gui/views/walk_model.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{

namespace
{

struct OpenConsole : OpenWindow {
    explicit OpenConsole(const QString& path) : OpenWindow(path)
    {
        window.showView(QStringLiteral("console"));
        settle();
    }
    Console& view() const { return *window.findChild<Console*>(); }
    QString log() const { return view().findChild<QPlainTextEdit*>()->toPlainText(); }
    QTableView& walk() const { return *view().findChild<QTableView*>(); }
    void call(const char* action)
    {
        window.actions().at(action)->trigger();
        settle();
    }
};

QString sample()
{
    return QStringLiteral(HEAPGLASS_SOURCE_DIR "/resources/samples/sqlite3.raw.zst");
}

TEST(ConsoleView, EachCallIsWrittenWithWhatItReturns)
{
    OpenConsole c(sample());
    c.session.goToEvent(310'000);
    c.settle();
    c.call("heap.check");
    EXPECT_TRUE(c.log().contains(QStringLiteral("> _heapchk();   at event 310,000")));
    EXPECT_TRUE(c.log().contains(QStringLiteral("-2 _HEAPOK: 366 used and 81 free blocks, all sound")))
        << c.log().toStdString();
    c.call("heap.set");
    EXPECT_TRUE(c.log().contains(QStringLiteral("> _heapset(0xFE)")));
    EXPECT_TRUE(c.log().contains(QStringLiteral("in 81 free blocks filled with 0xFE")))
        << c.log().toStdString();
    c.call("heap.add");
    EXPECT_TRUE(c.log().contains(QStringLiteral("-1, errno 40 (ENOSYS)"))) << c.log().toStdString();
    c.call("heap.heapmin");
    EXPECT_TRUE(c.log().contains(QStringLiteral("> _heapmin()")));
    EXPECT_FALSE(c.log().contains(QStringLiteral("taken back")));
    c.call("edit.undo");
    c.window.showView(QStringLiteral("console"));
    c.settle();
    EXPECT_TRUE(c.log().contains(QStringLiteral("taken back: the _heapmin() at event 310,000")))
        << c.log().toStdString();
}

TEST(ConsoleView, AWalkListsEveryBlockAndFollowsTheSelection)
{
    OpenConsole c(dataFile(QStringLiteral("pinned_page.ops")));
    EXPECT_FALSE(c.walk().isVisible());
    c.call("heap.walk");
    ASSERT_TRUE(c.walk().isVisible());
    EXPECT_TRUE(c.log().contains(QStringLiteral("-5 _HEAPEND")));
    const auto& now = c.session.snapshot();
    EXPECT_EQ(quint64(c.walk().model()->rowCount()), now.liveBlocks + now.freeBlocks);

    c.walk().setFocus();
    c.walk().selectRow(2);
    c.settle();
    const auto* model = static_cast<const WalkModel*>(c.walk().model());
    ASSERT_TRUE(c.session.selection());
    EXPECT_EQ(c.session.selection()->block, model->entryAt(model->index(2, 0))->offset);

    const Bytes other = model->entryAt(model->index(4, 0))->offset;
    c.session.select(Spot{other / 4096, 1, other});
    c.settle();
    c.window.showView(QStringLiteral("console"));
    c.settle();
    EXPECT_EQ(c.walk().currentIndex().row(), 4);
}

TEST(ConsoleView, RecordedAddressesHaveNoHeapToCall)
{
    OpenConsole c(sample());
    c.session.setPolicy(QStringLiteral("recorded"));
    c.settle();
    EXPECT_FALSE(c.window.actions().at("heap.check")->isEnabled());
    c.session.callHeap({});
    c.settle();
    EXPECT_TRUE(c.log().contains(QStringLiteral("no heap to call")));
}

TEST(ConsoleView, AnotherFileLeavesTheLogAndForgetsTheWalk)
{
    OpenConsole c(dataFile(QStringLiteral("pinned_page.ops")));
    c.call("heap.walk");
    c.session.open(dataFile(QStringLiteral("one_block.ops")));
    c.settle();
    EXPECT_FALSE(c.walk().isVisible());
    EXPECT_TRUE(c.log().contains(QStringLiteral("_heapwalk")));
}

} // namespace

} // namespace heapglass::gui
