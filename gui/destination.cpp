#include "gui/destination.h"

#include <QRegularExpression>

#include "gui/format.h"
#include "gui/place.h"
#include "gui/session.h"
#include "gui/texts.h"

namespace heapglass::gui
{

namespace
{

QRegularExpressionMatch matchOf(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^\s*(page|event)?\s*(0x[0-9a-f]+|\+?[0-9][0-9,.' ]*)\s*$)"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text);
}

} // namespace

bool isDestination(const QString& text)
{
    return matchOf(text).hasMatch();
}

std::optional<Destination> readDestination(const QString& text, const replay::Snapshot& snapshot)
{
    const auto match = matchOf(text);
    if (!match.hasMatch()) return {};
    const QString word = match.captured(1).toLower();
    QString digits = match.captured(2).toLower();
    const bool isAddress = digits.startsWith(QLatin1String("0x"));
    const bool isOffset = digits.startsWith(QLatin1Char('+'));
    if (!isAddress) digits.remove(QRegularExpression(QStringLiteral("[+,.' ]")));
    bool ok = false;
    const quint64 number = digits.toULongLong(&ok, isAddress ? 16 : 10);
    if (!ok || ((isAddress || isOffset) && !word.isEmpty())) return {};
    if (isAddress || isOffset || word == QLatin1String("page")) {
        const Bytes page = snapshot.geometry.page;
        const auto offset =
            isAddress  ? replay::offsetOf(snapshot.regionList(), snapshot.geometry.base, number)
            : isOffset ? std::optional<Bytes>(number)
                       : std::optional(std::min<Bytes>(number, snapshot.shownEnd() / page + 1) * page);
        if (!offset || *offset >= snapshot.shownEnd()) return {};
        const Spot spot{*offset / page, 1, isAddress || isOffset ? offset : std::nullopt};
        return Destination{{}, spot};
    }
    if (number > snapshot.events) return {};
    return Destination{number, {}};
}

QString destinationExamples(const replay::Snapshot& snapshot)
{
    return DestinationTexts::tr("0 to %1, page 0 to page %2, or %3")
        .arg(countText(snapshot.events), countText(snapshot.shownPages() ? snapshot.shownPages() - 1 : 0),
             placeStyle() == PlaceStyle::address ? addressText(snapshot.addressOf(0))
                                                 : QStringLiteral("+4096"));
}

void goTo(const Destination& destination, Session& session)
{
    if (destination.event) session.goToEvent(*destination.event);
    if (destination.spot) session.select(destination.spot);
}

} // namespace heapglass::gui
