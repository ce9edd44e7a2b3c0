package dev.earshot.reader.notes;

import dev.earshot.reader.turns.Quotation;
import dev.earshot.reader.turns.Turns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The list of timed topics of a page: the longest whose times ascend, so that several people's
/// lists of one show count once. Transcripts have a time before each line as well; their lines
/// begin in the middle of sentences and end in full stops, and a quarter of such lines is enough to
/// see that.
///
/// @param titles by the index of their line
record TopicList(Map<Integer, TimedTitle> titles) {
  private static final int FEWEST = 3;
  private static final int FEWEST_MARKED = 2;

  private record Entry(int line, TimedTitle title) {}

  /// The longest list of rising times. An entry whose time cannot be read belongs to the list it
  /// stands in.
  static TopicList in(List<String> lines, Turns turns) {
    List<Entry> longest = List.of();
    List<Entry> list = new ArrayList<>();
    var last = Duration.ZERO;
    for (int i = 0; i < lines.size(); i++) {
      Optional<TimedTitle> title = TimedTitle.read(lines.get(i));
      if (title.isEmpty() || turns.at(i).isPresent() || isSaid(lines.get(i))) continue;
      var start = title.get().start();
      if (start.isPresent() && start.get().compareTo(last) < 0) list = new ArrayList<>();
      last = start.orElse(last);
      list.add(new Entry(i, title.get()));
      if (list.size() > longest.size()) longest = list;
    }
    return longest.size() < fewest(longest) || isTalk(longest)
        ? new TopicList(Map.of())
        : of(longest);
  }

  /// What somebody is quoted with is no title.
  private static boolean isSaid(String line) {
    return Quotation.read(line).filter(said -> said.speaker().isPresent()).isPresent();
  }

  /// Items of a list need less company than lines that happen to begin with a time.
  private static int fewest(List<Entry> list) {
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

  boolean isEmpty() {
    return titles.isEmpty();
  }

  Optional<TimedTitle> at(int line) {
    return Optional.ofNullable(titles.get(line));
  }
}
