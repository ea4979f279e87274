// What a user has marked in a trace: an event, a part of it, a block or a page, with a name, a note and a
// coloured tag. Nothing of it is in the trace; it is kept beside (mark_file.h).
#pragma once

#include <optional>
#include <span>

#include <QColor>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include "engine/types.h"

namespace heapglass::gui
{

struct Theme;

struct Mark {
    enum class Kind : unsigned char {
        event, ///< the moment right after an event
        range, ///< from one moment to a later one
        block, ///< of the trace, by its number: wherever it lies in whatever heap
        page,  ///< one or more, by the address that they have in the heap of one policy
    };

    QString id; ///< unique among all marks that ever are
    Kind kind = Kind::event;
    quint64 event = 0, end = 0; ///< events of the trace before the moment; `end` of a range alone, >= event
    BlockId block = kNone;
    Bytes address = 0, bytes = 0; ///< of pages
    QString policy = {};          ///< of the heap in which pages have that address
    QString name = {}, note = {}; ///< as typed; a name is one line
    int tag = 0;                  ///< a row of tags(), from 1; 0: none
    QJsonObject rest = {};        ///< what a newer Heapglass wrote of it
    bool operator==(const Mark&) const = default;
};

/// By id.
using Marks = QMap<QString, Mark>;

/// A tag is told by its letter as well as by its colour.
struct Tag {
    char letter;
    const char* name; ///< of the colour
    QColor light, dark;
    const QColor& colour(const Theme& theme) const;
};

std::span<const Tag> tags();
/// Null: it has none.
const Tag* tagOf(const Mark& mark);

/// An id that no other mark has.
QString newMarkId();
/// "Event 1,204", "Events 1,204 to 2,000", "Block #17", "Page at 0x25000", "3 pages at 0x25000".
QString whatIsMarked(const Mark& mark);
/// Its name, or where it has none what it is.
QString titleOf(const Mark& mark);

QJsonObject toJson(const Mark& mark);
/// Nothing: it is no mark that this Heapglass understands.
std::optional<Mark> markFromJson(const QJsonObject& object);

/// What two have made of `base`, together. Where both changed the same mark, `mine` holds.
Marks merged(const Marks& base, const Marks& mine, const Marks& theirs);

} // namespace heapglass::gui
