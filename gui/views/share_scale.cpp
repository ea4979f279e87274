#include "gui/views/share_scale.h"

#include "gui/paint/density_raster.h"
#include "gui/paint/type.h"
#include "gui/texts.h"

namespace heapglass::gui
{

int drawShareScale(QPainter& painter, QRect row, const Theme& theme)
{
    const bool isNarrow = row.width() < kNarrowLegend;
    const QFontMetrics metrics(painter.font());
    const auto text = [&](int x, const QString& what) {
        painter.setPen(theme.secondary);
        painter.drawText(QRect(x, row.top(), metrics.horizontalAdvance(what) + 2, row.height()),
                         Qt::AlignVCenter, what);
        return x + metrics.horizontalAdvance(what) + 6;
    };
    int x = isNarrow ? text(row.left(), TimeMapTexts::tr("live share"))
                     : text(row.left(), TimeMapTexts::tr("live share of held pages")) + 4;
    x = text(x, TimeMapTexts::tr("1 B"));
    const DensityInk ink(theme);
    const int width = scaledByType(isNarrow ? 64 : 96), height = scaledByType(12);
    const QRect bar(x, row.center().y() - height / 2, width, height);
    for (int i = 0; i < width; ++i)
        painter.fillRect(bar.left() + i, bar.top(), 1, height, QColor(ink.share(i, width - 1)));
    for (const int quarter : {1, 2, 3})
        painter.fillRect(bar.left() + width * quarter / 4, bar.bottom() - 2, 1, 4, theme.text);
    painter.setPen(theme.outline);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(0, 0, -1, -1));
    return text(bar.right() + 7, TimeMapTexts::tr("100 %"));
}

} // namespace heapglass::gui
