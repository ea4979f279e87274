// What a user marks in a trace: the file it is kept in, two instances, undo and redo, and how it is shown.
#include <csignal>

#include <sys/resource.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMenu>
#include <QTableView>
#include <QTimer>

#include <gtest/gtest.h>

#include "engine/replay/query.h"
#include "engine/trace/cache.h"
#include "gui/actions.h"
#include "gui/chrome/search_field.h"
#include "gui/edit_order.h"
#include "gui/format.h"
#include "gui/marks/mark_book.h"
#include "gui/marks/mark_dialog.h"
#include "gui/marks/mark_place.h"
#include "gui/marks/mark_trail.h"
#include "gui/paint/theme.h"
#include "gui/views/block_map.h"
#include "gui/views/mark_list.h"
#include "gui/views/page_map.h"
#include "gui/views/search_bar.h"
#include "gui/views/time_map.h"
#include "gui/views/timeline_plot.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{
namespace
{

Mark eventMark(quint64 event, const QString& name = {})
{
    Mark mark;
    mark.id = newMarkId();
    mark.event = event;
    mark.name = name;
    return mark;
}

Mark pageMark(Bytes address, Bytes bytes, const QString& policy)
{
    Mark mark = eventMark(0);
    mark.kind = Mark::Kind::page;
    mark.address = address;
    mark.bytes = bytes;
    mark.policy = policy;
    return mark;
}

Marks marksOf(std::initializer_list<Mark> list)
{
    Marks marks;
    for (const Mark& mark : list)
        marks[mark.id] = mark;
    return marks;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeTo(const QString& path, const QByteArray& text, QIODevice::OpenMode mode = QIODevice::WriteOnly)
{
    QFile file(path);
    ASSERT_TRUE(file.open(mode));
    ASSERT_EQ(file.write(text), text.size());
}

// ---------------------------------------------------------------- a mark

TEST(Mark, OfEveryKindIsReadAsItWasWritten)
{
    Mark range = eventMark(3, "a range");
    range.kind = Mark::Kind::range;
    range.end = 17;
    range.tag = 6;
    Mark block = eventMark(0, "buffer \"pool\"");
    block.kind = Mark::Kind::block;
    block.block = 4'000'000'000U;
    block.note = "first line\nsecond";
    const Mark page = pageMark(0x7fff'ffff'f000, 4096, "recorded");
    for (const Mark& mark : {eventMark(0), eventMark(4'000'000'000, "x"), range, block, page}) {
        const auto read = markFromJson(toJson(mark));
        ASSERT_TRUE(read) << titleOf(mark).toStdString();
        EXPECT_EQ(*read, mark) << titleOf(mark).toStdString();
    }
}

TEST(Mark, WhatALaterHeapglassWroteOfItIsKept)
{
    QJsonObject object = toJson(eventMark(5));
    object["colour"] = "mauve";
    const auto mark = markFromJson(object);
    ASSERT_TRUE(mark);
    EXPECT_EQ(toJson(*mark), object);
}

TEST(Mark, ThatMakesNoSenseIsNone)
{
    const char* const hostile[] = {
        R"({})",
        R"({"id":"a","kind":"event"})",
        R"({"id":"","kind":"event","event":"3"})",
        R"({"id":"a","kind":"event","event":"-3"})",
        R"({"id":"a","kind":"event","event":3})",
        R"({"id":"a","kind":"event","event":"99999999999999999999"})",
        R"({"id":"a","kind":"event","event":"4294967295"})",
        R"({"id":"a","kind":"range","event":"9","end":"3"})",
        R"({"id":"a","kind":"block","block":"4294967295"})",
        R"({"id":"a","kind":"page","address":"0xffffffffffffffff","bytes":"4096"})",
        R"({"id":"a","kind":"page","address":"0x10","bytes":"0"})",
        R"({"id":"a","kind":"elsewhere","event":"3"})",
    };
    for (const char* text : hostile)
        EXPECT_FALSE(markFromJson(QJsonDocument::fromJson(text).object())) << text;
}

TEST(Marks, ThatTwoHaveMadeAreJoined)
{
    const Mark kept = eventMark(1), changed = eventMark(2), removed = eventMark(3), both = eventMark(4);
    const Marks base = marksOf({kept, changed, removed, both});
    Mark mineBoth = both, theirsBoth = both, theirs = changed;
    mineBoth.name = "mine";
    theirsBoth.name = "theirs";
    theirs.name = "renamed by the other";
    const Mark myNew = eventMark(5), theirNew = eventMark(6);
    const Marks result = merged(base, marksOf({kept, changed, mineBoth, myNew}),
                                marksOf({kept, theirs, removed, theirsBoth, theirNew}));
    EXPECT_EQ(result, marksOf({kept, theirs, mineBoth, myNew, theirNew}));
    EXPECT_EQ(merged(base, base, {}), Marks()) << "what the other removed is gone";
}

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

TEST(Tags, AreReadOnBothThemesAndEachHasALetterOfItsOwn)
{
    std::set<char> letters;
    for (const Tag& tag : tags()) {
        EXPECT_TRUE(letters.insert(tag.letter).second);
        for (const Theme& each : themes()) {
            const Theme* theme = &each;
            const double a = luminance(tag.colour(*theme)), b = luminance(theme->base);
            EXPECT_GE((std::max(a, b) + 0.05) / (std::min(a, b) + 0.05), 4.5)
                << tag.letter << (theme->dark ? " dark" : " light");
        }
    }
}

// ---------------------------------------------------------------- the file

struct MarkFileTest : testing::Test {
    QTemporaryDir folder;
    QString path = markFilePath(folder.filePath("marks"), "00ff-12");
};

TEST_F(MarkFileTest, IsReadAsItWasWrittenAndGoesWithTheLastMark)
{
    const Marks marks = marksOf({eventMark(1, "one"), eventMark(2)});
    const KeptMarks written = writeMarks(path, {}, marks, "a.raw");
    EXPECT_EQ(written.trouble, QString());
    EXPECT_EQ(written.stored, marks);
    EXPECT_EQ(readMarks(path, {}, {}).mine, marks);
    EXPECT_EQ(QJsonDocument::fromJson(contentOf(path)).object()["trace"].toString(), "a.raw");
    EXPECT_EQ(writeMarks(path, marks, {}, "a.raw").trouble, QString());
    EXPECT_FALSE(QFile::exists(path));
}

TEST_F(MarkFileTest, ThatIsDamagedIsSetAsideWithOneLine)
{
    ASSERT_TRUE(QDir().mkpath(QFileInfo(path).path()));
    const QByteArray damaged[] = {"",
                                  "{",
                                  "[]",
                                  R"({"heapglassMarks":1})",
                                  R"({"heapglassMarks":"1","marks":[]})",
                                  QByteArray("\0\1\2\3", 4),
                                  QByteArray(100'000, '[')};
    int i = 0;
    for (const QByteArray& text : damaged) {
        writeTo(path, text);
        const KeptMarks kept = readMarks(path, {}, {});
        const QString other = path + (i == 0 ? QString(".bad") : QString(".bad%1").arg(i + 1));
        EXPECT_EQ(kept.trouble, QString("The marks of this trace could not be understood; the file was set "
                                        "aside as %1.")
                                    .arg(QFileInfo(other).fileName()));
        EXPECT_FALSE(QFile::exists(path));
        EXPECT_EQ(contentOf(other), text) << "nothing is lost";
        ++i;
    }
    const Marks marks = marksOf({eventMark(1)});
    EXPECT_EQ(writeMarks(path, {}, marks, "a").stored, marks) << "and new marks are kept";
}

TEST_F(MarkFileTest, OfANewerHeapglassIsLeftAlone)
{
    ASSERT_TRUE(QDir().mkpath(QFileInfo(path).path()));
    const QByteArray newer = R"({"heapglassMarks":2,"marks":[{"id":"a","kind":"event","event":"3"}]})";
    writeTo(path, newer);
    const KeptMarks kept = writeMarks(path, {}, marksOf({eventMark(1)}), "a");
    EXPECT_TRUE(kept.trouble.contains("newer Heapglass")) << kept.trouble.toStdString();
    EXPECT_EQ(kept.mine.size(), 1) << "in memory it is still there";
    EXPECT_EQ(contentOf(path), newer);
}

TEST_F(MarkFileTest, KeepsWhatItDoesNotUnderstand)
{
    ASSERT_TRUE(QDir().mkpath(QFileInfo(path).path()));
    writeTo(path, R"({"heapglassMarks":1,"shade":7,"marks":[{"id":"a","kind":"thread","thread":"3"}]})");
    const Mark mark = eventMark(1);
    EXPECT_EQ(writeMarks(path, {}, marksOf({mark}), "a").trouble, QString());
    const QJsonObject object = QJsonDocument::fromJson(contentOf(path)).object();
    EXPECT_EQ(object["shade"].toInt(), 7);
    ASSERT_EQ(object["marks"].toArray().size(), 2);
    EXPECT_EQ(object["marks"].toArray()[1].toObject()["thread"].toString(), "3");
}

TEST_F(MarkFileTest, OnAFullDiskTheOldOneStaysWholeAndTheMissingBytesAreSaid)
{
    const Marks before = marksOf({eventMark(1, "old")});
    ASSERT_EQ(writeMarks(path, {}, before, "a").trouble, QString());
    const QByteArray old = contentOf(path);
    Mark large = eventMark(2);
    large.note = QString(19'000, QLatin1Char('n'));
    Marks after = before;
    after[large.id] = large;

    // A limit for files is the full disk that a test can make.
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit small{4096, limit.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    const KeptMarks kept = writeMarks(path, before, after, "a");
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
    std::signal(SIGXFSZ, handler);

    EXPECT_TRUE(kept.trouble.contains(QRegularExpression("[0-9]+ of [0-9]+ bytes were missing")))
        << kept.trouble.toStdString();
    EXPECT_EQ(contentOf(path), old);
    EXPECT_EQ(kept.mine, after);
    EXPECT_EQ(QDir(QFileInfo(path).path()).entryList(QDir::Files), QStringList(QFileInfo(path).fileName()));
    EXPECT_EQ(writeMarks(path, kept.stored, kept.mine, "a").stored, after) << "once there is room again";
}

// ---------------------------------------------------------------- the book

/// A session whose marks are kept, over a trace that may be copied and changed.
struct Kept {
    explicit Kept(const QTemporaryDir& folder) { session.book().useFolder(folder.filePath("marks")); }
    void open(const QString& path)
    {
        session.open(path);
        settle();
    }
    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::processEvents();
            session.waitUntilIdle();
        }
    }
    QStringList names() const
    {
        QStringList names;
        for (const Mark& mark : session.book().marks())
            names << mark.name;
        names.sort();
        return names;
    }
    void add(quint64 event, const QString& name)
    {
        session.book().put(eventMark(event, name), "add");
        settle();
    }
    Session session{std::make_shared<FakeClock>()};
};

QString copyOfTrace(const QTemporaryDir& folder, const QString& name)
{
    const QString path = folder.filePath(name);
    QFile::copy(dataFile("pinned_page.ops"), path);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return path;
}

TEST(MarkBook, IsOfTheContentAndNeverInTheTrace)
{
    const QTemporaryDir folder;
    const QString first = copyOfTrace(folder, "a.ops"), second = copyOfTrace(folder, "b.ops");
    const QByteArray bytes = contentOf(first);
    {
        Kept kept(folder);
        kept.open(first);
        kept.add(7, "seven");
    }
    EXPECT_EQ(contentOf(first), bytes);
    Kept again(folder);
    again.open(second);
    EXPECT_EQ(again.names(), QStringList("seven")) << "the same content, whatever it is called";
    again.open(dataFile("one_block.ops"));
    EXPECT_EQ(again.names(), QStringList());
    EXPECT_FALSE(again.session.book().edits().canUndo()) << "edits are those of the trace that is open";
    again.open(first);
    EXPECT_EQ(again.names(), QStringList("seven"));
}

TEST(MarkBook, OfATraceThatHasGrownStaysAndOfAnotherOneDoesNot)
{
    const QTemporaryDir folder;
    const QString path = copyOfTrace(folder, "a.ops");
    Kept kept(folder);
    kept.open(path);
    kept.add(7, "seven");
    writeTo(path, "a late 64\n", QIODevice::Append);
    kept.open(path);
    EXPECT_EQ(kept.names(), QStringList("seven"));
    {
        Kept other(folder);
        other.open(path);
        EXPECT_EQ(other.names(), QStringList("seven")) << "and is kept for the new content";
    }
    writeTo(path, "a one 64\n");
    kept.open(path);
    EXPECT_EQ(kept.names(), QStringList());
}

TEST(MarkBook, OfTwoInstancesHasTheMarksOfBoth)
{
    const QTemporaryDir folder;
    const QString path = copyOfTrace(folder, "a.ops");
    Kept one(folder), two(folder);
    one.open(path);
    two.open(path);
    one.add(1, "one");
    two.add(2, "two");
    EXPECT_EQ(two.names(), QStringList({"one", "two"}));
    EXPECT_TRUE(waitFor([&] { return one.names() == QStringList({"one", "two"}); })) << "told by the folder";
    one.session.book().edits().undo();
    one.settle();
    Kept three(folder);
    three.open(path);
    EXPECT_EQ(three.names(), QStringList("two")) << "an undo takes back what its own instance did";
}

TEST(MarkBook, WhatWasMarkedBeforeItsFileIsKnownIsKept)
{
    const QTemporaryDir folder;
    const QString path = copyOfTrace(folder, "a.ops");
    {
        Kept kept(folder);
        kept.open(path);
        kept.add(3, "of the file");
    }
    {
        Kept kept(folder);
        kept.session.open(path);
        ASSERT_TRUE(waitFor([&] { return kept.session.isOpen(); }));
        kept.session.book().put(eventMark(4, "early"), "add");
    } // closed at once
    Kept kept(folder);
    kept.open(path);
    EXPECT_EQ(kept.names(), QStringList({"early", "of the file"}));
}

TEST(MarkBook, SaysInOneLineWhatWentWrong)
{
    const QTemporaryDir folder;
    const QString path = copyOfTrace(folder, "a.ops");
    const QString file = markFilePath(folder.filePath("marks"),
                                      toText(trace::contentKey(QFile::encodeName(path).toStdString())));
    ASSERT_TRUE(QDir().mkpath(folder.filePath("marks")));
    writeTo(file, "no marks");
    OpenWindow open;
    open.session.book().useFolder(folder.filePath("marks"));
    open.session.open(path);
    open.settle();
    auto* notice = open.find<QPushButton>("notice");
    ASSERT_TRUE(notice->isVisible());
    EXPECT_TRUE(notice->accessibleName().contains("set aside as")) << notice->accessibleName().toStdString();
    notice->click();
    open.settle();
    EXPECT_FALSE(notice->isVisible());
    EXPECT_EQ(open.session.notice(), QString());
}

TEST(MarkBook, OfAPlaygroundIsInMemoryAlone)
{
    const QTemporaryDir folder;
    Kept kept(folder);
    kept.session.startPlayground();
    kept.settle();
    kept.add(0, "start");
    ASSERT_TRUE(kept.session.type("p = malloc(100)"));
    kept.settle();
    EXPECT_EQ(kept.names(), QStringList("start"));
    EXPECT_FALSE(kept.session.book().isKept());
    EXPECT_FALSE(QDir(folder.filePath("marks")).exists());
}

// ---------------------------------------------------------------- the window

struct Marking : OpenWindow {
    explicit Marking(const QString& path = dataFile("pinned_page.ops")) : OpenWindow(path)
    {
        window.activateWindow();
    }
    void trigger(const char* id)
    {
        ASSERT_TRUE(window.actions().at(id)->isEnabled()) << id;
        window.actions().at(id)->trigger();
        settle();
    }
    /// Fills in the dialog that comes next.
    void answer(const QString& name, const QString& note, int tag, bool removes = false)
    {
        auto* timer = new QTimer(&window);
        QObject::connect(timer, &QTimer::timeout, &window, [=] {
            auto* dialog = qobject_cast<MarkDialog*>(QApplication::activeModalWidget());
            if (!dialog) return; // it is not there yet
            timer->stop();
            dialog->findChild<QLineEdit*>()->setText(name);
            dialog->findChild<QPlainTextEdit*>()->setPlainText(note);
            dialog->findChild<QButtonGroup*>()->button(tag)->setChecked(true);
            for (QPushButton* button : dialog->findChildren<QPushButton*>())
                if (removes && button->text() == "Remove the mark") return button->click();
            dialog->accept();
        });
        timer->start(0);
    }
    void goTo(quint64 event)
    {
        session.goToEvent(event);
        settle();
    }
    QList<Mark> marks() const { return session.book().marks().values(); }
    MarkList& list() const { return *window.findChild<MarkList*>(); }
    QTableView& table() const { return *list().findChild<QTableView*>(); }
    QString cell(int row, int column) const { return table().model()->index(row, column).data().toString(); }
    QString undoText() const { return window.actions().at("edit.undo")->text(); }
};

TEST(Marking, TheEventAtTheCursorByItsKeyAndOnceMoreChangesIt)
{
    Marking open;
    open.goTo(40);
    QTest::keyClick(&open.window, Qt::Key_D, Qt::ControlModifier);
    open.settle();
    ASSERT_EQ(open.marks().size(), 1);
    EXPECT_EQ(open.marks()[0].event, 40U);
    EXPECT_EQ(titleOf(open.marks()[0]), "Event 40");
    open.answer("  after the \n start ", "a note", 3);
    QTest::keyClick(&open.window, Qt::Key_D, Qt::ControlModifier);
    open.settle();
    ASSERT_EQ(open.marks().size(), 1);
    EXPECT_EQ(open.marks()[0].name, "after the start");
    EXPECT_EQ(open.marks()[0].note, "a note");
    EXPECT_EQ(open.marks()[0].tag, 3);
    open.answer({}, {}, 0, true);
    open.trigger("mark.event");
    EXPECT_EQ(open.marks().size(), 0);
    open.trigger("edit.undo");
    EXPECT_EQ(open.marks()[0].name, "after the start");
}

TEST(Marking, EveryEditIsTakenBackAndDoneAgain)
{
    Marking open;
    std::vector<Marks> states{open.session.book().marks()};
    const auto edited = [&] {
        open.settle();
        ASSERT_NE(open.session.book().marks(), states.back());
        states.push_back(open.session.book().marks());
    };
    open.goTo(10);
    open.trigger("mark.event");
    edited();
    open.trigger("mark.list");
    open.list().choose(open.marks()[0].id);
    QTest::keyClick(&open.table(), Qt::Key_2);
    edited();
    QTest::keyClick(&open.table(), Qt::Key_F2);
    auto* field = open.table().findChild<QLineEdit*>();
    ASSERT_TRUE(field);
    QTest::keyClicks(field, "named");
    QTest::keyClick(field, Qt::Key_Return);
    edited();
    EXPECT_EQ(open.cell(0, 1), "named");
    QTest::keyClick(&open.table(), Qt::Key_N);
    field = nullptr;
    for (auto* each : open.table().findChildren<QLineEdit*>())
        if (each->isVisible()) field = each;
    ASSERT_TRUE(field);
    QTest::keyClicks(field, "noted");
    QTest::keyClick(field, Qt::Key_Return);
    edited();
    EXPECT_EQ(open.cell(0, 3), "noted");
    QTest::keyClick(&open.table(), Qt::Key_Delete);
    edited();
    EXPECT_EQ(open.table().model()->rowCount(), 0);
    for (std::size_t i = states.size() - 1; i-- > 0;) {
        EXPECT_TRUE(open.undoText().startsWith("&Undo: ")) << open.undoText().toStdString();
        open.trigger("edit.undo");
        EXPECT_EQ(open.session.book().marks(), states[i]) << i;
    }
    EXPECT_FALSE(open.window.actions().at("edit.undo")->isEnabled());
    for (std::size_t i = 1; i < states.size(); ++i) {
        open.trigger("edit.redo");
        EXPECT_EQ(open.session.book().marks(), states[i]) << i;
    }
    EXPECT_FALSE(open.window.actions().at("edit.redo")->isEnabled());
}

TEST(Marking, UndoGoesThroughHeapminAndMarksInTheirOrder)
{
    Marking open;
    open.goTo(40);
    open.trigger("mark.event");
    open.window.heapmin();
    open.settle();
    ASSERT_TRUE(open.session.snapshot().canUndo);
    EXPECT_EQ(open.undoText(), "&Undo _heapmin");
    open.goTo(20);
    open.trigger("mark.event");
    EXPECT_EQ(open.undoText(), "&Undo: add a mark");
    open.trigger("edit.undo");
    EXPECT_EQ(open.marks().size(), 1);
    EXPECT_EQ(open.undoText(), "&Undo _heapmin");
    open.trigger("edit.undo");
    EXPECT_FALSE(open.session.snapshot().canUndo);
    EXPECT_EQ(open.marks().size(), 1);
    open.trigger("edit.undo");
    EXPECT_EQ(open.marks().size(), 0);
    EXPECT_FALSE(open.window.actions().at("edit.undo")->isEnabled());
    open.trigger("edit.redo");
    EXPECT_EQ(open.marks().size(), 1);
    open.trigger("edit.redo");
    EXPECT_TRUE(open.session.snapshot().canUndo) << "_heapmin again";
    open.trigger("edit.redo");
    EXPECT_EQ(open.marks().size(), 2);
}

TEST(Marking, FromMarkToMarkByKeys)
{
    Marking open;
    for (const quint64 event : {10, 30, 20}) {
        open.goTo(event);
        open.trigger("mark.event");
    }
    open.goTo(15);
    for (const quint64 event : {20, 30}) {
        QTest::keyClick(&open.window, Qt::Key_PageDown, Qt::ControlModifier);
        open.settle();
        EXPECT_EQ(open.session.snapshot().event, event);
    }
    EXPECT_FALSE(open.window.actions().at("mark.next")->isEnabled());
    for (const quint64 event : {20, 10}) {
        QTest::keyClick(&open.window, Qt::Key_PageUp, Qt::ControlModifier);
        open.settle();
        EXPECT_EQ(open.session.snapshot().event, event);
    }
    EXPECT_FALSE(open.window.actions().at("mark.previous")->isEnabled());
}

TEST(Marking, MomentsStayTheSameEventsBehindAnInsertedHeapmin)
{
    Marking open;
    open.goTo(40);
    open.trigger("mark.event");
    open.goTo(20);
    open.window.heapmin();
    open.settle();
    ASSERT_EQ(open.session.snapshot().inserted.size(), 1U);
    open.window.marks().goOn(1);
    open.settle();
    EXPECT_EQ(open.session.snapshot().event, 40U);
    EXPECT_EQ(open.session.snapshot().step, 41U);
    EXPECT_EQ(open.session.snapshot().eventsBefore(41), 40U);
}

TEST(Marking, ARangeFromItsMenuOrByK)
{
    Marking open;
    auto& plot = *open.window.findChild<TimelinePlot*>();
    plot.setFocus();
    plot.mark(16, 48);
    open.answer("the middle", {}, 1);
    QTest::keyClick(&plot, Qt::Key_K);
    open.settle();
    ASSERT_EQ(open.marks().size(), 1);
    const Mark mark = open.marks()[0];
    EXPECT_EQ(mark.kind, Mark::Kind::range);
    EXPECT_EQ(mark.event, 16U);
    EXPECT_EQ(mark.end, 48U);
    EXPECT_EQ(whatIsMarked(mark), "Events 16 to 48");
    EXPECT_FALSE(plot.marked());
    open.goTo(60);
    open.window.goToMark(mark.id);
    open.settle();
    EXPECT_EQ(open.session.snapshot().event, 16U);
}

/// Selects a live block at the cursor.
replay::BlockView selectLiveBlock(Marking& open)
{
    open.window.showView("blocks");
    open.settle();
    for (const replay::BlockView& block : open.session.snapshot().blocks.blocks) {
        if (!block.live || block.block == kNone) continue;
        const Bytes page = open.session.snapshot().geometry.page;
        open.session.select(Spot{block.offset / page, 1, block.offset});
        open.settle();
        return open.session.snapshot().selectedBlock->holder.block;
    }
    ADD_FAILURE() << "no live block";
    return {};
}

TEST(Marking, ABlockHasItsNameInEveryHeapAndWhereverItLies)
{
    Marking open;
    const replay::BlockView block = selectLiveBlock(open);
    open.answer("the pin", "stays", 2);
    open.trigger("mark.name");
    ASSERT_EQ(open.marks().size(), 1);
    const Mark mark = open.marks()[0];
    EXPECT_EQ(mark.kind, Mark::Kind::block);
    EXPECT_EQ(mark.block, block.block);
    const auto* label = open.find<QLabel>("mark");
    EXPECT_TRUE(label->isVisible());
    EXPECT_TRUE(plainText(label).startsWith(QString::fromUtf8("⚑ B the pin")))
        << plainText(label).toStdString();
    EXPECT_TRUE(label->text().contains("stays"));
    for (const char* policy : {"best", "buddy", "bump"}) {
        open.session.setPolicy(policy);
        open.session.select({});
        open.settle();
        open.window.goToMark(mark.id);
        open.settle();
        ASSERT_TRUE(open.session.snapshot().selectedBlock) << policy;
        EXPECT_EQ(open.session.snapshot().selectedBlock->holder.block.block, block.block) << policy;
        EXPECT_TRUE(open.find<QLabel>("mark")->isVisible()) << policy;
    }
    open.session.select({});
    open.goTo(0);
    open.window.goToMark(mark.id);
    open.settle();
    open.settle();
    ASSERT_TRUE(open.session.snapshot().selectedBlock) << "where it is born";
    EXPECT_EQ(open.session.snapshot().selectedBlock->holder.block.block, block.block);
    open.answer("renamed", {}, 2);
    open.trigger("mark.name");
    ASSERT_EQ(open.marks().size(), 1) << "the same mark";
    EXPECT_EQ(open.marks()[0].name, "renamed");
}

TEST(Marking, PagesAreThoseOfOnePolicy)
{
    Marking open;
    open.session.select(Spot{3, 2, {}});
    open.settle();
    open.answer("two pages", {}, 0);
    open.trigger("mark.name");
    ASSERT_EQ(open.marks().size(), 1);
    const Mark mark = open.marks()[0];
    EXPECT_EQ(mark.kind, Mark::Kind::page);
    const auto place = placeOf(mark, open.session.snapshot());
    ASSERT_TRUE(place);
    EXPECT_EQ(place->spot, (Spot{3, 2, {}}));
    open.session.setPolicy("best");
    open.settle();
    EXPECT_FALSE(placeOf(mark, open.session.snapshot()));
    open.window.goToMark(mark.id);
    open.settle();
    EXPECT_TRUE(open.session.notice().contains("policy first")) << open.session.notice().toStdString();
}

TEST(Marking, TheSearchGoesToAName)
{
    Marking open;
    open.goTo(30);
    open.trigger("mark.event");
    open.session.book().put(
        [&] {
            Mark mark = open.marks()[0];
            mark.name = "After the start";
            return mark;
        }(),
        "name");
    open.goTo(5);
    SearchField& field = open.window.findChild<SearchBar*>()->field();
    for (const char* text : {"after THE start", "the start"}) {
        open.goTo(5);
        QTest::keyClick(&open.window, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(&field, text);
        EXPECT_TRUE(plainText(open.find<QLabel>("found")).contains("After the start (Event 30)"));
        QTest::keyClick(&field, Qt::Key_Return);
        open.settle();
        EXPECT_EQ(open.session.snapshot().event, 30U) << text;
    }
}

TEST(Marking, IsSeenInTheTimelineAndTheMaps)
{
    Marking open;
    const auto pictures = [&] {
        open.settle();
        QList<QImage> images;
        for (QWidget* widget : std::initializer_list<QWidget*>{open.window.findChild<TimelinePlot*>(),
                                                               open.window.findChild<PageMap*>(),
                                                               open.window.findChild<BlockMap*>()})
            images << widget->grab().toImage();
        open.window.showView("time");
        open.settle();
        images << open.window.findChild<TimeMap*>()->grab().toImage();
        open.window.showView("pages");
        open.settle();
        return images;
    };
    selectLiveBlock(open);
    open.session.select({});
    const QList<QImage> before = pictures();
    const replay::BlockView block = selectLiveBlock(open);
    Mark mark = eventMark(30, "x");
    open.session.book().put(mark, "add");
    mark = eventMark(0, "y");
    mark.kind = Mark::Kind::block;
    mark.block = block.block;
    mark.tag = 4;
    open.session.book().put(mark, "add");
    open.session.select({});
    const QList<QImage> after = pictures();
    for (int i = 0; i < before.size(); ++i)
        EXPECT_NE(before[i], after[i]) << i;
    open.session.book().edits().undo();
    open.session.book().edits().undo();
    const QList<QImage> again = pictures();
    for (int i = 0; i < before.size(); ++i)
        EXPECT_EQ(before[i], again[i]) << i;
}

TEST(Marking, TheRightButtonOffersToNameWhatIsUnderIt)
{
    Marking open;
    auto& map = *open.window.findChild<PageMap*>();
    const QPoint point = map.cellRect(2).center();
    QTest::mouseClick(&map, Qt::RightButton, {}, point);
    open.settle();
    ASSERT_TRUE(open.session.selection());
    EXPECT_EQ(open.session.selection()->page, 2U);
    auto* menu = open.find<QMenu>("viewMenu");
    ASSERT_TRUE(menu);
    EXPECT_TRUE(menu->actions().contains(open.window.actions().at("mark.name")));
    menu->close();
}

} // namespace
} // namespace heapglass::gui
