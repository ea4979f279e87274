#include "gui/lesson/editor.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QTimer>

#include "gui/choose_file.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/style.h"
#include "gui/language/engine_text.h"
#include "gui/lesson/player.h"
#include "gui/paint/theme.h"
#include "gui/save_text.h"
#include "gui/sentences.h"

namespace heapglass::gui
{

namespace
{

constexpr int kRest = 400; // ms after the last key

QString beginning()
{
    return LessonEditor::tr("lesson 1 A lesson of my own\n"
                            "goal What is learned, in a sentence.\n"
                            "\n"
                            "say Eight blocks are made, and all but the last are freed.\n"
                            "a x[0..7] 4080\n"
                            "f x[0..6]\n"
                            "ask How many pages does _heapmin give back?\n"
                            "option 0 pages\n"
                            "option 6 pages\n"
                            "option 7 pages\n"
                            "answer 6 pages\n"
                            "m\n"
                            "expect heapmin_total_pages == 6\n"
                            "reveal 6. The first page keeps the bookkeeping of the free block.\n");
}

} // namespace

LessonEditor::LessonEditor(LessonPlayer& player, std::function<bool()> mayRun, QWidget* parent)
    : QDialog(parent), m_player(player), m_mayRun(std::move(mayRun))
{
    setObjectName(QStringLiteral("lessonEditor"));
    resize(640, 620);
    setUpParts();
}

LessonEditor::~LessonEditor() = default;

void LessonEditor::setUpParts()
{
    auto* column = new QVBoxLayout(this);
    m_text = new QPlainTextEdit(this);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(QFontInfo(textFont()).pixelSize());
    m_text->setFont(font);
    m_text->setAccessibleName(tr("Text of the lesson"));
    m_text->setTabChangesFocus(true);
    m_state = makeLabel(textFont(), "secondary", this);
    m_errors = new QListWidget(this);
    m_errors->setAccessibleName(tr("What does not hold"));
    m_errors->setMaximumHeight(140);
    column->addWidget(m_text, 1);
    column->addWidget(m_state);
    column->addWidget(m_errors);
    auto* row = new QHBoxLayout;
    auto* save = new QPushButton(tr("Save"), this);
    setLook(save, "primary");
    save->setShortcut(QKeySequence::Save);
    auto* saveAs = new QPushButton(tr("Save as…"), this);
    auto* close = new QPushButton(tr("Close"), this);
    for (QPushButton* button : {save, saveAs, close}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);
    m_rest = new QTimer(this);
    m_rest->setSingleShot(true);
    m_rest->setInterval(kRest);
    connect(m_text, &QPlainTextEdit::textChanged, m_rest, qOverload<>(&QTimer::start));
    connect(m_text->document(), &QTextDocument::modificationChanged, this, &LessonEditor::showTitle);
    connect(m_rest, &QTimer::timeout, this, &LessonEditor::run);
    connect(m_errors, &QListWidget::currentRowChanged, this, &LessonEditor::goToError);
    connect(save, &QPushButton::clicked, this, &LessonEditor::save);
    connect(saveAs, &QPushButton::clicked, this, &LessonEditor::saveAs);
    connect(close, &QPushButton::clicked, this, &LessonEditor::close);
}

bool LessonEditor::isChanged() const
{
    return m_text->document()->isModified();
}

bool LessonEditor::edit(const QString& path)
{
    if (!mayLoseChanges()) return false;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        QMessageBox::warning(this, tr("Edit the lesson"),
                             tr("%1 cannot be read: %2").arg(path, file.errorString()));
        return false;
    }
    setText(path, QString::fromUtf8(file.readAll()));
    return true;
}

bool LessonEditor::editNew()
{
    if (!mayLoseChanges()) return false;
    setText({}, beginning());
    return true;
}

void LessonEditor::setText(const QString& path, const QString& text)
{
    m_path = path;
    m_text->setPlainText(text);
    m_text->document()->setModified(false);
    showTitle();
    run();
}

void LessonEditor::showTitle()
{
    setWindowTitle(
        tr("%1[*] — Lesson").arg(m_path.isEmpty() ? tr("New lesson") : QFileInfo(m_path).fileName()));
    setWindowModified(isChanged());
}

void LessonEditor::run()
{
    m_rest->stop();
    if (m_mayRun()) m_player.tryText(pathToRun(), m_text->toPlainText());
    check();
}

QString LessonEditor::pathToRun() const
{
    return m_path.isEmpty() ? QDir::homePath() + QStringLiteral("/new.lesson") : m_path;
}

/// On a thread of its own; a newer text ends it.
void LessonEditor::check()
{
    m_check = std::jthread([this, path = pathToRun().toStdString(),
                            text = m_text->toPlainText().toStdString()](const std::stop_token& stop) {
        const lesson::Check check = lesson::check(path, {}, text, stop);
        std::vector<lesson::Choice> choices; // each would repeat what is wrong without it
        if (check.lesson && check.errors.empty()) choices = lesson::checkChoices(path, check, text, stop);
        if (stop.stop_requested()) return;
        QMetaObject::invokeMethod(this, [this, stop, check, choices = std::move(choices)] {
            if (!stop.stop_requested()) show(check, choices);
        });
    });
}

void LessonEditor::addError(Position at, const QString& words)
{
    auto* item =
        new QListWidgetItem(at.column ? tr("Line %1, column %2: %3").arg(at.line).arg(at.column).arg(words)
                                      : tr("Line %1: %2").arg(at.line).arg(words),
                            m_errors);
    item->setData(Qt::UserRole, int(at.line));
    item->setData(Qt::UserRole + 1, int(at.column));
}

void LessonEditor::show(const lesson::Check& check, const std::vector<lesson::Choice>& choices)
{
    const QSignalBlocker quiet(m_errors);
    m_errors->clear();
    for (const Error& error : check.errors)
        addError(error.position, engineText(error.text));
    for (const lesson::Choice& choice : choices)
        if (!choice.errors.empty())
            addError({.line = choice.line},
                     tr("with %1 %2: %3")
                         .arg(QString::fromStdString(choice.key), QString::fromStdString(choice.value),
                              engineText(choice.errors.front().text)));
    const int errors = m_errors->count();
    m_errors->setVisible(errors > 0);
    m_state->setText(
        !check.lesson ? tr("A lesson begins with a line: lesson NUMBER TITLE")
        : errors == 0 ? counted(QT_TRANSLATE_N_NOOP(
                                    "Sentences", "All is well: %Ln {expectation holds|expectations hold}."),
                                check.expectations)
                      : counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {line does|lines do} not hold:"),
                                quint64(errors)));
}

void LessonEditor::goToError(int row)
{
    const QListWidgetItem* item = m_errors->item(row);
    if (!item) return;
    const QTextBlock line = m_text->document()->findBlockByNumber(item->data(Qt::UserRole).toInt() - 1);
    QTextCursor cursor(line);
    const int column = item->data(Qt::UserRole + 1).toInt();
    if (column) cursor.setPosition(line.position() + std::min(column, line.length()) - 1);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
    m_text->centerCursor();
}

bool LessonEditor::mayLoseChanges()
{
    if (!isChanged()) return true;
    const auto answer = QMessageBox::question(this, tr("Edit the lesson"), tr("Save what was changed?"),
                                              QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    if (answer == QMessageBox::Save) return save();
    if (answer == QMessageBox::Discard) m_text->document()->setModified(false); // asked once
    return answer == QMessageBox::Discard;
}

LessonEditor::State LessonEditor::state() const
{
    return {m_path, m_text->toPlainText(), isChanged(), isVisible(), saveGeometry()};
}

void LessonEditor::resume(const State& state)
{
    m_path = state.path;
    m_text->setPlainText(state.text);
    m_rest->stop(); // what was run of it is open
    m_text->document()->setModified(state.changed);
    showTitle();
    check();
    restoreGeometry(state.geometry);
    setVisible(state.visible);
}

bool LessonEditor::save()
{
    if (m_path.isEmpty() || !QFileInfo(m_path).isWritable()) return saveAs();
    return write(m_path);
}

bool LessonEditor::saveAs()
{
    const QString name = m_path.isEmpty() ? QStringLiteral("new.lesson") : QFileInfo(m_path).fileName();
    const QString path = chooseFileToSave(this, tr("Save the lesson"), name, tr("Lessons (*.lesson)"),
                                          QStringLiteral("lessons"));
    return !path.isEmpty() && write(path);
}

bool LessonEditor::write(const QString& path)
{
    if (!saveText(this, tr("Save the lesson"), path, m_text->toPlainText().toUtf8())) return false;
    m_path = path;
    m_text->document()->setModified(false);
    showTitle();
    return true;
}

void LessonEditor::closeEvent(QCloseEvent* event)
{
    mayLoseChanges() ? event->accept() : event->ignore();
}

void LessonEditor::reject()
{
    close(); // Esc asks, too
}

} // namespace heapglass::gui
