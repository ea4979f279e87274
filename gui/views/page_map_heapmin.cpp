// How the page map runs the animation of _heapmin. The Snapshot is final from the first frame: this is only a
// way of showing it, which any key or click completes.
#include <algorithm>

#include <QApplication>
#include <QEvent>
#include <QStyle>
#include <QTimer>

#include "gui/format.h"
#include "gui/views/page_map.h"

namespace heapglass::gui
{

namespace
{

constexpr int kMarkFor = 2000; ///< changed cells are outlined under reduced motion

} // namespace

QString PageMap::figure() const
{
    if (!isAnimating()) return {};
    return tr("released <b>%1</b> of %2")
        .arg(countText(m_animation->returnedBy(animationTime())), countText(m_animation->returned()));
}

int PageMap::animationTime() const
{
    return int(std::clamp<qint64>(session().clock().milliseconds() - m_animationBegan, 0, 1'000'000));
}

void PageMap::startAnimation()
{
    completeAnimation();
    const auto outcome = session().snapshot().heapmin;
    if (!outcome || !outcome->available || outcome->result != 0) return;
    m_before = session().snapshotBeforeHeapmin();
    if (m_before && m_before->isZoned())
        m_animation.emplace(outcome->plan, m_before->shownPages(), session().snapshot().shownPages(),
                            m_grid.pagesPerCell * PageIndex(m_grid.columns));
    else
        m_animation.emplace(outcome->plan, m_grid.pagesPerCell * PageIndex(m_grid.columns));
    m_animationBegan = session().clock().milliseconds();
    const bool still =
        m_reducedMotion.value_or(style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0);
    if (still) m_before.reset();
    m_animationTimer->start();
    if (m_before) qApp->installEventFilter(this);
}

void PageMap::animate()
{
    const auto& outcome = session().snapshot().heapmin;
    // The cursor stands behind the call, or where recorded addresses took none in, still before it.
    const bool moved = !outcome || session().snapshot().step - outcome->step > 1;
    const int ends = m_before ? HeapminAnimation::kEnds : kMarkFor;
    if (moved || animationTime() >= ends) completeAnimation();
    emit captionChanged();
    update();
}

void PageMap::completeAnimation()
{
    qApp->removeEventFilter(this);
    m_animationTimer->stop();
    m_animation.reset();
    m_before.reset();
    update();
    emit captionChanged();
}

bool PageMap::eventFilter(QObject* watched, QEvent* event)
{
    const bool ends = event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress;
    if (ends && isAnimating()) completeAnimation();
    return View::eventFilter(watched, event);
}

} // namespace heapglass::gui
