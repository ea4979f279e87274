// heaptrack's interpreted files: recognised and refused with the reason.
#include "engine/trace/heaptrack.h"
#include "engine/trace/reader.h"

namespace heapglass::trace
{

namespace
{

class HeaptrackInterpreted : public Reader
{
  public:
    explicit HeaptrackInterpreted(Reading& reading) : m_reading(reading) {}

    void feed(std::string_view) override
    {
        m_reading.report.add(
            Oddity::refusal, {},
            "an interpreted heaptrack file has no addresses, and reading it comes later: open the "
            "raw recording (heaptrack --raw)");
        m_reading.giveUp();
    }
    void finish() override {}

  private:
    Reading& m_reading;
};

int recognises(std::string_view head)
{
    return heaptrackKind(head) == HeaptrackKind::interpreted ? 100 : 0;
}

std::unique_ptr<Reader> open(Reading& reading)
{
    return std::make_unique<HeaptrackInterpreted>(reading);
}

} // namespace

extern const Format kHeaptrackInterpreted;
const Format kHeaptrackInterpreted{"heaptrack-interpreted", "heaptrack, interpreted (recognised only)",
                                   "none", recognises, open};

} // namespace heapglass::trace
