package dev.earshot.reader.page;

import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.text.PageLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Pages of highlights, saved or copied from the web as text: one tab of an episode, or one clip. A
/// tab is a title line, labels such as "Episode Highlights" and "Answers 383 questions", topics,
/// and related episodes; a clip names its show and episode at the end, after "From this podcast".
///
/// Of the labels, two must be there for a claim: one may be damaged, and one alone may stand in any
/// text. "Answers ... questions" speaks of the page, and is never searched.
public final class HighlightPageReader implements Format {
  static final String RELATED = "related episodes";
  static final String IN_THIS_CLIP = "in this clip";
  static final String FROM_THIS_PODCAST = "from this podcast";
  static final String RELATED_QUESTIONS = "related questions";

  private static final Set<String> TABS =
      Set.of("topics covered", "popular clips", "episode highlights");
  private static final Pattern ANSWERS =
      Pattern.compile("answers [\\d,.]+ questions?", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_LABEL = 60;

  /// No page is longer; a huge file that looks like one must not fill the memory.
  private static final int LONGEST = 50_000;

  @Override
  public String name() {
    return "saved highlight page";
  }

  @Override
  public Claim claim(Head head) {
    return Claim.STRUCTURE.onlyIf(isTab(head) || isClip(head));
  }

  /// Two different labels, so that a damaged one does no harm and one by chance is not enough.
  private static boolean isTab(Head head) {
    return head.lines().stream().flatMap(HighlightPageReader::evidence).distinct().limit(2).count()
        == 2;
  }

  private static Stream<String> evidence(String line) {
    if (line.length() > LONGEST_LABEL) return Stream.empty();
    if (ANSWERS.matcher(line).matches()) return Stream.of("answers");
    return Stream.of(label(line)).filter(label -> TABS.contains(label) || label.equals(RELATED));
  }

  private static boolean isClip(Head head) {
    return head.lines().stream().anyMatch(FROM_THIS_PODCAST::equalsIgnoreCase)
        && head.lines().stream()
            .map(HighlightPageReader::label)
            .anyMatch(line -> line.endsWith(IN_THIS_CLIP) || line.equals(RELATED_QUESTIONS));
  }

  static boolean isTabLabel(PageLine line) {
    return TABS.contains(label(line.text()));
  }

  static boolean is(String label, PageLine line) {
    return label(line.text()).equals(label);
  }

  private static String label(String line) {
    return line.toLowerCase(Locale.ROOT);
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    List<PageLine> page = pageOf(lines, findings);
    if (page.stream().anyMatch(line -> is(FROM_THIS_PODCAST, line)))
      new ClipPage(page, findings).read();
    else new TabPage(page, findings).read();
  }

  private static List<PageLine> pageOf(Lines lines, Findings findings) throws IOException {
    var page = new ArrayList<PageLine>();
    while (lines.advance()) {
      String text = lines.text().strip();
      if (!text.isEmpty() && !ANSWERS.matcher(text).matches())
        page.add(new PageLine(lines.number(), text));
      if (page.size() == LONGEST) {
        findings.warn(
            lines.number(), "the page goes on after " + LONGEST + " lines; the rest was left out");
        break;
      }
    }
    return page;
  }

  /// A page that lost its title is still worth reading; the file's name is all there is.
  static String titleFromName(Findings findings) {
    String name = String.valueOf(Path.of(findings.source()).getFileName());
    findings.warn(
        "the page has no title and is called by the file's name; expected a line"
            + " such as 691: AI Chips — with Ron Diamant");
    return name.replaceFirst("(?<=.)\\.\\w+$", "");
  }
}
