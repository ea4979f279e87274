// The free blocks alone: a thin shell around paintFreeMap.
#pragma once

#include "engine/replay/servable.h"
#include "gui/views/free_map_painter.h"
#include "gui/views/map_view.h"

namespace heapglass::gui
{

class FreeMap : public MapView
{
    Q_OBJECT
  public:
    explicit FreeMap(Session& session, QWidget* parent = nullptr);

    QString caption() const override;
    const BlockRows& rows() const { return m_rows; }

    QSize sizeHint() const override { return {1066, 309}; }
    QSize minimumSizeHint() const override { return {320, 160}; }

    int cellCount() const override;
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
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void layOut();
    FreeScene scene() const;
    Spot spotOf(const replay::FreeBlock& block) const;
    void selectBlock(std::ptrdiff_t steps);
    std::optional<Bytes> sizeAt(QPoint point) const;
    void setRequest(Bytes size);

    BlockRows m_rows;
    replay::Servable m_servable{{}, {}}; ///< of the Snapshot's free list
    Bytes m_request = 4096;              ///< the size whose answer is marked in the curve
};

} // namespace heapglass::gui
