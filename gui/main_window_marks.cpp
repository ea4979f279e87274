// What MainWindow does for marks: the dialogs that make them, the list, and the menu of the right button.
#include <algorithm>

#include <QMenu>
#include <QTimer>

#include "gui/actions.h"
#include "gui/chrome/tab_pane.h"
#include "gui/export/exporter.h"
#include "gui/export/tables.h"
#include "gui/main_window.h"
#include "gui/marks/mark_book.h"
#include "gui/marks/mark_dialog.h"
#include "gui/marks/mark_place.h"
#include "gui/marks/mark_trail.h"
#include "gui/views/map_view.h"
#include "gui/views/mark_list.h"
#include "gui/views/search_bar.h"
#include "gui/views/timeline_plot.h"

namespace heapglass::gui
{

namespace
{

constexpr int kWaitForSelection = 1000; // ms

bool isExported(const QString& id)
{
    return std::ranges::any_of(numberTables(),
                               [&](const NumberTableRow& row) { return id == QLatin1String(row.view); });
}

} // namespace

void MainWindow::setUpMarks()
{
    connect(findChild<MarkList*>(), &MarkList::activated, this, &MainWindow::goToMark);
    connect(m_search, &SearchBar::markMeant, this, &MainWindow::goToMark);
    connect(findChild<TimelinePlot*>(), &TimelinePlot::keepAsked, this, &MainWindow::markRange);
    QList<QWidget*> views;
    for (TabPane* pane : {m_map, m_below})
        views += pane->views();
    views << m_timeline << m_side;
    for (QWidget* view : std::as_const(views))
        if (!qobject_cast<MapView*>(view)) view->setContextMenuPolicy(Qt::CustomContextMenu);
    for (MapView* map : m_pages->findChildren<MapView*>())
        if (!views.contains(map)) views << map;
    for (QWidget* view : std::as_const(views))
        connect(view, &QWidget::customContextMenuRequested, this,
                [this, view](QPoint at) { offerMenu(view, at); });
}

/// The newest picture tells of the block that is selected, if one is.
bool MainWindow::isSelectionTold() const
{
    if (!m_session.selection() || !m_session.selection()->block) return true;
    const auto& details = m_session.snapshot().selectedBlock;
    if (!details) return false;
    const replay::BlockView& block = details->holder.block;
    const Bytes selected = *m_session.selection()->block;
    return block.offset <= selected && selected < block.offset + block.length;
}

/// What the click has just selected is told by the next picture: the menu waits for it, but not for long.
void MainWindow::offerMenu(QWidget* view, QPoint at)
{
    delete m_menuWait; // of an earlier click
    if (!m_session.isOpen()) return;
    if (isSelectionTold()) return popUpMenu(view, at);
    auto* wait = new QTimer(view);
    m_menuWait = wait;
    wait->setSingleShot(true);
    wait->setInterval(kWaitForSelection);
    connect(&m_session, &Session::refreshed, wait, [this, wait] {
        if (isSelectionTold()) wait->start(0);
    });
    connect(wait, &QTimer::timeout, this, [this, view, at, wait, clicked = m_session.selection()] {
        m_session.disconnect(wait);
        wait->deleteLater();
        if (m_session.selection() == clicked) popUpMenu(view, at);
    });
    wait->start();
}

/// What can be done with what is selected, and with the picture.
void MainWindow::popUpMenu(QWidget* view, QPoint at)
{
    if (!m_session.isOpen()) return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("viewMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    offerCalls(*menu);
    for (const char* id : {"mark.name", "mark.event"})
        menu->addAction(m_actions->at(id));
    menu->addSeparator();
    for (const char* id : {"edit.copy", "edit.copyPicture"})
        menu->addAction(m_actions->at(id));
    QString id = view->objectName();
    for (QWidget* up = view; up && !isExported(id); up = up->parentWidget())
        id = up->objectName();
    menu->addAction(tr("&Export this view…"), this, [this, id] { m_exporter->choose(id); });
    menu->popup(view->mapToGlobal(at));
}

void MainWindow::askForMark(const Mark& mark, bool isNew)
{
    MarkDialog dialog(mark, isNew, this);
    if (dialog.exec() != QDialog::Accepted) return;
    if (dialog.isRemoved())
        m_session.book().remove(mark.id);
    else
        m_session.book().put(dialog.mark(), isNew ? tr("add a mark") : tr("change the mark"));
}

void MainWindow::markEvent()
{
    const quint64 event = m_session.snapshot().event;
    for (const Mark& mark : m_session.book().marks())
        if (mark.kind == Mark::Kind::event && mark.event == event) return askForMark(Mark(mark), false);
    Mark mark;
    mark.id = newMarkId();
    mark.event = event;
    m_session.book().put(mark, tr("add a mark"));
    findChild<MarkList*>()->choose(mark.id);
}

void MainWindow::markRange(replay::StepRange range)
{
    Mark mark;
    mark.id = newMarkId();
    mark.kind = Mark::Kind::range;
    mark.event = m_session.snapshot().eventsBefore(range.begin);
    mark.end = m_session.snapshot().eventsBefore(range.end);
    askForMark(mark, true);
}

void MainWindow::nameSelection()
{
    if (!m_session.selection()) return;
    const replay::Snapshot& now = m_session.snapshot();
    if (const Mark* mark = markAt(m_session.book(), now, *m_session.selection()))
        return askForMark(Mark(*mark), false);
    if (const auto mark = markFor(*m_session.selection(), now)) askForMark(*mark, true);
}

void MainWindow::showMarks()
{
    setComparing(false);
    const QString marks = QStringLiteral("marks");
    showView(marks);
    part(marks)->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::goToMark(const QString& id)
{
    if (const Mark* mark = m_session.book().find(id)) m_marks->go(Mark(*mark));
}

} // namespace heapglass::gui
