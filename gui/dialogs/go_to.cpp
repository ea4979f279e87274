#include "gui/dialogs/go_to.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/style.h"
#include "gui/format.h"

namespace heapglass::gui
{

std::optional<Destination> readDestination(const QString& text, const replay::Snapshot& snapshot)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^\s*(page|event)?\s*(0x[0-9a-f]+|[0-9][0-9,.' ]*)\s*$)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch()) return {};
    const QString word = match.captured(1).toLower();
    QString digits = match.captured(2).toLower();
    const bool isAddress = digits.startsWith(QLatin1String("0x"));
    if (!isAddress) digits.remove(QRegularExpression(QStringLiteral("[,.' ]")));
    bool ok = false;
    const quint64 number = digits.toULongLong(&ok, isAddress ? 16 : 10);
    if (!ok || (isAddress && !word.isEmpty())) return {};
    if (isAddress || word == QLatin1String("page")) {
        const Bytes page = snapshot.geometry.page;
        const auto offset =
            isAddress ? replay::offsetOf(snapshot.regionList(), snapshot.geometry.base, number)
                      : std::optional(std::min<Bytes>(number, snapshot.shownEnd() / page + 1) * page);
        if (!offset || *offset >= snapshot.shownEnd()) return {};
        const Spot spot{*offset / page, 1, isAddress ? offset : std::nullopt};
        return Destination{{}, spot};
    }
    if (number > snapshot.events) return {};
    return Destination{number, {}};
}

GoToDialog::GoToDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_edit(new QLineEdit(this)),
      m_hint(makeLabel(smallFont(), "secondary", this))
{
    setWindowTitle(tr("Go to"));
    setMinimumWidth(360);
    auto* column = new QVBoxLayout(this);
    space(column, {16, 16, 16, 16}, 8);
    auto* label = makeLabel(textFont(), "", this);
    label->setText(tr("Event number, page or address"));
    label->setBuddy(m_edit);
    m_edit->setAccessibleName(label->text());
    m_edit->setText(QString::number(session.snapshot().event));
    m_edit->selectAll();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_go = buttons->addButton(tr("Go"), QDialogButtonBox::AcceptRole);
    setLook(m_go, "primary");
    for (QWidget* widget : std::initializer_list<QWidget*>{label, m_edit, m_hint, buttons})
        column->addWidget(widget);
    connect(buttons, &QDialogButtonBox::accepted, this, &GoToDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &GoToDialog::reject);
    connect(m_edit, &QLineEdit::textChanged, this, &GoToDialog::check);
    check(m_edit->text());
}

void GoToDialog::check(const QString& text)
{
    const auto& snapshot = m_session.snapshot();
    const bool understood = readDestination(text, snapshot).has_value();
    m_go->setEnabled(understood);
    const QString examples =
        tr("0 to %1, page 0 to page %2, or 0x%3")
            .arg(countText(snapshot.events), countText(snapshot.shownPages() ? snapshot.shownPages() - 1 : 0))
            .arg(snapshot.geometry.base, 0, 16);
    m_hint->setText(understood ? examples : tr("Not in this trace: %1").arg(examples));
}

void GoToDialog::accept()
{
    const auto destination = readDestination(m_edit->text(), m_session.snapshot());
    if (!destination) return;
    if (destination->event) m_session.goToEvent(*destination->event);
    if (destination->spot) m_session.select(destination->spot);
    QDialog::accept();
}

} // namespace heapglass::gui
