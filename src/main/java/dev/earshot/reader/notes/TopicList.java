package dev.earshot.reader.notes;

import dev.earshot.reader.facts.TimedList;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.turns.Quotation;
import dev.earshot.reader.turns.SpeakerName;
import dev.earshot.reader.turns.Turns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The list of timed topics of a page: the longest whose times ascend, so that several people's
/// lists of one show count once. Transcripts have a time before each line as well; their lines
/// begin in the middle of sentences and end in full stops, and a quarter of such lines is enough to
/// see that.
///
/// @param titles by the index of their line
record TopicList(Map<Integer, TimedTitle> titles) {
  private static final int FEWEST = 3;
  private static final int FEWEST_MARKED = 2;
  private static final Pattern ITEM =
      Pattern.compile(
          "^\\s*(?:(?:[-*+•–]|\\d{1,3}[.)])\\s+(?:(?i:at) )?[*@\\[(]{0,4}\\d.*|\\[\\d[\\d:]{3,8}\\s?[-–—]\\s?\\d[\\d:]{3,8}\\]\\s.*)");

  /// A callout's name, and a sentence of a block quote with the time at which somebody said it, are
  /// no titles.
  private static final Pattern QUOTED =
      Pattern.compile(
          "\\s*>(?:\\s*\\[!\\w+\\].*|.*[.!?…][\"”“»*_]*+[\\[(—–―\\s]*[\\[(—–―]\\s*\\d[\\d:]*[\\])]?\\s*)");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？।]$");
  private static final Pattern SIGNATURE = Pattern.compile("\\s*[-–—~]{1,3}\\s*(\\p{Lu}.{0,79})");

  /// Shorter lines below a time are titles.
  private static final int SHORTEST_PARAGRAPH = 60;

  private record Entry(int line, TimedTitle title, boolean isItem) {}

  /// The longest list of rising times. An entry whose time cannot be read belongs to the list it
  /// stands in.
  static TopicList in(List<String> page, Turns turns) {
    var lines = withoutMoments(page);
    List<Entry> longest = List.of();
    List<Entry> list = new ArrayList<>();
    var last = Duration.ZERO;
    for (int i = 0; i < lines.size(); i++) {
      Optional<TimedTitle> title = TimedTitle.read(lines.get(i));
      boolean isTurn = turns.at(i).isPresent() && !TimedTitle.endsInMoment(lines.get(i));
      if (title.isEmpty() || isTurn || turns.signsAt(i)) continue;
      if (isSaid(lines.get(i)) || isSignature(lines, i)) continue;
      var start = title.get().start();
      if (start.isPresent() && start.get().compareTo(last) < 0) list = new ArrayList<>();
      last = start.orElse(last);
      var entry = isAboveParagraph(lines, i, title.get()) ? title.get().marked() : title.get();
      list.add(new Entry(i, entry, ITEM.matcher(lines.get(i)).matches()));
      if (list.size() > longest.size()) longest = list;
    }
    if (longest.isEmpty()) longest = listed(lines, turns);
    return longest.size() < fewest(longest, turns) || isTalk(longest)
        ? new TopicList(Map.of())
        : of(longest);
  }

  /// Whether a time stands alone above words that tell what happens from then on.
  private static boolean isAboveParagraph(List<String> lines, int at, TimedTitle time) {
    if (!time.title().isBlank() || at + 1 >= lines.size()) return false;
    String below = lines.get(at + 1);
    return below.length() >= SHORTEST_PARAGRAPH && Character.isLetter(below.codePointAt(0));
  }

  /// A list whose times stand behind the titles in other ways, as in descriptions.
  private static List<Entry> listed(List<String> lines, Turns turns) {
    return TimedList.in(lines).filter(list -> !list.isByClock()).stream()
        .flatMap(list -> list.entries().stream())
        .filter(entry -> turns.at(entry.line()).isEmpty() && !turns.signsAt(entry.line()))
        .filter(entry -> !isSaid(lines.get(entry.line())) && !isSignature(lines, entry.line()))
        .map(entry -> new Entry(entry.line(), TimedTitle.of(entry), false))
        .toList();
  }

  /// A moment that stands alone below a heading, or behind the address that leads to it, is not
  /// that of the words below; one above words in quotation marks with their speaker is theirs.
  private static List<String> withoutMoments(List<String> page) {
    var lines = new ArrayList<String>();
    String above = "";
    for (int i = 0; i < page.size(); i++) {
      String line = page.get(i);
      var moment = MomentLine.read(line);
      String below = i + 1 < page.size() ? page.get(i + 1) : "";
      boolean isMoment =
          moment.isPresent()
              && (line.strip().startsWith("http")
                  || new MarkdownLine(0, above).headingLevel() > 1
                  || isSaid(moment.get().stamp() + " " + Markdown.plain(below)));
      lines.add(isMoment ? "" : line);
      if (!line.isBlank()) above = line;
    }
    return lines;
  }

  /// What somebody is quoted with is no title, unless it is a word or two: `1:00 Fire: "late"`.
  private static boolean isSaid(String line) {
    var quoted = new MarkdownLine(0, line);
    return QUOTED.matcher(line).matches()
        || (quoted.isQuoted() && QUOTED.matcher("> " + Markdown.plain(quoted.unquoted())).matches())
        || (quoted.isQuoted()
            && Quotation.signedAtEnd(Markdown.plain(quoted.unquoted())).isPresent())
        || Quotation.read(line)
            .filter(said -> said.isSaid() && (said.speaker().isPresent() || isSentence(said)))
            .isPresent();
  }

  /// Whether somebody's words end as a sentence does, before their moment.
  private static boolean isSentence(Quotation said) {
    return said.stamp().isPresent() && SENTENCE_END.matcher(said.words()).find();
  }

  /// Whether the line of a block quote names who said the words above it: `> — Ida Ray (12:30)`.
  private static boolean isSignature(List<String> lines, int at) {
    var line = new MarkdownLine(0, lines.get(at));
    if (at == 0 || !line.isQuoted()) return false;
    var above = new MarkdownLine(0, lines.get(at - 1));
    var by = SIGNATURE.matcher(Markdown.plain(line.unquoted()));
    return above.isQuoted()
        && !SIGNATURE.matcher(Markdown.plain(above.unquoted())).matches()
        && by.matches()
        && Quotation.signed("", by.group(1)).speaker().filter(SpeakerName::isFull).isPresent();
  }

  /// Items of a list need less company than lines that happen to begin with a time, and where
  /// nobody speaks, one that begins with its time may stand among others that have none.
  private static int fewest(List<Entry> list, Turns turns) {
    if (turns.all().isEmpty() && list.stream().allMatch(Entry::isItem)) return 1;
    return list.stream().allMatch(entry -> entry.title().isMarked()) ? FEWEST_MARKED : FEWEST;
  }

  /// Transcripts have a time before each line as well, but go on in the middle of sentences.
  private static boolean isTalk(List<Entry> list) {
    long talk = list.stream().map(Entry::title).filter(TopicList::isTalk).count();
    return talk * 4 > list.size();
  }

  private static boolean isTalk(TimedTitle title) {
    String words = title.title().strip();
    return !title.isMarked()
        && !words.isEmpty()
        && (words.endsWith(".")
            || words.endsWith(",")
            || Character.isLowerCase(words.codePointAt(0)));
  }

  private static TopicList of(List<Entry> list) {
    var titles = new HashMap<Integer, TimedTitle>();
    list.forEach(entry -> titles.put(entry.line(), entry.title()));
    return new TopicList(titles);
  }

  /// Whether the page has its moments there, so that its headings only divide it.
  boolean isWhole() {
    return titles.size() >= FEWEST_MARKED;
  }

  Optional<TimedTitle> at(int line) {
    return Optional.ofNullable(titles.get(line));
  }
}
