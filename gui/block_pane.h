// The pane Blocks: the block map, and below it the free list of what it shows.
#pragma once

#include "gui/view.h"

namespace heapglass::gui
{

class BlockMap;
class FreeStrip;

class BlockPane : public View
{
    Q_OBJECT
  public:
    explicit BlockPane(Session& session, QWidget* parent = nullptr);

    QString caption() const override;

  protected:
    void refresh(Changes changes) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    BlockMap* m_map;
    FreeStrip* m_strip;
};

} // namespace heapglass::gui
