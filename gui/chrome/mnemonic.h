#pragma once

#include <QString>

namespace heapglass::gui
{

/// The text of a menu entry as plain words: "&Open…" and "打开(&O)…" without the sign of their key.
QString withoutMnemonic(QString text);

} // namespace heapglass::gui
