#include "gui/export/film.h"

#include <algorithm>
#include <cmath>

#include <QImage>
#include <QTimer>
#include <QWidget>

#include "gui/comparison.h"
#include "gui/export/gif.h"
#include "gui/export/picture.h"
#include "gui/session.h"

namespace heapglass::gui
{

quint64 FilmPlan::eventOf(int picture) const
{
    const double part = pictures > 1 ? double(picture) / (pictures - 1) : 1;
    return first + quint64(std::llround(part * double(last - std::min(first, last))));
}

int FilmPlan::delay() const
{
    return std::max(2, int(std::lround(seconds * 100 / std::max(1, pictures))));
}

Film::Film(Session& session, QWidget& widget, const FilmPlan& plan, QObject* parent)
    : QObject(parent), m_session(session), m_widget(&widget), m_plan(plan),
      m_gif(std::make_unique<GifWriter>(widget.size(), plan.delay()))
{
    connect(&session, &Session::refreshed, this, [this] {
        m_told = m_session.sharedSnapshot();
        follow();
    });
}

Film::~Film()
{
    cancel();
}

void Film::waitFor(Comparison& heaps)
{
    m_heaps = &heaps;
    connect(&heaps, &Comparison::refreshed, this, &Film::follow);
}

void Film::start()
{
    m_session.setPlaying(false);
    m_before = m_session.snapshot().event;
    m_told = m_session.sharedSnapshot();
    goTo(0);
}

void Film::cancel()
{
    if (m_before) end({});
}

void Film::goTo(int picture)
{
    m_picture = picture;
    m_session.goToEvent(m_plan.eventOf(picture));
    follow();
}

bool Film::isReady() const
{
    return m_session.isSettled() && m_told == m_session.sharedSnapshot() &&
           (!m_heaps || m_heaps->isSettled());
}

/// Views that have just been told may ask for more; those answers come first.
void Film::follow()
{
    if (!m_before || m_due || !isReady()) return;
    m_due = true;
    QTimer::singleShot(0, this, &Film::take);
}

void Film::take()
{
    m_due = false;
    if (!m_before || !isReady()) return; // it will be told
    if (!m_widget) return end({});
    if (m_heaps) m_heaps->flush();
    m_gif->add(imageOf(*m_widget, 1));
    emit taken(m_picture + 1);
    if (!m_before) return; // cancelled by who heard that
    if (m_picture + 1 < m_plan.pictures) return goTo(m_picture + 1);
    end(m_gif->finish());
}

void Film::end(const QByteArray& file)
{
    m_session.goToEvent(*m_before);
    m_before.reset();
    emit ended(file);
}

} // namespace heapglass::gui
