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
/// Those that are so many pixels from their neighbours: marks that are closer would bury what they mark.
/// `pixelOf` rises with the offset.
template <class PixelOf>
std::vector<AddressBreak> breaksApart(const std::vector<AddressBreak>& breaks, PixelOf pixelOf)
{
    constexpr std::int64_t kLeast = 20;
    std::vector<AddressBreak> apart;
    for (std::size_t i = 0; i < breaks.size(); ++i) {
        const std::int64_t here = pixelOf(breaks[i].offset);
        const bool before = i == 0 || here - pixelOf(breaks[i - 1].offset) >= kLeast;
        const bool behind = i + 1 == breaks.size() || pixelOf(breaks[i + 1].offset) - here >= kLeast;
        if (before && behind) apart.push_back(breaks[i]);
    }
    return apart;
}
/// "breaks: 17.9 MiB before page 512, 2.1 GiB before page 600": as many as fit into `width`, then how many
/// more there are; empty without any.
QString breaksText(const std::vector<AddressBreak>& breaks, Bytes page, const QFontMetrics& metrics,
                   int width);
/// "Addresses jump before page 512: 17.9 MiB are left out."
QString breakSentence(const AddressBreak& found, Bytes page);
/// Of a heap in zones, the one that begins at or before the byte; null: there are no zones.
const replay::Region* zoneAt(const replay::Snapshot& snapshot, Bytes offset);
/// "zone sessions"; "no zone" for the one without a name.
QString zoneText(const std::string& name);
/// The mark: a cut through `height` pixels left of `x`.
void drawBreak(QPainter& painter, int x, int top, int height, const Theme& theme);

} // namespace heapglass::gui
