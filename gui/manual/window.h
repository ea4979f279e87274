// The manual: its pages in a window of their own beside the program's.
#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;
class QUrl;

namespace heapglass::gui
{

struct ManualPage;

class ManualWindow : public QDialog
{
    Q_OBJECT
  public:
    explicit ManualWindow(QWidget* parent = nullptr);
    QSize sizeHint() const override;

    void show(const ManualPage& page);
    /// The id of the page that is read.
    QString page() const { return m_page; }
    /// The colours of the theme; the pictures are those of light and dark alike.
    void recolour();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fitPictures();
    void setUpContents();
    void setUpText();
    void follow(const QUrl& link);
    void back();
    void turn(int pages);

    QListWidget* m_contents = nullptr;
    QTextBrowser* m_text = nullptr;
    QString m_page;
    QStringList m_back; ///< ids of pages read before, the newest last
};

} // namespace heapglass::gui
