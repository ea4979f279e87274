#include "gui/theme_choice.h"

#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QIcon>

#include "gui/paint/theme.h"

namespace heapglass::gui
{

namespace
{

constexpr double kAll = 20; ///< of 21, the contrast of black and white

double luminance(const QColor& colour)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QPalette& palette, QPalette::ColorRole ink, QPalette::ColorRole paper)
{
    const double a = luminance(palette.color(ink)), b = luminance(palette.color(paper));
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

SystemLook lookOf(const QPalette& palette, const QString& iconTheme)
{
    SystemLook look;
    look.dark = palette.color(QPalette::Window).lightness() < 128;
    look.strong = iconTheme.startsWith(QLatin1String("HighContrast"), Qt::CaseInsensitive) ||
                  (contrast(palette, QPalette::WindowText, QPalette::Window) >= kAll &&
                   contrast(palette, QPalette::Text, QPalette::Base) >= kAll &&
                   contrast(palette, QPalette::ButtonText, QPalette::Button) >= kAll);
    return look;
}

SystemLook systemLook()
{
    static const SystemLook look = lookOf(QApplication::palette(), QIcon::themeName());
    return look;
}

const Theme& themeOf(ThemeChoice choice)
{
    const auto [dark, strong] = systemLook();
    switch (choice) {
    case ThemeChoice::light:
        return themeFor(false, false);
    case ThemeChoice::dark:
        return themeFor(true, false);
    case ThemeChoice::contrastLight:
        return themeFor(false, true);
    case ThemeChoice::contrastDark:
        return themeFor(true, true);
    case ThemeChoice::system:
        break;
    }
    return themeFor(dark, strong);
}

QString nameOf(ThemeChoice choice)
{
    return choice == ThemeChoice::system ? QStringLiteral("system") : QString::fromLatin1(themeOf(choice).id);
}

std::optional<ThemeChoice> themeChoiceNamed(const QString& name)
{
    for (const ThemeChoice choice : {ThemeChoice::system, ThemeChoice::light, ThemeChoice::dark,
                                     ThemeChoice::contrastLight, ThemeChoice::contrastDark})
        if (nameOf(choice) == name) return choice;
    return {};
}

QStringList themeNames()
{
    QStringList names;
    for (const Theme& theme : themes())
        names << QString::fromLatin1(theme.id);
    return names;
}

} // namespace heapglass::gui
