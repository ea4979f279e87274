#include <algorithm>

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTabBar>
#include <QWheelEvent>

#include "gui/actions.h"
#include "gui/chrome/choice.h"
#include "gui/chrome/map_corner.h"
#include "gui/chrome/tab_pane.h"
#include "gui/chrome/torn_off.h"
#include "gui/export/exporter.h"
#include "gui/export/picture.h"
#include "gui/paint/theme.h"
#include "gui/recent_files.h"
#include "gui/torn_tabs.h"
#include "gui/views/message_bar.h"
#include "gui/views/page_map.h"
#include "gui/views/tool_bar.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{

TEST(MainWindow, TheWheelChangesOnlyAChoiceThatHasTheFocus)
{
    OpenWindow open(dataFile(QStringLiteral("pinned_page.ops")));
    auto* policy = open.window.findChild<ToolBar*>()->findChild<Choice*>();
    ASSERT_TRUE(policy);
    const auto turn = [policy] {
        QWheelEvent down(QPointF(5, 5), policy->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton,
                         Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(policy, &down);
    };
    const int before = policy->currentIndex();
    open.window.setFocus();
    turn();
    EXPECT_EQ(policy->currentIndex(), before);
    policy->setFocus();
    turn();
    EXPECT_NE(policy->currentIndex(), before);
}

TEST(MainWindow, UndoOfHeapminLeadsBackToTheBlocksAndRedoToTheResult)
{
    OpenWindow open(dataFile(QStringLiteral("pinned_page.ops")));
    const auto panes = open.window.findChildren<TabPane*>();
    const auto found = std::ranges::find_if(
        panes, [](const TabPane* pane) { return pane->view(QStringLiteral("result")) != nullptr; });
    ASSERT_NE(found, panes.end());
    const TabPane* below = *found;
    QTest::keyClick(&open.window, Qt::Key_F9);
    open.settle();
    EXPECT_EQ(below->chosen(), QStringLiteral("result"));
    open.window.actions().at("edit.undo")->trigger();
    open.settle();
    EXPECT_EQ(below->chosen(), QStringLiteral("blocks"));
    open.window.actions().at("edit.redo")->trigger();
    open.settle();
    EXPECT_EQ(below->chosen(), QStringLiteral("result"));
}

TEST(MainWindow, ShowsTheStartPageWhileNothingIsOpen)
{
    OpenWindow open;
    EXPECT_EQ(open.window.windowTitle(), QStringLiteral("Heapglass"));
    EXPECT_FALSE(open.find<QWidget>("timeline")->isVisible());
    EXPECT_FALSE(open.window.actions().at("heap.heapmin")->isEnabled());
}

TEST(MainWindow, SaysWhatHeapminWouldReturnAtEveryCursor)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    EXPECT_TRUE(plainText(open.find<QLabel>("wouldReturn")).contains(QStringLiteral("8 of 32 pages")));
    open.session.setStep(64);
    open.settle();
    EXPECT_TRUE(plainText(open.find<QLabel>("wouldReturn")).contains(QStringLiteral("0 of 32 pages")));
}

TEST(MainWindow, F9ShowsTheResultAndCtrlZTakesItBack)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    open.window.activateWindow();
    QTest::keyClick(&open.window, Qt::Key_F9);
    open.settle();
    const auto* result = open.find<QLabel>("result");
    ASSERT_TRUE(result->isVisible());
    EXPECT_TRUE(plainText(result).startsWith(QStringLiteral("_heapmin returned 0: 8 of 32 pages")))
        << qPrintable(plainText(result));
    EXPECT_TRUE(plainText(open.find<QLabel>("wouldReturn"))
                    .contains(QStringLiteral("8 of 32 pages (32,768 B) returned")));
    QTest::keyClick(&open.window, Qt::Key_Z, Qt::ControlModifier);
    open.settle();
    EXPECT_FALSE(result->isVisible());
    EXPECT_FALSE(open.session.snapshot().heapmin);
    QTest::keyClick(&open.window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    open.settle();
    EXPECT_TRUE(open.session.snapshot().heapmin);
}

TEST(MainWindow, ChoosesTheReleaseModeInTheToolBar)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    auto* mode = open.find<Choice>("releaseMode");
    EXPECT_EQ(mode->currentIndex(), 0);
    EXPECT_TRUE(mode->toolTip().contains(QStringLiteral("full")));
    QTest::keyClick(mode, Qt::Key_Down);
    open.settle();
    EXPECT_EQ(open.session.snapshot().settings.heapmin, heap::ReleaseMode::top);
    EXPECT_TRUE(open.window.actions().at("heap.top")->isChecked());
    EXPECT_TRUE(mode->toolTip().contains(QStringLiteral("top")));
    EXPECT_TRUE(plainText(open.find<QLabel>("wouldReturn")).contains(QStringLiteral("8 of 32 pages")))
        << "they lie at the end";
}

TEST(MainWindow, InReleaseModeEnosysTheResultIsMinusOne)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    open.window.actions().at("heap.enosys")->trigger();
    open.settle();
    EXPECT_EQ(open.find<Choice>("releaseMode")->currentIndex(), 2);
    EXPECT_TRUE(plainText(open.find<QLabel>("wouldReturn")).contains(QStringLiteral("ENOSYS")));
    QTest::keyClick(&open.window, Qt::Key_F9);
    open.settle();
    const QString said = plainText(open.find<QLabel>("result"));
    EXPECT_TRUE(said.contains(QStringLiteral("-1")) || said.contains(QStringLiteral("−1")))
        << qPrintable(said);
    EXPECT_TRUE(said.contains(QStringLiteral("ENOSYS"))) << qPrintable(said);
    EXPECT_EQ(plainText(open.find<QLabel>("wouldReturn")), QStringLiteral("returned -1, errno 40 (ENOSYS)"));
    EXPECT_TRUE(open.find<QLabel>("wouldReturn")->text().contains(QStringLiteral("<b>-1</b>")));
}

TEST(MainWindow, ARecordedHeapHasNoReleaseMode)
{
    OpenWindow open;
    open.session.open(dataFile("traces/small.heaptrack"), QStringLiteral("recorded"));
    open.settle();
    EXPECT_FALSE(open.find<Choice>("releaseMode")->isEnabled());
    EXPECT_FALSE(open.window.actions().at("heap.top")->isEnabled());
}

TEST(MainWindow, SaysWhyThereIsNoHeapminForRecordedAddresses)
{
    OpenWindow open;
    open.session.open(QStringLiteral(HEAPGLASS_SOURCE_DIR "/tests/data/traces/small.heaptrack"),
                      QStringLiteral("recorded"));
    open.settle();
    ASSERT_EQ(open.session.snapshot().policy, "recorded");
    QTest::keyClick(&open.window, Qt::Key_F9);
    open.settle();
    EXPECT_TRUE(plainText(open.find<QLabel>("result")).contains(QStringLiteral("recorded")));
    EXPECT_FALSE(open.session.snapshot().canUndo);
}

TEST(MainWindow, APartlyReadFileKeepsItsBadgeWhenTheBarIsDismissed)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("cut.raw.zst")));
    QFile whole(QStringLiteral(HEAPGLASS_SOURCE_DIR "/resources/samples/sqlite3.raw.zst"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && whole.open(QIODevice::ReadOnly));
    file.write(whole.read(100'000));
    file.close();
    OpenWindow open(file.fileName());
    auto* bar = open.window.findChild<MessageBar*>();
    ASSERT_TRUE(bar->isVisible());
    for (auto* button : bar->findChildren<QPushButton*>()) {
        if (button->accessibleName() == QLatin1String("Dismiss")) button->click();
    }
    open.session.stepBy(-1);
    open.settle();
    EXPECT_FALSE(bar->isVisible());
    EXPECT_TRUE(open.window.windowTitle().contains(QStringLiteral("partly read")));
}

TEST(MainWindow, ASentenceThatEndsWithAQuestionHasNoFullStopBehindIt)
{
    const QTemporaryDir folder;
    QFile whole(QStringLiteral(HEAPGLASS_SOURCE_DIR "/resources/samples/sqlite3.raw.zst"));
    QFile cut(folder.filePath("cut.raw.zst"));
    ASSERT_TRUE(whole.open(QIODevice::ReadOnly) && cut.open(QIODevice::WriteOnly));
    cut.write(whole.read(200'000));
    cut.close();
    OpenWindow open(cut.fileName());
    QString said;
    for (const QLabel* label : open.window.findChild<MessageBar*>()->findChildren<QLabel*>())
        said += plainText(label) + QLatin1Char('\n');
    EXPECT_TRUE(said.contains(QStringLiteral("whole? What could be read is shown"))) << said.toStdString();
}

TEST(MainWindow, AddressesThatAreNotTheProgramsAreNamedWhereTheyAreAskedFor)
{
    OpenWindow open;
    open.session.open(QStringLiteral(HEAPGLASS_SOURCE_DIR "/tests/data/traces/calls.valgrind"),
                      QStringLiteral("recorded"));
    open.settle();
    EXPECT_EQ(open.window.findChild<ToolBar*>()->findChild<Choice*>()->currentText(),
              QStringLiteral("As recorded"));
}

TEST(MainWindow, ABuddyHeapSaysThatItsBlocksHaveABound)
{
    const QTemporaryDir folder;
    QFile list(folder.filePath("bud.ops"));
    ASSERT_TRUE(list.open(QIODevice::WriteOnly));
    list.write("config alloc buddy\na x 100000\na y 10\n");
    list.close();
    OpenWindow open(list.fileName());
    QString tips;
    for (const QLabel* label : open.window.findChildren<QLabel*>())
        tips += label->toolTip();
    EXPECT_TRUE(tips.contains(QStringLiteral("No block may be larger than 65,536 B (maxorder).")))
        << tips.toStdString();
}

TEST(MainWindow, OfAFileWithoutEventsThatIsSaid)
{
    const QTemporaryDir folder;
    const std::pair<const char*, const char*> files[] = {{"empty.ops", "# nothing\n"},
                                                         {"empty.csv", "op,id,size\n"}};
    for (const auto& [name, text] : files) {
        QFile file(folder.filePath(QLatin1String(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        OpenWindow open(file.fileName());
        const auto* bar = open.window.findChild<MessageBar*>();
        EXPECT_TRUE(bar->isVisible()) << name;
        QStringList said;
        for (const auto* label : bar->findChildren<QLabel*>())
            said << label->text();
        EXPECT_TRUE(said.contains(QLatin1String(name) + QStringLiteral(" contains no events.")))
            << qPrintable(said.join(u'|'));
    }
    OpenWindow full(dataFile(QStringLiteral("one_block.ops")));
    EXPECT_FALSE(full.window.findChild<MessageBar*>()->isVisible());
}

TEST(MainWindow, OpensADroppedFile)
{
    OpenWindow open;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(dataFile("pinned_page.ops"))});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&open.window, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&open.window, &drop);
    open.settle();
    EXPECT_TRUE(open.window.windowTitle().startsWith(QStringLiteral("pinned_page.ops")));
    EXPECT_TRUE(open.find<QWidget>("timeline")->isVisible());
}

TEST(MainWindow, SaysInABarWhyAFileIsRefused)
{
    OpenWindow open(dataFile("no such file"));
    const auto* bar = open.window.findChild<MessageBar*>();
    ASSERT_TRUE(bar->isVisible());
    EXPECT_FALSE(bar->findChild<QPushButton*>()->text().isEmpty());
}

TEST(MainWindow, SpacePlaysButNotWhereAButtonHasTheKeyboard)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    open.window.focusPane(2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    EXPECT_TRUE(open.session.isPlaying());
    open.session.setPlaying(false);
    auto* policy = open.window.findChild<Choice*>();
    policy->setFocus();
    QTest::keyClick(policy, Qt::Key_Space);
    EXPECT_FALSE(open.session.isPlaying());
    policy->hidePopup();
}

TEST(MainWindow, TheInspectorSaysThatASelectedPageIsNotInTheHeapNow)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    open.session.select(Spot{31, 1, {}});
    open.session.goToEvent(10);
    open.settle();
    const QString sentence = open.find<QLabel>("sentence")->text();
    EXPECT_TRUE(
        sentence.startsWith(QStringLiteral("Page 31 is not in the heap at event 10; from about event ")))
        << qPrintable(sentence);
    EXPECT_FALSE(open.find<QLabel>("back")->isVisible());
    open.session.goToEvent(open.session.snapshot().events);
    open.settle();
    EXPECT_FALSE(open.find<QLabel>("sentence")->text().contains(QStringLiteral("not in the heap")))
        << "there it is again";
    open.session.select({});
    open.session.goToEvent(10);
    open.settle();
    EXPECT_FALSE(open.find<QLabel>("sentence")->text().contains(QStringLiteral("not in the heap")));
}

TEST(MainWindow, F6GoesThroughThePanes)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    open.session.select(Spot{1, 1, {}});
    open.settle();
    QList<QWidget*> seen;
    for (int i = 0; i < 4; ++i) {
        open.window.focusNextPane(1);
        EXPECT_FALSE(seen.contains(QApplication::focusWidget())) << i;
        seen << QApplication::focusWidget();
    }
    open.window.focusNextPane(1);
    EXPECT_EQ(QApplication::focusWidget(), seen.front());
}

TEST(MainWindow, InALowWindowTheTimelineIsATab)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    const auto* timeline = open.find<QWidget>("timeline");
    ASSERT_TRUE(timeline->isVisible());
    open.window.resize(1024, 600);
    open.settle();
    EXPECT_FALSE(timeline->isVisible()) << "the blocks are chosen";
    QList<QWidget*> seen;
    open.window.focusPane(3);
    for (int i = 0; i < 4; ++i) {
        open.window.focusNextPane(1);
        EXPECT_FALSE(seen.contains(QApplication::focusWidget())) << i;
        seen << QApplication::focusWidget();
        EXPECT_EQ(timeline->isVisible(), i >= 2) << i;
    }
    open.window.focusPane(1);
    EXPECT_FALSE(timeline->isVisible());
    open.window.resize(1366, 768);
    open.settle();
    EXPECT_TRUE(timeline->isVisible());
    EXPECT_TRUE(open.find<QWidget>("blocks")->isVisible());
}

TEST(MainWindow, TheBarShowsAllOfALongMessage)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("zeros.csv")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(3000, '\0'));
    file.close();
    for (const int width : {1600, 1366, 1100}) {
        OpenWindow open;
        open.window.resize(width, 768);
        open.session.open(file.fileName());
        open.settle();
        open.settle();
        const auto* bar = open.window.findChild<MessageBar*>();
        ASSERT_TRUE(bar->isVisible());
        const QList<QLabel*> labels = bar->findChildren<QLabel*>();
        const QLabel* text =
            *std::ranges::max_element(labels, {}, [](QLabel* l) { return l->text().size(); });
        EXPECT_GE(text->height(), text->heightForWidth(text->width())) << width;
        EXPECT_TRUE(bar->rect().contains(text->geometry())) << width;
    }
}

TEST(MainWindow, CutsNothingOffInAnySize)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    QTest::keyClick(&open.window, Qt::Key_F9);
    open.settle();
    for (const QSize& size : {QSize(1024, 600), QSize(1366, 768), QSize(1920, 1080)}) {
        open.window.resize(size);
        open.settle();
        EXPECT_EQ(open.window.size(), size);
        for (const QWidget* widget : open.window.findChildren<QWidget*>()) {
            const bool counts = qobject_cast<const QAbstractButton*>(widget) ||
                                qobject_cast<const QComboBox*>(widget) ||
                                (qobject_cast<const QLabel*>(widget) &&
                                 widget->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored &&
                                 !static_cast<const QLabel*>(widget)->wordWrap());
            if (!counts || !widget->isVisible()) continue;
            const QRect place(widget->mapTo(&open.window, QPoint()), widget->size());
            EXPECT_TRUE(open.window.rect().contains(place))
                << size.width() << ' ' << widget->metaObject()->className() << ' '
                << qPrintable(widget->objectName());
            if (widget->minimumWidth() == widget->maximumWidth()) continue; // an icon
            if (qobject_cast<const QTabBar*>(widget->parentWidget()))
                continue; // Qt's arrows, as wide as its style says
            EXPECT_GE(widget->width(), widget->minimumSizeHint().width())
                << size.width() << ' ' << widget->metaObject()->className() << ' '
                << qPrintable(widget->objectName());
        }
    }
}

TEST(MainWindow, RemembersFilesThatCouldBeReadOnly)
{
    forgetFiles();
    OpenWindow open;
    const QString refused = QStringLiteral(HEAPGLASS_GUI_BINARY), good = dataFile("pinned_page.ops");
    open.window.openFile(refused);
    open.settle();
    EXPECT_FALSE(open.session.isOpen());
    EXPECT_EQ(recentFiles(), QStringList());
    open.window.openFile(good);
    open.settle();
    EXPECT_EQ(recentFiles(), QStringList{QFileInfo(good).absoluteFilePath()});
    const QMenu* menu = open.window.actions().at("file.recent")->menu();
    ASSERT_TRUE(menu);
    EXPECT_EQ(menu->actions().front()->text(),
              QStringLiteral("pinned_page.ops (operation lists, lessons and .rep files)"));
}

TEST(MainWindow, RecentFilesAreNamedAsTheyAreAndFitTheMenu)
{
    const QTemporaryDir folder;
    forgetFiles();
    OpenWindow open;
    for (const QString& name : {QStringLiteral("a & b.ops"), QString(200, QLatin1Char('x')) + ".ops"}) {
        const QString path = folder.filePath(name);
        ASSERT_TRUE(QFile::copy(dataFile("pinned_page.ops"), path));
        open.window.openFile(path);
        open.settle();
    }
    const QMenu* menu = open.window.actions().at("file.recent")->menu();
    ASSERT_TRUE(menu);
    EXPECT_LT(menu->sizeHint().width(), 900);
    EXPECT_TRUE(menu->actions().at(0)->text().contains(QChar(0x2026)));
    EXPECT_TRUE(menu->actions().at(0)->toolTip().endsWith(QStringLiteral("xxx.ops")));
    EXPECT_TRUE(menu->actions().at(1)->text().startsWith(QStringLiteral("a && b.ops")))
        << "one & of two is shown";
}

TEST(MainWindow, ATabIsTornOffIntoAWindowAndComesBackToItsPlace)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    auto* tabs = open.window.findChildren<TabPane*>().at(1);
    const auto ids = [&] {
        QStringList list;
        for (const QWidget* view : tabs->views())
            list << view->objectName();
        return list;
    };
    const QStringList before = ids();
    QWidget* events = open.find<QWidget>("events");
    open.window.findChild<TornTabs*>()->tearOff(QStringLiteral("events"));
    auto* torn = open.window.findChild<TornOff*>();
    ASSERT_TRUE(torn);
    EXPECT_TRUE(torn->isWindow() && torn->isVisible() && torn->isAncestorOf(events) && events->isVisible());
    EXPECT_FALSE(ids().contains(QStringLiteral("events")));
    ASSERT_TRUE(torn->focusWidget());
    EXPECT_TRUE(torn->focusWidget() == events || events->isAncestorOf(torn->focusWidget()))
        << "Space plays, and does not press what closes it";
    EXPECT_TRUE(torn->windowTitle().startsWith(QStringLiteral("Events")));
    open.session.setStep(3);
    open.settle();
    EXPECT_FALSE(open.window.exporter().bytes(QStringLiteral("events"), ExportFormat::png).isEmpty());
    open.window.setComparing(true);
    EXPECT_FALSE(torn->isVisible()) << "it is of the maps";
    open.window.setComparing(false);
    EXPECT_TRUE(torn->isVisible());
    torn->close();
    open.settle();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_FALSE(open.window.findChild<TornOff*>());
    EXPECT_EQ(ids(), before) << "where it was";
    EXPECT_TRUE(events->isVisible()) << "in front";
}

TEST(MainWindow, TornOffTabsAreRememberedAndTheLayoutIsReset)
{
    {
        OpenWindow open(dataFile("pinned_page.ops"));
        for (const char* id : {"pages", "free", "time"})
            open.window.findChild<TornTabs*>()->tearOff(QLatin1String(id));
        EXPECT_EQ(open.window.findChildren<TornOff*>().size(), 2) << "the last tab stays";
        open.window.close();
    }
    OpenWindow open(dataFile("pinned_page.ops"));
    ASSERT_EQ(open.window.findChildren<TornOff*>().size(), 2);
    PageMap* map = open.window.findChild<PageMap*>();
    EXPECT_TRUE(map->isVisible() && map->window() != &open.window);
    EXPECT_TRUE(open.window.findChild<MapCorner*>()->isVisible()) << "its controls are with it";
    open.window.resetLayout();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_FALSE(open.window.findChild<TornOff*>());
    EXPECT_EQ(map->window(), &open.window);
    EXPECT_TRUE(open.window.findChild<MapCorner*>()->isVisible());
    EXPECT_TRUE(QSettings().value(QStringLiteral("torn")).toMap().isEmpty());
}

TEST(MainWindow, ResettingTheLayoutGivesThatOfTheFirstStart)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    auto* splitter = open.find<QSplitter>("mapSplitter");
    const QList<int> first = splitter->sizes();
    splitter->setSizes({first[0] / 2, first[1] + first[0] / 2});
    ASSERT_NE(splitter->sizes(), first);
    open.window.resetLayout();
    open.settle();
    EXPECT_EQ(splitter->sizes(), first);
}

TEST(MainWindow, SwitchesBetweenLightAndDark)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    for (const ThemeChoice choice : {ThemeChoice::dark, ThemeChoice::light}) {
        open.window.setThemeChoice(choice);
        open.settle();
        const bool dark = choice == ThemeChoice::dark;
        EXPECT_EQ(theme().dark, dark);
        const QColor corner = open.window.grab().toImage().pixelColor(4, open.window.height() - 4);
        EXPECT_EQ(corner.lightness() < 128, dark);
    }
}

TEST(MainWindow, EveryControlHasAName)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    open.session.select(Spot{1, 1, {}});
    open.settle();
    for (const QWidget* widget : open.window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus) continue;
        const QAccessibleInterface* accessible =
            QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        EXPECT_FALSE(accessible->text(QAccessible::Name).isEmpty())
            << widget->metaObject()->className() << ' ' << qPrintable(widget->objectName());
    }
}

} // namespace heapglass::gui
