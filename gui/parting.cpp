#include "gui/parting.h"

#include <algorithm>

#include "gui/session.h"

namespace heapglass::gui
{

namespace
{

/// Another heap has another text.
QString textOf(const replay::Snapshot& heap)
{
    QString text = QStringLiteral("%1 %2 %3 %4\n")
                       .arg(QString::fromStdString(heap.policy))
                       .arg(heap.edit.number)
                       .arg(heap.events)
                       .arg(heap.load ? QString::fromStdString(heap.load->path) : QString());
    for (const heap::Knob& knob : heap::knobs())
        text += QString::fromStdString(heap::get(heap.settings, knob.key)) + QLatin1Char('\n');
    return text;
}

} // namespace

void Parting::follow(const Session& first, const Session& other)
{
    const replay::Snapshot &one = first.snapshot(), &rival = other.snapshot();
    const bool placed = first.isOpen() && other.isOpen() && !one.placing && !rival.placing;
    const QString now = placed ? textOf(one) + textOf(rival) : QString();
    if (now != m_of) {
        m_of = now;
        m_search = placed ? replay::PartingSearch(std::min(one.events, rival.events),
                                                  std::max(one.geometry.page, rival.geometry.page))
                          : replay::PartingSearch();
    }
    const auto has = [&](const replay::Snapshot& heap) {
        return heap.course && heap.course->window == m_search.wanted();
    };
    if (placed && !m_search.isOver() && has(one) && has(rival)) m_search.take(*one.course, *rival.course);
}

} // namespace heapglass::gui
