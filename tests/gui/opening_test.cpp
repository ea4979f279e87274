// Before a file is opened and after it has changed: the look at large ones, reload, follow, two at once; and
// settings that are damaged.
#include <chrono>
#include <filesystem>

#include <QDropEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTimer>

#include <gtest/gtest.h>

#include "engine/trace/preview.h"
#include "gui/actions.h"
#include "gui/chrome/tab_pane.h"
#include "gui/open/file_watch.h"
#include "gui/open/open_file.h"
#include "gui/open/open_gate.h"
#include "gui/settings_check.h"
#include "gui/views/message_bar.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{
namespace
{

const QString kSample = QStringLiteral(HEAPGLASS_SOURCE_DIR "/resources/samples/sqlite3.raw.zst");

TEST(Preview, SaysFormatSizeAndAboutHowManyEvents)
{
    const trace::Preview whole = trace::preview(kSample.toStdString(), {}, {}, std::uint64_t{1} << 30);
    EXPECT_TRUE(whole.isWhole);
    EXPECT_EQ(whole.compression, "zstd");
    EXPECT_EQ(whole.bytes, quint64(QFileInfo(kSample).size()));
    EXPECT_FALSE(whole.format.empty());
    EXPECT_GT(whole.events, 480'000U);
    const QTemporaryDir folder;
    QFile file(folder.filePath("even.ops"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    for (int i = 100'000; i < 300'000; ++i)
        file.write("a x" + QByteArray::number(i) + " 64\n");
    file.close();
    const trace::Preview part = trace::preview(file.fileName().toStdString(), {}, {}, 512 << 10);
    EXPECT_FALSE(part.isWhole);
    EXPECT_NEAR(double(part.events), 200'000, 100'000) << "an estimate, off by half at most";
    EXPECT_TRUE(previewText(part).contains(", about ")) << previewText(part).toStdString();
    EXPECT_FALSE(trace::preview("/no/such/file").refusal.empty());
}

struct OpenLarge : OpenWindow {
    OpenLarge() { window.file().gate().setLimits({.bytes = 1, .events = 1000}); }
    QString question;
    void answer(bool opens)
    {
        auto* timer = new QTimer(&window);
        QObject::connect(timer, &QTimer::timeout, &window, [=, this] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box) return;
            timer->stop();
            question = box->text();
            for (QAbstractButton* button : box->buttons())
                if ((box->buttonRole(button) == QMessageBox::AcceptRole) == opens) return button->click();
        });
        timer->start(0);
    }
};

TEST(OpenGate, AsksBeforeALargeTraceAndTakesNoForAnAnswer)
{
    OpenLarge open;
    open.answer(false);
    open.window.openFile(kSample);
    ASSERT_TRUE(waitFor([&] { return !open.question.isEmpty(); }));
    open.settle();
    EXPECT_FALSE(open.session.isOpen());
    EXPECT_TRUE(open.question.contains("zstd")) << open.question.toStdString();
    EXPECT_TRUE(open.question.contains("about")) << open.question.toStdString();
    open.answer(true);
    open.window.openFile(kSample);
    EXPECT_TRUE(waitFor([&] { return open.session.isOpen(); }));
}

TEST(OpenGate, SmallOnesAreOpenedAtOnceAndLargeOnesBelowTheLimitWithoutAWord)
{
    OpenWindow open;
    open.window.openFile(kSample);
    EXPECT_EQ(open.window.file().gate().previewOf(kSample), nullptr);
    open.settle();
    EXPECT_TRUE(open.session.isOpen());
    open.window.file().gate().setLimits({.bytes = 1, .events = 100'000'000});
    open.window.openFile(kSample);
    ASSERT_TRUE(waitFor([&] { return open.window.file().gate().previewOf(kSample) != nullptr; }));
    EXPECT_TRUE(waitFor([&] { return open.session.isSettled(); }));
}

struct OpenGrowing : OpenWindow {
    OpenGrowing()
    {
        append("each i 0..9 : a x[i] 64\n");
        window.openFile(path);
        settle();
    }
    void append(const QByteArray& text)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::Append));
        file.write(text);
    }
    /// As the watcher would, in time.
    void look()
    {
        window.file().watch().look();
        settle();
    }
    MessageBar& bar() const { return *window.findChild<MessageBar*>(); }
    QTemporaryDir folder;
    QString path = folder.filePath("grows.ops");
};

TEST(FileWatch, AFileThatHasGrownIsOfferedAgain)
{
    OpenGrowing open;
    EXPECT_EQ(open.session.snapshot().events, 10U);
    EXPECT_FALSE(open.bar().isVisible());
    open.session.goToEvent(4);
    open.session.setPageSize(1024);
    open.settle();
    open.append("a late 64\n");
    open.look();
    EXPECT_TRUE(open.bar().isVisible());
    EXPECT_EQ(open.session.snapshot().events, 10U) << "what was read stays until one wants more";
    open.window.actions().at("file.reload")->trigger();
    open.settle();
    open.settle();
    EXPECT_EQ(open.session.snapshot().events, 11U);
    EXPECT_EQ(open.session.snapshot().event, 4U) << "at the same event";
    EXPECT_EQ(open.session.snapshot().settings.page, 1024U) << "with the same knobs";
    EXPECT_FALSE(open.bar().isVisible());
}

TEST(FileWatch, IsFollowedOnceOneWantsThat)
{
    OpenGrowing open;
    open.append("a late 64\n");
    open.look();
    open.find<QPushButton>("follow")->click();
    open.settle();
    EXPECT_TRUE(open.window.file().isFollowing());
    EXPECT_EQ(open.session.snapshot().events, 11U);
    for (quint64 events = 12; events < 15; ++events) {
        open.append("a more" + QByteArray::number(events) + " 64\n");
        open.look();
        open.settle();
        EXPECT_EQ(open.session.snapshot().events, events);
        EXPECT_EQ(open.session.snapshot().event, events) << "the cursor stays at the end";
    }
    open.window.openFile(dataFile("one_block.ops"));
    open.settle();
    EXPECT_FALSE(open.window.file().isFollowing()) << "another file";
}

TEST(FileWatch, TellsAnotherFileFromOneThatHasGrown)
{
    OpenGrowing open;
    ASSERT_TRUE(QFile::remove(open.path));
    open.append("a one 64\n");
    open.look();
    EXPECT_EQ(open.window.file().watch().state(), FileWatch::State::another);
}

TEST(FileWatch, NoticesAFileThatWasWrittenAgainAtTheSameSize)
{
    OpenGrowing open;
    QFile file(open.path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    file.close();
    const auto writeAgain = [&](std::chrono::seconds later) {
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
        file.close();
        const std::filesystem::path path = open.path.toStdString();
        std::filesystem::last_write_time(path, std::filesystem::last_write_time(path) + later);
    };
    ASSERT_TRUE(text.contains(" 64\n"));
    text.replace(" 64\n", " 48\n");
    writeAgain(std::chrono::seconds(1));
    open.look();
    EXPECT_EQ(open.window.file().watch().state(), FileWatch::State::rewritten);
    EXPECT_TRUE(open.bar().isVisible());
    const Bytes before = open.session.snapshot().requestedBytes;
    open.window.file().reload();
    open.settle();
    open.settle();
    EXPECT_LT(open.session.snapshot().requestedBytes, before);
    EXPECT_FALSE(open.bar().isVisible());
    open.window.file().setFollowing(true);
    text.replace(" 48\n", " 64\n");
    writeAgain(std::chrono::seconds(2));
    open.look();
    open.settle();
    EXPECT_EQ(open.session.snapshot().requestedBytes, before) << "followed";
}

TEST(MessageBar, SaysHowFastItReadsAndHowLongStill)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath("long.ops"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("a x 64\nf x\n").repeated(1'500'000));
    file.close();
    OpenWindow open;
    open.session.open(file.fileName());
    QString seen;
    const auto connection = QObject::connect(&open.session, &Session::refreshed, [&] {
        open.clock->now += 2000; // as if each picture took so long
        for (const QLabel* label : open.window.findChild<MessageBar*>()->findChildren<QLabel*>())
            if (label->text().contains("left")) seen = label->text();
    });
    EXPECT_TRUE(waitFor([&] { return !seen.isEmpty() || open.session.isSettled(); }));
    QObject::disconnect(connection);
    EXPECT_TRUE(seen.contains("/s, about ")) << seen.toStdString();
}

TEST(MessageBar, DoesNotKnowHowLongItTakesOnceAllIsRead)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath("made.ops"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("gen churn name=c n=3000000 live=1000 size=16..64 seed=1\n"); // much of little
    file.close();
    OpenWindow open;
    open.session.open(file.fileName());
    bool seen = false;
    const auto connection = QObject::connect(&open.session, &Session::refreshed, [&] {
        open.clock->now += 2000;
        const auto load = open.session.snapshot().load;
        if (!load || load->status != replay::LoadView::Status::loading || load->share < 1) return;
        const auto* bar = open.window.findChild<MessageBar*>();
        if (!bar->isVisible()) return;
        seen = true;
        EXPECT_EQ(bar->findChild<QProgressBar*>()->maximum(), 0) << "busy";
        for (const QLabel* label : bar->findChildren<QLabel*>())
            EXPECT_FALSE(label->text().contains("left")) << label->text().toStdString();
    });
    EXPECT_TRUE(waitFor([&] { return seen || open.session.isSettled(); }));
    QObject::disconnect(connection);
    EXPECT_TRUE(seen);
}

TEST(MainWindow, OpensTwoDroppedFilesInAWindowEach)
{
    OpenWindow open;
    QString other;
    QObject::connect(&open.window, &MainWindow::windowAsked, [&](const QString& path) { other = path; });
    QMimeData data;
    data.setUrls(
        {QUrl::fromLocalFile(dataFile("one_block.ops")), QUrl::fromLocalFile(dataFile("pinned_page.ops"))});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&open.window, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&open.window, &drop);
    open.settle();
    EXPECT_TRUE(QString::fromStdString(open.session.snapshot().load->path).endsWith("one_block.ops"));
    EXPECT_TRUE(other.endsWith("pinned_page.ops"));
    EXPECT_TRUE(open.session.notice().contains("pinned_page.ops"));
}

TEST(Settings, ThatAreDamagedAreSetAsideWithOneLine)
{
    EXPECT_EQ(checkSettings(), QString());
    QString path;
    {
        QSettings settings;
        settings.setValue("theme", "dark");
        settings.sync();
        path = settings.fileName();
    }
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("no setting at all\n\x01\x02\n[[[\n");
    file.close();
    const QString line = checkSettings();
    EXPECT_TRUE(line.startsWith("The settings could not be understood")) << line.toStdString();
    EXPECT_TRUE(QFile::exists(path + ".bad"));
    EXPECT_EQ(checkSettings(), QString()) << "once";
    QSettings().setValue("theme", "light");
    EXPECT_EQ(QSettings().value("theme").toString(), "light");
    QFile::remove(path + ".bad");
    QSettings().clear();
}

TEST(Layout, IsKeptAndReset)
{
    {
        OpenWindow open(dataFile("pinned_page.ops"));
        open.window.showView("events");
        open.window.showView("time");
        open.window.close();
    }
    OpenWindow open(dataFile("pinned_page.ops"));
    const auto chosen = [&](const char* id) {
        for (const TabPane* pane : open.window.findChildren<TabPane*>())
            if (pane->chosen() == QLatin1String(id)) return true;
        return false;
    };
    EXPECT_TRUE(chosen("events") && chosen("time"));
    auto* splitter = open.find<QSplitter>("mapSplitter");
    const QList<int> before = splitter->sizes();
    splitter->setSizes({before[0] / 2, before[1] + before[0] / 2});
    open.window.actions().at("view.reset")->trigger();
    open.settle();
    EXPECT_TRUE(chosen("pages") && chosen("blocks"));
    EXPECT_FALSE(QSettings().contains("tabs"));
    QSettings().clear();
}

} // namespace
} // namespace heapglass::gui
