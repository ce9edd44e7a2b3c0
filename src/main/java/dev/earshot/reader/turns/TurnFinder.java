package dev.earshot.reader.turns;

import dev.earshot.reader.TranscriptHeading;
import dev.earshot.reader.turns.TurnLine.Form;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the lines at which turns begin, form by form. What looks like nothing else is accepted
/// first; forms that much else has only where no other was found.
final class TurnFinder {
  private static final int PLAIN_TURNS = 4;

  /// One alone may be of somebody who speaks without a full stop.
  private static final int FACTS = 2;

  /// Fewer words below a name may tell who somebody is.
  private static final int MONOLOGUE = 15;

  /// Fewer than one paragraph in so many may go on with what was said above it.
  private static final int PARAGRAPHS = 6;

  /// All but one line in so many of a short page.
  private static final int SHARE = 3;

  /// Forms that show who speaks once the name is known.
  private static final Set<Form> OF_KNOWN =
      Set.of(Form.BOLD, Form.CLOCKED, Form.TIME_BETWEEN, Form.TIME_BETWEEN_MARKS, Form.PLAIN);

  /// Headings below which nobody speaks.
  static final Pattern SUMMARY =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:summary|overview|takeaways?|key points|main points|action items|outline|zusammenfassung|überblick"
              + "|kernpunkte|kernaussagen|résumé|points clés|resumen|puntos clave|resumo|pontos principais|riassunto|punti chiave"
              + "|samenvatting|kernpunten|sammanfattning|översikt|sammendrag|resumé|tiivistelmä|podsumowanie|streszczenie|wnioski"
              + "|shrnutí|összefoglaló|rezumat|резюме|краткое содержание|итоги|підсумок|özet|ملخص|סיכום|תקציר|सारांश|要約|まとめ|摘要"
              + "|总结|要点|요약|περίληψη|ringkasan|tóm tắt|สรุป|resum)(?!\\p{L})");

  /// Headings below which a list holds what was said.
  private static final Pattern QUOTES =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:quotes?|quotations?|said|zitate?|gesagt|citations?|citas?|frases|citaç(?:ão|ões)|citazion[ei]|frasi"
              + "|citaten|citat(?:er)?|sitat(?:er)?|sitaatit|lainaukset|cytaty|citáty|citace|idézetek|citate|цитаты|цитати|alıntılar"
              + "|اقتباسات|ציטוטים|उद्धरण|引用|名言|语录|語録|인용|명언|αποφθέγματα|kutipan|trích dẫn|คำพูด)(?!\\p{Ll})");

  private final PageLines lines;
  private final Speaking speaking;
  private final LineForms forms;
  private final TreeMap<Integer, TurnLine> turns = new TreeMap<>();

  private TurnFinder(PageLines lines) {
    this.lines = lines;
    this.speaking = new Speaking(lines);
    this.forms = new LineForms(lines);
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
    if (!isProgramme(forms.of(Form.CLOCKED))) acceptTalk(Form.CLOCKED);
    acceptTalk(Form.NAME_AND_TIME);
    acceptTalk(Form.TIME_BETWEEN);
    if (Speaking.isMost(forms.of(Form.TIME_BETWEEN_MARKS), speaking::isSentence))
      acceptTalk(Form.TIME_BETWEEN_MARKS);
    acceptPlain();
    new NamesApart(lines, forms.of(Form.TIME_FIRST), turns).accept();
    acceptTimedDashes();
    acceptTimedLines();
    acceptTimeAbove();
    if (turns.isEmpty()) accept(timed(new BareNames(lines, forms).turns()));
    acceptAlone();
    acceptAsked();
    acceptKnown();
    turns.replaceAll((line, turn) -> turn.withCapitals());
    var names = new ShortNames(turns.values().stream().flatMap(t -> t.speaker().stream()).toList());
    turns.replaceAll(
        (line, turn) -> turn.speaker().map(name -> turn.by(names.spelled(name))).orElse(turn));
  }

  private void accept(Collection<Entry> entries) {
    entries.forEach(entry -> turns.put(entry.line(), entry.turn()));
  }

  /// Forms that nothing but a turn has.
  private void acceptStamped() {
    for (var form : List.of(Form.GOING_ON, Form.STAMPED, Form.VOICE)) accept(forms.of(form));
  }

  /// A bold label that stands once is somebody only if words follow that are spoken.
  private void acceptBold() {
    var all = forms.of(Form.BOLD).stream().filter(entry -> !speaking.isHeading(entry)).toList();
    Set<String> again = speaking.speakingAgain(all);
    var talk =
        all.stream().filter(entry -> again.contains(entry.name())).collect(Collectors.toSet());
    var bold =
        all.stream()
            .filter(entry ->
                talk.contains(entry) || (speaking.isPerson(entry) && !isSummary(entry, talk)))
            .toList();
    var names = bold.stream().map(Entry::name).collect(Collectors.toSet());
    if (again.isEmpty() && areTopics(bold)) return;
    if (names.size() == bold.size() && (!areFew(bold) || 2 * bold.size() <= all.size())) return;
    accept(bold);
    accept(rolesBehind(all, Set.copyOf(bold)));
  }

  /// `- **Hay** [5:10]: They tell what it costs.`: items at times, and nobody speaks for so long.
  private boolean areTopics(List<Entry> entries) {
    return entries.stream().allMatch(entry -> lines.isListed(entry.line()))
        && entries.stream().noneMatch(entry -> SpeakerName.isFull(entry.name()))
        && Pace.of(lines, entries).isSlow();
  }

  /// Whether a label that stands once heads an item of a list, and nobody who speaks again does so
  /// in one; or stands in a summary, or is no full name and in another part of the page than the
  /// talk. What stands in quotation marks or has a time was said.
  private boolean isSummary(Entry entry, Set<Entry> talk) {
    if (entry.turn().isBreak() || entry.turn().stamp().isPresent()) return false;
    if (Quotation.read(speaking.wordsOf(entry)).isPresent()) return false;
    int part = lines.partAt(entry.line());
    boolean isApart =
        !talk.isEmpty() && talk.stream().noneMatch(other -> lines.partAt(other.line()) == part);
    boolean isUnlisted = talk.stream().noneMatch(other -> lines.isListed(other.line()));
    return (isUnlisted && !forms.isInNoList(entry) && !isUnder(part, QUOTES))
        || (isApart && !SpeakerName.isFull(entry.name()))
        || isUnder(part, SUMMARY);
  }

  private boolean isUnder(int heading, Pattern name) {
    return heading >= 0 && name.matcher(lines.headingAt(heading)).find();
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
    var entries = forms.of(form).stream().filter(entry -> !speaking.isHeading(entry)).toList();
    if (entries.size() > 1
        && speaking.mostlySpeak(entries)
        && (Speaking.comeAgain(entries) || (speaking.areFewPeople(entries) && !areAmongMoments())))
      accept(entries);
  }

  /// Beside times with words and nobody's name, as in the plan of a day, names are part of titles.
  private boolean areAmongMoments() {
    return forms.of(Form.TIME_FIRST).stream().anyMatch(entry -> !entry.words().isEmpty());
  }

  /// Whether a few words that are no sentences follow each time, and nobody speaks for so long:
  /// `14:00 Ida Ray: Bread for everyone`.
  private boolean isProgramme(List<Entry> entries) {
    return Pace.of(lines, entries).isSlow()
        && !Speaking.isMost(entries, entry -> Speaking.endsAsSentence(speaking.wordsOf(entry)));
  }

  /// Labels that come again, and initials that the page itself introduces; a label that stands once
  /// is believed between two others.
  private void acceptPlain() {
    var entries =
        labels()
            .filter(entry -> Speaking.isNameAlone(entry.name()) || SpeakerName.isRole(entry.name()))
            .filter(entry -> !speaking.isHeading(entry))
            .filter(forms::isInNoList)
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
    var facts = factsAbove(sure.getFirst().line(), entries);
    boolean areAll = entries.size() >= lines.written() - lines.headings() - 1;
    boolean areParagraphs = openParagraphs(entries);
    accept(
        entries.stream()
            .filter(entry -> !names.contains(entry.name()) && !facts.contains(entry))
            .filter(entry ->
                isBetweenTurns(entry)
                    || isIntroduced(entry, names)
                    || isInCapitalsAs(names, entry)
                    || ((areAll || (areParagraphs && opensParagraph(entry)))
                        && speaking.isPerson(entry)))
            .toList());
  }

  /// Names with a colon, of which some may have a time behind it: `Name: [0:09] words` at the
  /// beginning of a minute, and `Name: words` within.
  private Stream<Entry> labels() {
    var timed =
        forms.of(Form.CLOCKED).stream()
            .filter(entry -> lines.get(entry.line()).startsWith(entry.name() + ":"));
    return Stream.concat(forms.of(Form.PLAIN).stream(), timed)
        .sorted(Comparator.comparingInt(Entry::line));
  }

  /// Labels that stand once above all talk, before words that do not end as sentences: `Tema: Eels
  /// at night`, in whatever language.
  private Set<Entry> factsAbove(int talk, List<Entry> entries) {
    var facts =
        entries.stream()
            .takeWhile(entry -> entry.line() < talk)
            .filter(entry -> !Speaking.endsAsSentence(speaking.wordsOf(entry)))
            .collect(Collectors.toSet());
    return facts.size() >= FACTS ? facts : Set.of();
  }

  /// Whether nearly all paragraphs from the first of the labels to the last begin with one.
  private boolean openParagraphs(List<Entry> entries) {
    var labelled = entries.stream().map(Entry::line).collect(Collectors.toSet());
    var paragraphs =
        IntStream.range(entries.getFirst().line(), entries.getLast().line())
            .filter(line -> !lines.isBlankOrNone(line) && lines.isBlankOrNone(line - 1))
            .filter(line -> !lines.isHeading(line) && !lines.isRule(line))
            .boxed()
            .toList();
    long opened = paragraphs.stream().filter(labelled::contains).count();
    return lines.areSpaced() && PARAGRAPHS * (paragraphs.size() - opened) < paragraphs.size();
  }

  private boolean opensParagraph(Entry entry) {
    return lines.isBlankOrNone(entry.line() - 1);
  }

  private static boolean isInCapitalsAs(Set<String> names, Entry entry) {
    return SpeakerName.isInCapitals(entry.name())
        && names.stream().allMatch(SpeakerName::isInCapitals);
  }

  /// Where most words begin with a time, it is when they were said.
  private static List<Entry> timed(List<Entry> entries) {
    var timed = entries.stream().map(e -> new Entry(e.line(), e.turn().timed())).toList();
    return Speaking.isMost(timed, entry -> entry.turn().stamp().isPresent()) ? timed : entries;
  }

  /// `IDA RAY, HOST:` is `RAY:` or `IDA:` from then on, and `Ida Ray:` also `Ida:`.
  private static boolean isIntroduced(Entry entry, Set<String> names) {
    String name = entry.name().replaceFirst(",.*", "").strip();
    boolean hasRole = !name.equals(entry.name());
    return SpeakerName.isFull(name)
        && names.stream()
            .anyMatch(again ->
                name.endsWith(" " + again)
                    || name.startsWith(again + " ")
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

  /// `0:03 Name — words`, as titles are explained as well: only a conversation in sentences, and
  /// where most lines with a time are such.
  private void acceptTimedDashes() {
    var timed = forms.of(Form.TIME_FIRST);
    var dashed =
        timed.stream()
            .flatMap(
                time -> time.turn().dashed().stream().map(turn -> new Entry(time.line(), turn)))
            .filter(entry -> SpeakerName.isNameAlone(entry.name()))
            .toList();
    if (dashed.size() >= PLAIN_TURNS
        && 2 * dashed.size() > timed.size()
        && speaking.isConversation(dashed)) accept(dashed);
  }

  /// A time before each line, or above it: talk, if the lines are sentences or parts of them.
  private void acceptTimedLines() {
    var timed =
        forms.of(Form.TIME_FIRST).stream()
            .filter(entry -> !turns.containsKey(entry.line()))
            .toList();
    accept(TimedTalk.in(lines, timed));
  }

  /// A time alone above the first turn, with words below: nobody knows who says them.
  private void acceptTimeAbove() {
    var firstTurn = turns.firstEntry();
    if (firstTurn == null) return;
    int first = firstTurn.getKey();
    var start = firstTurn.getValue().start();
    forms.of(Form.TIME_FIRST).stream()
        .filter(time -> time.line() < first && time.words().isEmpty())
        .filter(time -> isEarlier(time.turn().start(), start) && lines.next(time.line()) < first)
        .reduce((above, below) -> below)
        .ifPresent(time -> turns.put(time.line(), time.turn()));
  }

  private static boolean isEarlier(Optional<Duration> time, Optional<Duration> other) {
    return time.isPresent() && other.isPresent() && time.get().compareTo(other.get()) < 0;
  }

  /// One who speaks from the beginning of a transcript to its end is named once, above the words.
  private void acceptAlone() {
    if (!turns.isEmpty()) return;
    var behind =
        forms.of(Form.TIME_FIRST).stream().map(e -> new Entry(e.line(), e.turn().announcing()));
    var named = Stream.concat(forms.of(Form.NAME_AND_TIME).stream(), behind).toList();
    if (named.size() != 1) return;
    var only = named.getFirst();
    int part = lines.partAt(only.line());
    boolean isFirst = part >= 0 && lines.next(part) == only.line();
    if (isFirst
        && only.words().isEmpty()
        && only.turn().start().filter(Duration::isZero).isPresent()
        && TranscriptHeading.mentions(lines.headingAt(part))
        && SpeakerName.isProper(only.name())
        && Pace.wordsIn(speaking.wordsOf(only)) >= MONOLOGUE) turns.put(only.line(), only.turn());
  }

  /// `Q: words` ends what another one says; by itself it is talk where it stands before most lines,
  /// or at times.
  private void acceptAsked() {
    var asked = forms.of(Form.ASKED);
    boolean areTimed = Speaking.isMost(asked, entry -> entry.turn().stamp().isPresent());
    boolean areAll =
        asked.size() >= PLAIN_TURNS && 2L * asked.size() > lines.written() - lines.headings();
    if (!turns.isEmpty() || areTimed || areAll)
      asked.forEach(entry -> turns.putIfAbsent(entry.line(), entry.turn()));
  }

  /// Whoever speaks on this page does so in whatever form their turn begins: one that stands in
  /// another form than the rest, such as the only one with a time, is theirs, and not the words of
  /// whoever spoke before.
  private void acceptKnown() {
    if (turns.isEmpty()) return;
    var names = Turns.names(turns.values());
    int first = turns.firstKey();
    if (isTimeBelowWords(first))
      forms.of(Form.NAME_ALONE).stream()
          .filter(entry -> entry.line() < first && names.contains(entry.name()))
          .filter(speaking::isSentence)
          .reduce((above, below) -> below)
          .ifPresent(entry -> turns.put(entry.line(), entry.turn()));
    for (var form : OF_KNOWN)
      for (var entry : forms.of(form)) {
        // With a time, the words may stand below.
        boolean speaks =
            entry.turn().stamp().isPresent() ? speaking.speaks(entry) : !entry.words().isEmpty();
        boolean isTheirs = speaks && names.contains(entry.name());
        // Above the talk such a line tells who somebody is.
        boolean isSaid = form != Form.PLAIN || entry.line() > first;
        if (isTheirs && isSaid && !lines.isHeading(entry.line()) && forms.isInNoList(entry))
          turns.putIfAbsent(entry.line(), entry.turn());
      }
  }

  /// Whether the line is a time that stands right below words, and apart from the name under it:
  /// then somebody speaks above it as well.
  private boolean isTimeBelowWords(int line) {
    var turn = turns.get(line);
    return turn != null
        && turn.stamp().isPresent()
        && lines.turn(line).filter(one -> one.form() == Form.TIME_FIRST).isPresent()
        && !lines.isBlankOrNone(line - 1)
        && lines.isBlankOrNone(line + 1);
  }
}
