// A file as it was when it was read: whoever watches it tells by this whether it has grown since.
#pragma once

#include <QString>

namespace heapglass::gui
{

struct SeenFile {
    QString path;       ///< empty: none
    qint64 size = 0;    ///< bytes
    quint64 file = 0;   ///< which file had the name: device and inode; 0: none
    qint64 written = 0; ///< ns; as the disk has it, so that two writings within a second differ
};

} // namespace heapglass::gui
