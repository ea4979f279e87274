#include "gui/destination.h"

#include <QRegularExpression>

#include "gui/format.h"
#include "gui/place.h"
#include "gui/reach.h"
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

/// What was typed, be it beyond the trace or the heap.
struct Typed {
    std::optional<quint64> event;
    std::optional<Bytes> offset; ///< of a place; nothing: an address that no heap of the trace has
    bool isPage = false;
};

std::optional<Typed> readTyped(const QString& text, const replay::Snapshot& snapshot)
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
    if (isAddress) return Typed{{}, replay::offsetOf(snapshot.regionList(), snapshot.geometry.base, number)};
    if (isOffset) return Typed{{}, number};
    if (word != QLatin1String("page")) return Typed{number, {}};
    const Bytes page = snapshot.geometry.page;
    return Typed{{}, std::min<Bytes>(number, ~Bytes{0} / page) * page, true};
}

} // namespace

bool isDestination(const QString& text)
{
    return matchOf(text).hasMatch();
}

std::optional<Destination> readDestination(const QString& text, const replay::Snapshot& snapshot)
{
    const auto typed = readTyped(text, snapshot);
    if (!typed) return {};
    if (typed->event)
        return *typed->event > snapshot.events ? std::nullopt : std::optional(Destination{typed->event, {}});
    if (!typed->offset || *typed->offset >= snapshot.shownEnd()) return {};
    const PageIndex page = *typed->offset / snapshot.geometry.page;
    return Destination{{}, Spot{page, 1, typed->isPage ? std::nullopt : typed->offset}};
}

QString whyNoDestination(const QString& text, const replay::Snapshot& snapshot)
{
    const auto typed = readTyped(text, snapshot);
    const bool isLater =
        typed && typed->offset && snapshot.shownEnd() > 0 && thereFrom(snapshot, *typed->offset);
    if (isLater) return notThereText(snapshot, *typed->offset) + QLatin1Char(' ') + rangeText(snapshot);
    const QString last = placeText(snapshot, snapshot.shownEnd() ? snapshot.shownEnd() - 1 : 0);
    return DestinationTexts::tr("Not in this trace: 0 to %1, page 0 to page %2, or %3 to %4")
        .arg(countText(snapshot.events), countText(snapshot.shownPages() ? snapshot.shownPages() - 1 : 0),
             placeText(snapshot, 0), last);
}

void goTo(const Destination& destination, Session& session)
{
    if (destination.event) session.goToEvent(*destination.event);
    if (destination.spot) session.select(destination.spot);
}

} // namespace heapglass::gui
