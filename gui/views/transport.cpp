#include "gui/views/transport.h"

#include <algorithm>

#include <QAction>
#include <QHBoxLayout>
#include <QTextDocumentFragment>

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
    return hasSize(next.op) ? QStringLiteral("%1 %2").arg(eventName(next.op), bytesText(next.size))
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
    m_nextTexts = outcome.isEmpty() ? nextTexts(snapshot) : QStringList(outcome);
    fit();
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

void Transport::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    layout()->activate();
    fit();
}

/// The longest of its texts that there is room for; the tip has the whole one.
void Transport::fit()
{
    const auto plain = [](const QString& rich) {
        return QTextDocumentFragment::fromHtml(rich).toPlainText();
    };
    const QFontMetrics metrics(textFont(true));
    const auto fits = std::ranges::find_if(m_nextTexts, [&](const QString& text) {
        return metrics.horizontalAdvance(plain(text)) <= m_next->width();
    });
    const bool any = fits != m_nextTexts.end();
    m_next->setText(
        any ? *fits
        : m_nextTexts.empty()
            ? QString()
            : metrics.elidedText(plain(m_nextTexts.back()), Qt::ElideRight, m_next->width()).toHtmlEscaped());
    m_next->setToolTip(m_nextTexts.empty() || fits == m_nextTexts.begin() ? QString() : m_nextTexts.front());
}

QStringList Transport::nextTexts(const replay::Snapshot& snapshot) const
{
    if (!snapshot.next) {
        const QString end = session().turn() == Turn::predict ? tr("answer to go on")
                            : session().turn() == Turn::press ? tr("press _heapmin to go on")
                            : session().horizon() < kNone     ? tr("the lesson goes on at the left")
                                                              : tr("end of the trace");
        return snapshot.steps > 0 ? QStringList(tinted(end, theme().secondary)) : QStringList();
    }
    const replay::NextEvent& next = *snapshot.next;
    QStringList texts{tr("next: %1").arg(strong(stepText(next).toHtmlEscaped()))};
    if (!next.name.empty())
        texts.prepend(
            tr("%1, block %2", "next: free 98 B, block a7").arg(texts[0], toText(next.name).toHtmlEscaped()));
    if (!next.site.text.empty())
        texts.prepend(texts[0] + tinted(tr(" in "), theme().secondary) +
                      toText(next.site.text).toHtmlEscaped());
    return texts;
}

} // namespace heapglass::gui
