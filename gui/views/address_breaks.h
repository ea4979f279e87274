// Where recorded addresses jump, or a zone begins: the map lays regions one after the other, and says what it
// leaves out, or what the zone is called.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QPainter>

#include "engine/replay/snapshot.h"
#include "gui/paint/theme.h"

namespace heapglass::gui
{

struct AddressBreak {
    Bytes offset = 0;  ///< of the first byte behind it
    Bytes leftOut = 0; ///< addresses between the regions on its two sides, in bytes
    std::optional<std::string> zone = std::nullopt; ///< the name of the zone that begins there; may be empty
    bool operator==(const AddressBreak&) const = default;
};

/// Those at offsets in [begin, end), ascending. None in a heap of one region.
std::vector<AddressBreak> breaksIn(const replay::Snapshot& snapshot, Bytes begin, Bytes end);
/// "breaks: 17.9 MiB before page 512, 2.1 GiB before page 600": as many as fit into `width`, then how many
/// more there are; empty without any.
QString breaksText(const std::vector<AddressBreak>& breaks, Bytes page, const QFontMetrics& metrics,
                   int width);
/// "Addresses jump before page 512: 17.9 MiB are left out."
QString breakSentence(const AddressBreak& found, Bytes page);
/// "zone sessions"; "no zone" for the one without a name.
QString zoneText(const std::string& name);
/// The mark: a cut through `height` pixels left of `x`.
void drawBreak(QPainter& painter, int x, int top, int height, const Theme& theme);

} // namespace heapglass::gui
