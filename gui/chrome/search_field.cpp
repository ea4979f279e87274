#include "gui/chrome/search_field.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QListView>
#include <QStandardItemModel>

#include "engine/replay/query.h"
#include "gui/chrome/style.h"
#include "gui/paint/theme.h"

namespace heapglass::gui
{

namespace
{

constexpr int kWord = Qt::UserRole + 1;
constexpr int kListWidth = 460;

QString said(std::string_view words)
{
    return QString::fromUtf8(words.data(), qsizetype(words.size()));
}

/// What an entry puts into the field: the word, and what has to follow it.
QString wordOf(const replay::TermInfo& term)
{
    if (term.values == replay::TermInfo::Values::text) return said(term.word) + QLatin1Char('=');
    return term.word.ends_with('t') && !term.compares ? said(term.word) + QLatin1Char(' ') : said(term.word);
}

} // namespace

SearchField::SearchField(QWidget* parent)
    : QLineEdit(parent), m_model(new QStandardItemModel(this)), m_completer(new QCompleter(m_model, this))
{
    auto* list = new QListView;
    setLook(list, "completions");
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setMinimumWidth(kListWidth);
    m_completer->setPopup(list);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(12);
    m_completer->setWidget(this);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { insert(index.data(kWord).toString()); });
    connect(this, &QLineEdit::textEdited, this, &SearchField::offer);
}

void SearchField::selectFrom(std::size_t column)
{
    const auto begin = QString::fromUtf8(text().toUtf8().left(qsizetype(column))).size();
    const auto rest = text().size() - begin;
    if (rest > 0)
        setSelection(int(begin), int(rest));
    else
        setCursorPosition(int(begin));
}

QStringList SearchField::offers() const
{
    QStringList words;
    for (int row = 0; row < m_model->rowCount(); ++row)
        words.push_back(m_model->item(row)->data(kWord).toString());
    return words;
}

bool SearchField::isListOpen() const
{
    return m_completer->popup()->isVisible();
}

/// At the end of the text only: in the middle a list would be in the way.
void SearchField::offer()
{
    const QByteArray typed = text().toUtf8();
    const replay::Completion found = replay::completionOf({typed.constData(), std::size_t(typed.size())});
    m_begin = QString::fromUtf8(typed.left(qsizetype(found.begin))).size();
    m_model->clear();
    const auto add = [this](const QString& shown, const QString& word) {
        auto* item = new QStandardItem(shown);
        item->setData(word, kWord);
        m_model->appendRow(item);
    };
    for (const replay::TermInfo* term : found.terms)
        add(said(term->example) + QStringLiteral("   ") + said(term->says), wordOf(*term));
    if (found.joins) add(QStringLiteral("and"), QStringLiteral("and "));
    if (m_model->rowCount() == 0 || cursorPosition() != text().size()) return m_completer->popup()->hide();
    // A list of its own window does not inherit it.
    m_completer->popup()->setStyleSheet(chromeStyle(theme()));
    m_completer->complete();
}

void SearchField::insert(const QString& word)
{
    setText(text().left(m_begin) + word);
    m_model->clear();
}

/// Tab takes the first entry of an open list, else it moves on as everywhere.
bool SearchField::event(QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress;
    if (isKey && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab && isListOpen()) {
        const QModelIndex index = m_completer->popup()->currentIndex();
        m_completer->popup()->hide();
        insert((index.isValid() ? index : m_model->index(0, 0)).data(kWord).toString());
        return true;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isChosen = isListOpen() && m_completer->popup()->currentIndex().isValid();
    if ((isEnter && isChosen) || (event->key() == Qt::Key_Escape && isListOpen())) {
        event->ignore(); // the list's
    } else if (isEnter) {
        m_completer->popup()->hide();
        emit entered();
    } else if (event->key() == Qt::Key_Escape) {
        emit left();
    } else if (event->key() == Qt::Key_Backspace && text().isEmpty()) {
        emit backedOut();
    } else if (event->key() == Qt::Key_Down && !isListOpen()) {
        offer();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace heapglass::gui
