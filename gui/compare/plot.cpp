#include "gui/compare/plot.h"

#include <algorithm>

#include "gui/compare/plot_marks.h"
#include "gui/format.h"
#include "gui/paint/lane_ink.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"
#include "gui/views/curve.h"

namespace heapglass::gui
{

using replay::PlotColumn;
using replay::Step;

namespace
{

QMargins margins()
{
    return {scaledByType(56), scaledByType(24), scaledByType(180), scaledByType(20)};
}

PlotColumn::Range PlotColumn::*memberOf(ComparePlot::Curve curve)
{
    switch (curve) {
    case ComparePlot::Curve::held:
        return &PlotColumn::held;
    case ComparePlot::Curve::committed:
        return &PlotColumn::committed;
    case ComparePlot::Curve::heap:
        return &PlotColumn::heap;
    case ComparePlot::Curve::live:
        break;
    }
    return &PlotColumn::live;
}

Bytes valueAt(const replay::Snapshot& now, ComparePlot::Curve curve)
{
    switch (curve) {
    case ComparePlot::Curve::held:
        return now.totals.held * now.geometry.page;
    case ComparePlot::Curve::committed:
        return now.heapBytes - now.totals.released * now.geometry.page;
    case ComparePlot::Curve::heap:
        return now.heapBytes;
    case ComparePlot::Curve::live:
        break;
    }
    return now.liveBytes;
}

/// Heaps share no steps: each has the _heapmin calls that were inserted into it.
StepAxis eventsOf(const replay::Snapshot& now)
{
    return {nullptr, now.inserted};
}

bool isKnown(const replay::Snapshot& now, ComparePlot::Curve curve)
{
    return curve != ComparePlot::Curve::committed || now.geometry.knowsCommitment;
}

} // namespace

ComparePlot::ComparePlot(Comparison& comparison, QWidget* parent)
    : TimePlot(comparison.heap(0), parent), m_comparison(comparison)
{
    setAccessibleName(tr("Curves of the compared heaps"));
    setUpCurveAxes(*this, margins());
    m_labels = new LaneLabels(this);
    m_parting = new PartingMark(this);
    addCursor();
    rebuild();
}

void ComparePlot::applyTheme()
{
    colourCurveAxes(*this);
    for (std::size_t i = 0; i < m_graphs.size(); ++i)
        m_graphs[i]->setPen(lanePen(int(i), theme().dark));
}

void ComparePlot::rebuild()
{
    clearGraphs();
    m_graphs.clear();
    for (int i = 0; i < m_comparison.count(); ++i) {
        m_graphs.push_back(addGraph());
        m_graphs.back()->setSelectable(QCP::stNone);
    }
    m_plots.assign(m_graphs.size(), nullptr);
    applyTheme();
    want();
    showCurves();
}

void ComparePlot::setCurve(Curve curve)
{
    if (curve == m_curve) return;
    m_curve = curve;
    m_plots.assign(m_graphs.size(), nullptr);
    showCurves();
}

void ComparePlot::want()
{
    if (!isVisible()) return; // the timeline has its own columns
    for (int i = 0; i < m_comparison.count(); ++i)
        m_comparison.heap(i).wantPlot(windowOf(i));
}

/// What is seen, in the steps of that heap: the axis is of events, which all have.
replay::PlotWindow ComparePlot::windowOf(int heap) const
{
    const TimeWindow seen = session().timeWindow();
    const auto columns = std::uint32_t(qMax(0, width() - margins().left() - margins().right()));
    if (heap == 0) return {seen.begin, seen.end, columns};
    const StepAxis first = eventsOf(session().snapshot());
    const StepAxis own = eventsOf(m_comparison.heap(heap).snapshot());
    const auto stepOf = [&](Step step) { return own.stepAt(first.at(step)); };
    return {stepOf(seen.begin), seen.end == kNone ? kNone : stepOf(seen.end), columns};
}

void ComparePlot::refresh(Changes changes)
{
    if (m_graphs.size() != std::size_t(m_comparison.count())) return;
    if (changes & Change::theme) {
        applyTheme();
        m_plots.assign(m_graphs.size(), nullptr);
    }
    if (changes & (Change::snapshot | Change::timeWindow)) want();
    if (changes & Change::turn) m_plots.assign(m_graphs.size(), nullptr);
    if (changes & (Change::snapshot | Change::timeWindow | Change::theme | Change::turn)) showCurves();
}

void ComparePlot::showCurves()
{
    const bool hidden = m_comparison.isPredicting() && !isShownBeforeAnswer(m_curve);
    bool changed = false;
    Bytes highest = 1;
    QVector<LaneLabel> labels;
    for (std::size_t i = 0; i < m_graphs.size(); ++i) {
        const replay::Snapshot& now = m_comparison.heap(int(i)).snapshot();
        const auto plot = now.plot;
        if (plot != m_plots[i]) {
            changed = true;
            m_plots[i] = plot;
            const bool known = plot && isKnown(now, m_curve) && !hidden;
            m_graphs[i]->setVisible(known);
            if (known)
                gui::setCurve(*m_graphs[i], plot->columns, memberOf(m_curve),
                              std::min<Step>(plot->window.end, plot->stepsRecorded), eventsOf(now));
        }
        if (plot && m_graphs[i]->visible())
            for (const PlotColumn& column : plot->columns)
                highest = std::max(highest, (column.*memberOf(m_curve)).high);
        const bool known = !hidden && isKnown(now, m_curve) && m_comparison.isKnown(int(i)) &&
                           !m_comparison.isBehind(int(i));
        labels.push_back({m_comparison.nameOf(int(i)),
                          known ? bytesText(valueAt(now, m_curve)) : QStringLiteral("–"),
                          lanePen(int(i), theme().dark), known ? double(valueAt(now, m_curve)) : 0});
    }
    yAxis->setRange(0, double(highest) * 1.04);
    const replay::Snapshot& first = session().snapshot();
    const QCPRange before = xAxis->range();
    setSteps(first.steps);
    setStepAxis(eventsOf(first));
    setRange();
    m_labels->set(labels);
    showParting();
    moveCursor(first.step);
    // The labels stand for the cursor, so they are drawn with it; the curves only when they differ.
    if (changed || !isDrawn() || xAxis->range() != before)
        replot(rpQueuedReplot);
    else
        drawOverlay();
}

/// The first event after which any of them is apart from the first, once that is known of all.
void ComparePlot::showParting()
{
    std::optional<EventIndex> first;
    bool known = true;
    for (int i = 1; i < m_comparison.count(); ++i) {
        const Parting& parting = m_comparison.partingOf(i);
        known = known && (parting.isKnown() || !m_comparison.heap(i).isOpen());
        if (const auto event = parting.event(); event && (!first || *event < *first)) first = event;
    }
    if (!known || m_comparison.isPredicting()) first.reset();
    const QString text = first ? tr("they part here: after event %1 held bytes first differ by more than 5 %")
                                     .arg(countText(*first))
                               : QString();
    m_parting->set(first, text);
    const QString keys = tr("The cursor moves by the arrow keys, Page Up, Page Down and End; + and − zoom, "
                            "A and D pan, Home shows all");
    const QString said = first ? text + QStringLiteral(". ") + keys : keys;
    if (said != accessibleDescription()) setAccessibleDescription(said);
}

void ComparePlot::resizeEvent(QResizeEvent* event)
{
    TimePlot::resizeEvent(event);
    want();
}

/// While it was hidden another view may have asked the first heap for other columns.
void ComparePlot::showEvent(QShowEvent* event)
{
    TimePlot::showEvent(event);
    want();
    refresh(Change::theme);
}

} // namespace heapglass::gui
