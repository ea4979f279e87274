#include "gui/dialogs/record.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "engine/trace/reader.h"
#include "engine/trace/recorders.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"

namespace heapglass::gui
{

namespace
{

QFont codeFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(textFont().pixelSize());
    return font;
}

QLabel* addWords(const QString& text, const QFont& font, const char* look, QVBoxLayout* column,
                 QWidget* parent)
{
    auto* label = makeLabel(font, look, parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    column->addWidget(label);
    return label;
}

} // namespace

RecordDialog::RecordDialog(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Record your program"));
    setObjectName(QStringLiteral("record"));
    auto* column = new QVBoxLayout(this);
    space(column, {16, 12, 16, 12}, 8);
    setUpProgram(column);
    auto* page = new QWidget;
    setSurface(page, "window");
    auto* rows = new QVBoxLayout(page);
    space(rows, {0, 4, 12, 4}, 4);
    for (const trace::Recorder& recorder : trace::recorders())
        addRow(recorder, rows);
    rows->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Recorders"));
    column->addWidget(scroll, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QAbstractButton* button : buttons->buttons())
        static_cast<QPushButton*>(button)->setAutoDefault(false); // Enter ends the typing of a program
    column->addWidget(buttons);
    showCommands();
}

/// Fits into the smallest window.
QSize RecordDialog::sizeHint() const
{
    return {800, 560};
}

void RecordDialog::setUpProgram(QVBoxLayout* column)
{
    auto* row = new QHBoxLayout;
    space(row, {0, 0, 0, 0}, 8);
    auto* label = makeLabel(textFont(), "", this);
    label->setText(tr("Program, with what it is given"));
    m_program = new QLineEdit(this);
    m_program->setPlaceholderText(QStringLiteral("your-program"));
    m_program->setAccessibleName(label->text());
    label->setBuddy(m_program);
    row->addWidget(label);
    row->addWidget(m_program, 1);
    column->addLayout(row);
    addWords(tr("Run one of these in a terminal, then open the file that it writes."), textFont(),
             "secondary", column, this);
    connect(m_program, &QLineEdit::textChanged, this, &RecordDialog::showCommands);
}

void RecordDialog::addRow(const trace::Recorder& recorder, QVBoxLayout* column)
{
    QWidget* page = column->parentWidget();
    if (!m_rows.empty()) column->addSpacing(12);
    auto* head = new QHBoxLayout;
    auto* title = makeLabel(textFont(true), "", page);
    title->setText(engineText(recorder.title));
    auto* copyButton = new QPushButton(page);
    copyButton->setAutoDefault(false);
    copyButton->setAccessibleName(tr("Copy the commands for %1").arg(title->text()));
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(copyButton);
    column->addLayout(head);
    addWords(engineText(recorder.when), textFont(), "", column, page);
    if (const trace::Format* format = trace::formatNamed(recorder.format))
        addWords(tr("Addresses: %1. Carries %2. Lacks %3. Needs %4.")
                     .arg(engineText(format->addresses), engineText(format->carries),
                          engineText(format->lacks), engineText(recorder.needs)),
                 textFont(), "secondary", column, page);
    auto* commands = addWords({}, codeFont(), "", column, page);
    commands->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    commands->setAccessibleName(tr("Commands for %1").arg(title->text()));
    setSurface(commands, "base");
    commands->setMargin(8);
    m_rows.push_back({&recorder, commands, copyButton});
    connect(copyButton, &QPushButton::clicked, this, [this, row = m_rows.back()] { copy(row); });
}

QString RecordDialog::commandsOf(const Row& row) const
{
    return toText(trace::commandsOf(*row.recorder, m_program->text().toStdString()));
}

void RecordDialog::showCommands()
{
    for (const Row& row : m_rows) {
        row.commands->setText(commandsOf(row).trimmed());
        row.copy->setText(tr("Copy"));
    }
}

void RecordDialog::copy(const Row& row)
{
    QApplication::clipboard()->setText(commandsOf(row));
    for (const Row& other : m_rows)
        other.copy->setText(other.copy == row.copy ? tr("Copied") : tr("Copy"));
}

} // namespace heapglass::gui
