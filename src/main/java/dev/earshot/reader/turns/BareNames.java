package dev.earshot.reader.turns;

import static java.util.function.Predicate.not;

import dev.earshot.reader.turns.TurnLine.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Names that no time and no colon marks: in bold, before a dash, on lines of their own, as
/// headings; or in small letters. Much else is written so: such names are believed only where no
/// others were found, and the whole page is talk.
final class BareNames {
  private static final int TURNS = 4;

  /// Bold names need less company than others.
  private static final int FEWEST_MARKED = 3;

  private final PageLines lines;
  private final LineForms forms;
  private final Speaking speaking;

  BareNames(PageLines lines, LineForms forms) {
    this.lines = lines;
    this.forms = forms;
    this.speaking = new Speaking(lines);
  }

  /// The turns in the first of these forms that the page has; empty if it has none.
  List<Entry> turns() {
    return Stream.<Supplier<List<Entry>>>of(
            this::marked, this::dashed, this::alone, this::single, this::headings, this::small)
        .map(Supplier::get)
        .filter(not(List::isEmpty))
        .findFirst()
        .orElse(List.of());
  }

  private static List<Entry> onlyIf(boolean are, List<Entry> entries) {
    return are ? entries : List.of();
  }

  /// Bold names without a colon: emphasis begins many a paragraph, but not with names that come
  /// again.
  private List<Entry> marked() {
    var all = forms.of(Form.MARKED);
    var entries =
        all.stream()
            .filter(entry -> SpeakerName.isNameAlone(entry.name()) && !speaking.isHeading(entry))
            .toList();
    return onlyIf(
        entries.size() >= FEWEST_MARKED
            && 2 * all.size() <= 3 * entries.size()
            && entries.stream().allMatch(BareNames::beginsSentence)
            && speaking.isConversation(entries),
        entries);
  }

  private static boolean beginsSentence(Entry entry) {
    return entry.words().isEmpty() || !Character.isLowerCase(entry.words().codePointAt(0));
  }

  /// `Name — words` is all there is on the page.
  private List<Entry> dashed() {
    var entries =
        forms.of(Form.DASHED).stream()
            .filter(entry -> SpeakerName.isNameAlone(entry.name()) && forms.isInNoList(entry))
            .collect(Collectors.toCollection(ArrayList::new));
    if (isHeadOfTable(entries)) entries.removeFirst();
    return onlyIf(
        entries.size() >= TURNS
            && 2L * entries.size() > lines.written() - lines.headings()
            && speaking.isConversation(entries),
        entries);
  }

  /// Whether the first of the lines only says what stands in the columns.
  private boolean isHeadOfTable(List<Entry> entries) {
    return !entries.isEmpty()
        && !Speaking.comingAgain(entries).contains(entries.getFirst().name())
        && !speaking.isSentence(entries.getFirst());
  }

  private List<Entry> alone() {
    Set<String> names = Speaking.comingAgain(forms.of(Form.NAME_ALONE));
    var entries =
        forms.of(Form.NAME_ALONE).stream()
            .filter(entry -> names.contains(entry.name()))
            .filter(entry -> lines.isHeading(entry.line()) || forms.isInNoList(entry))
            .toList();
    return onlyIf(
        names.size() >= Speaking.PEOPLE
            && entries.size() >= TURNS
            && speaking.mostlySpeak(entries)
            && !areVerses(entries),
        entries);
  }

  /// Whether most of the lines stand above each other, or above the same words again: verses, or
  /// what a program heard over and over.
  private boolean areVerses(List<Entry> entries) {
    var names = entries.stream().map(Entry::line).collect(Collectors.toSet());
    var said =
        entries.stream()
            .filter(entry -> !names.contains(lines.next(entry.line())))
            .map(speaking::wordsOf)
            .distinct()
            .count();
    return 2 * said < entries.size();
  }

  /// `IDA` above what she says. Where blank lines set paragraphs apart, each begins with a name, in
  /// capitals or not.
  private List<Entry> single() {
    var begun = IntStream.range(0, lines.size()).filter(this::mayBeginTurn).boxed().toList();
    var entries =
        begun.stream()
            .map(line -> new Entry(line, TurnLine.named(lines.get(line).strip())))
            .filter(entry -> SpeakerName.isNameAlone(entry.name()))
            .filter(entry -> !lines.isBlankOrNone(entry.line() + 1) && !speaking.isHeading(entry))
            .toList();
    boolean areAll = lines.areSpaced() && entries.size() >= begun.size() - 1;
    return onlyIf(
        entries.size() >= TURNS
            && (areAll
                || entries.stream().allMatch(entry -> SpeakerName.isInCapitals(entry.name())))
            && Speaking.comingAgain(entries).size() >= Speaking.PEOPLE
            && speaking.isConversation(entries),
        entries);
  }

  private boolean mayBeginTurn(int line) {
    return lines.areSpaced()
        ? !lines.isBlankOrNone(line) && lines.isBlankOrNone(line - 1)
        : SpeakerName.isInCapitals(lines.get(line));
  }

  /// `### Ida` above what she says: all headings but that of the page.
  private List<Entry> headings() {
    var entries =
        IntStream.range(0, lines.size())
            .filter(line -> lines.isHeading(line))
            .mapToObj(line -> new Entry(line, TurnLine.named(lines.headingAt(line))))
            .filter(
                entry -> SpeakerName.isNameAlone(entry.name()) && !lines.isAboveList(entry.line()))
            .toList();
    return onlyIf(
        entries.size() >= FEWEST_MARKED
            && entries.size() >= lines.headings() - 1
            && speaking.isConversation(entries),
        entries);
  }

  /// `ida: words`, as in a chat: all lines of a page but its title.
  private List<Entry> small() {
    var entries =
        forms.of(Form.PLAIN).stream().filter(entry -> SpeakerName.isSmall(entry.name())).toList();
    return onlyIf(entries.size() >= lines.written() - 1 && speaking.isSmallTalk(entries), entries);
  }
}
