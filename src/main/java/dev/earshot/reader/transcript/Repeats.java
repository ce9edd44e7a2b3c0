package dev.earshot.reader.transcript;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Sees what a cue merely repeats of the one before: captions that roll show each line twice or
/// more, live captions show a sentence anew with every word, and speech recognition goes round in
/// circles. What a person says twice stays: a single word ("Yes. Yes.") is taken for a repetition
/// only if its cue lasts as long as a caption would.
final class Repeats {
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private Optional<Cue> previous = Optional.empty();
  private List<String> shown = List.of();

  /// The words that are new, or empty.
  String fresh(Cue cue) {
    var lines = cue.lines();
    String fresh = isContinued(cue) ? withoutShown(cue, lines) : String.join(" ", lines);
    previous = Optional.of(cue);
    shown = lines;
    return fresh;
  }

  /// Whether the same person goes on without a pause. After one, the same words are said anew.
  private boolean isContinued(Cue cue) {
    if (previous.isEmpty() || !previous.get().speaker().equals(cue.speaker())) return false;
    var end = previous.get().end().or(previous.get()::start);
    return end.isEmpty()
        || cue.start().isEmpty()
        || cue.start().get().minus(end.get()).compareTo(AT_ONCE) <= 0;
  }

  /// The lines without those at their beginning that the last cue ended with. The longest overlap
  /// counts, as rolling captions keep one or two lines and add one.
  private String withoutShown(Cue cue, List<String> lines) {
    if (lines.equals(shown) && lines.size() == 1) return isEcho(cue) ? "" : lines.getFirst();
    int known = Math.min(lines.size(), shown.size());
    while (known > 0
        && !lines.subList(0, known).equals(shown.subList(shown.size() - known, shown.size())))
      known--;
    return known > 0
        ? String.join(" ", lines.subList(known, lines.size()))
        : grown(String.join(" ", lines), String.join(" ", shown));
  }

  /// A single word that takes no time is no caption: somebody says it again.
  private static boolean isEcho(Cue cue) {
    if (CueText.words(cue.text()) > 1) return true;
    return cue.start().isPresent()
        && cue.end().isPresent()
        && cue.end().get().minus(cue.start().get()).compareTo(AT_ONCE) >= 0;
  }

  /// Live captions show a sentence anew with every word.
  private static String grown(String text, String before) {
    return CueText.words(before) >= 3 && text.startsWith(before + " ")
        ? text.substring(before.length()).strip()
        : text;
  }
}
