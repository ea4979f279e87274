// What a class sees: one text, the pages of each heap, the blocks of one page, the button. No chrome, large
// type.
#pragma once

#include <functional>
#include <vector>

#include <QFont>
#include <QWidget>

#include "gui/change.h"
#include "gui/lesson/player.h"

class QLabel;
class QPushButton;

namespace heapglass::gui
{

class Actions;
class Comparison;
class PresentOverlay;
class Session;
class StopLine;

/// While it exists the application's type is that of a projector: 24, 28 and 39 pixels instead of 11, 13, 18.
class PresentPage : public QWidget
{
    Q_OBJECT
  public:
    PresentPage(Comparison& comparison, LessonPlayer& player, Actions& actions, QWidget* parent = nullptr);
    ~PresentPage() override;

    bool isBlank() const;
    /// The screen is empty, so that one looks at who speaks; once more: it is back.
    void toggleBlank();
    /// The list that is to lie beside the lesson before its question is answered; null: it does, or there is
    /// none.
    const LessonPlayer::Cue* twinBeforeAnswer() const;

  signals:
    void twinWanted(const QString& path);
    void ended(); ///< Esc
    void blanked();
    void heapsChanged(); ///< how many are seen

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    QWidget* makeTop();
    QWidget* makeFoot(Actions& actions);
    void refresh(Changes changes);
    void showText();
    /// A button below the text.
    struct Offer {
        QString words, key; ///< `key`: what tells it from another with the same words
        std::function<void()> accept;
    };
    std::vector<const LessonPlayer::Cue*> twinsAway() const;
    void showOffers(const std::vector<Offer>& offers);
    void arrangeOffers();
    bool isAsking() const;
    void showHeapmin();

    Comparison& m_comparison;
    Session& m_session;
    LessonPlayer& m_player;
    QFont m_fontBefore;
    QLabel* m_title = nullptr;
    QLabel* m_place = nullptr;
    QLabel* m_text = nullptr;
    QWidget* m_offers = nullptr;
    QWidget* m_blocks = nullptr;
    QPushButton* m_heapmin = nullptr;
    QLabel* m_would = nullptr;
    StopLine* m_stops = nullptr;
    PresentOverlay* m_overlay = nullptr;
};

} // namespace heapglass::gui
