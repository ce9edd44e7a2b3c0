package dev.earshot.reader.turns;

import dev.earshot.reader.turns.TurnLine.Form;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds the lines at which turns begin, form by form. What looks like nothing else is accepted
/// first; forms that much else has only where no other was found.
final class TurnFinder {
  private static final int PLAIN_TURNS = 4;

  /// All but one line in so many of a short page.
  private static final int SHARE = 3;

  /// Bold names need less company than others.
  private static final int FEWEST_MARKED = 3;

  /// Forms that a heading may have; before a colon, headings have many words.
  private static final Set<Form> IN_HEADINGS =
      Set.of(Form.NAME_AND_TIME, Form.NAME_ALONE, Form.TIME_FIRST, Form.MARKED);

  /// Forms that show who speaks once the name is known.
  private static final Set<Form> OF_KNOWN =
      Set.of(Form.BOLD, Form.CLOCKED, Form.TIME_BETWEEN, Form.TIME_BETWEEN_MARKS, Form.PLAIN);

  private final PageLines lines;
  private final Speaking speaking;
  private final Map<Form, List<Entry>> forms = new EnumMap<>(Form.class);
  private final TreeMap<Integer, TurnLine> turns = new TreeMap<>();

  private TurnFinder(PageLines lines) {
    this.lines = lines;
    this.speaking = new Speaking(lines);
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

  /// The turns by their lines.
  static NavigableMap<Integer, TurnLine> in(PageLines lines) {
    var finder = new TurnFinder(lines);
    finder.find();
    return finder.turns;
  }

  private void find() {
    acceptStamped();
    acceptBold();
    if (!isProgramme(of(Form.CLOCKED))) acceptTalk(Form.CLOCKED);
    acceptTalk(Form.NAME_AND_TIME);
    acceptTalk(Form.TIME_BETWEEN);
    if (Speaking.isMost(of(Form.TIME_BETWEEN_MARKS), speaking::isSentence))
      acceptTalk(Form.TIME_BETWEEN_MARKS);
    acceptPlain();
    new NamesApart(lines, of(Form.TIME_FIRST), turns).accept();
    acceptTimedLines();
    acceptTimeAbove();
    if (turns.isEmpty()) acceptMarked();
    if (turns.isEmpty()) acceptDashed();
    if (turns.isEmpty()) acceptNamesAlone();
    if (turns.isEmpty()) acceptSingleNames();
    if (turns.isEmpty()) acceptHeadings();
    if (turns.isEmpty()) acceptSmallNames();
    acceptKnown();
    turns.replaceAll((line, turn) -> turn.withCapitals());
  }

  private static void putNamesInOrder(List<Entry> entries) {
    var names = entries.stream().map(Entry::name).collect(Collectors.toSet());
    entries.replaceAll(entry ->
        new Entry(entry.line(), entry.turn().by(SpeakerName.inOrder(entry.name(), names))));
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
    var all = of(Form.BOLD).stream().filter(entry -> !speaking.isHeading(entry)).toList();
    Set<String> again = speaking.speakingAgain(all);
    var bold =
        all.stream()
            .filter(entry -> again.contains(entry.name()) || speaking.isPerson(entry))
            .toList();
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
  private boolean areFew(List<Entry> entries) {
    return entries.size() <= Speaking.PEOPLE
        || entries.stream().anyMatch(entry -> entry.turn().stamp().isPresent())
        || speaking.areFewPeople(entries);
  }

  /// Timed names are people if they come again; two or three that do not must look like people and
  /// be followed by words.
  private void acceptTalk(Form form) {
    var entries = of(form).stream().filter(entry -> !speaking.isHeading(entry)).toList();
    if (entries.size() > 1
        && speaking.mostlySpeak(entries)
        && (Speaking.comeAgain(entries) || (speaking.areFewPeople(entries) && !areAmongMoments())))
      accept(entries);
  }

  /// Beside times with words and nobody's name, as in the plan of a day, names are part of titles.
  private boolean areAmongMoments() {
    return of(Form.TIME_FIRST).stream().anyMatch(entry -> !entry.words().isEmpty());
  }

  /// Whether a few words that are no sentences follow each time, and nobody speaks for so long:
  /// `14:00 Ida Ray: Bread for everyone`.
  private boolean isProgramme(List<Entry> entries) {
    return TimedTalk.isSlow(lines, entries)
        && !Speaking.isMost(
            entries, entry -> Speaking.SENTENCE.matcher(speaking.wordsOf(entry)).matches());
  }

  /// Labels that come again, and initials that the page itself introduces; a label that stands once
  /// is believed between two others.
  private void acceptPlain() {
    var entries =
        of(Form.PLAIN).stream()
            .filter(entry -> Speaking.isNameAlone(entry.name()) && !speaking.isHeading(entry))
            .filter(this::isInNoList)
            .toList();
    Map<String, String> initials = initials(entries);
    Set<String> names = speaking.speakingAgain(entries);
    names.addAll(initials.keySet());
    names.addAll(initials.values());
    entries.stream().map(Entry::name).filter(SpeakerName::isNumbered).forEach(names::add);
    var sure = timed(entries.stream().filter(e -> names.contains(e.name())).toList());
    if (names.size() < Speaking.PEOPLE || sure.size() < PLAIN_TURNS) {
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
                    || (areAll && speaking.isPerson(entry)))
            .toList());
  }

  private static boolean isInCapitalsAs(Set<String> names, Entry entry) {
    return isInCapitals(entry.name()) && names.stream().allMatch(TurnFinder::isInCapitals);
  }

  private static boolean isInCapitals(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT))
        && !name.equals(name.toLowerCase(Locale.ROOT));
  }

  /// Where most words begin with a time, it is when they were said.
  private static List<Entry> timed(List<Entry> entries) {
    var timed = entries.stream().map(e -> new Entry(e.line(), e.turn().timed())).toList();
    return Speaking.isMost(timed, entry -> entry.turn().stamp().isPresent()) ? timed : entries;
  }

  /// `IDA RAY, HOST:` is `RAY:` or `IDA:` from then on.
  private static boolean isIntroduced(Entry entry, Set<String> names) {
    String name = entry.name().replaceFirst(",.*", "").strip();
    boolean hasRole = !name.equals(entry.name());
    return SpeakerName.isFull(name)
        && names.stream()
            .anyMatch(again ->
                name.endsWith(" " + again)
                    || (hasRole && (" " + name + " ").contains(" " + again + " ")));
  }

  /// A few lines, of which most are names and spoken words.
  private void acceptShortTalk(List<Entry> entries) {
    var people = entries.stream().filter(speaking::isPerson).toList();
    long written = lines.written() - lines.headings();
    long names = people.stream().map(Entry::name).distinct().count();
    boolean some =
        (names >= Speaking.PEOPLE && (names < people.size() || names == Speaking.PEOPLE))
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

  /// A time before each line, or above it: talk, if the lines are sentences or parts of them.
  private void acceptTimedLines() {
    var timed =
        of(Form.TIME_FIRST).stream().filter(entry -> !turns.containsKey(entry.line())).toList();
    accept(TimedTalk.in(lines, timed));
  }

  /// A time alone above the first turn, with words below: nobody knows who says them.
  private void acceptTimeAbove() {
    var firstTurn = turns.firstEntry();
    if (firstTurn == null) return;
    int first = firstTurn.getKey();
    var start = firstTurn.getValue().start();
    of(Form.TIME_FIRST).stream()
        .filter(time -> time.line() < first && time.words().isEmpty())
        .filter(time -> isEarlier(time.turn().start(), start) && lines.next(time.line()) < first)
        .reduce((above, below) -> below)
        .ifPresent(time -> turns.put(time.line(), time.turn()));
  }

  private static boolean isEarlier(Optional<Duration> time, Optional<Duration> other) {
    return time.isPresent() && other.isPresent() && time.get().compareTo(other.get()) < 0;
  }

  /// Bold names without a colon: emphasis begins many a paragraph, but not with names that come
  /// again.
  private void acceptMarked() {
    var entries =
        of(Form.MARKED).stream()
            .filter(entry -> SpeakerName.isNameAlone(entry.name()) && !speaking.isHeading(entry))
            .toList();
    boolean are =
        entries.size() >= FEWEST_MARKED
            && (SHARE - 1) * of(Form.MARKED).size() <= SHARE * entries.size()
            && entries.stream().allMatch(TurnFinder::beginsSentence)
            && speaking.isConversation(entries);
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
            && speaking.isConversation(entries);
    if (are) accept(entries);
  }

  private void acceptNamesAlone() {
    Set<String> names = Speaking.comingAgain(of(Form.NAME_ALONE));
    var entries =
        of(Form.NAME_ALONE).stream()
            .filter(entry -> names.contains(entry.name()))
            .filter(entry -> lines.isHeading(entry.line()) || isInNoList(entry))
            .toList();
    if (names.size() >= Speaking.PEOPLE
        && entries.size() >= PLAIN_TURNS
        && speaking.mostlySpeak(entries)) accept(entries);
  }

  /// `IDA` above what she says. Where blank lines set paragraphs apart, each begins with a name, in
  /// capitals or not.
  private void acceptSingleNames() {
    var begun = IntStream.range(0, lines.size()).filter(this::mayBeginTurn).boxed().toList();
    var entries =
        begun.stream()
            .map(line -> new Entry(line, TurnLine.named(lines.get(line).strip())))
            .filter(entry -> SpeakerName.isNameAlone(entry.name()))
            .filter(entry -> !lines.isBlankOrNone(entry.line() + 1) && !speaking.isHeading(entry))
            .toList();
    boolean areAll = lines.areSpaced() && entries.size() >= begun.size() - 1;
    if (entries.size() >= PLAIN_TURNS
        && (areAll || entries.stream().allMatch(entry -> isInCapitals(entry.name())))
        && Speaking.comingAgain(entries).size() >= Speaking.PEOPLE
        && speaking.isConversation(entries)) accept(entries);
  }

  private boolean mayBeginTurn(int line) {
    return lines.areSpaced()
        ? !lines.isBlankOrNone(line) && lines.isBlankOrNone(line - 1)
        : isInCapitals(lines.get(line));
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
        && speaking.isConversation(entries)) accept(entries);
  }

  /// `ida: words`, as in a chat: all lines of a page but its title.
  private void acceptSmallNames() {
    var entries =
        of(Form.PLAIN).stream().filter(entry -> SpeakerName.isSmall(entry.name())).toList();
    if (entries.size() >= lines.written() - 1 && speaking.isSmallTalk(entries)) accept(entries);
  }

  /// Whoever speaks on this page does so in whatever form their turn begins: one that stands in
  /// another form than the rest, such as the only one with a time, is theirs, and not the words of
  /// whoever spoke before.
  private void acceptKnown() {
    if (turns.isEmpty()) return;
    var names = Turns.names(turns.values());
    int first = turns.firstKey();
    for (var form : OF_KNOWN)
      for (var entry : of(form)) {
        // With a time, the words may stand below.
        boolean speaks =
            entry.turn().stamp().isPresent() ? speaking.speaks(entry) : !entry.words().isEmpty();
        boolean isTheirs = speaks && names.contains(entry.name());
        // Above the talk such a line tells who somebody is.
        boolean isSaid = form != Form.PLAIN || entry.line() > first;
        if (isTheirs && isSaid && !lines.isHeading(entry.line()) && isInNoList(entry))
          turns.putIfAbsent(entry.line(), entry.turn());
      }
  }
}
