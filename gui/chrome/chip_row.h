// Terms as chips in one row, each with a cross that takes it away. Where they would not all fit, the longest
// are cut short at their right end: the cross of each stays.
#pragma once

#include <vector>

#include <QStringList>
#include <QWidget>

class QPushButton;

namespace heapglass::gui
{

class ChipRow : public QWidget
{
    Q_OBJECT
  public:
    explicit ChipRow(QWidget* parent = nullptr);

    void setTerms(const QStringList& terms);
    QSize sizeHint() const override; ///< with all terms whole
    QSize minimumSizeHint() const override;

  signals:
    void removed(int term);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    QPushButton* makeChip(int term);
    int wholeWidth(int term) const;
    int widestThatFits() const;
    void layOut();

    QStringList m_terms;
    std::vector<QPushButton*> m_chips; ///< one a term
};

} // namespace heapglass::gui
