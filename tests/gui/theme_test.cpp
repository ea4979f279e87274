#include "gui/paint/theme.h"

#include <cmath>
#include <set>
#include <vector>

#include <QApplication>

#include <gtest/gtest.h>

#include "gui/paint/lane_ink.h"

namespace heapglass::gui
{
namespace
{

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

class ThemeContrast : public testing::TestWithParam<const Theme*>
{
};

TEST_P(ThemeContrast, OfTextIsAtLeastFourAndAHalf)
{
    const Theme& t = *GetParam();
    for (const QColor& paper : {t.base, t.window})
        for (const QColor& ink : {t.text, t.secondary, t.tertiary, t.link, t.error})
            EXPECT_GE(contrast(ink, paper), 4.5)
                << ink.name().toStdString() << " on " << paper.name().toStdString();
    EXPECT_GE(contrast(t.primaryText, t.primary), 4.5);
    EXPECT_GE(contrast(t.text, t.control), 4.5);
    EXPECT_GE(contrast(t.text, t.hoverFill), 4.5);
    EXPECT_GE(contrast(t.text, t.selectionFill), 4.5);
    EXPECT_GE(contrast(t.text, t.resultFill), 4.5);
    EXPECT_GE(contrast(t.text, t.warningFill), 4.5);
    EXPECT_GE(contrast(t.base, t.payload), 4.5); // labels on blocks
    EXPECT_GE(contrast(t.text, t.releasable), 4.5);
}

TEST_P(ThemeContrast, OfTheLinesOfComparedHeapsIsAtLeastThree)
{
    std::set<std::vector<qreal>> dashes;
    std::set<QRgb> colors;
    for (int lane = 0; lane < kLanes; ++lane) {
        const QPen pen = lanePen(lane, GetParam()->dark);
        EXPECT_GE(contrast(pen.color(), GetParam()->base), 3.0) << lane;
        colors.insert(pen.color().rgb());
        const auto dash = pen.dashPattern();
        dashes.insert(std::vector<qreal>(dash.begin(), dash.end()));
    }
    EXPECT_EQ(colors.size(), std::size_t(kLanes));
    EXPECT_EQ(dashes.size(), std::size_t(kLanes)) << "a second cue besides the colour";
}

TEST_P(ThemeContrast, OfWhatIsDrawnIsAtLeastThree)
{
    const Theme& t = *GetParam();
    for (const QColor& ink :
         {t.held, t.pinned, t.metaHeld, t.outline, t.hatch, t.focus, t.payload, t.header, t.fresh, t.freeing})
        EXPECT_GE(contrast(ink, t.base), 3.0) << ink.name().toStdString();
    EXPECT_GE(contrast(t.outline, t.released), 3.0);
    EXPECT_GE(contrast(t.controlBorder, t.window), 3.0);
    EXPECT_GE(contrast(t.controlBorder, t.control), 3.0);
    EXPECT_GE(contrast(t.focus, t.focusCounter), 3.0);
}

INSTANTIATE_TEST_SUITE_P(Both, ThemeContrast, testing::Values(&lightTheme(), &darkTheme()),
                         [](const auto& info) { return info.param->dark ? "Dark" : "Light"; });

TEST(Theme, SwitchesTheWholeApplicationAndBack)
{
    useTheme(true);
    EXPECT_EQ(qApp->palette().color(QPalette::Base), darkTheme().base);
    EXPECT_EQ(qApp->palette().color(QPalette::Disabled, QPalette::Text), darkTheme().disabled);
    useTheme(false);
    EXPECT_EQ(qApp->palette().color(QPalette::Window), lightTheme().window);
    EXPECT_EQ(&theme(), &lightTheme());
}

} // namespace
} // namespace heapglass::gui
