#include "engine/replay/opened.h"

#include "engine/replay/memory_use.h"
#include "engine/trace/reader.h"

namespace heapglass::replay
{

namespace
{

LoadView::Status statusOf(trace::LoadStatus status)
{
    switch (status) {
    case trace::LoadStatus::complete:
        return LoadView::Status::complete;
    case trace::LoadStatus::truncated:
        return LoadView::Status::truncated;
    case trace::LoadStatus::damaged:
        return LoadView::Status::damaged;
    case trace::LoadStatus::refused:
        break;
    }
    return LoadView::Status::refused;
}

std::string titleOf(const std::string& format)
{
    const trace::Format* row = trace::formatNamed(format);
    return row ? std::string(row->title) : format;
}

} // namespace

Opened::Opened(std::string path, Overrides overrides, trace::CacheOptions cache, trace::HowToRead how,
               Bytes eventBytes)
    : m_path(std::move(path)), m_overrides(std::move(overrides)), m_cache(std::move(cache)),
      m_how(std::move(how)), m_eventBytes(eventBytes), m_trace(std::make_shared<trace::Trace>()),
      m_probe(std::make_unique<HeapProbe>(m_trace, m_overrides)),
      m_reader([this](const std::stop_token& stop) { read(stop); })
{
}

Opened::Opened(std::string name, std::string text, Overrides overrides)
    : m_path(std::move(name)), m_text(std::move(text)), m_overrides(std::move(overrides)),
      m_trace(std::make_shared<trace::Trace>()), m_probe(std::make_unique<HeapProbe>(m_trace, m_overrides)),
      m_reader([this](const std::stop_token& stop) { read(stop); })
{
}

std::shared_ptr<Opened> Opened::again(Overrides overrides) const
{
    if (m_text) return std::make_shared<Opened>(m_path, *m_text, std::move(overrides));
    return std::make_shared<Opened>(m_path, std::move(overrides), m_cache, m_how, m_eventBytes);
}

void Opened::read(const std::stop_token& stop)
{
    trace::LoadControl control;
    control.stop = stop;
    control.probe = m_probe.get();
    control.overrides = m_overrides;
    control.cache = m_cache;
    control.eventBytes = m_eventBytes;
    control.format = m_how.format;
    control.columns = m_how.columns;
    control.progress = [this](const trace::Progress& progress) {
        std::lock_guard lock(m_mutex);
        m_progress = progress;
    };
    if (m_text) control.format = "operation-list"; // it may be empty
    const trace::LoadReport report =
        m_text ? trace::loadText(*m_text, m_path, *m_trace, control) : trace::load(m_path, *m_trace, control);
    {
        std::lock_guard lock(m_mutex);
        m_report = report;
    }
    // The next time is slower without a copy, and that is all.
    (void)trace::keepInCache(report, *m_trace, control);
}

bool Opened::reported()
{
    std::lock_guard lock(m_mutex);
    return m_report.has_value();
}

void Opened::cancel()
{
    m_cancelled = true;
    m_reader.request_stop();
}

LoadView Opened::view(const std::vector<Error>& configErrors)
{
    std::lock_guard lock(m_mutex);
    LoadView view;
    view.path = m_path;
    view.program = m_trace->program();
    view.addressesRecorded = m_trace->addresses() == trace::Addresses::recorded;
    view.addressesForeign = m_trace->addresses() == trace::Addresses::foreign;
    view.bytesRead = m_progress.bytesRead;
    view.share = m_progress.bytesTotal ? double(m_progress.bytesRead) / double(m_progress.bytesTotal) : 0;
    view.status = LoadView::Status::loading;
    if (!m_report) return view;
    tellReport(view);
    for (Error error : configErrors) {
        error.file = m_path;
        if (view.status == LoadView::Status::complete) view.status = LoadView::Status::damaged;
        if (view.message.empty()) view.message = located(error);
    }
    return view;
}

void Opened::tellReport(LoadView& view) const
{
    view.status = m_cancelled ? LoadView::Status::cancelled : statusOf(m_report->status);
    view.share = 1;
    view.bytesRead = m_report->bytesRead;
    view.format = titleOf(m_report->format);
    view.formatName = m_report->format;
    view.columns = m_report->columns;
    view.table = m_report->table;
    view.warnings = m_report->warnings();
    if (m_report->firstError) view.message = m_report->located(*m_report->firstError);
}

} // namespace heapglass::replay
