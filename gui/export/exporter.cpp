#include "gui/export/exporter.h"

#include <algorithm>
#include <memory>

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QSettings>

#include "gui/choose_file.h"
#include "gui/comparison.h"
#include "gui/export/film.h"
#include "gui/export/film_dialog.h"
#include "gui/export/tables.h"
#include "gui/figure_text.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"
#include "gui/main_window.h"
#include "gui/partly_read.h"
#include "gui/save_file.h"
#include "gui/save_text.h"
#include "gui/views.h"

namespace heapglass::gui
{

namespace
{

const auto kFormat = QStringLiteral("exportFormat");

/// Every figure of every heap that is compared.
NumberTable comparedFigures(const Comparison& comparison)
{
    NumberTable table{{QStringLiteral("figure"), QStringLiteral("formula")}, {}};
    for (int i = 0; i < comparison.count(); ++i)
        table.columns << comparison.nameOf(i);
    for (const replay::Figure& figure : replay::figures()) {
        QStringList row{toText(figure.name), toText(figure.formula)};
        for (int i = 0; i < comparison.count(); ++i) {
            const auto value = figure.value(comparison.heap(i).snapshot());
            const bool hidden = comparison.isPredicting() && replay::tellsOfPages(figure);
            row << (value && !hidden ? QString::number(*value, 'g', 12) : QString());
        }
        table.rows.push_back(row);
    }
    return table;
}

QString titleOfView(const QString& id)
{
    for (const ViewRow& row : viewRows())
        if (id == QLatin1String(row.id)) return titleOf(row);
    return {};
}

} // namespace

QList<ExportPart> Exporter::parts() const
{
    if (m_window.isComparing())
        return {{kComparePart, MainWindow::tr("The comparison"), true},
                {kWindowPart, MainWindow::tr("The whole window"), false}};
    QList<ExportPart> parts;
    for (const ViewRow& row : viewRows()) {
        const QString id = QString::fromLatin1(row.id);
        const bool isTab = row.place == Place::map || row.place == Place::below;
        if (!isTab && id != QLatin1String("inspector") && id != kTimeline) continue;
        if (id == QLatin1String("result") && !m_window.session().snapshot().heapmin) continue;
        if (id == QLatin1String("inspector") && !m_window.part(id)->isVisible())
            continue; // a lesson has its place
        parts << ExportPart{id, titleOf(row), true};
    }
    return parts << ExportPart{kWindowPart, MainWindow::tr("The whole window"), false};
}

QByteArray Exporter::bytes(const QString& id, ExportFormat format) const
{
    if (!rowOf(format).isPicture)
        return csvOf(id == kComparePart ? comparedFigures(m_window.comparison())
                                        : numbersOf(id, m_window.session()));
    const replay::Snapshot& now = m_window.session().snapshot();
    const QString file = now.load ? QFileInfo(toText(now.load->path)).fileName() : QString();
    PictureWords words;
    words.title = id == kWindowPart || id == kComparePart
                      ? file
                      : MainWindow::tr("%1 of %2").arg(titleOfView(id), file);
    words.description = MainWindow::tr("After event %1 of %2; policy %3.")
                            .arg(countText(now.event), countText(now.events), toText(now.policy));
    if (isPartlyRead(now.load.get()))
        words.description +=
            QLatin1Char(' ') + MainWindow::tr("Partly read: %1.").arg(engineText(now.load->message));
    return pictureOf(*m_window.part(id), format, words);
}

QString Exporter::writeTo(const QString& path, const QString& id) const
{
    const ExportFormatRow* row = formatOfFile(path);
    if (!row)
        return MainWindow::tr("%1 ends like no format: it is .svg, .png, @2x.png, .pdf or .csv").arg(path);
    return writeWhole(path, bytes(id, row->format));
}

void Exporter::copy(const QString& id, ExportFormat format) const
{
    auto* data = new QMimeData;
    const QByteArray made = bytes(id, format);
    if (!rowOf(format).isPicture) {
        data->setText(QString::fromUtf8(made));
        data->setData(QStringLiteral("text/csv"), made);
    } else {
        if (format == ExportFormat::svg) data->setData(QStringLiteral("image/svg+xml"), made);
        if (format == ExportFormat::pdf) data->setData(QStringLiteral("application/pdf"), made);
        data->setImageData(imageAs(*m_window.part(id), format));
    }
    QApplication::clipboard()->setMimeData(data);
}

void Exporter::save(const QString& id, ExportFormat format, QWidget& parent) const
{
    const QByteArray made = bytes(id, format); // as it is now, not behind the dialog
    const ExportFormatRow& row = rowOf(format);
    const QString name = QStringLiteral("%1-%2%3")
                             .arg(id)
                             .arg(m_window.session().snapshot().event)
                             .arg(QLatin1String(row.ending));
    const QString path = chooseFile(name, suffixOf(row), parent);
    if (!path.isEmpty()) saveText(&parent, MainWindow::tr("Export"), path, made);
}

/// A file for `name` of the trace that is open, where the last export went; empty: none was chosen.
QString Exporter::chooseFile(const QString& name, const QString& suffix, QWidget& parent) const
{
    const QString trace = QFileInfo(toText(m_window.session().snapshot().load->path)).completeBaseName();
    return chooseFileToSave(&parent, MainWindow::tr("Export"), QStringLiteral("%1-%2").arg(trace, name),
                            QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix),
                            QStringLiteral("exports"));
}

void Exporter::choose(const QString& id)
{
    ExportDialog dialog(parts(), id.isEmpty() ? m_window.frontPart() : id, &m_window);
    dialog.setFormat(ExportFormat(QSettings().value(kFormat, 0).toInt()));
    const auto follow = [this, &dialog] {
        if (!m_window.isComparing()) m_window.showView(dialog.part());
        QSettings().setValue(kFormat, int(dialog.format()));
        const QSize size = m_window.part(dialog.part())->size() * rowOf(dialog.format()).scale;
        dialog.setSizeText(
            rowOf(dialog.format()).isPicture
                ? MainWindow::tr("%1 × %2 pixels, as large as it is seen")
                      .arg(size.width())
                      .arg(size.height())
                : MainWindow::tr("Bytes, events and pages in plain digits, as much as is seen"));
    };
    QObject::connect(&dialog, &ExportDialog::changed, &dialog, follow);
    QObject::connect(&dialog, &ExportDialog::save, &dialog,
                     [&] { save(dialog.part(), dialog.format(), dialog); });
    QObject::connect(&dialog, &ExportDialog::copy, &dialog, [&] { copy(dialog.part(), dialog.format()); });
    follow();
    dialog.exec();
}

/// The part of the trace that is seen over time is what one wants to show, most likely.
void Exporter::chooseFilm()
{
    const replay::Snapshot& now = m_window.session().snapshot();
    const TimeWindow& window = m_window.session().timeWindow();
    const quint64 most = std::min<quint64>(now.events, m_window.session().horizon());
    const auto toEvent = [&](quint64 step) { return std::min(step, most); };
    FilmDialog dialog(parts(), m_window.frontPart(), toEvent(window.begin), toEvent(window.endOf(now.steps)),
                      most, &m_window);
    const auto follow = [&] {
        if (!m_window.isComparing()) m_window.showView(dialog.part());
        const QSize size = m_window.part(dialog.part())->size();
        dialog.setSizeText(MainWindow::tr("%1 × %2 pixels, %3 pictures, each for %4 s")
                               .arg(size.width())
                               .arg(size.height())
                               .arg(dialog.plan().pictures)
                               .arg(QLocale().toString(dialog.plan().delay() / 100.0, 'g', 3)));
    };
    std::unique_ptr<Film> film;
    const auto begin = [&] {
        const QString path = chooseFile(QStringLiteral("%1-%2-%3.gif")
                                            .arg(dialog.part())
                                            .arg(dialog.plan().first)
                                            .arg(dialog.plan().last),
                                        QStringLiteral("gif"), dialog);
        if (path.isEmpty()) return;
        film = std::make_unique<Film>(m_window.session(), *m_window.part(dialog.part()), dialog.plan());
        if (m_window.isComparing()) film->waitFor(m_window.comparison());
        QObject::connect(film.get(), &Film::taken, &dialog, &FilmDialog::showProgress);
        QObject::connect(
            film.get(), &Film::ended, &dialog,
            [&, path](const QByteArray& file) {
                dialog.showFields();
                follow();
                if (!file.isEmpty() && saveText(&dialog, MainWindow::tr("Export"), path, file))
                    dialog.accept();
            },
            Qt::QueuedConnection);
        dialog.showProgress(0);
        film->start();
    };
    QObject::connect(&dialog, &FilmDialog::changed, &dialog, follow);
    QObject::connect(&dialog, &FilmDialog::cancelled, &dialog, [&] { film->cancel(); });
    QObject::connect(&dialog, &FilmDialog::save, &dialog, begin);
    follow();
    dialog.exec();
}

void Exporter::copyPicture() const
{
    QApplication::clipboard()->setImage(imageOf(*m_window.part(m_window.frontPart()), 1));
}

} // namespace heapglass::gui
