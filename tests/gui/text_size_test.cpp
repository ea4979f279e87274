// Larger text: chosen at once, and laid out without clipping where a lecture room's projector has 1366 x 768.
#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QMenu>
#include <QSettings>
#include <QSlider>
#include <QTabBar>
#include <QTextDocumentFragment>
#include <QToolButton>

#include "gui/actions.h"
#include "gui/chrome/text_size.h"
#include "gui/heap_window.h"
#include "gui/views.h"
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
