// What the inspector says right after _heapmin: which pages stay and who holds them; and how it steps through
// the pinned ones.
#include <algorithm>

#include <QLabel>
#include <QPushButton>

#include "gui/chrome/action_button.h"
#include "gui/chrome/fonts.h"
#include "gui/format.h"
#include "gui/outcome.h"
#include "gui/paint/theme.h"
#include "gui/sentences.h"
#include "gui/views/holder_row.h"
#include "gui/views/inspector.h"

namespace heapglass::gui
{

namespace
{

QString cell(const QString& text, bool number)
{
    return QStringLiteral("<td style=\"padding:4px 0 4px %3px\" align=\"%1\">%2</td>")
        .arg(number ? QStringLiteral("right") : QStringLiteral("left"), text)
        .arg(number ? 10 : 0);
}

QString tableRow(const QString& by, const QString& pages, const QString& bytes)
{
    return QStringLiteral("<tr>%1%2%3</tr>").arg(cell(by, false), cell(pages, true), cell(bytes, true));
}

QString groupRow(const replay::StayGroup& group)
{
    return tableRow(stayText(group), link(countText(group.pages), QStringLiteral("page:%1").arg(group.first)),
                    countText(group.bytes));
}

/// The name of the live block that is selected, or that holds most of the selected page; else empty.
QString selectedName(const Session& session)
{
    const replay::Snapshot& now = session.snapshot();
    const auto& spot = session.selection();
    if (!spot) return {};
    if (spot->block)
        return now.selectedBlock && now.selectedBlock->holder.block.live
                   ? QString::fromStdString(now.selectedBlock->holder.name)
                   : QString();
    return now.selectedPage && !now.selectedPage->holders.empty()
               ? QString::fromStdString(now.selectedPage->holders.front().name)
               : QString();
}

} // namespace

/// The outcome of _heapmin while the cursor stands right behind it.
const replay::HeapminOutcome* Inspector::outcomeHere() const
{
    const auto* outcome = gui::outcomeHere(session().snapshot());
    return outcome && outcome->result == 0 ? outcome : nullptr;
}

void Inspector::showOutcome(const replay::HeapminOutcome& outcome)
{
    const replay::Snapshot& s = session().snapshot();
    const heap::HeapminPlan& plan = outcome.plan;
    showTitle(counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {page stays|pages stay}"),
                      plan.heldPages + plan.metaHeldPages + plan.freePages),
              {}, {});
    m_sentence->setText(
        counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln live {block, %1, keeps|blocks, %1, keep} %2 "),
                s.liveBlocks)
            .arg(bytesText(s.liveBytes), bytesText(plan.heldPages * s.geometry.page)) +
        counted(QT_TRANSLATE_N_NOOP("Sentences", "in %Ln {page|pages}; %1 of them pinned."), plan.heldPages)
            .arg(countText(plan.pinnedPages)));
    const QColor grey = theme().secondary;
    QString rows =
        tableRow(tinted(tr("held by"), grey), tinted(tr("pages"), grey), tinted(tr("live bytes"), grey));
    for (const replay::StayGroup& group : outcome.stay.groups)
        rows += groupRow(group);
    if (plan.freePages)
        rows += tableRow(tr("nothing; not at the end"), countText(plan.freePages), countText(0));
    m_table->setText(QStringLiteral("<table width=\"100%\" cellspacing=\"0\">%1</table>").arg(rows));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_state, m_bar, m_heading, m_note})
        widget->hide();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_table, m_line})
        widget->show();
    showHolders({});
    showButtons(false, true);
}

void Inspector::showButtons(bool birth, bool undo)
{
    m_birth->setVisible(birth);
    m_undo->setVisible(undo && session().canUndo());
    const QString block = session().isPlayground() ? selectedName(session()) : QString();
    m_free->setVisible(!block.isEmpty());
    m_free->setText(tr("Free %1").arg(block));
    m_free->setProperty("block", block);
    const auto* outcome = outcomeHere();
    const quint64 all = session().snapshot().totals.pinned;
    m_pinned->setVisible(all > 0);
    m_pinned->setText(outcome && !session().selection() ? tr("Select the %1 pinned").arg(countText(all))
                                                        : tr("Next pinned page"));
    m_pinned->setToolTip(wrapped(tr("Pinned: less than a quarter of the page is live. Selects one after the "
                                    "other, in address order.")));
    if (!outcome || !session().selection()) return;
    const auto& pinned = outcome->stay.pinned;
    const auto here = std::ranges::lower_bound(pinned, session().selection()->page);
    if (here != pinned.end() && *here == session().selection()->page)
        m_pinned->setText(
            tr("Next pinned (%1 of %2)").arg(countText(quint64(here - pinned.begin() + 1)), countText(all)));
}

void Inspector::followLink(const QString& target)
{
    const quint64 number = target.section(QLatin1Char(':'), 1).toULongLong();
    if (target.startsWith(QLatin1String("event"))) return session().goToEvent(number);
    if (target.startsWith(QLatin1String("page"))) return session().select(Spot{number, 1, {}});
    session().select(Spot{number / session().snapshot().geometry.page, 1, number});
}

/// All of them right after _heapmin, else those that the page map shows.
std::vector<PageIndex> Inspector::pinnedPages() const
{
    if (const auto* outcome = outcomeHere()) return outcome->stay.pinned;
    std::vector<PageIndex> pinned;
    const replay::PageCells& pages = session().snapshot().pages;
    for (std::size_t i = 0; i < pages.cells.size(); ++i)
        if (pages.cells[i].pinned) pinned.push_back(pages.window.first + i * pages.window.pagesPerCell);
    return pinned;
}

/// The first pinned page after the selected one, else the first of all.
void Inspector::selectNextPinned()
{
    const std::vector<PageIndex> pinned = pinnedPages();
    if (pinned.empty()) return;
    const PageIndex after = session().selection() ? session().selection()->page + 1 : 0;
    const auto next = std::ranges::lower_bound(pinned, after);
    session().select(Spot{next == pinned.end() ? pinned.front() : *next, 1, {}});
}

} // namespace heapglass::gui
