// The call stacks above the call sites: outermost function on top, below it what it called, as wide as what
// it holds. A click or Enter makes a frame as wide as the widget; Backspace goes back up. The frame that was
// clicked, or gone to by a key, is chosen until Esc lets it go.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QWidget>

#include "engine/replay/holders.h"

namespace heapglass::gui
{

class FlameGraph : public QWidget
{
    Q_OBJECT
  public:
    enum class Measure { freeShare, liveBytes, blocks };

    explicit FlameGraph(QWidget* parent = nullptr);

    /// What is chosen and what is as wide as the widget is found again by the names of its call stack.
    void setHolders(std::shared_ptr<const replay::Holders> holders);
    void setMeasure(Measure measure);
    /// "makeNode(): 2,000 blocks, 125 KiB live, 35.2 KiB of free bytes; 74.9 % of all."
    QString sentence(std::uint32_t node) const;
    /// The frame that is as wide as the widget; 0: the whole heap. At first the one below which it branches.
    std::uint32_t zoomed() const { return m_zoomed; }
    std::uint32_t current() const { return m_current; }
    void zoomTo(std::uint32_t node);
    std::optional<std::uint32_t> chosen() const { return m_chosen; }
    /// The frame of the sentence that was spoken last.
    std::uint32_t spokenOf() const { return m_hovered.value_or(m_current); }
    void letGo();
    /// What comes next is of another trace.
    void forget();

    QSize sizeHint() const override;

  signals:
    void spoken(const QString& sentence); ///< of the frame under the mouse or the keyboard
    void moved(const QRect& frame);       ///< the keyboard's frame, or what was zoomed to, is there
    void chosenByUser();                  ///< or let go

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    struct Box {
        std::uint32_t node = 0;
        QRectF rect;
    };

    using Path = std::vector<std::string>; ///< names of functions, outermost first

    Path pathOf(std::uint32_t node) const;
    std::optional<std::uint32_t> find(const std::optional<Path>& path) const;
    double weight(std::uint32_t node) const;
    QString nameOf(std::uint32_t node) const;
    void link();
    std::uint32_t firstBranch() const;
    void layOut();
    void place(std::uint32_t node, QRectF rect);
    const Box* boxAt(QPointF point) const;
    const Box* boxOf(std::uint32_t node) const;
    void choose(std::uint32_t node);
    void moveAside(int direction);

    std::shared_ptr<const replay::Holders> m_holders;
    Measure m_measure = Measure::freeShare;
    std::vector<std::vector<std::uint32_t>> m_children; ///< by node, widest first
    std::vector<Box> m_boxes;                           ///< parents first
    std::uint32_t m_zoomed = 0, m_current = 0;
    std::optional<std::uint32_t> m_hovered, m_chosen;
    std::optional<Path> m_zoomedPath, m_chosenPath; ///< as the user had it; nothing: not yet
};

} // namespace heapglass::gui
