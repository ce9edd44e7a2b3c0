package dev.earshot.reader.transcript;

import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.facts.Chapter;
import dev.earshot.reader.markdown.HtmlPage;
import dev.earshot.reader.text.CleanText;
import dev.earshot.reader.text.HtmlText;
import dev.earshot.reader.text.WholeText;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// A transcript as HTML: `<cite>` says who, `<time>` when, and `<p>` what; or a class says who, and
/// the link of a player or an attribute when. Each goes on to the next of its kind. Any page of a
/// site has a `<time>` for its date; a transcript has several that are no dates.
public final class HtmlTranscriptReader implements TranscriptFormat {
  private static final Pattern TIME =
      Pattern.compile("(?i)<time[\\s>]|=[\"']#t=\\d|data-(?:m|start)=");
  private static final Pattern WORDS = Pattern.compile("(?i)<p[\\s>]");

  private static final String SPEAKERS = "cite, .speaker, .speaker-name";

  /// Seconds in a link to a moment of what is played on the page.
  private static final String LINK = "#t=";

  /// Milliseconds, as players have them that show what is heard.
  private static final String MILLIS = "data-m";

  private static final String SECONDS = "data-start";

  private static final String TIMES =
      "time, a[href^=\"" + LINK + "\"], [" + MILLIS + "], [" + SECONDS + "]";

  private static final int FEWEST = 2;

  @Override
  public String name() {
    return "HTML transcript";
  }

  @Override
  public int revision() {
    return 8;
  }

  @Override
  public Claim claim(Head head) {
    if (!head.first().startsWith("<")) return Claim.NONE;
    String text = head.text();
    return Claim.STRUCTURE.onlyIf(
        TIME.matcher(text).find() && WORDS.matcher(text).find() && isTranscript(text));
  }

  /// The page of a site has a date in a `<time>` as well, and links to moments of one that is told
  /// of.
  private static boolean isTranscript(String html) {
    var page = Jsoup.parse(html);
    long times = page.select("time").stream().filter(time -> time(time).isPresent()).count();
    if (times >= FEWEST || (times == 1 && !page.select("cite").isEmpty())) return true;
    return page.select(SPEAKERS).size() >= FEWEST
        && page.select("p").stream().filter(words -> words.selectFirst(TIMES) != null).count()
            >= FEWEST;
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    var page = Jsoup.parse(WholeText.of(lines, findings));
    var told = new Told();
    for (Element element : page.select(SPEAKERS + ", " + TIMES + ", p, h2, h3")) told.read(element);
    return Transcript.of(told.cues)
        .on(HtmlPage.day(page))
        .headed(TranscriptHead.titled(HtmlPage.titles(page)))
        .withChapters(told.chapters.size() >= FEWEST ? told.chapters : List.of());
  }

  /// What the elements tell, one after another.
  private static final class Told {
    private final List<Cue> cues = new ArrayList<>();
    private final List<Chapter> chapters = new ArrayList<>();
    private Optional<String> heading = Optional.empty();
    private Optional<String> speaker = Optional.empty();
    private Optional<Duration> start = Optional.empty();

    void read(Element element) {
      if (element.is(SPEAKERS)) speaker = name(element);
      else if (element.is("p")) add(element);
      else if (element.is(TIMES)) start = time(element);
      else heading = Optional.of(CleanText.line(element.text())).filter(name -> !name.isEmpty());
    }

    private void add(Element words) {
      var within =
          Optional.ofNullable(words.selectFirst(TIMES)).flatMap(HtmlTranscriptReader::time);
      start = within.or(() -> start);
      String text = HtmlText.of(said(words).html());
      if (text.isEmpty()) return;
      if (start.isPresent() && heading.isPresent())
        chapters.add(Chapter.at(start.get()).titled(heading.get()));
      heading = Optional.empty();
      cues.add(new Cue(speaker, start, Optional.empty(), text));
    }
  }

  /// Who and when are read from elements of their own; a word that is a link is said.
  private static Element said(Element words) {
    var only = words.clone();
    only.select(SPEAKERS + ", time").remove();
    for (var link : only.select(TIMES))
      if (link.text().chars().noneMatch(Character::isLetterOrDigit)) link.remove();
    return only;
  }

  private static Optional<String> name(Element cite) {
    return Optional.of(CleanText.line(cite.text()).replaceFirst("\\s*:$", ""))
        .filter(name -> !name.isEmpty());
  }

  /// The time, unless it is a date.
  private static Optional<Duration> time(Element element) {
    if (element.hasAttr(MILLIS)) return TimeNotation.readMillis(element.attr(MILLIS));
    if (element.hasAttr(SECONDS)) return TimeNotation.read(element.attr(SECONDS));
    return TimeNotation.read(
        element.is("a")
            ? element.attr("href").substring(LINK.length())
            : CleanText.line(element.text()));
  }
}
