#include "gui/lesson/glossary.h"

#include <QCoreApplication>
#include <QCursor>
#include <QLabel>
#include <QRegularExpression>
#include <QStringList>
#include <QToolTip>

#include "gui/chrome/fonts.h"
#include "gui/paint/theme.h"

namespace heapglass::gui
{

namespace
{

// Longer words before those that they begin with.
const Term kTerms[] = {
    {QT_TRANSLATE_NOOP("Glossary", "free list"),
     QT_TRANSLATE_NOOP("Glossary",
                       "How the heap finds its free blocks again: each carries a link to the next.")},
    {QT_TRANSLATE_NOOP("Glossary", "first fit"),
     QT_TRANSLATE_NOOP("Glossary", "A policy: the free block of the lowest address that is large enough.")},
    {QT_TRANSLATE_NOOP("Glossary", "next fit"),
     QT_TRANSLATE_NOOP("Glossary",
                       "A policy: as first fit, but the search goes on where the last one ended.")},
    {QT_TRANSLATE_NOOP("Glossary", "best fit"),
     QT_TRANSLATE_NOOP("Glossary", "A policy: the smallest free block that is large enough.")},
    {QT_TRANSLATE_NOOP("Glossary", "worst fit"),
     QT_TRANSLATE_NOOP("Glossary", "A policy: the largest free block.")},
    {QT_TRANSLATE_NOOP("Glossary", "size class"),
     QT_TRANSLATE_NOOP("Glossary", "Requests of nearly one size are rounded up to it and lie together.")},
    {QT_TRANSLATE_NOOP("Glossary", "policy"),
     QT_TRANSLATE_NOOP("Glossary", "The rule by which the heap picks the free block for a request.")},
    {QT_TRANSLATE_NOOP("Glossary", "live"),
     QT_TRANSLATE_NOOP("Glossary", "Allocated and not freed: the program may still use it.")},
    {QT_TRANSLATE_NOOP("Glossary", "hole"), QT_TRANSLATE_NOOP("Glossary", "A free block between live ones.")},
    {QT_TRANSLATE_NOOP("Glossary", "block"),
     QT_TRANSLATE_NOOP(
         "Glossary",
         "A piece of the heap: live with what one malloc got, or free. Live ones have a header.")},
    {QT_TRANSLATE_NOOP("Glossary", "header"),
     QT_TRANSLATE_NOOP("Glossary",
                       "Bytes before the payload in which the heap notes the block's size: 16 here.")},
    {QT_TRANSLATE_NOOP("Glossary", "payload"),
     QT_TRANSLATE_NOOP("Glossary", "The bytes of a block that the program asked for and may use.")},
    {QT_TRANSLATE_NOOP("Glossary", "slack"),
     QT_TRANSLATE_NOOP("Glossary", "Bytes of a live block that nobody asked for: its size was rounded up.")},
    {QT_TRANSLATE_NOOP("Glossary", "page fault"),
     QT_TRANSLATE_NOOP(
         "Glossary",
         "The program touches a page that has no memory yet: the system stops it and finds some.")},
    {QT_TRANSLATE_NOOP("Glossary", "page"),
     QT_TRANSLATE_NOOP("Glossary",
                       "The unit in which the system gives memory and takes it back, often 4,096 bytes: "
                       "whole or not at all.")},
    {QT_TRANSLATE_NOOP("Glossary", "heap"),
     QT_TRANSLATE_NOOP("Glossary",
                       "The memory from which malloc serves a program: it grows by whole pages.")},
    {QT_TRANSLATE_NOOP("Glossary", "bookkeeping"),
     QT_TRANSLATE_NOOP("Glossary",
                       "What the heap writes into a free block to find it again: its size and two links.")},
    {QT_TRANSLATE_NOOP("Glossary", "coalesce"),
     QT_TRANSLATE_NOOP("Glossary", "To merge a freed block with free neighbours into one.")},
    {QT_TRANSLATE_NOOP("Glossary", "coalescing"),
     QT_TRANSLATE_NOOP("Glossary", "Merging a freed block with free neighbours into one.")},
    {QT_TRANSLATE_NOOP("Glossary", "pinned"),
     QT_TRANSLATE_NOOP("Glossary", "Of a page: held, but less than a quarter of it is live.")},
    {QT_TRANSLATE_NOOP("Glossary", "releasable"),
     QT_TRANSLATE_NOOP("Glossary",
                       "Of a page: nothing that the heap needs lies in it, so _heapmin would give it back.")},
    {QT_TRANSLATE_NOOP("Glossary", "internal fragmentation"),
     QT_TRANSLATE_NOOP("Glossary",
                       "The share of the live blocks' bytes that nobody asked for: headers and slack.")},
    {QT_TRANSLATE_NOOP("Glossary", "split"),
     QT_TRANSLATE_NOOP("Glossary", "To cut a free block that is too large in two and keep the rest free.")},
    {QT_TRANSLATE_NOOP("Glossary", "held"),
     QT_TRANSLATE_NOOP("Glossary", "Of a page: a byte of a live block lies in it, so it cannot go back.")},
    {QT_TRANSLATE_NOOP("Glossary", "committed"),
     QT_TRANSLATE_NOOP("Glossary", "Of a page: the system has given memory for it and not got it back.")},
    {QT_TRANSLATE_NOOP("Glossary", "refault"),
     QT_TRANSLATE_NOOP("Glossary",
                       "A page that was given back is needed again: the system must find a fresh one.")},
    {QT_TRANSLATE_NOOP("Glossary", "zone"),
     QT_TRANSLATE_NOOP("Glossary", "A heap of its own for some of the objects.")},
    {QT_TRANSLATE_NOOP("Glossary", "_heapmin"),
     QT_TRANSLATE_NOOP("Glossary",
                       "The C run-time function that gives unused pages of the heap back to the system. It "
                       "returns 0, or -1 with errno.")},
    {QT_TRANSLATE_NOOP("Glossary", "realloc"),
     QT_TRANSLATE_NOOP("Glossary",
                       "Makes a block larger or smaller; where it cannot stay, its bytes are copied.")},
};

/// A term where it stands by itself; Chinese has no blanks between words, and no plural.
QString patternOf(const QString& word)
{
    const QString escaped = QRegularExpression::escape(word);
    return word.back().unicode() < 0x80 ? QStringLiteral("\\b(%1s?)\\b").arg(escaped)
                                        : QStringLiteral("(%1)").arg(escaped);
}

/// Of all terms in the language that is spoken now, each in a group of its own.
QRegularExpression termPattern()
{
    QStringList words;
    for (const Term& term : kTerms)
        words << patternOf(QCoreApplication::translate("Glossary", term.word));
    return QRegularExpression(words.join(QLatin1Char('|')),
                              QRegularExpression::CaseInsensitiveOption |
                                  QRegularExpression::UseUnicodePropertiesOption);
}

QString linkTo(int term, const QString& words)
{
    return QStringLiteral("<a href=\"term:%1\" style=\"color:%2;text-decoration:underline\">%3</a>")
        .arg(term)
        .arg(theme().text.name(), words.toHtmlEscaped());
}

} // namespace

std::span<const Term> terms()
{
    return kTerms;
}

QString meaningOf(int index)
{
    return QCoreApplication::translate("Glossary", kTerms[index].meaning);
}

QString withTerms(const QString& plain)
{
    const QRegularExpression pattern = termPattern();
    QString rich;
    QList<int> seen;
    qsizetype from = 0;
    for (auto matches = pattern.globalMatch(plain); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const int term = match.lastCapturedIndex() - 1;
        if (seen.contains(term)) continue;
        seen << term;
        rich += plain.mid(from, match.capturedStart() - from).toHtmlEscaped();
        rich += linkTo(term, match.captured());
        from = match.capturedEnd();
    }
    return rich + plain.mid(from).toHtmlEscaped();
}

void explainTerms(QLabel* label)
{
    const auto explain = [label](const QString& link) {
        const QString number = link.section(QLatin1Char(':'), 1);
        if (number.isEmpty()) return QToolTip::hideText();
        QToolTip::showText(QCursor::pos(), wrapped(meaningOf(number.toInt())), label);
    };
    label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    label->setFocusPolicy(label->text().contains(QLatin1String("<a ")) ? Qt::ClickFocus : Qt::NoFocus);
    QObject::connect(label, &QLabel::linkHovered, label, explain);
    QObject::connect(label, &QLabel::linkActivated, label, explain);
}

} // namespace heapglass::gui
