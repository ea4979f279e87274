#include "gui/export/gif.h"

#include <algorithm>
#include <array>
#include <climits>
#include <unordered_map>
#include <vector>

#include <QImage>

#include <gif_lib.h>

namespace heapglass::gui
{

namespace
{

constexpr int kColours = 256;
constexpr int kBits = 8;      // of a colour's index
constexpr int kLastStays = 5; // times as long as the others
constexpr int kLongestDelay = 65'535;

int writeBytes(GifFileType* file, const GifByteType* bytes, int count)
{
    static_cast<QByteArray*>(file->UserData)->append(reinterpret_cast<const char*>(bytes), count);
    return count;
}

int distance(QRgb a, QRgb b)
{
    const int red = qRed(a) - qRed(b), green = qGreen(a) - qGreen(b), blue = qBlue(a) - qBlue(b);
    return 2 * red * red + 4 * green * green + 3 * blue * blue;
}

/// The colours of a picture, and the index of each. Drawings have few of them that cover nearly all, and at
/// the edges of text many that are between two of those: so the most frequent are kept as they are.
class Palette
{
  public:
    explicit Palette(const QImage& image)
    {
        std::unordered_map<QRgb, int> counts;
        for (int y = 0; y < image.height(); ++y) {
            const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
            for (int x = 0; x < image.width(); ++x)
                ++counts[line[x]];
        }
        std::vector<std::pair<int, QRgb>> byCount;
        byCount.reserve(counts.size());
        for (const auto& [colour, count] : counts)
            byCount.emplace_back(-count, colour);
        const auto kept = byCount.begin() + std::min<std::ptrdiff_t>(kColours, std::ssize(byCount));
        std::partial_sort(byCount.begin(), kept, byCount.end());
        for (auto one = byCount.begin(); one != kept; ++one) {
            m_indices.emplace(one->second, GifByteType(m_colours.size()));
            m_colours.push_back(one->second);
        }
    }

    GifByteType indexOf(QRgb colour)
    {
        const auto [found, isNew] = m_indices.try_emplace(colour);
        if (isNew) {
            const auto nearest = std::ranges::min_element(
                m_colours, {}, [colour](QRgb kept) { return distance(colour, kept); });
            found->second = GifByteType(nearest - m_colours.begin());
        }
        return found->second;
    }

    std::array<GifColorType, kColours> colours() const
    {
        std::array<GifColorType, kColours> all{};
        std::ranges::transform(m_colours, all.begin(), [](QRgb colour) {
            return GifColorType{GifByteType(qRed(colour)), GifByteType(qGreen(colour)),
                                GifByteType(qBlue(colour))};
        });
        return all;
    }

  private:
    std::vector<QRgb> m_colours;
    std::unordered_map<QRgb, GifByteType> m_indices;
};

/// What is different between two pictures of one size; one pixel where nothing is.
QRect changed(const QImage& before, const QImage& now)
{
    if (before.isNull()) return now.rect();
    int left = now.width(), right = -1, top = INT_MAX, bottom = -1;
    for (int y = 0; y < now.height(); ++y) {
        const auto* a = reinterpret_cast<const QRgb*>(before.constScanLine(y));
        const auto* b = reinterpret_cast<const QRgb*>(now.constScanLine(y));
        const int first = int(std::mismatch(a, a + now.width(), b).first - a);
        if (first == now.width()) continue;
        int last = now.width() - 1;
        while (a[last] == b[last])
            --last;
        left = std::min(left, first);
        right = std::max(right, last);
        top = std::min(top, y);
        bottom = y;
    }
    return right < 0 ? QRect(0, 0, 1, 1) : QRect(QPoint(left, top), QPoint(right, bottom));
}

} // namespace

struct GifWriter::File {
    QSize size;
    int delay = 0;
    QByteArray bytes;
    GifFileType* gif = nullptr;
    QImage last, before; ///< added but not written yet, and the one before it

    bool begin();
    bool write(int hundredths);
};

bool GifWriter::File::begin()
{
    int error = 0;
    gif = EGifOpen(&bytes, writeBytes, &error);
    if (!gif) return false;
    EGifSetGifVersion(gif, true);
    if (EGifPutScreenDesc(gif, size.width(), size.height(), kBits, 0, nullptr) == GIF_ERROR) return false;
    const GifByteType loops[] = {1, 0, 0};
    return EGifPutExtensionLeader(gif, APPLICATION_EXT_FUNC_CODE) != GIF_ERROR &&
           EGifPutExtensionBlock(gif, 11, "NETSCAPE2.0") != GIF_ERROR &&
           EGifPutExtensionBlock(gif, int(sizeof loops), loops) != GIF_ERROR &&
           EGifPutExtensionTrailer(gif) != GIF_ERROR;
}

/// The last picture: only what it changes.
bool GifWriter::File::write(int hundredths)
{
    const QRect part = changed(before, last);
    const QImage piece = last.copy(part);
    Palette palette(piece);
    const GraphicsControlBlock control{DISPOSE_DO_NOT, false, std::min(hundredths, kLongestDelay),
                                       NO_TRANSPARENT_COLOR};
    GifByteType extension[4];
    EGifGCBToExtension(&control, extension);
    if (EGifPutExtension(gif, GRAPHICS_EXT_FUNC_CODE, int(sizeof extension), extension) == GIF_ERROR)
        return false;
    const auto colours = palette.colours();
    const std::unique_ptr<ColorMapObject, decltype(&GifFreeMapObject)> map(
        GifMakeMapObject(kColours, colours.data()), GifFreeMapObject);
    if (!map || EGifPutImageDesc(gif, part.left(), part.top(), part.width(), part.height(), false,
                                 map.get()) == GIF_ERROR)
        return false;
    std::vector<GifByteType> line(std::size_t(part.width()));
    for (int y = 0; y < piece.height(); ++y) {
        const auto* pixels = reinterpret_cast<const QRgb*>(piece.constScanLine(y));
        std::transform(pixels, pixels + piece.width(), line.begin(),
                       [&palette](QRgb pixel) { return palette.indexOf(pixel); });
        if (EGifPutLine(gif, line.data(), piece.width()) == GIF_ERROR) return false;
    }
    return true;
}

GifWriter::GifWriter(QSize size, int delay) : m_file(std::make_unique<File>())
{
    m_file->size = size;
    m_file->delay = delay;
    if (!m_file->begin()) finish();
}

GifWriter::~GifWriter()
{
    finish();
}

void GifWriter::add(const QImage& image)
{
    if (!m_file->gif) return;
    if (!m_file->last.isNull() && !m_file->write(m_file->delay)) return (void)finish();
    m_file->before = std::exchange(m_file->last, image.convertToFormat(QImage::Format_RGB32));
}

QByteArray GifWriter::finish()
{
    if (!m_file->gif) return {};
    const bool written = !m_file->last.isNull() && m_file->write(m_file->delay * kLastStays);
    int error = 0;
    const bool closed = EGifCloseFile(std::exchange(m_file->gif, nullptr), &error) != GIF_ERROR;
    return written && closed ? m_file->bytes : QByteArray();
}

} // namespace heapglass::gui
