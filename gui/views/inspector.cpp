#include "gui/views/inspector.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>

#include "gui/actions.h"
#include "gui/chrome/action_button.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/scroll_body.h"
#include "gui/format.h"
#include "gui/marks/mark_book.h"
#include "gui/marks/mark_ink.h"
#include "gui/marks/mark_place.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"
#include "gui/place.h"
#include "gui/reach.h"
#include "gui/sentences.h"
#include "gui/views/address_breaks.h"
#include "gui/views/holder_row.h"

namespace heapglass::gui
{

namespace
{

constexpr int kWidth = 299; // 300 with the line beside it
constexpr std::size_t kMostHolders = 16;

QColor stateColor(heap::PageState state, bool pinned)
{
    const Theme& t = theme();
    switch (state) {
    case heap::PageState::held:
        return pinned ? t.pinned : t.held;
    case heap::PageState::metaHeld:
        return t.metaHeld;
    case heap::PageState::releasable:
        return t.releasable;
    case heap::PageState::released:
        return t.outline;
    case heap::PageState::empty:
        break;
    }
    return t.outline;
}

/// "pool 0x10000": zones have the same addresses.
QString zonedPlaceText(const replay::Snapshot& snapshot, Bytes offset)
{
    const QString place = placeText(snapshot, offset);
    const replay::Region* zone = zoneAt(snapshot, offset);
    const bool isNamed = zone && offset - zone->offset < zone->end - zone->begin && !zone->zone.empty();
    return isNamed ? QString::fromStdString(zone->zone).toHtmlEscaped() + QLatin1Char(' ') + place : place;
}

/// How many are not in the list, and when they are freed.
QString holdersNote(const replay::PageDetails& page, const replay::Snapshot& snapshot)
{
    QStringList lines;
    const std::size_t listed = std::min(page.holders.size(), kMostHolders);
    if (page.liveBlocks > listed)
        lines << counted(
            QT_TRANSLATE_N_NOOP("Sentences", "and %Ln more {block|blocks}, in the block map below."),
            page.liveBlocks - listed);
    lines << Inspector::tr("Events on the right: birth → free.") + QLatin1Char(' ') +
                 whenFreedText(page, snapshot);
    return lines.join(QStringLiteral("<br>"));
}

} // namespace

Inspector::Inspector(Session& session, Actions& actions, QWidget* parent) : View(session, parent)
{
    setSurface(this, "base");
    setFixedWidth(widthByType(kWidth));
    setAccessibleName(tr("Inspector"));
    setUpTop();
    setUpHolders();
    setUpButtons(actions);
    m_column->addStretch(1);
}

void Inspector::setUpTop()
{
    QWidget* body = makeScrollBody(this);
    m_column = new QVBoxLayout(body);
    space(m_column, {16, 12, 16, 16}, 8);
    m_back = makeLabel(textFont(), "", body);
    m_back->setObjectName(QStringLiteral("back"));
    m_back->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_back, &QLabel::linkActivated, this, [this] { session().select({}); });
    m_column->addWidget(m_back);
    auto* top = new QHBoxLayout;
    m_title = makeLabel(keyFont(), "", body);
    m_address = makeLabel(smallFont(), "tertiary", body);
    m_address->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    top->addWidget(m_title, 1);
    top->addWidget(m_address);
    m_column->addLayout(top);
    m_mark = makeLabel(textFont(), "", body);
    m_mark->setObjectName(QStringLiteral("mark"));
    m_mark->setWordWrap(true);
    m_column->addWidget(m_mark);
    m_state = makeLabel(textFont(), "secondary", body);
    m_state->setWordWrap(true);
    m_sentence = makeLabel(textFont(), "", body);
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bar = new ShareBar(body);
    m_line = makeLine(Qt::Horizontal, body);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_state, m_sentence, m_bar, m_line})
        m_column->addWidget(widget);
}

void Inspector::setUpHolders()
{
    m_heading = makeLabel(textFont(true), "", this);
    m_column->addSpacing(4);
    m_column->addWidget(m_heading);
    m_rows = new QVBoxLayout;
    space(m_rows, {0, 0, 0, 0}, 4);
    m_column->addLayout(m_rows);
    m_table = makeLabel(textFont(), "", this);
    m_note = makeLabel(smallFont(), "secondary", this);
    for (QLabel* label : {m_table, m_note}) {
        label->setWordWrap(true);
        m_column->addWidget(label);
    }
    m_table->setObjectName(QStringLiteral("stay"));
    m_table->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_table, &QLabel::linkActivated, this, &Inspector::followLink);
}

void Inspector::setUpButtons(Actions& actions)
{
    auto* column = new QVBoxLayout;
    space(column, {0, 4, 0, 0}, 8);
    m_name = new ActionButton(actions.at("mark.name"), ActionButton::Shows::text, this);
    m_birth = new QPushButton(tr("Go to birth"), this);
    m_birth->setToolTip(tr("The event that made the block"));
    m_free = new QPushButton(this);
    m_free->setObjectName(QStringLiteral("free"));
    m_free->setToolTip(tr("Types the free into the console"));
    m_pinned = new QPushButton(this);
    m_pinned->setObjectName(QStringLiteral("pinned"));
    m_undo = new ActionButton(actions.at("edit.undo"), ActionButton::Shows::text, this);
    for (QPushButton* button : std::initializer_list<QPushButton*>{m_name, m_birth, m_free, m_pinned, m_undo})
        column->addWidget(button, 0, Qt::AlignLeft);
    m_column->addLayout(column);
    connect(m_birth, &QPushButton::clicked, this, [this] { session().goToEvent(quint64(m_birthEvent) + 1); });
    connect(m_free, &QPushButton::clicked, this,
            [this] { session().type(QStringLiteral("free(%1)").arg(m_free->property("block").toString())); });
    connect(m_pinned, &QPushButton::clicked, this, &Inspector::selectNextPinned);
}

void Inspector::refresh(Changes changes)
{
    if (!(changes & (Change::snapshot | Change::selection | Change::theme | Change::heapmin | Change::turn |
                     Change::book)))
        return;
    showMark();
    const replay::Snapshot& s = session().snapshot();
    const auto& spot = session().selection();
    m_back->setVisible(spot && outcomeHere());
    m_back->setText(link(tr("‹ what stays after _heapmin"), QStringLiteral("back")));
    if (spot && spot->block && s.selectedBlock) return showBlock(*s.selectedBlock);
    if (spot && s.selectedPage) return showPage(*s.selectedPage);
    if (spot && s.gaps == 0 && s.totals.pages > spot->page) return; // the details are on their way
    if (spot && session().isOpen() && spot->page >= s.shownPages()) return showGone(*spot);
    if (const auto* outcome = outcomeHere()) return showOutcome(*outcome);
    showNothing();
}

/// The ribbon's letter in its colour, the name, and the note below.
void Inspector::showMark()
{
    const auto& spot = session().selection();
    const Mark* mark = spot ? markAt(session().book(), session().snapshot(), *spot) : nullptr;
    m_name->setVisible(spot.has_value());
    m_mark->setVisible(mark != nullptr);
    if (!mark) return;
    const Tag* tag = tagOf(*mark);
    const QString letter = tag ? QStringLiteral("⚑ ") + QLatin1Char(tag->letter) : QStringLiteral("⚑");
    QString text = tinted(strong(letter), colourOf(*mark, theme())) + QStringLiteral("&nbsp; ") +
                   strong(titleOf(*mark).toHtmlEscaped());
    if (!mark->note.isEmpty())
        text += QStringLiteral("<br>") +
                mark->note.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    m_mark->setText(text);
}

void Inspector::showTitle(const QString& title, const QString& of, const QString& address)
{
    const QString small =
        QStringLiteral("&nbsp;<span style=\"font-size:%1px;font-weight:normal;color:%2\">%3</span>")
            .arg(QFontInfo(textFont()).pixelSize())
            .arg(theme().secondary.name(), of);
    m_title->setText(title + (of.isEmpty() ? QString() : small));
    m_address->setText(address);
}

void Inspector::showState(heap::PageState state, bool pinned)
{
    const QString square = tinted(QStringLiteral("■"), stateColor(state, pinned));
    const QColor ink = pinned ? theme().pinned : theme().text;
    m_state->setText(square + QStringLiteral("&nbsp; ") + tinted(strong(stateName(state, pinned)), ink) +
                     QStringLiteral("&nbsp; ") + stateMeaning(state, pinned));
}

void Inspector::showNothing()
{
    showTitle(session().isOpen() ? tr("Nothing selected") : QString(), {}, {});
    m_sentence->setText(session().isPredicting() ? tr("What the pages hold is told after your answer.")
                                                 : heapSentence(session().snapshot()).toHtmlEscaped());
    m_note->setText(tr("Click a page or a block to see who holds it."));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_state, m_bar, m_heading, m_table})
        widget->hide();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_note, m_line})
        widget->show();
    showHolders({});
    showButtons(false, false);
}

/// What is selected is not in the heap at this event.
void Inspector::showGone(const Spot& spot)
{
    const replay::Snapshot& s = session().snapshot();
    const Bytes offset = spot.page * s.geometry.page;
    showNothing();
    showTitle(tr("Page %1").arg(countText(spot.page)), {}, zonedPlaceText(s, offset));
    m_sentence->setText(notThereText(s, offset).toHtmlEscaped());
    m_note->setText(tr("It stays selected: where the heap has it again, it is shown here."));
    m_name->hide();
}

void Inspector::showPage(const replay::PageDetails& page)
{
    const replay::Snapshot& s = session().snapshot();
    showTitle(tr("Page %1").arg(countText(page.page)), tr("of %1").arg(countText(s.shownPages())),
              zonedPlaceText(s, page.page * page.pageBytes));
    showState(page.state, page.pinned);
    m_sentence->setText(pageStory(page, s).toHtmlEscaped());
    m_bar->showLive(page.liveBytes, page.pageBytes, page.pinned);
    m_heading->setText(tr("Who holds it"));
    const bool held = !page.holders.empty();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_state, m_bar})
        widget->show();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_heading, m_line, m_note})
        widget->setVisible(held);
    m_table->hide();
    showHolders(page.holders);
    m_birthEvent = held ? page.holders.front().birthEvent : kNone;
    if (held) m_note->setText(holdersNote(page, s));
    showButtons(m_birthEvent != kNone, false);
}

void Inspector::showBlock(const replay::BlockDetails& details)
{
    const replay::Snapshot& s = session().snapshot();
    const replay::BlockView& block = details.holder.block;
    showTitle(block.live ? tr("Block") : tr("Free block"), bytesText(block.length),
              zonedPlaceText(s, block.offset));
    m_sentence->setText(blockSentence(details, s).toHtmlEscaped());
    m_bar->showAsked(block.live ? block.requested : 0, block.length);
    m_heading->setText(tr("Who holds it"));
    m_bar->setVisible(block.live);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_heading, m_line})
        widget->setVisible(block.live);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_state, m_table})
        widget->hide();
    m_birthEvent = block.live ? details.holder.birthEvent : kNone;
    showHolders(block.live ? std::vector{details.holder} : std::vector<replay::Holder>{});
    QStringList frames;
    for (const std::string& frame : details.holder.site.frames)
        frames << QString::fromStdString(frame).toHtmlEscaped();
    m_note->setVisible(!frames.isEmpty());
    m_note->setText(frames.join(QStringLiteral("<br>")));
    showButtons(m_birthEvent != kNone, false);
}

void Inspector::showHolders(const std::vector<replay::Holder>& holders)
{
    const std::size_t shown = std::min(holders.size(), kMostHolders);
    while (m_holders.size() < shown) {
        m_holders.push_back(new HolderRow(this));
        m_rows->addWidget(m_holders.back());
        connect(m_holders.back(), &HolderRow::linkActivated, this, &Inspector::followLink);
    }
    for (std::size_t i = 0; i < m_holders.size(); ++i) {
        i < shown ? m_holders[i]->show(holders[i], session().snapshot()) : m_holders[i]->setVisible(false);
    }
}

} // namespace heapglass::gui
