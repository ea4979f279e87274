// What one of the maps is coloured by, chosen from the table of colourings.
#pragma once

#include "gui/chrome/choice.h"
#include "gui/colouring.h"
#include "gui/paint/type.h"

namespace heapglass::gui
{

class ColourChoice : public Choice
{
    Q_OBJECT
  public:
    explicit ColourChoice(ColouredMap map, QWidget* parent = nullptr);

    using Choice::showPopup;
    QSize minimumSizeHint() const override
    {
        return {widthByType(100), scaledByType(28)};
    } // beside many tabs
    ColouredMap map() const { return m_map; }
    /// Shows what is chosen.
    void follow();
    /// What can be chosen depends on whether a trace says which thread did what.
    void setHasThreads(bool has);

  signals:
    void chosen(const QString& id); ///< by hand

  private:
    void tellChoices();

    ColouredMap m_map;
    bool m_hasThreads = false;
};

} // namespace heapglass::gui
