// When the steps of a recording were, as far as its trace says: between two times that it states, time goes
// evenly.
#pragma once

#include <vector>

#include "engine/replay/snapshot.h"

namespace heapglass::replay
{

class TimeScale
{
  public:
    struct Mark {
        Step step = 0;
        double milliseconds = 0;
    };

    /// Marks by ascending steps and times; `steps` are there in all. Times between two marks of the same time
    /// are that time.
    TimeScale(const std::vector<Mark>& marks, Step steps);

    /// Since the start; of a step behind the last mark, that mark's.
    double at(Step step) const;
    /// The first step that is not before `milliseconds`; the last position beyond the end.
    Step stepAt(double milliseconds) const;
    double end() const { return m_marks.back().milliseconds; }

  private:
    std::vector<Mark> m_marks; // at least one; the first is of step 0
    Step m_steps;
};

} // namespace heapglass::replay
