package dev.earshot.reader.markdown;

import dev.earshot.notation.DayNotation;
import dev.earshot.notation.NumberedHeading;
import dev.earshot.reader.text.HtmlText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page of HTML as lines of markdown: headings, list items, quotes and bold words keep their
/// marks, all else is the text that a person sees, without what surrounds it on a web site.
public final class HtmlPage {
  private static final Pattern HTML =
      Pattern.compile(
          "(?is)^\\s*(?:<!doctype html|<!--|<(?:html|head|body|h\\d|p|div|ul|ol|article|section|main"
              + "|blockquote|table|dl|b|strong|pre)\\b).*");

  /// What sites call the element that names who speaks, and the one that says when.
  private static final Pattern SPEAKER_CLASS = Pattern.compile("(?i)speaker|\\bcite\\b");

  private static final Pattern TIME_CLASS = Pattern.compile("(?i)time|stamp");
  private static final Pattern TIME = Pattern.compile("\\d{1,2}(?::\\d\\d){1,2}(?:\\.\\d+)?");

  /// `2024-05-03` has so many digits before its first hyphen.
  private static final int YEAR = 4;

  /// As feeds write a day: `Sat, 03 May 2024 05:50:24 GMT`.
  private static final Pattern WITH_WEEKDAY = Pattern.compile("[A-Z][a-z]{2}, \\d");

  private static final Pattern NAME = Pattern.compile("\\p{L}[^:.!?]{0,50}:?");

  private static final String MARKED_DAY =
      "meta[property=article:published_time], meta[property=og:published_time],"
          + " meta[itemprop=datePublished], meta[name=date], meta[name=dcterms.date],"
          + " meta[name=dc.date], meta[name=DC.date.issued]";

  /// What lists link has its own days.
  private static final String SHOWN_DAY =
      "[itemprop=datePublished], time[pubdate], article time, main time"
          + ", time:not(li time, aside time, nav time, footer time, blockquote time)";

  /// That of what the page is about tells title and day.
  private static final String HEAD_OF_SITE = "header:not(article header, main header)";

  private HtmlPage() {}

  /// Whether a text begins as HTML does.
  public static boolean is(String text) {
    return HTML.matcher(text).matches();
  }

  /// The lines of a page, never blank.
  public static List<String> linesOf(String html) {
    var page = Jsoup.parse(html);
    var published = day(page);
    var sound = PageSound.of(page);
    clean(page);
    raiseTitle(page);
    mark(page);
    sound.ifPresent(address -> page.body().prependElement("p").text("Audio URL: " + address));
    published.ifPresent(day -> page.body().prependElement("p").text("Published: " + day));
    if (page.selectFirst("h1") == null && !page.title().isBlank())
      page.body().prependElement("p").text("# " + page.title().strip());
    return HtmlText.of(page.body().outerHtml()).lines().toList();
  }

  /// Some sites have one title for the windows of all their pages, and each page has the number and
  /// the title of its episode in its first heading, whatever the level.
  private static void raiseTitle(Document page) {
    boolean isTitled = page.selectFirst("h1") != null || isOfEpisode(page.title());
    var heading = page.selectFirst("h2, h3, h4");
    boolean isOfOne =
        page.select("h2, h3, h4").stream().filter(one -> isOfEpisode(one.text())).count() == 1;
    if (!isTitled && isOfOne && heading != null && isOfEpisode(heading.text()))
      heading.tagName("h1");
  }

  private static boolean isOfEpisode(String title) {
    return NumberedHeading.read(title)
        .filter(heading -> heading.isSure() && heading.isTitleBehind())
        .isPresent();
  }

  /// What a page may be called: its first great heading, then the title of its window.
  public static List<String> titles(Document page) {
    var heading = page.select("h1").stream().limit(1).map(Element::text);
    return Stream.concat(heading, Stream.of(page.title()))
        .filter(title -> !title.isBlank())
        .distinct()
        .toList();
  }

  /// The day that a page marks as its own, for machines to read.
  public static Optional<LocalDate> day(Document page) {
    var marked = page.select(MARKED_DAY);
    var shown = page.select(SHOWN_DAY);
    var days =
        Stream.concat(
                marked.eachAttr("content").stream(),
                shown.stream().map(time -> time.attr("datetime")))
            .filter(day -> day.indexOf('-') == YEAR || WITH_WEEKDAY.matcher(day).lookingAt())
            .flatMap(day -> DayNotation.read(day).stream());
    return days.findFirst();
  }

  /// Takes away what is no part of the text, and marks who speaks as people do: a bold name with a
  /// colon, and a time in brackets.
  public static void clean(Document page) {
    page.outputSettings().prettyPrint(false);
    for (Element by : page.select("blockquote footer, blockquote cite, figure > figcaption"))
      by.replaceWith(new Element("p").text("— " + by.text().replaceFirst("^[-–—~\\s]+", "")));
    for (Element table : page.select("table")) readTable(table);
    page.select("script, style, nav, footer, aside, form, thead").remove();
    page.select(HEAD_OF_SITE).remove();
    TimeAttributes.write(page.body());
    // What a browser shows instead is none of the page's words.
    page.select("audio, video").remove();
    for (Element row : page.select("tr:has(th)")) if (row.select("td").isEmpty()) row.remove();
    for (Element time : page.select("[class]"))
      if (isTime(time)) time.text("(" + time.text() + ") ");
    for (Element name : page.select("[class]")) if (isSpeaker(name)) markSpeaker(name);
  }

  /// The rows of a table whose header says that they tell who said what when become lines.
  private static void readTable(Element table) {
    var rows = table.select("tr").stream().map(HtmlPage::cells).toList();
    var columns = rows.isEmpty() ? Optional.<TalkColumns>empty() : TalkColumns.in(rows.getFirst());
    if (columns.isEmpty()) return;
    var lines = new Element("div");
    for (var row : rows.subList(1, rows.size()))
      lines.appendElement("p").text(columns.get().line(row));
    table.replaceWith(lines);
  }

  private static List<String> cells(Element row) {
    return row.select("td, th").stream().map(Element::text).toList();
  }

  private static boolean isTime(Element element) {
    return TIME_CLASS.matcher(element.className()).find()
        && TIME.matcher(element.text().strip()).matches();
  }

  private static boolean isSpeaker(Element element) {
    String name = element.text().strip();
    return SPEAKER_CLASS.matcher(element.className()).find()
        && NAME.matcher(name).matches()
        && element.select("p, div, li").size() <= 1;
  }

  private static void markSpeaker(Element element) {
    element.select("b, strong").unwrap();
    for (Element bold : element.parents().select("b, strong")) bold.unwrap();
    element.text("**" + element.text().strip().replaceFirst("\\s*:$", "") + ":** ");
    if (element.nameIs("b") || element.nameIs("strong")) element.unwrap();
  }

  /// Editors put the words of an item into a paragraph of its own.
  private static Element firstLine(Element item) {
    var first = item.firstElementChild();
    return first != null
            && (first.nameIs("p") || first.nameIs("div"))
            && item.wholeOwnText().isBlank()
        ? firstLine(first)
        : item;
  }

  /// The frame of a player as a line, which shows that the page plays something.
  private static Element shown(Element frame) {
    return new Element("p").text("<iframe src=\"" + frame.attr("src") + "\"></iframe>");
  }

  private static void mark(Document page) {
    for (Element bold : page.select("b, strong, dt:not(:has(b, strong))"))
      bold.prepend("**").append("**");
    for (int level = 1; level <= 6; level++)
      for (Element heading : page.select("h" + level)) heading.prepend("#".repeat(level) + " ");
    for (Element item : page.select("li")) firstLine(item).prepend("- ");
    for (Element frame : page.select("iframe[src]")) frame.replaceWith(shown(frame));
    for (Element quote : page.select("blockquote"))
      if (quote.children().select("p").isEmpty() || !quote.ownText().isBlank()) quote.prepend("> ");
    for (Element quote : page.select("blockquote"))
      for (Element paragraph : quote.select("p")) paragraph.prepend("> ");
  }
}
