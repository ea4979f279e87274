// A lesson in the window: predict, press, see; what if; by keys alone.
#include <set>

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSlider>
#include <QTableView>
#include <QToolTip>
#include <QTranslator>

#include "engine/lesson/course.h"
#include "gui/actions.h"
#include "gui/chrome/choice.h"
#include "gui/compare/board.h"
#include "gui/compare/figures.h"
#include "gui/compare/lane.h"
#include "gui/compare/plot.h"
#include "gui/comparison.h"
#include "gui/lesson/course_list.h"
#include "gui/lesson/dock.h"
#include "gui/lesson/editor.h"
#include "gui/lesson/glossary.h"
#include "gui/lesson/player.h"
#include "gui/paint/theme.h"
#include "gui/views/page_map.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{

namespace
{

using Kind = LessonPlayer::Gate::Kind;

/// A window with a lesson, which plays as fast as the clock is moved.
struct OpenLesson : OpenWindow {
    explicit OpenLesson(int number)
    {
        EXPECT_TRUE(window.openLesson(number));
        run();
    }
    explicit OpenLesson(const QString& path)
    {
        window.openFile(path);
        run();
    }
    /// Until the lesson waits.
    void run()
    {
        settle();
        for (int i = 0; i < 400 && !window.player().isWaiting(); ++i) {
            clock->now += 100;
            session.tick();
            settle();
        }
        settle();
    }
    LessonPlayer& player() { return window.player(); }
    LessonDock& dock() { return *window.findChild<LessonDock*>(); }
    QString said() const
    {
        QString all;
        for (const QLabel* label : window.findChild<LessonDock*>()->findChildren<QLabel*>())
            if (label->isVisible()) all += plainText(label) + QLatin1Char('\n');
        return all;
    }
    template <class T>
    T* button(const QString& words)
    {
        for (T* one : dock().findChildren<T*>())
            if (one->isVisible() && one->text() == words) return one;
        return nullptr;
    }
    void press(QWidget* widget)
    {
        ASSERT_TRUE(widget);
        static_cast<QAbstractButton*>(widget)->click();
        run();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        window.activateWindow();
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, key, modifiers);
        run();
    }
};

/// Pixels of the page map that have a colour.
int pixelsOf(const OpenWindow& open, const QColor& colour)
{
    const QImage image = open.find<QWidget>("pages")->grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour;
    return count;
}

QString lessonFile(const QTemporaryDir& folder, const QString& name, const QString& text)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(text.toUtf8());
    return file.fileName();
}

} // namespace

TEST(Lesson, WaitsForThePredictionAndShowsNothingThatAnswersIt)
{
    OpenLesson open(7);
    EXPECT_EQ(open.player().gate().kind, Kind::answer);
    EXPECT_EQ(open.session.snapshot().event, 768u);
    EXPECT_EQ(open.session.snapshot().steps, 768u) << "what comes is not drawn yet";
    EXPECT_FALSE(open.window.actions().at("heap.heapmin")->isEnabled());
    EXPECT_EQ(plainText(open.find<QLabel>("wouldReturn")), QStringLiteral("your prediction first"));
    EXPECT_FALSE(open.said().contains(QStringLiteral("1,048,576"))) << "the reveal comes later";
    const QColor pinned = theme().pinned;
    EXPECT_EQ(pixelsOf(open, pinned), 0) << "the map tells how full pages are, not their states";
    ASSERT_TRUE(open.button<QRadioButton>(QStringLiteral("128 pages")));
    EXPECT_FALSE(open.button<QPushButton>(QStringLiteral("Check"))->isEnabled());
}

TEST(Lesson, WhoHoldsThePagesIsToldAfterTheAnswer)
{
    OpenLesson open(7);
    open.window.showView(QStringLiteral("holders"));
    ASSERT_TRUE(waitFor([&] {
        open.settle();
        return open.session.snapshot().holders && open.session.snapshot().holdersCurrent;
    })) << "they are counted already";
    const auto* table = open.find<QWidget>("holders")->findChild<QTableView*>();
    ASSERT_TRUE(table);
    EXPECT_EQ(table->model()->rowCount(), 0);
    open.button<QRadioButton>(QStringLiteral("128 pages"))->click();
    open.press(open.button<QPushButton>(QStringLiteral("Check")));
    EXPECT_TRUE(waitFor([&] {
        open.settle();
        return table->model()->rowCount() > 0;
    }));
}

TEST(Lesson, AWrongAnswerGetsTheSameRevealAndARingWhereToLook)
{
    OpenLesson open(7);
    open.button<QRadioButton>(QStringLiteral("128 pages"))->click();
    open.press(open.button<QPushButton>(QStringLiteral("Check")));
    ASSERT_TRUE(open.player().wantsPress());
    EXPECT_EQ(open.session.snapshot().event, 768u) << "the _heapmin waits for the learner";
    EXPECT_GT(pixelsOf(open, theme().pinned), 10'000) << "and now the states are seen";
    EXPECT_EQ(plainText(open.find<QLabel>("wouldReturn")), QStringLiteral("press it now"));
    open.key(Qt::Key_F9);
    EXPECT_EQ(open.session.snapshot().event, 769u);
    ASSERT_TRUE(open.session.snapshot().heapmin);
    EXPECT_FALSE(open.session.snapshot().heapmin->inserted);
    EXPECT_FALSE(open.session.snapshot().canUndo);
    EXPECT_TRUE(open.said().contains(QStringLiteral("You said: 128 pages.")));
    EXPECT_TRUE(open.said().contains(QStringLiteral("It is: 0 pages")));
    EXPECT_TRUE(open.said().contains(QStringLiteral("Objects of 4,096 bytes keep 1,048,576 bytes")));
    ASSERT_TRUE(open.session.marks());
    EXPECT_EQ(open.session.marks()->strongName, QStringLiteral("Look here"));
    ASSERT_TRUE(open.session.selection());
    EXPECT_TRUE(plainText(open.find<QLabel>("lessonSelection"))
                    .contains(QStringLiteral("held by 1 block of 32 bytes")));
}

TEST(Lesson, ARightAnswerGetsNoRing)
{
    OpenLesson open(7);
    open.player().answer(0);
    open.run();
    open.key(Qt::Key_F9);
    EXPECT_TRUE(open.said().contains(QStringLiteral("You said: 0 pages. So it is.")));
    EXPECT_FALSE(open.session.marks());
    EXPECT_EQ(open.player().gate().kind, Kind::goOn);
}

TEST(Lesson, BackGoesToTheStartOfTheStepAndOfTheOneBefore)
{
    OpenLesson open(7);
    const auto toStep2 = [&open] {
        for (int i = 0; i < 3; ++i) { // show me, press, go on
            open.player().next();
            open.run();
        }
    };
    toStep2();
    EXPECT_EQ(open.player().step(), 1u);
    EXPECT_EQ(open.session.snapshot().event, 769u + 64u);
    open.player().next(); // show me
    open.run();
    open.player().back();
    open.run();
    EXPECT_EQ(open.player().step(), 1u);
    EXPECT_EQ(open.player().gate().kind, Kind::answer);
    open.player().back();
    open.run();
    EXPECT_EQ(open.player().step(), 0u);
    EXPECT_EQ(open.session.snapshot().steps, 768u) << "what came after is not there any more";
    EXPECT_FALSE(open.player().canGoBack());
    toStep2();
    EXPECT_EQ(open.player().step(), 1u) << "and on again";
}

TEST(Lesson, AChipRunsItAgainToTheSameLine)
{
    OpenLesson open(7);
    open.player().next();
    open.run();
    open.player().next(); // _heapmin
    open.run();
    const EventIndex here = open.session.snapshot().event;
    open.press(open.button<QPushButton>(QStringLiteral("Pages of 64 KiB")));
    EXPECT_EQ(open.session.snapshot().settings.page, 65536u);
    EXPECT_EQ(open.session.snapshot().event, here);
    EXPECT_TRUE(open.said().contains(QStringLiteral("With page 65,536 B, at this place: 16 pages.")))
        << qPrintable(open.said());
    EXPECT_TRUE(open.button<QPushButton>(QStringLiteral("Pages of 64 KiB"))->isChecked());
    open.press(open.button<QPushButton>(QStringLiteral("As the lesson tells it")));
    EXPECT_EQ(open.session.snapshot().settings.page, 4096u);
    EXPECT_EQ(open.session.snapshot().event, here);
}

TEST(Lesson, ASliderChangesALetByKeys)
{
    OpenLesson open(6);
    open.player().next();
    open.run();
    open.player().next();
    open.run();
    auto* slider = open.dock().findChild<QSlider*>();
    ASSERT_TRUE(slider);
    QTest::keyClick(slider, Qt::Key_End);
    ASSERT_TRUE(waitFor([&open] {
        open.settle();
        return open.player().tried() && open.player().isWaiting();
    }));
    EXPECT_EQ(open.player().tried()->second, QStringLiteral("65536"));
    EXPECT_EQ(open.session.snapshot().liveBlocks, 16u) << "every second of 32 blocks";
    EXPECT_TRUE(open.said().contains(QStringLiteral("The last _heapmin returned 240 pages.")))
        << qPrintable(open.said());
}

TEST(Lesson, ASliderKeepsTheKeyboardWhileItIsMoved)
{
    OpenLesson open(1);
    const auto slider = [&open] { return open.dock().findChild<QSlider*>(); };
    for (int i = 0; i < 20 && !slider(); ++i) {
        open.dock().next();
        open.run();
    }
    ASSERT_TRUE(slider());
    open.window.activateWindow();
    slider()->setFocus();
    QTest::keyClick(slider(), Qt::Key_Right);
    ASSERT_TRUE(waitFor([&open] {
        open.settle();
        return open.player().tried() && open.player().isWaiting();
    }));
    open.run();
    EXPECT_EQ(QApplication::focusWidget(), slider()) << "the next key is for it, too";
    EXPECT_EQ(slider()->value(), 1);
    QTest::keyClick(slider(), Qt::Key_Left);
    ASSERT_TRUE(waitFor([&open] {
        open.settle();
        return !open.player().tried() && open.player().isWaiting();
    }));
    open.run();
    EXPECT_EQ(QApplication::focusWidget(), slider()) << "as the lesson tells it, too";
    EXPECT_EQ(slider()->value(), 0);
}

TEST(Lesson, AllLessonsHaveTheKeyboardOnceAskedFor)
{
    OpenLesson open(3);
    open.window.activateWindow();
    open.window.actions().at("lesson.all")->trigger();
    open.settle();
    ASSERT_TRUE(QApplication::focusWidget());
    EXPECT_TRUE(QApplication::focusWidget()->accessibleName().startsWith(QStringLiteral("Lesson 3: ")))
        << QApplication::focusWidget()->accessibleName().toStdString();
}

TEST(Lesson, ComparedHeapsAnswerNothingBeforeThePrediction)
{
    OpenLesson open(7);
    ASSERT_TRUE(open.session.isPredicting());
    open.window.compareWith({QStringLiteral("best")});
    const auto settleAll = [&open] {
        EXPECT_TRUE(waitFor([&open] { return open.window.comparison().isSettled(); }));
        open.window.comparison().flush();
        QCoreApplication::processEvents();
    };
    settleAll();
    const auto board = [&open] { return open.window.findChild<CompareBoard*>(); };
    const auto words = [&] {
        QString all;
        for (int lane = 0; lane < 2; ++lane)
            for (const QLabel* label : board()->lane(lane).findChildren<QLabel*>())
                all += label->text() + label->toolTip() + QLatin1Char('\n');
        return all;
    };
    const auto hidden = [&] {
        int cells = 0;
        for (const CompareFigures* figures : board()->findChildren<CompareFigures*>())
            for (int row = 0; row < figures->rowCount(); ++row)
                cells += figures->item(row, 2)->text() == QLatin1String("later");
        return cells;
    };
    EXPECT_TRUE(open.window.comparison().heap(1).isPredicting()) << "its map says nothing either";
    EXPECT_FALSE(words().contains(QStringLiteral("256 of 256 held"))) << words().toStdString();
    EXPECT_GT(hidden(), 10);
    auto* plot = board()->findChild<ComparePlot*>();
    EXPECT_EQ(plot->curve(), ComparePlot::Curve::heap) << "of those that tell nothing";
    const auto& choice = *board()->findChild<Choice*>("curve");
    EXPECT_EQ(choice.currentText(), QStringLiteral("heap"));
    open.player().answer(0);
    open.run();
    settleAll();
    EXPECT_EQ(hidden(), 0);
    EXPECT_EQ(plot->curve(), ComparePlot::Curve::held) << "that one chose";
    EXPECT_EQ(choice.currentText(), QStringLiteral("held"));
    EXPECT_TRUE(words().contains(QStringLiteral("256 of 256 held"))) << words().toStdString();
}

TEST(Lesson, WordsOnButtonsAreAsTheyAreWritten)
{
    const QTemporaryDir folder;
    OpenLesson open(lessonFile(folder, QStringLiteral("amp.lesson"),
                               QStringLiteral("lesson 1 And\nask How many?\noption R&D\noption A & B\n"
                                              "answer A & B\nchip page 64 -- P&Q\na x 100\n")));
    QStringList shown;
    for (const auto* button : open.window.findChildren<QAbstractButton*>())
        if (button->isVisible()) shown << button->text();
    EXPECT_TRUE(shown.contains(QStringLiteral("R&&D"))) << "an & alone marks a key";
    EXPECT_TRUE(shown.contains(QStringLiteral("A && B")));
    open.player().answer(1);
    open.run();
    EXPECT_TRUE(waitFor([&] {
        for (const auto* button : open.window.findChildren<QAbstractButton*>())
            if (button->isVisible() && button->text() == QStringLiteral("P&&Q")) return true;
        return false;
    }));
    EXPECT_TRUE(open.said().contains(QStringLiteral("You said: A &amp; B. So it is.")))
        << qPrintable(open.said());
}

TEST(Lesson, AnAnswerThatIsNoneOfTheOptionsIsNotTold)
{
    const QTemporaryDir folder;
    OpenLesson open(lessonFile(folder, QStringLiteral("none.lesson"),
                               QStringLiteral("lesson 1 None\nask How many?\noption 0 pages\noption 1 page\n"
                                              "answer 7 pages\nreveal Seven.\na x 100\n")));
    EXPECT_FALSE(open.said().contains(QStringLiteral("It is:"))) << qPrintable(open.said());
    EXPECT_FALSE(open.said().contains(QStringLiteral("It was the last one"))) << "it is none of the course";
}

TEST(Lesson, ATwinOpensBeside)
{
    OpenLesson open(6);
    open.player().next();
    open.run();
    open.player().next();
    open.run();
    open.press(open.button<QPushButton>(QStringLiteral("Beside it: Blocks of one page")));
    EXPECT_TRUE(open.window.isComparing());
    ASSERT_EQ(open.window.comparison().count(), 2);
    ASSERT_TRUE(waitFor([&open] { return open.window.comparison().heap(1).isSettled(); }));
    EXPECT_TRUE(open.window.comparison().nameOf(1).startsWith(QStringLiteral("06b-checkerboard-4k")));
}

/// Every lesson to its end by one key: what a clicker sends.
class EveryLesson : public testing::TestWithParam<int>
{
};

TEST_P(EveryLesson, IsTakenToItsEndByPageDown)
{
    OpenLesson open(GetParam());
    std::size_t presses = 0;
    while (open.player().gate().kind != Kind::end || !open.player().isWaiting()) {
        ASSERT_LT(presses++, 40u) << "it hangs at step " << open.player().step();
        open.key(Qt::Key_PageDown);
    }
    EXPECT_EQ(open.player().step() + 1, open.player().lesson().steps());
    EXPECT_TRUE(isLessonDone(open.player().path()));
    EXPECT_TRUE(open.said().contains(QStringLiteral("That was this lesson.")));
}

INSTANTIATE_TEST_SUITE_P(All, EveryLesson, testing::Range(1, 18));

TEST(Lesson, IsAnsweredByDigitsAndEnter)
{
    OpenLesson open(1);
    open.window.actions().at("lesson.all"); // exists
    open.button<QRadioButton>(QStringLiteral("1 page"))->setFocus();
    open.key(Qt::Key_2);
    EXPECT_TRUE(open.button<QRadioButton>(QStringLiteral("2 pages"))->isChecked());
    open.key(Qt::Key_Return);
    EXPECT_TRUE(open.said().contains(QStringLiteral("You said: 2 pages. So it is.")))
        << qPrintable(open.said());
}

TEST(Lesson, OpensAtAnEventAndStandsStill)
{
    OpenWindow open;
    ASSERT_TRUE(open.window.openLesson(7, 512));
    open.settle();
    open.settle();
    EXPECT_EQ(open.session.snapshot().event, 512u);
    EXPECT_FALSE(open.session.isPlaying());
    EXPECT_FALSE(open.window.player().isWaiting());
    EXPECT_FALSE(open.window.openLesson(99));
}

TEST(Lesson, TheFirstStartLeadsThroughTheFirstMinuteOnce)
{
    QSettings().remove(QStringLiteral("welcomed"));
    OpenWindow open;
    ASSERT_TRUE(open.window.welcome());
    open.settle();
    open.settle();
    auto* guide = open.find<QLabel>("guide");
    EXPECT_EQ(plainText(guide), QStringLiteral("256 pages, all in use. Press Space."));
    open.session.setPlaying(true);
    for (int i = 0; i < 100 && !open.window.player().isWaiting(); ++i) {
        open.clock->now += 100;
        open.session.tick();
        open.settle();
    }
    EXPECT_FALSE(guide->isVisible()) << "the question speaks for itself";
    open.window.player().answer(0);
    for (int i = 0; i < 3; ++i)
        open.settle();
    QTest::keyClick(&open.window, Qt::Key_F9);
    for (int i = 0; i < 3; ++i)
        open.settle();
    EXPECT_TRUE(plainText(guide).startsWith(QStringLiteral("Click an orange page")))
        << qPrintable(plainText(guide));
    open.session.select(Spot{37, 1, {}});
    open.settle();
    EXPECT_TRUE(plainText(guide).startsWith(QStringLiteral("Now your own program")));
    EXPECT_FALSE(open.window.welcome()) << "once";
}

TEST(LessonEditor, RunsWhatIsTypedAndListsWhatDoesNotHold)
{
    OpenWindow open;
    open.window.actions().at("lesson.new")->trigger();
    auto* editor = open.window.findChild<LessonEditor*>();
    ASSERT_TRUE(editor);
    auto* text = editor->findChild<QPlainTextEdit*>();
    auto* errors = editor->findChild<QListWidget*>();
    auto* state = editor->findChild<QLabel*>();
    ASSERT_TRUE(waitFor([&] {
        open.settle();
        return state->text().startsWith(QStringLiteral("All is well"));
    })) << qPrintable(state->text());
    ASSERT_TRUE(waitFor([&] {
        open.settle();
        return open.window.player().isOpen();
    }));
    EXPECT_EQ(open.window.player().lesson().title, "A lesson of my own");
    EXPECT_FALSE(editor->isChanged());

    const QString changed = text->toPlainText().replace(QStringLiteral("== 6"), QStringLiteral("== 5")) +
                            QStringLiteral("wrte y\n");
    text->selectAll();
    text->insertPlainText(changed);
    ASSERT_TRUE(waitFor([&] {
        open.settle();
        return errors->count() == 2;
    }));
    EXPECT_EQ(errors->item(0)->text(),
              QStringLiteral("Line 13, column 8: expected heapmin_total_pages == 5, got 6"));
    EXPECT_TRUE(errors->item(1)->text().startsWith(QStringLiteral("Line 15, column 1: ")));
    errors->setCurrentRow(0);
    EXPECT_EQ(text->textCursor().selectedText(), QStringLiteral("heapmin_total_pages == 5"));
    EXPECT_TRUE(editor->isChanged());
    text->document()->setModified(false); // so that nobody is asked
}

TEST(LessonEditor, ListsChipsThatCannotBeTriedOut)
{
    OpenWindow open;
    open.window.actions().at("lesson.new")->trigger();
    auto* editor = open.window.findChild<LessonEditor*>();
    auto* text = editor->findChild<QPlainTextEdit*>();
    auto* errors = editor->findChild<QListWidget*>();
    text->selectAll();
    text->insertPlainText(QStringLiteral("lesson 1 Chips\na x 100\nchip align 32\nchip alloc slob\n"));
    ASSERT_TRUE(waitFor([&] {
        open.settle();
        return errors->count() == 1;
    }));
    EXPECT_TRUE(errors->item(0)->text().startsWith(QStringLiteral("Line 4: with alloc slob: ")))
        << errors->item(0)->text().toStdString();
    text->document()->setModified(false);
}

TEST(LessonEditor, ATextOfAHundredMegabytesOrAnEndlessEachDoesNotHang)
{
    const auto started = std::chrono::steady_clock::now();
    const lesson::Check each =
        lesson::check("x.lesson", {}, "lesson 1 T\neach i 0..999999999999 : a x[i] 1\n");
    EXPECT_EQ(each.errors.size(), 1u);
    std::string large = "lesson 1 T\n";
    large.append(100 << 20, 'x');
    const lesson::Check line = lesson::check("x.lesson", {}, large);
    EXPECT_FALSE(line.errors.empty());
    EXPECT_TRUE(line.lesson) << "the good part stays";
    EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::minutes(1));
}

TEST(Lesson, FitsTheSmallestWindow)
{
    OpenWindow open;
    ASSERT_TRUE(open.window.openLesson(10, 999'999));
    open.window.resize(1024, 600);
    for (int i = 0; i < 3; ++i)
        open.settle();
    EXPECT_EQ(open.window.size(), QSize(1024, 600));
    const auto* dock = open.window.findChild<LessonDock*>();
    for (const QPushButton* button : dock->findChildren<QPushButton*>()) {
        if (!button->isVisible()) continue;
        EXPECT_LE(button->mapTo(dock, QPoint(button->width(), 0)).x(), dock->width())
            << qPrintable(button->text());
    }
}

TEST(Lesson, AnotherFileEndsIt)
{
    OpenLesson open(7);
    open.window.openFile(dataFile("pinned_page.ops"));
    open.settle();
    open.settle();
    EXPECT_FALSE(open.player().isOpen());
    EXPECT_EQ(open.session.horizon(), kNone);
    EXPECT_EQ(open.session.turn(), Turn::none);
    EXPECT_TRUE(open.window.actions().at("heap.heapmin")->isEnabled());
}

TEST(Lesson, ClosingTheFileEndsIt)
{
    OpenLesson open(7);
    open.window.actions().at("file.close")->trigger();
    open.settle();
    EXPECT_FALSE(open.player().isOpen());
    EXPECT_EQ(open.session.horizon(), kNone);
    EXPECT_EQ(open.session.turn(), Turn::none);
}

TEST(Lesson, LeavingItKeepsWhatIsOpen)
{
    OpenLesson open(7);
    open.window.actions().at("lesson.close")->trigger();
    open.settle();
    EXPECT_FALSE(open.window.isTeaching());
    EXPECT_TRUE(open.session.isOpen());
    EXPECT_EQ(open.session.snapshot().steps, 899u) << "with all its events";
}

TEST(Lesson, WithErrorsTheGoodPartIsShownAndTheErrorSaysItsLine)
{
    const QTemporaryDir folder;
    OpenLesson open(
        lessonFile(folder, QStringLiteral("bad.lesson"),
                   QStringLiteral("lesson 1 Half\nsay It goes on.\na x 100\nwrte y\nsay To the end.\n")));
    EXPECT_TRUE(open.said().contains(QStringLiteral("To the end.")));
    EXPECT_TRUE(open.session.snapshot().load->message.english().find("bad.lesson:4:1: ") != std::string::npos)
        << open.session.snapshot().load->message.english();
}

TEST(Lesson, FiguresThatDoNotHoldAreTold)
{
    const QTemporaryDir folder;
    OpenLesson open(lessonFile(folder, QStringLiteral("wrong.lesson"),
                               QStringLiteral("lesson 1 Wrong\nsay On.\na x 100\nexpect pages == 2\n"
                                              "expect live_blocks == 3\nsay To the end.\n")));
    ASSERT_TRUE(waitFor([&] {
        open.settle();
        return !open.player().errors().empty();
    }));
    open.settle();
    EXPECT_TRUE(open.said().contains(QStringLiteral("wrong.lesson:4:8: expected pages == 2, got 1; 1 more")))
        << qPrintable(open.said());
    EXPECT_TRUE(open.said().contains(QStringLiteral("To the end."))) << "the good part is shown";
}

TEST(Lesson, PageDownGoesOnFromWhereItWasStopped)
{
    OpenLesson open(7);
    open.session.goToEvent(100);
    open.settle();
    open.button<QRadioButton>(QStringLiteral("128 pages"))->click();
    open.button<QPushButton>(QStringLiteral("Check"))->click();
    for (int i = 0; i < 3; ++i)
        open.settle();
    open.session.setPlaying(false);
    open.settle();
    EXPECT_TRUE(open.player().standsStill());
    EXPECT_TRUE(plainText(open.find<QLabel>("guide")).startsWith(QStringLiteral("The lesson stands still")));
    open.player().next();
    ASSERT_TRUE(waitFor([&] {
        open.settle();
        return open.player().isWaiting();
    }));
    EXPECT_EQ(open.session.snapshot().event, 768u);
    EXPECT_TRUE(open.player().wantsPress());
}

TEST(Lesson, GoingOnTakesBackWhatWasTried)
{
    OpenLesson open(7);
    open.player().next();
    open.run();
    open.player().next(); // _heapmin
    open.run();
    open.press(open.button<QPushButton>(QStringLiteral("Pages of 64 KiB")));
    ASSERT_EQ(open.session.snapshot().settings.page, 65536u);
    open.session.select(Spot{3, 1, {}});
    open.press(open.button<QPushButton>(QStringLiteral("Go on")));
    ASSERT_TRUE(waitFor([&] {
        open.run();
        return open.player().step() == 1 && open.player().isWaiting();
    }));
    EXPECT_EQ(open.session.snapshot().settings.page, 4096u);
    EXPECT_FALSE(open.player().tried());
    EXPECT_FALSE(open.session.selection()) << "what was pointed out there is not meant here";
}

TEST(Glossary, ExplainsTheFirstUseOfATerm)
{
    const QString rich = withTerms(QStringLiteral("A page <b> holds Blocks; the page stays, blocked."));
    EXPECT_EQ(rich.count(QStringLiteral("<a ")), 2) << qPrintable(rich);
    EXPECT_TRUE(rich.contains(QStringLiteral("&lt;b&gt;")));
    EXPECT_TRUE(rich.contains(QStringLiteral(">Blocks</a>")));
    for (int i = 0; i < int(terms().size()); ++i)
        EXPECT_TRUE(meaningOf(i).endsWith(QLatin1Char('.'))) << i;
}

/// Chinese for two of the terms.
struct TwoTerms : QTranslator {
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        if (qstrcmp(context, "Glossary") != 0) return {};
        return qstrcmp(source, "page") == 0    ? QString::fromUtf8("页")
               : qstrcmp(source, "block") == 0 ? QString::fromUtf8("块")
                                               : QString();
    }
};

TEST(Glossary, FindsTermsOfALanguageWithoutBlanks)
{
    TwoTerms chinese;
    QCoreApplication::installTranslator(&chinese);
    const QString rich = withTerms(QString::fromUtf8("每一页里都有一个块，_heapmin 归还 0 页。"));
    QCoreApplication::removeTranslator(&chinese);
    EXPECT_EQ(rich.count(QStringLiteral("<a ")), 3) << qPrintable(rich);
    EXPECT_TRUE(rich.contains(QString::fromUtf8(">页</a>里")));
    EXPECT_TRUE(rich.contains(QString::fromUtf8(">块</a>")));
    EXPECT_TRUE(rich.contains(QStringLiteral(">_heapmin</a>")));
}

TEST(Lesson, NothingAnswersBeforeThePrediction)
{
    OpenWindow open;
    ASSERT_TRUE(open.window.openLesson(7, 768));
    open.settle();
    open.settle();
    ASSERT_TRUE(open.session.isPredicting());
    EXPECT_FALSE(open.session.type(QStringLiteral("_heapmin()")));
    open.window.heapmin();
    open.settle();
    EXPECT_FALSE(open.session.snapshot().heapmin);
    const QString cell = open.window.findChild<PageMap*>()->cellText(0);
    EXPECT_TRUE(cell.contains(QStringLiteral("after your answer"))) << cell.toStdString();
}

TEST(Lesson, F6GoesThroughThePanesThatAreSeen)
{
    OpenWindow open;
    ASSERT_TRUE(open.window.openLesson(7, 768));
    open.settle();
    open.settle();
    open.window.activateWindow();
    open.window.focusPane(0);
    std::set<const QWidget*> been;
    for (int i = 0; i < 4; ++i) {
        const QWidget* here = QApplication::focusWidget();
        ASSERT_TRUE(here && here->isVisible());
        EXPECT_TRUE(been.insert(here).second) << "it is stuck at " << here->metaObject()->className() << ' '
                                              << here->objectName().toStdString();
        open.window.focusNextPane(1);
    }
    EXPECT_TRUE(been.contains(QApplication::focusWidget())) << "and round again";
}

} // namespace heapglass::gui
