// The figures of compared heaps, a column each: those at the cursor, and those of the whole run.
#pragma once

#include <optional>

#include <QTableWidget>

#include "engine/replay/figures.h"
#include "gui/comparison.h"

namespace heapglass::gui
{

class CompareFigures : public QTableWidget
{
    Q_OBJECT
  public:
    CompareFigures(Comparison& comparison, replay::Figure::When when, QWidget* parent = nullptr);

    /// How many heaps there are has changed.
    void rebuild();
    void refresh();
    /// What is shown, as tab-separated text; Ctrl+C copies it.
    QString plainText() const;

    QSize sizeHint() const override;
    /// In which all names stand beside their lines, and all figures are read.
    int comfortableWidth() const;

  protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void show(int row, const replay::Figure& figure);
    bool tells(int heap) const;
    void showRates(int row);
    void showPartings(int row);
    QString partingText(int heap) const;
    /// The event that the cell names; nothing: it is another cell, or there is none.
    std::optional<EventIndex> partingAt(int row, int column) const;
    void goToParting(int row, int column);
    QString heading() const;
    int firstColumn() const;
    void fit();

    Comparison& m_comparison;
    replay::Figure::When m_when;
    std::vector<const replay::Figure*> m_figures;
    bool m_hidden = false; ///< before an answer no figures were shown
    int m_figureWidth = 0; ///< of the widest figure that was shown since the heaps are these
};

} // namespace heapglass::gui
