// Patterns of requests for a playground, with a slider for each of their numbers. What was typed in follows
// the sliders until something else is typed.
#pragma once

#include <string>
#include <vector>

#include <QDialog>

class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QTimer;

namespace heapglass::lesson
{
struct Pattern;
struct PatternKnob;
} // namespace heapglass::lesson

namespace heapglass::gui
{

class Choice;
class Session;

class PatternsDialog : public QDialog
{
    Q_OBJECT
  public:
    explicit PatternsDialog(Session& session, QWidget* parent = nullptr);
    QSize sizeHint() const override;

  signals:
    /// There is no playground to type into; who answers starts one at once, or asks first and does not.
    void playgroundAsked();

  private:
    void setUpChoice();
    void choose(int row);
    void addKnob(const lesson::PatternKnob& knob, QGridLayout* grid);
    const lesson::Pattern& pattern() const;
    std::vector<std::string> lines() const;
    std::string prefix() const;
    bool isLast() const;
    void changed();
    void typeIn();
    void follow();

    Session& m_session;
    Choice* m_choice = nullptr;
    QLabel* m_teaches = nullptr;
    QWidget* m_knobs = nullptr;
    QLabel* m_lines = nullptr;
    QLabel* m_said = nullptr;
    QPushButton* m_type = nullptr;
    QTimer* m_rest = nullptr; ///< a slider rests
    std::vector<QSpinBox*> m_values;
    std::vector<std::string> m_typed; ///< by this dialog, the last lines of the list; empty: nothing yet
    std::string m_prefix;             ///< of the names in them
};

} // namespace heapglass::gui
