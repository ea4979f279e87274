#include "gui/compare/lane.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include "engine/replay/configuration.h"
#include "gui/chrome/choice.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/icons.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/policy_choice.h"
#include "gui/chrome/style.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"
#include "gui/paint/lane_ink.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"
#include "gui/sentences.h"
#include "gui/views/page_map.h"

namespace heapglass::gui
{

namespace
{

/// A piece of the heap's line in the plot.
class LaneSwatch : public QWidget
{
  public:
    LaneSwatch(int lane, QWidget* parent) : QWidget(parent), m_lane(lane) { setFixedSize(24, 12); }

  protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(lanePen(m_lane, theme().dark));
        painter.drawLine(QPointF(0, 6), QPointF(24, 6));
    }

  private:
    int m_lane;
};

} // namespace

CompareLane::CompareLane(Comparison& comparison, int index, QWidget* parent)
    : QWidget(parent), m_comparison(comparison), m_index(index)
{
    setSurface(this, "base");
    setMinimumWidth(260);
    auto* column = new QVBoxLayout(this);
    space(column, {0, 4, 0, 0}, 0);
    setUpHead();
    m_map = new PageMap(comparison.heap(index), this);
    column->addWidget(m_map, 1);
    setFocusProxy(m_map);
    connect(m_map, &PageMap::captionChanged, this, &CompareLane::showCaption);
    refresh(Change::snapshot);
}

void CompareLane::setUpHead()
{
    auto* head = new QHBoxLayout;
    space(head, {12, 0, 8, 2}, 8);
    head->addWidget(new LaneSwatch(m_index, this));
    m_policy = new Choice(tr("Policy of heap %1").arg(m_index + 1), this);
    m_policy->setToolTip(tr("How this heap chooses where a block goes"));
    addPolicies(*m_policy);
    head->addWidget(m_policy);
    m_caption = makeLabel(smallFont(), "secondary", this);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    head->addWidget(m_caption, 1);
    m_figure = makeLabel(textFont(), "secondary", this);
    head->addWidget(m_figure);
    if (m_index > 0) {
        auto* close = new QToolButton(this);
        close->setIcon(icon(QStringLiteral("close")));
        close->setAutoRaise(true);
        close->setFixedSize(24, 24);
        close->setAccessibleName(tr("Take heap %1 out").arg(m_index + 1));
        close->setToolTip(tr("Take this heap out of the comparison"));
        // Queued: the lane, and the button with it, goes.
        connect(
            close, &QToolButton::clicked, this, [this] { m_comparison.remove(m_index); },
            Qt::QueuedConnection);
        head->addWidget(close);
    }
    static_cast<QVBoxLayout*>(layout())->addLayout(head);
    connect(m_policy, &Choice::activated, this,
            [this] { m_comparison.choose(m_index, m_policy->currentData().toString()); });
}

void CompareLane::refresh(Changes changes)
{
    if (!(changes & (Change::snapshot | Change::theme))) return;
    const replay::Snapshot& now = m_comparison.heap(m_index).snapshot();
    showPolicies();
    showCaption();
    const bool known = m_comparison.isKnown(m_index);
    const QString why = now.load ? engineText(now.load->message) : QString();
    showFigure();
    m_figure->setToolTip(wrapped(known ? heapSentence(now) : why));
    setAccessibleName(tr("Heap %1: %2").arg(m_index + 1).arg(m_comparison.nameOf(m_index)));
}

/// Where there is no room for the second number, its tip says it.
void CompareLane::showFigure()
{
    const replay::Snapshot& now = m_comparison.heap(m_index).snapshot();
    const bool roomy = width() >= scaledByType(320);
    const QString held = tinted(strong(countText(now.totals.held)), theme().text) + QLatin1Char(' ');
    m_figure->setText(!m_comparison.isKnown(m_index)
                          ? (now.load ? engineText(now.load->message).toHtmlEscaped() : QString())
                      : roomy ? held + tr("of %1 held").arg(countText(now.totals.pages))
                              : held + tr("held"));
}

/// Where there is no room for all of it, its tip says it.
void CompareLane::showCaption()
{
    const QString caption = m_map->caption();
    m_caption->setToolTip(wrapped(caption));
    const int room = m_caption->width();
    m_caption->setText(QFontMetrics(smallFont()).horizontalAdvance(caption) <= room ? caption : QString());
}

void CompareLane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showFigure();
    layout()->activate();
    showCaption();
}

void CompareLane::showPolicies()
{
    const QString recorded = toText(replay::kRecorded);
    const auto& load = m_comparison.heap(0).snapshot().load;
    const bool known = load && load->addressesRecorded;
    const int at = m_policy->findData(recorded);
    if (known && at < 0) m_policy->addItem(tr("As recorded"), recorded);
    if (!known && at >= 0) m_policy->removeItem(at);
    const QSignalBlocker quiet(m_policy);
    m_policy->setCurrentIndex(m_policy->findData(m_comparison.policyOf(m_index)));
}

} // namespace heapglass::gui
