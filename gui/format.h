// How numbers are written for people: exact bytes, IEC units, thousands separated, n of m.
#pragma once

#include <string_view>

#include <QString>

namespace heapglass::gui
{

/// "4,064 B" up to 65,536 bytes, "960 KiB", "6.61 MiB" beyond (three digits), in the user's locale.
QString bytesText(quint64 bytes);
/// "1,204" in the user's locale.
QString countText(quint64 number);
/// "15.2 %", one decimal. `whole` 0 gives "0 %".
QString percentText(double part, double whole);
/// "350 ms", "12.5 s", "3:20 min", "1:02:05 h".
QString durationText(double milliseconds);
/// Words of a table of the engine's.
QString toText(std::string_view words);

} // namespace heapglass::gui
