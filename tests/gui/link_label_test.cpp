// Labels by keyboard: links are gone through one by one, and what has none shows that it has the keyboard.
#include <gtest/gtest.h>

#include <QVBoxLayout>

#include "gui/chrome/layout.h"
#include "gui/paint/theme.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{
namespace
{

/// A label between two others, each of which Tab stops at.
struct Labels {
    explicit Labels(const QString& text)
    {
        auto* layout = new QVBoxLayout(&window);
        for (QLabel** label : {&before, &subject, &behind}) {
            *label = makeLabel(window.font(), "secondary", &window);
            (*label)->setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
            (*label)->setFocusPolicy(Qt::StrongFocus);
            (*label)->setMargin(6); // nothing of the text lies where a frame would
            layout->addWidget(*label);
        }
        before->setText(QStringLiteral("before"));
        behind->setText(QStringLiteral("behind"));
        subject->setText(text);
        window.show();
        window.activateWindow();
        isActive = QTest::qWaitForWindowActive(&window);
        before->setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(window.focusWidget(), key, modifiers);
    }
    /// All around, 2 pixels wide; its corners may be round.
    static bool hasFrame(QLabel* label)
    {
        const QImage image = label->grab().toImage();
        const int right = image.width() - 1, bottom = image.height() - 1;
        const QRgb ink = theme().focus.rgb();
        for (int x = 2; x <= right - 2; ++x)
            for (const int y : {0, 1, bottom - 1, bottom})
                if (image.pixel(x, y) != ink) return false;
        for (int y = 2; y <= bottom - 2; ++y)
            for (const int x : {0, 1, right - 1, right})
                if (image.pixel(x, y) != ink) return false;
        return true;
    }
    static bool hasInkOfFocus(QLabel* label)
    {
        const QImage image = label->grab().toImage();
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, 0) == theme().focus.rgb() || image.pixel(x, 1) == theme().focus.rgb())
                return true;
        return false;
    }

    QWidget window;
    QLabel *before = nullptr, *subject = nullptr, *behind = nullptr;
    bool isActive = false;
};

const auto kTwoLinks = QStringLiteral("see <a href=\"one\">first</a> or <a href=\"two\">second</a>");

TEST(LinkLabel, WithoutLinksHasAFrameWhileItHasTheKeyboard)
{
    Labels labels(QStringLiteral("<b>16 pages</b> stay"));
    ASSERT_TRUE(labels.isActive);
    EXPECT_FALSE(labels.hasInkOfFocus(labels.subject));
    labels.press(Qt::Key_Tab);
    ASSERT_TRUE(labels.subject->hasFocus());
    EXPECT_TRUE(labels.hasFrame(labels.subject));
    EXPECT_FALSE(labels.hasInkOfFocus(labels.before)) << "it went along";
    labels.press(Qt::Key_Tab);
    ASSERT_TRUE(labels.behind->hasFocus());
    EXPECT_FALSE(labels.hasInkOfFocus(labels.subject));
}

TEST(LinkLabel, WhatTabDoesNotStopAtHasNoFrame)
{
    Labels labels(QStringLiteral("16 pages stay"));
    ASSERT_TRUE(labels.isActive);
    labels.subject->setFocusPolicy(Qt::ClickFocus);
    labels.subject->setFocus(Qt::MouseFocusReason);
    ASSERT_TRUE(labels.subject->hasFocus());
    EXPECT_FALSE(labels.hasInkOfFocus(labels.subject));
}

TEST(LinkLabel, TabShowsTheFirstLinkAtOnceGoesThroughThemAndOn)
{
    Labels labels(kTwoLinks);
    ASSERT_TRUE(labels.isActive);
    labels.press(Qt::Key_Tab);
    ASSERT_TRUE(labels.subject->hasFocus());
    EXPECT_EQ(labels.subject->selectedText(), QStringLiteral("first"));
    EXPECT_FALSE(labels.hasInkOfFocus(labels.subject)) << "the link says where one is";
    labels.press(Qt::Key_Tab);
    EXPECT_EQ(labels.subject->selectedText(), QStringLiteral("second"));
    QString followed;
    QObject::connect(labels.subject, &QLabel::linkActivated, [&](const QString& link) { followed = link; });
    labels.press(Qt::Key_Return);
    EXPECT_EQ(followed, QStringLiteral("two"));
    labels.press(Qt::Key_Tab);
    EXPECT_TRUE(labels.behind->hasFocus());
    EXPECT_FALSE(labels.subject->hasSelectedText());
}

TEST(LinkLabel, BacktabComesInAtTheLastLink)
{
    Labels labels(kTwoLinks);
    ASSERT_TRUE(labels.isActive);
    labels.behind->setFocus();
    labels.press(Qt::Key_Backtab, Qt::ShiftModifier);
    ASSERT_TRUE(labels.subject->hasFocus());
    EXPECT_EQ(labels.subject->selectedText(), QStringLiteral("second"));
    labels.press(Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_EQ(labels.subject->selectedText(), QStringLiteral("first"));
    labels.press(Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_TRUE(labels.before->hasFocus());
}

TEST(LinkLabel, AClickChoosesNoLink)
{
    Labels labels(kTwoLinks);
    ASSERT_TRUE(labels.isActive);
    labels.subject->setFocus(Qt::MouseFocusReason);
    EXPECT_FALSE(labels.subject->hasSelectedText());
}

} // namespace
} // namespace heapglass::gui
