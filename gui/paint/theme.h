// Every colour of the window and what it means. The themes are files of resources/themes; values of light and
// dark: teaching-ux.md 3.2 and the mock-ups' README, where contrasts and colour-blind distances were
// computed; a test recomputes them.
#pragma once

#include <span>

#include <QColor>
#include <QPalette>

namespace heapglass::gui
{

struct Theme {
    const char* id = "";
    bool dark = false;
    bool strong = false; ///< high contrast: what is chosen is framed as well as filled
    // States of a page
    QColor held, pinned, metaHeld, releasable, released, outline, hatch;
    // Blocks
    QColor header, payload;
    // Feedback
    QColor fresh, freeing, error, focus, focusCounter;
    // Chrome
    QColor window, base, titleBar, line, control, controlBorder, hoverFill, selectionFill;
    QColor text, secondary, tertiary, disabled, primary, primaryText, link;
    QColor resultFill, resultBorder, warningFill, warningBorder;
    // Plot
    QColor grid, band;
};

/// Light, dark, and both in high contrast; read from the resources at the first call.
std::span<const Theme> themes();
const Theme& themeFor(bool dark, bool strong);
inline const Theme& lightTheme()
{
    return themeFor(false, false);
}
inline const Theme& darkTheme()
{
    return themeFor(true, false);
}
/// The theme in use.
const Theme& theme();
/// Switches the theme of the whole application: Fusion style and palette. The style sheet of the controls is
/// the window's own (chrome/style.h).
void useTheme(const Theme& theme);
QPalette paletteOf(const Theme& theme);

} // namespace heapglass::gui
