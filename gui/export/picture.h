// A widget as a picture in a file's bytes: vector formats are drawn anew, so that lines and text stay sharp
// at any size; the cells of maps are an image in them.
#pragma once

#include <span>

#include <QByteArray>
#include <QImage>
#include <QString>

class QWidget;

namespace heapglass::gui
{

enum class ExportFormat : unsigned char { svg, png, png2, clear, pdf, csv };

/// A row of the table of formats.
struct ExportFormatRow {
    ExportFormat format;
    const char* ending; ///< of a file's name: ".svg", "@2x.png"
    int scale;          ///< pixels of the picture for each of the widget's
    const char* title;  ///< for people
    bool isPicture;     ///< else numbers
};

std::span<const ExportFormatRow> exportFormats();
const ExportFormatRow& rowOf(ExportFormat format);
/// "png": what files of a format have behind the last dot.
QString suffixOf(const ExportFormatRow& row);
/// By the end of a file's name, the longest that fits; nullptr: it is none of them.
const ExportFormatRow* formatOfFile(const QString& path);

/// What stands beside a picture, for those who open the file without it.
struct PictureWords {
    QString title;       ///< "Pages of sqlite3.raw.zst"
    QString description; ///< what it shows, and at which event
};

/// `scale` pixels of the image for each of the widget's.
QImage imageOf(QWidget& widget, int scale);
/// Twice as large and without its ground, to lie on a slide of any colour: what a view draws on it is as
/// opaque as it is drawn. Controls, which have grounds of their own, keep them.
QImage clearImageOf(QWidget& widget);
/// As a format of pixels has it; of others at twice the resolution.
QImage imageAs(QWidget& widget, ExportFormat format);
/// The widget as it is now, in a format that is a picture.
QByteArray pictureOf(QWidget& widget, ExportFormat format, const PictureWords& words);

} // namespace heapglass::gui
