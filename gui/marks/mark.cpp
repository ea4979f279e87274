#include "gui/marks/mark.h"

#include <QCoreApplication>
#include <QUuid>

#include "gui/format.h"
#include "gui/paint/theme.h"
#include "gui/place.h"
#include "gui/texts.h"

namespace heapglass::gui
{

namespace
{

// Contrasts on both themes are a test. Letters say the same where colours do not.
const Tag kTags[] = {
    {'A', QT_TRANSLATE_NOOP("MarkTexts", "red"), 0xB3261E, 0xFF8A80},
    {'B', QT_TRANSLATE_NOOP("MarkTexts", "amber"), 0x8A5A00, 0xF0B429},
    {'C', QT_TRANSLATE_NOOP("MarkTexts", "green"), 0x1B7444, 0x5BD394},
    {'D', QT_TRANSLATE_NOOP("MarkTexts", "blue"), 0x1F5FBF, 0x8CBEFF},
    {'E', QT_TRANSLATE_NOOP("MarkTexts", "violet"), 0x7B3FA0, 0xD3A6F2},
    {'F', QT_TRANSLATE_NOOP("MarkTexts", "grey"), 0x4A4F57, 0xC3C8CF},
};

constexpr qsizetype kLongestName = 200, kLongestNote = 20'000;

const char* const kKinds[] = {"event", "range", "block", "page"}; // by Mark::Kind

/// Numbers of 64 bits are no numbers of JSON's.
std::optional<quint64> numberIn(const QJsonObject& object, const char* key)
{
    const QJsonValue value = object.value(QLatin1String(key));
    bool ok = false;
    const quint64 number = value.toString().toULongLong(&ok, 0);
    return ok ? std::optional(number) : std::nullopt;
}

bool readPlace(const QJsonObject& object, Mark& mark)
{
    const auto event = numberIn(object, "event"), end = numberIn(object, "end");
    const auto block = numberIn(object, "block"), address = numberIn(object, "address"),
               bytes = numberIn(object, "bytes");
    switch (mark.kind) {
    case Mark::Kind::event:
        mark.event = event.value_or(0);
        return event && *event < kNone;
    case Mark::Kind::range:
        mark.event = event.value_or(0);
        mark.end = end.value_or(0);
        return event && end && *event <= *end && *end < kNone;
    case Mark::Kind::block:
        mark.block = BlockId(block.value_or(kNone));
        return block && *block < kNone;
    case Mark::Kind::page:
        mark.address = address.value_or(0);
        mark.bytes = bytes.value_or(0);
        mark.policy = object.value(QLatin1String("policy")).toString();
        return address && bytes && *bytes > 0 && *bytes <= kMaxRequest && *address <= *address + *bytes;
    }
    return false;
}

const char* const kKnown[] = {"id",    "kind",   "event", "end",  "block", "address",
                              "bytes", "policy", "name",  "note", "tag"};

} // namespace

std::span<const Tag> tags()
{
    return kTags;
}

const QColor& Tag::colour(const Theme& theme) const
{
    return theme.dark ? dark : light;
}

const Tag* tagOf(const Mark& mark)
{
    return mark.tag > 0 && std::size_t(mark.tag) <= std::size(kTags) ? &kTags[mark.tag - 1] : nullptr;
}

QString newMarkId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString whatIsMarked(const Mark& mark)
{
    switch (mark.kind) {
    case Mark::Kind::event:
        return MarkTexts::tr("Event %1").arg(countText(mark.event));
    case Mark::Kind::range:
        return MarkTexts::tr("Events %1 to %2").arg(countText(mark.event), countText(mark.end));
    case Mark::Kind::block:
        return MarkTexts::tr("Block #%1").arg(countText(mark.block));
    case Mark::Kind::page:
        return MarkTexts::tr("%1 at %2, %3")
            .arg(bytesText(mark.bytes), addressText(mark.address), mark.policy);
    }
    return {};
}

QString titleOf(const Mark& mark)
{
    return mark.name.isEmpty() ? whatIsMarked(mark) : mark.name;
}

QJsonObject toJson(const Mark& mark)
{
    QJsonObject object = mark.rest;
    const auto put = [&object](const char* key, const QString& text) {
        if (!text.isEmpty()) object[QLatin1String(key)] = text;
    };
    put("id", mark.id);
    put("kind", QLatin1String(kKinds[int(mark.kind)]));
    switch (mark.kind) {
    case Mark::Kind::range:
        put("end", QString::number(mark.end));
        [[fallthrough]];
    case Mark::Kind::event:
        put("event", QString::number(mark.event));
        break;
    case Mark::Kind::block:
        put("block", QString::number(mark.block));
        break;
    case Mark::Kind::page:
        put("address", addressText(mark.address));
        put("bytes", QString::number(mark.bytes));
        put("policy", mark.policy);
        break;
    }
    put("name", mark.name);
    put("note", mark.note);
    if (const Tag* tag = tagOf(mark)) put("tag", QString(QLatin1Char(tag->letter)));
    return object;
}

std::optional<Mark> markFromJson(const QJsonObject& object)
{
    Mark mark;
    mark.id = object.value(QLatin1String("id")).toString();
    const QString kind = object.value(QLatin1String("kind")).toString();
    const auto known = std::ranges::find_if(kKinds, [&](const char* k) { return kind == QLatin1String(k); });
    if (mark.id.isEmpty() || mark.id.size() > kLongestName || known == std::end(kKinds)) return {};
    mark.kind = Mark::Kind(known - std::begin(kKinds));
    if (!readPlace(object, mark)) return {};
    mark.name = object.value(QLatin1String("name")).toString().simplified().left(kLongestName);
    mark.note = object.value(QLatin1String("note")).toString().left(kLongestNote);
    const QString letter = object.value(QLatin1String("tag")).toString();
    for (std::size_t i = 0; i < std::size(kTags); ++i)
        if (letter == QLatin1Char(kTags[i].letter)) mark.tag = int(i) + 1;
    mark.rest = object;
    for (const char* key : kKnown)
        mark.rest.remove(QLatin1String(key));
    return mark;
}

Marks merged(const Marks& base, const Marks& mine, const Marks& theirs)
{
    Marks result = theirs;
    for (auto mark = base.begin(); mark != base.end(); ++mark)
        if (!mine.contains(mark.key())) result.remove(mark.key());
    for (auto mark = mine.begin(); mark != mine.end(); ++mark) {
        const auto before = base.find(mark.key());
        if (before == base.end() || *before != *mark) result[mark.key()] = *mark;
    }
    return result;
}

} // namespace heapglass::gui
