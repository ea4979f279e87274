#include "gui/compare/lane.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include "engine/replay/configuration.h"
#include "gui/chrome/choice.h"
#include "gui/chrome/elided.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/icons.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/policy_choice.h"
#include "gui/chrome/style.h"
#include "gui/compare/lane_words.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"
#include "gui/outcome.h"
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
    column->addStretch(); // where there is no map
    setFocusProxy(m_map);
    connect(m_map, &PageMap::captionChanged, this, &CompareLane::showWords);
    refresh(Change::snapshot);
}

void CompareLane::setUpHead()
{
    auto* head = new QHBoxLayout;
    space(head, {12, 0, 8, 0}, 8);
    head->addWidget(new LaneSwatch(m_index, this));
    m_policy = new Choice(tr("Policy of heap %1").arg(m_index + 1), this);
    m_policy->setToolTip(tr("How this heap chooses where a block goes"));
    addPolicies(*m_policy);
    head->addWidget(m_policy);
    m_kind = makeLabel(textFont(), "", this);
    m_kind->setObjectName(QStringLiteral("kind"));
    m_kind->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    head->addWidget(m_kind, 1);
    m_press = new QToolButton(this);
    m_press->setObjectName(QStringLiteral("press"));
    m_press->setText(QStringLiteral("_heapmin"));
    m_press->setAutoRaise(true);
    m_press->setAccessibleName(tr("_heapmin on heap %1 alone").arg(m_index + 1));
    connect(m_press, &QToolButton::clicked, this, [this] { m_comparison.heapminOn(m_index); });
    head->addWidget(m_press);
    if (m_index > 0) {
        auto* close = new QToolButton(this);
        close->setObjectName(QStringLiteral("takeOut"));
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
    auto* words = new QHBoxLayout;
    space(words, {12, scaledByType(4), 8, 2}, 8); // off the box above it
    m_figure = makeLabel(textFont(), "secondary", this);
    m_figure->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    words->addWidget(m_figure, 1);
    m_caption = makeLabel(smallFont(), "secondary", this);
    words->addWidget(m_caption);
    for (QHBoxLayout* row : {head, words})
        static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_policy, &Choice::activated, this,
            [this] { m_comparison.choose(m_index, m_policy->currentData().toString()); });
}

void CompareLane::refresh(Changes changes)
{
    if (!(changes & (Change::snapshot | Change::theme | Change::turn))) return;
    const replay::Snapshot& now = m_comparison.heap(m_index).snapshot();
    showPolicies();
    showPress(now);
    showWords();
    const bool known = m_comparison.isKnown(m_index);
    const QString why = now.load ? engineText(now.load->message) : QString();
    m_map->setVisible(known || why.isEmpty());
    const bool told = known && !m_comparison.isPredicting();
    m_figure->setToolTip(told ? wrapped(laneFigureText(m_comparison, m_index)) + wrapped(heapSentence(now))
                              : wrapped(why));
    setAccessibleName(tr("Heap %1: %2").arg(m_index + 1).arg(m_comparison.nameOf(m_index)));
    setAccessibleDescription(laneFigureText(m_comparison, m_index));
}

void CompareLane::showPress(const replay::Snapshot& now)
{
    const bool possible = m_comparison.isKnown(m_index) && now.geometry.knowsCommitment;
    m_press->setEnabled(possible && !m_comparison.isPredicting());
    m_press->setToolTip(wrapped(m_comparison.isPredicting() ? tr("your prediction first")
                                : possible
                                    ? tr("Call _heapmin on this heap alone: it %1").arg(wouldReturnText(now))
                                    : tr("These addresses are recorded: what _heapmin would have returned "
                                         "is not known")));
}

/// Where there is no room for all of it, the tips say it.
void CompareLane::showWords()
{
    const QString kind = m_comparison.kindOf(m_index);
    m_kind->setText(m_kind->fontMetrics()
                        .elidedText(kind, Qt::ElideMiddle, std::max(0, m_kind->width()))
                        .toHtmlEscaped());
    m_kind->setToolTip(wrapped(kind));
    const QMargins margins = contentsMargins();
    const int room = width() - margins.left() - margins.right() - 28;
    const QString figure = withoutLastParts(laneFigureText(m_comparison, m_index), kLaneParted,
                                            QFontMetrics(m_figure->font()), std::max(1, room));
    m_figure->setText(figure);
    const QString caption = m_map->caption();
    m_caption->setToolTip(wrapped(caption));
    const int left = room - QFontMetrics(m_figure->font()).horizontalAdvance(figure);
    m_caption->setText(QFontMetrics(smallFont()).horizontalAdvance(caption) <= left ? caption : QString());
}

void CompareLane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate(); // what has room is said of the new width
    showWords();
}

void CompareLane::showPolicies()
{
    const QString recorded = toText(replay::kRecorded);
    const auto& load = m_comparison.heap(0).snapshot().load;
    const QString chosen = m_comparison.policyOf(m_index);
    const bool known = chosen == recorded || (load && load->addressesRecorded);
    const int at = m_policy->findData(recorded);
    if (known && at < 0) m_policy->addItem(tr("As recorded"), recorded);
    if (!known && at >= 0) m_policy->removeItem(at);
    const QSignalBlocker quiet(m_policy);
    m_policy->setCurrentIndex(m_policy->findData(chosen));
}

} // namespace heapglass::gui
