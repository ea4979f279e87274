#include "gui/chrome/call_field.h"

#include <algorithm>

namespace heapglass::gui
{

CallField::CallField(Supply supply, QWidget* parent) : CompletingField(std::move(supply), parent) {}

void CallField::keep()
{
    if (m_history.isEmpty() || m_history.back() != text()) m_history << text();
    m_place = m_history.size();
    setText({}); // unlike clear() it leaves nothing for the field's own undo, which is the heap's then
}

void CallField::browse(int direction)
{
    const qsizetype to = std::clamp<qsizetype>(m_place + direction, 0, m_history.size());
    if (to == m_place) return;
    if (m_place == m_history.size()) m_typing = text();
    m_place = to;
    setText(to == m_history.size() ? m_typing : m_history[to]);
}

} // namespace heapglass::gui
