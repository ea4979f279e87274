#include "gui/export/film_dialog.h"

#include <algorithm>
#include <climits>

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include "gui/chrome/choice.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/format.h"

namespace heapglass::gui
{

namespace
{

constexpr int kUsualPictures = 60;
constexpr double kUsualSeconds = 6, kMostSeconds = 120;

int spinValue(quint64 event)
{
    return int(std::min<quint64>(event, INT_MAX));
}

} // namespace

FilmDialog::FilmDialog(const QList<ExportPart>& parts, const QString& chosen, quint64 first, quint64 last,
                       quint64 events, QWidget* parent)
    : QDialog(parent), m_fields(new QWidget(this)), m_progress(new QProgressBar(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName(QStringLiteral("filmDialog"));
    setWindowTitle(tr("Export an animation"));
    auto* column = new QVBoxLayout(this);
    space(column, {16, 12, 16, 12}, 10);
    column->addWidget(m_fields);
    column->addWidget(m_size = makeLabel(textFont(), "secondary", this));
    column->addWidget(m_progress);
    column->addWidget(m_buttons);
    makeFields(parts, chosen);
    for (QSpinBox* field : {m_first, m_last})
        field->setRange(0, spinValue(events));
    m_first->setValue(spinValue(first));
    m_last->setValue(spinValue(last));
    m_progress->setTextVisible(false);
    QPushButton* saves = m_buttons->addButton(tr("&Save as…"), QDialogButtonBox::ActionRole);
    saves->setObjectName(QStringLiteral("saveFilm"));
    saves->setDefault(true);
    connect(saves, &QPushButton::clicked, this, &FilmDialog::save);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &FilmDialog::reject);
    connect(m_part, &QComboBox::currentIndexChanged, this, &FilmDialog::changed);
    for (QSpinBox* field : {m_first, m_last, m_pictures})
        connect(field, &QSpinBox::valueChanged, this, &FilmDialog::follow);
    connect(m_seconds, &QDoubleSpinBox::valueChanged, this, &FilmDialog::follow);
    showFields();
}

void FilmDialog::makeFields(const QList<ExportPart>& parts, const QString& chosen)
{
    QFormLayout* form = makeForm(m_fields);
    const auto number = [&](const char* id, const QString& name) {
        auto* field = new QSpinBox(m_fields);
        field->setObjectName(QString::fromLatin1(id));
        field->setGroupSeparatorShown(true);
        addField(form, name, field);
        return field;
    };
    addField(form, tr("&What"), m_part = new Choice(tr("What"), m_fields));
    for (const ExportPart& part : parts)
        m_part->addItem(part.title, part.id);
    m_part->setCurrentIndex(std::max(0, m_part->findData(chosen)));
    m_first = number("filmFirst", tr("&From event"));
    m_last = number("filmLast", tr("&To event"));
    m_pictures = number("filmPictures", tr("&Pictures, at most %1").arg(countText(FilmPlan::kMost)));
    m_pictures->setRange(FilmPlan::kFewest, FilmPlan::kMost);
    m_pictures->setValue(kUsualPictures);
    addField(form, tr("&Lasts"), m_seconds = new QDoubleSpinBox(m_fields));
    m_seconds->setDecimals(1);
    m_seconds->setRange(0.5, kMostSeconds);
    m_seconds->setValue(kUsualSeconds);
    m_seconds->setSuffix(tr(" s"));
}

QString FilmDialog::part() const
{
    return m_part->currentData().toString();
}

/// With no more pictures than there are moments.
FilmPlan FilmDialog::plan() const
{
    FilmPlan plan;
    plan.first = quint64(m_first->value());
    plan.last = quint64(m_last->value());
    plan.pictures = int(std::clamp<qint64>(qint64(plan.last) - qint64(plan.first) + 1, FilmPlan::kFewest,
                                           m_pictures->value()));
    plan.seconds = m_seconds->value();
    return plan;
}

void FilmDialog::setSizeText(const QString& text)
{
    m_size->setText(text);
}

void FilmDialog::follow()
{
    m_last->setMinimum(std::min(m_last->maximum(), m_first->value() + 1));
    emit changed();
}

bool FilmDialog::isFilming() const
{
    return !m_fields->isEnabled();
}

void FilmDialog::showProgress(int taken)
{
    m_fields->setEnabled(false);
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Cancel"));
    findChild<QPushButton*>(QStringLiteral("saveFilm"))->setEnabled(false);
    m_progress->setRange(0, plan().pictures);
    m_progress->setValue(taken);
    m_size->setText(tr("Picture %1 of %2").arg(taken).arg(plan().pictures));
    m_progress->show();
}

void FilmDialog::showFields()
{
    m_fields->setEnabled(true);
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    findChild<QPushButton*>(QStringLiteral("saveFilm"))->setEnabled(true);
    m_progress->hide();
}

/// The first Esc ends the filming, the next one the dialog.
void FilmDialog::reject()
{
    isFilming() ? emit cancelled() : QDialog::reject();
}

} // namespace heapglass::gui
