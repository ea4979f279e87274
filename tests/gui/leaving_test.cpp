// What belongs to a file ends with it, and what was typed is not lost without a question.
#include <gtest/gtest.h>

#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>

#include "engine/replay/find.h"
#include "gui/actions.h"
#include "gui/chrome/text_size.h"
#include "gui/heap_window.h"
#include "gui/history.h"
#include "gui/lesson/editor.h"
#include "gui/lesson/player.h"
#include "gui/marks/mark_book.h"
#include "gui/open/file_watch.h"
#include "gui/open/open_file.h"
#include "gui/open/open_gate.h"
#include "gui/views/message_bar.h"
#include "gui/views/search_bar.h"
#include "tests/gui/answers.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{

namespace
{

const QString kSample = QStringLiteral(HEAPGLASS_SOURCE_DIR "/resources/samples/sqlite3.raw.zst");

struct OpenGrowing : OpenWindow {
    OpenGrowing()
    {
        write(QIODevice::WriteOnly, "each i 0..9 : a x[i] 64\n");
        window.openFile(path);
        settle();
    }
    void write(QIODevice::OpenMode mode, const QByteArray& text) const
    {
        QFile file(path);
        ASSERT_TRUE(file.open(mode));
        file.write(text);
    }
    void trigger(const char* id)
    {
        window.actions().at(id)->trigger();
        settle();
        settle();
    }
    /// As the watcher would, in time.
    void look()
    {
        window.file().watch().look();
        settle();
        settle();
    }
    void type(const QString& line)
    {
        ASSERT_TRUE(session.type(line));
        settle();
    }
    QString pathShown() const
    {
        const auto load = session.snapshot().load;
        return load ? QString::fromStdString(load->path) : QString();
    }
    QTemporaryDir folder;
    QString path = folder.filePath("grows.ops");
};

struct OpenPlayground : OpenWindow {
    OpenPlayground()
    {
        trigger("file.playground");
        type(QStringLiteral("p = malloc(100)"));
        type(QStringLiteral("q = malloc(100)"));
    }
    void trigger(const char* id)
    {
        window.actions().at(id)->trigger();
        settle();
        settle();
    }
    void type(const QString& line)
    {
        ASSERT_TRUE(session.type(line));
        settle();
    }
    std::size_t lines() const { return session.isPlayground() ? session.playground()->lines().size() : 0; }
};

/// A window that is made anew, with a lesson of one's own that is being written.
struct Writing {
    Writing()
    {
        made.window().show();
        made.window().actions().at("lesson.new")->trigger();
        settle();
        text()->appendPlainText(QStringLiteral("say And more."));
    }
    void settle()
    {
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::processEvents();
            made.session().waitUntilIdle();
        }
        QCoreApplication::processEvents();
    }
    LessonEditor* editor() { return made.window().editor(); }
    QPlainTextEdit* text() { return editor()->findChild<QPlainTextEdit*>(); }
    HeapWindow made;
};

QString lessonFile(const QTemporaryDir& folder, const QByteArray& text)
{
    QFile file(folder.filePath("own.lesson"));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(text);
    return file.fileName();
}

} // namespace

// ---------------------------------------------------------------- the file that was open

class LeavingBy : public testing::TestWithParam<const char*>
{
};

TEST_P(LeavingBy, FollowingEndsAndNothingOpensTheFileAgain)
{
    OpenGrowing open;
    open.window.file().setFollowing(true);
    open.trigger(GetParam());
    const QString shown = open.pathShown();
    EXPECT_NE(shown, open.path);
    EXPECT_FALSE(open.window.file().isFollowing());
    EXPECT_NE(open.window.file().watch().path(), open.path);
    open.write(QIODevice::Append, "a late 64\n");
    open.look();
    EXPECT_EQ(open.pathShown(), shown);
    open.window.file().reload();
    open.settle();
    EXPECT_EQ(open.pathShown(), shown) << "nor does Reload";
    EXPECT_FALSE(open.window.findChild<MessageBar*>()->isVisible()) << "another file has grown";
}

INSTANTIATE_TEST_SUITE_P(Ways, LeavingBy,
                         testing::Values("file.playground", "file.sample", "file.close", "lesson.try",
                                         "lesson.new"));

TEST(Leaving, WhatIsTypedInAPlaygroundStaysWhenTheFollowedFileGrows)
{
    OpenGrowing open;
    open.window.file().setFollowing(true);
    open.trigger("file.playground");
    open.type(QStringLiteral("p = malloc(100)"));
    open.type(QStringLiteral("q = malloc(100)"));
    open.write(QIODevice::Append, "a late 64\n");
    open.look();
    ASSERT_TRUE(open.session.isPlayground());
    EXPECT_EQ(open.session.playground()->lines().size(), 2u);
    EXPECT_FALSE(open.window.actions().at("file.reload")->isEnabled());
}

TEST(Leaving, ALargeFileThatIsStillLookedAtIsNotOpenedOverWhatWasStarted)
{
    OpenWindow open;
    open.window.file().gate().setLimits({.bytes = 1, .events = 100'000'000});
    open.window.openFile(kSample);
    EXPECT_TRUE(open.session.notice().contains("sqlite3")) << open.session.notice().toStdString();
    open.window.startPlayground();
    EXPECT_EQ(open.session.notice(), QString());
    bool later = false; // looks at one file after the other
    open.window.file().gate().pass(kSample, {}, [&] { later = true; });
    ASSERT_TRUE(waitFor([&] { return later; }));
    open.settle();
    EXPECT_TRUE(open.session.isPlayground());
}

TEST(Leaving, ALargeFileThatIsNotOpenedLeavesNoNotice)
{
    OpenWindow open;
    open.window.file().gate().setLimits({.bytes = 1, .events = 1000});
    const Answers no(QMessageBox::Cancel);
    open.window.openFile(kSample);
    EXPECT_FALSE(open.session.notice().isEmpty());
    ASSERT_TRUE(waitFor([&] { return no.asked == 1; }));
    open.settle();
    EXPECT_FALSE(open.session.isOpen());
    EXPECT_EQ(open.session.notice(), QString());
}

TEST(Leaving, ARefusedReloadGivesItsKnobsToNoOtherFile)
{
    OpenGrowing open;
    open.session.goToEvent(4);
    open.session.setPageSize(1024);
    open.settle();
    ASSERT_TRUE(QFile::remove(open.path));
    open.window.file().reload();
    open.settle();
    ASSERT_FALSE(open.session.isOpen());
    open.session.open(dataFile("pinned_page.ops"));
    open.settle();
    open.settle();
    EXPECT_EQ(open.session.snapshot().settings.page, 4096u);
    EXPECT_EQ(open.session.snapshot().event, open.session.snapshot().events);
}

TEST(Leaving, AnotherFileGetsNothingOfAReloadThatIsUnderWay)
{
    OpenGrowing open;
    open.session.goToEvent(4);
    open.session.setPageSize(1024);
    open.settle();
    open.window.file().reload();
    open.window.openFile(dataFile("pinned_page.ops"));
    open.settle();
    open.settle();
    EXPECT_EQ(open.session.snapshot().settings.page, 4096u);
    EXPECT_EQ(open.session.snapshot().event, open.session.snapshot().events);
}

TEST(Leaving, ReadAgainReadsAsItWasOpened)
{
    OpenGrowing open;
    open.write(QIODevice::Append, "wrte y\n");
    open.window.openFile(open.path, QStringLiteral("best"));
    open.settle();
    open.session.setPageSize(1024);
    open.settle();
    open.session.goToEvent(4);
    open.settle();
    ASSERT_EQ(open.session.snapshot().event, 4u);
    auto* bar = open.window.findChild<MessageBar*>();
    ASSERT_TRUE(bar->isVisible());
    open.write(QIODevice::Append, "a late 64\n");
    for (auto* button : bar->findChildren<QPushButton*>())
        if (button->text() == QLatin1String("Read again")) button->click();
    open.settle();
    open.settle();
    EXPECT_EQ(open.session.snapshot().events, 11u);
    EXPECT_EQ(open.session.snapshot().policy, "best");
    EXPECT_EQ(open.session.snapshot().settings.page, 1024u);
    EXPECT_EQ(open.session.snapshot().event, 4u);
    open.look();
    EXPECT_EQ(open.window.file().watch().state(), FileWatch::State::same) << "as it is now, it was read";
}

// ---------------------------------------------------------------- what was typed

class LosingAListBy : public testing::TestWithParam<const char*>
{
};

TEST_P(LosingAListBy, IsAskedAboutOnce)
{
    OpenPlayground open;
    {
        const Answers cancel(QMessageBox::Cancel);
        open.trigger(GetParam());
        EXPECT_EQ(cancel.asked, 1);
        EXPECT_EQ(open.lines(), 2u);
    }
    const Answers discard(QMessageBox::Discard);
    open.trigger(GetParam());
    EXPECT_EQ(discard.asked, 1);
    EXPECT_EQ(open.lines(), 0u);
}

INSTANTIATE_TEST_SUITE_P(Ways, LosingAListBy,
                         testing::Values("file.playground", "file.sample", "file.close", "lesson.try",
                                         "lesson.new"));

TEST(Losing, AListIsAskedAboutBeforeAFileIsOpened)
{
    OpenPlayground open;
    const Answers cancel(QMessageBox::Cancel);
    open.window.openFile(dataFile("pinned_page.ops"));
    open.settle();
    EXPECT_EQ(cancel.asked, 1);
    EXPECT_EQ(open.lines(), 2u);
}

TEST(Losing, AListThatWasSavedIsNotAskedAbout)
{
    const QTemporaryDir folder;
    OpenPlayground open;
    {
        const Answers save(QMessageBox::Save, folder.filePath("list.ops"));
        EXPECT_TRUE(open.window.close());
        EXPECT_EQ(save.asked, 1);
    }
    QFile file(folder.filePath("list.ops"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().count('\n'), 2);
    const Answers cancel(QMessageBox::Cancel);
    open.window.show();
    EXPECT_TRUE(open.window.close());
    EXPECT_EQ(cancel.asked, 0);
    open.window.show();
    open.type(QStringLiteral("free(p)"));
    EXPECT_FALSE(open.window.close()) << "it is another one again";
    EXPECT_EQ(cancel.asked, 1);
    QSettings().clear();
}

TEST(Losing, TheLessonThatIsWrittenIsNotRunInPlaceOfAList)
{
    OpenWindow open;
    open.window.actions().at("lesson.new")->trigger();
    open.settle();
    auto* editor = open.window.editor();
    open.window.startPlayground();
    open.settle();
    ASSERT_TRUE(open.session.type(QStringLiteral("p = malloc(100)")));
    open.settle();
    editor->findChild<QPlainTextEdit*>()->appendPlainText(QStringLiteral("wrte y"));
    const auto* errors = editor->findChild<QListWidget*>();
    ASSERT_TRUE(waitFor([&] { return errors->count() == 1; })) << "it is checked all the same";
    open.settle();
    EXPECT_TRUE(open.session.isPlayground());
    EXPECT_FALSE(open.window.player().isOpen());
}

TEST(Losing, AChangedLessonIsAskedAboutBeforeItsWindowGoes)
{
    Writing open;
    open.settle();
    {
        const Answers cancel(QMessageBox::Cancel);
        EXPECT_FALSE(open.made.window().close());
        EXPECT_EQ(cancel.asked, 1);
        EXPECT_TRUE(open.made.window().isVisible());
        EXPECT_TRUE(open.editor()->isVisible());
    }
    const Answers discard(QMessageBox::Discard);
    QApplication::closeAllWindows();
    EXPECT_EQ(discard.asked, 1) << "once";
    EXPECT_FALSE(open.made.window().isVisible());
    EXPECT_FALSE(open.editor()->isVisible());
    QSettings().clear();
}

TEST(Losing, AChangedLessonInASecondWindowIsAskedAbout)
{
    HeapWindow& second = HeapWindow::openAnother();
    const QPointer<HeapWindow> watched = &second;
    second.window().actions().at("lesson.new")->trigger();
    second.session().waitUntilIdle();
    second.window().editor()->findChild<QPlainTextEdit*>()->appendPlainText(QStringLiteral("say More."));
    {
        const Answers cancel(QMessageBox::Cancel);
        second.window().close();
        EXPECT_EQ(cancel.asked, 1);
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    ASSERT_TRUE(watched);
    const Answers discard(QMessageBox::Discard);
    second.window().close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_FALSE(watched);
    QSettings().clear();
}

TEST(Losing, AnotherTextSizeKeepsTheLessonThatIsWritten)
{
    Writing open;
    ASSERT_TRUE(waitFor([&] {
        open.settle();
        const auto& edited = open.made.window().player().editedText();
        return edited && edited->contains("And more") && open.made.window().player().isOpen();
    }));
    const QString written = open.text()->toPlainText();
    open.made.window().setTextSize(125);
    open.settle();
    open.settle();
    ASSERT_TRUE(open.editor());
    EXPECT_EQ(open.text()->toPlainText(), written);
    EXPECT_TRUE(open.editor()->isChanged());
    EXPECT_TRUE(open.editor()->isVisible());
    EXPECT_TRUE(open.made.window().player().isOpen()) << "and it is run still";
    QSettings().remove(QStringLiteral("textSize"));
    useTextSize(100);
}

// ---------------------------------------------------------------- a lesson that is written

TEST(EditedLesson, IsTriedOutAsItIsWritten)
{
    OpenWindow open;
    open.window.actions().at("lesson.new")->trigger();
    open.settle();
    ASSERT_TRUE(open.window.player().isOpen());
    open.window.player().tryOut(QStringLiteral("page"), QStringLiteral("65536"));
    open.settle();
    open.settle();
    ASSERT_TRUE(open.window.player().isOpen()) << "there is no file of it";
    EXPECT_EQ(open.window.player().lesson().title, "A lesson of my own");
    EXPECT_EQ(open.session.snapshot().settings.page, 65536u);
}

TEST(EditedLesson, ThatIsNoneAnyMoreIsLeftAndComesBackOnceItIsMended)
{
    OpenWindow open;
    open.window.actions().at("lesson.new")->trigger();
    open.settle();
    auto* text = open.window.editor()->findChild<QPlainTextEdit*>();
    const QString good = text->toPlainText();
    text->setPlainText(QStringLiteral("a x 100\n"));
    ASSERT_TRUE(waitFor([&] {
        open.settle();
        return !open.window.player().isOpen();
    }));
    EXPECT_EQ(open.session.horizon(), kNone) << "what it is instead is seen whole";
    text->setPlainText(good);
    ASSERT_TRUE(waitFor([&] {
        open.settle();
        return open.window.player().isOpen();
    }));
    text->document()->setModified(false);
}

TEST(EditedLesson, AFileThatIsRefusedEndsTheLessonBeforeIt)
{
    const QTemporaryDir folder;
    OpenWindow open;
    ASSERT_TRUE(open.window.openLesson(7));
    open.settle();
    const QString path = lessonFile(folder, "lesson 1 Own\na x 100\nsay It is.\n");
    open.window.openLesson(path);
    open.settle();
    ASSERT_EQ(open.window.player().lesson().title, "Own");
    ASSERT_TRUE(QFile::remove(path));
    open.window.player().tryOut(QStringLiteral("page"), QStringLiteral("65536"));
    open.settle();
    EXPECT_FALSE(open.window.player().isOpen());
    open.session.open(dataFile("pinned_page.ops"));
    open.settle();
    EXPECT_FALSE(open.window.player().isOpen());
    EXPECT_EQ(open.session.horizon(), kNone);
}

// ---------------------------------------------------------------- one playground after another

TEST(Playgrounds, HaveNoMarksOfEachOther)
{
    OpenPlayground open;
    Mark mark;
    mark.id = QStringLiteral("one");
    mark.name = QStringLiteral("here");
    open.session.book().put(mark, QStringLiteral("add"));
    open.settle();
    ASSERT_EQ(open.session.book().marks().size(), 1);
    const Answers discard(QMessageBox::Discard);
    open.trigger("file.playground");
    EXPECT_TRUE(open.session.book().marks().isEmpty());
    EXPECT_FALSE(open.session.book().edits().canUndo());
}

TEST(Playgrounds, HaveNoPlacesOfEachOther)
{
    OpenPlayground open;
    open.type(QStringLiteral("a x[0..63] 100"));
    for (const quint64 event : {10, 40, 60}) {
        open.session.goToEvent(event);
        open.settle();
    }
    ASSERT_TRUE(open.window.history().canGoBack());
    const Answers discard(QMessageBox::Discard);
    open.trigger("file.playground");
    EXPECT_FALSE(open.window.history().canGoBack());
    open.type(QStringLiteral("a x[0..63] 100"));
    open.session.goToEvent(10);
    open.settle();
    EXPECT_TRUE(open.window.history().canGoBack()) << "it has places of its own";
}

// ---------------------------------------------------------------- the window

TEST(Arrangement, StaysInAnotherTextSize)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath("grows.ops"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("each i 0..9 : a x[i] 64\n");
    file.close();
    HeapWindow made;
    const auto settle = [&made] {
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::processEvents();
            made.session().waitUntilIdle();
        }
        QCoreApplication::processEvents();
    };
    made.window().resize(1366, 900);
    made.window().show();
    made.window().openFile(file.fileName(), {}, {"operation-list", {}});
    settle();
    made.window().file().setFollowing(true);
    made.window().showView(QStringLiteral("time"));
    made.window().showView(QStringLiteral("events"));
    made.session().setQuery(std::make_shared<const replay::Query>(*replay::parseQuery("size>1")));
    settle();
    const QStringList tabs = made.window().tabs();
    EXPECT_EQ(tabs, (QStringList{QStringLiteral("time"), QStringLiteral("events")}));
    const auto sizes = [&made] {
        return made.window().findChild<QSplitter*>(QStringLiteral("mapSplitter"))->sizes();
    };
    const int whole = sizes()[0] + sizes()[1], first = sizes()[0];
    made.window().findChild<QSplitter*>(QStringLiteral("mapSplitter"))->setSizes({whole / 2, whole / 2});
    const int moved = sizes()[0];
    ASSERT_GT(std::abs(first - moved), 60) << first << ' ' << moved;
    const QPointer<MainWindow> before = &made.window();
    made.window().setTextSize(125);
    settle();
    EXPECT_NE(&made.window(), before.data());
    EXPECT_EQ(made.window().tabs(), tabs);
    EXPECT_LT(std::abs(sizes()[0] - moved), std::abs(sizes()[0] - first)) << "where it was moved to";
    EXPECT_TRUE(made.window().file().isFollowing());
    EXPECT_EQ(made.window().file().watch().path(), file.fileName());
    EXPECT_EQ(made.window().file().how().format, "operation-list");
    EXPECT_TRUE(made.window().findChild<SearchBar*>()->isVisible()) << "it is searched still";
    QSettings().clear();
    useTextSize(100);
}

TEST(Arrangement, AWindowThatIsClosedWhilePresentingIsNoPresentationAtItsNextStart)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    open.window.setPresenting(true);
    open.settle();
    ASSERT_TRUE(open.window.isFullScreen());
    EXPECT_TRUE(open.window.close());
    QWidget next;
    ASSERT_TRUE(next.restoreGeometry(QSettings().value("geometry").toByteArray()));
    EXPECT_FALSE(next.isFullScreen());
    QSettings().clear();
}

TEST(Arrangement, TheFirstWindowThatIsClosedBesideASecondKeepsNoTrace)
{
    HeapWindow made;
    made.window().show();
    made.window().openFile(dataFile("pinned_page.ops"));
    made.session().waitUntilIdle();
    ASSERT_TRUE(made.session().isOpen());
    made.window().close();
    made.session().waitUntilIdle();
    EXPECT_FALSE(made.session().isOpen());
    EXPECT_EQ(made.window().file().watch().path(), QString());
    QSettings().clear();
}

} // namespace heapglass::gui
