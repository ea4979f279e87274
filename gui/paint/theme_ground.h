// Another ground below what views draw, for a while: an export finds out by it what of a picture is ground.
#pragma once

#include "gui/paint/theme.h"

namespace heapglass::gui
{

/// While it lives theme().base is another colour. Not nested; GUI thread.
class ThemeGround
{
  public:
    explicit ThemeGround(const QColor& base);
    ~ThemeGround();
    ThemeGround(const ThemeGround&) = delete;
    ThemeGround& operator=(const ThemeGround&) = delete;

  private:
    const Theme* m_before;
    Theme m_theme;
};

} // namespace heapglass::gui
