package dev.earshot.reader.transcript;

import dev.earshot.notation.Echo;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.text.CleanText;
import dev.earshot.reader.text.WholeText;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/// SAMI, the captions of Windows players: HTML with `<SYNC Start=1234>` in milliseconds before each
/// paragraph. Hardly a tag is ever closed, so only the order of the tags counts. What is shown
/// lasts until the next paragraph of its class, which is often blank. Each class is a language; the
/// one with most words is read, as the others say the same. A paragraph with `ID=Source` names who
/// speaks below.
public final class SamiReader implements TranscriptFormat {
  private static final Pattern ROOT = Pattern.compile("(?i)<SAMI\\b.*");
  private static final Pattern SYNC = Pattern.compile("(?i)<SYNC\\s[^>]*START\\s*=");

  /// All that a cut left of the last tag or entity; of a longer rest of a tag the parser makes
  /// nothing.
  private static final Pattern HALF_MARK =
      Pattern.compile("(?:<|&(?:#x?\\w{0,6}|[a-z]{0,6}))\\s*+$");

  private static final Pattern NAMING = Pattern.compile("(?i)#?(?:source|speaker)\\w*");
  private static final Pattern STYLE = Pattern.compile("\\.([\\w-]+)\\s*\\{([^}]*)\\}");
  private static final Pattern LANGUAGE =
      Pattern.compile("(?i)\\blang(?:uage)?\\s*:\\s*([a-z]{2,3}(?:-[a-z]{2})?)\\b");

  @Override
  public String name() {
    return "SAMI transcript";
  }

  @Override
  public Claim claim(Head head) {
    return Claim.SIGNATURE.onlyIf(
        head.first().startsWith("<")
            && (ROOT.matcher(head.first()).matches() || SYNC.matcher(head.text()).find()));
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    String text = HALF_MARK.matcher(WholeText.of(lines, findings)).replaceFirst("");
    var page = Parser.htmlParser().setTrackPosition(true).parseInput(text, "");
    var shown = new Shown(findings);
    page.traverse(shown);
    var spoken = shown.mostSpoken();
    var cues = spoken.map(said -> cues(said.getValue(), findings)).orElse(List.of());
    boolean named = cues.stream().anyMatch(cue -> cue.speaker().isPresent());
    return new Transcript(
        named ? cues : SpeakerLabels.read(cues),
        spoken.flatMap(said -> language(page.select("style").html(), said.getKey())),
        Map.of());
  }

  private static Optional<String> language(String styles, String name) {
    return STYLE
        .matcher(styles)
        .results()
        .filter(style -> style.group(1).equalsIgnoreCase(name))
        .flatMap(style -> LANGUAGE.matcher(style.group(2)).results())
        .map(tag -> tag.group(1))
        .findFirst();
  }

  private static List<Cue> cues(List<Paragraph> said, Findings findings) {
    var cues = new ArrayList<Cue>();
    Optional<String> speaker = Optional.empty();
    for (int i = 0; i < said.size(); i++) {
      var one = said.get(i);
      String words = one.words();
      if (one.isName) speaker = Optional.of(CleanText.line(words)).filter(name -> !name.isEmpty());
      else if (!words.isEmpty())
        cues.add(one.cue(speaker, one.end.or(endBy(said.subList(i + 1, said.size()))), findings));
    }
    return cues;
  }

  private static Supplier<Optional<Duration>> endBy(List<Paragraph> later) {
    return () -> later.stream().filter(next -> !next.isName).map(next -> next.start).findFirst();
  }

  /// A paragraph of one language at the time of the tag above it.
  private static final class Paragraph {
    private final int line;
    private final Duration start;
    private final Optional<Duration> end;
    private final boolean isName;
    private final StringBuilder text = new StringBuilder();

    Paragraph(int line, Duration start, Optional<Duration> end, boolean isName) {
      this.line = line;
      this.start = start;
      this.end = end;
      this.isName = isName;
    }

    String words() {
      return CleanText.lines(text.toString());
    }

    Cue cue(Optional<String> speaker, Optional<Duration> until, Findings findings) {
      var times = CueTimes.of(start, until, line, findings);
      return new Cue(speaker, times.start(), times.end(), words());
    }
  }

  /// The paragraphs of a page by their classes, in the order of their tags.
  private static final class Shown implements NodeVisitor {
    private final Findings findings;
    private final Map<String, List<Paragraph>> byClass = new LinkedHashMap<>();
    private Optional<Duration> start = Optional.empty();
    private Optional<Duration> end = Optional.empty();
    private Optional<Paragraph> open = Optional.empty();

    Shown(Findings findings) {
      this.findings = findings;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element tag) tag(tag);
      else if (node instanceof TextNode text)
        open.ifPresent(said -> said.text.append(text.getWholeText().replace('\n', ' ')));
    }

    private void tag(Element tag) {
      switch (tag.normalName()) {
        case "sync" -> sync(tag);
        case "p" -> begin(tag);
        case "br" -> open.ifPresent(said -> said.text.append('\n'));
        default -> {}
      }
    }

    private void sync(Element tag) {
      open = Optional.empty();
      start = time(tag, "start");
      end = time(tag, "end").filter(time -> start.isPresent() && time.compareTo(start.get()) > 0);
      if (start.isEmpty())
        findings.warn(
            line(tag),
            "the cue starts at %s and was left out; expected milliseconds such as 62500"
                .formatted(Echo.quoted(tag.attr("start"))));
      else begin(tag);
    }

    private static Optional<Duration> time(Element tag, String key) {
      return SpokenTime.ofNumber(tag.attr(key).replaceFirst("(?i)ms$", "").strip())
          .flatMap(time -> time.duration(1000));
    }

    private static int line(Element tag) {
      return Math.max(1, tag.sourceRange().start().lineNumber());
    }

    /// Words may follow the time without a paragraph.
    private void begin(Element tag) {
      open =
          start.map(
              from -> new Paragraph(line(tag), from, end, NAMING.matcher(tag.id()).matches()));
      String language = tag.className().toLowerCase(Locale.ROOT);
      open.ifPresent(
          said -> byClass.computeIfAbsent(language, unused -> new ArrayList<>()).add(said));
    }

    /// The class with most words; of equal ones the first.
    Optional<Map.Entry<String, List<Paragraph>>> mostSpoken() {
      return byClass.entrySet().stream()
          .reduce((one, other) -> words(other) > words(one) ? other : one)
          .filter(said -> words(said) > 0);
    }

    private static int words(Map.Entry<String, List<Paragraph>> said) {
      return said.getValue().stream().mapToInt(one -> CueText.words(one.words())).sum();
    }
  }
}
