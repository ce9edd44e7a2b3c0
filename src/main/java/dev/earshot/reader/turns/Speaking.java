package dev.earshot.reader.turns;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What lines of one form show together of being turns: names that come again, and words that are
/// spoken.
final class Speaking {
  /// Labels without a time or a mark: two people in four turns at least.
  static final int PEOPLE = 2;

  /// Different bold labels, none of which comes again, are a list of facts.
  private static final int FACTS = 4;

  /// So many words are said, whatever they end with.
  private static final int MANY_WORDS = 5;

  private static final int SOME_WORDS = 3;

  private static final int SMALL_TURNS = 4;

  private static final Pattern CAPITAL = Pattern.compile("[\\p{Lu}\\p{Lo}\\d].*");

  /// A line that titles seldom are: small at its beginning, or closed by a mark.
  static final Pattern SPOKEN = Pattern.compile("\\P{L}{0,3}\\p{Ll}.*|.*[.,!?…。，！？।؟۔]\\P{L}{0,3}");

  private static final Pattern END_OF_SENTENCE =
      Pattern.compile("[.!?…,。！？，।؟۔][^\\p{L}\\d]{0,3}\\z");

  /// As long as what the pattern takes may be.
  private static final int LONGEST_END = 7;

  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]]{0,300})]\\([^)\\s]{0,1000}\\)");
  private static final int SOME_LINKS = 2;

  private final PageLines lines;

  Speaking(PageLines lines) {
    this.lines = lines;
  }

  boolean isPerson(Entry entry) {
    return entry.turn().isBreak() || (SpeakerName.isProper(entry.name()) && isSentence(entry));
  }

  /// Whether the words are as people speak. What stands behind the names of fields is short, and no
  /// sentence.
  boolean isSentence(Entry entry) {
    String words = wordsOf(entry);
    if (areLinks(words)) return false;
    if (endsAsSentence(unlinked(words))) return true;
    long count = Pace.wordsIn(words);
    return count >= MANY_WORDS || (count >= SOME_WORDS && SPOKEN.matcher(words).matches());
  }

  /// Whether words end as a sentence or a part of one does.
  static boolean endsAsSentence(String words) {
    int from = Math.max(0, words.length() - LONGEST_END);
    return END_OF_SENTENCE.matcher(words).region(from, words.length()).find();
  }

  private static String unlinked(String words) {
    return words.contains("](") ? LINK.matcher(words).replaceAll("$1") : words;
  }

  /// `**Listen**: Overcast, [Spotify](https://…), [RSS](https://…)`
  private static boolean areLinks(String words) {
    if (!words.contains("](")) return false;
    long links = LINK.matcher(words).results().count();
    return links >= SOME_LINKS && 2 * links >= Pace.wordsIn(unlinked(words));
  }

  /// What stands behind a label, or below it.
  String wordsOf(Entry entry) {
    if (entry.words().isEmpty()) return lines.wordsBelow(entry.line()).orElse("");
    int next = lines.next(entry.line());
    // Of a paragraph that is cut into lines, be it by pages, the first may hold no more than the
    // beginning.
    boolean goesOn = next < lines.size() && Character.isLowerCase(lines.get(next).codePointAt(0));
    return goesOn ? entry.words() + " " + lines.get(next) : entry.words();
  }

  boolean speaks(Entry entry) {
    return !entry.words().isEmpty() || lines.wordsBelow(entry.line()).isPresent();
  }

  boolean mostlySpeak(List<Entry> entries) {
    return isMost(entries, this::speaks);
  }

  /// Whether several people speak again, in sentences.
  boolean isConversation(List<Entry> entries) {
    long names = entries.stream().map(Entry::name).distinct().count();
    return names >= PEOPLE && comeAgain(entries) && isMost(entries, this::isSentence);
  }

  /// Whether several people whose names stand in small letters speak again and again. Words without
  /// capitals may be anything else, such as what happens over and over.
  boolean isSmallTalk(List<Entry> entries) {
    return entries.size() >= SMALL_TURNS
        && entries.stream().map(this::wordsOf).distinct().count() * 4 > entries.size() * 3L
        && entries.stream().allMatch(entry -> SpeakerName.isSmall(entry.name()))
        && speakingAgain(entries).size() >= PEOPLE
        && isConversation(entries);
  }

  /// Names that come again, mostly with words that are spoken.
  Set<String> speakingAgain(List<Entry> entries) {
    Set<String> again = comingAgain(entries);
    again.removeIf(name ->
        !isMost(entries.stream().filter(e -> e.name().equals(name)).toList(), this::isSentence));
    return again;
  }

  /// A label above a list is its heading.
  boolean isHeading(Entry entry) {
    if (!entry.words().isEmpty() || entry.turn().isBreak()) return false;
    return lines.next(entry.line()) == lines.size() || lines.isAboveList(entry.line());
  }

  static Set<String> comingAgain(List<Entry> entries) {
    var once = new HashSet<String>();
    return entries.stream()
        .map(Entry::name)
        .filter(name -> !once.add(name))
        .collect(Collectors.toCollection(HashSet::new));
  }

  static boolean comeAgain(List<Entry> entries) {
    return entries.stream().map(Entry::name).distinct().count() * 4 <= entries.size() * 3L;
  }

  /// Whether all are named in full, be it elsewhere on the page.
  boolean areFewPeople(List<Entry> entries) {
    return entries.size() < FACTS
        && entries.stream()
            .map(Entry::name)
            .allMatch(name -> SpeakerName.isFull(name) || isNamedInFull(name));
  }

  /// Whether a line that begins no turn of theirs has a surname behind the name.
  private boolean isNamedInFull(String name) {
    if (!SpeakerName.isNameAlone(name)) return false;
    var full =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + " \\p{Lu}[\\p{L}'’-]+(?!\\s*:)");
    return lines.all().stream().anyMatch(line -> full.matcher(line).find());
  }

  static boolean isMost(List<Entry> entries, Predicate<Entry> what) {
    return 2 * entries.stream().filter(what).count() > entries.size();
  }

  static boolean isNameAlone(String words) {
    return SpeakerName.isPossible(words)
        && (CAPITAL.matcher(words).matches() || SpeakerName.isNumbered(words));
  }
}
