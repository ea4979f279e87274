#include "gui/lesson/player.h"

#include <algorithm>

#include <QDir>
#include <QFileInfo>

#include "engine/lesson/check.h"
#include "engine/lesson/overridden.h"
#include "engine/lesson/translation.h"
#include "gui/language/language.h"
#include "gui/outcome.h"
#include "gui/session.h"

namespace heapglass::gui
{

LessonPlayer::LessonPlayer(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::refreshed, this, &LessonPlayer::follow);
}

void LessonPlayer::open(const QString& path)
{
    leave();
    emit opens();
    m_path = path;
    m_text.reset();
    expect();
    m_session.openLesson(path);
}

void LessonPlayer::openAt(const QString& path, quint64 event)
{
    open(path);
    m_openAt = event;
}

void LessonPlayer::expect()
{
    m_opening = true;
    m_requestBefore = m_session.snapshot().request;
}

void LessonPlayer::leave()
{
    m_opening = m_running = m_waiting = m_goOn = false;
    m_openAt.reset();
    m_keep.reset();
    m_press.reset();
    m_tried.reset();
    m_answers.clear();
    m_errors.clear();
    m_check = {};
    m_gate = m_shown = 0;
    if (!m_lesson) return;
    m_left = std::exchange(m_lesson, nullptr);
    m_session.setTurn(Turn::none);
    m_session.setHorizon(kNone);
    emit changed();
}

// ---------------------------------------------------------------- what the learner does

bool LessonPlayer::wantsPress() const
{
    return m_lesson && m_waiting && gate().kind == Gate::Kind::heapmin;
}

bool LessonPlayer::standsStill() const
{
    return m_running && !m_start && !m_press && !m_openAt && !m_session.isPlaying();
}

namespace
{

bool isSaid(const LessonPlayer::Cue& cue)
{
    using Kind = LessonPlayer::Cue::Kind;
    return cue.kind == Kind::say || cue.kind == Kind::ask || cue.kind == Kind::reveal;
}

} // namespace

QString LessonPlayer::twinPath(const Cue& twin) const
{
    return QFileInfo(m_path).dir().filePath(QString::fromStdString(twin.file));
}

const LessonPlayer::Cue* LessonPlayer::said() const
{
    const auto [first, end] = shown();
    for (std::size_t cue = end; cue-- > first;)
        if (isSaid(lesson().cues[cue])) return &lesson().cues[cue];
    return nullptr;
}

const LessonPlayer::Cue* LessonPlayer::saidNext() const
{
    const auto& cues = lesson().cues;
    const auto next = std::find_if(cues.begin() + std::ptrdiff_t(m_shown), cues.end(), isSaid);
    return next == cues.end() ? nullptr : &*next;
}

std::optional<int> LessonPlayer::answerTo(std::size_t cue) const
{
    return cue < m_answers.size() ? m_answers[cue] : std::nullopt;
}

void LessonPlayer::answer(int option)
{
    if (!m_waiting || gate().kind != Gate::Kind::answer) return;
    m_answers[gate().cues - 1] = option;
    pass();
}

void LessonPlayer::press()
{
    if (!wantsPress()) return;
    m_press = gate().at;
    m_pressSent = false;
    pass();
}

void LessonPlayer::goOn()
{
    if (!m_waiting || gate().kind != Gate::Kind::goOn) return;
    if (m_tried) {
        m_goOn = true;
        return tryOut(m_tried->first, m_tried->second); // takes it back: what comes is told of other figures
    }
    m_session.setMarks({});
    m_session.select({});
    pass();
    m_shown = std::max(m_shown, firstCue(step()));
}

void LessonPlayer::next()
{
    if (!m_lesson) return;
    if (m_running && !m_start) return m_session.goToEvent(gate().at);
    if (!m_waiting) return;
    if (gate().kind == Gate::Kind::answer) return answer(kShowMe);
    wantsPress() ? press() : goOn();
}

bool LessonPlayer::canGoBack() const
{
    return m_lesson && (step() > 0 || m_gate > 0);
}

void LessonPlayer::back()
{
    if (!canGoBack()) return;
    const bool begun = m_gate > firstGate(step());
    const std::size_t to = step() - (begun ? 0 : 1);
    m_gate = firstGate(to);
    m_shown = firstCue(to);
    for (std::size_t cue = m_shown; cue < m_answers.size(); ++cue)
        m_answers[cue].reset();
    m_press.reset();
    m_session.setMarks({});
    m_session.select({});
    m_session.setStep(m_gate ? m_lesson->gates[m_gate - 1].at : 0);
    run();
}

void LessonPlayer::tryOut(const QString& key, const QString& value)
{
    if (!m_lesson) return;
    const auto wanted = std::pair(key, value);
    const bool takeBack = m_tried == wanted;
    m_tried = takeBack ? std::nullopt : std::optional(wanted);
    runAgain();
    emit changed();
}

void LessonPlayer::runAgain()
{
    if (m_lesson) m_keep = m_gate;
    expect();
    if (m_text) return runText();
    replay::Overrides overrides;
    if (m_tried) overrides.emplace_back(m_tried->first.toStdString(), m_tried->second.toStdString());
    m_session.openLesson(m_path, overrides);
}

void LessonPlayer::runText()
{
    std::string text = m_text->toStdString();
    if (m_tried) text = lesson::overridden(text, m_tried->first.toStdString(), m_tried->second.toStdString());
    m_session.openLessonText(m_path, QString::fromStdString(text));
}

void LessonPlayer::tryText(const QString& path, const QString& text, std::optional<quint64> event)
{
    if (event) leave();
    m_openAt = event;
    emit opens();
    m_path = path;
    m_text = text;
    m_tried.reset();
    runAgain();
}

// ---------------------------------------------------------------- how the operations wait

std::size_t LessonPlayer::firstGate(std::size_t step) const
{
    const auto& gates = m_lesson->gates;
    return std::size_t(
        std::find_if(gates.begin(), gates.end(), [step](const Gate& gate) { return gate.step == step; }) -
        gates.begin());
}

std::size_t LessonPlayer::firstCue(std::size_t step) const
{
    return step ? m_lesson->gates[firstGate(step) - 1].cues : 0;
}

void LessonPlayer::pass()
{
    if (m_gate + 1 < m_lesson->gates.size()) ++m_gate;
    run();
}

/// The horizon moves to the gate; advance() does the rest once that is placed.
void LessonPlayer::run()
{
    m_waiting = false;
    m_running = m_start = true;
    m_session.setHorizon(gate().at);
    m_session.setTurn(gate().kind == Gate::Kind::answer ? Turn::predict : Turn::none);
    advance();
    emit changed();
}

void LessonPlayer::follow(Changes changes)
{
    const replay::Snapshot& now = m_session.snapshot();
    const QString path = now.load ? QString::fromStdString(now.load->path) : QString();
    const bool elsewhere = m_session.isOpen() && path != m_path;
    if (m_opening && failedToOpen()) {
        const auto stood = m_lesson ? std::optional(m_gate) : m_keep;
        leave();
        if (m_text) m_keep = stood; // what is wrong in it is soon mended
        m_session.setHorizon(kNone);
    }
    if ((elsewhere || !m_session.isOpen()) && m_lesson && !m_opening) leave();
    if (now.lesson && now.lesson != m_lesson && now.lesson != m_left) {
        if (elsewhere) m_path = path;
        takeLesson(now.lesson);
    }
    if (!m_lesson || m_opening) return;
    if (changes & (Change::snapshot | Change::playing | Change::heapmin)) advance();
}

/// What was asked for was refused, or is no lesson.
bool LessonPlayer::failedToOpen() const
{
    const replay::Snapshot& now = m_session.snapshot();
    if (now.request <= m_requestBefore || !now.load || now.load->path != m_path.toStdString()) return false;
    return now.load->status == replay::LoadView::Status::refused || (m_session.isSettled() && !now.lesson);
}

void LessonPlayer::takeLesson(std::shared_ptr<const trace::Lesson> lesson)
{
    m_lesson = std::move(lesson);
    const std::string translation =
        m_text ? std::string() : lesson::translationOf(m_path.toStdString(), languageInUse().toStdString());
    m_words = translation.empty() ? nullptr : lesson::translated(*m_lesson, translation);
    m_opening = false;
    m_answers.resize(m_lesson->cues.size());
    m_gate = std::min(m_keep.value_or(0), m_lesson->gates.size() - 1);
    if (m_openAt)
        while (m_gate + 1 < m_lesson->gates.size() && gate().at < *m_openAt)
            ++m_gate;
    if (m_keep) m_openAt = gate().at; // to the same line, at once
    m_keep.reset();
    m_shown = std::max(m_openAt ? m_shown : 0, firstCue(step()));
    check();
    run();
}

/// Whether the lesson's figures hold, on a thread of its own. The editor does so itself.
void LessonPlayer::check()
{
    constexpr EventIndex kMost = 1'000'000; // runs it once more
    m_errors.clear();
    m_check = {};
    if (m_text || m_tried || m_lesson->gates.back().at > kMost) return;
    m_check = std::jthread([this, path = m_path.toStdString()](const std::stop_token& stop) {
        lesson::Check found = lesson::check(path, {}, {}, stop);
        if (stop.stop_requested() || found.errors.empty()) return;
        QMetaObject::invokeMethod(this, [this, stop, errors = std::move(found.errors)] {
            if (stop.stop_requested()) return;
            m_errors = errors;
            emit changed();
        });
    });
}

/// What is to be done next on the way to the gate, as far as the heap is there already.
void LessonPlayer::advance()
{
    const replay::Snapshot& now = m_session.snapshot();
    if (m_session.horizon() != gate().at || now.events != gate().at || now.placing) return;
    if (m_openAt && !standsWhereOpened()) return;
    showCues();
    if (m_press && !isPressed()) return;
    if (!m_running) return;
    if (now.event < gate().at) {
        if (std::exchange(m_start, false)) m_session.setPlaying(true);
        return;
    }
    m_running = false;
    m_waiting = true;
    showCues();
    if (wantsPress()) m_session.setTurn(Turn::press);
    pointOut();
    emit changed();
    if (std::exchange(m_goOn, false)) goOn();
}

bool LessonPlayer::standsWhereOpened()
{
    const quint64 wanted = std::min<quint64>(*m_openAt, gate().at);
    if (m_session.snapshot().event != wanted) {
        m_session.goToEvent(wanted);
        return false;
    }
    m_openAt.reset();
    m_start = false; // the learner plays on, or steps
    return true;
}

/// The trace's own _heapmin at m_press has been carried out.
bool LessonPlayer::isPressed()
{
    const replay::Snapshot& now = m_session.snapshot();
    const auto& outcome = now.heapmin;
    if (m_pressSent && outcome && !outcome->inserted && outcome->step == *m_press && now.event > *m_press) {
        m_press.reset();
        return true;
    }
    if (now.event != *m_press)
        m_session.goToEvent(*m_press);
    else if (!std::exchange(m_pressSent, true))
        m_session.heapmin();
    return false;
}

/// After a wrong answer: where to look.
void LessonPlayer::pointOut()
{
    const Gate& here = gate();
    if (here.kind != Gate::Kind::goOn && here.kind != Gate::Kind::end) return;
    const auto [first, end] = shown();
    for (std::size_t cue = end; cue-- > first;) {
        if (m_lesson->cues[cue].kind != Cue::Kind::ask) continue;
        if (!m_answers[cue] || std::size_t(*m_answers[cue]) == m_lesson->cues[cue].answer) return;
        return lookAt(m_session.snapshot());
    }
}

/// The first page that the newest _heapmin left for a small block's sake, else where the largest free block
/// begins.
void LessonPlayer::lookAt(const replay::Snapshot& now)
{
    const replay::HeapminOutcome* outcome = outcomeHere(now);
    PageIndex page = now.freeList.largest.offset / now.geometry.page;
    if (outcome && !outcome->stay.pinned.empty())
        page = outcome->stay.pinned.front();
    else if (!now.freeList.largest.length)
        return;
    m_session.select(Spot{page, 1, {}});
    m_session.setMarks(std::make_shared<PageMarks>(
        PageMarks{.strong = {{page, 1}}, .weak = {}, .strongName = tr("Look here")}));
}

/// Those of this step that the cursor has reached stay, wherever it goes.
void LessonPlayer::showCues()
{
    const std::size_t before = m_shown;
    const EventIndex here = m_session.snapshot().event;
    while (m_shown < gate().cues && m_lesson->cues[m_shown].at <= here)
        ++m_shown;
    if (m_shown != before) emit changed();
}

} // namespace heapglass::gui
