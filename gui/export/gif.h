// Pictures as an animated GIF (GIF89a, by giflib), for slides and pages that play no video.
#pragma once

#include <memory>

#include <QByteArray>
#include <QSize>

class QImage;

namespace heapglass::gui
{

class GifWriter
{
  public:
    /// All pictures are of `size` pixels, at most 65,535 a side. Each is seen for `delay` hundredths of a
    /// second; the last five times as long, before it begins anew.
    GifWriter(QSize size, int delay);
    ~GifWriter();

    /// The next picture. Of one with more than 256 colours the rarest are drawn in the nearest that are kept.
    void add(const QImage& image);
    /// The file, once; empty where giflib has failed.
    QByteArray finish();

  private:
    struct File;
    std::unique_ptr<File> m_file;
};

} // namespace heapglass::gui
