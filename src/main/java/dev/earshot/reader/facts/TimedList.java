package dev.earshot.reader.facts;

import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Head;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.text.CleanText;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A list of topics with their times, as people type them into descriptions: `00:00 Title`,
/// `(00:00) - Title`, `- [@11:35](link) Title`, `• Title [05:29]`, or the time on a line of its own
/// above or below the title. Three rising times are such a list; one time alone is part of a
/// sentence, and "at 9:30 am" is a time of day.
///
/// Times before, after and beside the titles are tried in turn, and the longest list counts.
/// Several people may have written a list of the same show, as in comments to a video: times that
/// fall back begin the next list, and the longest is taken. A single time that falls back and rises
/// again is a slip of the pen within one list.
///
/// @param entries in the order of their times; at least three, unless somebody says that they are
///   one
public record TimedList(List<Entry> entries) {
  /// A topic of the list.
  ///
  /// @param line the index of its line in the text
  public record Entry(int line, Duration start, Optional<Duration> end, String title) {
    Entry at(int other) {
      return new Entry(other, start, end, title);
    }

    public Chapter chapter() {
      return Chapter.at(start).titled(title).until(end);
    }
  }

  private static final Function<Head, Optional<TimedList>> SIGHT = TimedList::atTop;

  private static final int FEWEST = 3;
  private static final Duration LATEST_BEGINNING = Duration.ofHours(6);
  private static final String TIME =
      "((?:\\d{1,2}:)?\\d{1,3}:[0-5]\\d(?:\\.\\d{1,3})?"
          + "|(?:(?:\\d{1,2}h\\s?)?\\d{1,2}m\\s?\\d{1,2}s|\\d{1,2}h\\s?\\d{1,2}m)(?![\\p{L}\\d]))";
  private static final String RANGE = "(?:\\s*(?:-|–|—|→|to|bis)\\s*" + TIME + ")?";

  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:\\d{1,3}[.)]\\s+|[^\\p{L}\\p{N}\\[(@]*+)" // a bullet or number
              + "(?:(?i:chapter|kapitel|chapitre|cap[ií]tulo|track|part)\\s*#?\\d{1,3}\\s*[:.)–—-]?\\s*"
              + "|(?i:from|von)\\s+|(?i:bookmark|timestamp|moment|clip|lesezeichen)\\s*:\\s*)?(?:\\[\\s*)?[\\[(]?\\s*(?:\\*\\*)?@?"
              + TIME
              + RANGE
              + "(?!\\s*(?i:[ap]\\.?m\\b|uhr\\b)|[:.]?\\d)"
              + "(?:\\*\\*)?\\s*[\\])]{0,2}(?:\\([^)\\s]*\\))?(?:\\*\\*)?"
              + "[\\s:\\-–—|•·~\\])=>→⇒➔➜➞➡⟶▶►»›★☆✦✓✔\\ufe0f]*+(.*)$");

  /// Where a blank alone stands before the time, it may be of a day, a verse or a date.
  private static final Pattern TRAILING =
      Pattern.compile(
          "(?:[\\[(]\\s*@?"
              + TIME
              + RANGE
              + "\\s*[\\])]|(?:\\s[-–—|]\\s*|\\s*(?:\\.{2,}|…+)\\s*"
              + "|(?<blank>(?<!\\s(?i:at|by|until|till|to|from|around|um|bis|ab|gegen|à|vers))\\s))[*_]{0,3}"
              + TIME
              + "[*_]{0,3})\\s*[.,;]?$");

  /// Hence such a list must begin where an episode does.
  private static final Duration BEGINNING = Duration.ofMinutes(1);

  private static final Pattern BULLET =
      Pattern.compile("^(?:\\d{1,3}[.)]\\s+|[^\\p{L}\\p{N}\"“‘'(\\[#@]+)");
  private static final Pattern SOME_TIME = Pattern.compile("\\d[:：][0-5]\\d|\\d[hm]\\s?\\d");

  /// Between figures, as keyboards for Chinese and Japanese have it.
  private static final Pattern WIDE_COLON = Pattern.compile("(?<=\\d)：(?=\\d)");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

  /// How chats put who writes before the words: `<ida> hello`.
  public static final String SIGNED_IN_CHAT = "<[^<>\\s/]{1,30}>\\s";

  /// `From Ida Ray to Everyone:`, as meetings save what was typed beside them, and `<ida> hello`.
  private static final Pattern MESSAGE =
      Pattern.compile("(?i)from .+ to .+:|" + SIGNED_IN_CHAT + ".*");

  private static final Pattern ALONE =
      Pattern.compile("[^\\p{L}\\p{N}]*" + TIME + RANGE + "[^\\p{L}\\p{N}]*");
  private static final Pattern SPOKEN =
      Pattern.compile("[^\\p{L}\\p{N}]*\\p{Ll}.*|.*[.,;][^\\p{L}\\p{N}]*");

  /// A list made by hand has no longer lines.
  private static final int LONGEST = 500;

  /// A title on a line of its own may as well be a sentence that somebody says.
  private static final int LONGEST_ALONE = 100;

  public TimedList {
    entries = List.copyOf(entries);
  }

  /// Whether the list begins so many hours late that it was written by the clock on the wall.
  public boolean isByClock() {
    return entries.getFirst().start().compareTo(LATEST_BEGINNING) >= 0;
  }

  /// The longest list at the beginning of a file.
  public static Optional<TimedList> of(Head head) {
    return head.seen(SIGHT);
  }

  private static Optional<TimedList> atTop(Head head) {
    return in(head.lines());
  }

  /// The longest list in a text.
  public static Optional<TimedList> in(List<String> lines) {
    return in(lines, FEWEST);
  }

  /// The longest list in a text of which somebody says that it has one, be it a single moment.
  public static Optional<TimedList> saidToBeIn(List<String> lines) {
    return in(lines, FEWEST).or(() -> in(lines, 1));
  }

  private static Optional<TimedList> in(List<String> lines, int fewest) {
    var leading = longest(entries(found(lines, TimedList::leading)));
    var behind = found(lines, TimedList::trailing);
    var spaced = longest(entries(behind));
    var trailing = longest(entries(behind.stream().filter(found -> !found.isSpaced()).toList()));
    if (spaced.size() > trailing.size() && startsEarly(spaced)) trailing = spaced;
    var longer = trailing.size() > leading.size() ? trailing : leading;
    if (longer.size() < fewest) longer = longest(apart(lines));
    return longer.size() < fewest ? Optional.empty() : Optional.of(new TimedList(longer));
  }

  private static boolean startsEarly(List<Entry> entries) {
    return entries.getFirst().start().compareTo(BEGINNING) < 0;
  }

  /// Whether a line starts with a time and goes on with words.
  public static boolean startsLike(String line) {
    return !found(List.of(line), TimedList::leading).isEmpty();
  }

  /// The lines of a text but those of entries that are told already, such as a list's own, and
  /// times that stand alone.
  public static List<String> rest(List<String> lines, Collection<Entry> told) {
    var known = told.stream().map(Entry::line).collect(Collectors.toSet());
    return IntStream.range(0, lines.size())
        .filter(i -> !known.contains(i) && (known.isEmpty() || !isTimeAlone(lines.get(i))))
        .mapToObj(lines::get)
        .toList();
  }

  /// @param isSpaced whether a blank is all that stands between the title and its time
  private record Found(Entry entry, boolean isSpaced) {}

  private static List<Entry> entries(List<Found> found) {
    return found.stream().map(Found::entry).toList();
  }

  private static List<Found> found(List<String> lines, Function<String, Optional<Found>> reading) {
    var all = new ArrayList<Found>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).length() > LONGEST || !hasSomeTime(lines.get(i))) continue;
      int line = i;
      reading
          .apply(CleanText.line(WIDE_COLON.matcher(lines.get(i)).replaceAll(":")))
          .filter(found -> WORD.matcher(found.entry().title()).find())
          .map(found -> new Found(found.entry().at(line), found.isSpaced()))
          .ifPresent(all::add);
    }
    return all;
  }

  /// Most figures stand before no sign of a time, and the pattern is not tried.
  private static boolean hasSomeTime(String line) {
    for (int i = 1; i < line.length(); i++)
      if (":：hm".indexOf(line.charAt(i)) >= 0 && Character.isDigit(line.charAt(i - 1)))
        return SOME_TIME.matcher(line).find(i - 1);
    return false;
  }

  /// Times on lines of their own; titles stand above them if nothing stands below the last.
  private static List<Entry> apart(List<String> lines) {
    var written =
        IntStream.range(0, lines.size()).filter(i -> !lines.get(i).isBlank()).boxed().toList();
    boolean above = !written.isEmpty() && isTimeAlone(lines.get(written.getLast()));
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < written.size(); i++) {
      int beside = above ? i - 1 : i + 1;
      if (beside < 0 || beside >= written.size()) continue;
      int title = written.get(beside);
      apart(lines.get(written.get(i)), lines.get(title))
          .map(entry -> entry.at(title))
          .ifPresent(entries::add);
    }
    long spoken = entries.stream().filter(e -> SPOKEN.matcher(e.title()).matches()).count();
    return 4 * spoken > entries.size() ? List.of() : entries;
  }

  private static Optional<Entry> apart(String time, String title) {
    boolean isTitle = title.length() <= LONGEST_ALONE && WORD.matcher(title).find();
    if (!isTitle || time.length() > LONGEST_ALONE || isTimeAlone(title)) return Optional.empty();
    var parts = ALONE.matcher(time);
    return parts.matches()
        ? entry(parts.group(1), parts.group(2), BULLET.matcher(title.strip()).replaceFirst(""))
        : Optional.empty();
  }

  private static boolean isTimeAlone(String line) {
    return line.length() <= LONGEST_ALONE && ALONE.matcher(line).matches();
  }

  private static Optional<Found> leading(String line) {
    var parts = LEADING.matcher(line);
    return parts.matches()
        ? entry(parts.group(1), parts.group(2), parts.group(3)).map(e -> new Found(e, false))
        : Optional.empty();
  }

  /// Asked of every line of talk that has a time in it, before a pattern is tried at each of its
  /// blanks.
  private static boolean endsLikeTime(String line) {
    int end = line.length();
    if (end > 0 && ".,;".indexOf(line.charAt(end - 1)) >= 0) end--;
    while (end > 0 && " *_".indexOf(line.charAt(end - 1)) >= 0) end--;
    if (end < 2) return false;
    char last = line.charAt(end - 1);
    return Character.isDigit(last)
        || "])".indexOf(last) >= 0
        || ("ms".indexOf(last) >= 0 && Character.isDigit(line.charAt(end - 2)));
  }

  private static Optional<Found> trailing(String line) {
    if (!endsLikeTime(line)) return Optional.empty();
    var time = TRAILING.matcher(line);
    if (!time.find()) return Optional.empty();
    String title = BULLET.matcher(line.substring(0, time.start())).replaceFirst("");
    var entry =
        time.group(1) == null
            ? entry(time.group(4), null, title)
            : entry(time.group(1), time.group(2), title);
    return entry.map(e -> new Found(e, time.group("blank") != null));
  }

  private static Optional<Entry> entry(String start, @Nullable String end, String title) {
    if (MESSAGE.matcher(title).matches()) return Optional.empty();
    return TimeNotation.read(start)
        .map(from -> {
          var to =
              Optional.ofNullable(end)
                  .flatMap(TimeNotation::read)
                  .filter(time -> time.compareTo(from) >= 0);
          return new Entry(0, from, to, Markdown.plain(title));
        });
  }

  /// The longest stretch of entries whose times rise. The time that a list began with begins
  /// another. Any other entry that falls back is passed over if the next one goes on from the entry
  /// before it; it replaces its predecessor if that was the slip; else it begins anew.
  private static List<Entry> longest(List<Entry> entries) {
    var longest = Optional.<Rising>empty();
    var rising = Optional.<Rising>empty();
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      var next = i + 1 < entries.size() ? Optional.of(entries.get(i + 1)) : Optional.<Entry>empty();
      if (rising.isPresent() && isBefore(entry, rising.get().last())) {
        var last = rising.get().last();
        boolean beginsAnew = entry.start().equals(rising.get().first().start());
        boolean goesOn = next.filter(later -> !isBefore(later, last)).isPresent();
        if (goesOn && !beginsAnew) continue;
        rising = rising.get().before().filter(b -> !beginsAnew && !isBefore(entry, b.last()));
      }
      rising = Optional.of(Rising.of(rising, entry));
      if (rising.get().size() > longest.map(Rising::size).orElse(0)) longest = rising;
    }
    return longest.map(Rising::entries).orElse(List.of());
  }

  /// Entries whose times rise, each with those before it, which it shares with others.
  private record Rising(Optional<Rising> before, Entry first, Entry last, int size) {
    static Rising of(Optional<Rising> before, Entry entry) {
      return new Rising(
          before,
          before.map(Rising::first).orElse(entry),
          entry,
          before.map(Rising::size).orElse(0) + 1);
    }

    List<Entry> entries() {
      var entries = new ArrayDeque<Entry>();
      for (var end = Optional.of(this); end.isPresent(); end = end.get().before())
        entries.addFirst(end.get().last());
      return List.copyOf(entries);
    }
  }

  private static boolean isBefore(Entry one, Entry other) {
    return one.start().compareTo(other.start()) < 0;
  }
}
