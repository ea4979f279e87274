// Larger text: chosen at once, and laid out without clipping where a lecture room's projector has 1366 x 768.
#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QMenu>
#include <QSettings>
#include <QTabBar>

#include "gui/actions.h"
#include "gui/chrome/text_size.h"
#include "gui/heap_window.h"
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

/// Each line of text has its height, and stands in the window.
void expectRoom(const QWidget& window, int percent)
{
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const auto* tabs = qobject_cast<const QTabBar*>(widget);
        const bool hasText =
            (label && !label->text().isEmpty()) || (button && !button->text().isEmpty()) || tabs;
        if (!hasText || !widget->isVisible() || widget->visibleRegion().isEmpty()) continue;
        EXPECT_GE(widget->height(), widget->fontMetrics().ascent())
            << percent << ' ' << widget->metaObject()->className() << ' '
            << widget->objectName().toStdString()
            << (label    ? label->text().toStdString()
                : button ? button->text().toStdString()
                         : std::string());
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
        expectRoom(open.window, percent);
        ASSERT_TRUE(open.window.openLesson(7));
        open.settle();
        EXPECT_EQ(open.window.size(), QSize(1366, 768)) << percent;
        expectRoom(open.window, percent);
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
