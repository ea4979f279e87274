// The field in which a search is typed: it offers the terms of THE TABLE of terms (engine/replay/query.h)
// while one types.
#pragma once

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace heapglass::gui
{

class SearchField : public QLineEdit
{
    Q_OBJECT
  public:
    explicit SearchField(QWidget* parent = nullptr);

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

  private:
    bool isListOpen() const;
    void offer();
    void insert(const QString& word);

    QStandardItemModel* m_model;
    QCompleter* m_completer;
    qsizetype m_begin = 0; ///< of the word that is completed
};

} // namespace heapglass::gui
