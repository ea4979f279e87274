// What a format is. A reader gets the decoded bytes of one file in chunks of any size and appends
// to a Trace; the calls are virtual per chunk, never per event.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "engine/trace/load_report.h"
#include "engine/trace/loader.h"
#include "engine/trace/trace.h"

namespace heapglass::trace
{

/// What a reader works with. Lives in the loader, for one load.
class Reading
{
  public:
    Reading(Trace& trace, LoadReport& report, const LoadControl& control)
        : trace(trace), report(report), control(control)
    {
    }

    Trace& trace;
    LoadReport& report;
    const LoadControl& control;
    /// The regular file whose bytes come as they stand in it; empty: there is none, or it is packed.
    std::string file;
    /// The source ended too early: the last line is not to be trusted. Set before finish().
    bool inputCut = false;

    /// To be called every few thousand events: publishes and tells the progress. False: stop now.
    bool proceed();
    /// The reader gives up (a limit, a line without end); the loader feeds no more.
    void giveUp() { m_stopped = true; }
    bool stopped() const { return m_stopped; }

  private:
    bool m_stopped = false;
};

class Reader
{
  public:
    virtual ~Reader() = default;
    virtual void feed(std::string_view bytes) = 0;
    /// No more bytes. Not called after giveUp() or a cancel.
    virtual void finish() = 0;
};

/// A row of the table of formats.
struct Format {
    std::string_view name;      ///< for JSON and --format
    std::string_view title;     ///< for people
    std::string_view addresses; ///< what its addresses are, for people
    std::string_view carries;   ///< beside the order and the sizes of requests, for people
    std::string_view lacks;     ///< what one may miss, for people
    std::string_view from;      ///< where such a file comes from, for people
    /// How surely the beginning of a file (up to 64 KiB, perhaps all of it) is this format: 0 not
    /// at all, 100 surely. The highest wins.
    int (*recognises)(std::string_view head);
    std::unique_ptr<Reader> (*open)(Reading& reading);
};

/// All formats, one file each in format/.
std::span<const Format> formats();
/// The row of that name; null: there is none.
const Format* formatNamed(std::string_view name);

} // namespace heapglass::trace
