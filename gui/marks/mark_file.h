// The file in which the marks of one trace are kept: JSON, named after the trace's content, in a folder of
// the user's own. It appears whole or not at all, and what another Heapglass has written in the meantime is
// kept. For a thread that may wait for a disk; no state.
#pragma once

#include "gui/marks/mark.h"

namespace heapglass::gui
{

/// What the file holds, joined with what one has made of it.
struct KeptMarks {
    Marks stored;         ///< what is in the file now: what the next merge begins from
    Marks mine;           ///< the same and what could not be written
    QString trouble = {}; ///< one sentence for the user; empty: all is well
};

/// $XDG_DATA_HOME/heapglass/marks, mostly ~/.local/share/heapglass/marks.
QString userMarksFolder();
/// Of the trace with this key (trace::contentKey).
QString markFilePath(const QString& folder, const QString& contentKey);

/// Joins `mine`, which began as `base`, with what the file holds. A file that cannot be understood is set
/// aside under another name; one of a newer Heapglass is left alone. No file is one without marks.
KeptMarks readMarks(const QString& path, const Marks& base, const Marks& mine);
/// Joins likewise and writes the outcome, `traceName` beside it for people. Without marks there is no file.
/// Where that fails the old file stays whole, and the trouble says what was missing.
KeptMarks writeMarks(const QString& path, const Marks& base, const Marks& mine, const QString& traceName);

} // namespace heapglass::gui
