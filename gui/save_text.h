// Writes a text to a file as a whole, or not at all.
#pragma once

class QByteArray;
class QString;
class QWidget;

namespace heapglass::gui
{

/// The old file stays whole where that fails, and the user is told why, under `title`. Says whether it did.
bool saveText(QWidget* parent, const QString& title, const QString& path, const QByteArray& text);

} // namespace heapglass::gui
