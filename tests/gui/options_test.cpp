#include <gtest/gtest.h>

#include <QImage>
#include <QProcess>

#include "gui/options.h"
#include "gui/paint/theme.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{

namespace
{

Options read(const QStringList& words)
{
    return readOptions(QStringList{QStringLiteral("heapglass")} + words);
}

int run(const QStringList& words, QByteArray* said = nullptr)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(HEAPGLASS_GUI_BINARY), words);
    process.waitForFinished(60'000);
    if (said) *said = process.readAllStandardError() + process.readAllStandardOutput();
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

} // namespace

TEST(Options, AreReadAsTheHelpSays)
{
    const Options options = read({"--policy", "best", "--at", "12", "--heapmin-at", "end", "--size",
                                  "1366x768", "--theme", "dark", "--screenshot", "a.png", "trace.zst"});
    EXPECT_TRUE(options.error.isEmpty()) << qPrintable(options.error);
    EXPECT_EQ(options.policy, QStringLiteral("best"));
    EXPECT_EQ(options.at, 12u);
    EXPECT_TRUE(options.heapminAtEnd);
    EXPECT_EQ(options.size, QSize(1366, 768));
    EXPECT_EQ(options.file, QStringLiteral("trace.zst"));
    EXPECT_EQ(read({"--heapmin-at", "7"}).heapminAt, 7u);
}

TEST(Options, WrongOnesAreNamed)
{
    EXPECT_FALSE(read({"--at", "x"}).error.isEmpty());
    EXPECT_FALSE(read({"--size", "12"}).error.isEmpty());
    EXPECT_FALSE(read({"--theme", "pink"}).error.isEmpty());
    EXPECT_TRUE(read({"--view", "free,figures"}).error.isEmpty());
    EXPECT_TRUE(read({"--view", "attic"}).error.contains(QStringLiteral("figures")));
    EXPECT_FALSE(read({"--policy", "magic"}).error.isEmpty());
    EXPECT_FALSE(read({"--nothing"}).error.isEmpty());
    EXPECT_EQ(read({"a", "b"}).otherFiles, QStringList{QStringLiteral("b")}) << "a window each";
    EXPECT_FALSE(read({"a", "b", "--screenshot", "c.png"}).error.isEmpty());
}

TEST(Program, ExitCodes)
{
    QByteArray said;
    EXPECT_EQ(run({"--help"}), 0);
    EXPECT_EQ(run({"--version"}), 0);
    EXPECT_EQ(run({"--at", "x"}), 2);
    EXPECT_EQ(run({}, &said), 3);
    EXPECT_TRUE(said.contains("--screenshot"));
    const QTemporaryDir folder;
    EXPECT_EQ(run({"--screenshot", folder.filePath("a.png"), folder.filePath("none")}, &said), 3);
    EXPECT_FALSE(said.isEmpty());
}

TEST(Program, RecordedAddressesOfATraceThatHasNoneAreAnError)
{
    QByteArray said;
    const QTemporaryDir folder;
    const QString list = QStringLiteral(HEAPGLASS_SOURCE_DIR "/tests/data/pinned_page.ops");
    EXPECT_EQ(run({"--policy", "recorded", "--screenshot", folder.filePath("a.png"), list}, &said), 3);
    EXPECT_TRUE(said.contains("this trace has no recorded addresses")) << said.toStdString();
    EXPECT_EQ(run({"--policy", "first", "--screenshot", folder.filePath("a.png"), list}, &said), 0);
}

TEST(Program, DrawsAScreenshotOfTheSizeAskedForAndSaysWhatItShows)
{
    const QTemporaryDir folder;
    const QString picture = folder.filePath("a.png");
    QByteArray said;
    ASSERT_EQ(run({"--screenshot", picture, "--size", "1024x600", "--heapmin-at", "end",
                   dataFile("pinned_page.ops")},
                  &said),
              0);
    EXPECT_TRUE(said.contains("_heapmin returned 0: ")) << said.constData();
    const QImage image(picture);
    EXPECT_EQ(image.size(), QSize(1024, 600));
}

TEST(Program, ThePressDoesNotTakeTheViewAwayThatIsExported)
{
    const QTemporaryDir folder;
    const QString table = folder.filePath("a.csv");
    ASSERT_EQ(
        run({"--heapmin-at", "end", "--view", "events", "--export", table, dataFile("pinned_page.ops")}), 0);
    QFile file(table);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_GT(file.readAll().count('\n'), 2) << "more than its head";
}

TEST(Program, AScreenshotShowsEveryComparedHeapAfterThePress)
{
    const QTemporaryDir folder;
    const QString picture = folder.filePath("a.png");
    ASSERT_EQ(run({"--screenshot", picture, "--theme", "light", "--compare", "first", "--heapmin-at", "end",
                   dataFile("pinned_page.ops")}),
              0);
    const QImage image(picture);
    const QRgb releasable = lightTheme().releasable.rgb();
    int pixels = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            pixels += image.pixel(x, y) == releasable;
    EXPECT_GT(pixels, 0);
    EXPECT_LT(pixels, 500); // the signs of two legends; a map that has not come so far is full of it
}

} // namespace heapglass::gui
