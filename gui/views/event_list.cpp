#include "gui/views/event_list.h"

#include <algorithm>
#include <limits>

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include "gui/call_name.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/list_delegate.h"
#include "gui/chrome/list_table.h"
#include "gui/format.h"
#include "gui/paint/type.h"
#include "gui/place.h"
#include "gui/sentences.h"
#include "gui/views/events_model.h"
#include "gui/wheel.h"

namespace heapglass::gui
{

using replay::Snapshot;
using replay::Step;

namespace
{

constexpr qint64 kWheelRows = 3;

} // namespace

EventList::EventList(Session& session, QWidget* parent)
    : View(session, parent), m_table(new QTableView(this)), m_bar(new QScrollBar(Qt::Vertical, this)),
      m_model(new EventsModel(this))
{
    setUpTable();
    setUpBar();
    auto* row = new QHBoxLayout(this);
    space(row, {38, 2, 2, 4}, 0);
    row->addWidget(m_table, 1);
    row->addWidget(m_bar);
    setFocusProxy(m_table);
}

void EventList::setUpTable()
{
    m_table->setModel(m_model);
    setUpListTable(*m_table, tr("Events"), 20);
    m_table->setItemDelegate(new ListDelegate(m_table));
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView* header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) { goTo(index.row()); });
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { lookAt(index.row()); });
}

void EventList::setUpBar()
{
    m_bar->setFocusPolicy(Qt::NoFocus);
    m_bar->setAccessibleName(tr("Events"));
    connect(m_bar, &QScrollBar::valueChanged, this, [this](int value) { scrollTo(qint64(value) * m_unit); });
}

namespace
{

QString longestEvent(const QFontMetrics& metrics)
{
    QString longest;
    for (int op = 0; op < kOpCount; ++op)
        if (const QString name = eventName(Op(op));
            metrics.horizontalAdvance(name) > metrics.horizontalAdvance(longest))
            longest = name;
    return longest;
}

} // namespace

/// Wide enough for what this trace may say in them.
void EventList::fitColumns(const Snapshot& now)
{
    if (now.steps == m_fitted) return;
    m_fitted = now.steps;
    const QFontMetrics metrics(textFont());
    const QString most = countText(now.events);
    const Bytes highest = std::max(now.addressOf(now.shownEnd()), now.geometry.base + now.peakHeapBytes);
    const QString address = addressText(highest),
                  offset = QLatin1Char('+') + countText(std::max(now.shownEnd(), now.peakHeapBytes));
    const QString longest[] = {most,
                               longestEvent(metrics),
                               QStringLiteral("1234567"), // of a thread
                               QStringLiteral("65,536 B"),
                               address.size() > offset.size() ? address : offset,
                               QStringLiteral("#") + most,
                               EventsModel::tr("until %1 (%2)").arg(most, QStringLiteral("10,000 events")),
                               QStringLiteral("libsqlite3.so.0+0xa7503")};
    for (int column = 0; column < EventsModel::kColumns; ++column) {
        const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int text =
            std::max(metrics.horizontalAdvance(title), metrics.horizontalAdvance(longest[column]));
        m_table->setColumnWidth(column,
                                text + scaledByType(32)); // what the style sheet keeps free, and focus
    }
}

QString EventList::caption() const
{
    const Snapshot& now = session().snapshot();
    if (now.events == 0) return {};
    const QString all = counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {event|events}"), now.events);
    const Step inserted = now.steps - std::min(now.steps, now.events);
    return inserted ? all + tr(" · %1 _heapmin inserted").arg(countText(inserted)) : all;
}

// ---------------------------------------------------------------- what is in view

int EventList::rowsInView() const
{
    return std::max(1, m_table->viewport()->height() / m_table->verticalHeader()->defaultSectionSize());
}

void EventList::ask()
{
    const auto rows = std::uint32_t(rowsInView());
    // Of less rows than before the cursor's stays in sight.
    const Step step = session().snapshot().step;
    if (!m_window.aroundCursor && step > m_window.first + rows && step <= m_window.first + m_window.count)
        m_window.first = step - rows;
    m_window.count = rows;
    if (isVisible()) session().wantEvents(m_window);
}

void EventList::scrollTo(qint64 first)
{
    const qint64 last = qint64(session().snapshot().steps) - rowsInView();
    m_window.first = Step(std::clamp<qint64>(first, 0, std::max<qint64>(0, last)));
    m_window.aroundCursor = false;
    ask();
}

void EventList::refresh(Changes changes)
{
    if (!(changes & (Change::snapshot | Change::theme))) return;
    const Snapshot& now = session().snapshot();
    m_model->show(now.eventRows ? session().sharedSnapshot() : nullptr);
    follow();
    fitColumns(now);
    m_table->setColumnHidden(EventsModel::thread, !now.hasThreads);
    setUpBarFor(now);
    selectCursor();
    emit captionChanged();
}

/// Where the cursor went out of what is seen, rows around it are asked for; inside of it nothing moves.
void EventList::follow()
{
    const Snapshot& now = session().snapshot();
    const Step row = now.step - std::min<Step>(now.step, 1);
    const bool isSeen = row >= m_model->first() && row - m_model->first() < Step(m_model->rowCount());
    const bool moved = std::exchange(m_seen, now.step) != now.step;
    if (session().isPlaying() || (moved && !isSeen)) {
        m_window.aroundCursor = true;
    } else if (isSeen && m_window.aroundCursor && m_model->rowCount() == rowsInView()) {
        m_window.first = m_model->first();
        m_window.aroundCursor = false;
    }
    ask();
}

void EventList::setUpBarFor(const Snapshot& now)
{
    const Step beyond = now.steps - std::min<Step>(now.steps, Step(rowsInView()));
    m_unit = beyond / Step(std::numeric_limits<int>::max()) + 1;
    const QSignalBlocker blocker(m_bar);
    m_bar->setRange(0, int(beyond / m_unit));
    m_bar->setPageStep(rowsInView());
    m_bar->setValue(int(m_model->first() / m_unit));
    m_bar->setVisible(beyond > 0);
}

/// The row before the cursor: what was done last.
void EventList::selectCursor()
{
    const Step step = session().snapshot().step, first = m_model->first();
    if (step <= first || step - first > Step(m_model->rowCount())) return m_table->clearSelection();
    const QModelIndex index = m_model->index(int(step - first) - 1, 0);
    if (m_table->currentIndex().row() == index.row() && m_table->selectionModel()->isRowSelected(index.row()))
        return;
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                          QItemSelectionModel::Rows);
}

void EventList::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    m_window.aroundCursor = true;
    layout()->activate();
    ask();
}

void EventList::hideEvent(QHideEvent* event)
{
    View::hideEvent(event);
    session().wantEvents({});
}

void EventList::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    layout()->activate();
    ask();
}

// ---------------------------------------------------------------- going there

void EventList::goTo(int row)
{
    if (!m_model->row(row)) return;
    session().setPlaying(false);
    session().setStep(m_model->first() + Step(row) + 1);
}

/// The block of the event, in all maps.
void EventList::lookAt(int row)
{
    const replay::EventRow* event = m_model->row(row);
    if (!event) return;
    goTo(row);
    const Bytes page = std::max<Bytes>(1, session().snapshot().geometry.page);
    if (event->offset) session().select(Spot{*event->offset / page, 1, event->offset});
}

/// The arrows move the cursor, as they do in the timeline.
bool EventList::takesKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
        return session().stepBy(-1), true;
    case Qt::Key_Down:
        return session().stepBy(1), true;
    case Qt::Key_PageUp:
        return session().stepBy(-rowsInView()), true;
    case Qt::Key_PageDown:
        return session().stepBy(rowsInView()), true;
    case Qt::Key_Home:
        return session().setStep(std::min<Step>(1, session().snapshot().steps)), true;
    case Qt::Key_End:
        return session().setStep(session().snapshot().steps), true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return lookAt(m_table->currentIndex().row()), true;
    default:
        return false;
    }
}

bool EventList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && watched == m_table) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!(key->modifiers() & ~Qt::KeypadModifier) && takesKey(key->key())) return true;
    }
    if (event->type() == QEvent::Resize && watched == m_table->viewport()) ask();
    if (event->type() == QEvent::Wheel && watched == m_table->viewport()) {
        const auto& wheel = *static_cast<QWheelEvent*>(event);
        if (wheel.angleDelta().y() == 0) return false;
        if (const int rows = wheelTurn(wheel, kWheelRows)) scrollTo(qint64(m_model->first()) - rows);
        return true;
    }
    return View::eventFilter(watched, event);
}

} // namespace heapglass::gui
