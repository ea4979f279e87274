// What Heapglass says about a page, a block, a heap and a call of _heapmin. Tooltips, the inspector, the
// strip below the map, Ctrl+C, --describe and screen readers all take their words from here.
//
// Events are shown to people as index + 1. What recorded addresses cannot tell is said, never shown as 0.
#pragma once

#include <QString>

#include "engine/replay/snapshot.h"

namespace heapglass::gui
{

/// `text` with "%Ln" replaced by the localised number and each "{one|many}" by its fitting half. Write
/// counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {page|pages}"), n): translations use plural forms of their
/// own; without one the English source is right as it stands.
QString counted(const char* text, quint64 number);

/// "held", "pinned", "meta-held", "releasable", "released", "empty".
QString stateName(heap::PageState state, bool pinned);
/// Half a line below the name: "less than a quarter is live".
QString stateMeaning(heap::PageState state, bool pinned);

/// "Page 37: held by 1 block of 32 bytes. 4,064 bytes free here cannot be returned."
QString pageSentence(const replay::PageDetails& page, const replay::Snapshot& snapshot);
/// The same without its "Page 37: ", and with a capital: for below a title that says so already.
QString pageStory(const replay::PageDetails& page, const replay::Snapshot& snapshot);
/// About several pages: "Pages 32 to 63: 20 held, 8 pinned, 4 releasable."
QString pagesSentence(PageRun run, const replay::PageCell& sum);
/// About one cell of the page map: "Page 37: pinned, 624 B live in 4 blocks."
QString cellSentence(PageRun run, const replay::PageCell& sum);
/// About blocks summed up: "0x11000 to 0x12000: 3 blocks begin here, 624 B live, largest free stretch 800 B."
QString binSentence(Bytes begin, Bytes end, const replay::BlockBin& bin, const replay::Snapshot& snapshot);
/// "Block of 32 bytes (16 asked), from parse_row (csv.c:88), born at event 1,204, not freed in this trace."
QString blockSentence(const replay::BlockDetails& block, const replay::Snapshot& snapshot);
/// The same as far as the map alone knows it.
QString blockSentence(const replay::BlockView& block, const replay::Snapshot& snapshot);
/// "not freed in this trace", or "not freed in the part read".
QString notFreedText(const replay::Snapshot& snapshot);
/// "born at event 1,204, freed at event 2,000"
QString lifeText(const replay::Holder& holder, const replay::Snapshot& snapshot);
/// When those that hold a page are freed: "The last of them is freed at event 2,000.", "2 of them are not
/// freed in this trace."; of the 64 largest, where there are more.
QString whenFreedText(const replay::PageDetails& page, const replay::Snapshot& snapshot);
/// Its name in the file, else where it was made, else by which thread, else "unknown call site".
QString holderName(const replay::Holder& holder);
/// "thread 1234", of its name in the trace.
QString threadText(const std::string& thread);

/// "_heapmin returned 0: 240 of 256 pages (960 KiB) returned; 16 stay: 8 hold live blocks, 8 hold …"
QString heapminSentence(const replay::HeapminOutcome& outcome, const heap::Settings& settings);
/// "240 of 256 pages (960 KiB) returned", "returned -1, errno 40 (ENOSYS)": where there is room for little.
QString returnedText(const replay::HeapminOutcome& outcome, Bytes page);
/// heapminSentence() as rich text, in which the numbers of pages that stay are links to the first of them:
/// "page:37".
QString heapminLinks(const replay::HeapminOutcome& outcome, const heap::Settings& settings);
/// "1 block of 256 B", "4 or more blocks", "a free block's header only"
QString stayText(const replay::StayGroup& group);
/// The second line: "9 of the 217 are cut off the top, so the heap ends at page 247; 208 go back in place."
QString heapminDetail(const replay::HeapminOutcome& outcome, const heap::Settings& settings,
                      bool zoned = false);
/// "would return 1,693 of 2,931 pages (6.61 MiB)": the line beside the button.
QString wouldReturnText(const replay::Snapshot& snapshot);

/// The knobs of the policy that are not at their default, but for those the tool bar shows: "align 64",
/// "split 0".
QStringList changedKnobs(const replay::Snapshot& snapshot);
/// "2,931 pages, 11.4 MiB"
QString sizeText(const replay::Snapshot& snapshot);
/// "longest releasable run 134 pages at page 2,181"; empty if there is none.
QString longestRunText(const replay::Snapshot& snapshot);
/// The whole heap in three sentences: what a screen reader says of the page map.
QString heapSentence(const replay::Snapshot& snapshot);
/// "1 − largest free block ÷ all free bytes: 93.0 %"
QString fragmentationText(const replay::Snapshot& snapshot);

} // namespace heapglass::gui
