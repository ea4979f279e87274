// The block map: the bytes of the selected page, or of as much of the heap as one wants, to scale. A thin
// shell around paintBlockMap: it chooses what is in view, listens to mouse and keys, and asks the Session for
// it.
#pragma once

#include <functional>

#include "gui/views/block_ruler.h"
#include "gui/views/block_scene.h"
#include "gui/views/map_view.h"

namespace heapglass::gui
{

class BlockMap : public MapView
{
    Q_OBJECT
  public:
    explicit BlockMap(Session& session, QWidget* parent = nullptr);

    QString caption() const override;
    const BlockRows& rows() const { return m_rows; }

    /// What the map is coloured by has changed (colouring.h).
    void recolour();
    void showHeap();      ///< all of it
    void showSelection(); ///< the selected page or range, as close as it fits
    /// A call that shows what is in sight now again, in a pane of any size.
    std::function<void()> sight();
    /// One step closer for each of `steps`, about a point of the widget.
    void zoomAbout(QPoint point, int steps);
    /// Drawn with Shift and the mouse, or by R, Shift+Left and Shift+Right; nothing is measured: none.
    const std::optional<BlockRuler>& ruler() const { return m_ruler; }

    QSize sizeHint() const override { return {1066, 132}; }
    QSize minimumSizeHint() const override { return {320, 72}; }

    int cellCount() const override;
    QString cellText(int cell) const override;
    QRect cellRect(int cell) const override;
    Range selectedCells() const override;
    void selectCell(int cell) override;

  signals:
    void mallocAsked(heapglass::Bytes bytes); ///< Enter, where a ruler is drawn in a playground

  protected:
    std::optional<Spot> spotAt(QPoint point) const override;
    QString tipAt(QPoint point) const override;
    void scrollRows(int rows) override;
    int rowPitch() const override { return m_rows.rowPitch(); }
    int rowsInView() const override { return std::max(1, m_rows.rowCount()); }
    QString description() const override;
    void refresh(Changes changes) override;
    void paintStill(QPainter& painter) override;
    void paintHover(QPainter& painter) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    BlockScene scene() const;
    QPoint nearestInHeap(QPoint point) const;
    QPoint placeOfSelection() const;
    void selectUpTo(QPoint point);
    void followFile();
    void follow();
    void setRows(const BlockRows& rows);
    void selectNeighbour(int direction);
    void reveal(Bytes byte);
    void setRuler(std::optional<BlockRuler> ruler);
    void layRuler();
    bool moveRuler(const QKeyEvent& event);
    QString rulerLabel() const;
    Spot spotOf(Bytes byte) const;
    Bytes binBegin(int bin) const;
    QString sentenceOf(const replay::BlockView& block) const;

    BlockRows m_rows;
    bool m_isFree = false;  ///< moved by hand: does not follow the selection's size
    bool m_showsAll = true; ///< the whole heap, also as it grows
    bool m_isBack = false;  ///< at what was in sight before: the selection that comes with it moves nothing
    std::optional<BlockRuler> m_ruler;
    std::string m_path;               ///< of the file that is shown
    std::optional<Bytes> m_rulerFrom; ///< it is being drawn from here
    std::optional<Spot> m_pressed;    ///< the left button, there
};

} // namespace heapglass::gui
