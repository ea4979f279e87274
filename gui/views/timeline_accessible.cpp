#include "gui/views/timeline_accessible.h"

#include <QAccessibleWidget>

#include "gui/format.h"
#include "gui/views/timeline_plot.h"

namespace heapglass::gui
{

namespace
{

class AccessibleTimeline : public QAccessibleWidget, public QAccessibleValueInterface
{
  public:
    explicit AccessibleTimeline(TimelinePlot* plot)
        : QAccessibleWidget(plot, QAccessible::Slider), m_plot(plot)
    {
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text kind) const override
    {
        const replay::Snapshot& snapshot = m_plot->session().snapshot();
        if (kind != QAccessible::Value) return QAccessibleWidget::text(kind);
        return TimelinePlot::tr("event %1 of %2").arg(countText(snapshot.event), countText(snapshot.events));
    }

    QVariant currentValue() const override { return m_plot->session().snapshot().event; }
    void setCurrentValue(const QVariant& value) override { m_plot->session().goToEvent(value.toULongLong()); }
    QVariant maximumValue() const override { return m_plot->session().snapshot().events; }
    QVariant minimumValue() const override { return 0; }
    QVariant minimumStepSize() const override { return 1; }

  private:
    TimelinePlot* m_plot;
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* plot = qobject_cast<TimelinePlot*>(object);
    return plot ? new AccessibleTimeline(plot) : nullptr;
}

} // namespace

void makeTimelineAccessible()
{
    QAccessible::installFactory(make); // Qt ignores a second time
}

} // namespace heapglass::gui
