#include "gui/views/message_bar.h"

#include <algorithm>

#include <QFileInfo>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include "gui/chrome/fonts.h"
#include "gui/chrome/icons.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/style.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"
#include "gui/sentences.h"

namespace heapglass::gui
{

using Status = replay::LoadView::Status;

MessageBar::MessageBar(Session& session, QWidget* parent) : View(session, parent)
{
    setSurface(this, "warning");
    setUpParts();
    hide();
    // A hidden view is not refreshed: this one decides for itself when to be seen.
    connect(&session, &Session::refreshed, this, &MessageBar::follow);
}

void MessageBar::setUpParts()
{
    auto* row = new QHBoxLayout(this);
    space(row, {16, 0, 8, 0}, 8);
    m_icon = new QLabel(this);
    m_text = makeLabel(textFont(), "", this);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    m_action = new QPushButton(this);
    m_follow = new QPushButton(tr("Follow"), this);
    m_follow->setObjectName(QStringLiteral("follow"));
    m_follow->setToolTip(tr("Read it again whenever it has changed"));
    m_follow->hide();
    connect(m_follow, &QPushButton::clicked, this, &MessageBar::followAsked);
    m_dismiss = new QPushButton(icon(QStringLiteral("close")), QString(), this);
    setLook(m_dismiss, "flat");
    m_dismiss->setFixedSize(28, 28);
    m_dismiss->setAccessibleName(tr("Dismiss"));
    m_dismiss->setToolTip(tr("Dismiss"));
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_progress, m_action, m_follow, m_dismiss})
        row->addWidget(widget);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::act);
    connect(m_dismiss, &QPushButton::clicked, this, [this] { m_dismissed = m_text->text(), hide(); });
}

void MessageBar::refresh(Changes) {}

void MessageBar::setChanged(const QString& text)
{
    if (text == m_changed) return;
    m_changed = text;
    follow();
}

void MessageBar::follow()
{
    const auto load = session().snapshot().load;
    const bool wasLoading = m_loading;
    m_loading = load && load->status == Status::loading;
    if (m_loading && (!wasLoading || load->bytesRead == 0)) m_begun = session().clock().milliseconds();
    const auto callDone = session().snapshot().callDone;
    m_calling = callDone.has_value() && !m_loading;
    const bool busy = m_loading || m_calling;
    const bool changed = !busy && !m_changed.isEmpty() && session().isOpen();
    const bool problem = load && !busy && !changed && !load->message.empty();
    // A lesson's events come as it goes on, those of a playground as they are typed.
    m_empty = load && !busy && !changed && !problem && load->status == Status::complete &&
              session().snapshot().events == 0 && !session().snapshot().lesson && !session().isPlayground();
    if (m_loading) showLoading(*load);
    if (m_calling) showCall(*callDone);
    if (changed) showChanged();
    if (problem) showProblem(*load);
    if (m_empty) showEmpty(*load);
    const bool says = problem || changed || m_empty;
    if (!busy && !says) m_dismissed.clear();
    m_progress->setVisible(busy);
    m_dismiss->setVisible(says);
    m_follow->setVisible(changed);
    m_icon->setVisible(says);
    setVisible(busy || (says && m_dismissed != m_text->text()));
    fit();
}

void MessageBar::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    fit();
}

/// As high as its text is in the room that the others leave.
void MessageBar::fit()
{
    const QMargins margins = layout()->contentsMargins();
    int room = width() - margins.left() - margins.right();
    for (const QWidget* other :
         std::initializer_list<const QWidget*>{m_icon, m_progress, m_action, m_follow, m_dismiss})
        if (other->isVisibleTo(this))
            room -= std::clamp(other->sizeHint().width(), other->minimumWidth(), other->maximumWidth()) +
                    layout()->spacing();
    setFixedHeight(std::max(scaledByType(40), m_text->heightForWidth(std::max(1, room)) + scaledByType(16)));
    layout()->invalidate(); // else its parts stay as they were in the lower bar
    layout()->activate();
}

void MessageBar::showChanged()
{
    setSurface(this, "warning");
    m_text->setText(m_changed);
    m_icon->setPixmap(iconPixmap(QStringLiteral("info"), theme().text, 16, devicePixelRatioF()));
    m_action->setText(tr("Reload"));
}

/// How fast it goes and how long it takes still, once that can be said.
QString MessageBar::progressText(const replay::LoadView& load) const
{
    constexpr qint64 kSoonest = 1000; // ms
    constexpr double kLeast = 0.01;
    const qint64 took = session().clock().milliseconds() - m_begun;
    if (took < kSoonest || load.share < kLeast || load.share >= 1) return {};
    const QString rate = bytesText(load.bytesRead * 1000 / quint64(took));
    return tr(" · %1/s, about %2 left").arg(rate, durationText(double(took) * (1 - load.share) / load.share));
}

void MessageBar::showLoading(const replay::LoadView& load)
{
    const QString name = QFileInfo(QString::fromStdString(load.path)).fileName();
    showProgress(tr("Reading %1: %2 events, %3")
                         .arg(m_preview.isEmpty() ? name : tr("%1 (%2)").arg(name, m_preview),
                              countText(session().snapshot().events), bytesText(load.bytesRead)) +
                     progressText(load),
                 load.share);
}

void MessageBar::showCall(double done)
{
    showProgress(
        tr("The heap as it is at the cursor is made again for this call: %1").arg(percentText(done, 1)),
        done);
}

void MessageBar::showProgress(const QString& text, double share)
{
    setSurface(this, "window");
    m_text->setText(text);
    m_progress->setRange(0, share < 1 ? 1000 : 0); // where all is read that there is, none knows how long
    m_progress->setValue(qRound(share * 1000));
    m_progress->setAccessibleName(text);
    m_action->setText(tr("Cancel"));
}

void MessageBar::showProblem(const replay::LoadView& load)
{
    setSurface(this, "warning");
    const bool refused = load.status == Status::refused;
    const QString what = engineText(load.message);
    m_text->setText(refused ? what
                            : (what.endsWith(QLatin1Char('?')) || what.endsWith(QChar(0xFF1F))
                                   ? tr("%1 What could be read is shown: %2.")
                                   : tr("%1. What could be read is shown: %2."))
                                  .arg(what, counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {event|events}"),
                                                     session().snapshot().events)));
    m_text->setToolTip(wrapped(m_text->text()));
    m_icon->setPixmap(iconPixmap(refused ? QStringLiteral("error") : QStringLiteral("warning"),
                                 refused ? theme().error : theme().freeing, 16, devicePixelRatioF()));
    m_action->setText(load.table ? tr("Columns…") : refused ? tr("Open another…") : tr("Read again"));
}

void MessageBar::showEmpty(const replay::LoadView& load)
{
    setSurface(this, "warning");
    m_text->setText(
        tr("%1 contains no events.").arg(QFileInfo(QString::fromStdString(load.path)).fileName()));
    m_text->setToolTip(wrapped(m_text->text()));
    m_icon->setPixmap(iconPixmap(QStringLiteral("info"), theme().text, 16, devicePixelRatioF()));
    m_action->setText(tr("Open another…"));
}

void MessageBar::act()
{
    if (m_calling) return session().stopCalls();
    const auto load = session().snapshot().load;
    if (!load) return;
    if (m_loading) return session().cancelLoading();
    if (!m_changed.isEmpty()) return emit reloadAsked();
    if (load->table) return emit askColumns();
    if (load->status == Status::refused || m_empty) return emit openAnother();
    emit readAgainAsked();
}

} // namespace heapglass::gui
