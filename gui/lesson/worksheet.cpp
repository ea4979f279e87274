#include "gui/lesson/worksheet.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

#include "gui/save_text.h"
#include "gui/texts.h"

namespace heapglass::gui
{

namespace
{

using Cue = trace::Lesson::Cue;

constexpr qreal kPoints = 11;

// One style for both: what QTextDocument knows of CSS.
const char* const kStyle = "body { font-family: sans-serif; font-size: 11pt; }"
                           "h1 { font-size: 18pt; } h2 { font-size: 13pt; }"
                           "p { margin-top: 4px; margin-bottom: 4px; }"
                           "p.reveal { margin-left: 24px; }";

QString text(const std::string& words)
{
    return QString::fromStdString(words).toHtmlEscaped();
}

QString paragraph(const QString& words, const char* look = "")
{
    return QStringLiteral("<p class=\"%1\">%2</p>\n").arg(QLatin1String(look), words);
}

class Writer
{
  public:
    Writer(const trace::Lesson& lesson, Sheet sheet) : m_lesson(lesson), m_sheet(sheet) {}

    QString write()
    {
        const QString title =
            WorksheetTexts::tr("Lesson %1: %2").arg(m_lesson.number).arg(text(m_lesson.title));
        m_html = QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title>"
                                "<style>%2</style></head><body>\n<h1>%1</h1>\n")
                     .arg(title, QLatin1String(kStyle));
        if (m_sheet == Sheet::questions)
            m_html += paragraph(WorksheetTexts::tr("Name:") + QStringLiteral(" %1   %2 %3")
                                                                  .arg(QString(30, QLatin1Char('_')),
                                                                       WorksheetTexts::tr("Date:"),
                                                                       QString(12, QLatin1Char('_'))));
        if (!m_lesson.goal.empty()) m_html += paragraph(text(m_lesson.goal));
        if (!m_lesson.watch.empty())
            m_html += paragraph(WorksheetTexts::tr("Watch: %1").arg(text(m_lesson.watch)));
        std::size_t from = 0;
        for (const trace::Lesson::Gate& gate : m_lesson.gates) {
            if (gate.kind != trace::Lesson::Gate::Kind::goOn && gate.kind != trace::Lesson::Gate::Kind::end)
                continue;
            step(gate.step, from, gate.cues);
            from = gate.cues;
        }
        return m_html + QStringLiteral("</body></html>\n");
    }

  private:
    void step(std::size_t number, std::size_t from, std::size_t to)
    {
        if (from == to) return;
        if (m_lesson.steps() > 1)
            m_html += QStringLiteral("<h2>%1</h2>\n")
                          .arg(WorksheetTexts::tr("Step %1 of %2").arg(number + 1).arg(m_lesson.steps()));
        for (std::size_t i = from; i < to; ++i)
            cue(m_lesson.cues[i]);
    }

    void cue(const Cue& cue)
    {
        if (cue.kind == Cue::Kind::say) m_html += paragraph(text(cue.text));
        if (cue.kind == Cue::Kind::ask) ask(cue);
        if (cue.kind == Cue::Kind::reveal && m_sheet == Sheet::answers)
            m_html += paragraph(text(cue.text), "reveal");
    }

    void ask(const Cue& ask)
    {
        m_html += paragraph(QStringLiteral("<b>%1. %2</b>").arg(++m_question).arg(text(ask.text)));
        for (std::size_t i = 0; i < ask.options.size(); ++i) {
            const bool ticked = m_sheet == Sheet::answers && ask.answer == i;
            const QString option = text(ask.options[i]);
            m_html += paragraph(QString(QChar(ticked ? u'\u2611' : u'\u2610')) + QLatin1Char(' ') +
                                    (ticked ? QStringLiteral("<b>%1</b>").arg(option) : option),
                                "reveal");
        }
        if (m_sheet == Sheet::answers) return;
        m_html += paragraph(WorksheetTexts::tr("Why?"));
        for (int line = 0; line < 2; ++line) // to write on
            m_html += paragraph(QStringLiteral("&nbsp;")) + QStringLiteral("<hr>\n");
    }

    const trace::Lesson& m_lesson;
    Sheet m_sheet;
    QString m_html;
    int m_question = 0;
};

/// Laid out for the paper itself: QTextDocument::print() adds margins of its own, and takes what is measured
/// in pixels for those of the printer.
QByteArray pdfOf(const QString& html, const QString& title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({20, 20, 20, 20}, QPageLayout::Millimeter);
    writer.setTitle(title);
    writer.setCreator(QCoreApplication::applicationName());
    const QSizeF paper = writer.pageLayout().paintRectPixels(writer.resolution()).size();
    QFont font = QGuiApplication::font();
    font.setPointSizeF(kPoints);
    const qreal foot = QFontMetricsF(font, &writer).lineSpacing() * 2;
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    document.setDocumentMargin(0);
    document.setDefaultFont(font);
    document.setHtml(html);
    document.setPageSize({paper.width(), paper.height() - foot});
    QPainter painter(&writer);
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0) writer.newPage();
        const QRectF shown(0, page * document.pageSize().height(), paper.width(),
                           document.pageSize().height());
        painter.save();
        painter.translate(0, -shown.top());
        painter.setClipRect(shown);
        QAbstractTextDocumentLayout::PaintContext context; // the theme's palette is for the screen
        context.clip = shown;
        context.palette = QPalette(Qt::black, Qt::white);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(font);
        painter.drawText(QRectF(0, paper.height() - foot, paper.width(), foot),
                         Qt::AlignRight | Qt::AlignBottom, QString::number(page + 1));
    }
    painter.end();
    buffer.close();
    return bytes;
}

} // namespace

QString worksheetHtml(const trace::Lesson& lesson, Sheet sheet)
{
    return Writer(lesson, sheet).write();
}

bool saveWorksheet(QWidget* parent, const trace::Lesson& lesson, Sheet sheet, const QString& path)
{
    const QString html = worksheetHtml(lesson, sheet);
    const bool pdf = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    return saveText(parent, WorksheetTexts::tr("Save the sheet"), path,
                    pdf ? pdfOf(html, QString::fromStdString(lesson.title)) : html.toUtf8());
}

} // namespace heapglass::gui
