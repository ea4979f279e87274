#include "engine/trace/thread_column.h"

namespace heapglass::trace
{

ThreadNumber ThreadColumn::numberOf(std::string_view name)
{
    if (name == m_lastName) return m_lastNumber;
    std::lock_guard lock(m_mutex);
    m_lastName = name;
    const auto known = m_numbers.find(m_lastName);
    if (known != m_numbers.end()) return m_lastNumber = known->second;
    if (name.empty() || m_names.size() == kMost) return m_lastNumber = 0;
    m_names.push_back(m_lastName);
    m_lastNumber = ThreadNumber(m_names.size());
    m_numbers.emplace(m_lastName, m_lastNumber);
    return m_lastNumber;
}

std::string ThreadColumn::nameOf(ThreadNumber thread) const
{
    if (thread == 0) return {};
    std::lock_guard lock(m_mutex);
    return m_names[thread - 1];
}

std::vector<std::string> ThreadColumn::names() const
{
    std::lock_guard lock(m_mutex);
    return m_names;
}

} // namespace heapglass::trace
