// A field that offers words while one types in it: a list below it, taken by Tab or Enter.
#pragma once

#include <functional>

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace heapglass::gui
{

class CompletingField : public QLineEdit
{
    Q_OBJECT
  public:
    struct Offer {
        QString shown; ///< in the list
        QString word;  ///< what it puts into the field
    };
    struct Offers {
        qsizetype begin = 0; ///< of the word that they complete
        QList<Offer> list;
    };
    /// What can follow a text, of which the last word may be half typed.
    using Supply = std::function<Offers(const QString& text)>;

    explicit CompletingField(Supply supply, QWidget* parent = nullptr);

    /// Selects from a column of the text as the engine counts them, in bytes, to its end.
    void selectFrom(std::size_t column);
    /// What is offered now, for tests: what would stand in the field.
    QStringList offers() const;

    QSize sizeHint() const override { return {320, 28}; }

  signals:
    void entered();   ///< Enter, on no entry of the list
    void left();      ///< Esc, while no list is open
    void backedOut(); ///< Backspace in the empty field

  protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    /// Up (-1) and Down (1) where no list is open: offers what there is.
    virtual void browse(int direction);

  private:
    bool isListOpen() const;
    void offer();
    void insert(const QString& word);

    Supply m_supply;
    QStandardItemModel* m_model;
    QCompleter* m_completer;
    qsizetype m_begin = 0; ///< of the word that is completed
};

} // namespace heapglass::gui
