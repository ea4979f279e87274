// What is different between the pinned moment and the cursor: blocks born, died and stayed, pages gained,
// lost, released and pinned. A figure that is pressed points its pages out on the page map.
#pragma once

#include <array>
#include <optional>

#include "gui/view.h"

class QGridLayout;
class QLabel;

namespace heapglass::replay
{
struct Difference;
}

namespace heapglass::gui
{

class Actions;
class FigureButton;

class DifferencePane : public View
{
    Q_OBJECT
  public:
    DifferencePane(Session& session, Actions& actions, QWidget* parent = nullptr);

    QString caption() const override;
    QSize sizeHint() const override { return {1066, 132}; }
    QSize minimumSizeHint() const override { return {320, 100}; }

  protected:
    void refresh(Changes changes) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void setUpFigures();
    void arrange(int columns);
    int columnsThatFit() const;
    void choose(std::size_t figure);
    void showFigures();
    void mark();
    void say();
    QString sentence() const;

    static constexpr std::size_t kFigures = 9;
    QLabel* m_text;
    QWidget* m_end;
    QGridLayout* m_grid = nullptr;
    int m_columns = 0;
    std::array<FigureButton*, kFigures> m_figures{};
    std::optional<std::size_t> m_chosen;                ///< kept over answers
    std::shared_ptr<const replay::Difference> m_marked; ///< whose pages are pointed out
};

} // namespace heapglass::gui
