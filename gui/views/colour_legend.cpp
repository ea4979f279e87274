#include "gui/views/colour_legend.h"

#include <algorithm>
#include <cmath>

#include "gui/format.h"
#include "gui/paint/patterns.h"
#include "gui/paint/type.h"
#include "gui/sentences.h"
#include "gui/texts.h"

namespace heapglass::gui
{

namespace
{

using Scale = Colouring::Scale;
using Ink = Tint::Ink;

constexpr int kGap = 14, kLeastName = 60, kMostName = 190; // pixels

struct Ends {
    QString from, to;
    int parts = 4; ///< that ticks cut the scale into
    QString step;  ///< from tick to tick; empty: even parts
};

Ends endsOf(Scale scale, std::uint64_t events)
{
    switch (scale) {
    case Scale::size:
        return {ColourTexts::tr("≤ 16 B"), ColourTexts::tr("≥ 1 MiB"), 4, ColourTexts::tr("tick ×16")};
    case Scale::events: {
        const int decades =
            std::max(1, int(std::ceil(std::log10(double(std::max<std::uint64_t>(events, 1))))));
        return {countText(1),
                ColourTexts::tr("%1 events").arg(countText(std::uint64_t(std::pow(10.0, decades)))), decades,
                ColourTexts::tr("tick ×10")};
    }
    case Scale::thousandths:
        return {ColourTexts::tr("0 %"), ColourTexts::tr("100 %"), 4, {}};
    default:
        return {ColourTexts::tr("1 B"), ColourTexts::tr("100 %"), 4, {}};
    }
}

/// Draws from left to right, as long as there is room.
class Pen
{
  public:
    Pen(QPainter& painter, QRect row, const Theme& theme)
        : m_painter(painter), m_row(row), m_theme(theme), m_ink(theme), m_x(row.left())
    {
        painter.setFont(typeOf(12));
    }
    int x() const { return m_x; }
    int room() const { return m_row.right() - m_x; }
    int widthOf(const QString& what) const { return m_painter.fontMetrics().horizontalAdvance(what); }
    void skip(int pixels) { m_x += pixels; }

    void text(const QString& what, const QColor& colour)
    {
        m_painter.setPen(colour);
        m_painter.drawText(QRect(m_x, m_row.top(), widthOf(what) + 2, m_row.height()), Qt::AlignVCenter,
                           what);
        m_x += widthOf(what) + 6;
    }
    void text(const QString& what) { text(what, m_theme.secondary); }

    void bar(int width, int parts)
    {
        const int height = scaledByType(12);
        const QRect bar(m_x, m_row.center().y() - height / 2, width, height);
        for (int i = 0; i < width; ++i)
            m_painter.fillRect(bar.left() + i, bar.top(), 1, height,
                               QColor(m_ink.scale[std::size_t(i * 255 / std::max(1, width - 1))]));
        for (int i = 1; i < parts; ++i)
            m_painter.fillRect(bar.left() + width * i / parts, bar.bottom() - 2, 1, 4, m_theme.text);
        frame(bar);
        m_x = bar.right() + 7;
    }
    void swatch(Tint tint)
    {
        const int side = scaledByType(12);
        const QRect rect(m_x, m_row.center().y() - side / 2, side, side);
        fillWith(m_painter, rect, tintBrush(tint, m_ink));
        frame(rect);
        m_x = rect.right() + 6;
    }
    /// A swatch with words, where they fit into what is left but for `keep`.
    bool entry(Tint tint, const QString& what, int keep = 0)
    {
        if (scaledByType(12) + 6 + widthOf(what) + keep > room()) return false;
        swatch(tint);
        text(what);
        skip(kGap - 6);
        return true;
    }

  private:
    void frame(QRect rect)
    {
        m_painter.setPen(m_theme.outline);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }

    QPainter& m_painter;
    QRect m_row;
    const Theme& m_theme;
    TintInk m_ink;
    int m_x;
};

void drawScale(Pen& pen, const Colouring& row, const replay::Snapshot& now, bool isNarrow)
{
    const Ends ends = endsOf(row.scale, now.events);
    const QString what = whatOf(row);
    if (!isNarrow || row.scale != Scale::share) {
        pen.text(isNarrow ? what.section(QLatin1Char(','), 0, 0) : what);
        pen.skip(4);
    } else {
        pen.text(ColourTexts::tr("live share"));
    }
    pen.text(ends.from);
    pen.bar(scaledByType(isNarrow ? 64 : 112), ends.parts);
    pen.text(ends.to);
    if (!ends.step.isEmpty() && !isNarrow) pen.text(QStringLiteral("(%1)").arg(ends.step));
    pen.skip(kGap - 6);
    if (row.asks == replay::ColourBy::lifetime) pen.entry({.ink = Ink::endless}, notFreedText(now));
}

/// The groups that have blocks, largest first.
std::vector<std::size_t> orderOf(const std::vector<replay::ColourGroup>& groups)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (groups[i].blocks) order.push_back(i);
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return groups[a].liveBytes > groups[b].liveBytes; });
    return order;
}

QString shortened(const Pen& pen, const replay::ColourGroup& group, const QFontMetrics& metrics)
{
    const QString name =
        group.thread.empty() ? QString::fromStdString(group.site.shortText()) : threadText(group.thread);
    const int most = std::clamp((pen.room() - 160) / 4, kLeastName, kMostName);
    return metrics.elidedText(name, Qt::ElideMiddle, most);
}

QString moreText(std::uint64_t others)
{
    return counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln more"), others);
}

void drawGroups(Pen& pen, const Colouring& row, const replay::ColourGroups& colours,
                const QFontMetrics& metrics)
{
    if (*row.what) pen.text(whatOf(row));
    const bool unknown = colours.unknownBlocks > 0;
    const QString unknownName = ColourTexts::tr("unknown %1").arg(bytesText(colours.unknownBytes));
    const int keep = (unknown ? pen.widthOf(unknownName) + 36 : 0) + pen.widthOf(moreText(999)) + 36;
    std::uint64_t rest = colours.others;
    for (const std::size_t i : orderOf(colours.groups)) {
        const replay::ColourGroup& group = colours.groups[i];
        const QString text = ColourTexts::tr("%1: %2", "a call site or thread: bytes")
                                 .arg(shortened(pen, group, metrics), bytesText(group.liveBytes));
        if (!pen.entry({.ink = Ink::group, .tone = std::uint8_t(i)}, text, keep)) ++rest;
    }
    if (rest) pen.entry({.ink = Ink::other}, moreText(rest));
    if (unknown) pen.entry({.ink = Ink::unknown}, unknownName);
}

} // namespace

int drawColourLegend(QPainter& painter, QRect row, const Colouring& colouring, const replay::Snapshot& now,
                     const Theme& theme, const QString& none)
{
    Pen pen(painter, row, theme);
    if (colouring.scale != Scale::groups)
        drawScale(pen, colouring, now, row.width() < kNarrowLegend);
    else if (now.colours && colouring.asks && !now.colours->groupsBy(*colouring.asks).groups.empty())
        drawGroups(pen, colouring, now.colours->groupsBy(*colouring.asks), painter.fontMetrics());
    if (!none.isEmpty()) pen.entry({.ink = Ink::pending}, none);
    if (!colouring.asks || now.coloursCurrent) return pen.x();
    pen.entry({.ink = Ink::pending},
              now.placing ? ColourTexts::tr("once all is read") : ColourTexts::tr("not looked up yet"));
    if (now.colours && now.colours->event != now.event) {
        const QString text = ColourTexts::tr("as of event %1").arg(countText(now.colours->event));
        if (pen.widthOf(text) < pen.room()) pen.text(text, theme.text);
    }
    return pen.x();
}

} // namespace heapglass::gui
