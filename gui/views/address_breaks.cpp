#include "gui/views/address_breaks.h"

#include <algorithm>

#include "gui/format.h"
#include "gui/texts.h"

namespace heapglass::gui
{

namespace
{

PageIndex pageOf(const AddressBreak& found, Bytes page)
{
    return found.offset / std::max<Bytes>(1, page);
}

} // namespace

std::vector<AddressBreak> breaksIn(const replay::Snapshot& snapshot, Bytes begin, Bytes end)
{
    const std::span<const replay::Region> regions = snapshot.regionList();
    std::vector<AddressBreak> breaks;
    if (regions.size() < 2) return breaks;
    auto region = std::ranges::lower_bound(regions, begin, {}, &replay::Region::offset);
    if (region == regions.begin()) ++region;
    for (; region != regions.end() && region->offset < end; ++region)
        if (snapshot.isZoned())
            breaks.push_back({region->offset, 0, region->zone});
        else
            breaks.push_back({region->offset, region->begin - std::prev(region)->end});
    return breaks;
}

const replay::Region* zoneAt(const replay::Snapshot& snapshot, Bytes offset)
{
    if (!snapshot.isZoned()) return nullptr;
    const auto after = std::ranges::upper_bound(*snapshot.regions, offset, {}, &replay::Region::offset);
    return after == snapshot.regions->begin() ? nullptr : &*std::prev(after);
}

QString zoneText(const std::string& name)
{
    return name.empty() ? AddressBreakTexts::tr("no zone")
                        : AddressBreakTexts::tr("zone %1").arg(QString::fromStdString(name));
}

QString breaksText(const std::vector<AddressBreak>& breaks, Bytes page, const QFontMetrics& metrics,
                   int width)
{
    if (breaks.empty()) return {};
    QString fitting;
    QString listed = breaks.front().zone ? QString() : AddressBreakTexts::tr("left out at the breaks: ");
    for (std::size_t i = 0; i < breaks.size(); ++i) {
        if (i > 0) listed += Sentences::tr(", ");
        const QString at = countText(pageOf(breaks[i], page));
        listed += breaks[i].zone
                      ? AddressBreakTexts::tr("%1 from page %2").arg(zoneText(*breaks[i].zone), at)
                      : AddressBreakTexts::tr("%1 before page %2").arg(bytesText(breaks[i].leftOut), at);
        const std::size_t rest = breaks.size() - i - 1;
        const QString text =
            rest ? listed + AddressBreakTexts::tr(" and %1 more").arg(countText(rest)) : listed;
        if (metrics.horizontalAdvance(text) > width) break;
        fitting = text;
    }
    return fitting;
}

QString breakSentence(const AddressBreak& found, Bytes page)
{
    if (found.zone)
        return AddressBreakTexts::tr("A heap of its own begins at page %1: %2.")
            .arg(countText(pageOf(found, page)), zoneText(*found.zone));
    return AddressBreakTexts::tr("Addresses jump before page %1: %2 are left out.")
        .arg(countText(pageOf(found, page)), bytesText(found.leftOut));
}

void drawBreak(QPainter& painter, int x, int top, int height, const Theme& theme)
{
    painter.fillRect(x - 4, top - 1, 5, height + 2, theme.base);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.text, 1.3));
    for (const double at : {x - 3.5, x - 0.5})
        painter.drawLine(QPointF(at - 1, top + height + 1.5), QPointF(at + 1, top - 1.5));
    painter.restore();
}

} // namespace heapglass::gui
