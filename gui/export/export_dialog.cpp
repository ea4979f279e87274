#include "gui/export/export_dialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>

#include "gui/chrome/choice.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"

namespace heapglass::gui
{

ExportDialog::ExportDialog(const QList<ExportPart>& parts, const QString& chosen, QWidget* parent)
    : QDialog(parent), m_parts(parts), m_part(new Choice(tr("What"), this)),
      m_format(new Choice(tr("As"), this)), m_size(makeLabel(textFont(), "secondary", this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    auto* column = new QVBoxLayout(this);
    space(column, {16, 12, 16, 12}, 10);
    QFormLayout* form = makeForm(nullptr);
    addField(form, tr("&What"), m_part);
    addField(form, tr("&As"), m_format);
    form->addRow(QString(), m_size);
    column->addLayout(form);
    for (const ExportPart& part : m_parts)
        m_part->addItem(part.title, part.id);
    m_part->setCurrentIndex(std::max(0, m_part->findData(chosen)));
    for (const ExportFormatRow& row : exportFormats())
        m_format->addItem(QCoreApplication::translate("Export", row.title), int(row.format));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copies = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    QPushButton* saves = buttons->addButton(tr("&Save as…"), QDialogButtonBox::ActionRole);
    copies->setObjectName(QStringLiteral("copyExport"));
    saves->setObjectName(QStringLiteral("saveExport"));
    saves->setDefault(true);
    connect(copies, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(saves, &QPushButton::clicked, this, &ExportDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_part, &QComboBox::currentIndexChanged, this, &ExportDialog::follow);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::follow);
    follow();
}

QString ExportDialog::part() const
{
    return m_part->currentData().toString();
}

ExportFormat ExportDialog::format() const
{
    return ExportFormat(m_format->currentData().toInt());
}

void ExportDialog::setFormat(ExportFormat format)
{
    m_format->setCurrentIndex(m_format->findData(int(format)));
}

void ExportDialog::setSizeText(const QString& text)
{
    m_size->setText(text);
}

/// What has no numbers cannot be a CSV.
void ExportDialog::follow()
{
    const bool hasNumbers = m_parts.isEmpty() || m_parts[std::max(0, m_part->currentIndex())].hasNumbers;
    auto* formats = qobject_cast<QStandardItemModel*>(m_format->model());
    const int csv = m_format->findData(int(ExportFormat::csv));
    if (formats && csv >= 0) formats->item(csv)->setEnabled(hasNumbers);
    if (!hasNumbers && m_format->currentIndex() == csv)
        return m_format->setCurrentIndex(0); // comes back here
    emit changed();
}

} // namespace heapglass::gui
