package dev.earshot.reader.turns;

import dev.earshot.reader.Head;
import dev.earshot.reader.turns.TurnLine.Form;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The lines of a page at which somebody begins to speak. A line alone seldom shows it: a topic has
/// a time as well, a sentence a colon, a heading a bold word. So the lines of one form are looked
/// at together: names come again, and words follow that are no list and no further title.
public final class Turns {
  /// Labels without a time or a mark: two people in four turns at least.
  private static final int PEOPLE = 2;

  private static final int PLAIN_TURNS = 4;

  /// All but one line in so many of a short page.
  private static final int SHARE = 3;

  /// Different bold labels, none of which comes again, are a list of facts.
  private static final int FACTS = 4;

  /// Bold names need less company than others.
  private static final int FEWEST_MARKED = 3;

  private static final Pattern SMALL_NAME = Pattern.compile("\\p{Ll}{2,20}");

  private static final Pattern CAPITAL = Pattern.compile("[\\p{Lu}\\p{Lo}\\d].*");
  static final Pattern SPOKEN = Pattern.compile("\\P{L}{0,3}\\p{Ll}.*|.*[.,!?…。，！？]\\P{L}{0,3}");

  /// Forms that a heading may have; before a colon, headings have many words.
  private static final Set<Form> IN_HEADINGS =
      Set.of(Form.NAME_AND_TIME, Form.NAME_ALONE, Form.TIME_FIRST, Form.MARKED);

  /// Forms that show who speaks once the name is known.
  private static final Set<Form> OF_KNOWN =
      Set.of(Form.BOLD, Form.CLOCKED, Form.TIME_BETWEEN, Form.TIME_BETWEEN_MARKS, Form.PLAIN);

  static final Function<Head, Turns> SIGHT = head -> in(head.lines());

  /// So many words are said, whatever they end with.
  private static final int MANY_WORDS = 5;

  private static final int SOME_WORDS = 3;

  static final Pattern SENTENCE = Pattern.compile("(?s).*[.!?…,。！？，][^\\p{L}\\d]{0,3}");

  /// A line that is bold as a whole, or a few words with a colon behind them.
  private static final Pattern LABEL =
      Pattern.compile(
          "\\s*(?:(?:\\*\\*|__)[^*_]{1,60}(?:\\*\\*|__)\\s*:?|\\p{Lu}[^\\s:]*(?: [^\\s:]+){0,3}:)\\s*");

  /// A line with what it may be.
  record Entry(int line, TurnLine turn) {
    String name() {
      return turn.speaker().orElse("");
    }

    String words() {
      return turn.words();
    }
  }

  private final PageLines lines;
  private final Map<Form, List<Entry>> forms = new EnumMap<>(Form.class);
  private final TreeMap<Integer, TurnLine> turns = new TreeMap<>();
  private final CutEnd end;
  private Map<Integer, String> titles = Map.of();

  private Turns(PageLines lines) {
    this.lines = lines;
    this.end = new CutEnd(lines, turns);
    for (var form : Form.values()) forms.put(form, new ArrayList<>());
    for (int i = 0; i < lines.size(); i++) {
      int line = i;
      lines
          .turn(i)
          .filter(turn -> !lines.isHeading(line) || IN_HEADINGS.contains(turn.form()))
          .ifPresent(turn -> of(turn.form()).add(new Entry(line, turn)));
    }
    putNamesInOrder(of(Form.NAME_AND_TIME));
  }

  private static void putNamesInOrder(List<Entry> entries) {
    var names = entries.stream().map(Entry::name).collect(Collectors.toSet());
    entries.replaceAll(entry ->
        new Entry(entry.line(), entry.turn().by(SpeakerName.inOrder(entry.name(), names))));
  }

  /// The turns of a head, found out once for all formats that look for them.
  public static Turns of(Head head) {
    return head.seen(SIGHT);
  }

  public static Turns in(List<String> lines) {
    var page = new Turns(new PageLines(SpelledTimes.removed(lines)));
    page.acceptStamped();
    page.acceptBold();
    if (!page.isProgramme(page.of(Form.CLOCKED))) page.acceptTalk(Form.CLOCKED);
    page.acceptTalk(Form.NAME_AND_TIME);
    page.acceptTalk(Form.TIME_BETWEEN);
    if (isMost(page.of(Form.TIME_BETWEEN_MARKS), page::isSentence))
      page.acceptTalk(Form.TIME_BETWEEN_MARKS);
    page.acceptPlain();
    page.acceptTimesAboveNames();
    page.acceptNamesBehindTimes();
    page.acceptNamesBesideTimes();
    page.acceptTimedLines();
    if (page.turns.isEmpty()) page.acceptMarked();
    if (page.turns.isEmpty()) page.acceptDashed();
    if (page.turns.isEmpty()) page.acceptNamesAlone();
    if (page.turns.isEmpty()) page.acceptHeadings();
    if (page.turns.isEmpty()) page.acceptSmallNames();
    page.acceptKnown();
    page.titles = PanelTitles.in(page.lines, page.turns);
    return page;
  }

  /// The lines of the page, without those that only repeat a time.
  public List<String> lines() {
    return lines.all();
  }

  public Optional<TurnLine> at(int line) {
    return Optional.ofNullable(turns.get(line));
  }

  /// The title of the chapter that begins with the next turn, if the line is one.
  public Optional<String> titleAt(int line) {
    return Optional.ofNullable(titles.get(line));
  }

  /// When the next turn below a line begins, if it says so.
  public Optional<Duration> startBelow(int line) {
    return Optional.ofNullable(turns.higherEntry(line)).flatMap(turn -> turn.getValue().start());
  }

  /// Whether the line heads a list, such as the links below a talk, or a chapter, or is a program's
  /// own: nobody says what follows before the next turn.
  public boolean endsAt(int line) {
    if (turns.containsKey(line)) return false;
    return isImprint(line)
        || titles.containsKey(line)
        || (LABEL.matcher(lines.get(line)).matches() && lines.isAboveList(line));
  }

  /// A program sets what it adds apart; a line of somebody's paragraph may read the same.
  private boolean isImprint(int line) {
    boolean alone = lines.isBlankOrNone(line - 1) && lines.isBlankOrNone(line + 1);
    return alone ? Imprint.is(lines.get(line)) : Imprint.isCertain(lines.get(line));
  }

  /// Whether the line is the last, and all that a cut left of one that begins a turn: nobody says
  /// it.
  public boolean breaksOffAt(int line) {
    return end.breaksOffAt(line);
  }

  /// Whether the line is the last, and may begin a turn whose label was cut off: nobody knows who
  /// says it.
  public boolean isDoubtfulAt(int line) {
    return end.isDoubtfulAt(line);
  }

  /// Those who speak.
  static Set<String> names(Collection<TurnLine> turns) {
    return turns.stream().flatMap(turn -> turn.speaker().stream()).collect(Collectors.toSet());
  }

  /// The lines at which turns begin, in their order.
  public Set<Integer> beginnings() {
    return turns.keySet();
  }

  public Collection<TurnLine> all() {
    return turns.values();
  }

  private List<Entry> of(Form form) {
    return forms.getOrDefault(form, List.of());
  }

  private void accept(Collection<Entry> entries) {
    entries.forEach(entry -> turns.put(entry.line(), entry.turn()));
  }

  /// Forms that nothing but a turn has.
  private void acceptStamped() {
    for (var form : List.of(Form.GOING_ON, Form.STAMPED, Form.VOICE)) accept(of(form));
  }

  /// A bold label that stands once is somebody only if words follow that are spoken.
  private void acceptBold() {
    var all = of(Form.BOLD).stream().filter(entry -> !isHeading(entry)).toList();
    Set<String> again = speakingAgain(all);
    var bold =
        all.stream().filter(entry -> again.contains(entry.name()) || isPerson(entry)).toList();
    var names = bold.stream().map(Entry::name).collect(Collectors.toSet());
    if (names.size() == bold.size() && !areFew(bold)) return;
    accept(bold);
    accept(rolesBehind(all, Set.copyOf(bold)));
  }

  /// `Guest` once is a fact of the episode, but behind somebody who speaks it is somebody else who
  /// does.
  private static List<Entry> rolesBehind(List<Entry> all, Set<Entry> speaking) {
    return IntStream.range(1, all.size())
        .filter(i -> speaking.contains(all.get(i - 1)))
        .mapToObj(all::get)
        .filter(entry -> SpeakerName.isRole(entry.name()) && !SpeakerName.isProper(entry.words()))
        .toList();
  }

  /// Two people, or some with first name and surname; other labels that stand once are facts.
  private static boolean areFew(List<Entry> entries) {
    return entries.size() <= PEOPLE
        || entries.stream().anyMatch(entry -> entry.turn().stamp().isPresent())
        || areFewPeople(entries);
  }

  private boolean isPerson(Entry entry) {
    return entry.turn().isBreak() || (SpeakerName.isProper(entry.name()) && isSentence(entry));
  }

  /// Whether the words are as people speak. What stands behind the names of fields is short, and no
  /// sentence.
  private boolean isSentence(Entry entry) {
    String words = wordsOf(entry);
    int count = words.split("\\s+").length;
    return SENTENCE.matcher(words).matches()
        || count >= MANY_WORDS
        || (count >= SOME_WORDS && SPOKEN.matcher(words).matches());
  }

  /// What stands behind a label, or below it.
  private String wordsOf(Entry entry) {
    return entry.words().isEmpty() ? lines.wordsBelow(entry.line()).orElse("") : entry.words();
  }

  /// Names that come again, mostly with words that are spoken.
  private Set<String> speakingAgain(List<Entry> entries) {
    Set<String> again = comingAgain(entries);
    again.removeIf(name ->
        !isMost(entries.stream().filter(e -> e.name().equals(name)).toList(), this::isSentence));
    return again;
  }

  /// Timed names are people if they come again; two or three that do not must look like people and
  /// be followed by words.
  private void acceptTalk(Form form) {
    var entries = of(form).stream().filter(entry -> !isHeading(entry)).toList();
    if (entries.size() > 1
        && mostlySpeak(entries)
        && (comeAgain(entries) || (areFewPeople(entries) && !areAmongMoments()))) accept(entries);
  }

  /// Beside times with words and nobody's name, as in the plan of a day, names are part of titles.
  private boolean areAmongMoments() {
    return of(Form.TIME_FIRST).stream().anyMatch(entry -> !entry.words().isEmpty());
  }

  /// Whether a few words that are no sentences follow each time, and nobody speaks for so long:
  /// `14:00 Ida Ray: Bread for everyone`.
  private boolean isProgramme(List<Entry> entries) {
    return TimedTalk.isSlow(lines, entries)
        && !isMost(entries, entry -> SENTENCE.matcher(wordsOf(entry)).matches());
  }

  private static boolean comeAgain(List<Entry> entries) {
    return entries.stream().map(Entry::name).distinct().count() * 4 <= entries.size() * 3L;
  }

  private static boolean areFewPeople(List<Entry> entries) {
    return entries.size() < FACTS
        && entries.stream().allMatch(entry -> SpeakerName.isFull(entry.name()));
  }

  private boolean mostlySpeak(List<Entry> entries) {
    return isMost(entries, this::speaks);
  }

  private static boolean isMost(List<Entry> entries, Predicate<Entry> what) {
    return 2 * entries.stream().filter(what).count() > entries.size();
  }

  private boolean speaks(Entry entry) {
    return !entry.words().isEmpty() || lines.wordsBelow(entry.line()).isPresent();
  }

  /// A label above a list is its heading.
  private boolean isHeading(Entry entry) {
    if (!entry.words().isEmpty() || entry.turn().isBreak()) return false;
    return lines.next(entry.line()) == lines.size() || lines.isAboveList(entry.line());
  }

  /// Labels that come again, and initials that the page itself introduces; a label that stands once
  /// is believed between two others.
  private void acceptPlain() {
    var entries =
        of(Form.PLAIN).stream()
            .filter(entry -> isNameAlone(entry.name()) && !isHeading(entry))
            .filter(this::isInNoList)
            .toList();
    Map<String, String> initials = initials(entries);
    Set<String> names = speakingAgain(entries);
    names.addAll(initials.keySet());
    names.addAll(initials.values());
    entries.stream().map(Entry::name).filter(SpeakerName::isNumbered).forEach(names::add);
    var sure = timed(entries.stream().filter(e -> names.contains(e.name())).toList());
    if (names.size() < PEOPLE || sure.size() < PLAIN_TURNS) {
      acceptShortTalk(entries);
      return;
    }
    for (var entry : sure)
      turns.put(entry.line(), entry.turn().by(initials.getOrDefault(entry.name(), entry.name())));
    boolean areAll = entries.size() >= lines.written() - lines.headings() - 1;
    accept(
        entries.stream()
            .filter(entry -> !names.contains(entry.name()))
            .filter(entry ->
                isBetweenTurns(entry)
                    || isIntroduced(entry, names)
                    || isInCapitalsAs(names, entry)
                    || (areAll && isPerson(entry)))
            .toList());
  }

  private static boolean isInCapitalsAs(Set<String> names, Entry entry) {
    return isInCapitals(entry.name()) && names.stream().allMatch(Turns::isInCapitals);
  }

  private static boolean isInCapitals(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT))
        && !name.equals(name.toLowerCase(Locale.ROOT));
  }

  /// Where most words begin with a time, it is when they were said.
  private static List<Entry> timed(List<Entry> entries) {
    var timed = entries.stream().map(e -> new Entry(e.line(), e.turn().timed())).toList();
    return isMost(timed, entry -> entry.turn().stamp().isPresent()) ? timed : entries;
  }

  /// `IDA RAY, HOST:` is `RAY:` from then on.
  private static boolean isIntroduced(Entry entry, Set<String> names) {
    String name = entry.name().replaceFirst(",.*", "").strip();
    return SpeakerName.isFull(name) && names.stream().anyMatch(again -> name.endsWith(" " + again));
  }

  /// A few lines, of which most are names and spoken words.
  private void acceptShortTalk(List<Entry> entries) {
    var people = entries.stream().filter(this::isPerson).toList();
    long written = lines.written() - lines.headings();
    long names = people.stream().map(Entry::name).distinct().count();
    boolean some =
        (names >= PEOPLE && (names < people.size() || names == PEOPLE))
            || people.stream().allMatch(entry -> SpeakerName.isFull(entry.name()));
    if (some && people.size() > 1 && (long) SHARE * people.size() >= (SHARE - 1) * written)
      accept(timed(people));
  }

  /// Lists have labels as well: picks, links, roles. Only where all is a list, talk may be one.
  private boolean isInNoList(Entry entry) {
    return !lines.isListed(entry.line()) || 2L * of(entry.turn().form()).size() > lines.written();
  }

  private boolean isBetweenTurns(Entry entry) {
    return turns.containsKey(lines.next(entry.line()))
        && turns.containsKey(lines.previous(entry.line()));
  }

  /// Whom the page introduces by initials that it uses later.
  private static Map<String, String> initials(List<Entry> entries) {
    var used = entries.stream().map(Entry::name).collect(Collectors.toSet());
    return entries.stream()
        .map(Entry::turn)
        .filter(turn -> turn.initials().filter(used::contains).isPresent())
        .collect(
            Collectors.toMap(
                turn -> turn.initials().orElseThrow(),
                turn -> turn.speaker().orElseThrow(),
                (first, second) -> first));
  }

  private static Set<String> comingAgain(List<Entry> entries) {
    var once = new HashSet<String>();
    return entries.stream()
        .map(Entry::name)
        .filter(name -> !once.add(name))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// A time on the line above a name is when the turn begins.
  private void acceptTimesAboveNames() {
    for (var time : of(Form.TIME_FIRST)) {
      int next = lines.next(time.line());
      var below = turns.get(next);
      if (!time.words().isEmpty() || below == null || below.stamp().isPresent()) continue;
      turns.put(time.line(), time.turn());
      turns.put(next, below.at(time.turn().stamp()));
    }
  }

  /// `0:03 Name`, the words below.
  private void acceptNamesBehindTimes() {
    acceptAnnounced(
        of(Form.TIME_FIRST).stream()
            .filter(entry -> !entry.words().isEmpty())
            .map(entry -> new Entry(entry.line(), entry.turn().announcing()))
            .filter(entry -> isNameAlone(entry.name()))
            .toList());
  }

  /// Name and time on two lines of their own, in either order, or the name above the timed words.
  private void acceptNamesBesideTimes() {
    if (!acceptNames(true)) acceptNames(false);
  }

  /// @param above whether the names stand above the times, or below
  private boolean acceptNames(boolean above) {
    var named =
        of(Form.TIME_FIRST).stream()
            .filter(time -> !lines.isHeading(time.line()))
            .filter(time -> !turns.containsKey(time.line()) && isNameAt(beside(time, above)))
            .filter(time -> above || time.words().isEmpty())
            .toList();
    var announced = named.stream().map(time -> announced(time, beside(time, above))).toList();
    if (!acceptAnnounced(announced)) return false;
    // Both lines begin the turn, so that nobody says the upper one.
    for (int i = 0; i < named.size(); i++)
      turns.put(
          Math.min(named.get(i).line(), beside(named.get(i), above)),
          announced.get(i).turn().saying(""));
    return true;
  }

  private int beside(Entry time, boolean above) {
    return above ? lines.previous(time.line()) : lines.next(time.line());
  }

  /// The turn, at the lower of the two lines.
  private Entry announced(Entry time, int name) {
    return new Entry(Math.max(time.line(), name), time.turn().by(lines.get(name).strip()));
  }

  /// Whether names that stand apart from their words come again, or are numbers of voices.
  private boolean acceptAnnounced(List<Entry> named) {
    boolean areVoices = named.stream().allMatch(entry -> SpeakerName.isNumbered(entry.name()));
    boolean is = named.size() > 1 && (areVoices || comeAgain(named)) && mostlySpeak(named);
    if (is) accept(named);
    return is;
  }

  private boolean isNameAt(int line) {
    return line >= 0
        && line < lines.size()
        && !turns.containsKey(line)
        && !SPOKEN.matcher(lines.get(line).strip()).matches()
        && isNameAlone(lines.get(line).strip());
  }

  private static boolean isNameAlone(String words) {
    return SpeakerName.isPossible(words)
        && (CAPITAL.matcher(words).matches() || SpeakerName.isNumbered(words));
  }

  /// A time before each line, or above it: talk, if the lines are sentences or parts of them.
  private void acceptTimedLines() {
    var timed =
        of(Form.TIME_FIRST).stream().filter(entry -> !turns.containsKey(entry.line())).toList();
    accept(TimedTalk.in(lines, timed));
  }

  /// Bold names without a colon: emphasis begins many a paragraph, but not with names that come
  /// again.
  private void acceptMarked() {
    var entries =
        of(Form.MARKED).stream()
            .filter(entry -> SpeakerName.isNameAlone(entry.name()) && !isHeading(entry))
            .toList();
    boolean are =
        entries.size() >= FEWEST_MARKED
            && (SHARE - 1) * of(Form.MARKED).size() <= SHARE * entries.size()
            && entries.stream().allMatch(Turns::beginsSentence)
            && isConversation(entries);
    if (are) accept(entries);
  }

  private static boolean beginsSentence(Entry entry) {
    return entry.words().isEmpty() || !Character.isLowerCase(entry.words().codePointAt(0));
  }

  /// `Name — words` is all there is on the page.
  private void acceptDashed() {
    var entries =
        of(Form.DASHED).stream()
            .filter(entry -> SpeakerName.isNameAlone(entry.name()) && isInNoList(entry))
            .toList();
    boolean are =
        entries.size() >= PLAIN_TURNS
            && 2L * entries.size() > lines.written() - lines.headings()
            && isConversation(entries);
    if (are) accept(entries);
  }

  /// Whether several people speak again, in sentences.
  private boolean isConversation(List<Entry> entries) {
    long names = entries.stream().map(Entry::name).distinct().count();
    return names >= PEOPLE && comeAgain(entries) && isMost(entries, this::isSentence);
  }

  /// `### Ida` above what she says: all headings but that of the page.
  private void acceptHeadings() {
    var entries =
        IntStream.range(0, lines.size())
            .filter(line -> lines.isHeading(line))
            .mapToObj(line -> new Entry(line, TurnLine.named(lines.headingAt(line))))
            .filter(
                entry -> SpeakerName.isNameAlone(entry.name()) && !lines.isAboveList(entry.line()))
            .toList();
    if (entries.size() >= FEWEST_MARKED
        && entries.size() >= lines.headings() - 1
        && isConversation(entries)) accept(entries);
  }

  /// `ida: words`, as in a chat: all lines of a page but its title.
  private void acceptSmallNames() {
    var entries =
        of(Form.PLAIN).stream().filter(e -> SMALL_NAME.matcher(e.name()).matches()).toList();
    boolean are =
        entries.size() >= PLAIN_TURNS
            && entries.size() >= lines.written() - 1
            && speakingAgain(entries).size() >= PEOPLE
            && isConversation(entries);
    if (are) accept(entries);
  }

  /// Whoever speaks on this page does so in whatever form their turn begins: one that stands in
  /// another form than the rest, such as the only one with a time, is theirs, and not the words of
  /// whoever spoke before.
  private void acceptKnown() {
    if (turns.isEmpty()) return;
    var names = names(turns.values());
    int first = turns.firstKey();
    for (var form : OF_KNOWN)
      for (var entry : of(form)) {
        // With a time, the words may stand below.
        boolean speaks =
            entry.turn().stamp().isPresent() ? speaks(entry) : !entry.words().isEmpty();
        boolean isTheirs = speaks && names.contains(entry.name());
        // Above the talk such a line tells who somebody is.
        boolean isSaid = form != Form.PLAIN || entry.line() > first;
        if (isTheirs && isSaid && !lines.isHeading(entry.line()) && isInNoList(entry))
          turns.putIfAbsent(entry.line(), entry.turn());
      }
  }

  private void acceptNamesAlone() {
    Set<String> names = comingAgain(of(Form.NAME_ALONE));
    var entries =
        of(Form.NAME_ALONE).stream()
            .filter(entry -> names.contains(entry.name()))
            .filter(entry -> lines.isHeading(entry.line()) || isInNoList(entry))
            .toList();
    if (names.size() >= PEOPLE && entries.size() >= PLAIN_TURNS && mostlySpeak(entries))
      accept(entries);
  }
}
