#include "gui/dialogs/patterns.h"

#include <algorithm>

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTimer>

#include "engine/lesson/patterns.h"
#include "gui/chrome/choice.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/style.h"
#include "gui/language/engine_text.h"
#include "gui/paint/type.h"
#include "gui/session.h"

namespace heapglass::gui
{

namespace
{

constexpr int kRest = 120; // ms without a change before a list is typed anew

} // namespace

PatternsDialog::PatternsDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_rest(new QTimer(this))
{
    setWindowTitle(tr("Patterns"));
    setObjectName(QStringLiteral("patterns"));
    auto* column = new QVBoxLayout(this);
    space(column, {16, 12, 16, 12}, 8);
    setUpChoice();
    m_teaches = makeLabel(textFont(), "secondary", this);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(textType().pixelSize());
    m_lines = makeLabel(fixed, "", this);
    m_lines->setTextFormat(Qt::PlainText);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_lines->setAccessibleName(tr("Lines"));
    m_said = makeLabel(textFont(), "secondary", this);
    for (QLabel* label : {m_teaches, m_lines, m_said})
        label->setWordWrap(true);
    m_knobs = new QWidget(this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_type = buttons->addButton(tr("Type it in"), QDialogButtonBox::ApplyRole);
    m_type->setDefault(true);
    setLook(m_type, "primary");
    connect(m_type, &QPushButton::clicked, this, &PatternsDialog::typeIn);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(m_choice);
    column->addWidget(m_teaches);
    column->addWidget(m_knobs);
    column->addStretch(1);
    column->addWidget(m_lines);
    column->addWidget(m_said);
    column->addWidget(buttons);
    m_rest->setSingleShot(true);
    m_rest->setInterval(kRest);
    connect(m_rest, &QTimer::timeout, this, &PatternsDialog::follow);
    choose(0);
}

/// Fits beside the maps of the smallest window.
QSize PatternsDialog::sizeHint() const
{
    return {scaledByType(560), scaledByType(440)};
}

void PatternsDialog::setUpChoice()
{
    m_choice = new Choice(tr("Pattern"), this);
    for (const lesson::Pattern& row : lesson::patterns())
        m_choice->addItem(engineText(row.title));
    connect(m_choice, &Choice::activated, this, &PatternsDialog::choose);
}

const lesson::Pattern& PatternsDialog::pattern() const
{
    return lesson::patterns()[std::size_t(std::max(m_choice->currentIndex(), 0))];
}

void PatternsDialog::choose(int row)
{
    m_choice->setCurrentIndex(row);
    m_typed.clear(); // what another pattern typed stays
    m_values.clear();
    qDeleteAll(m_knobs->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    delete m_knobs->layout();
    auto* grid = new QGridLayout(m_knobs);
    grid->setContentsMargins(0, 4, 0, 4);
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(1, 1);
    for (const lesson::PatternKnob& knob : pattern().knobs)
        addKnob(knob, grid);
    m_teaches->setText(engineText(pattern().teaches));
    changed();
}

void PatternsDialog::addKnob(const lesson::PatternKnob& knob, QGridLayout* grid)
{
    auto* name = makeLabel(textFont(), "", m_knobs);
    name->setText(engineText(knob.title));
    auto* slider = new QSlider(Qt::Horizontal, m_knobs);
    auto* value = new QSpinBox(m_knobs);
    for (QWidget* control : {static_cast<QWidget*>(slider), static_cast<QWidget*>(value)})
        control->setAccessibleName(name->text());
    name->setBuddy(value);
    slider->setRange(int(knob.lowest), int(knob.highest));
    slider->setMinimumWidth(scaledByType(120));
    slider->setPageStep(std::max(1, int(knob.highest - knob.lowest) / 20));
    value->setRange(int(knob.lowest), int(knob.highest));
    value->setGroupSeparatorShown(true);
    if (knob.bytes) value->setSuffix(tr(" B"));
    connect(slider, &QSlider::valueChanged, value, &QSpinBox::setValue);
    connect(value, qOverload<int>(&QSpinBox::valueChanged), slider, &QSlider::setValue);
    connect(value, qOverload<int>(&QSpinBox::valueChanged), this, &PatternsDialog::changed);
    value->setValue(int(knob.usual));
    const int row = grid->rowCount();
    grid->addWidget(name, row, 0);
    grid->addWidget(slider, row, 1);
    grid->addWidget(value, row, 2);
    m_values.push_back(value);
}

/// Names that the list does not have: those of the lines that are to be replaced, else new ones.
std::string PatternsDialog::prefix() const
{
    if (isLast()) return m_prefix;
    const std::size_t lines = m_session.isPlayground() ? m_session.playground()->lines().size() : 0;
    return std::string(pattern().name.substr(0, 1)) + std::to_string(lines + 1) + "_";
}

std::vector<std::string> PatternsDialog::lines() const
{
    std::vector<std::uint64_t> values;
    for (const QSpinBox* value : m_values)
        values.push_back(std::uint64_t(value->value()));
    return lesson::linesOf(pattern(), values, prefix());
}

/// What this dialog typed is the end of the list still.
bool PatternsDialog::isLast() const
{
    if (m_typed.empty() || !m_session.isPlayground()) return false;
    if (m_session.snapshot().canUndo) return false; // a _heapmin was inserted: that is what undo takes back
    const std::vector<std::string>& all = m_session.playground()->lines();
    return all.size() >= m_typed.size() &&
           std::equal(m_typed.begin(), m_typed.end(), all.end() - std::ptrdiff_t(m_typed.size()));
}

void PatternsDialog::changed()
{
    if (m_values.size() < pattern().knobs.size()) return; // being set up
    QStringList shown;
    for (const std::string& line : lines())
        shown << QString::fromStdString(line);
    m_lines->setText(shown.join(QLatin1Char('\n')));
    m_said->clear();
    if (isLast()) m_rest->start();
}

void PatternsDialog::follow()
{
    if (!isLast()) return;
    const std::vector<std::string> wanted = lines();
    if (wanted == m_typed) return;
    for (std::size_t i = 0; i < m_typed.size(); ++i)
        m_session.undo();
    typeIn();
}

void PatternsDialog::typeIn()
{
    if (!m_session.isPlayground()) emit playgroundAsked();
    if (!m_session.isPlayground()) return;
    m_prefix = prefix();
    const std::vector<std::string> wanted = lines();
    m_typed.clear();
    for (const std::string& line : wanted) {
        const auto answer = m_session.type(QString::fromStdString(line));
        if (!answer) return m_said->setText(engineText(answer.error().text));
        m_typed.push_back(line);
    }
    m_said->setText(tr("Typed in. It follows the sliders until something else is typed."));
}

} // namespace heapglass::gui
