package dev.earshot.reader.transcript;

import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
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

/// A transcript as HTML: `<cite>` says who, `<time>` when, and `<p>` what. Both go on to the next
/// of their kind. Any page of a site has a `<time>` for its date; a transcript has several that are
/// no dates.
public final class HtmlTranscriptReader implements TranscriptFormat {
  private static final Pattern TIME = Pattern.compile("(?i)<time[\\s>]");
  private static final Pattern WORDS = Pattern.compile("(?i)<p[\\s>]");

  @Override
  public String name() {
    return "HTML transcript";
  }

  @Override
  public int revision() {
    return 7;
  }

  @Override
  public Claim claim(Head head) {
    if (!head.first().startsWith("<")) return Claim.NONE;
    String text = head.text();
    return Claim.STRUCTURE.onlyIf(
        TIME.matcher(text).find() && WORDS.matcher(text).find() && isTranscript(text));
  }

  /// The page of a site has a date in a `<time>` as well.
  private static boolean isTranscript(String html) {
    var page = Jsoup.parse(html);
    long times = page.select("time").stream().filter(time -> time(time).isPresent()).count();
    return times >= 2 || (times == 1 && !page.select("cite").isEmpty());
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    var cues = new ArrayList<Cue>();
    Optional<String> speaker = Optional.empty();
    Optional<Duration> start = Optional.empty();
    var page = Jsoup.parse(WholeText.of(lines, findings));
    for (Element element : page.select("cite, time, p")) {
      switch (element.normalName()) {
        case "cite" -> speaker = name(element);
        case "time" -> start = time(element);
        default -> add(cues, speaker, start, element);
      }
    }
    return Transcript.of(cues)
        .on(HtmlPage.day(page))
        .headed(TranscriptHead.titled(HtmlPage.titles(page)));
  }

  private static void add(
      List<Cue> cues, Optional<String> speaker, Optional<Duration> start, Element words) {
    // Who and when were read from these elements already.
    var only = words.clone();
    only.select("cite, time").remove();
    String text = HtmlText.of(only.html());
    if (!text.isEmpty()) cues.add(new Cue(speaker, start, Optional.empty(), text));
  }

  private static Optional<String> name(Element cite) {
    return Optional.of(CleanText.line(cite.text()).replaceFirst("\\s*:$", ""))
        .filter(name -> !name.isEmpty());
  }

  /// The time, unless it is a date.
  private static Optional<Duration> time(Element time) {
    return TimeNotation.read(CleanText.line(time.text()));
  }
}
