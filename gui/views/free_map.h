// The free blocks alone: a thin shell around paintFreeMap.
#pragma once

#include "gui/view.h"
#include "gui/views/free_map_painter.h"

namespace heapglass::gui
{

class FreeMap : public View
{
    Q_OBJECT
  public:
    explicit FreeMap(Session& session, QWidget* parent = nullptr);

    QString caption() const override;
    const BlockRows& rows() const { return m_rows; }

    QSize sizeHint() const override { return {1066, 309}; }
    QSize minimumSizeHint() const override { return {320, 160}; }

  signals:
    void activated(heapglass::gui::Spot spot); ///< Enter

  protected:
    void refresh(Changes changes) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

  private:
    void layOut();
    std::optional<Spot> spotAt(QPoint point) const;
    Spot spotOf(const replay::FreeBlock& block) const;
    void selectBlock(std::ptrdiff_t steps);

    BlockRows m_rows;
    bool m_showsFocus = false;
};

} // namespace heapglass::gui
