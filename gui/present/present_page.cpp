#include "gui/present/present_page.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include "gui/actions.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/style.h"
#include "gui/format.h"
#include "gui/lesson/player.h"
#include "gui/outcome.h"
#include "gui/paint/theme.h"
#include "gui/present/present_overlay.h"
#include "gui/present/stop_line.h"
#include "gui/sentences.h"
#include "gui/session.h"
#include "gui/views/block_map.h"
#include "gui/views/page_map.h"

namespace heapglass::gui
{

namespace
{

constexpr int kText = 28;    // pixels: the smallest text, ticks, is 24 then, 18 pt
constexpr int kRoomy = 1200; // pixels of width, above which there are margins
constexpr int kBlocks = 180; // height of the block map

QFont largeType()
{
    QFont font = QApplication::font();
    font.setPixelSize(kText);
    return font;
}

} // namespace

PresentPage::PresentPage(Session& session, LessonPlayer& player, Actions& actions, QWidget* parent)
    : QWidget(parent), m_session(session), m_player(player), m_fontBefore(QApplication::font())
{
    QApplication::setFont(largeType());
    setSurface(this, "base");
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Presentation"));
    auto* column = new QVBoxLayout(this);
    space(column, {0, 0, 0, 0}, 12);
    column->addWidget(makeTop());
    auto* pages = new PageMap(session, this);
    column->addWidget(pages, 1);
    m_blocks = new BlockMap(session, this);
    m_blocks->setFixedHeight(kBlocks);
    column->addWidget(m_blocks);
    column->addWidget(makeFoot(actions));
    m_overlay = new PresentOverlay(this);
    connect(&session, &Session::refreshed, this, &PresentPage::refresh);
    connect(&player, &LessonPlayer::changed, this, &PresentPage::showText);
    refresh(Change::snapshot);
}

PresentPage::~PresentPage()
{
    QApplication::setFont(m_fontBefore);
}

QWidget* PresentPage::makeTop()
{
    auto* top = new QWidget(this);
    auto* column = new QVBoxLayout(top);
    space(column, {0, 0, 0, 0}, 6);
    auto* row = new QHBoxLayout;
    m_title = makeLabel(keyFont(), "", top);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_place = makeLabel(textFont(), "secondary", top);
    row->addWidget(m_title, 1);
    row->addWidget(m_place);
    m_text = makeLabel(textFont(), "", top);
    m_text->setObjectName(QStringLiteral("presented"));
    m_text->setWordWrap(true);
    m_options = new QWidget(top);
    space(new QHBoxLayout(m_options), {0, 4, 0, 0}, 12);
    column->addLayout(row);
    column->addWidget(m_text);
    column->addWidget(m_options);
    return top;
}

QWidget* PresentPage::makeFoot(Actions& actions)
{
    auto* foot = new QWidget(this);
    auto* column = new QVBoxLayout(foot);
    space(column, {0, 0, 0, 0}, 12);
    auto* row = new QHBoxLayout;
    row->setSpacing(20);
    QAction* action = actions.at("heap.heapmin");
    m_heapmin = new QPushButton(QStringLiteral("_heapmin"), foot);
    setLook(m_heapmin, "primary");
    m_heapmin->setFont(keyFont());
    m_heapmin->setMinimumHeight(64);
    m_heapmin->setFocusPolicy(Qt::TabFocus);
    connect(m_heapmin, &QPushButton::clicked, action, &QAction::trigger);
    m_would = makeLabel(textFont(), "", foot);
    row->addWidget(m_heapmin);
    row->addWidget(m_would, 1);
    m_stops = new StopLine(foot);
    column->addLayout(row);
    column->addWidget(m_stops);
    return foot;
}

bool PresentPage::isBlank() const
{
    return m_overlay->isBlank();
}

void PresentPage::toggleBlank()
{
    m_overlay->setBlank(!m_overlay->isBlank());
    emit blanked();
}

void PresentPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) return emit ended();
    if (event->key() == Qt::Key_B || event->key() == Qt::Key_Period) return toggleBlank();
    QWidget::keyPressEvent(event);
}

void PresentPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int margin = width() < kRoomy ? 12 : 40;
    layout()->setContentsMargins(margin, margin / 2, margin, margin / 2);
    showText(); // a long name has more room, or less
    m_overlay->setGeometry(rect());
    m_overlay->raise();
}

void PresentPage::refresh(Changes changes)
{
    constexpr PageIndex kFew = 8; // where the blocks are what there is to see
    m_blocks->setVisible(m_session.selection() || m_session.snapshot().shownPages() <= kFew);
    if (!(changes & (Change::snapshot | Change::theme | Change::turn))) return;
    showText();
    showHeapmin();
    const replay::Snapshot& now = m_session.snapshot();
    const double end = m_player.isOpen() ? double(m_player.lesson().gates.back().at) : double(now.steps);
    std::vector<double> stops;
    if (m_player.isOpen()) {
        stops.push_back(0);
        for (const LessonPlayer::Gate& gate : m_player.lesson().gates)
            stops.push_back(end > 0 ? gate.at / end : 0);
    }
    m_stops->show(std::move(stops), end > 0 ? std::min(1.0, now.event / end) : 0,
                  tr("event %1 of %2").arg(countText(now.event), countText(quint64(end))));
}

/// One idea at a time: the newest that was said, asked or revealed.
void PresentPage::showText()
{
    using Kind = LessonPlayer::Cue::Kind;
    const replay::Snapshot& now = m_session.snapshot();
    if (!m_player.isOpen()) {
        const QString name =
            now.load ? QFileInfo(QString::fromStdString(now.load->path)).fileName() : QString();
        m_title->setText(m_title->fontMetrics()
                             .elidedText(name, Qt::ElideMiddle, layout()->contentsRect().width())
                             .toHtmlEscaped());
        m_place->clear();
        m_text->setText(heapSentence(now).toHtmlEscaped());
        return showOptions({});
    }
    const trace::Lesson& lesson = m_player.lesson();
    m_title->setText(QString::fromStdString(lesson.title).toHtmlEscaped());
    m_place->setText(
        tr("Lesson %1, step %2 of %3").arg(lesson.number).arg(m_player.step() + 1).arg(lesson.steps()));
    const LessonPlayer::Cue* newest = m_player.said();
    const QString words = QString::fromStdString(newest ? newest->text : lesson.goal).toHtmlEscaped();
    const bool asks = newest && newest->kind == Kind::ask;
    m_text->setText(asks ? strong(words) : words);
    QStringList options;
    if (asks && m_player.isWaiting() && m_player.gate().kind == LessonPlayer::Gate::Kind::answer)
        for (const std::string& option : newest->options)
            options << QString::fromStdString(option);
    showOptions(options);
}

void PresentPage::showOptions(const QStringList& options)
{
    QStringList before;
    for (const QPushButton* button : m_options->findChildren<QPushButton*>(Qt::FindDirectChildrenOnly))
        before << button->text();
    m_options->setVisible(!options.isEmpty());
    if (before == options) return;
    qDeleteAll(m_options->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    auto* row = static_cast<QHBoxLayout*>(m_options->layout());
    while (QLayoutItem* item = row->takeAt(0))
        delete item;
    for (int i = 0; i < options.size(); ++i) {
        auto* button = new QPushButton(options[i], m_options);
        button->setFont(textFont());
        button->setMinimumHeight(48);
        row->addWidget(button);
        connect(
            button, &QPushButton::clicked, &m_player, [&player = m_player, i] { player.answer(i); },
            Qt::QueuedConnection);
    }
    row->addStretch(1);
}

void PresentPage::showHeapmin()
{
    const replay::Snapshot& now = m_session.snapshot();
    const replay::HeapminOutcome* outcome = outcomeHere(now);
    const bool pressed = outcome && outcome->result == 0;
    m_heapmin->setEnabled(m_session.isOpen() && !m_session.isPredicting());
    const QString large = QStringLiteral("<span style=\"font-size:%1px;font-weight:bold\">%2</span>")
                              .arg(QFontInfo(keyFont()).pixelSize());
    if (m_session.isPredicting())
        m_would->setText(tr("your prediction first"));
    else if (m_session.turn() == Turn::press)
        m_would->setText(tr("press it now"));
    else if (pressed)
        m_would->setText(
            tr("%1 of %2 pages returned")
                .arg(large.arg(countText(outcome->plan.returned())), countText(outcome->plan.pagesBefore)));
    else
        m_would->setText(tr("%1 of %2 pages could go back")
                             .arg(large.arg(now.geometry.knowsCommitment ? countText(now.wouldReturn)
                                                                         : QStringLiteral("–")),
                                  countText(now.totals.pages)));
}

} // namespace heapglass::gui
