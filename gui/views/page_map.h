// The page map: every page of the heap in address order, by state. A thin shell around PageMapPainter: it
// lays out, listens to mouse and keys, asks the Session for the visible cells and runs the _heapmin
// animation.
#pragma once

#include <optional>

#include "gui/views/map_view.h"
#include "gui/views/page_map_painter.h"

class QScrollBar;
class QTimer;

namespace heapglass::gui
{

class PageMap : public MapView
{
    Q_OBJECT
  public:
    explicit PageMap(Session& session, QWidget* parent = nullptr);
    ~PageMap() override;

    /// "2,931 pages, 11.4 MiB · 1 cell = 1 page · row = 128 pages": for the header above the map.
    QString caption() const override;
    /// "released 49 of 217" while _heapmin is animated, else empty.
    QString figure() const override;
    const PageGrid& grid() const { return m_grid; }

    /// A row of zoomStep(); nothing: the largest cells that fit.
    std::optional<int> zoom() const { return m_zoom; }
    void setZoom(std::optional<int> step);
    /// As far down as it scrolls, the row of this page is the first in view.
    void showFromPage(PageIndex page);
    /// The step of the largest cells that fit; without a zoom of its own the map goes no closer than
    /// setLeastStep(), so that maps beside each other have cells of one size.
    int fittingStep() const { return m_fittingStep; }
    void setLeastStep(int step);

    /// Overrides the style's hint whether widgets are animated.
    void setReducedMotion(std::optional<bool> reduced) { m_reducedMotion = reduced; }
    bool isAnimating() const { return m_animation.has_value() && m_before; }
    void completeAnimation();

    /// The order of the pages has changed (page_order.h).
    void reorder();
    /// What the map is coloured by has changed (colouring.h).
    void recolour();

    QSize sizeHint() const override { return {1066, 309}; }
    QSize minimumSizeHint() const override { return {320, 120}; }

    int cellCount() const override;
    int cellColumns() const override { return m_grid.columns; }
    QString cellText(int cell) const override;
    QRect cellRect(int cell) const override;
    Range selectedCells() const override;
    void selectCell(int cell) override;

  signals:
    void zoomChanged();
    void scrolled();   ///< to another first row
    void fitChanged(); ///< fittingStep() has

  protected:
    std::optional<Spot> spotAt(QPoint point) const override;
    QString tipAt(QPoint point) const override;
    // Bands are scrolled as a whole.
    void scrollRows(int rows) override { scrollTo(m_grid.firstRow + rows * m_grid.side); }
    int rowPitch() const override { return m_grid.size.pitch * m_grid.side; }
    int rowsInView() const override { return std::max(1, m_grid.rowsInView() / m_grid.side); }
    QString description() const override;
    void refresh(Changes changes) override;
    void paintStill(QPainter& painter) override;
    bool isMoving() const override { return m_animation.has_value(); }
    void paintHover(QPainter& painter) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void layOut();
    PageIndex cellSeen(int cell) const;
    void scrollTo(int row);
    void showAll();
    void showSelection();
    void zoomAbout(QPoint point, int steps);
    void startAnimation();
    void animate();
    int animationTime() const;
    PageScene scene() const;
    void moveTo(PageIndex page, bool extend);
    void followSelection();
    void followBlocks();
    PageIndex pageBelow(int rows) const;
    std::optional<PageIndex> pageOfKey(const QKeyEvent& event) const;
    std::optional<PageIndex> find(bool (*wanted)(const replay::PageCell&), int direction,
                                  bool leaveRun) const;

    PageGrid m_grid;
    std::optional<int> m_zoom;
    int m_leastStep = 0, m_fittingStep = 0;
    PageMapPainter m_painter;
    QScrollBar* m_scrollBar;
    PageIndex m_anchor = 0, m_caret = 0;
    std::optional<Spot> m_chosen; ///< the selection as this view made it
    Bytes m_blocksFrom = 0;       ///< where the blocks that are seen began when this view last looked

    std::optional<HeapminAnimation> m_animation;
    std::shared_ptr<const replay::Snapshot> m_before;
    QTimer* m_animationTimer;
    qint64 m_animationBegan = 0;
    std::optional<bool> m_reducedMotion;
};

} // namespace heapglass::gui
