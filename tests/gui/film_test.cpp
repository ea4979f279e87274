// A part of the trace as a moving picture.
#include <gtest/gtest.h>

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

#include "gui/export/film.h"
#include "gui/export/film_dialog.h"
#include "gui/export/gif.h"
#include "gui/export/picture.h"
#include "gui/views/page_map.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{
namespace
{

std::vector<QImage> picturesOf(const QByteArray& gif)
{
    QBuffer buffer;
    buffer.setData(gif);
    QImageReader reader(&buffer, "gif");
    std::vector<QImage> all;
    for (QImage image = reader.read(); !image.isNull(); image = reader.read())
        all.push_back(image.convertToFormat(QImage::Format_RGB32));
    return all;
}

QImage plain(const QColor& colour, const QRect& mark = {})
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(colour);
    QPainter painter(&image);
    painter.fillRect(mark, Qt::red);
    return image;
}

TEST(Gif, GivesBackWhatWasAdded)
{
    const std::vector<QImage> added{plain(Qt::white), plain(Qt::white, {3, 4, 5, 6}),
                                    plain(Qt::white, {3, 4, 5, 6}), plain("#123456", {39, 29, 1, 1})};
    GifWriter writer(added.front().size(), 10);
    for (const QImage& image : added)
        writer.add(image);
    const QByteArray file = writer.finish();
    EXPECT_TRUE(file.startsWith("GIF89a"));
    EXPECT_EQ(picturesOf(file), added);
    EXPECT_TRUE(writer.finish().isEmpty()) << "once";
}

TEST(Gif, DrawsRareColoursInTheNearestFrequentOne)
{
    QImage many(64, 64, QImage::Format_RGB32);
    many.fill(Qt::white);
    for (int i = 0; i < 400; ++i)
        many.setPixel(i % 64, i / 64, qRgb(i / 2, 10, 200 - i / 2));
    GifWriter writer(many.size(), 10);
    writer.add(many);
    const auto all = picturesOf(writer.finish());
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].pixel(63, 63), qRgb(255, 255, 255));
    for (int i = 0; i < 400; ++i)
        EXPECT_NEAR(qRed(all[0].pixel(i % 64, i / 64)), i / 2, 4) << i;
}

TEST(Gif, WithoutAPictureIsNoFile)
{
    EXPECT_TRUE(GifWriter(QSize(4, 4), 10).finish().isEmpty());
}

TEST(FilmPlan, SpreadsItsPicturesFromTheFirstEventToTheLast)
{
    const FilmPlan plan{100, 200, 5, 2.0};
    EXPECT_EQ(plan.eventOf(0), 100U);
    EXPECT_EQ(plan.eventOf(2), 150U);
    EXPECT_EQ(plan.eventOf(4), 200U);
    EXPECT_EQ(plan.delay(), 40);
    EXPECT_EQ((FilmPlan{0, 10, 300, 1.0}.delay()), 2) << "faster is not played";
}

struct OpenTrace : OpenWindow {
    OpenTrace() : OpenWindow(QStringLiteral(HEAPGLASS_SOURCE_DIR "/tests/data/pinned_page.ops")) {}
    void run(Film& film, const QSignalSpy& ended)
    {
        film.start();
        for (int round = 0; round < 1000 && ended.isEmpty(); ++round)
            settle();
        ASSERT_EQ(ended.size(), 1);
    }
};

TEST(Film, ShowsTheViewAtEachOfItsEventsAndLeavesTheCursorWhereItWas)
{
    OpenTrace open;
    open.session.goToEvent(30);
    open.settle();
    auto* map = open.window.findChild<PageMap*>();
    const FilmPlan plan{1, 41, 5, 1.0};
    Film film(open.session, *map, plan);
    const QSignalSpy ended(&film, &Film::ended);
    open.run(film, ended);
    open.settle();
    EXPECT_EQ(open.session.snapshot().event, 30U);
    const auto all = picturesOf(ended[0][0].toByteArray());
    ASSERT_EQ(all.size(), 5U);
    for (int i = 0; i < 5; ++i) {
        open.session.goToEvent(plan.eventOf(i));
        open.settle();
        open.settle();
        const QImage wanted = imageOf(*map, 1).convertToFormat(QImage::Format_RGB32);
        ASSERT_EQ(all[std::size_t(i)].size(), wanted.size());
        int different = 0; // beyond what rare colours lose
        for (int y = 0; y < wanted.height(); ++y)
            for (int x = 0; x < wanted.width(); ++x)
                different +=
                    std::abs(qGreen(all[std::size_t(i)].pixel(x, y)) - qGreen(wanted.pixel(x, y))) > 24;
        EXPECT_EQ(different, 0) << "picture " << i;
    }
}

TEST(Film, IsCancelledWithoutAFile)
{
    OpenTrace open;
    open.session.goToEvent(30);
    open.settle();
    Film film(open.session, *open.window.findChild<PageMap*>(), {1, 41, 5, 1.0});
    const QSignalSpy ended(&film, &Film::ended);
    QObject::connect(&film, &Film::taken, &film, [&](int taken) {
        if (taken == 2) film.cancel();
    });
    open.run(film, ended);
    open.settle();
    EXPECT_TRUE(ended[0][0].toByteArray().isEmpty());
    EXPECT_EQ(open.session.snapshot().event, 30U);
}

TEST(FilmDialog, HasNoMorePicturesThanMomentsAndKeepsTheEndBehindTheBeginning)
{
    FilmDialog dialog({{"pages", "Pages", true}}, "pages", 10, 20, 1000);
    EXPECT_EQ(dialog.plan().pictures, 11);
    EXPECT_EQ(dialog.part(), QStringLiteral("pages"));
    auto* first = dialog.findChild<QSpinBox*>(QStringLiteral("filmFirst"));
    first->setValue(900);
    EXPECT_GT(dialog.plan().last, 900U);
    dialog.showProgress(3);
    const QSignalSpy cancelled(&dialog, &FilmDialog::cancelled);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    EXPECT_EQ(cancelled.size(), 1) << "the first Esc ends the filming";
    dialog.showFields();
    dialog.show();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    EXPECT_FALSE(dialog.isVisible());
}

TEST(ClearPicture, HasNoGroundAndLooksTheSameOnIt)
{
    OpenTrace open;
    auto* map = open.window.findChild<PageMap*>();
    const QImage opaque = imageOf(*map, 2).convertToFormat(QImage::Format_RGB32);
    const QImage clear = clearImageOf(*map);
    ASSERT_EQ(clear.size(), opaque.size());
    QImage laid(clear.size(), QImage::Format_RGB32);
    laid.fill(theme().base);
    QPainter(&laid).drawImage(QRect(QPoint(), laid.size()), clear);
    int through = 0, different = 0;
    for (int y = 0; y < laid.height(); ++y)
        for (int x = 0; x < laid.width(); ++x) {
            through += qAlpha(clear.pixel(x, y)) == 0;
            different += std::abs(qGreen(laid.pixel(x, y)) - qGreen(opaque.pixel(x, y))) > 3;
        }
    EXPECT_GT(through, laid.width() * laid.height() / 20);
    EXPECT_EQ(different, 0);
    EXPECT_EQ(formatOfFile("a-clear@2x.png")->format, ExportFormat::clear);
}

} // namespace
} // namespace heapglass::gui
