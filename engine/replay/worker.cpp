#include "engine/replay/worker.h"

#include "engine/replay/worker_body.h"

namespace heapglass::replay
{

Worker::Worker(std::function<void()> wake) : m_body(std::make_unique<Body>(std::move(wake))) {}

Worker::~Worker() = default;

void Worker::useCache(const trace::CacheOptions& cache)
{
    m_body->post([body = m_body.get(), cache] { body->useCache(cache); });
}

void Worker::open(const std::string& path, const std::string& policy, const Overrides& overrides,
                  const trace::HowToRead& how)
{
    m_body->post(
        [body = m_body.get(), path, policy, overrides, how] { body->open(path, policy, overrides, how); });
}

void Worker::openText(const std::string& name, const std::string& text, bool keep)
{
    m_body->post([body = m_body.get(), name, text, keep] { body->openText(name, text, keep); });
}

void Worker::setHorizon(EventIndex events)
{
    m_body->post([body = m_body.get(), events] { body->setHorizon(events); });
}

void Worker::openBeside(const Worker& other, const std::string& policy,
                        std::shared_ptr<const ApartRule> apart)
{
    m_body->post([body = m_body.get(), shared = other.m_body->shared(), policy, apart = std::move(apart)] {
        body->openBeside(shared, policy, apart);
    });
}

void Worker::cancelLoading()
{
    m_body->post([body = m_body.get()] { body->cancelLoading(); });
}

void Worker::close()
{
    m_body->post([body = m_body.get()] { body->close(); });
}

void Worker::setPolicy(const std::string& policy)
{
    m_body->post([body = m_body.get(), policy] { body->setPolicy(policy); });
}

void Worker::setKnob(const std::string& key, const std::string& value)
{
    m_body->post([body = m_body.get(), key, value] { body->override(key, value); });
}

void Worker::setMemoryCap(Bytes cap)
{
    m_body->post([body = m_body.get(), cap] { body->setMemoryCap(cap); });
}

void Worker::show(const ViewRequest& request)
{
    m_body->show(request);
}

void Worker::heapmin(Step step)
{
    m_body->postCall([body = m_body.get(), step] { body->heapmin(step); });
}

void Worker::undo()
{
    m_body->post([body = m_body.get()] { body->undo(); });
}

void Worker::redo()
{
    m_body->post([body = m_body.get()] { body->redo(); });
}

void Worker::callHeap(const HeapCall& call, Step step)
{
    m_body->postCall([body = m_body.get(), call, step] { body->callHeap(call, step); });
}

void Worker::stopCalls()
{
    m_body->stopCalls();
}

std::shared_ptr<const Snapshot> Worker::snapshot() const
{
    return m_body->snapshot();
}

void Worker::waitUntilIdle()
{
    m_body->waitUntilIdle();
}

} // namespace heapglass::replay
