#include "gui/export/picture.h"

#include <algorithm>

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QWidget>

#include <qcustomplot.h>

#include "gui/paint/theme_ground.h"

namespace heapglass::gui
{

namespace
{

constexpr int kDotsPerInch = 96; // a pixel of the window is one of CSS

const ExportFormatRow kFormats[] = {
    {ExportFormat::svg, ".svg", 1, QT_TRANSLATE_NOOP("Export", "SVG: lines and text stay sharp at any size"),
     true},
    {ExportFormat::png, ".png", 1, QT_TRANSLATE_NOOP("Export", "PNG: as on the screen"), true},
    {ExportFormat::png2, "@2x.png", 2, QT_TRANSLATE_NOOP("Export", "PNG at twice the resolution"), true},
    {ExportFormat::clear, "-clear@2x.png", 2,
     QT_TRANSLATE_NOOP("Export", "PNG at twice the resolution, transparent: for slides of any colour"), true},
    {ExportFormat::pdf, ".pdf", 1, QT_TRANSLATE_NOOP("Export", "PDF: a page as large as the picture"), true},
    {ExportFormat::csv, ".csv", 1, QT_TRANSLATE_NOOP("Export", "CSV: the numbers behind the picture"), false},
};

/// QCustomPlot shows what it drew before as an image: for a vector it is asked to draw anew, on top.
void drawInto(QWidget& widget, QPaintDevice& device)
{
    QCPPainter painter(&device);
    widget.render(&painter);
    QList<QCustomPlot*> plots = widget.findChildren<QCustomPlot*>();
    if (auto* itself = qobject_cast<QCustomPlot*>(&widget)) plots << itself;
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    for (QCustomPlot* plot : std::as_const(plots)) {
        if (!plot->isVisibleTo(&widget)) continue;
        painter.save();
        painter.translate(plot->mapTo(&widget, QPoint()));
        painter.fillRect(plot->rect(), theme().base);
        const QBrush ground = plot->palette().color(QPalette::Base);
        plot->setBackground(Qt::NoBrush); // it is drawn already
        plot->toPainter(&painter, plot->width(), plot->height());
        plot->setBackground(ground);
        painter.restore();
    }
}

QByteArray svgOf(QWidget& widget, const PictureWords& words)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(widget.size());
    svg.setViewBox(widget.rect());
    svg.setResolution(kDotsPerInch);
    svg.setTitle(words.title.toHtmlEscaped());
    svg.setDescription(words.description.toHtmlEscaped());
    drawInto(widget, svg);
    return bytes;
}

QByteArray pdfOf(QWidget& widget, const PictureWords& words)
{
    constexpr double kPoints = 72.0 / kDotsPerInch;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setTitle(words.title);
    pdf.setCreator(QStringLiteral("Heapglass"));
    pdf.setResolution(kDotsPerInch);
    pdf.setPageLayout(
        QPageLayout(QPageSize(QSizeF(widget.size()) * kPoints, QPageSize::Point, {}, QPageSize::ExactMatch),
                    QPageLayout::Portrait, {}));
    drawInto(widget, pdf);
    return bytes;
}

QByteArray pngOf(QImage image, const PictureWords& words)
{
    image.setText(QStringLiteral("Title"), words.title);
    image.setText(QStringLiteral("Description"), words.description);
    image.setText(QStringLiteral("Software"), QStringLiteral("Heapglass"));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

std::span<const ExportFormatRow> exportFormats()
{
    return kFormats;
}

const ExportFormatRow& rowOf(ExportFormat format)
{
    return kFormats[std::size_t(format)];
}

QString suffixOf(const ExportFormatRow& row)
{
    return QString::fromLatin1(row.ending).section(QLatin1Char('.'), -1);
}

const ExportFormatRow* formatOfFile(const QString& path)
{
    const ExportFormatRow* found = nullptr;
    for (const ExportFormatRow& row : kFormats) {
        const QLatin1String ending(row.ending);
        if (path.endsWith(ending, Qt::CaseInsensitive) &&
            (!found || ending.size() > QLatin1String(found->ending).size()))
            found = &row;
    }
    return found;
}

QImage imageOf(QWidget& widget, int scale)
{
    QImage image(widget.size() * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(theme().base);
    if (scale == 1) {
        widget.render(&image);
        return image;
    }
    drawInto(widget, image);
    return image;
}

/// On white and on black: what differs between the two is how much of the ground is seen through.
QImage clearImageOf(QWidget& widget)
{
    const auto drawnOn = [&widget](const QColor& ground) {
        const ThemeGround other(ground);
        return imageOf(widget, 2);
    };
    const QImage onWhite = drawnOn(Qt::white);
    QImage image = drawnOn(Qt::black);
    for (int y = 0; y < image.height(); ++y) {
        const auto* white = reinterpret_cast<const QRgb*>(onWhite.constScanLine(y));
        auto* black = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const int through = std::clamp(qGreen(white[x]) - qGreen(black[x]), 0, 255);
            const int alpha = 255 - through;
            black[x] = qRgba(std::min(qRed(black[x]), alpha), std::min(qGreen(black[x]), alpha),
                             std::min(qBlue(black[x]), alpha), alpha); // premultiplied
        }
    }
    return image;
}

QImage imageAs(QWidget& widget, ExportFormat format)
{
    switch (format) {
    case ExportFormat::clear:
        return clearImageOf(widget);
    case ExportFormat::png:
    case ExportFormat::png2:
        return imageOf(widget, rowOf(format).scale);
    default:
        return imageOf(widget, rowOf(ExportFormat::png2).scale);
    }
}

QByteArray pictureOf(QWidget& widget, ExportFormat format, const PictureWords& words)
{
    switch (format) {
    case ExportFormat::svg:
        return svgOf(widget, words);
    case ExportFormat::png:
    case ExportFormat::png2:
    case ExportFormat::clear:
        return pngOf(imageAs(widget, format), words);
    case ExportFormat::pdf:
        return pdfOf(widget, words);
    case ExportFormat::csv:
        break;
    }
    return {};
}

} // namespace heapglass::gui
