#include "gui/block_pane.h"

#include <QVBoxLayout>

#include "gui/chrome/layout.h"
#include "gui/views/block_map.h"
#include "gui/views/free_strip.h"

namespace heapglass::gui
{

namespace
{

constexpr int kRoomForStrip = 100; // pixels: a legend, two rows and the strip

} // namespace

BlockPane::BlockPane(Session& session, QWidget* parent)
    : View(session, parent), m_map(new BlockMap(session, this)), m_strip(new FreeStrip(session, this))
{
    setSurface(this, "base");
    auto* column = new QVBoxLayout(this);
    space(column, {0, 0, 0, 0}, 0);
    column->addWidget(m_map, 1);
    column->addWidget(m_strip);
    setMinimumHeight(m_map->minimumSizeHint().height());
    setFocusProxy(m_map);
    connect(m_map, &View::captionChanged, this, &View::captionChanged);
}

QString BlockPane::caption() const
{
    return m_map->caption();
}

void BlockPane::refresh(Changes) {}

/// The rows come first: where there is room for few of them, the strip goes.
void BlockPane::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    m_strip->setVisible(height() >= kRoomForStrip);
}

} // namespace heapglass::gui
