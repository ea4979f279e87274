// Contexts of translated texts outside of classes that have a tr() of their own. lupdate reads such a call
// only where the text itself stands in it, so there are no shorter names for these. Each struct is called as
// its context: lupdate does not always look the context up.
#pragma once

#include <QCoreApplication>

namespace heapglass::gui
{

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Sentences)
};

struct BlockMapTexts {
    Q_DECLARE_TR_FUNCTIONS(BlockMapTexts)
};

struct ColourTexts {
    Q_DECLARE_TR_FUNCTIONS(ColourTexts)
};

struct FreeMapTexts {
    Q_DECLARE_TR_FUNCTIONS(FreeMapTexts)
};

struct ConsoleTexts {
    Q_DECLARE_TR_FUNCTIONS(ConsoleTexts)
};

struct FigureTexts {
    Q_DECLARE_TR_FUNCTIONS(FigureTexts)
};

struct DestinationTexts {
    Q_DECLARE_TR_FUNCTIONS(DestinationTexts)
};

struct TimeMapTexts {
    Q_DECLARE_TR_FUNCTIONS(TimeMapTexts)
};

struct ManualTexts {
    Q_DECLARE_TR_FUNCTIONS(ManualTexts)
};

struct WorksheetTexts {
    Q_DECLARE_TR_FUNCTIONS(WorksheetTexts)
};

struct MarkTexts {
    Q_DECLARE_TR_FUNCTIONS(MarkTexts)
};

struct LaneTexts {
    Q_DECLARE_TR_FUNCTIONS(LaneTexts)
};

struct PlaceTexts {
    Q_DECLARE_TR_FUNCTIONS(PlaceTexts)
};

struct AddressBreakTexts {
    Q_DECLARE_TR_FUNCTIONS(AddressBreakTexts)
};

} // namespace heapglass::gui
