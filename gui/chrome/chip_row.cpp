#include "gui/chrome/chip_row.h"

#include <algorithm>

#include <QPushButton>

#include "gui/chrome/fonts.h"
#include "gui/chrome/icons.h"
#include "gui/chrome/style.h"

namespace heapglass::gui
{

namespace
{

constexpr int kGap = 4;    // pixels between two chips
constexpr int kLeast = 48; // of a chip that is cut short

} // namespace

ChipRow::ChipRow(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ChipRow::setTerms(const QStringList& terms)
{
    for (QPushButton* chip : m_chips) {
        chip->hide();
        chip->disconnect(this); // it may be the one that is being pressed
        chip->deleteLater();
    }
    m_chips.clear();
    m_terms = terms;
    for (int i = 0; i < int(terms.size()); ++i)
        m_chips.push_back(makeChip(i));
    updateGeometry();
    layOut();
}

QPushButton* ChipRow::makeChip(int term)
{
    auto* chip = new QPushButton(icon(QStringLiteral("close")), onButton(m_terms[term]), this);
    setLook(chip, "chip");
    chip->setLayoutDirection(Qt::RightToLeft); // the cross stands behind the term
    chip->setAccessibleName(tr("Remove %1").arg(m_terms[term]));
    chip->setToolTip(wrapped(chip->accessibleName()));
    connect(chip, &QPushButton::clicked, this, [this, term] { emit removed(term); });
    chip->ensurePolished();
    chip->show();
    return chip;
}

/// The chip's own text may be cut short: what is around it is as it is.
int ChipRow::wholeWidth(int term) const
{
    const QPushButton* chip = m_chips[std::size_t(term)];
    const QFontMetrics metrics(chip->font());
    const QString shown = chip->text().replace(QLatin1String("&&"), QLatin1String("&"));
    return chip->sizeHint().width() - metrics.horizontalAdvance(shown) +
           metrics.horizontalAdvance(m_terms[term]);
}

QSize ChipRow::sizeHint() const
{
    int width = 0, height = 0;
    for (int i = 0; i < int(m_chips.size()); ++i) {
        width += wholeWidth(i) + kGap;
        height = std::max(height, m_chips[std::size_t(i)]->sizeHint().height());
    }
    return {std::max(0, width - kGap), height};
}

QSize ChipRow::minimumSizeHint() const
{
    const int count = int(m_chips.size());
    return {std::min(sizeHint().width(), std::max(0, count * (kLeast + kGap) - kGap)), sizeHint().height()};
}

/// The width to which longer chips are cut so that all have room.
int ChipRow::widestThatFits() const
{
    std::vector<int> widths;
    widths.reserve(m_chips.size());
    for (int i = 0; i < int(m_chips.size()); ++i)
        widths.push_back(wholeWidth(i));
    std::ranges::sort(widths);
    int room = width() - kGap * std::max(0, int(widths.size()) - 1);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const int share = room / int(widths.size() - i);
        if (widths[i] > share) return std::max(kLeast, share);
        room -= widths[i];
    }
    return widths.empty() ? kLeast : widths.back();
}

void ChipRow::layOut()
{
    const int widest = widestThatFits();
    int x = 0;
    for (int i = 0; i < int(m_chips.size()); ++i) {
        QPushButton* chip = m_chips[std::size_t(i)];
        const int whole = wholeWidth(i), width = std::min(whole, widest);
        const QFontMetrics metrics(chip->font());
        const int room = metrics.horizontalAdvance(m_terms[i]) - (whole - width);
        chip->setText(
            onButton(whole > widest ? metrics.elidedText(m_terms[i], Qt::ElideRight, room) : m_terms[i]));
        chip->setGeometry(x, (height() - chip->sizeHint().height()) / 2, width, chip->sizeHint().height());
        x += width + kGap;
    }
}

void ChipRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

} // namespace heapglass::gui
