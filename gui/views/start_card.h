// Parts of the start page: a choice with a picture, and a row for a file.
#pragma once

#include <QPushButton>
#include <QWidget>

class QAction;

namespace heapglass::gui
{

/// A picture of the program's own, a title, two lines, one button.
class StartCard : public QWidget
{
    Q_OBJECT
  public:
    enum class Picture { lesson, pages, curves };
    struct Texts {
        QString title, words, button;
    };
    StartCard(Picture picture, const Texts& texts, QAction* action, bool primary, QWidget* parent = nullptr);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Picture m_picture;
    bool m_primary;
};

/// A recent file: its name, its folder, its kind, size and age.
class FileRow : public QPushButton
{
    Q_OBJECT
  public:
    explicit FileRow(const QString& path, QWidget* parent = nullptr);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_path;
    QString m_kind; ///< what it was read as
};

} // namespace heapglass::gui
