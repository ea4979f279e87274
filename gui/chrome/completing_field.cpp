#include "gui/chrome/completing_field.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QListView>
#include <QStandardItemModel>

#include "gui/chrome/style.h"
#include "gui/paint/theme.h"

namespace heapglass::gui
{

namespace
{

constexpr int kWord = Qt::UserRole + 1;
constexpr int kListWidth = 460;

} // namespace

CompletingField::CompletingField(Supply supply, QWidget* parent)
    : QLineEdit(parent), m_supply(std::move(supply)), m_model(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_model, this))
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
    connect(this, &QLineEdit::textEdited, this, &CompletingField::offer);
}

void CompletingField::selectFrom(std::size_t column)
{
    const auto begin = QString::fromUtf8(text().toUtf8().left(qsizetype(column))).size();
    const auto rest = text().size() - begin;
    if (rest > 0)
        setSelection(int(begin), int(rest));
    else
        setCursorPosition(int(begin));
}

QStringList CompletingField::offers() const
{
    QStringList words;
    for (int row = 0; row < m_model->rowCount(); ++row)
        words.push_back(m_model->item(row)->data(kWord).toString());
    return words;
}

bool CompletingField::isListOpen() const
{
    return m_completer->popup()->isVisible();
}

/// At the end of the text only: in the middle a list would be in the way.
void CompletingField::offer()
{
    const Offers offers = m_supply(text());
    m_begin = offers.begin;
    m_model->clear();
    for (const Offer& offer : offers.list) {
        auto* item = new QStandardItem(offer.shown);
        item->setData(offer.word, kWord);
        m_model->appendRow(item);
    }
    if (m_model->rowCount() == 0 || cursorPosition() != text().size()) return m_completer->popup()->hide();
    // A list of its own window does not inherit it.
    m_completer->popup()->setStyleSheet(chromeStyle(theme()));
    m_completer->complete();
    m_completer->popup()->setCurrentIndex({}); // Enter takes what was typed until a row is chosen
}

void CompletingField::browse(int)
{
    offer();
}

void CompletingField::insert(const QString& word)
{
    setText(text().left(m_begin) + word);
    m_model->clear();
}

/// Tab takes the first entry of an open list, else it moves on as everywhere. Undo and redo are the window's
/// where the text has nothing of the kind: a line edit takes them even so.
bool CompletingField::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->matches(QKeySequence::Undo) && !isUndoAvailable()) ||
            (key->matches(QKeySequence::Redo) && !isRedoAvailable())) {
            event->ignore();
            return false;
        }
    }
    const bool isKey = event->type() == QEvent::KeyPress;
    if (isKey && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab && isListOpen()) {
        const QModelIndex index = m_completer->popup()->currentIndex();
        m_completer->popup()->hide();
        insert((index.isValid() ? index : m_model->index(0, 0)).data(kWord).toString());
        return true;
    }
    return QLineEdit::event(event);
}

void CompletingField::keyPressEvent(QKeyEvent* event)
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
    } else if ((event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) && !isListOpen()) {
        browse(event->key() == Qt::Key_Down ? 1 : -1);
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace heapglass::gui
