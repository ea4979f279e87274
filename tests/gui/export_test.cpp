// Exports: every tab in every format, by the tables of views and formats.
#include <csignal>
#include <set>

#include <sys/resource.h>

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPainter>
#include <QSvgRenderer>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include "gui/export/export_dialog.h"
#include "gui/export/exporter.h"
#include "gui/export/tables.h"
#include "gui/marks/mark_book.h"
#include "gui/options.h"
#include "gui/save_file.h"
#include "gui/views.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{
namespace
{

std::vector<std::string> exportedViews()
{
    std::vector<std::string> ids;
    for (const ViewRow& row : viewRows())
        if (row.place == Place::map || row.place == Place::below) ids.emplace_back(row.id);
    ids.emplace_back("inspector");
    ids.emplace_back("timeline");
    return ids;
}

struct OpenExport : OpenWindow {
    OpenExport() : OpenWindow(QStringLiteral(HEAPGLASS_SOURCE_DIR "/resources/samples/sqlite3.raw.zst"))
    {
        session.goToEvent(100'000);
        settle();
    }
};

/// How often each element is in a well-formed document.
QMap<QString, int> elementsOf(const QByteArray& svg)
{
    QMap<QString, int> elements;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement) ++elements[xml.name().toString()];
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return elements;
}

class ExportOf : public testing::TestWithParam<std::string>
{
};

TEST_P(ExportOf, IsAFileOfEveryFormat)
{
    OpenExport open;
    if (GetParam() == "result") open.window.heapmin();
    if (GetParam() == "difference") open.session.pin();
    if (GetParam() == "inspector") open.session.select(Spot{3, 1, {}});
    const QString id = QString::fromStdString(GetParam());
    open.window.showView(id);
    open.settle();
    bool offered = false;
    for (const ExportPart& part : open.window.exporter().parts())
        offered = offered || part.id == id;
    ASSERT_TRUE(offered);
    const auto of = [&](ExportFormat format) { return open.window.exporter().bytes(id, format); };
    const QImage once = QImage::fromData(of(ExportFormat::png)),
                 twice = QImage::fromData(of(ExportFormat::png2));
    ASSERT_FALSE(once.isNull());
    EXPECT_EQ(twice.size(), once.size() * 2);
    EXPECT_TRUE(once.text("Description").contains("event 100,000 of"))
        << once.text("Description").toStdString();
    const QMap<QString, int> svg = elementsOf(of(ExportFormat::svg));
    EXPECT_EQ(svg.value("svg"), 1);
    EXPECT_GT(svg.value("path") + svg.value("rect") + svg.value("text") + svg.value("polyline"), 0)
        << "not all is an image";
    const QByteArray pdf = of(ExportFormat::pdf);
    EXPECT_TRUE(pdf.startsWith("%PDF-1.")) << pdf.left(8).toStdString();
    EXPECT_EQ(pdf.count("/Type /Page\n"), 1);
    const QByteArray csv = of(ExportFormat::csv);
    const QList<QByteArray> lines = csv.split('\n');
    const int first = csv.startsWith('#') ? 1 : 0;
    ASSERT_GE(lines.size(), first + 2) << csv.left(200).toStdString();
    const qsizetype columns = lines[first].count(',');
    EXPECT_GT(columns, 1);
    const std::set<std::string> mayBeEmpty{"console", "marks", "holders", "difference"};
    EXPECT_TRUE(lines.size() > first + 2 || mayBeEmpty.contains(GetParam())) << "there are numbers";
}

TEST_P(ExportOf, HasNumbersAlsoOfNothing)
{
    const Session session;
    const NumberTable table = numbersOf(QString::fromStdString(GetParam()), session);
    EXPECT_FALSE(table.columns.isEmpty());
    for (const QStringList& row : table.rows)
        EXPECT_EQ(row.size(), table.columns.size());
}

INSTANTIATE_TEST_SUITE_P(Table, ExportOf, testing::ValuesIn(exportedViews()),
                         [](const auto& id) { return id.param; });

/// The share of pixels that differ clearly.
double differenceOf(const QImage& a, const QImage& b)
{
    int differ = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb one = a.pixel(x, y), other = b.pixel(x, y);
            differ += std::abs(qRed(one) - qRed(other)) + std::abs(qGreen(one) - qGreen(other)) +
                          std::abs(qBlue(one) - qBlue(other)) >
                      120;
        }
    return double(differ) / double(a.width() * a.height());
}

TEST(Export, AnSvgOfTheMapsLooksAsTheyDoHatchesAndAll)
{
    OpenExport open;
    open.session.goToEvent(160'000); // much is free
    for (const QString& id : {QStringLiteral("blocks"), QStringLiteral("free"), QStringLiteral("time")}) {
        open.window.showView(id);
        open.settle();
        const QImage screen = QImage::fromData(open.window.exporter().bytes(id, ExportFormat::png))
                                  .convertToFormat(QImage::Format_RGB32);
        QImage drawn(screen.size(), QImage::Format_RGB32);
        drawn.fill(Qt::magenta);
        QSvgRenderer svg(open.window.exporter().bytes(id, ExportFormat::svg));
        ASSERT_TRUE(svg.isValid());
        QPainter painter(&drawn);
        svg.render(&painter, drawn.rect());
        painter.end();
        EXPECT_LT(differenceOf(screen, drawn), 0.03) << qPrintable(id);
    }
}

TEST(Export, TheTimelineIsDrawnAsLinesAndText)
{
    OpenExport open;
    const QMap<QString, int> svg = elementsOf(open.window.exporter().bytes("timeline", ExportFormat::svg));
    EXPECT_GT(svg.value("polyline") + svg.value("path"), 3);
    EXPECT_GT(svg.value("text"), 5) << "its axes";
}

TEST(Export, ThePagesOfTheTableAddUpToThoseOfTheHeap)
{
    OpenExport open;
    PageIndex pages = 0;
    for (const QStringList& row : numbersOf("pages", open.session).rows)
        pages += row[1].toULongLong();
    EXPECT_EQ(pages, open.session.snapshot().totals.pages);
}

TEST(Export, TextsThatLookLikeFormulasAreTexts)
{
    NumberTable table{{"a", "b"}, {}, "two\nlines"};
    table.rows.push_back({"=1+1", "-5"});
    table.rows.push_back({"@x", "say \"hi\", twice"});
    table.rows.push_back({"+cmd", "-cmd"});
    EXPECT_EQ(csvOf(table),
              "# two lines\r\na,b\r\n'=1+1,-5\r\n'@x,\"say \"\"hi\"\", twice\"\r\n'+cmd,'-cmd\r\n");
}

TEST(Export, WhatWasReadInPartSaysSo)
{
    const QTemporaryDir folder;
    QFile whole(QStringLiteral(HEAPGLASS_SOURCE_DIR "/resources/samples/sqlite3.raw.zst"));
    QFile cut(folder.filePath("cut.raw.zst"));
    ASSERT_TRUE(whole.open(QIODevice::ReadOnly) && cut.open(QIODevice::WriteOnly));
    cut.write(whole.read(200'000));
    cut.close();
    OpenWindow open(cut.fileName());
    EXPECT_TRUE(open.window.exporter().bytes("pages", ExportFormat::csv).startsWith("# partly read: "));
    EXPECT_TRUE(open.window.exporter().bytes("pages", ExportFormat::svg).contains("Partly read: "));
}

TEST(Export, OfEventsItSaysWhichRowsTheseAre)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    open.window.showView(QStringLiteral("events"));
    open.session.goToEvent(50);
    ASSERT_TRUE(waitFor([&] {
        open.settle();
        return open.session.snapshot().eventRows != nullptr;
    }));
    const QByteArray csv = open.window.exporter().bytes("events", ExportFormat::csv);
    EXPECT_TRUE(csv.startsWith("# rows shown around event 50: ")) << csv.left(200).toStdString();
    EXPECT_TRUE(csv.contains(", of 104 events\r\n")) << csv.left(200).toStdString();
}

TEST(Export, IsCopied)
{
    OpenExport open;
    open.window.exporter().copy("pages", ExportFormat::csv);
    EXPECT_TRUE(QApplication::clipboard()->text().startsWith("first_page,"));
    open.window.exporter().copy("pages", ExportFormat::svg);
    EXPECT_TRUE(QApplication::clipboard()->mimeData()->hasFormat("image/svg+xml"));
    EXPECT_FALSE(QApplication::clipboard()->image().isNull());
}

TEST(Export, OnAFullDiskTheOldFileStaysWhole)
{
    const QTemporaryDir folder;
    OpenExport open;
    const QString path = folder.filePath("a.svg");
    ASSERT_EQ(writeWhole(path, "what was there"), QString());
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit small{1024, limit.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    const QString why = open.window.exporter().writeTo(path, "pages");
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
    std::signal(SIGXFSZ, handler);
    EXPECT_TRUE(why.contains(QRegularExpression("[0-9]+ of [0-9]+ bytes were missing"))) << why.toStdString();
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "what was there");
}

TEST(Export, TheNameSaysTheFormat)
{
    EXPECT_EQ(formatOfFile("a.SVG")->format, ExportFormat::svg);
    for (const ExportFormatRow& row : exportFormats())
        EXPECT_EQ(formatOfFile(QStringLiteral("a") + QLatin1String(row.ending)), &row) << row.ending;
    EXPECT_EQ(formatOfFile("a.png")->format, ExportFormat::png);
    EXPECT_EQ(formatOfFile("a@2x.png")->format, ExportFormat::png2);
    EXPECT_EQ(formatOfFile("a.csv")->format, ExportFormat::csv);
    EXPECT_EQ(formatOfFile("a.bmp"), nullptr);
    EXPECT_FALSE(readOptions({"heapglass", "x.ops", "--export", "a.bmp"}).error.isEmpty());
    const Options options = readOptions({"heapglass", "x.ops", "--view", "events", "--export", "a.pdf"});
    EXPECT_EQ(options.error, QString());
    EXPECT_TRUE(options.isDrawn());
}

} // namespace
} // namespace heapglass::gui
