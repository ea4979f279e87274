#include "gui/views/search_bar.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QPushButton>
#include <QRegularExpression>

#include "engine/replay/find.h"
#include "gui/actions.h"
#include "gui/chrome/action_button.h"
#include "gui/chrome/chip_row.h"
#include "gui/chrome/choice.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/icons.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/search_field.h"
#include "gui/chrome/style.h"
#include "gui/destination.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"
#include "gui/marks/mark_book.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"
#include "gui/sentences.h"

namespace heapglass::gui
{

namespace
{

constexpr int kTextRoom = 300; // at least, of what is found or refused

std::shared_ptr<const replay::Query> queryOf(const std::string& text)
{
    auto query = replay::parseQuery(text);
    return query ? std::make_shared<const replay::Query>(std::move(*query)) : nullptr;
}

/// Behind chips one may go on with "and".
QString withoutAnd(const QString& text)
{
    static const QRegularExpression first(QStringLiteral("^and\\s+"),
                                          QRegularExpression::CaseInsensitiveOption);
    return QString(text).remove(first);
}

} // namespace

SearchBar::SearchBar(Session& session, Actions& actions, QWidget* parent) : View(session, parent)
{
    setSurface(this, "window");
    auto* column = new QVBoxLayout(this);
    space(column, {0, 0, 0, 0}, 0);
    m_row = new QHBoxLayout;
    space(m_row, {8, 4, 8, 4}, 6);
    column->addLayout(m_row);
    m_below = new QHBoxLayout;
    space(m_below, {8, 0, 8, 0}, 0);
    column->addLayout(m_below);
    column->addWidget(makeLine(Qt::Horizontal, this));
    setUpParts(actions);
    hide();
    // A hidden view is not refreshed: this one is seen as long as something is searched for.
    connect(&session, &Session::refreshed, this, [this] {
        if (isHidden() && this->session().query()) show();
    });
}

void SearchBar::setUpParts(Actions& actions)
{
    m_chips = new ChipRow(this);
    connect(m_chips, &ChipRow::removed, this, [this](int term) {
        if (const auto query = session().query())
            session().setQuery(queryOf(query->without(std::size_t(term))));
    });
    m_field = new SearchField(this);
    m_field->setAccessibleName(tr("Search"));
    m_field->setPlaceholderText(tr("size>4K and alive at 1200, an event, page 37, 0x…"));
    m_field->setToolTip(wrapped(tr("Terms joined by \"and\", or where to go: an event number, page 37 or an "
                                   "address. Enter accepts, Esc leaves.")));
    m_text = makeLabel(textFont(), "secondary", this);
    m_text->setObjectName(QStringLiteral("found"));
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_text->setMinimumWidth(scaledByType(kTextRoom));
    m_others = new Choice(tr("Blocks that were not found"), this);
    m_others->addItem(tr("Dim the others"), false);
    m_others->addItem(tr("Hide the others"), true);
    m_others->setToolTip(wrapped(tr("What the maps make of blocks that were not found, and of pages in which "
                                    "none lies")));
    auto* previous = new ActionButton(actions.at("edit.findPrevious"), ActionButton::Shows::icon, this);
    auto* next = new ActionButton(actions.at("edit.findNext"), ActionButton::Shows::icon, this);
    auto* close = new QPushButton(icon(QStringLiteral("close")), {}, this);
    setLook(close, "flat");
    close->setFixedSize(28, 28);
    close->setAccessibleName(tr("End the search"));
    close->setToolTip(tr("End the search"));
    m_field->setMinimumWidth(200);
    m_field->setMaximumWidth(420);
    m_row->addWidget(m_chips);
    m_row->addWidget(m_field, 2);
    m_row->addWidget(m_text, 3);
    for (QWidget* widget : std::initializer_list<QWidget*>{previous, next, m_others, close})
        m_row->addWidget(widget);
    m_parts = {m_chips, previous, next, m_others};
    connect(m_field, &SearchField::entered, this, &SearchBar::enter);
    connect(m_field, &SearchField::left, this, &SearchBar::leave);
    connect(m_field, &SearchField::backedOut, this, &SearchBar::takeBack);
    connect(m_field, &QLineEdit::textEdited, this, &SearchBar::showFound);
    connect(m_others, &Choice::activated, this,
            [this] { session().setHidesOthers(m_others->currentData().toBool()); });
    connect(close, &QPushButton::clicked, this, [this] {
        session().setQuery({});
        leave();
    });
}

void SearchBar::open()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void SearchBar::openToGo()
{
    m_field->setText(QString::number(session().snapshot().event));
    showFound();
    open();
}

void SearchBar::leave()
{
    m_field->clear();
    m_wrong.clear();
    setVisible(session().query() != nullptr);
    showFound();
    emit left();
}

/// What points to one place goes there; all else is searched for.
void SearchBar::enter()
{
    const QString text = m_field->text();
    if (text.trimmed().isEmpty()) return session().goToMatch(1);
    const replay::Snapshot& now = session().snapshot();
    if (const Mark* mark = markMeantBy(text)) {
        const QString id = mark->id;
        leave();
        emit markMeant(id);
        return;
    }
    if (const auto destination = readDestination(text, now)) {
        goTo(*destination, session());
        return leave();
    }
    if (isDestination(text)) return refuse(whyNoDestination(text, now));
    search(text);
}

/// The mark of this very name, or where the text is nothing else, the first that has it in its name.
const Mark* SearchBar::markMeantBy(const QString& text) const
{
    const QString name = text.simplified();
    if (name.isEmpty()) return nullptr;
    const Mark* part = nullptr;
    for (const Mark& mark : session().book().marks()) {
        if (mark.name.compare(name, Qt::CaseInsensitive) == 0) return &mark;
        if (!part && mark.name.contains(name, Qt::CaseInsensitive)) part = &mark;
    }
    return part && !isDestination(text) && !replay::parseQuery(name.toStdString()) ? part : nullptr;
}

/// The terms join those that were accepted before.
void SearchBar::search(const QString& text)
{
    const auto& before = session().query();
    const QString terms = before ? withoutAnd(text.trimmed()) : text.trimmed();
    const std::string typed = terms.toStdString();
    const auto read = replay::parseQuery(typed);
    if (!read) return refuseAt(terms, read.error());
    // Of a trace that is still being read, nobody knows the end.
    const replay::Snapshot& now = session().snapshot();
    const bool isWhole = now.load && now.load->status != replay::LoadView::Status::loading && !now.placing;
    const auto beyond = isWhole ? replay::momentBeyond(*read, now.events) : std::nullopt;
    if (beyond) return refuseAt(terms, *beyond);
    session().setQuery(queryOf(before ? before->text + " and " + typed : typed));
    m_field->clear();
    showFound();
}

/// The last chip becomes text again.
void SearchBar::takeBack()
{
    const auto query = session().query();
    if (!query) return;
    const std::size_t last = query->terms.size() - 1;
    m_field->setText(QString::fromStdString(query->textOf(query->terms[last])));
    session().setQuery(queryOf(query->without(last)));
}

// ---------------------------------------------------------------- what is shown

void SearchBar::refresh(Changes changes)
{
    if (changes & (Change::search | Change::theme)) showChips();
    if (changes & (Change::search | Change::snapshot | Change::selection | Change::theme)) showFound();
}

void SearchBar::showChips()
{
    const bool hadFocus = m_chips->isAncestorOf(focusWidget());
    const auto& query = session().query();
    QStringList terms;
    for (std::size_t i = 0; query && i < query->terms.size(); ++i)
        terms << QString::fromStdString(query->textOf(query->terms[i]));
    m_chips->setTerms(terms);
    for (QWidget* part : m_parts)
        part->setVisible(query != nullptr);
    placeChips();
    m_others->setCurrentIndex(m_others->findData(session().hidesOthers()));
    if (hadFocus) m_field->setFocus(Qt::OtherFocusReason);
}

/// Of all beside the chips, at least.
int SearchBar::widthOfOthers() const
{
    const QMargins margins = m_row->contentsMargins();
    int width = margins.left() + margins.right();
    for (const QWidget* part : findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (part == m_chips || part->isHidden() || m_row->indexOf(part) < 0) continue;
        const bool stretches = part == m_field || part == m_text;
        width += m_row->spacing() + (stretches ? part->minimumWidth() : part->sizeHint().width());
    }
    return width;
}

/// Beside the field, or where what is said would lose its room, in a row of their own below.
void SearchBar::placeChips()
{
    const bool isBeside = m_chips->sizeHint().width() <= width() - widthOfOthers();
    if (isBeside == (m_row->indexOf(m_chips) >= 0)) return;
    if (isBeside)
        m_row->insertWidget(0, m_chips);
    else
        m_below->addWidget(m_chips);
}

QString SearchBar::foundText() const
{
    const replay::Matches* found = session().matches();
    if (session().query()->asks(replay::Field::thread) && !session().snapshot().hasThreads)
        return tr("This trace does not say which thread made a block.");
    if (!found) return tr("Counted when the cursor rests.");
    QString text = counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {block|blocks}"), found->blocks());
    const auto& selection = session().selection();
    if (selection && selection->block && found->has(*selection->block))
        text = tr("%1 of %2").arg(countText(found->countIn(0, *selection->block) + 1), text);
    return text + QStringLiteral(" · ") + bytesText(found->bytes) + QStringLiteral(" · ") +
           counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {page|pages}"), replay::countOf(found->pages));
}

/// Also while one types: what was wrong before is not said any more.
void SearchBar::showFound()
{
    if (!m_wrong.isEmpty() && m_field->text() == m_wrong) return;
    m_wrong.clear();
    const bool searches = session().query() != nullptr;
    const Mark* mark = markMeantBy(m_field->text());
    m_said = mark                 ? tr("Enter goes to the mark %1 (%2).").arg(mark->name, whatIsMarked(*mark))
             : searches           ? foundText()
             : session().isOpen() ? tr("Enter searches the live blocks, or goes there.")
                                  : QString();
    m_tip = searches
                ? tr("Live blocks at the cursor that meet all terms; the bytes that they take, header and "
                     "slack included; the pages in which a byte of one of them lies.")
                : QString();
    say();
}

void SearchBar::refuse(const QString& why)
{
    m_wrong = m_field->text();
    m_said = why;
    m_tip.clear();
    say();
}

/// What is wrong is selected in the field, to be typed over.
void SearchBar::refuseAt(const QString& text, const replay::QueryError& error)
{
    m_field->setText(text);
    m_field->selectFrom(error.column);
    const auto column = QString::fromUtf8(text.toUtf8().left(qsizetype(error.column))).size() + 1;
    refuse(tr("Column %1: %2").arg(column).arg(engineText(error.text)));
}

void SearchBar::say()
{
    const bool isError = !m_wrong.isEmpty();
    const QFontMetrics metrics(textFont(isError));
    const QString shown =
        metrics.elidedText(m_said, Qt::ElideRight, std::max(0, m_text->width())).toHtmlEscaped();
    m_text->setText(isError ? tinted(strong(shown), theme().error) : shown);
    m_text->setAccessibleName(m_said);
    m_text->setToolTip(wrapped(m_tip.isEmpty() ? m_said : m_said + QStringLiteral(". ") + m_tip));
}

void SearchBar::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    placeChips();
    layout()->activate();
    say();
}

} // namespace heapglass::gui
