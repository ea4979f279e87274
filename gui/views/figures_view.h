// The figures of the heap, each with its formula and unit: those at the cursor, and those of the whole run. A
// row that is pointed at or chosen points out, on the page map, the pages that it counts.
#pragma once

#include "engine/replay/figures.h"
#include "gui/view.h"

class QTableWidget;

namespace heapglass::gui
{

class FiguresView : public View
{
    Q_OBJECT
  public:
    explicit FiguresView(Session& session, QWidget* parent = nullptr);

    QString caption() const override;
    QSize sizeHint() const override { return {1066, 160}; }
    QSize minimumSizeHint() const override { return {320, 100}; }
    /// All rows as tab-separated text; Ctrl+C copies it.
    QString plainText() const;

  protected:
    void refresh(Changes changes) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    enum Column { title, value, formula, kColumns };

    void setUpTable();
    void addSection(const QString& title);
    void addFigure(const replay::Figure& figure);
    void showValues();
    void light(int row);
    void lightChosen();
    void goThere(int row);
    replay::Step whereOf(const replay::Figure* figure) const;

    QTableWidget* m_table;
    std::vector<const replay::Figure*> m_figures; ///< by row; null: a heading
    int m_lit = -1;                               ///< the row whose pages are pointed out
    int m_pointed = -1;                           ///< the row under the mouse, or the chosen one
};

} // namespace heapglass::gui
