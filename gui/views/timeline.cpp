#include "gui/views/timeline.h"

#include <QHBoxLayout>
#include <QPainter>

#include "gui/actions.h"
#include "gui/chrome/action_button.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/format.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"
#include "gui/views/timeline_plot.h"
#include "gui/views/timeline_values.h"

namespace heapglass::gui
{

Timeline::Timeline(Session& session, Actions& actions, QWidget* parent)
    : View(session, parent), m_plot(new TimelinePlot(session, this)), m_values(new TimelineValues(this))
{
    setSurface(this, "base");
    auto* layout = new QHBoxLayout(this);
    space(layout, {0, 0, 0, 0}, 0);
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_values);
    auto* overTime = new ActionButton(actions.at("view.overTime"), ActionButton::Shows::icon, m_values,
                                      QStringLiteral("clock"));
    overTime->setFixedSize(24, 24);
    overTime->move(TimelineValues::usualWidth() - 32, 0);
    setMinimumHeight(scaledByType(110));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setFocusProxy(m_plot);
    connect(m_values, &TimelineValues::stepAsked, this, [this](replay::Step step) {
        this->session().setPlaying(false);
        this->session().setStep(step);
    });
    connect(m_plot, &TimelinePlot::windowChanged, this,
            [this] { this->session().wantPlot(m_plot->window()); });
    connect(m_plot, &TimelinePlot::measured, this,
            [this](std::optional<replay::StepRange> range) { this->session().wantMeasure(range); });
}

/// While it was hidden, who compares heaps may have asked for other columns.
void Timeline::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    session().wantPlot(m_plot->window());
}

void Timeline::refresh(Changes changes)
{
    if (changes & Change::theme) m_plot->applyTheme();
    if (changes & Change::timeWindow) m_plot->followWindow();
    if (changes & Change::book) m_plot->followBook();
    if (changes & Change::turn) m_plot->showHeld(!session().isPredicting());
    if (changes & (Change::snapshot | Change::search | Change::theme | Change::turn)) {
        m_plot->show(session().snapshot());
        m_values->show(session().snapshot(), !session().isPredicting());
    }
}

} // namespace heapglass::gui
