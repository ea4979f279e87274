// Which theme the user wants, and which one that is on this system.
#pragma once

#include <optional>

#include <QPalette>
#include <QString>
#include <QStringList>

namespace heapglass::gui
{

struct Theme;

enum class ThemeChoice : unsigned char { system, light, dark, contrastLight, contrastDark };

struct SystemLook {
    bool dark = false;
    bool strong = false; ///< high contrast
    bool operator==(const SystemLook&) const = default;
};

/// What a system's colours, and the name of its icons, say of what its user wants. Qt 6.4 has no question for
/// high contrast: there text is black on white or white on black everywhere, and GNOME's icons are called so.
SystemLook lookOf(const QPalette& palette, const QString& iconTheme);
/// As it was at the first call: our own palette hides it later.
SystemLook systemLook();

const Theme& themeOf(ThemeChoice choice);
/// "system", "contrast-dark": in settings and on the command line.
QString nameOf(ThemeChoice choice);
std::optional<ThemeChoice> themeChoiceNamed(const QString& name);
/// All but "system".
QStringList themeNames();

} // namespace heapglass::gui
