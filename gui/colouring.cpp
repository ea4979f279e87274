#include "gui/colouring.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include <QCoreApplication>

#include "gui/format.h"
#include "gui/sentences.h"
#include "gui/texts.h"

namespace heapglass::gui
{

using replay::CellColours;
using replay::ColourBy;
using replay::ColourValue;
using Scale = Colouring::Scale;
using Ink = Tint::Ink;

namespace
{

// clang-format off
constexpr Colouring kRows[] = {
    {.id = "state", .name = QT_TRANSLATE_NOOP("Colourings", "State"), .tip = QT_TRANSLATE_NOOP("Colourings", "Held, pinned, meta-held, releasable or released"), .what = "", .ofPages = true},
    {.id = "parts", .name = QT_TRANSLATE_NOOP("Colourings", "Parts"), .tip = QT_TRANSLATE_NOOP("Colourings", "Header, payload and slack"), .what = "", .ofBlocks = true},
    {.id = "share", .name = QT_TRANSLATE_NOOP("Colourings", "Live share"), .tip = QT_TRANSLATE_NOOP("Colourings", "How much of each held page is live"), .what = QT_TRANSLATE_NOOP("Colourings", "live share of held pages"), .ofPages = true, .scale = Scale::share},
    {.id = "size", .name = QT_TRANSLATE_NOOP("Colourings", "Size class"), .tip = QT_TRANSLATE_NOOP("Colourings", "Bytes asked for, by powers of two; of several blocks the class with most bytes"), .what = QT_TRANSLATE_NOOP("Colourings", "bytes asked for"), .ofBlocks = true, .asks = ColourBy::size, .scale = Scale::size},
    {.id = "age", .name = QT_TRANSLATE_NOOP("Colourings", "Age"), .tip = QT_TRANSLATE_NOOP("Colourings", "Events since a block was made as it is; of several blocks the oldest"), .what = QT_TRANSLATE_NOOP("Colourings", "age, of the oldest block"), .ofPages = true, .ofBlocks = true, .asks = ColourBy::age, .scale = Scale::events},
    {.id = "change", .name = QT_TRANSLATE_NOOP("Colourings", "Last change"), .tip = QT_TRANSLATE_NOOP("Colourings", "Events since the latest that put, moved, freed or released anything there"), .what = QT_TRANSLATE_NOOP("Colourings", "since the last change"), .ofPages = true, .asks = ColourBy::lastChange, .scale = Scale::events},
    {.id = "lifetime", .name = QT_TRANSLATE_NOOP("Colourings", "Lifetime"), .tip = QT_TRANSLATE_NOOP("Colourings", "Events from the birth of a block to its free; of several blocks the longest"), .what = QT_TRANSLATE_NOOP("Colourings", "lifetime, the longest"), .ofBlocks = true, .asks = ColourBy::lifetime, .scale = Scale::events},
    {.id = "slack", .name = QT_TRANSLATE_NOOP("Colourings", "Slack"), .tip = QT_TRANSLATE_NOOP("Colourings", "Bytes of a block that nobody asked for, against all its bytes"), .what = QT_TRANSLATE_NOOP("Colourings", "slack of all bytes of a block"), .ofBlocks = true, .asks = ColourBy::slack, .scale = Scale::thousandths},
    {.id = "site", .name = QT_TRANSLATE_NOOP("Colourings", "Call site"), .tip = QT_TRANSLATE_NOOP("Colourings", "Who asked for the block; of several blocks the call site with most bytes"), .what = "", .ofPages = true, .ofBlocks = true, .asks = ColourBy::site, .scale = Scale::groups},
    {.id = "thread", .name = QT_TRANSLATE_NOOP("Colourings", "Thread"), .tip = QT_TRANSLATE_NOOP("Colourings", "Which thread asked for the block; of several blocks the thread with most bytes"), .what = QT_TRANSLATE_NOOP("Colourings", "threads"), .ofPages = true, .ofBlocks = true, .asks = ColourBy::thread, .scale = Scale::groups, .withoutThreads = QT_TRANSLATE_NOOP("Colourings", "This trace does not say which thread made a block")},
};
// clang-format on

const Colouring& firstOf(ColouredMap map)
{
    return *std::ranges::find_if(kRows, [map](const Colouring& row) { return isOf(row, map); });
}

const Colouring*& chosen(ColouredMap map)
{
    static const Colouring* rows[] = {&firstOf(ColouredMap::pages), &firstOf(ColouredMap::blocks)};
    return rows[int(map)];
}

QString translated(const char* text)
{
    return *text ? QCoreApplication::translate("Colourings", text) : QString();
}

constexpr unsigned kLeastClass = 5, kMostClass = 21; // 16 B … 1 MiB, as bit widths

double decadesOf(std::uint64_t events)
{
    return std::max(1.0, std::ceil(std::log10(double(std::max<std::uint64_t>(events, 1)))));
}

/// Of one block, of which the picture itself says it.
ColourValue valueOf(const replay::BlockView& block, ColourBy by, const replay::Snapshot& now)
{
    if (block.maker == kNone) return CellColours::kUnknown;
    switch (by) {
    case ColourBy::size:
        return ColourValue(std::bit_width(block.requested));
    case ColourBy::age:
        return now.event - block.maker;
    case ColourBy::lifetime:
        if (block.birth == kNone) return CellColours::kUnknown;
        return block.death == kNone ? CellColours::kNotFreed : block.death - block.birth;
    default: {
        const Bytes used = std::min(block.length, block.header + block.requested);
        return ColourValue((block.length - used) * 1000 / std::max<Bytes>(1, block.length));
    }
    }
}

/// Null where the newest answer is to another question, or there is none.
const CellColours* answerTo(const Colouring& row, const replay::Snapshot& now, ColouredMap map)
{
    if (!row.asks || !now.colours) return nullptr;
    const CellColours& answer = map == ColouredMap::pages ? now.colours->pages : now.colours->blocks;
    return answer.window.cells && answer.window.by == *row.asks ? &answer : nullptr;
}

/// Of what is held now: an answer of an earlier moment may know nothing of it.
Tint tintOrPending(const Colouring& row, const replay::Snapshot& now, const CellColours* answer,
                   ColourValue value)
{
    if (!answer || (value == CellColours::kNothing && !now.coloursCurrent)) return {.ink = Ink::pending};
    return tintOf(row, value, now.events);
}

std::optional<ColourValue> pageValue(const Colouring& row, const replay::Snapshot& now, PageIndex page)
{
    const CellColours* answer = answerTo(row, now, ColouredMap::pages);
    const Bytes width = now.pages.window.pagesPerCell * now.geometry.page;
    if (!answer || answer->window.width != width) return {};
    return answer->at(page * now.geometry.page);
}

std::optional<ColourValue> binValue(const Colouring& row, const replay::Snapshot& now, std::size_t bin)
{
    const CellColours* answer = answerTo(row, now, ColouredMap::blocks);
    const bool fits = answer && !answer->window.single && answer->window.begin == now.blocks.window.begin &&
                      answer->values.size() == now.blocks.bins.size();
    return fits ? std::optional(answer->values[bin]) : std::nullopt;
}

QString eventsAgo(std::uint64_t events)
{
    return counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {event|events} ago"), events);
}

QString siteName(const replay::Snapshot& now, ColourValue value)
{
    const auto& sites = now.colours->sites.groups;
    if (value == CellColours::kUnknown) return ColourTexts::tr("an unknown call site");
    if (value == CellColours::kOther || value >= sites.size())
        return ColourTexts::tr("a call site that is not among the first %1").arg(replay::ColourGroups::kMost);
    return QString::fromStdString(sites[value].site.text());
}

QString threadName(const replay::Snapshot& now, ColourValue value)
{
    const auto& threads = now.colours->threads.groups;
    if (value == CellColours::kUnknown) return ColourTexts::tr("an unknown thread");
    if (value == CellColours::kOther || value >= threads.size())
        return ColourTexts::tr("a thread that is not among the first %1").arg(replay::ColourGroups::kMost);
    return threadText(threads[value].thread);
}

QString sizeClassText(ColourValue value)
{
    if (value == 0) return bytesText(0);
    const Bytes least = Bytes{1} << (value - 1);
    return ColourTexts::tr("%1 to %2").arg(bytesText(least), bytesText(least * 2 - 1));
}

} // namespace

std::span<const Colouring> colourings()
{
    return kRows;
}

bool isOf(const Colouring& row, ColouredMap map)
{
    return map == ColouredMap::pages ? row.ofPages : row.ofBlocks;
}

QString nameOf(const Colouring& row)
{
    return translated(row.name);
}

bool canChoose(const Colouring& row, bool hasThreads)
{
    return hasThreads || !row.withoutThreads;
}

QString tipOf(const Colouring& row, bool hasThreads)
{
    return translated(canChoose(row, hasThreads) ? row.tip : row.withoutThreads);
}

QString whatOf(const Colouring& row)
{
    return translated(row.what);
}

const Colouring& colouringOf(ColouredMap map)
{
    return *chosen(map);
}

const Colouring* findColouring(ColouredMap map, QStringView id)
{
    const auto found = std::ranges::find_if(
        kRows, [&](const Colouring& row) { return isOf(row, map) && id == QLatin1String(row.id); });
    return found == std::end(kRows) ? nullptr : &*found;
}

bool setColouring(ColouredMap map, QStringView id)
{
    const Colouring* row = findColouring(map, id);
    if (!row) row = &firstOf(map);
    return std::exchange(chosen(map), row) != row;
}

std::uint8_t toneOf(Scale scale, std::uint64_t value, std::uint64_t events)
{
    double share = 0;
    switch (scale) {
    case Scale::share:
        share = double(value) / 255;
        break;
    case Scale::thousandths:
        share = double(value) / 1000;
        break;
    case Scale::events:
        share = std::log10(double(std::max<std::uint64_t>(value, 1))) / decadesOf(events);
        break;
    case Scale::size:
        share = (double(value) - kLeastClass) / (kMostClass - kLeastClass);
        break;
    case Scale::none:
    case Scale::groups:
        break;
    }
    return std::uint8_t(std::lround(std::clamp(share, 0.0, 1.0) * 255));
}

Tint tintOf(const Colouring& row, ColourValue value, std::uint64_t events)
{
    if (value == CellColours::kNothing) return {};
    if (value == CellColours::kUnknown) return {.ink = Ink::unknown};
    if (value == CellColours::kNotFreed) return {.ink = Ink::endless};
    if (value == CellColours::kOther) return {.ink = Ink::other};
    if (row.scale == Scale::groups) return {.ink = Ink::group, .tone = std::uint8_t(value)};
    return {.ink = Ink::scale, .tone = toneOf(row.scale, value, events)};
}

Tint pageTint(const Colouring& row, const replay::Snapshot& now, PageIndex page)
{
    const auto value = pageValue(row, now, page);
    if (!value) return {.ink = Ink::pending};
    return tintOrPending(row, now, answerTo(row, now, ColouredMap::pages), *value);
}

Tint blockTint(const Colouring& row, const replay::Snapshot& now, const replay::BlockView& block)
{
    if (!row.asks) return {};
    if (!replay::isOfGroups(*row.asks)) return tintOf(row, valueOf(block, *row.asks, now), now.events);
    const CellColours* answer = answerTo(row, now, ColouredMap::blocks);
    if (!answer || !answer->window.single) return {.ink = Ink::pending};
    const auto found = std::ranges::lower_bound(answer->blocks, block.offset);
    const bool known = found != answer->blocks.end() && *found == block.offset;
    return tintOrPending(row, now, answer,
                         known ? answer->values[std::size_t(found - answer->blocks.begin())]
                               : CellColours::kNothing);
}

Tint binTint(const Colouring& row, const replay::Snapshot& now, std::size_t bin)
{
    if (!row.asks) return {};
    const auto value = binValue(row, now, bin);
    if (!value) return {.ink = Ink::pending};
    return tintOrPending(row, now, answerTo(row, now, ColouredMap::blocks), *value);
}

QString colourSentence(const Colouring& row, const replay::Snapshot& now, ColourValue value)
{
    if (!row.asks || value == CellColours::kNothing) return {};
    const bool known = value != CellColours::kUnknown;
    switch (*row.asks) {
    case ColourBy::size:
        return known
                   ? ColourTexts::tr("Most of its live bytes are in blocks of %1.").arg(sizeClassText(value))
                   : QString();
    case ColourBy::age:
        return known ? ColourTexts::tr("Its oldest block was made %1.").arg(eventsAgo(value)) : QString();
    case ColourBy::lastChange:
        return ColourTexts::tr("Last changed %1.").arg(eventsAgo(value));
    case ColourBy::lifetime:
        if (value == CellColours::kNotFreed)
            return ColourTexts::tr("A block in it is %1.").arg(notFreedText(now));
        return known ? ColourTexts::tr("The longest lifetime in it: %1.")
                           .arg(counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {event|events}"), value))
                     : QString();
    case ColourBy::slack:
        return known ? ColourTexts::tr("%1 of its live bytes are slack.").arg(percentText(value, 1000))
                     : QString();
    case ColourBy::site:
        return ColourTexts::tr("Most of its live bytes are from %1.").arg(siteName(now, value));
    case ColourBy::thread:
        return ColourTexts::tr("Most of its live bytes are from %1.").arg(threadName(now, value));
    }
    return {};
}

QString pageColourSentence(const Colouring& row, const replay::Snapshot& now, PageIndex page)
{
    const auto value = now.coloursCurrent ? pageValue(row, now, page) : std::nullopt;
    return value ? colourSentence(row, now, *value) : QString();
}

QString binColourSentence(const Colouring& row, const replay::Snapshot& now, std::size_t bin)
{
    const auto value = now.coloursCurrent ? binValue(row, now, bin) : std::nullopt;
    return value ? colourSentence(row, now, *value) : QString();
}

} // namespace heapglass::gui
