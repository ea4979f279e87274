#include "gui/views/console.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStyle>
#include <QTableView>
#include <QTimer>

#include "gui/actions.h"
#include "gui/chrome/action_button.h"
#include "gui/chrome/call_field.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/list_table.h"
#include "gui/chrome/scroll_body.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"
#include "gui/paint/type.h"
#include "gui/place.h"
#include "gui/views/console_text.h"
#include "gui/views/walk_model.h"

namespace heapglass::gui
{

using Function = replay::HeapCall::Function;

namespace
{

/// Functions, then live blocks; in a list also its words.
CompletingField::Offers callsFor(const Session& session, const QString& text)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z_][A-Za-z_0-9]*(\\[\\d*)?$"));
    const QRegularExpressionMatch last = word.match(text);
    CompletingField::Offers offers;
    if (!last.hasMatch()) return offers;
    offers.begin = last.capturedStart();
    const auto add = [&](const QString& one) {
        if (one.startsWith(last.captured()) && one != last.captured()) offers.list.append({one, one});
    };
    for (const std::string_view call : lesson::callWords())
        add(toText(call));
    if (session.isPlayground())
        for (const std::string& name : session.playground()->liveNames())
            add(QString::fromStdString(name));
    return offers;
}

/// A function answers an address; where people read offsets, that is said with it.
QString answerInStyle(const std::string& answer, const replay::Snapshot& snapshot)
{
    QString text = QString::fromStdString(answer);
    bool isAddress = text.startsWith(QLatin1String("0x"));
    if (placeStyle() == PlaceStyle::address || !isAddress) return text;
    const Bytes address = text.toULongLong(&isAddress, 16);
    const auto offset = replay::offsetOf(snapshot.regionList(), snapshot.geometry.base, address);
    return isAddress && offset ? QStringLiteral("%1 (%2)").arg(text, placeText(snapshot, *offset)) : text;
}

} // namespace

Console::Console(Session& session, Actions& actions, QWidget* parent)
    : View(session, parent), m_log(new QPlainTextEdit(this)), m_walk(new QTableView(this)),
      m_model(new WalkModel(this))
{
    setUpLog();
    setUpField();
    setUpWalk();
    setFocusProxy(m_field);
    connect(&session, &Session::typed, this, &Console::writeTyped);
    // What is done while another tab is in front belongs into the log as well.
    connect(&session, &Session::refreshed, this, [this](Changes changes) {
        if (!(changes & Change::snapshot)) return;
        takeAnswer();
        takeOutcome();
    });
    auto* row = new QHBoxLayout(this);
    space(row, {38, 0, 8, 4}, 8);
    row->addWidget(makeButtons(actions));
    auto* column = new QVBoxLayout;
    space(column, {0, 0, 0, 0}, 4);
    column->addWidget(m_log, 1);
    column->addWidget(m_field);
    row->addLayout(column, 1);
    row->addWidget(m_walk);
    m_walk->hide();
}

QWidget* Console::makeButtons(Actions& actions)
{
    auto* pane = new QWidget(this);
    QWidget* body = makeScrollBody(pane); // low panes and large type: they scroll rather than be cut
    auto* column = new QVBoxLayout(body);
    space(column, {0, 2, 0, 0}, 4);
    for (const char* id : {"heap.check", "heap.walk", "heap.set", "heap.add"}) {
        auto* button = new ActionButton(actions.at(id), ActionButton::Shows::text, body);
        button->setFixedHeight(scaledByType(24));
        column->addWidget(button);
    }
    column->addStretch(1);
    pane->setFixedWidth(body->sizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    return pane;
}

void Console::setUpLog()
{
    m_log->setReadOnly(true);
    m_log->setUndoRedoEnabled(false);
    m_log->setMaximumBlockCount(2000);
    m_log->setFrameShape(QFrame::NoFrame);
    m_log->setAccessibleName(tr("Calls and what they returned"));
    m_log->setPlaceholderText(tr("Calls on the heap at the cursor are written here with what they return."));
    m_log->setTabChangesFocus(true);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(textType().pixelSize());
    m_log->setFont(font);
}

void Console::setUpField()
{
    m_field = new CallField([this](const QString& text) { return callsFor(session(), text); }, this);
    m_field->setObjectName(QStringLiteral("call"));
    m_field->setAccessibleName(tr("Call"));
    m_field->setFont(m_log->font());
    m_field->setToolTip(wrapped(
        tr("p = malloc(100), q = calloc(4, 25), p = realloc(p, 300), free(p), _heapmin(), _heapwalk(), "
           "_heapchk(); or "
           "the short forms a x 100, f x, r x 50, m, or +10,-0. Enter carries it out, Up and Down bring back "
           "what was typed.")));
    connect(m_field, &CallField::entered, this, &Console::enter);
}

void Console::enter()
{
    const QString typed = m_field->text().trimmed();
    if (typed.isEmpty()) return;
    const Result<lesson::Playground::Answer> answer = session().type(typed);
    if (!answer) return reject(typed, answer.error());
    m_field->keep();
}

/// What is answered is seen, also when the list beside the log has just come and its lines are broken anew.
void Console::append(const QString& line)
{
    m_log->appendPlainText(line);
    const auto scroll = [log = m_log] {
        log->verticalScrollBar()->setValue(log->verticalScrollBar()->maximum());
    };
    scroll();
    QTimer::singleShot(0, m_log, scroll);
}

void Console::writeTyped(const QString& typed, const lesson::Playground::Answer& answer)
{
    append(QStringLiteral("> %1").arg(typed));
    if (!answer.text.empty()) append(QStringLiteral("  ") + answerInStyle(answer.text, session().snapshot()));
    for (const Sentence& sentence : answer.happened)
        append(QStringLiteral("  ") + engineText(sentence));
}

/// The text stays, to be mended.
void Console::reject(const QString& typed, const Error& error)
{
    const auto column = error.position.byteOffset;
    append(QStringLiteral("> %1").arg(typed));
    append(QString(qsizetype(column) + 2, QLatin1Char(' ')) + QStringLiteral("^ ") + engineText(error.text));
    m_field->selectFrom(column);
}

void Console::setUpWalk()
{
    m_walk->setModel(m_model);
    setUpListTable(*m_walk, tr("Entries of the heap walk"));
    m_walk->setMinimumWidth(scaledByType(410));
    m_walk->horizontalHeader()->setMinimumSectionSize(scaledByType(56));
    m_walk->setColumnWidth(WalkModel::entry, scaledByType(96));
    m_walk->setColumnWidth(WalkModel::size, scaledByType(96));
    m_walk->setColumnWidth(WalkModel::useflag, scaledByType(128));
    m_walk->setColumnWidth(WalkModel::page, scaledByType(56));
    m_walk->horizontalHeader()->setStretchLastSection(true);
    connect(m_walk->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { select(now); });
}

QString Console::caption() const
{
    if (!m_answer || m_answer->call.function != Function::walk) return {};
    const std::size_t all = m_answer->used + m_answer->free;
    if (all <= m_answer->entries.size()) return {};
    return tr("the first %1 of %2 entries").arg(countText(m_answer->entries.size()), countText(all));
}

void Console::refresh(Changes changes)
{
    if (changes & Change::snapshot) {
        m_field->setPlaceholderText(session().isPlayground() ? tr("p = malloc(100)") : tr("_heapwalk()"));
    }
    if (changes & Change::theme) m_walk->viewport()->update();
    if (changes & Change::selection) followSelection();
}

void Console::write(const QString& call, EventIndex event, const QString& answer)
{
    append(tr("> %1;   at event %2").arg(call, countText(event)));
    append(QStringLiteral("  ") + answer);
}

void Console::takeAnswer()
{
    const replay::Snapshot& now = session().snapshot();
    if (now.answer == m_answer) return;
    m_answer = now.answer;
    const bool walked = m_answer && m_answer->call.function == Function::walk && m_answer->available;
    if (!m_answer || walked) {
        m_model->setAnswer(walked ? session().sharedSnapshot() : nullptr);
        m_walk->setVisible(walked);
        followSelection();
    }
    emit captionChanged();
    if (!m_answer) return;
    write(callText(m_answer->call), m_answer->event, answerText(*m_answer, now));
    if (m_answer->bad) session().select(Spot{*m_answer->bad / now.geometry.page, 1, *m_answer->bad});
}

void Console::takeOutcome()
{
    const replay::Snapshot& now = session().snapshot();
    const auto before = std::exchange(m_outcome, now.heapmin);
    if (before == m_outcome) return;
    const bool isNew = m_outcome && m_outcome->number > m_outcomes;
    if (isNew) {
        m_outcomes = m_outcome->number;
        if (session().isPlayground() && !m_outcome->inserted) return; // it was typed, and is answered already
        write(QStringLiteral("_heapmin()"), m_outcome->step, outcomeText(*m_outcome, now));
    } else if (before && now.canRedo) {
        append(tr("  taken back: the _heapmin() at event %1").arg(countText(before->step)));
    } else if (m_outcome) {
        append(tr("  done again: the _heapmin() at event %1").arg(countText(m_outcome->step)));
    }
}

/// The walk's row is that of the block that is selected elsewhere.
void Console::followSelection()
{
    const auto& selection = session().selection();
    if (!selection || m_model->rowCount() == 0) return;
    const Bytes offset = selection->block.value_or(selection->page * session().snapshot().geometry.page);
    const int row = m_model->rowOf(offset);
    if (row < 0 || m_walk->currentIndex().row() == row) return;
    const QSignalBlocker quiet(m_walk->selectionModel());
    m_walk->selectRow(row);
    m_walk->scrollTo(m_model->index(row, 0));
    m_walk->viewport()->update();
}

void Console::select(const QModelIndex& index)
{
    const replay::WalkEntry* entry = m_model->entryAt(index);
    if (entry) session().select(Spot{entry->offset / session().snapshot().geometry.page, 1, entry->offset});
}

} // namespace heapglass::gui
