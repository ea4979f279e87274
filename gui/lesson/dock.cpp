#include "gui/lesson/dock.h"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QStackedWidget>
#include <QTimer>

#include "gui/actions.h"
#include "gui/chrome/action_button.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/style.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"
#include "gui/lesson/course_list.h"
#include "gui/lesson/glossary.h"
#include "gui/lesson/question.h"
#include "gui/outcome.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"
#include "gui/sentences.h"
#include "gui/session.h"

namespace heapglass::gui
{

namespace
{

constexpr int kWidth = 320, kMargin = 16; // pixels
constexpr int kFrame = 34;                // of a button, and a scroll bar beside it
constexpr std::size_t kMostCues = 200;    // of a step; nobody scrolls further back

QString text(const std::string& words)
{
    return QString::fromStdString(words);
}

QString labelOf(const LessonPlayer::Cue& cue, const std::string& value)
{
    return cue.text.empty() ? text(cue.key) + QLatin1Char(' ') + text(value) : text(cue.text);
}

/// "65536" of the page: "65,536 B".
QString triedText(const std::pair<QString, QString>& tried)
{
    const heap::Knob* knob = heap::findKnob(tried.first.toStdString());
    bool isNumber = false;
    const quint64 number = tried.second.toULongLong(&isNumber, 0);
    if (!isNumber) return tried.second;
    return knob && knob->unit == "bytes" ? bytesText(number) : countText(number);
}

} // namespace

LessonDock::LessonDock(LessonPlayer& player, Session& session, Actions& actions, QWidget* parent)
    : QWidget(parent), m_player(player), m_session(session)
{
    setSurface(this, "base");
    setObjectName(QStringLiteral("lesson"));
    setAccessibleName(tr("Lesson"));
    setFixedWidth(widthByType(kWidth));
    auto* outer = new QVBoxLayout(this);
    space(outer, {0, 0, 0, 0}, 0);
    setUpHeader(actions);
    m_pages = new QStackedWidget(this);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_course = new CourseList(this);
    m_pages->addWidget(m_scroll);
    m_pages->addWidget(m_course);
    m_guide = makeLabel(textFont(true), "", this);
    m_guide->setObjectName(QStringLiteral("guide"));
    m_guide->setWordWrap(true);
    m_guide->setContentsMargins(16, 8, 16, 8);
    m_guide->hide();
    setSurface(m_guide, "result");
    m_title = makeLabel(keyFont(), "", this);
    m_title->setWordWrap(true);
    m_title->setContentsMargins(16, 0, 16, 4);
    outer->addWidget(m_title); // above what scrolls: it is always known which lesson this is
    outer->addWidget(m_guide);
    outer->addWidget(m_pages, 1);
    m_selected = makeLabel(textFont(), "secondary", this);
    m_selected->setObjectName(QStringLiteral("lessonSelection"));
    m_selected->setWordWrap(true);
    m_selected->setContentsMargins(16, 8, 16, 8);
    m_selected->hide();
    outer->addWidget(m_selected);
    // What appears below or above it, or a text that wraps otherwise, must not hide what is read next.
    QScrollBar* bar = m_scroll->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, [this, bar] { m_atEnd = bar->value() == bar->maximum(); });
    connect(bar, &QScrollBar::rangeChanged, this, [this] {
        if (m_atEnd) toEnd();
    });
    connect(m_course, &CourseList::chosen, this, &LessonDock::lessonChosen);
    connect(&player, &LessonPlayer::changed, this, &LessonDock::follow);
    connect(&session, &Session::refreshed, this, &LessonDock::refresh);
    showCourse();
}

void LessonDock::setUpHeader(Actions& actions)
{
    auto* header = new QHBoxLayout;
    space(header, {16, 2, 8, 2}, 2);
    m_place = makeLabel(textFont(true), "", this);
    header->addWidget(m_place, 1);
    for (const char* id : {"lesson.back", "lesson.next"})
        header->addWidget(new ActionButton(actions.at(id), ActionButton::Shows::icon, this));
    header->addWidget(new ActionButton(actions.at("lesson.all"), ActionButton::Shows::icon, this));
    auto* close = new ActionButton(actions.at("lesson.close"), ActionButton::Shows::icon, this);
    header->addWidget(close);
    static_cast<QVBoxLayout*>(layout())->addLayout(header);
}

void LessonDock::showCourse()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_course->show(m_player.isOpen() ? m_player.path() : QString());
    m_pages->setCurrentWidget(m_course);
    showHeader();
    if (hadFocus) focusCourse();
}

void LessonDock::focusCourse()
{
    m_course->focusCurrent();
}

bool LessonDock::showsCourse() const
{
    return m_pages->currentWidget() == m_course;
}

void LessonDock::next()
{
    if (showsCourse() && m_player.isOpen()) return follow();
    if (m_question) return m_question->check();
    if (m_player.isWaiting() && m_player.gate().kind == LessonPlayer::Gate::Kind::end) {
        if (const QString path = nextLesson(); !path.isEmpty()) emit lessonChosen(path);
        return;
    }
    m_player.next();
}

QString LessonDock::nextLesson() const
{
    const std::size_t next = std::size_t(placeInCourse(m_player.path()) + 1);
    return next > 0 && next < course().size() ? text(course()[next].path) : QString();
}

// ---------------------------------------------------------------- what is shown

void LessonDock::follow()
{
    if (!m_player.isOpen()) return showCourse();
    m_pages->setCurrentWidget(m_scroll);
    const bool over = m_player.isWaiting() && m_player.gate().kind == LessonPlayer::Gate::Kind::end;
    if (over) setLessonDone(m_player.path());
    showHeader();
    scheduleRebuild();
}

/// Once a turn of the event loop, and never under the hand that pressed one of its buttons.
void LessonDock::scheduleRebuild()
{
    if (std::exchange(m_rebuilding, true)) return;
    QTimer::singleShot(0, this, [this] {
        m_rebuilding = false;
        if (m_player.isOpen()) rebuild();
    });
}

void LessonDock::showHeader()
{
    const int place = placeInCourse(m_player.path());
    m_title->setVisible(m_player.isOpen() && !showsCourse());
    m_place->setText(!m_player.isOpen() || showsCourse() ? tr("Lessons")
                     : place < 0                         ? tr("Lesson")
                                 : tr("Lesson %1 of %2").arg(place + 1).arg(course().size()));
    const int room = widthByType(kWidth) - 4 * scaledByType(30) - 2 * kMargin; // beside its four buttons
    if (m_place->fontMetrics().horizontalAdvance(m_place->text()) > room && place >= 0)
        m_place->setText(tr("%1 of %2").arg(place + 1).arg(course().size()));
}

void LessonDock::rebuild()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    const auto* moved = hadFocus ? qobject_cast<QSlider*>(QApplication::focusWidget()) : nullptr;
    m_moved = moved ? moved->objectName() : QString();
    m_question = nullptr;
    m_primary = nullptr;
    m_figures = nullptr;
    m_whatIf = false;
    m_body = new QWidget;
    setSurface(m_body, "base");
    m_column = new QVBoxLayout(m_body);
    space(m_column, {kMargin, 4, kMargin, kMargin}, 10);
    addIntroduction();
    addErrors();
    const auto [first, end] = m_player.shown();
    for (std::size_t cue = std::max(first, end - std::min(end, kMostCues)); cue < end; ++cue)
        addCue(cue);
    addTried();
    addFoot();
    m_column->addStretch(1);
    m_scroll->setWidget(m_body); // deletes the one before
    if (hadFocus && m_primary) m_primary->setFocus(Qt::OtherFocusReason);
    refresh();
    QTimer::singleShot(0, this, &LessonDock::toEnd);
}

/// The newest is what one reads next.
void LessonDock::toEnd()
{
    m_scroll->verticalScrollBar()->setValue(m_scroll->verticalScrollBar()->maximum());
}

QLabel* LessonDock::makeText(const QString& rich, const QFont& font, const char* look)
{
    auto* label = makeLabel(font, look, m_body);
    label->setWordWrap(true);
    label->setText(rich);
    explainTerms(label);
    return label;
}

void LessonDock::addText(const QString& rich, const QFont& font, const char* look)
{
    m_column->addWidget(makeText(rich, font, look));
}

void LessonDock::addIntroduction()
{
    const trace::Lesson& lesson = m_player.lesson();
    m_title->setText(text(lesson.title).toHtmlEscaped());
    if (m_player.step() == 0) addText(withTerms(text(lesson.goal)), textFont(), "secondary");
    addText(tr("Step %1 of %2").arg(m_player.step() + 1).arg(lesson.steps()), smallFont(), "tertiary");
    if (m_player.step() == 0 && !lesson.watch.empty())
        addText(tr("Look at: %1").arg(withTerms(text(lesson.watch))), textFont(), "secondary");
}

/// What the lesson promises and the heap does not keep; a file that is read in part says so itself.
void LessonDock::addErrors()
{
    const auto& load = m_session.snapshot().load;
    if (m_player.errors().empty() || (load && !load->message.empty())) return;
    Error first = m_player.errors().front();
    first.file = QFileInfo(text(first.file)).fileName().toStdString();
    QString words = tr("This lesson is wrong in its figures: %1").arg(engineText(located(first)));
    if (const std::size_t more = m_player.errors().size() - 1)
        words += QLatin1String("; ") + counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln more"), more);
    QWidget* strip = addStrip(words.toHtmlEscaped());
    strip->setObjectName(QStringLiteral("errors"));
    setSurface(strip, "warning");
}

void LessonDock::addCue(std::size_t index)
{
    using Kind = LessonPlayer::Cue::Kind;
    const LessonPlayer::Cue& cue = m_player.lesson().cues[index];
    switch (cue.kind) {
    case Kind::say:
        addText(withTerms(text(cue.text)), textFont(), "");
        return;
    case Kind::ask:
        return addQuestion(index);
    case Kind::reveal:
        return addReveal(text(cue.text));
    case Kind::chip:
        return addChip(cue);
    case Kind::slider:
        return addSlider(cue);
    case Kind::twin:
        return addTwin(cue);
    }
}

void LessonDock::addQuestion(std::size_t index)
{
    const LessonPlayer::Cue& cue = m_player.lesson().cues[index];
    if (cue.options.empty()) {
        addText(withTerms(text(cue.text)), textFont(true), "");
        return;
    }
    QStringList options;
    for (const std::string& option : cue.options)
        options << text(option);
    const auto given = m_player.answerTo(index);
    m_column->addWidget(makeLine(Qt::Horizontal, m_body));
    const bool open = !given && m_player.isWaiting() && m_player.gate().cues == index + 1;
    if (!open) {
        m_column->addWidget(new Question(text(cue.text), options, cue.answer ? int(*cue.answer) : -1,
                                         given.value_or(-1), m_body));
        return;
    }
    m_question = new Question(text(cue.text), options, m_body);
    m_column->addWidget(m_question);
    m_primary = m_question;
    connect(m_question, &Question::answered, &m_player, &LessonPlayer::answer, Qt::QueuedConnection);
}

QWidget* LessonDock::addStrip(const QString& rich)
{
    auto* strip = new QWidget(m_body);
    setSurface(strip, "result");
    auto* column = new QVBoxLayout(strip);
    space(column, {10, 8, 10, 8}, 8);
    m_column->addWidget(strip);
    column->addWidget(makeText(rich, textFont(), ""));
    return strip;
}

void LessonDock::addReveal(const QString& words)
{
    addStrip(withTerms(words))->setObjectName(QStringLiteral("reveal"));
}

// ---------------------------------------------------------------- what if

/// As wide as the dock at most; the tip has the whole text.
QPushButton* LessonDock::addButton(const QString& words, const QString& tip)
{
    auto* button = new QPushButton(m_body);
    const QString shown =
        button->fontMetrics().elidedText(words, Qt::ElideRight, widthByType(kWidth) - 2 * kMargin - kFrame);
    button->setText(onButton(shown));
    button->setAccessibleName(words);
    button->setToolTip(wrapped(shown == words ? tip : words + QStringLiteral(". ") + tip));
    m_column->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

void LessonDock::addWhatIf()
{
    if (std::exchange(m_whatIf, true)) return;
    addText(tr("What if …"), textFont(true), "");
}

void LessonDock::addChip(const LessonPlayer::Cue& cue)
{
    addWhatIf();
    const QString key = text(cue.key), value = text(cue.values.front());
    QPushButton* chip =
        addButton(labelOf(cue, cue.values.front()),
                  tr("Runs the lesson again to here with %1 %2; once more takes it back").arg(key, value));
    chip->setCheckable(true);
    chip->setChecked(m_player.tried() == std::pair(key, value));
    connect(chip, &QPushButton::clicked, this, [this, key, value] { m_player.tryOut(key, value); });
}

/// Its leftmost place is the lesson as it is told.
void LessonDock::addSlider(const LessonPlayer::Cue& cue)
{
    addWhatIf();
    const QString key = text(cue.key);
    QStringList values;
    for (const std::string& value : cue.values)
        values << text(value);
    const auto& tried = m_player.tried();
    const int place = tried && tried->first == key ? int(values.indexOf(tried->second)) + 1 : 0;
    auto* label = makeText({}, textFont(), "");
    m_column->addWidget(label);
    auto* slider = new QSlider(Qt::Horizontal, m_body);
    slider->setRange(0, int(values.size()));
    slider->setPageStep(1);
    slider->setTickPosition(QSlider::TicksBelow);
    slider->setTickInterval(1);
    slider->setValue(place);
    slider->setAccessibleName(labelOf(cue, {}));
    m_column->addWidget(slider);
    const auto tell = [label, key, values, name = labelOf(cue, {}).toHtmlEscaped()](int at) {
        const QString value = at ? triedText({key, values[at - 1]}).toHtmlEscaped() : tr("as told");
        label->setText(tr("%1: %2").arg(name, strong(value)));
    };
    tell(place);
    connect(slider, &QSlider::valueChanged, this, tell);
    auto* rest = new QTimer(slider); // a drag runs the lesson again where it rests
    rest->setSingleShot(true);
    rest->setInterval(150);
    connect(slider, &QSlider::valueChanged, rest, qOverload<>(&QTimer::start));
    connect(rest, &QTimer::timeout, this, [this, slider, rest, key, values] {
        if (slider->isSliderDown()) return rest->start();
        const int at = slider->value();
        const auto& now = m_player.tried();
        if (at && now != std::pair(key, values[at - 1])) return m_player.tryOut(key, values[at - 1]);
        if (!at && now && now->first == key) m_player.tryOut(key, now->second); // takes it back
    });
    slider->setObjectName(QStringLiteral("slider.") + key);
    if (slider->objectName() == m_moved || (tried && tried->first == key)) m_primary = slider;
}

void LessonDock::addTwin(const LessonPlayer::Cue& cue)
{
    addWhatIf();
    const QString path = m_player.twinPath(cue);
    const QPushButton* twin =
        addButton(tr("Beside it: %1").arg(cue.text.empty() ? text(cue.file) : text(cue.text)),
                  tr("Opens it beside this one, on one clock"));
    connect(twin, &QPushButton::clicked, this, [this, path] { emit twinWanted(path); });
}

void LessonDock::addTried()
{
    const auto& tried = m_player.tried();
    if (!tried) return;
    QWidget* strip = addStrip({});
    strip->setObjectName(QStringLiteral("tried"));
    m_figures = strip->findChild<QLabel*>();
    auto* back = new QPushButton(tr("As the lesson tells it"), strip);
    strip->layout()->addWidget(back);
    connect(back, &QPushButton::clicked, this,
            [this, tried] { m_player.tryOut(tried->first, tried->second); });
}

void LessonDock::refresh()
{
    showFigures();
    showSelection();
    showGuide();
}

void LessonDock::guide()
{
    m_guided = m_player.path();
    showGuide();
}

/// The first minute: play, predict, press, look who holds a page, go on with one's own program. Later only
/// how one gets on from where nothing moves.
QString LessonDock::guidance() const
{
    using Kind = LessonPlayer::Gate::Kind;
    if (!m_player.isOpen()) return {};
    const bool guided = m_player.path() == m_guided && m_player.step() == 0;
    if (m_player.standsStill())
        return guided
                   ? tr("%1 pages, all in use. Press Space.")
                         .arg(countText(m_session.snapshot().totals.pages))
                   : tr("The lesson stands still here. Space runs it on, PageDown goes to where it waits.");
    if (!guided || !m_player.isWaiting()) return {};
    if (m_player.gate().kind != Kind::goOn) return {}; // it says itself what it waits for
    return m_session.selection() ? tr("Now your own program: Ctrl+O opens a recording, or go on here.")
                                 : tr("Click an orange page: what holds it is said below.");
}

void LessonDock::showGuide()
{
    const QString words = guidance();
    m_guide->setText(words);
    m_guide->setVisible(!words.isEmpty() && !showsCourse());
}

void LessonDock::showSelection()
{
    const replay::Snapshot& now = m_session.snapshot();
    const auto& spot = m_session.selection();
    QString words;
    if (spot && spot->block && now.selectedBlock)
        words = blockSentence(*now.selectedBlock, now);
    else if (spot && now.selectedPage && !m_session.isPredicting())
        words = pageSentence(*now.selectedPage, now);
    m_selected->setText(words.toHtmlEscaped());
    m_selected->setVisible(!words.isEmpty() && !showsCourse());
}

/// Of the heap as it is: nothing here is told by the lesson's file.
void LessonDock::showFigures()
{
    if (!m_figures || !m_player.tried()) return;
    const replay::Snapshot& now = m_session.snapshot();
    const QString tried = strong(triedText(*m_player.tried()).toHtmlEscaped());
    if (now.load && !now.load->message.empty()) { // its figures would be those of something else
        m_figures->setText(
            tr("With %1 %2 it does not run: %3")
                .arg(m_player.tried()->first, tried, engineText(now.load->message).toHtmlEscaped()));
        return;
    }
    QString words = tr("With %1 %2, at this place: %3")
                        .arg(m_player.tried()->first, tried, heapSentence(now).toHtmlEscaped());
    if (const replay::Marker* pressed = lastHeapmin(now))
        words += QLatin1Char(' ') +
                 counted(QT_TRANSLATE_N_NOOP("Sentences", "The last _heapmin returned %Ln {page|pages}."),
                         pressed->amount);
    m_figures->setText(words);
}

// ---------------------------------------------------------------- what comes next

void LessonDock::addFoot()
{
    using Kind = LessonPlayer::Gate::Kind;
    if (!m_player.isWaiting()) return;
    const auto primary = [this](const QString& words) {
        auto* button = new QPushButton(words, m_body);
        setLook(button, "primary");
        button->setToolTip(tr("PageDown"));
        m_column->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &QPushButton::clicked, this, &LessonDock::next, Qt::QueuedConnection);
        if (!m_primary) m_primary = button; // a slider that is being moved keeps the keyboard
    };
    switch (m_player.gate().kind) {
    case Kind::answer:
        return;
    case Kind::heapmin:
        addStrip(tr("Now press %1 in the tool bar, or F9.").arg(strong(QStringLiteral("_heapmin"))))
            ->setObjectName(QStringLiteral("press"));
        return;
    case Kind::goOn:
        return primary(tr("Go on"));
    case Kind::end:
        addText(tr("That was this lesson."), textFont(), "secondary");
        if (!nextLesson().isEmpty()) return primary(tr("Next lesson"));
        if (placeInCourse(m_player.path()) >= 0) // else it is nobody's last
            addText(tr("It was the last one: now your own program."), textFont(), "secondary");
        connect(addButton(tr("All lessons"), tr("The course, to choose from")), &QPushButton::clicked, this,
                &LessonDock::showCourse, Qt::QueuedConnection);
        return;
    }
}

void LessonDock::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    // The palette goes with the theme, and texts carry its colours.
    if (event->type() == QEvent::PaletteChange && m_player.isOpen() && !showsCourse()) scheduleRebuild();
}

} // namespace heapglass::gui
