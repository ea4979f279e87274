// The free list: the free blocks that the block map shows, one behind the other in the order in which the
// policy keeps them, each with its page and size. Until the Heap at the cursor is made, which knows that
// order, they stand in address order. What is selected there is selected here.
#pragma once

#include "gui/paint/type.h"
#include "gui/view.h"

namespace heapglass::gui
{

class FreeStrip : public View
{
    Q_OBJECT
  public:
    explicit FreeStrip(Session& session, QWidget* parent = nullptr);

    struct Chip {
        replay::FreeBlock block;
        QRect rect;
        QString text; ///< "page 819: 70,192 B", "0x11000: 80 B"
    };
    /// Those that are drawn, from left to right.
    const std::vector<Chip>& chips() const { return m_chips; }

    QSize sizeHint() const override { return {1066, scaledByType(28)}; }

  protected:
    void refresh(Changes changes) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    void layOut();
    void placeChips(int left, int right);
    std::size_t firstShown() const;
    bool areInPagesOfTheirOwn() const;
    bool isChosen(const replay::FreeBlock& block) const;
    void select(const replay::FreeBlock& block);
    void selectNeighbour(int direction);
    QString heading() const;
    QString order() const;
    QString figure() const override;

    std::vector<replay::FreeBlock> m_blocks; ///< all in the block map's view
    std::vector<Chip> m_chips;
    std::size_t m_first = 0; ///< of m_blocks, in m_chips
    bool m_byPage = true;    ///< a page tells each from the others; else its place does
    bool m_showsFocus = false;
};

} // namespace heapglass::gui
