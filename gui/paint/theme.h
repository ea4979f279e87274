// Every colour of the window and what it means, for light and dark. Values: teaching-ux.md 3.2 and the
// mock-ups' README, where contrasts and colour-blind distances were computed; a test recomputes them.
#pragma once

#include <QColor>
#include <QPalette>

namespace heapglass::gui
{

struct Theme {
    bool dark = false;
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

const Theme& lightTheme();
const Theme& darkTheme();
/// The theme in use.
const Theme& theme();
/// Switches the theme of the whole application: Fusion style and palette. The style sheet of the controls is
/// the window's own (chrome/style.h).
void useTheme(bool dark);
QPalette paletteOf(const Theme& theme);

} // namespace heapglass::gui
