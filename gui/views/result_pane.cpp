#include "gui/views/result_pane.h"

#include <algorithm>

#include <QVBoxLayout>

#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/format.h"
#include "gui/outcome.h"
#include "gui/paint/theme.h"
#include "gui/sentences.h"

namespace heapglass::gui
{

namespace
{

/// The last call between a press and the cursor, if there is one: what is told is then not the newest.
QString laterCallText(const replay::Snapshot& now, replay::Step press)
{
    const replay::Marker* last = lastHeapmin(now);
    if (!last || last->step <= press) return {};
    return counted(
               QT_TRANSLATE_N_NOOP("Sentences", "A later call, after event %1, returned %Ln {page|pages}."),
               last->amount)
        .arg(countText(now.eventsBefore(last->step)));
}

} // namespace

ResultPane::ResultPane(Session& session, QWidget* parent)
    : View(session, parent), m_where(makeLabel(textFont(), "secondary", this)),
      m_strip(makeLabel(textFont(), "", this)), m_detail(makeLabel(textFont(), "secondary", this))
{
    setMinimumHeight(80); // less than its texts where the window is small: see fit()
    auto* column = new QVBoxLayout(this);
    space(column, {38, 4, 8, 8}, 12);
    m_strip->setObjectName(QStringLiteral("result"));
    setSurface(m_strip, "result");
    m_strip->setContentsMargins(16, 10, 16, 10);
    m_strip->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_strip->setFocusPolicy(Qt::StrongFocus);
    connect(m_strip, &QLabel::linkActivated, this, [this](const QString& target) {
        this->session().select(Spot{target.section(QLatin1Char(':'), 1).toULongLong(), 1, {}});
    });
    for (QLabel* label : {m_where, m_strip, m_detail}) {
        label->setWordWrap(true);
        label->setMinimumWidth(100);
        column->addWidget(label);
    }
    column->addStretch(1);
}

void ResultPane::refresh(Changes changes)
{
    const auto outcome = session().snapshot().heapmin;
    if (!outcome || !(changes & (Change::snapshot | Change::theme | Change::heapmin))) return;
    const heap::Settings& settings = session().snapshot().settings;
    m_hasPlace = outcome->available;
    const auto& inserted = session().snapshot().inserted;
    const auto before =
        std::ranges::count_if(inserted, [&](replay::Step step) { return step < outcome->step; });
    m_where->setText((outcome->inserted ? tr("inserted after event %1; Ctrl+Z takes it back")
                                        : tr("a call of the trace itself, after event %1"))
                         .arg(countText(outcome->step - quint64(before))));
    const QString sentence = heapminLinks(*outcome, settings);
    const int colon = sentence.indexOf(QLatin1Char(':'));
    m_strip->setText(outcome->available && colon > 0
                         ? strong(sentence.left(colon + 1)) + sentence.mid(colon + 1)
                         : sentence);
    m_strip->setAccessibleName(heapminSentence(*outcome, settings));
    QStringList details{heapminDetail(*outcome, settings, session().snapshot().isZoned()),
                        laterCallText(session().snapshot(), outcome->step)};
    details.removeAll(QString());
    m_detail->setText(details.join(QLatin1Char(' ')).toHtmlEscaped());
    fit();
}

void ResultPane::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    fit();
}

/// The sentence comes first: where the pane is too low for all, the line above it goes.
void ResultPane::fit()
{
    const QMargins margins = layout()->contentsMargins();
    const int inside = width() - margins.left() - margins.right();
    int needed = margins.top() + margins.bottom() + 2 * layout()->spacing();
    for (const QLabel* label : {m_where, m_strip, m_detail})
        needed += label->heightForWidth(inside);
    m_where->setVisible(m_hasPlace && height() >= needed);
}

} // namespace heapglass::gui
