#include "gui/views/tool_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>

#include "engine/heap/settings.h"
#include "gui/actions.h"
#include "gui/chrome/action_button.h"
#include "gui/chrome/choice.h"
#include "gui/chrome/elided.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/mnemonic.h"
#include "gui/chrome/policy_choice.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"
#include "gui/outcome.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"
#include "gui/partly_read.h"
#include "gui/sentences.h"

namespace heapglass::gui
{

namespace
{

constexpr double kRoomForLabels = 1.4; // of the text's size; beyond, the choices say what they are themselves

constexpr int kRoomForAll = 1200; // pixels; below it a menu leads to the rest
constexpr int kShortPolicy = 150; // pixels of the policy there; its name may be cut

const auto kRecorded = QStringLiteral("recorded");

QString pageText(quint64 bytes)
{
    const bool mebi = bytes >= 1048576, kibi = bytes >= 1024;
    return countText(mebi   ? bytes / 1048576
                     : kibi ? bytes / 1024
                            : bytes) +
           (mebi   ? QStringLiteral(" MiB")
            : kibi ? QStringLiteral(" KiB")
                   : QStringLiteral(" B"));
}

/// The first number is what one looks for.
QString withBoldNumber(const QString& plain)
{
    static const QRegularExpression number(QStringLiteral("-?\\d([^ ]*\\d)?"));
    const auto match = number.match(plain);
    QString text = plain.toHtmlEscaped();
    if (!match.hasMatch() || text != plain) return text;
    return plain.left(match.capturedStart()) + strong(match.captured()) + plain.mid(match.capturedEnd());
}

void choose(Choice* choice, const QVariant& data)
{
    const QSignalBlocker quiet(choice);
    choice->setCurrentIndex(choice->findData(data));
}

} // namespace

ToolBar::ToolBar(Session& session, Actions& actions, QWidget* parent) : View(session, parent)
{
    setSurface(this, "window");
    setFixedHeight(scaledByType(40));
    auto* row = new QHBoxLayout(this);
    space(row, {8, 0, 16, 0}, 8);
    setUpOpen(actions);
    setUpChoices(actions);
    setUpRelease(actions);
    setUpHeapmin(actions);
    m_badge = makeLabel(smallFont(true), "badge", this);
    m_badge->setFixedHeight(scaledByType(22));
    m_badge->hide();
    row->addWidget(m_badge);
    m_find = new ActionButton(actions.at("edit.find"), ActionButton::Shows::icon, this);
    row->addWidget(m_find);
    m_compare = new ActionButton(actions.at("view.compare"), ActionButton::Shows::text, this);
    row->addWidget(m_compare);
    setUpMore(actions);
}

void ToolBar::setUpOpen(Actions& actions)
{
    auto* open = new ActionButton(actions.at("file.open"), ActionButton::Shows::both, this);
    layout()->addWidget(open);
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->addSpacing(8);
    auto* line = makeLine(Qt::Vertical, this);
    line->setFixedHeight(20);
    row->addWidget(line);
    row->addSpacing(4);
}

QLabel* ToolBar::addLabel(const QString& words, QWidget* buddy)
{
    auto* label = makeLabel(textFont(), "secondary", this);
    label->setTextFormat(Qt::PlainText);
    label->setText(words);
    label->setBuddy(buddy);
    label->setVisible(typeScale() < kRoomForLabels);
    layout()->addWidget(label);
    layout()->addWidget(buddy);
    return label;
}

void ToolBar::setUpChoices(Actions& actions)
{
    m_policy = new Choice(tr("Policy"), this);
    m_page = new Choice(tr("Page size"), this);
    addPolicies(*m_policy);
    for (quint64 bytes = 256; bytes <= 2097152; bytes *= 2)
        m_page->addItem(pageText(bytes), bytes);
    m_page->setCurrentIndex(m_page->findData(quint64(4096)));
    addLabel(tr("Policy"), m_policy);
    layout()->addWidget(new ActionButton(actions.at("heap.knobs"), ActionButton::Shows::text, this));
    addLabel(tr("Page"), m_page);
    m_policy->setToolTip(tr("How the heap chooses where a block goes: the trace is placed anew"));
    m_page->setToolTip(tr("The size of a page: a page goes back whole or not at all"));
    connect(m_policy, &Choice::activated, this,
            [this] { session().setPolicy(m_policy->currentData().toString()); });
    connect(m_page, &Choice::activated, this,
            [this] { session().setPageSize(m_page->currentData().toULongLong()); });
}

/// The release modes: the entries of the menu Heap once more, as a choice.
void ToolBar::setUpRelease(Actions& actions)
{
    const std::pair<const char*, heap::ReleaseMode> modes[] = {{"full", heap::ReleaseMode::full},
                                                               {"top", heap::ReleaseMode::top},
                                                               {"enosys", heap::ReleaseMode::enosys}};
    m_release = new Choice(tr("Release mode"), this);
    m_release->setObjectName(QStringLiteral("releaseMode"));
    for (const auto& [name, mode] : modes) {
        const QAction* action = actions.at((QByteArrayLiteral("heap.") + name).constData());
        m_release->addItem(withoutMnemonic(action->text()), int(mode));
        m_release->setItemData(m_release->count() - 1, action->toolTip(), Qt::ToolTipRole);
        m_release->setShortText(m_release->count() - 1, QString::fromLatin1(name));
    }
    m_releaseLabel = addLabel(tr("Release"), m_release);
    connect(m_release, &Choice::activated, this,
            [this] { session().setReleaseMode(heap::ReleaseMode(m_release->currentData().toInt())); });
}

void ToolBar::setUpHeapmin(Actions& actions)
{
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->addSpacing(4);
    auto* line = makeLine(Qt::Vertical, this);
    line->setFixedHeight(20);
    row->addWidget(line);
    row->addSpacing(4);
    m_button = new HeapminButton(actions.at("heap.heapmin"), this);
    row->addWidget(m_button);
    row->addSpacing(4);
    m_heapmin = makeLabel(textFont(), "secondary", this);
    m_heapmin->setObjectName(QStringLiteral("wouldReturn"));
    m_heapmin->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_heapmin, 1);
}

void ToolBar::setUpMore(Actions& actions)
{
    m_more = new QToolButton(this);
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setText(QStringLiteral("»"));
    m_more->setFont(keyFont());
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(wrapped(tr("What has no room here: the release mode, the search and Compare")));
    auto* menu = new QMenu(m_more);
    for (const char* mode : {"heap.full", "heap.top", "heap.enosys"})
        menu->addAction(actions.at(mode));
    menu->addSeparator();
    menu->addAction(actions.at("edit.find"));
    menu->addAction(actions.at("view.compare"));
    m_more->setMenu(menu);
    m_more->hide();
    layout()->addWidget(m_more);
}

void ToolBar::refresh(Changes changes)
{
    if (!(changes & (Change::snapshot | Change::theme | Change::turn))) return;
    const replay::Snapshot& snapshot = session().snapshot();
    m_button->setWanted(session().turn() == Turn::press);
    showPolicies(snapshot);
    showPageSize(snapshot);
    showRelease(snapshot);
    showBadge(snapshot.load.get());
    showHeapmin(snapshot);
}

void ToolBar::showPolicies(const replay::Snapshot& snapshot)
{
    // Also those of valgrind, which are not the program's own, once they were asked for.
    const std::string path = snapshot.load ? snapshot.load->path : std::string();
    if (toText(snapshot.policy) == kRecorded) m_recordedOf = path;
    const bool recorded =
        snapshot.load && (snapshot.load->addressesRecorded || (!path.empty() && path == m_recordedOf));
    const int index = m_policy->findData(kRecorded);
    if (recorded && index < 0) m_policy->addItem(tr("As recorded"), kRecorded);
    if (!recorded && index >= 0) m_policy->removeItem(index);
    if (recorded != (index >= 0)) m_policy->updateGeometry();
    choose(m_policy, toText(snapshot.policy));
}

void ToolBar::showPageSize(const replay::Snapshot& snapshot)
{
    const quint64 bytes = snapshot.settings.page;
    if (m_page->findData(bytes) < 0)
        m_page->addItem(pageText(bytes), bytes); // a file's config line may differ
    choose(m_page, bytes);
}

void ToolBar::showRelease(const replay::Snapshot& snapshot)
{
    const bool simulated = snapshot.geometry.knowsCommitment;
    m_release->setEnabled(session().isOpen() && simulated);
    choose(m_release, int(snapshot.settings.heapmin));
    m_release->setToolTip(
        simulated
            ? m_release->currentData(Qt::ToolTipRole).toString()
            : tr("What _heapmin may return. Recorded addresses have no _heapmin: choose a policy first."));
}

void ToolBar::showHeapmin(const replay::Snapshot& snapshot)
{
    const replay::HeapminOutcome* outcome = outcomeHere(snapshot);
    m_heapminText = !session().isOpen()               ? QString()
                    : session().isPredicting()        ? tr("your prediction first")
                    : session().turn() == Turn::press ? tr("press it now")
                    : outcome                         ? returnedText(*outcome, snapshot.geometry.page)
                                                      : wouldReturnText(snapshot);
    m_heapmin->setToolTip(wrapped(m_heapminText));
    fit();
}

void ToolBar::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    const bool hasRoom = width() >= scaledByType(kRoomForAll);
    for (QWidget* widget : {static_cast<QWidget*>(m_find), static_cast<QWidget*>(m_compare),
                            static_cast<QWidget*>(m_release), static_cast<QWidget*>(m_releaseLabel)})
        widget->setVisible(hasRoom);
    const bool isLarge = typeScale() >= kRoomForLabels;
    if (isLarge) m_releaseLabel->hide();
    m_more->setVisible(!hasRoom);
    m_policy->setMaximumWidth(hasRoom || !isLarge ? QWIDGETSIZE_MAX : scaledByType(kShortPolicy));
    fit();
}

/// What _heapmin would return, without its last part where there is no room; the tip has it all.
void ToolBar::fit()
{
    static const QRegularExpression lastPart(QStringLiteral("( \\(|:).*$"));
    QString text = m_heapminText;
    layout()->activate();
    const QFontMetrics metrics(textFont(true));
    if (metrics.horizontalAdvance(text) > m_heapmin->width()) text.remove(lastPart);
    text = withoutLastParts(text, QStringLiteral(" "), metrics, m_heapmin->width());
    m_heapmin->setText(tinted(withBoldNumber(text), theme().text));
}

void ToolBar::showBadge(const replay::LoadView* load)
{
    const bool partly = isPartlyRead(load);
    m_badge->setVisible(partly);
    if (!partly) return;
    m_badge->setText(tr("partly read"));
    m_badge->setToolTip(wrapped(engineText(load->message)));
}

} // namespace heapglass::gui
