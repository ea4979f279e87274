// A lesson as the text file that it is, beside the lesson that runs: what is typed is run after a moment, and
// what does not hold is listed with its line.
#pragma once

#include <functional>
#include <memory>
#include <thread>

#include <QDialog>

#include "engine/lesson/check.h"

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QTimer;

namespace heapglass::gui
{

class LessonPlayer;

class LessonEditor : public QDialog
{
    Q_OBJECT
  public:
    /// What is being written, for another window.
    struct State {
        QString path, text;
        bool changed = false, visible = false;
        QByteArray geometry;
    };

    /// `mayRun`: the lesson may be run in place of what is open.
    LessonEditor(LessonPlayer& player, std::function<bool()> mayRun, QWidget* parent = nullptr);
    ~LessonEditor() override;

    /// The text of a file; what was typed before is asked about first. False: the user stays with that.
    bool edit(const QString& path);
    /// A small lesson that works, to begin with.
    bool editNew();
    bool isChanged() const;
    /// Asks what is to become of changes, where there are any. False: the user stays with them.
    bool mayLoseChanges();
    State state() const;
    void resume(const State& state);

  protected:
    void closeEvent(QCloseEvent* event) override;
    void reject() override;

  private:
    void setUpParts();
    void setText(const QString& path, const QString& text);
    void run();
    void check();
    QString pathToRun() const;
    void show(const lesson::Check& check, const std::vector<lesson::Choice>& choices);
    void addError(Position at, const QString& words);
    using QDialog::show;
    void goToError(int row);
    bool save();
    bool saveAs();
    bool write(const QString& path);
    void showTitle();

    LessonPlayer& m_player;
    std::function<bool()> m_mayRun;
    QPlainTextEdit* m_text = nullptr;
    QListWidget* m_errors = nullptr;
    QLabel* m_state = nullptr;
    QTimer* m_rest = nullptr;
    QString m_path;       ///< empty: of no file yet
    std::jthread m_check; ///< of the newest text; last: joined first
};

} // namespace heapglass::gui
