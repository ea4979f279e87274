#include "gui/paint/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <vector>

#include <QApplication>
#include <QDir>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "gui/paint/density_raster.h"
#include "gui/paint/lane_ink.h"
#include "gui/theme_choice.h"

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

using Channels = std::array<double, 3>;
/// From linear red, green and blue to what an eye makes of them.
using Eye = std::array<Channels, 3>;

/// Severity 1 of Machado, Oliveira, Fernandes: A Physiologically-based Model for Simulation of Color Vision
/// Deficiency (2009); and seeing no colours at all.
constexpr std::pair<const char*, Eye> kEyes[] = {
    {"normal", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protan",
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deutan",
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritan",
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
    {"grey", {{{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}}}},
};

Channels times(const Eye& matrix, const Channels& v)
{
    Channels result{};
    for (std::size_t row = 0; row < 3; ++row)
        result[row] = matrix[row][0] * v[0] + matrix[row][1] * v[1] + matrix[row][2] * v[2];
    return result;
}

/// CIE L*, a*, b* under D65.
Channels labSeenBy(const Eye& eye, const QColor& color)
{
    Channels seen = times(eye, {linear(color.redF()), linear(color.greenF()), linear(color.blueF())});
    for (double& channel : seen)
        channel = std::clamp(channel, 0.0, 1.0);
    constexpr Eye kXyz{{{0.4124564, 0.3575761, 0.1804375},
                        {0.2126729, 0.7151522, 0.0721750},
                        {0.0193339, 0.1191920, 0.9503041}}};
    const Channels xyz = times(kXyz, seen);
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f(xyz[0] / 0.95047), y = f(xyz[1]), z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// CIE76 between the two of `colors` that are closest.
double smallestDistance(const Eye& eye, const std::vector<QColor>& colors)
{
    double smallest = 1000;
    for (std::size_t i = 0; i < colors.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const Channels a = labSeenBy(eye, colors[i]), b = labSeenBy(eye, colors[j]);
            smallest = std::min(smallest, std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]));
        }
    return smallest;
}

/// Where a second cue alone tells two states apart, the hatch of what can go, they may have one colour.
TEST_P(ThemeContrast, StatesAreToldApartByEveryEye)
{
    const Theme& t = *GetParam();
    std::vector<QColor> states{t.held, t.pinned, t.metaHeld, t.releasable};
    if (!t.strong) states.push_back(t.released);
    for (const auto& [name, eye] : kEyes)
        EXPECT_GE(smallestDistance(eye, states), std::string_view(name) == "normal" ? 30 : 13) << name;
}

TEST(Theme, DistancesOfStatesAreThoseThatThePaletteWasChosenFor)
{
    const auto distances = [](bool dark) {
        const Theme& t = themeFor(dark, false);
        std::vector<double> all;
        for (const auto& [name, eye] : kEyes)
            all.push_back(smallestDistance(eye, {t.held, t.pinned, t.metaHeld, t.releasable, t.released}));
        return all;
    };
    using testing::DoubleNear;
    using testing::ElementsAre;
    EXPECT_THAT(distances(false),
                ElementsAre(DoubleNear(32.6, 0.1), DoubleNear(22.4, 0.1), DoubleNear(21.2, 0.1),
                            DoubleNear(37.2, 0.1), DoubleNear(13.4, 0.1)));
    EXPECT_THAT(distances(true),
                ElementsAre(DoubleNear(40.7, 0.1), DoubleNear(13.8, 0.1), DoubleNear(31.1, 0.1),
                            DoubleNear(26.7, 0.1), DoubleNear(14.1, 0.1)));
}

std::vector<const Theme*> allThemes()
{
    std::vector<const Theme*> all;
    for (const Theme& theme : themes())
        all.push_back(&theme);
    return all;
}

INSTANTIATE_TEST_SUITE_P(All, ThemeContrast, testing::ValuesIn(allThemes()), [](const auto& info) {
    std::string name = info.param->id;
    std::erase(name, '-');
    return name;
});

TEST(Theme, ThereAreLightAndDarkPlainAndInHighContrast)
{
    for (const bool dark : {false, true})
        for (const bool strong : {false, true}) {
            const Theme& theme = themeFor(dark, strong);
            EXPECT_EQ(theme.dark, dark);
            EXPECT_EQ(theme.strong, strong);
            EXPECT_EQ(theme.base.lightness() < 128, dark);
            EXPECT_EQ(themeChoiceNamed(nameOf(*themeChoiceNamed(QString::fromLatin1(theme.id)))),
                      themeChoiceNamed(QString::fromLatin1(theme.id)));
        }
    EXPECT_EQ(themeNames().size(), QDir(QStringLiteral(":/themes")).entryList().size())
        << "files of no theme";
    EXPECT_FALSE(themeChoiceNamed(QStringLiteral("pink")));
}

TEST(Theme, HighContrastIsSevenToOneForTextAndFourAndAHalfForLines)
{
    for (const bool dark : {false, true}) {
        const Theme& t = themeFor(dark, true);
        EXPECT_EQ(contrast(t.text, t.base), 21.0);
        for (const QColor& paper : {t.base, t.window, t.control, t.hoverFill, t.selectionFill, t.resultFill,
                                    t.warningFill, t.titleBar})
            for (const QColor& ink : {t.text, t.secondary, t.tertiary})
                EXPECT_GE(contrast(ink, paper), 7.0)
                    << ink.name().toStdString() << paper.name().toStdString();
        for (const QColor& ink : {t.link, t.error, t.fresh, t.freeing})
            EXPECT_GE(contrast(ink, t.base), 7.0) << ink.name().toStdString();
        EXPECT_GE(contrast(t.primaryText, t.primary), 7.0);
        EXPECT_GE(contrast(t.base, t.payload), 7.0) << "labels on blocks";
        EXPECT_GE(contrast(t.disabled, t.base), 4.5);
        for (const QColor& ink : {t.held, t.pinned, t.metaHeld, t.outline, t.hatch, t.header, t.line, t.focus,
                                  t.controlBorder, t.resultBorder, t.warningBorder})
            EXPECT_GE(contrast(ink, t.base), 4.5) << ink.name().toStdString();
        for (const QRgb share : shareColours(t))
            EXPECT_GE(contrast(QColor(share), t.base), 3.0);
        // What is free is paper with lines, never a fill that could be taken for another.
        EXPECT_EQ(t.releasable, t.base);
        EXPECT_EQ(t.released, t.base);
    }
}

TEST(Theme, IsHighContrastWhereTheSystemIs)
{
    QPalette usual;
    usual.setColor(QPalette::Window, QColor(0xef, 0xef, 0xef));
    for (const auto role : {QPalette::Base, QPalette::Button})
        usual.setColor(role, Qt::white);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        usual.setColor(role, Qt::black);
    EXPECT_EQ(lookOf(usual, QStringLiteral("breeze")), (SystemLook{false, false}));
    EXPECT_EQ(lookOf(usual, QStringLiteral("HighContrast")), (SystemLook{false, true}));
    QPalette black;
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button})
        black.setColor(role, Qt::black);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        black.setColor(role, Qt::white);
    EXPECT_EQ(lookOf(black, QString()), (SystemLook{true, true}));
    black.setColor(QPalette::Base, QColor(0x20, 0x20, 0x20));
    EXPECT_EQ(lookOf(black, QString()), (SystemLook{true, false}));
}

TEST(Theme, SwitchesTheWholeApplicationAndBack)
{
    useTheme(darkTheme());
    EXPECT_EQ(qApp->palette().color(QPalette::Base), darkTheme().base);
    EXPECT_EQ(qApp->palette().color(QPalette::Disabled, QPalette::Text), darkTheme().disabled);
    useTheme(lightTheme());
    EXPECT_EQ(qApp->palette().color(QPalette::Window), lightTheme().window);
    EXPECT_EQ(&theme(), &lightTheme());
}

} // namespace
} // namespace heapglass::gui
