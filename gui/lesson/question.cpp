#include "gui/lesson/question.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/style.h"
#include "gui/lesson/glossary.h"
#include "gui/paint/theme.h"

namespace heapglass::gui
{

Question::Question(const QString& ask, const QStringList& options, QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    space(column, {0, 0, 0, 0}, 8);
    addText(tr("Predict, then see"), smallFont(), "tertiary");
    addText(withTerms(ask), textFont(true), "");
    setAccessibleName(ask);
    m_options = new QButtonGroup(this);
    for (int i = 0; i < options.size(); ++i) {
        auto* option = new QRadioButton(onButton(options[i]), this);
        option->setFont(textFont());
        setLook(option, "option");
        option->setToolTip(i < 9 ? tr("Key %1").arg(i + 1) : QString());
        m_options->addButton(option, i);
        column->addWidget(option);
    }
    auto* row = new QHBoxLayout;
    space(row, {0, 4, 0, 0}, 8);
    m_check = new QPushButton(tr("Check"), this);
    setLook(m_check, "primary");
    m_check->setEnabled(false);
    m_check->setToolTip(tr("See whether it comes as you say"));
    auto* show = new QPushButton(tr("Show me"), this);
    show->setToolTip(tr("See it without a prediction"));
    row->addWidget(m_check);
    row->addWidget(show);
    row->addStretch(1);
    column->addLayout(row);
    addText(tr("No points, no timer."), smallFont(), "secondary");
    connect(m_options, &QButtonGroup::idToggled, this, [this] { m_check->setEnabled(true); });
    connect(m_check, &QPushButton::clicked, this, &Question::check);
    connect(show, &QPushButton::clicked, this, [this] { emit answered(-1); });
    setFocusProxy(m_options->button(0));
}

Question::Question(const QString& ask, const QStringList& options, int answer, int given, QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    space(column, {0, 0, 0, 0}, 4);
    addText(withTerms(ask), textFont(true), "");
    const bool right = given == answer;
    if (given >= 0) {
        const QString mark = right ? QStringLiteral("✓") : QStringLiteral("✗");
        addText(tinted(strong(mark), right ? theme().fresh : theme().error) + QLatin1Char(' ') +
                    (right ? tr("You said: %1. So it is.") : tr("You said: %1."))
                        .arg(options[given].toHtmlEscaped()),
                textFont(), "");
    }
    if (!right && answer >= 0)
        addText(tr("It is: %1").arg(strong(options[answer].toHtmlEscaped())), textFont(), "");
}

void Question::addText(const QString& text, const QFont& font, const char* look)
{
    auto* label = makeLabel(font, look, this);
    label->setWordWrap(true);
    label->setText(text);
    explainTerms(label);
    layout()->addWidget(label);
}

std::optional<int> Question::chosen() const
{
    const int id = m_options ? m_options->checkedId() : -1;
    return id < 0 ? std::nullopt : std::optional(id);
}

void Question::choose(int option)
{
    QAbstractButton* button = m_options ? m_options->button(option) : nullptr;
    if (!button) return;
    button->setChecked(true);
    button->setFocus(Qt::ShortcutFocusReason);
}

void Question::check()
{
    emit answered(chosen().value_or(-1));
}

/// 1 to 9 choose, Enter checks.
void Question::keyPressEvent(QKeyEvent* event)
{
    const int number = event->key() - Qt::Key_1;
    if (m_options && number >= 0 && number < 9 && m_options->button(number)) return choose(number);
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && chosen()) return check();
    QWidget::keyPressEvent(event);
}

} // namespace heapglass::gui
