#include "gui/views/status_line.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "engine/heap/policies.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/icons.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/style.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"
#include "gui/resident_memory.h"
#include "gui/sentences.h"
#include "gui/texts.h"

namespace heapglass::gui
{

namespace
{

QString key(const QString& text)
{
    return tinted(strong(text), theme().text);
}

/// What the memory consists of.
QString memoryText(const replay::MemoryUse& memory)
{
    return StatusLine::tr(
               "Memory, counted: %1 of at most %2\ntrace %3, placement %4, key frames %5, curves %6, "
               "density over time %7, state at the cursor %8, allocator %9, undo ")
               .arg(bytesText(memory.sum()), bytesText(memory.cap), bytesText(memory.trace),
                    bytesText(memory.placement), bytesText(memory.keyFrames), bytesText(memory.curves),
                    bytesText(memory.density), bytesText(memory.timeline), bytesText(memory.heap)) +
           bytesText(memory.edits) +
           (memory.onDemand
                ? QStringLiteral("\n") + StatusLine::tr("Events not kept in memory, but read from the "
                                                        "file when they are needed: %1")
                                             .arg(countText(memory.onDemand))
                : QString());
}

/// Why the system's figure is another one.
QString residentText()
{
    const auto resident = residentMemory();
    return QStringLiteral("\n") +
           (resident ? StatusLine::tr("The operating system sees %1 (resident), which is another thing:\n"
                                      "counted is what is kept of this trace; resident are the program, its "
                                      "libraries\nand pictures, other windows, and what was freed but not "
                                      "given back yet, too.")
                           .arg(bytesText(*resident))
                     : StatusLine::tr("Counted is what is kept of this trace; what the operating system sees "
                                      "of the program is more."));
}

/// Of requests that returned NULL in this heap.
QString aboutFailures(const replay::Snapshot& s)
{
    if (!s.run.failed) return {};
    const QString requests =
        counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {request|requests}"), s.run.failed);
    const QString event = countText(s.eventsBefore(s.run.firstFailed));
    if (!s.geometry.knowsCommitment)
        return StatusLine::tr("%1 left out, the first at event %2: live blocks lie at their addresses, or "
                              "they have none.")
                   .arg(requests, event) +
               QStringLiteral("\n\n");
    const QString first = StatusLine::tr("%1 returned NULL, the first at event %2.").arg(requests, event);
    const QString block =
        s.geometry.region == Bytes{1} << s.settings.maxorder
            ? QLatin1Char(' ') + StatusLine::tr("No block may be larger than %1 (maxorder).")
                                     .arg(bytesText(s.geometry.region))
            : QString();
    const QString why =
        s.settings.limit ? QLatin1Char(' ') + StatusLine::tr("The heap may not get larger than %1 (limit).")
                                                  .arg(bytesText(s.settings.limit))
                         : QString();
    return first + block + why + QStringLiteral("\n\n");
}

/// What was read, and what is worth saying of it.
QString aboutFile(const replay::LoadView* load)
{
    if (!load || load->format.empty()) return {};
    QString text = StatusLine::tr("Read as: %1").arg(engineText(load->format));
    for (const Sentence& warning : load->warnings)
        text += QStringLiteral("\n") + engineText(warning);
    return text + QStringLiteral("\n\n");
}

QString aboutKnobs(const replay::Snapshot& s)
{
    const QStringList knobs = changedKnobs(s);
    if (knobs.isEmpty()) return {};
    return StatusLine::tr("Knobs that are not at their default: %1").arg(knobs.join(Sentences::tr(", "))) +
           QStringLiteral("\n\n");
}

QString tipText(const replay::Snapshot& s)
{
    return aboutKnobs(s) + aboutFailures(s) + aboutFile(s.load.get()) + memoryText(s.memory);
}

} // namespace

StatusLine::StatusLine(Session& session, QWidget* parent) : View(session, parent)
{
    setSurface(this, "window");
    setFixedHeight(scaledByType(24));
    setMinimumWidth(1); // its parts go where there is no room: they must not keep the window wide
    setAccessibleName(tr("Status"));
    setUpParts();
}

void StatusLine::setUpParts()
{
    auto* row = new QHBoxLayout(this);
    space(row, {10, 0, 10, 0}, 10);
    m_notice = new QPushButton(this);
    m_notice->setObjectName(QStringLiteral("notice"));
    setLook(m_notice, "notice");
    m_notice->setFont(smallFont());
    m_notice->hide();
    connect(m_notice, &QPushButton::clicked, this, [this] { this->session().setNotice({}); });
    row->addWidget(m_notice);
    for (int i = 0; i < kParts; ++i) {
        m_parts[i] = makeLabel(smallFont(), "secondary", this);
        m_lines[i] = makeLine(Qt::Vertical, this);
        m_lines[i]->setFixedHeight(scaledByType(12));
        if (i > 0) row->addWidget(m_lines[i]);
        row->addWidget(m_parts[i]);
    }
    m_lines[0]->hide();
    row->addStretch(1);
    m_addresses = makeLabel(smallFont(), "secondary", this);
    m_addresses->installEventFilter(this);
    row->addWidget(m_addresses);
}

/// What the system says is asked when one asks for it, not at every snapshot.
bool StatusLine::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_addresses && event->type() == QEvent::ToolTip && session().isOpen())
        m_addresses->setToolTip(tipText(session().snapshot()) + residentText());
    return View::eventFilter(watched, event);
}

void StatusLine::refresh(Changes changes)
{
    if (changes & (Change::notice | Change::theme)) showNotice();
    if (!(changes & (Change::snapshot | Change::theme | Change::turn | Change::notice))) return;
    const replay::Snapshot& snapshot = session().snapshot();
    showParts(snapshot);
    showAddresses(snapshot);
    fit();
}

/// Before the figures, until it is pressed. All of it is in the tool tip.
void StatusLine::showNotice()
{
    const QString& notice = session().notice();
    m_notice->setVisible(!notice.isEmpty());
    m_notice->setIcon(icon(QStringLiteral("close")));
    m_notice->setToolTip(wrapped(tr("%1 Press to put this away.").arg(notice)));
    m_notice->setAccessibleName(notice);
}

void StatusLine::showParts(const replay::Snapshot& s)
{
    if (!session().isOpen()) {
        for (QLabel* part : m_parts)
            part->clear();
        m_addresses->setToolTip({});
        return m_parts[live]->setText(tr("Nothing is open"));
    }
    const heap::PageTotals& t = s.totals;
    const bool known = s.geometry.knowsCommitment;
    m_parts[live]->setText(
        tr("live %1 in %2")
            .arg(key(bytesText(s.liveBytes)),
                 counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {block|blocks}"), s.liveBlocks)));
    m_parts[live]->setToolTip(tr("%1 bytes with headers and slack; %2 bytes were asked for")
                                  .arg(countText(s.liveBytes), countText(s.requestedBytes)));
    m_parts[held]->setText(
        tr("held %1 (%2 pinned)")
            .arg(key(counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {page|pages}"), t.held)),
                 countText(t.pinned)));
    m_parts[held]->setToolTip(
        tr("A page is held while a live byte lies in it, pinned while that is less than a "
           "quarter; the live bytes would fill %1 pages")
            .arg(countText((s.liveBytes + s.geometry.page - 1) / s.geometry.page)));
    m_parts[heap]->setText(tr("heap %1").arg(key(bytesText(s.heapBytes))));
    m_parts[heap]->setToolTip(tr("%1 bytes from the heap's base to its end").arg(countText(s.heapBytes)));
    m_addresses->setToolTip(tipText(s));
    m_parts[releasable]->setText(
        known ? tr("releasable %1")
                    .arg(key(counted(QT_TRANSLATE_N_NOOP("Sentences", "%1 of %Ln {page|pages}"), t.pages)
                                 .arg(countText(t.releasable))))
              : tr("releasable %1").arg(key(QStringLiteral("–"))));
    m_parts[releasable]->setToolTip(known ? tr("Pages that _heapmin would return in release mode full")
                                          : tr("Not known where addresses are recorded"));
    m_parts[largest]->setText(
        tr("largest free %1 of %2: 1 − largest ÷ free %3")
            .arg(bytesText(s.largestFree), bytesText(s.freeBytes),
                 key(percentText(double(s.freeBytes - s.largestFree), double(s.freeBytes)))));
    m_parts[largest]->setToolTip(fragmentationText(s));
    if (session().isPredicting()) hideAnswers();
}

/// What a lesson asks about.
void StatusLine::hideAnswers()
{
    const QString later = key(tr("after your answer"));
    m_parts[held]->setText(tr("held %1").arg(later));
    m_parts[releasable]->setText(tr("releasable %1").arg(later));
    for (const Part part : {held, releasable})
        m_parts[part]->setToolTip({});
}

void StatusLine::showAddresses(const replay::Snapshot& s)
{
    if (!session().isOpen()) return m_addresses->setText(tr("F1 manual"));
    const std::size_t warnings = s.load ? s.load->warnings.size() : 0;
    const char* failed = s.geometry.knowsCommitment
                             ? QT_TRANSLATE_N_NOOP("Sentences", "%Ln {request|requests} failed")
                             : QT_TRANSLATE_N_NOOP("Sentences", "%Ln {request|requests} left out");
    QString noted = s.run.failed ? QStringLiteral(" · ") + key(counted(failed, s.run.failed)) : QString();
    noted += warnings ? QStringLiteral(" · ") +
                            key(counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {warning|warnings}"), warnings))
                      : QString();
    QStringList knobs = changedKnobs(s);
    if (knobs.size() > 1) // there is no room for all of them
        knobs = {counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {knob|knobs} not at {its|their} default"),
                         quint64(knobs.size()))};
    if (!knobs.isEmpty()) noted.prepend(QStringLiteral(" · ") + key(knobs.front()));
    m_addresses->setText(addressesText(s) + noted);
}

QString StatusLine::addressesText(const replay::Snapshot& s) const
{
    const heap::PolicyInfo* policy = heap::findPolicy(s.policy);
    if (!policy && s.load && !s.placing && s.steps == 0 && !s.load->message.empty())
        return key(tr("this trace records no addresses"));
    if (!policy) return tr("addresses %1").arg(key(tr("recorded")));
    const QString title = engineText(policy->title).toLower();
    const auto load = s.load;
    const bool known = load && load->addressesRecorded;
    const QString why = !load || known || session().isPlayground() ? tr("addresses %1, %2")
                        : load->addressesForeign ? tr("addresses %1 (the file has another allocator's), %2")
                                                 : tr("addresses %1 (the file has none), %2");
    return why.arg(key(tr("simulated")), title);
}

void StatusLine::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    fit();
}

/// Whole parts or none: the rightmost go where the window is too narrow, their figures are in tooltips
/// elsewhere.
void StatusLine::fit()
{
    int free = width() - 30 - m_addresses->sizeHint().width();
    if (!session().notice().isEmpty()) {
        const int room = std::max(80, free - 40);
        m_notice->setText(
            onButton(QFontMetrics(m_notice->font()).elidedText(session().notice(), Qt::ElideRight, room)));
        free -= m_notice->sizeHint().width() + 10;
    }
    for (int i = 0; i < kParts; ++i) {
        free -= m_parts[i]->sizeHint().width() + (i > 0 ? 21 : 0);
        const bool fits = free >= 0 && !m_parts[i]->text().isEmpty();
        m_parts[i]->setVisible(fits);
        m_lines[i]->setVisible(fits && i > 0);
    }
}

} // namespace heapglass::gui
