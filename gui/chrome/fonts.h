// The three sizes of text in the window (11, 13, 18 at the usual setting) and the two weights.
#pragma once

#include <QFont>
#include <QString>

namespace heapglass::gui
{

/// The application's own font at the size of most text.
QFont textFont(bool bold = false);
/// Ticks, status, second lines.
QFont smallFont(bool bold = false);
/// The one key figure or title of a pane, bold.
QFont keyFont();

// For labels with rich text.
QString strong(const QString& text);
QString tinted(const QString& text, const QColor& color);
QString link(const QString& text, const QString& target);

/// Plain text as a tool tip that breaks into lines; Qt leaves plain ones as long as they are.
QString wrapped(const QString& text);
/// Words from a file for a button or a menu, which take an & for the mark of a key.
QString onButton(QString words);

} // namespace heapglass::gui
