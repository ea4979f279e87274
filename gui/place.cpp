#include "gui/place.h"

#include "gui/format.h"
#include "gui/texts.h"

namespace heapglass::gui
{

namespace
{

PlaceStyle chosen = PlaceStyle::address;

} // namespace

PlaceStyle placeStyle()
{
    return chosen;
}

void setPlaceStyle(PlaceStyle style)
{
    chosen = style;
}

QString addressText(Bytes address)
{
    return QStringLiteral("0x") + QString::number(address, 16);
}

QString placeText(const replay::Snapshot& snapshot, Bytes offset)
{
    return chosen == PlaceStyle::address ? addressText(snapshot.addressOf(offset))
                                         : QLatin1Char('+') + countText(offset);
}

QString namedPlaceText(const replay::Snapshot& snapshot, Bytes offset)
{
    return (chosen == PlaceStyle::address ? PlaceTexts::tr("address %1") : PlaceTexts::tr("offset %1"))
        .arg(placeText(snapshot, offset));
}

} // namespace heapglass::gui
