// Larger text: chosen at once, and laid out without clipping where a lecture room's projector has 1366 x 768.
#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QHelpEvent>
#include <QMenu>
#include <QSettings>
#include <QSlider>
#include <QTabBar>
#include <QTableView>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QToolTip>

#include "gui/actions.h"
#include "gui/chrome/choice.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/tab_pane.h"
#include "gui/chrome/text_size.h"
#include "gui/heap_window.h"
#include "gui/paint/theme.h"
#include "gui/views.h"
#include "gui/views/block_map_painter.h"
#include "gui/views/curve.h"
#include "gui/views/holders_model.h"
#include "gui/views/inspector.h"
#include "gui/views/page_legend.h"
#include "gui/views/who_holds.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{
namespace
{

class TextSizeTest : public testing::Test
{
  protected:
    ~TextSizeTest() override
    {
        QSettings().remove(QStringLiteral("textSize"));
        useTextSize(100);
    }
};

std::string nameOf(const QWidget& widget, const QString& text)
{
    return (QString::fromLatin1(widget.metaObject()->className()) + QLatin1Char(' ') + widget.objectName() +
            QStringLiteral(": ") + text)
        .toStdString();
}

/// What stands on it in one line, without its markup; empty where it has no text or breaks its lines.
QString lineOf(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return label->wordWrap() ? QString()
                                 : QTextDocumentFragment::fromHtml(label->text()).toPlainText().trimmed();
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    const auto* tool = qobject_cast<const QToolButton*>(&widget);
    if (!button || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)) return {};
    return button->text().remove(QLatin1Char('&'));
}

/// Each line of text has its height and its width, or says with … that it has not.
void expectRoom(const QWidget& window, const std::string& where)
{
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty()) continue;
        const bool isSlider = qobject_cast<const QSlider*>(widget) != nullptr;
        EXPECT_TRUE(!isSlider || widget->width() >= 60) << where << ' ' << nameOf(*widget, {});
        const QString line = lineOf(*widget);
        const auto* label = qobject_cast<const QLabel*>(widget);
        if (line.isEmpty() && (!label || label->text().isEmpty())) continue;
        EXPECT_GE(widget->height(), widget->fontMetrics().ascent()) << where << ' ' << nameOf(*widget, line);
        if (line.isEmpty() || line.contains(QChar(0x2026))) continue;
        QFont font = widget->font();
        if (!label) font.setBold(false);
        EXPECT_GE(widget->width() + 1, QFontMetrics(font).horizontalAdvance(line))
            << where << ' ' << nameOf(*widget, line);
    }
}

TEST_F(TextSizeTest, FitsTheProjectorAtEverySize)
{
    for (const int percent : kTextSizes) {
        useTextSize(percent);
        OpenWindow open(dataFile(QStringLiteral("pinned_page.ops")));
        open.window.resize(1366, 768);
        open.settle();
        EXPECT_EQ(open.window.size(), QSize(1366, 768)) << percent;
        for (const ViewRow& view : viewRows()) {
            if (view.place != Place::map && view.place != Place::below) continue;
            open.window.showView(QString::fromLatin1(view.id));
            open.settle();
            EXPECT_EQ(open.window.size(), QSize(1366, 768)) << percent << ' ' << view.id;
            expectRoom(open.window, std::to_string(percent) + ' ' + view.id);
        }
        ASSERT_TRUE(open.window.openLesson(7));
        open.settle();
        EXPECT_EQ(open.window.size(), QSize(1366, 768)) << percent;
        expectRoom(open.window, std::to_string(percent) + " lesson");
    }
}

TEST_F(TextSizeTest, TheInspectorIsAsWideAsWhatIsSeenOfIt)
{
    for (const int percent : kTextSizes) {
        useTextSize(percent);
        OpenWindow open(dataFile(QStringLiteral("pinned_page.ops")));
        open.window.resize(1366, 768);
        open.session.select(Spot{0, 1, {}});
        open.settle();
        const auto* inspector = open.window.findChild<Inspector*>();
        for (const QLabel* label : inspector->findChildren<QLabel*>()) {
            if (label->text().isEmpty() || label->visibleRegion().isEmpty()) continue;
            EXPECT_EQ(label->visibleRegion().boundingRect().width(), label->width())
                << percent << ' ' << nameOf(*label, label->text());
        }
    }
}

TEST_F(TextSizeTest, WhatTheToolBarHasNoRoomForIsBehindAButton)
{
    for (const int percent : {100, 200}) {
        useTextSize(percent);
        OpenWindow open(dataFile(QStringLiteral("pinned_page.ops")));
        const auto* more = open.find<QToolButton>("more");
        ASSERT_TRUE(more);
        const bool isShort = percent == 200;
        EXPECT_EQ(more->isVisible(), isShort) << percent;
        EXPECT_EQ(open.find<QWidget>("releaseMode")->isVisible(), !isShort) << percent;
        for (const char* id : {"heap.full", "heap.top", "heap.enosys", "edit.find", "view.compare"})
            EXPECT_TRUE(more->menu()->actions().contains(open.window.actions().at(id))) << id;
    }
}

TEST_F(TextSizeTest, HeadsOfWhoHoldsHaveRoomForTheArrowOfTheirOrder)
{
    for (const int percent : {100, 200}) {
        useTextSize(percent);
        OpenWindow open(dataFile(QStringLiteral("pinned_page.ops")));
        open.window.showView(QStringLiteral("holders"));
        open.settle();
        const auto* table = open.window.findChild<WhoHolds*>()->findChild<QTableView*>();
        const QFontMetrics metrics(textFont());
        for (int column = HoldersModel::who + 1; column < HoldersModel::kColumns; ++column) {
            const QString title =
                table->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
            EXPECT_GE(table->columnWidth(column), metrics.horizontalAdvance(title) + 34 * percent / 100)
                << percent << ' ' << title.toStdString();
        }
    }
}

/// What is shown over a widget when one rests on it.
QString shownTip(QWidget& widget)
{
    const QPoint middle = widget.rect().center();
    QHelpEvent asked(QEvent::ToolTip, middle, widget.mapToGlobal(middle));
    QCoreApplication::sendEvent(&widget, &asked);
    const QString shown = QToolTip::text();
    QToolTip::hideText();
    return shown;
}

TEST_F(TextSizeTest, WhatAChoiceCutsStandsAboveItsToolTip)
{
    Choice choice(QStringLiteral("Heap"));
    choice.addItem(QStringLiteral("a < b, and more than there is room for"));
    choice.resize(60, 28);
    choice.show();
    const QString cut = QStringLiteral("<p>a &lt; b, and more than there is room for</p>");
    EXPECT_EQ(shownTip(choice), cut);
    choice.setToolTip(QStringLiteral("Plain & simple"));
    EXPECT_EQ(shownTip(choice), cut + QStringLiteral("<p>Plain &amp; simple</p>"));
    choice.setToolTip(wrapped(QStringLiteral("Rich & wide")));
    EXPECT_EQ(shownTip(choice), cut + QStringLiteral("<p>Rich &amp; wide</p>"));
    choice.resize(choice.sizeHint());
    EXPECT_EQ(shownTip(choice), choice.toolTip()) << "nothing is cut";
}

TEST_F(TextSizeTest, NoLabelOfAPlotTouchesAnotherOrIsCut)
{
    for (const int percent : {100, 200}) {
        useTextSize(percent);
        QCustomPlot plot;
        setUpCurveAxes(plot, {100, 20, 8, 30});
        for (const int width : {160, 300, 700}) {
            plot.resize(width, width / 3);
            plot.setViewport(plot.rect());
            plot.xAxis->setRange(0, 500'000);
            plot.yAxis->setRange(0, 9'000'000);
            plot.replot();
            const QFontMetrics metrics(plot.xAxis->tickLabelFont());
            const QVector<double> ticks = plot.xAxis->tickVector();
            const QVector<QString> labels = plot.xAxis->tickVectorLabels();
            ASSERT_EQ(ticks.size(), labels.size());
            double end = 0;
            for (int i = 0; i < ticks.size(); ++i) {
                if (labels[i].isEmpty()) continue;
                const double half = metrics.horizontalAdvance(labels[i]) / 2.0;
                EXPECT_GE(plot.xAxis->coordToPixel(ticks[i]) - half, end) << percent << ' ' << width;
                end = plot.xAxis->coordToPixel(ticks[i]) + half;
            }
            EXPECT_GT(end, 0) << "there is one at least";
            EXPECT_LE(end, width) << percent;
            const QVector<double> bytes = plot.yAxis->tickVector();
            for (int i = 1; i < bytes.size(); ++i)
                EXPECT_GE(plot.yAxis->coordToPixel(bytes[i - 1]) - plot.yAxis->coordToPixel(bytes[i]),
                          metrics.ascent())
                    << percent << ' ' << width;
        }
    }
}

TEST_F(TextSizeTest, TabsBeginWhereTheMapsBelowThemDo)
{
    for (const int percent : kTextSizes) {
        useTextSize(percent);
        TabPane pane(QStringLiteral("Maps"));
        pane.add(QStringLiteral("pages"), QStringLiteral("Pages"), new QWidget);
        pane.resize(600, 300);
        pane.show();
        const auto* tabs = pane.findChild<QTabBar*>();
        EXPECT_EQ(tabs->mapTo(&pane, QPoint(0, 0)).x(), blockArea(pane.size()).left()) << percent;
    }
}

TEST_F(TextSizeTest, TheLegendOfThePagesEndsWhereItsRowDoes)
{
    PageCounts counts;
    counts.held = 127;
    counts.pinned = 10;
    counts.metaHeld = 1;
    counts.releasable = 3'362;
    for (const int percent : {100, 200}) {
        useTextSize(percent);
        for (int width = 40; width < 900; width += 7) {
            QImage image(1000, 40, QImage::Format_RGB32);
            image.fill(Qt::white);
            {
                QPainter painter(&image);
                drawPageLegend(painter, QRect(0, 0, width, 40), counts, false, lightTheme());
            }
            const QImage beyond = image.copy(width + 1, 0, 1000 - width - 1, 40);
            QImage empty = beyond;
            empty.fill(Qt::white);
            EXPECT_EQ(beyond, empty) << percent << ' ' << width;
        }
    }
}

TEST_F(TextSizeTest, IsChosenInTheMenuAndChangesAtOnce)
{
    useTextSize(100);
    const int before = QApplication::font().pixelSize();
    HeapWindow made;
    made.window().show();
    made.session().open(dataFile(QStringLiteral("pinned_page.ops")));
    made.session().waitUntilIdle();
    QCoreApplication::processEvents();
    made.window()
        .actions()
        .at("view.textSize")
        ->menu()
        ->findChild<QAction*>(QStringLiteral("textSize.150"))
        ->trigger();
    QCoreApplication::processEvents();
    EXPECT_EQ(textSizeChoice(), 150);
    EXPECT_EQ(QApplication::font().pixelSize(), before * 150 / 100);
    EXPECT_TRUE(made.session().isOpen());
    QSettings().setValue(QStringLiteral("textSize"), 7);
    EXPECT_EQ(textSizeChoice(), 100) << "what nobody can choose is not taken";
}

} // namespace
} // namespace heapglass::gui
