// What MainWindow does to export what it shows.
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QSettings>

#include "gui/choose_file.h"
#include "gui/chrome/tab_pane.h"
#include "gui/chrome/torn_off.h"
#include "gui/compare/board.h"
#include "gui/comparison.h"
#include "gui/export/export_dialog.h"
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
#include "gui/torn_tabs.h"
#include "gui/views.h"

namespace heapglass::gui
{

namespace
{

const auto kCompare = QStringLiteral("compare"), kWindow = QStringLiteral("window");
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
            row << (value ? QString::number(*value, 'g', 12) : QString());
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

/// What can be exported now, in the order in which it is seen.
QList<ExportPart> MainWindow::exportParts() const
{
    if (m_comparing)
        return {{kCompare, tr("The comparison"), true}, {kWindow, tr("The whole window"), false}};
    QList<ExportPart> parts;
    for (const ViewRow& row : viewRows()) {
        const QString id = QString::fromLatin1(row.id);
        const bool isTab = row.place == Place::map || row.place == Place::below;
        if (!isTab && id != QLatin1String("inspector") && id != kTimeline) continue;
        if (id == QLatin1String("result") && !m_session.snapshot().heapmin) continue;
        if (id == QLatin1String("inspector") && !m_side->isVisible()) continue; // a lesson has its place
        parts << ExportPart{id, titleOf(row), true};
    }
    return parts << ExportPart{kWindow, tr("The whole window"), false};
}

QWidget* MainWindow::exportedWidget(const QString& id) const
{
    if (id == kCompare) return m_board;
    if (id == kWindow) return m_body;
    if (const TornOff* torn = m_torn->at(id)) return torn->view();
    for (const TabPane* pane : {m_map, m_below})
        if (QWidget* view = pane->view(id)) return view;
    return id == kTimeline ? m_timeline : m_side;
}

/// What is looked at, most likely.
QString MainWindow::frontPart() const
{
    return m_comparing ? kCompare : m_map->chosen();
}

/// The part as it is seen now; a tab has to be in front.
QByteArray MainWindow::exported(const QString& id, ExportFormat format) const
{
    if (!rowOf(format).isPicture)
        return csvOf(id == kCompare ? comparedFigures(*m_comparison) : numbersOf(id, m_session));
    const replay::Snapshot& now = m_session.snapshot();
    const QString file = now.load ? QFileInfo(toText(now.load->path)).fileName() : QString();
    PictureWords words;
    words.title = id == kWindow || id == kCompare ? file : tr("%1 of %2").arg(titleOfView(id), file);
    words.description = tr("After event %1 of %2; policy %3.")
                            .arg(countText(now.event), countText(now.events), toText(now.policy));
    if (isPartlyRead())
        words.description += QLatin1Char(' ') + tr("Partly read: %1.").arg(engineText(now.load->message));
    return pictureOf(*exportedWidget(id), format, words);
}

bool MainWindow::isPartlyRead() const
{
    return gui::isPartlyRead(m_session.snapshot().load.get());
}

QString MainWindow::exportTo(const QString& path, const QString& id)
{
    const ExportFormatRow* row = formatOfFile(path);
    if (!row) return tr("%1 ends like no format: it is .svg, .png, @2x.png, .pdf or .csv").arg(path);
    return writeWhole(path, exported(id, row->format));
}

void MainWindow::copyExport(const QString& id, ExportFormat format)
{
    auto* data = new QMimeData;
    const QByteArray bytes = exported(id, format);
    if (!rowOf(format).isPicture) {
        data->setText(QString::fromUtf8(bytes));
        data->setData(QStringLiteral("text/csv"), bytes);
    } else {
        if (format == ExportFormat::svg) data->setData(QStringLiteral("image/svg+xml"), bytes);
        if (format == ExportFormat::pdf) data->setData(QStringLiteral("application/pdf"), bytes);
        data->setImageData(imageAs(*exportedWidget(id), format));
    }
    QApplication::clipboard()->setMimeData(data);
}

void MainWindow::saveExport(const QString& id, ExportFormat format, QWidget* parent)
{
    const QByteArray bytes = exported(id, format); // as it is now, not behind the dialog
    const ExportFormatRow& row = rowOf(format);
    const QString name =
        QStringLiteral("%1-%2%3").arg(id).arg(m_session.snapshot().event).arg(QLatin1String(row.ending));
    const QString path = chooseExport(name, suffixOf(row), parent);
    if (!path.isEmpty()) saveText(parent, tr("Export"), path, bytes);
}

/// A file for `name` of the trace that is open, where the last export went; empty: none was chosen.
QString MainWindow::chooseExport(const QString& name, const QString& suffix, QWidget* parent)
{
    const QString trace = QFileInfo(toText(m_session.snapshot().load->path)).completeBaseName();
    return chooseFileToSave(parent, tr("Export"), QStringLiteral("%1-%2").arg(trace, name),
                            QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix),
                            QStringLiteral("exports"));
}

void MainWindow::exportView(const QString& id)
{
    ExportDialog dialog(exportParts(), id.isEmpty() ? frontPart() : id, this);
    dialog.setFormat(ExportFormat(QSettings().value(kFormat, 0).toInt()));
    const auto follow = [this, &dialog] {
        if (!m_comparing) showView(dialog.part());
        QSettings().setValue(kFormat, int(dialog.format()));
        const QSize size = exportedWidget(dialog.part())->size() * rowOf(dialog.format()).scale;
        dialog.setSizeText(
            rowOf(dialog.format()).isPicture
                ? tr("%1 × %2 pixels, as large as it is seen").arg(size.width()).arg(size.height())
                : tr("Bytes, events and pages in plain digits, as much as is seen"));
    };
    connect(&dialog, &ExportDialog::changed, this, follow);
    connect(&dialog, &ExportDialog::save, this, [&] { saveExport(dialog.part(), dialog.format(), &dialog); });
    connect(&dialog, &ExportDialog::copy, this, [&] { copyExport(dialog.part(), dialog.format()); });
    follow();
    dialog.exec();
}

/// The part of the trace that is seen over time is what one wants to show, most likely.
void MainWindow::exportFilm()
{
    const replay::Snapshot& now = m_session.snapshot();
    const TimeWindow& window = m_session.timeWindow();
    const quint64 most = std::min<quint64>(now.events, m_session.horizon());
    const auto toEvent = [&](quint64 step) { return std::min(step, most); };
    FilmDialog dialog(exportParts(), frontPart(), toEvent(window.begin), toEvent(window.endOf(now.steps)),
                      most, this);
    const auto follow = [&] {
        if (!m_comparing) showView(dialog.part());
        const QSize size = exportedWidget(dialog.part())->size();
        dialog.setSizeText(tr("%1 × %2 pixels, %3 pictures, each for %4 s")
                               .arg(size.width())
                               .arg(size.height())
                               .arg(dialog.plan().pictures)
                               .arg(QLocale().toString(dialog.plan().delay() / 100.0, 'g', 3)));
    };
    std::unique_ptr<Film> film;
    const auto begin = [&] {
        const QString path = chooseExport(QStringLiteral("%1-%2-%3.gif")
                                              .arg(dialog.part())
                                              .arg(dialog.plan().first)
                                              .arg(dialog.plan().last),
                                          QStringLiteral("gif"), &dialog);
        if (path.isEmpty()) return;
        film = std::make_unique<Film>(m_session, *exportedWidget(dialog.part()), dialog.plan());
        if (m_comparing) film->waitFor(*m_comparison);
        connect(film.get(), &Film::taken, &dialog, &FilmDialog::showProgress);
        connect(
            film.get(), &Film::ended, &dialog,
            [&, path](const QByteArray& file) {
                dialog.showFields();
                follow();
                if (!file.isEmpty() && saveText(&dialog, tr("Export"), path, file)) dialog.accept();
            },
            Qt::QueuedConnection);
        dialog.showProgress(0);
        film->start();
    };
    connect(&dialog, &FilmDialog::changed, this, follow);
    connect(&dialog, &FilmDialog::cancelled, this, [&] { film->cancel(); });
    connect(&dialog, &FilmDialog::save, this, begin);
    follow();
    dialog.exec();
}

void MainWindow::copyPicture()
{
    QApplication::clipboard()->setImage(imageOf(*exportedWidget(frontPart()), 1));
}

} // namespace heapglass::gui
