// THE TABLE of what the page map and the block map can be coloured by. The choice of each map, its legend and
// its sentences are made from the rows.
#pragma once

#include <span>

#include "engine/replay/colours.h"
#include "engine/replay/snapshot.h"
#include "gui/paint/tint.h"

class QString;
class QStringView;

namespace heapglass::gui
{

enum class ColouredMap { pages, blocks };

struct Colouring {
    /// How values are told by colours.
    enum class Scale : std::uint8_t {
        none,        ///< not at all: by states, or as header, payload and slack
        share,       ///< of live bytes, linear
        events,      ///< how many, from 1 to those of the trace, logarithmic
        size,        ///< size classes from 16 B to 1 MiB, logarithmic
        thousandths, ///< linear
        groups,      ///< one colour and texture each
    };
    const char* id;   ///< of settings and options
    const char* name; ///< for people, as the two texts below: context "Colourings"
    const char* tip;  ///< one sentence
    const char* what; ///< that the legend begins with
    bool ofPages = false, ofBlocks = false;
    std::optional<replay::ColourBy> asks = {}; ///< of the engine; nothing: each picture says it by itself
    Scale scale = Scale::none;
    /// Why it cannot be chosen where a trace does not say whose doing an event was; null: it can.
    const char* withoutThreads = nullptr;
};

std::span<const Colouring> colourings();
bool isOf(const Colouring& row, ColouredMap map);
QString nameOf(const Colouring& row);
/// `hasThreads`: Snapshot::hasThreads.
bool canChoose(const Colouring& row, bool hasThreads);
QString tipOf(const Colouring& row, bool hasThreads);
QString whatOf(const Colouring& row);

/// As chosen, for the whole application; the first row of the map unless set.
const Colouring& colouringOf(ColouredMap map);
/// By id; ids that the map does not have are those of its first row. Says whether it is another one now.
bool setColouring(ColouredMap map, QStringView id);
const Colouring* findColouring(ColouredMap map, QStringView id);

/// On the scale of 255. Of Scale::events `events` are those of the trace.
std::uint8_t toneOf(Colouring::Scale scale, std::uint64_t value, std::uint64_t events);
Tint tintOf(const Colouring& row, replay::ColourValue value, std::uint64_t events);
/// What an answer says of a cell of the page map, or that it is not looked up yet.
Tint pageTint(const Colouring& row, const replay::Snapshot& now, PageIndex page);
/// Of a live block; of a bin of the block map.
Tint blockTint(const Colouring& row, const replay::Snapshot& now, const replay::BlockView& block);
Tint binTint(const Colouring& row, const replay::Snapshot& now, std::size_t bin);

/// "Its oldest block was made 1,204 events ago."; empty where the row says nothing of it.
QString colourSentence(const Colouring& row, const replay::Snapshot& now, replay::ColourValue value);
/// The same of the cell of the page map that begins at `page`.
QString pageColourSentence(const Colouring& row, const replay::Snapshot& now, PageIndex page);
QString binColourSentence(const Colouring& row, const replay::Snapshot& now, std::size_t bin);

} // namespace heapglass::gui
