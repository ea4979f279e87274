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
#include "gui/comparison.h"
#include "gui/format.h"
#include "gui/lesson/player.h"
#include "gui/outcome.h"
#include "gui/paint/theme.h"
#include "gui/present/present_overlay.h"
#include "gui/present/presented_heaps.h"
#include "gui/present/stop_line.h"
#include "gui/sentences.h"
#include "gui/session.h"
#include "gui/views/block_map.h"

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

PresentPage::PresentPage(Comparison& comparison, LessonPlayer& player, Actions& actions, QWidget* parent)
    : QWidget(parent), m_comparison(comparison), m_session(comparison.heap(0)), m_player(player),
      m_fontBefore(QApplication::font())
{
    QApplication::setFont(largeType());
    setSurface(this, "base");
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Presentation"));
    auto* column = new QVBoxLayout(this);
    space(column, {0, 0, 0, 0}, 12);
    column->addWidget(makeTop());
    column->addWidget(new PresentedHeaps(comparison, this), 1);
    m_blocks = new BlockMap(m_session, this);
    m_blocks->setFixedHeight(kBlocks);
    column->addWidget(m_blocks);
    column->addWidget(makeFoot(actions));
    m_overlay = new PresentOverlay(this);
    connect(&m_session, &Session::refreshed, this, &PresentPage::refresh);
    connect(&comparison, &Comparison::heapsChanged, this, [this] {
        refresh(Change::snapshot);
        emit heapsChanged();
    });
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
    m_offers = new QWidget(top);
    space(new QHBoxLayout(m_offers), {0, 4, 0, 0}, 12);
    column->addLayout(row);
    column->addWidget(m_text);
    column->addWidget(m_offers);
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
    arrangeOffers();
    m_overlay->setGeometry(rect());
    m_overlay->raise();
}

void PresentPage::refresh(Changes changes)
{
    constexpr PageIndex kFew = 8; // where the blocks are what there is to see
    // Of heaps side by side it would be the first one's alone.
    m_blocks->setVisible(m_comparison.count() == 1 &&
                         (m_session.selection() || m_session.snapshot().shownPages() <= kFew));
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
                  tr("event %1 of %2").arg(countText(now.event), countText(now.events)));
}

/// One idea at a time: the newest that was said, asked or revealed.
void PresentPage::showText()
{
    using Kind = LessonPlayer::Cue::Kind;
    const replay::Snapshot& now = m_session.snapshot();
    if (!m_player.isOpen()) {
        const QString name =
            now.load ? QFileInfo(QString::fromStdString(now.load->path)).fileName() : QString();
        const QMargins margins = layout()->contentsMargins(); // its rectangle is that of before a resize
        const int room = width() - margins.left() - margins.right();
        m_title->setText(m_title->fontMetrics().elidedText(name, Qt::ElideMiddle, room).toHtmlEscaped());
        m_place->clear();
        m_text->setText(m_comparison.count() == 1 ? heapSentence(now).toHtmlEscaped() : QString());
        return showOffers({});
    }
    const trace::Lesson& lesson = m_player.lesson();
    m_title->setText(QString::fromStdString(lesson.title).toHtmlEscaped());
    m_place->setText(
        tr("Lesson %1, step %2 of %3").arg(lesson.number).arg(m_player.step() + 1).arg(lesson.steps()));
    const LessonPlayer::Cue* newest = m_player.said();
    const QString words = QString::fromStdString(newest ? newest->text : lesson.goal).toHtmlEscaped();
    m_text->setText(newest && newest->kind == Kind::ask ? strong(words) : words);
    std::vector<Offer> offers;
    if (isAsking())
        for (std::size_t i = 0; i < newest->options.size(); ++i)
            offers.push_back({QString::fromStdString(newest->options[i]), QString(),
                              [&player = m_player, i] { player.answer(int(i)); }});
    for (const LessonPlayer::Cue* twin : twinsAway())
        offers.push_back(
            {tr("Beside it: %1").arg(QString::fromStdString(twin->text.empty() ? twin->file : twin->text)),
             m_player.twinPath(*twin), [this, path = m_player.twinPath(*twin)] { emit twinWanted(path); }});
    showOffers(offers);
}

bool PresentPage::isAsking() const
{
    const LessonPlayer::Cue* newest = m_player.said();
    return newest && newest->kind == LessonPlayer::Cue::Kind::ask && m_player.isWaiting() &&
           m_player.gate().kind == LessonPlayer::Gate::Kind::answer;
}

std::vector<const LessonPlayer::Cue*> PresentPage::twinsAway() const
{
    std::vector<const LessonPlayer::Cue*> twins;
    if (!m_player.isOpen() || !m_comparison.canAdd()) return twins;
    const auto [first, end] = m_player.shown();
    for (std::size_t i = first; i < end; ++i) {
        const LessonPlayer::Cue& cue = m_player.lesson().cues[i];
        if (cue.kind == LessonPlayer::Cue::Kind::twin && !m_comparison.hasFile(m_player.twinPath(cue)))
            twins.push_back(&cue);
    }
    return twins;
}

const LessonPlayer::Cue* PresentPage::twinBeforeAnswer() const
{
    const auto twins = twinsAway();
    return twins.empty() || !isAsking() ? nullptr : twins.front();
}

void PresentPage::showOffers(const std::vector<Offer>& offers)
{
    QStringList before, wanted;
    for (const QPushButton* button : m_offers->findChildren<QPushButton*>(Qt::FindDirectChildrenOnly))
        before << button->text() << button->objectName();
    for (const Offer& offer : offers)
        wanted << onButton(offer.words) << offer.key;
    m_offers->setVisible(!offers.empty());
    if (before == wanted) return;
    qDeleteAll(m_offers->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    auto* row = static_cast<QHBoxLayout*>(m_offers->layout());
    while (QLayoutItem* item = row->takeAt(0))
        delete item;
    for (const Offer& offer : offers) {
        auto* button = new QPushButton(onButton(offer.words), m_offers);
        button->setObjectName(offer.key);
        button->setFont(textFont());
        button->setMinimumHeight(48);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, offer.accept, Qt::QueuedConnection);
    }
    row->addStretch(1);
    arrangeOffers();
}

/// One below the other where they are too wide for a row.
void PresentPage::arrangeOffers()
{
    auto* row = static_cast<QHBoxLayout*>(m_offers->layout());
    const auto buttons = m_offers->findChildren<QPushButton*>(Qt::FindDirectChildrenOnly);
    const QMargins margins = layout()->contentsMargins();
    int wanted = margins.left() + margins.right();
    for (QPushButton* button : buttons)
        wanted += button->sizeHint().width() + row->spacing();
    const bool wide = wanted <= width();
    row->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    for (QPushButton* button : buttons)
        row->setAlignment(button, wide ? Qt::Alignment() : Qt::AlignLeft);
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
    else if (m_comparison.count() > 1)
        m_would->clear(); // each heap has its own words
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
