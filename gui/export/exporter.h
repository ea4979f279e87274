// Exports parts of a window as they are seen: to a file, to the clipboard, as a moving picture.
#pragma once

#include "gui/export/export_dialog.h"
#include "gui/export/picture.h"

namespace heapglass::gui
{

class MainWindow;
struct ExportFormatRow;

/// Parts that are no row of viewRows().
inline const QString kComparePart = QStringLiteral("compare"), kWindowPart = QStringLiteral("window");

class Exporter
{
  public:
    explicit Exporter(MainWindow& window) : m_window(window) {}

    /// What can be exported now, in the order in which it is seen.
    QList<ExportPart> parts() const;
    /// The part `id` as it is seen now, in a format; a tab has to be in front.
    QByteArray bytes(const QString& id, ExportFormat format) const;
    /// The same into a file, of which the name says the format. Empty, or why not.
    QString writeTo(const QString& path, const QString& id) const;
    void copy(const QString& id, ExportFormat format) const;
    /// What is looked at, as a picture.
    void copyPicture() const;
    /// The dialog in which a part is chosen, at first `id`, and saved or copied; empty: what is looked at.
    void choose(const QString& id = {});
    /// The dialog in which a part of the trace is chosen and saved as a moving picture.
    void chooseFilm();

  private:
    void save(const QString& id, ExportFormat format, QWidget& parent) const;
    QString chooseFile(const QString& name, const QString& suffix, QWidget& parent) const;

    MainWindow& m_window;
};

} // namespace heapglass::gui
