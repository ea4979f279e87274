#include "gui/present/steer_window.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include "gui/actions.h"
#include "gui/chrome/action_button.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/style.h"
#include "gui/format.h"
#include "gui/lesson/player.h"
#include "gui/paint/theme.h"
#include "gui/present/present_page.h"
#include "gui/sentences.h"
#include "gui/session.h"

namespace heapglass::gui
{

namespace
{

constexpr int kMirrorDelay = 200; // ms: the picture of the page need not follow each frame

} // namespace

SteerWindow::SteerWindow(Session& session, LessonPlayer& player, Actions& actions, PresentPage& page)
    : m_session(session), m_player(player), m_page(page), m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("steer"));
    setWindowTitle(tr("What the class sees, and what comes next — Heapglass"));
    setAccessibleName(tr("Steering the presentation"));
    setStyleSheet(chromeStyle(theme()));
    setSurface(this, "window");
    setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(this);
    space(column, {20, 16, 20, 16}, 16);
    auto* row = new QHBoxLayout;
    row->setSpacing(24);
    m_mirror = makeLabel(textFont(), "", this);
    m_mirror->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_mirror->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_mirror->setAccessibleName(tr("What the class sees"));
    row->addWidget(m_mirror, 3);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(8);
    m_place = makeLabel(textFont(), "secondary", this);
    texts->addWidget(m_place);
    m_now = addText(texts, tr("Now"));
    m_next = addText(texts, tr("Next"));
    texts->addStretch(1);
    row->addLayout(texts, 2);
    column->addLayout(row, 1);
    column->addLayout(makeButtons(actions));
    m_timer->setSingleShot(true);
    m_timer->setInterval(kMirrorDelay);
    connect(m_timer, &QTimer::timeout, this, &SteerWindow::mirror);
    connect(&page, &PresentPage::blanked, m_timer, qOverload<>(&QTimer::start));
    connect(&page, &PresentPage::heapsChanged, this, &SteerWindow::refresh);
    connect(&session, &Session::refreshed, this, &SteerWindow::refresh);
    connect(&player, &LessonPlayer::changed, this, &SteerWindow::refresh);
    refresh();
}

QLabel* SteerWindow::addText(QBoxLayout* column, const QString& title)
{
    auto* heading = makeLabel(textFont(true), "secondary", this);
    heading->setText(title);
    auto* text = makeLabel(textFont(), "", this);
    text->setWordWrap(true);
    column->addWidget(heading);
    column->addWidget(text);
    return text;
}

/// Keys of the window's work here, too: a clicker steers from either screen.
QBoxLayout* SteerWindow::makeButtons(Actions& actions)
{
    for (QAction* action : actions.findChildren<QAction*>(Qt::FindDirectChildrenOnly))
        addAction(action);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    const auto add = [&](QPushButton* button) {
        button->setFont(textFont());
        button->setMinimumHeight(48);
        row->addWidget(button);
    };
    for (const char* id : {"lesson.back", "lesson.next", "heap.heapmin", "view.blank"})
        add(new ActionButton(actions.at(id), ActionButton::Shows::text, this));
    row->addStretch(1);
    auto* swap = new QPushButton(tr("Swap the screens"), this);
    swap->setObjectName(QStringLiteral("swapScreens"));
    auto* end = new QPushButton(tr("End (Esc)"), this);
    end->setObjectName(QStringLiteral("endPresenting"));
    add(swap);
    add(end);
    connect(swap, &QPushButton::clicked, this, &SteerWindow::swapped);
    connect(end, &QPushButton::clicked, this, &SteerWindow::ended);
    return row;
}

void SteerWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) return emit ended();
    if (event->key() == Qt::Key_B || event->key() == Qt::Key_Period) return m_page.toggleBlank();
    QWidget::keyPressEvent(event);
}

void SteerWindow::closeEvent(QCloseEvent* event)
{
    event->ignore(); // whoever made it lets it go
    emit ended();
}

void SteerWindow::resizeEvent(QResizeEvent*)
{
    m_timer->start();
}

void SteerWindow::refresh()
{
    if (!m_timer->isActive()) m_timer->start();
    const replay::Snapshot& now = m_session.snapshot();
    QString place = tr("event %1 of %2").arg(countText(now.event), countText(now.events));
    if (m_player.isOpen())
        place = tr("Lesson %1, step %2 of %3")
                    .arg(m_player.lesson().number)
                    .arg(m_player.step() + 1)
                    .arg(m_player.lesson().steps()) +
                QStringLiteral(" · ") + place;
    m_place->setText(place);
    showNext();
}

/// Also what the class has not been told yet: the answer to what it is asked.
void SteerWindow::showNext()
{
    if (!m_player.isOpen()) {
        m_now->setText(heapSentence(m_session.snapshot()).toHtmlEscaped());
        m_next->setText(tr("No lesson is open: PageDown and PageUp do nothing, Ctrl+Right steps."));
        return;
    }
    const LessonPlayer::Cue *now = m_player.said(), *next = m_player.saidNext();
    m_now->setText(QString::fromStdString(now ? now->text : m_player.lesson().goal).toHtmlEscaped());
    if (const LessonPlayer::Cue* twin = m_page.twinBeforeAnswer())
        return m_next->setText(
            tr("Beside it: %1")
                .arg(QString::fromStdString(twin->text.empty() ? twin->file : twin->text).toHtmlEscaped()));
    m_next->setText(
        (next ? QString::fromStdString(next->text) : tr("The end of the lesson.")).toHtmlEscaped());
}

void SteerWindow::mirror()
{
    const double ratio = devicePixelRatioF();
    QPixmap picture =
        m_page.grab().scaled(m_mirror->size() * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(ratio);
    m_mirror->setPixmap(picture);
}

} // namespace heapglass::gui
