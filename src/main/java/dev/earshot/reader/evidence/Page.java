package dev.earshot.reader.evidence;

import dev.earshot.notation.PathText;
import dev.earshot.notation.Signs;
import dev.earshot.reader.Head;
import dev.earshot.reader.SourcePlace;
import dev.earshot.reader.facts.TimedList;
import dev.earshot.reader.markdown.AsMarkdown;
import dev.earshot.reader.markdown.FrontMatter;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.turns.Quotation;
import dev.earshot.reader.turns.Turns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A page as the signs look at it.
///
/// @param facts keys in lower case with their values, of a front matter or of the first lines
/// @param hasFrontMatter whether the facts stand between fences
/// @param body the lines below the facts, never blank; of long ones the beginnings
/// @param words the same lines whole, long ones in pieces that overlap: a pattern may take the
///   longer for a character the more of them there are
/// @param small the words in small letters
/// @param title what the page calls itself; empty if nothing looks like it
/// @param source the file, as it was named to earshot
/// @param places what is known of where the file lies
/// @param showsFacts whether front matter stands in it as code, which is an example
/// @param isByClock whether the turns are at times of a day
/// @param moments the longest list of them
/// @param shown what has been asked before
/// @param quotations those of which somebody is named as the speaker
record Page(
    Map<String, String> facts,
    boolean hasFrontMatter,
    List<String> body,
    List<String> words,
    List<String> small,
    String title,
    String source,
    boolean showsFacts,
    Turns turns,
    boolean isByClock,
    Optional<TimedList> moments,
    List<Quotation> quotations,
    boolean isSaidToBeOfShow,
    Predicate<SourcePlace> places,
    Map<Predicate<Page>, Boolean> shown) {
  private static final Pattern FENCE = Pattern.compile("---|\\.\\.\\.");
  private static final Pattern CODE =
      Pattern.compile("\\s*(?:```|~~~|\\{%-?\\s*(?:end)?(?:highlight|raw)\\b)");
  private static final Pattern FACT =
      Pattern.compile(
          "[\"'*>\\s-]*([\\p{L}][\\p{L}\\p{M}\\d"
              + " _.-]{0,30}?)[\"'*]*\\s?(?::{1,2}[\"'*]*(?:\\s+(.*))?|：\\s*(.*))");
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");

  /// How far down facts stand that have no fences.
  private static final int FIRST_LINES = 12;

  private static final int LONGEST_TITLE = 120;

  /// A front matter that only lacks its end is shorter.
  private static final int MANY_LINES = 200;

  private static final int PIECE = 2_000;

  /// As long as what is looked for may be, such as a link.
  private static final int OVERLAP = 500;

  static Page of(Head head) {
    List<String> all = head.seen(AsMarkdown.LINES);
    var lines = Head.firstPages(all);
    int end = endOfFrontMatter(lines);
    var above = lines.subList(0, end > 0 ? end : Math.min(FIRST_LINES, lines.size()));
    var facts = facts(above.stream().map(Page::beginning).toList(), end > 0);
    var whole = lines.subList(end, lines.size());
    var below = withoutShownFacts(whole);
    var body = below.stream().map(Page::beginning).toList();
    var words = below.stream().flatMap(Page::pieces).toList();
    var turns = lines.equals(head.firstPages()) ? Turns.of(head) : Turns.in(lines);
    return new Page(
        facts,
        end > 0,
        body,
        words,
        words.stream().map(line -> line.toLowerCase(Locale.ROOT)).toList(),
        title(facts, body),
        head.source(),
        below.size() < whole.size(),
        turns,
        turns.pace().isByClock(),
        all.equals(head.lines()) ? TimedList.of(head) : TimedList.in(all),
        TalkSigns.quotations(body),
        head.isSaidToBeOfShow(),
        head::isAt,
        new HashMap<>());
  }

  /// Code that ends on its own line has no border.
  private static boolean isBorder(String line) {
    return CODE.matcher(line).lookingAt()
        && line.indexOf("```", 3) < 0
        && line.indexOf("{%") == line.lastIndexOf("{%");
  }

  /// Without the front matter that a page shows as code: it is an example of another page's.
  private static List<String> withoutShownFacts(List<String> lines) {
    if (lines.stream().noneMatch(line -> FENCE.matcher(line).matches())) return lines;
    var own = new ArrayList<String>();
    boolean inCode = false;
    boolean isShown = false;
    for (int i = 0; i < lines.size(); i++) {
      boolean isBorder = isBorder(lines.get(i).strip());
      if (isBorder) {
        inCode = !inCode;
        isShown =
            inCode && i + 1 < lines.size() && FENCE.matcher(lines.get(i + 1).strip()).matches();
      }
      if (isBorder || !isShown) own.add(lines.get(i));
    }
    return own;
  }

  /// Behind the second fence; 0 if there is no front matter. Some keep whole transcripts in it, so
  /// that its end lies beyond what is looked at.
  private static int endOfFrontMatter(List<String> lines) {
    if (lines.isEmpty() || !FENCE.matcher(lines.getFirst()).matches()) return 0;
    for (int i = 1; i < lines.size(); i++) if (FENCE.matcher(lines.get(i)).matches()) return i + 1;
    return lines.size() > MANY_LINES
        ? lines.size()
        : (int) lines.stream().skip(1).takeWhile(l -> FACT.matcher(l).matches()).count() + 1;
  }

  /// What follows a key without a value of its own, such as the items of a list, is its value; a
  /// text may go on between fences alone.
  private static Map<String, String> facts(List<String> lines, boolean isFenced) {
    var facts = new LinkedHashMap<String, String>();
    Optional<String> last = Optional.empty();
    for (var line : lines) {
      var fact = FACT.matcher(line);
      if (fact.matches() && !line.startsWith("- ")) {
        last = Optional.of(FrontMatter.keyName(fact.group(1)));
        facts.putIfAbsent(last.get(), valueOf(fact));
      } else if (fact.matches()) {
        String key = FrontMatter.keyName(fact.group(1));
        facts.putIfAbsent(key, valueOf(fact));
      } else
        last.filter(key -> isFenced || isListBelow(facts.getOrDefault(key, "")))
            .filter(key -> !FENCE.matcher(line).matches())
            .ifPresent(key -> facts.merge(key, line, (a, b) -> a + " " + b));
    }
    return facts;
  }

  private static boolean isListBelow(String value) {
    return value.isBlank() || value.startsWith(" - ") || value.startsWith(" * ");
  }

  private static String valueOf(Matcher fact) {
    return Stream.of(2, 3)
        .flatMap(group -> Optional.ofNullable(fact.group(group)).stream())
        .findFirst()
        .orElse("");
  }

  private static String title(Map<String, String> facts, List<String> body) {
    var heading = body.stream().map(HEADING::matcher).filter(m -> m.matches()).map(m -> m.group(1));
    return Optional.ofNullable(facts.get("title"))
        .map(FrontMatter::unquoted)
        .filter(title -> !title.isBlank())
        .or(heading::findFirst)
        .or(() -> body.stream().findFirst().filter(line -> line.length() < LONGEST_TITLE))
        .map(Markdown::plain)
        .orElse("");
  }

  /// Whether that is known of where the file lies.
  boolean isAt(SourcePlace place) {
    return places.test(place);
  }

  /// What many signs ask is found out once for a page.
  ///
  /// @param sign a constant, as it is known by its identity
  boolean shows(Predicate<Page> sign) {
    var known = shown.get(sign);
    if (known != null) return known;
    boolean found = sign.test(this);
    shown.put(sign, found);
    return found;
  }

  /// The values of those of the keys that are there, in lower case.
  String values(String... keys) {
    var values = new ArrayList<String>();
    for (var key : keys) Optional.ofNullable(facts.get(key)).ifPresent(values::add);
    return String.join(" ", values).toLowerCase(Locale.ROOT);
  }

  /// The file's name in lower case.
  String name() {
    return PathText.name(source).toLowerCase(Locale.ROOT);
  }

  /// The name of the folder that the file lies in; empty if it is not known.
  String folder() {
    return folder(1);
  }

  /// The name of the folder that lies so far above the file; empty if it is not known.
  String folder(int up) {
    String path = source;
    for (int i = 0; i < up; i++) path = PathText.folder(path);
    return PathText.name(path);
  }

  /// How many lines of the body, or their beginnings, are as a pattern says.
  long count(Pattern line) {
    return count(line, "");
  }

  /// The same for a pattern that only takes lines with one of some characters, or any if none are
  /// named.
  long count(Pattern line, String needed) {
    long count = 0;
    var matcher = line.matcher("");
    for (var one : body)
      if ((needed.isEmpty() || Signs.hasAny(one, needed)) && matcher.reset(one).matches()) count++;
    return count;
  }

  /// Whether a pattern is found in any line of the body.
  ///
  /// @param needed words in small letters, without one of which the pattern takes nothing: to look
  ///   for them costs far less
  boolean has(Pattern words, String... needed) {
    return has(1, words, needed);
  }

  /// The same for so many lines.
  boolean has(int lines, Pattern words, String... needed) {
    var matcher = words.matcher("");
    int missing = lines;
    for (int i = 0; i < small.size() && missing > 0; i++)
      if (mayHave(small.get(i), needed) && matcher.reset(this.words.get(i)).find()) missing--;
    return missing == 0;
  }

  /// The same for the values of the facts.
  boolean hasInFacts(Pattern words, String... needed) {
    for (var value : facts.values())
      if (mayHave(value.toLowerCase(Locale.ROOT), needed) && words.matcher(value).find())
        return true;
    return false;
  }

  private static boolean mayHave(String line, String[] needed) {
    for (var word : needed) if (line.contains(word)) return true;
    return needed.length == 0;
  }

  private static String beginning(String line) {
    return line.substring(0, Math.min(line.length(), PIECE));
  }

  private static Stream<String> pieces(String line) {
    if (line.length() <= PIECE) return Stream.of(line);
    return IntStream.iterate(0, at -> at < line.length(), at -> at + PIECE - OVERLAP)
        .mapToObj(at -> line.substring(at, Math.min(line.length(), at + PIECE)));
  }

  /// How many headings are called as a pattern says.
  long headings(Pattern name) {
    return body.stream()
        .map(HEADING::matcher)
        .filter(heading -> heading.matches() && name.matcher(heading.group(1)).lookingAt())
        .count();
  }
}
