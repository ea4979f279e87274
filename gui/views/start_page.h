// What the window shows while nothing is open: the sample, a file of one's own, the files opened before.
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace heapglass::gui
{

class Actions;

class StartPage : public QWidget
{
    Q_OBJECT
  public:
    explicit StartPage(Actions& actions, QWidget* parent = nullptr);
    /// Reads the recent files again.
    void reload();

  signals:
    void openFile(const QString& path);

  private:
    void setUpHeading();
    void setUpCards(Actions& actions);
    void setUpRecent();

    QWidget* m_body;
    QVBoxLayout* m_column;
    QWidget* m_recent = nullptr;
    QVBoxLayout* m_rows = nullptr;
};

} // namespace heapglass::gui
