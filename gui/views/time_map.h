// Time × address: x is time, y is the address, the colour how much of the held pages is live, over the whole
// trace. A click goes there, a drag zooms in; the part of the trace that is seen is the timeline's, too.
#pragma once

#include <QImage>

#include "gui/views/map_view.h"
#include "gui/views/time_map_painter.h"

namespace heapglass::gui
{

struct Theme;

class TimeMap : public MapView
{
    Q_OBJECT
  public:
    explicit TimeMap(Session& session, QWidget* parent = nullptr);

    QString caption() const override { return timeCaption(scene()); }
    const TimeGrid& grid() const { return m_grid; }
    /// The pages that are seen; nothing: all.
    void setPages(std::optional<PageRun> pages);
    void showAll();
    /// What a drag has marked, or Shift with the arrows.
    const std::optional<QRect>& marked() const { return m_marked; }

    QSize sizeHint() const override { return {1066, 309}; }
    QSize minimumSizeHint() const override { return {320, 120}; }

    // For screen readers: so many parts of the plot, and what lies in each.
    int cellCount() const override;
    int cellColumns() const override { return 16; }
    QString cellText(int cell) const override;
    QRect cellRect(int cell) const override;
    Range selectedCells() const override;
    void selectCell(int cell) override;

  protected:
    std::optional<Spot> spotAt(QPoint point) const override;
    QString tipAt(QPoint point) const override;
    QString description() const override;
    void refresh(Changes changes) override;
    void paintStill(QPainter& painter) override;
    void paintHover(QPainter& painter) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent*) override {} // two clicks
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void layOut();
    void askForFine();
    std::shared_ptr<const replay::FineDensity> fine() const;
    bool isDrawn() const;
    TimeScene scene() const;
    const QImage* texture();
    PageIndex selectedPage() const;
    QString sentenceOf(QRect part) const;
    QPoint here() const;
    void goTo(QPoint point);
    void zoomInto(QRect part);
    void zoomAbout(QPoint point, double factor);
    void panBy(double pixelsRight, double pixelsDown);
    void showWindow(double begin, double end, double firstPage, double endPage);
    void moveSelection(int pixels);
    void mark(QPoint from, QPoint to);
    bool keyMarks(const QKeyEvent& event);
    bool keyMoves(const QKeyEvent& event);

    TimeGrid m_grid;
    /// What the session is asked to count; null: nothing. It follows from the next three.
    std::shared_ptr<const replay::FineWindow> m_fineWindow;
    TimeGrid m_fineGrid;
    qreal m_fineRatio = 0;
    Bytes m_finePage = 0;
    PageIndex m_allPages = 1;
    std::optional<PageRun> m_pages;
    std::optional<QRect> m_marked;
    QPoint m_markFrom, m_markTo;      ///< its corners
    std::optional<QPoint> m_pressed;  ///< the left button, here
    std::optional<QPoint> m_pannedTo; ///< another button
    std::optional<QPoint> m_menuAt;   ///< the right button, here, and nothing was panned

    QImage m_texture;
    std::shared_ptr<const replay::Density> m_drawn;         ///< what the texture is of
    std::shared_ptr<const replay::FineDensity> m_drawnFine; ///< or of this, where it is there
    TimeGrid m_drawnGrid;
    const Theme* m_drawnTheme = nullptr;
    QColor m_drawnOn; ///< ground
};

} // namespace heapglass::gui
