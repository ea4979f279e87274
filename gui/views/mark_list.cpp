#include "gui/views/mark_list.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>

#include "gui/actions.h"
#include "gui/chrome/action_button.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/list_table.h"
#include "gui/marks/mark_book.h"
#include "gui/paint/type.h"
#include "gui/sentences.h"
#include "gui/views/mark_model.h"

namespace heapglass::gui
{

MarkList::MarkList(Session& session, Actions& actions, QWidget* parent)
    : View(session, parent), m_model(new MarkModel(session, this)), m_table(new QTableView(this)),
      m_nothing(makeLabel(textFont(), "secondary", this))
{
    setSurface(this, "base");
    setUpTable();
    m_nothing->setWordWrap(true);
    m_nothing->setText(
        tr("Nothing is marked. Ctrl+D marks the moment at the cursor, F2 names the block or the "
           "pages that are selected, and a range is marked from its menu in the timeline. Marks "
           "are kept beside the trace, by its content, and never in it."));
    auto* buttons = new QHBoxLayout;
    space(buttons, {38, 2, 8, 2}, 8);
    for (const char* id : {"mark.event", "mark.name", "mark.previous", "mark.next"})
        buttons->addWidget(new ActionButton(actions.at(id), ActionButton::Shows::text, this));
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    space(column, {0, 0, 0, 4}, 0);
    column->addLayout(buttons);
    auto* row = new QHBoxLayout;
    space(row, {38, 2, 8, 0}, 0);
    row->addWidget(m_table, 1);
    row->addWidget(m_nothing, 1, Qt::AlignTop);
    column->addLayout(row, 1);
    setFocusProxy(m_table);
}

void MarkList::setUpTable()
{
    m_table->setModel(m_model);
    setUpListTable(*m_table, tr("Marks"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QHeaderView* header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    const int widths[] = {64, 200, 220}; // the note has what is left
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_table->setColumnWidth(column, scaledByType(widths[column]));
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, [this] { emit activated(chosen()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (const Mark* mark = m_model->mark(index.row())) m_chosen = mark->id;
            });
}

QString MarkList::caption() const
{
    const MarkBook& book = session().book();
    if (book.marks().isEmpty()) return {};
    const QString count =
        counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {mark|marks}"), quint64(book.marks().size()));
    return book.isKept() ? count : tr("%1 · not kept").arg(count);
}

QString MarkList::chosen() const
{
    const Mark* mark = m_model->mark(m_table->currentIndex().row());
    return mark ? mark->id : QString();
}

void MarkList::choose(const QString& id)
{
    const int row = m_model->rowOf(id);
    if (row < 0) return;
    m_chosen = id;
    const int column = std::max(int(MarkModel::name), m_table->currentIndex().column());
    m_table->selectionModel()->setCurrentIndex(
        m_model->index(row, column), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void MarkList::refresh(Changes changes)
{
    if (changes & (Change::snapshot | Change::book)) follow();
    if (changes & Change::theme) m_model->followTheme();
}

void MarkList::follow()
{
    const bool isEmpty = session().book().marks().isEmpty();
    m_table->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty && session().isOpen());
    emit captionChanged();
    const int row = m_table->currentIndex().row();
    if (!m_model->follow() || isEmpty) return;
    // A row that went leaves the choice to its neighbour.
    const Mark* neighbour = m_model->mark(std::clamp(row, 0, m_model->rowCount() - 1));
    choose(m_model->rowOf(m_chosen) >= 0 ? m_chosen : neighbour->id);
}

// ---------------------------------------------------------------- the keyboard

void MarkList::edit(int column)
{
    const QModelIndex index = m_model->index(m_table->currentIndex().row(), column);
    if (!index.isValid()) return;
    m_table->setCurrentIndex(index);
    m_table->edit(index);
}

void MarkList::removeChosen()
{
    session().book().remove(chosen());
}

void MarkList::tagChosen(int tag)
{
    const Mark* before = session().book().find(chosen());
    if (!before) return;
    Mark mark = *before;
    mark.tag = tag;
    session().book().put(mark, tr("tag the mark"));
}

bool MarkList::takesKey(int key)
{
    if (key >= Qt::Key_0 && key <= Qt::Key_0 + int(tags().size())) return tagChosen(key - Qt::Key_0), true;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!chosen().isEmpty()) emit activated(chosen());
        return true;
    case Qt::Key_F2:
        return edit(MarkModel::name), true;
    case Qt::Key_N:
        return edit(MarkModel::note), true;
    case Qt::Key_Delete:
        return removeChosen(), true;
    default:
        return false;
    }
}

/// Here F2 is this list's, not the window's.
bool MarkList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && watched == m_table &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_F2) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && watched == m_table) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!(key->modifiers() & ~Qt::KeypadModifier) && takesKey(key->key())) return true;
    }
    return View::eventFilter(watched, event);
}

} // namespace heapglass::gui
