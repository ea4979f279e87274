// A question of a lesson: options to predict with, and afterwards what was said and what is right.
#pragma once

#include <optional>

#include <QWidget>

class QButtonGroup;
class QPushButton;

namespace heapglass::gui
{

class Question : public QWidget
{
    Q_OBJECT
  public:
    /// Open to be answered.
    Question(const QString& ask, const QStringList& options, QWidget* parent = nullptr);
    /// Answered: an option, or -1 where it was only shown.
    Question(const QString& ask, const QStringList& options, int answer, int given,
             QWidget* parent = nullptr);

    /// The option that is chosen, but not checked yet.
    std::optional<int> chosen() const;
    void choose(int option);
    /// Says the chosen option; without one, "show me".
    void check();

  signals:
    void answered(int option); ///< -1: "show me"

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void addText(const QString& text, const QFont& font, const char* look);

    QButtonGroup* m_options = nullptr;
    QPushButton* m_check = nullptr;
};

} // namespace heapglass::gui
