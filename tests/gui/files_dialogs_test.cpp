// The dialogs around files: commands that record a program, and what stands in which column of a table.
#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolTip>

#include "engine/trace/csv_columns.h"
#include "engine/trace/reader.h"
#include "engine/trace/recorders.h"
#include "gui/actions.h"
#include "gui/dialogs/columns.h"
#include "gui/dialogs/record.h"
#include "gui/recent_files.h"
#include "gui/views/message_bar.h"
#include "gui/views/status_line.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{
namespace
{

QList<QPushButton*> copyButtons(const QDialog& dialog)
{
    QList<QPushButton*> buttons = dialog.findChildren<QPushButton*>();
    buttons.removeIf([](const QPushButton* button) { return !button->accessibleName().startsWith("Copy"); });
    return buttons;
}

TEST(RecordDialog, HasTheCommandsOfEachRecorderAndCopiesThemWithOnePress)
{
    const RecordDialog dialog;
    const QList<QPushButton*> buttons = copyButtons(dialog);
    const auto recorders = trace::recorders();
    ASSERT_EQ(std::size_t(buttons.size()), recorders.size());
    for (std::size_t i = 0; i < recorders.size(); ++i) {
        buttons[qsizetype(i)]->click();
        EXPECT_EQ(QApplication::clipboard()->text().toStdString(), trace::commandsOf(recorders[i]));
        for (const QPushButton* button : buttons)
            EXPECT_EQ(button->text(), button == buttons[qsizetype(i)] ? "Copied" : "Copy");
    }
}

TEST(RecordDialog, PutsTheProgramIntoTheCommands)
{
    const RecordDialog dialog;
    dialog.findChild<QLineEdit*>()->setText(QStringLiteral("./mine -x"));
    copyButtons(dialog).front()->click();
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("heaptrack --raw ./mine -x\n"));
}

std::shared_ptr<const trace::TableHead> table(const char* text)
{
    return std::make_shared<const trace::TableHead>(*trace::tableHead(text, 8));
}

TEST(ColumnsDialog, StartsWithAGuessAndReadsOnlyWhatIsEnough)
{
    const ColumnsDialog good(table("op,ptr,size,note\nmalloc,0x10,8,x\n"), {});
    EXPECT_EQ(good.columns(), "op=1,address=2,size=3");
    const ColumnsDialog bad(table("a,b,c\nmalloc,0x10,8\n"), {});
    const auto choices = bad.findChildren<QComboBox*>();
    ASSERT_EQ(choices.size(), 3);
    const auto read = [&] {
        for (const QPushButton* button : bad.findChildren<QPushButton*>())
            if (button->text() == "Read") return button->isEnabled();
        return false;
    };
    EXPECT_FALSE(read());
    const trace::ColumnRole roles[] = {trace::ColumnRole::op, trace::ColumnRole::address,
                                       trace::ColumnRole::size};
    for (int i = 0; i < 3; ++i)
        choices[i]->setCurrentIndex(choices[i]->findData(int(roles[i])));
    EXPECT_TRUE(read());
    EXPECT_EQ(bad.columns(), "op=1,address=2,size=3");
}

TEST(ColumnsDialog, ATableThatWasRefusedIsReadOnceItsColumnsAreSaid)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("odd.csv")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(
        "when,what happened,place,how much\n1,malloc,0x1000,100\n2,malloc,0x2000,300\n3,free,0x1000,\n");
    file.close();
    OpenWindow open(file.fileName());
    EXPECT_EQ(open.session.snapshot().load->status, replay::LoadView::Status::refused);
    auto* bar = open.window.findChild<MessageBar*>();
    EXPECT_TRUE(bar->isVisible());
    QTimer::singleShot(0, qApp, [] {
        auto* dialog = qobject_cast<ColumnsDialog*>(QApplication::activeModalWidget());
        const auto choices = dialog->findChildren<QComboBox*>();
        const trace::ColumnRole roles[] = {trace::ColumnRole::milliseconds, trace::ColumnRole::op,
                                           trace::ColumnRole::address, trace::ColumnRole::size};
        for (int i = 0; i < 4; ++i)
            choices[i]->setCurrentIndex(choices[i]->findData(int(roles[i])));
        dialog->accept();
    });
    open.window.askColumns();
    ASSERT_TRUE(waitFor([&] { return open.session.isSettled(); }));
    EXPECT_EQ(open.session.snapshot().load->status, replay::LoadView::Status::complete);
    EXPECT_EQ(open.session.snapshot().events, 3u);
    EXPECT_EQ(open.session.snapshot().load->columns, "time_ms=1,op=2,address=3,size=4");
}

TEST(OpenAs, HasARowForEachFormat)
{
    OpenWindow open;
    const auto actions = open.window.findChildren<QAction*>(QRegularExpression(QStringLiteral("^as\\.")));
    EXPECT_EQ(std::size_t(actions.size()), trace::formats().size());
}

TEST(OpenAs, TheChoiceHoldsAgainstTheContent)
{
    OpenWindow open;
    open.window.openFile(dataFile("traces/calls.valgrind"), {}, {"mtrace", {}});
    ASSERT_TRUE(waitFor([&] {
        const auto load = open.session.snapshot().load;
        return load && load->status == replay::LoadView::Status::damaged;
    }));
    EXPECT_EQ(open.session.snapshot().load->formatName, "mtrace");
}

TEST(RecentFiles, HaveTheirKind)
{
    forgetFiles();
    const QString path = QFileInfo(dataFile("traces/calls.mtrace")).absoluteFilePath();
    OpenWindow open;
    open.window.openFile(path);
    ASSERT_TRUE(waitFor([&] { return recentFiles().contains(path); }));
    EXPECT_EQ(kindOfFile(path), QStringLiteral("mtrace"));
    rememberFile(dataFile("traces/small.rep"), QStringLiteral("operation-list"));
    EXPECT_EQ(kindOfFile(path), QStringLiteral("mtrace"));
    forgetFiles();
    EXPECT_EQ(kindOfFile(path), QString());
}

TEST(StatusLine, SaysThatAFileHasNoAddresses)
{
    OpenWindow open(dataFile("traces/calls.heaptrack-interpreted"));
    ASSERT_TRUE(waitFor([&] { return open.session.isSettled(); }));
    const auto says = [&](const char* text) {
        for (const QLabel* label : open.window.findChildren<QLabel*>())
            if (plainText(label).contains(QString::fromLatin1(text))) return true;
        return false;
    };
    EXPECT_TRUE(waitFor([&] { return says("addresses simulated (the file has none), first fit"); }));
    open.session.open(dataFile("traces/calls.valgrind"));
    EXPECT_TRUE(
        waitFor([&] { return says("addresses simulated (the file has another allocator's), first fit"); }));
}

TEST(StatusLine, SaysWhichKnobsAreNotAsAtFirst)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    const auto text = [&open] {
        QString all;
        for (const QLabel* label : open.window.findChild<StatusLine*>()->findChildren<QLabel*>())
            all += plainText(label) + label->toolTip() + QLatin1Char('\n');
        return all;
    };
    EXPECT_FALSE(text().contains(QStringLiteral("align"))) << text().toStdString();
    open.session.setPageSize(8192); // the tool bar tells that
    open.settle();
    EXPECT_FALSE(text().contains(QStringLiteral("knob"), Qt::CaseInsensitive)) << text().toStdString();
    open.session.setKnob(QStringLiteral("align"), QStringLiteral("64"));
    EXPECT_TRUE(waitFor([&] { return text().contains(QStringLiteral("first fit · align 64")); }))
        << text().toStdString();
    open.session.setKnob(QStringLiteral("split"), QStringLiteral("64"));
    EXPECT_TRUE(waitFor([&] { return text().contains(QStringLiteral("2 knobs not at their default")); }))
        << text().toStdString();
    EXPECT_TRUE(text().contains(QStringLiteral("align 64, split 64")))
        << "the tip has them all: " << text().toStdString();
}

TEST(StatusLine, AsksTheSystemForItsFigureOnlyWhenAskedItself)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    QLabel* memory = nullptr;
    for (QLabel* label : open.window.findChild<StatusLine*>()->findChildren<QLabel*>())
        if (label->toolTip().contains(QStringLiteral("Memory, counted:"))) memory = label;
    ASSERT_TRUE(memory) << "told where the tip is not shown, too: to screen readers";
    const QString resident = QStringLiteral("is kept of this trace");
    EXPECT_FALSE(memory->toolTip().contains(resident));
    QHelpEvent asked(QEvent::ToolTip, QPoint(), memory->mapToGlobal(QPoint()));
    QCoreApplication::sendEvent(memory, &asked);
    EXPECT_TRUE(QToolTip::text().contains(resident)) << QToolTip::text().toStdString();
    QToolTip::hideText();
    open.session.setStep(1);
    open.settle();
    EXPECT_FALSE(memory->toolTip().contains(resident)) << "that was then";
}

} // namespace
} // namespace heapglass::gui
