#include "gui/views/message_bar.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include "gui/chrome/fonts.h"
#include "gui/chrome/icons.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/style.h"
#include "gui/format.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"

namespace heapglass::gui
{

using Status = replay::LoadView::Status;

MessageBar::MessageBar(Session& session, QWidget* parent) : View(session, parent)
{
    setSurface(this, "warning");
    setFixedHeight(scaledByType(40));
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
    m_text->setWordWrap(true); // two lines fit
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    m_action = new QPushButton(this);
    m_dismiss = new QPushButton(icon(QStringLiteral("close")), QString(), this);
    setLook(m_dismiss, "flat");
    m_dismiss->setFixedSize(28, 28);
    m_dismiss->setAccessibleName(tr("Dismiss"));
    m_dismiss->setToolTip(tr("Dismiss"));
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_progress, m_action, m_dismiss})
        row->addWidget(widget);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::act);
    connect(m_dismiss, &QPushButton::clicked, this, [this] { m_dismissed = m_text->text(), hide(); });
}

void MessageBar::refresh(Changes) {}

void MessageBar::follow()
{
    const auto load = session().snapshot().load;
    m_loading = load && load->status == Status::loading;
    const bool problem = load && !m_loading && !load->message.empty();
    if (m_loading) showLoading(*load);
    if (problem) showProblem(*load);
    if (!m_loading && !problem) m_dismissed.clear();
    m_progress->setVisible(m_loading);
    m_dismiss->setVisible(problem);
    m_icon->setVisible(problem);
    setVisible(m_loading || (problem && m_dismissed != m_text->text()));
}

void MessageBar::showLoading(const replay::LoadView& load)
{
    setSurface(this, "window");
    m_text->setText(tr("Reading %1: %2 events, %3")
                        .arg(QFileInfo(QString::fromStdString(load.path)).fileName(),
                             countText(session().snapshot().events), bytesText(load.bytesRead)));
    m_progress->setValue(qRound(load.share * 1000));
    m_progress->setAccessibleName(m_text->text());
    m_action->setText(tr("Cancel"));
}

void MessageBar::showProblem(const replay::LoadView& load)
{
    setSurface(this, "warning");
    const bool refused = load.status == Status::refused;
    const QString what = QString::fromStdString(load.message);
    m_text->setText(refused ? what
                            : tr("%1. What could be read is shown: %2 events.")
                                  .arg(what, countText(session().snapshot().events)));
    m_text->setToolTip(m_text->text());
    m_icon->setPixmap(iconPixmap(refused ? QStringLiteral("error") : QStringLiteral("warning"),
                                 refused ? theme().error : theme().freeing, 16, devicePixelRatioF()));
    m_action->setText(load.table ? tr("Columns…") : refused ? tr("Open another…") : tr("Read again"));
}

void MessageBar::act()
{
    const auto load = session().snapshot().load;
    if (!load) return;
    if (m_loading) return session().cancelLoading();
    if (load->table) return emit askColumns();
    if (load->status == Status::refused) return emit openAnother();
    session().open(QString::fromStdString(load->path));
}

} // namespace heapglass::gui
