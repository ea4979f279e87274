// The field in which a search is typed: it offers the terms of THE TABLE of terms (engine/replay/query.h)
// while one types.
#pragma once

#include "gui/chrome/completing_field.h"

namespace heapglass::gui
{

class SearchField : public CompletingField
{
    Q_OBJECT
  public:
    explicit SearchField(QWidget* parent = nullptr);
};

} // namespace heapglass::gui
