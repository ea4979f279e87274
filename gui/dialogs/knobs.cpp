#include "gui/dialogs/knobs.h"

#include <algorithm>

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include "engine/heap/policies.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/dialogs/knob_row.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"
#include "gui/session.h"

namespace heapglass::gui
{

namespace
{

/// What the selectors of the tool bar choose.
bool isChosenElsewhere(std::string_view key)
{
    return key == "policy" || key == "alloc";
}

} // namespace

KnobsDialog::KnobsDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_title(makeLabel(keyFont(), "", this)),
      m_teaches(makeLabel(textFont(), "secondary", this)), m_scroll(new QScrollArea(this))
{
    setWindowTitle(tr("Knobs"));
    setObjectName(QStringLiteral("knobs"));
    auto* column = new QVBoxLayout(this);
    space(column, {16, 12, 16, 12}, 8);
    m_teaches->setWordWrap(true);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(m_title);
    column->addWidget(m_teaches);
    column->addWidget(m_scroll, 1);
    column->addWidget(buttons);
    for (QAbstractButton* button : buttons->buttons())
        static_cast<QPushButton*>(button)->setAutoDefault(false); // Enter ends the typing of a number
    connect(&session, &Session::refreshed, this, &KnobsDialog::refresh);
    refresh(Change::snapshot);
}

/// Fits beside the maps of the smallest window.
QSize KnobsDialog::sizeHint() const
{
    return {640, 520};
}

void KnobsDialog::refresh(Changes changes)
{
    if (!(changes & (Change::snapshot | Change::theme))) return;
    const replay::Snapshot& now = m_session.snapshot();
    if (now.policy != m_policy) showPolicy(now.policy);
    for (KnobRow* row : m_rows)
        row->show(now.settings);
}

void KnobsDialog::showPolicy(const std::string& name)
{
    m_policy = name;
    m_rows.clear();
    auto* page = new QWidget;
    setSurface(page, "window");
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(0, 4, 8, 4);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(3, 1);
    const heap::PolicyInfo* policy = heap::findPolicy(name);
    m_title->setText(policy ? engineText(policy->title) : tr("As recorded"));
    m_teaches->setText(policy ? engineText(policy->teaches)
                              : tr("Recorded addresses have no knobs: choose a policy first."));
    for (const heap::Knob& knob : heap::knobs()) {
        if (!policy || isChosenElsewhere(knob.key)) continue;
        if (std::ranges::find(policy->knobs, knob.key) != policy->knobs.end())
            addRow(std::string(knob.key), grid, page);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    m_scroll->setWidget(page);                                  // takes the one before with it, and its rows
    if (!m_rows.empty()) m_rows.front()->control()->setFocus(); // not Close
}

void KnobsDialog::addRow(const std::string& key, QGridLayout* grid, QWidget* parent)
{
    auto* row = new KnobRow(*heap::findKnob(key), grid, parent);
    connect(row, &KnobRow::chosen, this,
            [this, row](const QString& value) { row->answer(value, m_session.setKnob(row->key(), value)); });
    m_rows.push_back(row);
}

} // namespace heapglass::gui
