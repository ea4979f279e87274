#include "gui/marks/mark_dialog.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/style.h"
#include "gui/marks/mark_ink.h"
#include "gui/paint/theme.h"
#include "gui/texts.h"

namespace heapglass::gui
{

MarkDialog::MarkDialog(const Mark& mark, bool isNew, QWidget* parent)
    : QDialog(parent), m_mark(mark), m_name(new QLineEdit(mark.name, this)), m_tags(new QButtonGroup(this)),
      m_note(new QPlainTextEdit(mark.note, this))
{
    setObjectName(QStringLiteral("markDialog"));
    setWindowTitle(isNew ? tr("Mark") : tr("Change the mark"));
    auto* column = new QVBoxLayout(this);
    space(column, {16, 12, 16, 12}, 6);
    auto* what = makeLabel(textFont(true), "", this);
    what->setText(whatIsMarked(mark).toHtmlEscaped());
    column->addWidget(what);
    const auto addField = [&](const QString& name, QWidget* field) {
        auto* label = makeLabel(textFont(), "secondary", this);
        label->setText(name);
        label->setBuddy(field);
        field->setAccessibleName(QString(name).remove(QLatin1Char('&')));
        column->addWidget(label);
        column->addWidget(field);
    };
    m_name->setPlaceholderText(tr("For example: after the start"));
    m_name->setMaxLength(200);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(72);
    addField(tr("&Name"), m_name);
    addField(tr("&Tag"), makeTags());
    addField(tr("N&ote"), m_note);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(isNew ? tr("Mark") : tr("Change"), QDialogButtonBox::AcceptRole);
    if (!isNew) {
        QPushButton* remove = buttons->addButton(tr("Remove the mark"), QDialogButtonBox::DestructiveRole);
        connect(remove, &QPushButton::clicked, this, [this] {
            m_removed = true;
            accept();
        });
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addSpacing(6);
    column->addWidget(buttons);
    setMinimumWidth(420);
    m_name->setFocus();
}

/// A button for each tag, and one for none.
QWidget* MarkDialog::makeTags()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    space(layout, {0, 0, 0, 0}, 4);
    for (int tag = 0; tag <= int(tags().size()); ++tag) {
        auto* button = new QPushButton(row);
        setLook(button, "flat");
        button->setCheckable(true);
        button->setChecked(tag == m_mark.tag);
        button->setIcon(ribbonIcon(tag, theme()));
        const Tag* look = tag ? &tags()[std::size_t(tag) - 1] : nullptr;
        const QString name = look ? tr("%1, %2").arg(QString(QLatin1Char(look->letter)),
                                                     QCoreApplication::translate("MarkTexts", look->name))
                                  : tr("no tag");
        button->setAccessibleName(name);
        button->setToolTip(name);
        if (!tag) button->setText(tr("none"));
        m_tags->addButton(button, tag);
        layout->addWidget(button);
    }
    layout->addStretch(1);
    row->setFocusProxy(m_tags->button(m_mark.tag));
    return row;
}

Mark MarkDialog::mark() const
{
    Mark mark = m_mark;
    mark.name = m_name->text().simplified();
    mark.note = m_note->toPlainText().trimmed();
    mark.tag = std::max(0, m_tags->checkedId());
    return mark;
}

} // namespace heapglass::gui
