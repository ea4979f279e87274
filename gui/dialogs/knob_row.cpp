#include "gui/dialogs/knob_row.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>

#include "gui/chrome/choice.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"

namespace heapglass::gui
{

QString plainBytes(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^([0-9]+(?:\.[0-9]+)?)\s*(B|[KMGT]iB)$)"),
                                            QRegularExpression::CaseInsensitiveOption);
    QString trimmed = text.trimmed();
    const auto match = pattern.match(trimmed);
    if (!match.hasMatch()) return trimmed;
    const int power = int(QStringLiteral("bkmgt").indexOf(match.captured(2).at(0).toLower()));
    const double bytes = match.captured(1).toDouble() * double(quint64{1} << (10 * power));
    return bytes < 9e15 ? QString::number(quint64(bytes)) : trimmed; // exact below 2^53
}

KnobRow::KnobRow(const heap::Knob& knob, QGridLayout* grid, QWidget* parent) : QObject(parent), m_knob(knob)
{
    setUpControl(parent);
    auto* name = makeLabel(textFont(true), "", parent);
    name->setTextFormat(Qt::PlainText);
    name->setText(key());
    name->setBuddy(control());
    auto* limits = makeLabel(smallFont(), "secondary", parent);
    limits->setText(range());
    m_reset = new QPushButton(tr("Default"), parent);
    m_reset->setObjectName(QStringLiteral("default.") + key());
    m_reset->setAccessibleName(tr("Default of %1: %2").arg(key(), spelled(fallback())));
    m_reset->setToolTip(m_reset->accessibleName());
    m_reset->setAutoDefault(false);
    auto* teaches = makeLabel(textFont(), "secondary", parent);
    teaches->setText(engineText(m_knob.teaches));
    m_state = makeLabel(textFont(), "", parent);
    m_state->setObjectName(QStringLiteral("state.") + key());
    m_state->setWordWrap(true);
    const int row = grid->rowCount();
    grid->addWidget(name, row, 0);
    grid->addWidget(control(), row, 1);
    grid->addWidget(m_reset, row, 2);
    grid->addWidget(limits, row, 3);
    grid->addWidget(teaches, row + 1, 1, 1, 3);
    grid->addWidget(m_state, row + 2, 1, 1, 3);
    grid->setRowMinimumHeight(row + 3, 12);
    connect(m_reset, &QPushButton::clicked, this, [this] { emit chosen(fallback()); });
}

void KnobRow::setUpControl(QWidget* parent)
{
    if (m_knob.choices.empty()) {
        m_edit = new QLineEdit(parent);
        m_edit->setAccessibleName(key());
        m_edit->setFixedWidth(scaledByType(160));
        connect(m_edit, &QLineEdit::editingFinished, this, &KnobRow::takeTyped);
    } else {
        m_choice = new Choice(key(), parent);
        for (const std::string_view word : m_knob.choices)
            m_choice->addItem(toText(word));
        connect(m_choice, &Choice::activated, this, [this] { emit chosen(m_choice->currentText()); });
    }
    control()->setObjectName(QStringLiteral("knob.") + key());
    control()->setAccessibleDescription(engineText(m_knob.teaches) + QStringLiteral(". ") + range());
}

QWidget* KnobRow::control() const
{
    return m_edit ? static_cast<QWidget*>(m_edit) : m_choice;
}

QString KnobRow::key() const
{
    return toText(m_knob.key);
}

QString KnobRow::fallback() const
{
    return m_knob.choices.empty() ? QString::number(m_knob.fallback) : toText(m_knob.choices.front());
}

/// As people read it: "4,096 B".
QString KnobRow::spelled(const QString& value) const
{
    if (!m_knob.choices.empty() || m_knob.unit != "bytes") return value;
    return bytesText(value.toULongLong());
}

QString KnobRow::range() const
{
    if (!m_knob.choices.empty()) return {};
    const bool bytes = m_knob.unit == "bytes";
    const QString least = bytes ? bytesText(m_knob.lowest) : QString::number(m_knob.lowest);
    const QString most = bytes ? bytesText(m_knob.highest) : QString::number(m_knob.highest);
    return m_knob.powerOfTwo ? tr("a power of two, %1 to %2").arg(least, most)
                             : tr("%1 to %2").arg(least, most);
}

void KnobRow::takeTyped()
{
    if (!m_edit->isModified()) return;
    m_edit->setModified(false);
    const QString value = m_knob.unit == "bytes" ? plainBytes(m_edit->text()) : m_edit->text().trimmed();
    if (value != m_value) emit chosen(value);
}

void KnobRow::show(const heap::Settings& settings)
{
    const QString value = QString::fromStdString(heap::get(settings, m_knob.key));
    if (value != m_value) m_refused.clear();
    m_value = value;
    if (m_choice) {
        const QSignalBlocker quiet(m_choice);
        m_choice->setCurrentIndex(m_choice->findText(value));
    } else if (!m_edit->isModified() && m_edit->text() != value) {
        m_edit->setText(value);
    }
    say();
}

void KnobRow::answer(const QString& value, const QString& why)
{
    m_refused = why.isEmpty() ? QString()
                              : tr("“%1” was not taken: %2. It stays %3.").arg(value, why, spelled(m_value));
    if (m_edit && !why.isEmpty()) m_edit->setText(m_value);
    say();
}

/// In words, as a colour alone says nothing.
void KnobRow::say()
{
    const bool changed = m_value != fallback();
    m_reset->setEnabled(changed);
    m_state->setVisible(changed || !m_refused.isEmpty());
    if (!m_refused.isEmpty())
        m_state->setText(tinted(strong(m_refused.toHtmlEscaped()), theme().pinned));
    else
        m_state->setText(tr("Changed: %1, the default is %2").arg(spelled(m_value), spelled(fallback())));
}

} // namespace heapglass::gui
