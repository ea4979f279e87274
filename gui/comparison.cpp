#include "gui/comparison.h"

#include <algorithm>
#include <utility>

#include <QFileInfo>
#include <QTimer>

#include "engine/heap/policies.h"
#include "engine/replay/apart_rule.h"
#include "engine/replay/configuration.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"
#include "gui/memory_choice.h"

namespace heapglass::gui
{

namespace
{

template <class Is>
bool isOfAny(const Comparison& comparison, Is is)
{
    for (int i = 0; i < comparison.count(); ++i)
        if (is(comparison.heap(i))) return true;
    return false;
}

QString fileOf(const Session& session)
{
    const auto& load = session.snapshot().load;
    return load ? QString::fromStdString(load->path) : QString();
}

} // namespace

Comparison::Comparison(Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_refresh(new QTimer(this)), m_ground(ground())
{
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(kFrameTime);
    connect(m_refresh, &QTimer::timeout, this, &Comparison::flush);
    connect(&session, &Session::refreshed, this, &Comparison::follow);
}

Comparison::~Comparison() = default;

bool Comparison::isKnown(int index) const
{
    const replay::Snapshot& now = heap(index).snapshot();
    const bool isEmpty = !now.placing && m_session.snapshot().steps == 0; // as the first one, not refused
    return heap(index).isOpen() && (now.steps > 0 || isEmpty);
}

bool Comparison::isBehind(int index) const
{
    const replay::Snapshot& now = heap(index).snapshot();
    return now.placing && now.event < std::min(m_session.snapshot().event, now.events);
}

bool Comparison::isPlacing() const
{
    return isOfAny(*this, [](const Session& heap) { return heap.snapshot().placing; });
}

bool Comparison::isPressedAlike(int index) const
{
    const replay::Snapshot& first = m_session.snapshot();
    const replay::Snapshot& other = heap(index).snapshot();
    if (!first.geometry.knowsCommitment || !other.geometry.knowsCommitment) return true;
    const bool isOfFile = index > 0 && !m_beside[std::size_t(index) - 1]->file.isEmpty();
    return std::ranges::equal(first.inserted, other.inserted, [&](replay::Step a, replay::Step b) {
        return isOfFile || first.eventsBefore(a) == other.eventsBefore(b);
    });
}

bool Comparison::isSettled() const
{
    for (int i = 0; i < count(); ++i) {
        const Session& one = heap(i);
        if (!one.isSettled()) return false;
        if (one.snapshot().event != std::min<quint64>(m_session.snapshot().event, one.snapshot().events))
            return false;
    }
    return true;
}

QString Comparison::policyOf(int index) const
{
    const QString chosen = index ? m_beside[std::size_t(index) - 1]->policy : QString();
    return chosen.isEmpty() ? toText(heap(index).snapshot().policy) : chosen;
}

QString Comparison::nameOf(int index) const
{
    const QString policy = policyOf(index);
    const heap::PolicyInfo* row = heap::findPolicy(policy.toStdString());
    QString name = row ? engineText(row->title) : tr("As recorded");
    const QString kind = kindOf(index);
    if (kind.isEmpty()) return name;
    const bool isApart = m_beside[std::size_t(index) - 1]->apart != nullptr;
    return isApart ? tr("%1, %2").arg(name, kind) : tr("%1: %2").arg(kind, name);
}

QString Comparison::kindOf(int index) const
{
    const Beside* beside = index ? m_beside[std::size_t(index) - 1].get() : nullptr;
    if (!beside) return {};
    return beside->apart ? tr("apart: %1").arg(toText(beside->apart->name))
                         : QFileInfo(beside->file).completeBaseName();
}

QString Comparison::nextPolicy() const
{
    QStringList taken;
    for (int i = 0; i < count(); ++i)
        taken << policyOf(i);
    const auto& load = m_session.snapshot().load;
    QStringList candidates;
    if (load && load->addressesRecorded) candidates << toText(replay::kRecorded);
    candidates << QStringLiteral("first") << QStringLiteral("best");
    for (const heap::PolicyInfo& row : heap::policies())
        candidates << toText(row.name);
    for (const QString& policy : std::as_const(candidates))
        if (!taken.contains(policy)) return policy;
    return candidates.front();
}

void Comparison::add(const QString& policy)
{
    add(Making{policy, {}, {}});
}

void Comparison::addApart(std::shared_ptr<const replay::ApartRule> apart)
{
    add(Making{policyOf(0), {}, std::move(apart)});
}

bool Comparison::hasFile(const QString& path) const
{
    return std::ranges::any_of(m_beside, [&](const auto& beside) { return beside->file == path; });
}

void Comparison::addFile(const QString& path)
{
    if (!hasFile(path)) add(Making{{}, path, {}});
}

void Comparison::add(const Making& making)
{
    if (!canAdd()) return;
    Beside& beside = addBeside();
    beside.policy = making.policy;
    beside.file = making.file;
    beside.apart = making.apart;
    open(beside);
    emit heapsChanged();
}

Comparison::Beside& Comparison::addBeside()
{
    m_beside.push_back(std::make_unique<Beside>());
    Beside& beside = *m_beside.back();
    beside.session = std::make_unique<Session>(m_session.sharedClock());
    connect(beside.session.get(), &Session::refreshed, this, [this, &beside](Changes changes) {
        followCursor(beside);
        note(changes);
    });
    return beside;
}

/// All that stand beside take no more together than the first may alone.
void Comparison::capMemory()
{
    for (const auto& beside : m_beside)
        beside->session->setMemoryCap(memoryCapChoice() / kMost);
}

void Comparison::open(Beside& beside)
{
    beside.session->setMemoryCap(memoryCapChoice() / kMost);
    if (beside.file.isEmpty()) {
        beside.session->openBeside(m_session, beside.policy, beside.apart);
        beside.session->setHorizon(m_session.horizon());
    } else {
        beside.session->open(beside.file, beside.policy);
    }
    beside.event.reset();
    followTurn(*beside.session);
    followCursor(beside);
}

void Comparison::followTurn(Session& beside) const
{
    beside.setTurn(isPredicting() ? Turn::predict : Turn::none);
}

void Comparison::remove(int index)
{
    if (index < 1 || index >= count()) return;
    // Views of it are told before it goes.
    const std::unique_ptr<Beside> gone = std::move(m_beside[std::size_t(index) - 1]);
    m_beside.erase(m_beside.begin() + index - 1);
    emit heapsChanged();
}

void Comparison::clear()
{
    m_pressed.clear();
    m_takenBack.clear();
    const auto gone = std::exchange(m_beside, {});
    if (!gone.empty()) emit heapsChanged();
}

void Comparison::putAway()
{
    m_away.clear();
    for (const auto& beside : m_beside)
        m_away.push_back({beside->policy, beside->file, beside->apart});
    m_awayOf = fileOf(m_session);
    clear();
}

bool Comparison::bringBack()
{
    const auto away = std::exchange(m_away, {});
    if (m_awayOf != fileOf(m_session)) return false;
    for (const Making& making : away)
        add(making);
    return !away.empty();
}

void Comparison::choose(int index, const QString& policy)
{
    if (index == 0) return m_session.setPolicy(policy);
    Beside& beside = *m_beside[std::size_t(index) - 1];
    if (beside.policy == policy) return;
    beside.policy = policy;
    open(beside);
}

void Comparison::heapmin()
{
    Press press;
    for (int i = 0; i < count(); ++i) {
        press.emplace_back(&heap(i));
        heap(i).heapmin();
    }
    m_pressed.push_back(std::move(press));
    m_takenBack.clear();
}

void Comparison::heapminOn(int index)
{
    m_pressed.push_back({&heap(index)});
    m_takenBack.clear();
    heap(index).heapmin();
    if (index > 0) emit pressedBeside();
}

bool Comparison::canUndo() const
{
    return isOfAny(*this, [](const Session& heap) { return heap.canUndo(); });
}

bool Comparison::canRedo() const
{
    return isOfAny(*this, [](const Session& heap) { return heap.canRedo(); });
}

void Comparison::undo()
{
    takeBack(m_pressed, m_takenBack, true);
}

void Comparison::redo()
{
    takeBack(m_takenBack, m_pressed, false);
}

/// What was pressed while no heap stood beside is the first's alone.
void Comparison::takeBack(std::vector<Press>& from, std::vector<Press>& to, bool undo)
{
    Press press;
    while (press.empty() && !from.empty()) {
        press = std::move(from.back());
        from.pop_back();
        std::erase_if(press, [undo](const QPointer<Session>& heap) {
            return !heap || !(undo ? heap->canUndo() : heap->canRedo());
        });
    }
    if (press.empty() && (undo ? m_session.canUndo() : m_session.canRedo())) press = {&m_session};
    for (const QPointer<Session>& heap : press)
        undo ? heap->undo() : heap->redo();
    if (!press.empty()) to.push_back(std::move(press));
}

/// One after the other, so that the first heap is asked one thing at a time.
void Comparison::searchPartings()
{
    replay::CourseWindow wanted;
    int asked = 0;
    for (int i = 1; i < count(); ++i) {
        Parting& parting = m_beside[std::size_t(i) - 1]->parting;
        parting.follow(m_session, heap(i));
        if (asked || !parting.wanted().columns) continue;
        wanted = parting.wanted();
        asked = i;
    }
    for (int i = 0; i < count(); ++i)
        heap(i).wantCourse(i == 0 || i == asked ? wanted : replay::CourseWindow());
}

/// What those beside take over from the first when they are opened: the file, and every knob but the policy.
QString Comparison::ground() const
{
    const replay::Snapshot& now = m_session.snapshot();
    QString ground = fileOf(m_session);
    for (const heap::Knob& knob : heap::knobs())
        if (knob.key != "policy" && knob.key != "alloc")
            ground += QLatin1Char('\n') + QString::fromStdString(heap::get(now.settings, knob.key));
    return ground;
}

void Comparison::follow(Changes changes)
{
    if (changes & Change::snapshot) {
        const QString now = ground();
        const bool moved = now != m_ground;
        m_ground = now;
        for (const auto& beside : m_beside) {
            if (moved || (!beside->session->isOpen() && !beside->session->snapshot().load)) open(*beside);
            if (beside->file.isEmpty()) beside->session->setHorizon(m_session.horizon());
            followCursor(*beside);
        }
    }
    if (changes & Change::turn)
        for (const auto& beside : m_beside)
            followTurn(*beside->session);
    note(changes);
}

/// Each heap has its own sixty refreshes a second; the table and the curves show all heaps at once.
void Comparison::note(Changes changes)
{
    m_pending |= changes;
    if (!m_refresh->isActive()) m_refresh->start();
}

void Comparison::flush()
{
    m_refresh->stop();
    const Changes changes = std::exchange(m_pending, Change::none);
    if (changes & Change::snapshot) searchPartings();
    if (changes) emit refreshed(changes);
}

/// To the event of the first heap's cursor, once each time it moves: an edit beside it may stand elsewhere.
void Comparison::followCursor(Beside& beside) const
{
    const quint64 event = m_session.snapshot().event;
    if (beside.event == event || !beside.session->isOpen()) return;
    beside.event = event;
    beside.session->goToEvent(event);
}

} // namespace heapglass::gui
