#include "gui/reach.h"

#include "gui/format.h"
#include "gui/marks/mark_place.h"
#include "gui/place.h"
#include "gui/texts.h"

namespace heapglass::gui
{

using replay::Marker;

/// Growth beyond the peak is marked; marks within a thousandth of the trace are one, with their sum.
std::optional<quint64> thereFrom(const replay::Snapshot& snapshot, Bytes offset)
{
    if (snapshot.isZoned() || !snapshot.markers || offset < snapshot.shownEnd()) return {};
    const PageIndex page = offset / std::max<Bytes>(1, snapshot.geometry.page);
    PageIndex pages = 0;
    for (const Marker& marker : *snapshot.markers) {
        if (marker.kind != Marker::Kind::growth) continue;
        pages += marker.amount;
        if (pages <= page) continue;
        const replay::Step by = std::min(snapshot.steps, marker.step + (marker.step >> 10));
        return snapshot.eventsBefore(by);
    }
    return {};
}

QString notThereText(const replay::Snapshot& snapshot, Bytes offset)
{
    const QString page = countText(offset / std::max<Bytes>(1, snapshot.geometry.page));
    const auto from = thereFrom(snapshot, offset);
    if (!from)
        return PlaceTexts::tr("Page %1 is not in the heap at event %2.").arg(page, countText(snapshot.event));
    if (*from <= snapshot.event)
        return PlaceTexts::tr("Page %1 is not in the heap at event %2; it was from about event %3 on.")
            .arg(page, countText(snapshot.event), countText(*from));
    return PlaceTexts::tr("Page %1 is not in the heap at event %2; from about event %3 on it is.")
        .arg(page, countText(snapshot.event), countText(*from));
}

QString rangeText(const replay::Snapshot& snapshot)
{
    const Bytes last = snapshot.shownEnd() ? snapshot.shownEnd() - 1 : 0;
    return PlaceTexts::tr("The heap goes from %1 to %2 (page %3).")
        .arg(placeText(snapshot, 0), placeText(snapshot, last),
             countText(last / std::max<Bytes>(1, snapshot.geometry.page)));
}

} // namespace heapglass::gui
