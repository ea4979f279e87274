#include "gui/views/transport.h"

#include <QAction>
#include <QHBoxLayout>

#include "gui/actions.h"
#include "gui/call_name.h"
#include "gui/chrome/action_button.h"
#include "gui/chrome/choice.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/style.h"
#include "gui/format.h"
#include "gui/outcome.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"

namespace heapglass::gui
{

namespace
{

constexpr double kSpeeds[] = {0.25, 0.5, 1, 2, 4, 8, 16, 32, 64};

QString stepText(const replay::NextEvent& next)
{
    return hasSize(next.op) ? QStringLiteral("%1 %2").arg(eventName(next.op), countText(next.size))
                            : eventName(next.op);
}

} // namespace

Transport::Transport(Session& session, Actions& actions, QWidget* parent) : View(session, parent)
{
    setSurface(this, "window");
    setFixedHeight(scaledByType(36));
    auto* row = new QHBoxLayout(this);
    space(row, {8, 0, 8, 0}, 8);
    setUpButtons(actions);
    setUpTexts(actions);
    setUpSpeed();
}

void Transport::setUpButtons(Actions& actions)
{
    for (const char* id :
         {"run.first", "run.back", "run.play", "run.step", "run.last", "run.peak", "run.worst"}) {
        auto* button = new ActionButton(actions.at(id), ActionButton::Shows::icon, this);
        if (id == std::string_view("run.play")) {
            setLook(button, "");
            button->setFixedWidth(42);
        }
        layout()->addWidget(button);
    }
}

void Transport::setUpTexts(Actions& actions)
{
    auto* row = static_cast<QHBoxLayout*>(layout());
    const auto addLine = [&] {
        auto* line = makeLine(Qt::Vertical, this);
        line->setFixedHeight(20);
        row->addSpacing(4);
        row->addWidget(line);
        row->addSpacing(4);
    };
    addLine();
    m_event = makeLabel(textFont(), "secondary", this);
    m_event->setObjectName(QStringLiteral("eventNumber"));
    m_event->setToolTip(actions.at("run.goto")->toolTip());
    connect(m_event, &QLabel::linkActivated, actions.at("run.goto"), &QAction::trigger);
    row->addWidget(m_event);
    addLine();
    m_next = makeLabel(textFont(), "", this);
    m_next->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_next, 1);
}

void Transport::setUpSpeed()
{
    m_speed = new Choice(tr("Speed"), this);
    for (double speed : kSpeeds)
        m_speed->addItem(QStringLiteral("%1×").arg(QLocale().toString(speed)), speed);
    m_speed->addItem(tr("as fast as it goes"), 0.0);
    m_speed->setShortText(m_speed->count() - 1, tr("max"));
    m_speed->setCurrentIndex(m_speed->findData(session().speed()));
    auto* label = makeLabel(textFont(), "secondary", this);
    label->setText(tr("speed"));
    label->setBuddy(m_speed);
    layout()->addWidget(label);
    layout()->addWidget(m_speed);
    connect(m_speed, &Choice::activated, this,
            [this] { session().setSpeed(m_speed->currentData().toDouble()); });
}

void Transport::refresh(Changes changes)
{
    const replay::Snapshot& snapshot = session().snapshot();
    if (changes & Change::playing) m_speed->setCurrentIndex(m_speed->findData(session().speed()));
    if (!(changes & (Change::snapshot | Change::theme | Change::turn))) return;
    const QString number =
        QStringLiteral("<a href=\"goto\" style=\"color:%1;text-decoration:none\"><b>%2</b></a>")
            .arg(theme().text.name(), countText(snapshot.event));
    m_event->setText(tr("event %1 of %2").arg(QStringLiteral("&nbsp;") + number, countText(snapshot.events)));
    m_event->setAccessibleName(
        tr("event %1 of %2").arg(countText(snapshot.event), countText(snapshot.events)));
    const QString outcome = outcomeText(snapshot);
    m_next->setText(outcome.isEmpty() ? nextText(snapshot) : outcome);
    m_speed->setToolTip(
        tr("1× replays this trace in a minute, but no fewer than 8 events a second: %1 events "
           "a second here")
            .arg(countText(quint64(session().baseRate()))));
}

QString Transport::outcomeText(const replay::Snapshot& snapshot) const
{
    const replay::HeapminOutcome* outcome = outcomeHere(snapshot);
    if (!outcome) return {};
    return QStringLiteral("<b>_heapmin</b> ") + tr("returned %1").arg(outcome->result);
}

QString Transport::nextText(const replay::Snapshot& snapshot) const
{
    if (!snapshot.next) {
        const QString end = session().turn() == Turn::predict ? tr("answer to go on")
                            : session().turn() == Turn::press ? tr("press _heapmin to go on")
                            : session().horizon() < kNone     ? tr("the lesson goes on at the left")
                                                              : tr("end of the trace");
        return snapshot.steps > 0 ? tinted(end, theme().secondary) : QString();
    }
    const replay::NextEvent& next = *snapshot.next;
    QString text = tr("next: %1").arg(strong(stepText(next).toHtmlEscaped()));
    if (!next.name.empty()) text += QLatin1Char(' ') + QString::fromStdString(next.name).toHtmlEscaped();
    if (next.site.text.empty()) return text;
    return text + tinted(tr(" in "), theme().secondary) +
           QString::fromStdString(next.site.text).toHtmlEscaped();
}

} // namespace heapglass::gui
