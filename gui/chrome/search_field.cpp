#include "gui/chrome/search_field.h"

#include "engine/replay/query.h"
#include "gui/language/engine_text.h"

namespace heapglass::gui
{

namespace
{

QString said(std::string_view words)
{
    return QString::fromUtf8(words.data(), qsizetype(words.size()));
}

/// What an entry puts into the field: the word, and what has to follow it.
QString wordOf(const replay::TermInfo& term)
{
    if (term.values == replay::TermInfo::Values::text) return said(term.word) + QLatin1Char('=');
    return term.word.ends_with('t') && !term.compares ? said(term.word) + QLatin1Char(' ') : said(term.word);
}

CompletingField::Offers termsFor(const QString& text)
{
    const QByteArray typed = text.toUtf8();
    const replay::Completion found = replay::completionOf({typed.constData(), std::size_t(typed.size())});
    CompletingField::Offers offers;
    offers.begin = QString::fromUtf8(typed.left(qsizetype(found.begin))).size();
    for (const replay::TermInfo* term : found.terms)
        offers.list.append(
            {said(term->example) + QStringLiteral("   ") + engineText(term->says), wordOf(*term)});
    if (found.joins) offers.list.append({QStringLiteral("and"), QStringLiteral("and ")});
    return offers;
}

} // namespace

SearchField::SearchField(QWidget* parent) : CompletingField(termsFor, parent) {}

} // namespace heapglass::gui
