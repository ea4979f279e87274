#include "gui/views/flame_graph.h"

#include <algorithm>

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include "gui/chrome/fonts.h"
#include "gui/format.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"
#include "gui/sentences.h"

namespace heapglass::gui
{

using replay::FlameNode;

namespace
{

constexpr std::uint32_t kMostRows = 400; // no real call stack is deeper
constexpr double kLeastWidth = 1;        // pixels: what is narrower is left out, with all below it

constexpr double kNearlyAll = 0.99;

int rowHeight()
{
    return scaledByType(18);
}

} // namespace

FlameGraph::FlameGraph(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Flame graph of call stacks"));
}

double FlameGraph::weight(std::uint32_t node) const
{
    const FlameNode& n = m_holders->flame.nodes[node];
    return double(m_measure == Measure::freeShare   ? n.freeShare
                  : m_measure == Measure::liveBytes ? n.liveBytes
                                                    : n.blocks);
}

QString FlameGraph::nameOf(std::uint32_t node) const
{
    if (node == 0) return tr("all live blocks");
    const std::uint32_t name = m_holders->flame.nodes[node].name;
    return name == 1 ? tr("unknown") : QString::fromStdString(m_holders->flame.names[name]);
}

QString FlameGraph::sentence(std::uint32_t node) const
{
    if (!m_holders || node >= m_holders->flame.nodes.size()) return {};
    const FlameNode& n = m_holders->flame.nodes[node];
    return tr("%1: %2, %3 live, %4 of the free bytes; %5 of all.")
        .arg(nameOf(node), counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {block|blocks}"), n.blocks),
             bytesText(n.liveBytes), bytesText(n.freeShare), percentText(weight(node), weight(0)));
}

FlameGraph::Path FlameGraph::pathOf(std::uint32_t node) const
{
    Path path;
    for (; node; node = m_holders->flame.nodes[node].parent)
        path.push_back(m_holders->flame.names[m_holders->flame.nodes[node].name]);
    std::ranges::reverse(path);
    return path;
}

std::optional<std::uint32_t> FlameGraph::find(const std::optional<Path>& path) const
{
    if (!path || !m_holders) return {};
    std::uint32_t node = 0;
    for (const std::string& name : *path) {
        const auto child = std::ranges::find_if(m_children[node], [&](std::uint32_t i) {
            return m_holders->flame.names[m_holders->flame.nodes[i].name] == name;
        });
        if (child == m_children[node].end()) return {};
        node = *child;
    }
    return node;
}

void FlameGraph::setHolders(std::shared_ptr<const replay::Holders> holders)
{
    if (holders == m_holders) return;
    m_holders = std::move(holders);
    m_hovered.reset();
    link();
    m_zoomed = find(m_zoomedPath).value_or(firstBranch());
    m_chosen = find(m_chosenPath);
    if (m_holders && !m_chosen) m_chosenPath.reset(); // nothing below it lives any more
    m_current = m_chosen.value_or(m_zoomed);
    layOut();
    setAccessibleDescription(sentence(m_current));
    emit spoken(sentence(m_current));
}

void FlameGraph::letGo()
{
    if (!m_chosenPath) return;
    m_chosen.reset();
    m_chosenPath.reset();
    update();
    emit chosenByUser();
}

void FlameGraph::forget()
{
    letGo();
    m_zoomedPath.reset();
}

void FlameGraph::setMeasure(Measure measure)
{
    if (measure == m_measure) return;
    m_measure = measure;
    link();
    layOut();
}

void FlameGraph::link()
{
    m_children.assign(m_holders ? m_holders->flame.nodes.size() : 0, {});
    for (std::uint32_t i = 1; i < m_children.size(); ++i)
        m_children[m_holders->flame.nodes[i].parent].push_back(i);
    for (auto& children : m_children)
        std::ranges::stable_sort(children, std::greater<>(), [this](std::uint32_t i) { return weight(i); });
}

/// Past the functions that everything comes through: they take a row each and tell nothing.
std::uint32_t FlameGraph::firstBranch() const
{
    std::uint32_t node = 0;
    while (node < m_children.size() && !m_children[node].empty() &&
           weight(m_children[node].front()) >= kNearlyAll * weight(node) && weight(node) > 0)
        node = m_children[node].front();
    return node;
}

void FlameGraph::layOut()
{
    m_boxes.clear();
    if (!m_children.empty()) {
        const int row = rowHeight();
        const bool isPart = m_zoomed != 0; // then its caller stands above it, to go back by
        if (isPart) m_boxes.push_back({m_holders->flame.nodes[m_zoomed].parent, QRectF(0, 0, width(), row)});
        place(m_zoomed, QRectF(0, isPart ? row : 0, width(), row));
    }
    const double bottom = m_boxes.empty() ? 0 : std::ranges::max(m_boxes, {}, [](const Box& box) {
                                                    return box.rect.bottom();
                                                }).rect.bottom();
    setMinimumHeight(int(bottom) + 1);
    update();
}

void FlameGraph::place(std::uint32_t node, QRectF rect)
{
    m_boxes.push_back({node, rect});
    const double all = weight(node);
    if (all <= 0 || rect.top() >= double(kMostRows) * rect.height()) return;
    double x = rect.left();
    for (const std::uint32_t child : m_children[node]) {
        const double wide = rect.width() * weight(child) / all;
        if (wide < kLeastWidth) break;
        place(child, QRectF(x, rect.bottom(), wide, rect.height()));
        x += wide;
    }
}

QSize FlameGraph::sizeHint() const
{
    return {600, 200};
}

const FlameGraph::Box* FlameGraph::boxAt(QPointF point) const
{
    const auto box = std::ranges::find_if(m_boxes, [&](const Box& b) { return b.rect.contains(point); });
    return box == m_boxes.end() ? nullptr : &*box;
}

const FlameGraph::Box* FlameGraph::boxOf(std::uint32_t node) const
{
    const auto box = std::ranges::find(m_boxes, node, &Box::node);
    return box == m_boxes.end() ? nullptr : &*box;
}

void FlameGraph::zoomTo(std::uint32_t node)
{
    if (!m_holders || node >= m_holders->flame.nodes.size()) return;
    m_zoomed = node;
    m_zoomedPath = pathOf(node);
    m_hovered.reset();
    layOut();
    choose(node);
    emit moved(QRect());
}

void FlameGraph::choose(std::uint32_t node)
{
    m_current = node;
    m_chosen = node;
    m_chosenPath = pathOf(node);
    setAccessibleDescription(sentence(node));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    emit chosenByUser();
    emit spoken(sentence(node));
    if (const Box* box = boxOf(node)) emit moved(box->rect.toAlignedRect());
    update();
}

void FlameGraph::paintEvent(QPaintEvent* event)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.base);
    painter.setFont(typeOf(12));
    const QFontMetrics metrics(painter.font());
    for (const Box& box : m_boxes) {
        if (!box.rect.intersects(event->rect())) continue;
        const QRectF inside = box.rect.adjusted(0, 0, -1, -1); // a gap of the base's colour parts neighbours
        const bool isAbove = m_holders->flame.nodes[box.node].depth < m_holders->flame.nodes[m_zoomed].depth;
        const bool isChosen = box.node == m_chosen;
        painter.fillRect(inside, isChosen                ? t.primary
                                 : isAbove               ? t.window
                                 : box.node == m_hovered ? t.hoverFill
                                                         : t.selectionFill);
        if (box.node == m_current && hasFocus()) {
            painter.setPen(QPen(isChosen ? t.primaryText : t.focus, isChosen ? 1 : 2));
            painter.drawRect(inside.adjusted(1, 1, -1, -1));
        } else if (box.node == m_hovered) {
            painter.setPen(t.text);
            painter.drawRect(inside.adjusted(0, 0, -1, -1));
        }
        if (inside.width() < 24) continue;
        painter.setPen(isChosen ? t.primaryText : isAbove ? t.secondary : t.text);
        const QRectF label = inside.adjusted(5, 0, -3, 0);
        painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(nameOf(box.node), Qt::ElideMiddle, int(label.width())));
    }
}

void FlameGraph::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) layOut();
}

bool FlameGraph::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Box* box = boxAt(help->pos());
        QToolTip::showText(help->globalPos(), box ? wrapped(sentence(box->node)) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void FlameGraph::mouseMoveEvent(QMouseEvent* event)
{
    const Box* box = boxAt(event->position());
    const auto hovered = box ? std::optional(box->node) : std::nullopt;
    if (hovered == m_hovered) return;
    m_hovered = hovered;
    emit spoken(sentence(hovered.value_or(m_current)));
    update();
}

void FlameGraph::leaveEvent(QEvent*)
{
    m_hovered.reset();
    emit spoken(sentence(m_current));
    update();
}

void FlameGraph::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return event->ignore();
    if (const Box* box = boxAt(event->position())) zoomTo(box->node);
}

/// To the frame beside, among those of the same caller.
void FlameGraph::moveAside(int direction)
{
    const auto& siblings = m_children[m_holders->flame.nodes[m_current].parent];
    const auto here = std::ranges::find(siblings, m_current);
    if (here == siblings.end()) return;
    const auto place = here - siblings.begin() + direction;
    if (place < 0 || place >= std::ptrdiff_t(siblings.size())) return;
    if (boxOf(siblings[std::size_t(place)])) choose(siblings[std::size_t(place)]);
}

void FlameGraph::keyPressEvent(QKeyEvent* event)
{
    if (!m_holders || m_children.empty()) return QWidget::keyPressEvent(event);
    const std::uint32_t parent = m_holders->flame.nodes[m_current].parent;
    switch (event->key()) {
    case Qt::Key_Up:
        if (boxOf(parent)) return choose(parent);
        return zoomTo(parent);
    case Qt::Key_Down:
        if (!m_children[m_current].empty() && boxOf(m_children[m_current].front()))
            choose(m_children[m_current].front());
        return;
    case Qt::Key_Left:
        return moveAside(-1);
    case Qt::Key_Right:
        return moveAside(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return zoomTo(m_current);
    case Qt::Key_Backspace:
        return zoomTo(m_holders->flame.nodes[m_zoomed].parent);
    case Qt::Key_Escape:
        if (m_chosen) return letGo();
        return QWidget::keyPressEvent(event);
    case Qt::Key_Home:
        return zoomTo(0);
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace heapglass::gui
