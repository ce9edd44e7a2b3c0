package dev.earshot.reader.transcript;

import dev.earshot.reader.turns.SpeakerName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Captions that have a line for the name of who speaks, above the words.
final class NamesAboveWords {
  private static final Pattern SENTENCE = Pattern.compile(".*[.,!?…:;]");

  private NamesAboveWords() {}

  /// The cues with such names as labels before the words: `Name: words`. Names come again; a line
  /// that does not is the first half of a sentence, unless there is such a line in every cue.
  static List<Cue> asLabels(List<Cue> cues) {
    var names = cues.stream().flatMap(cue -> name(cue).stream()).toList();
    boolean comeAgain = names.stream().distinct().count() * 4 <= names.size() * 3L;
    boolean areAll = names.size() > 1 && names.size() == cues.size();
    boolean areNames = areAll || (2 * names.size() > cues.size() && comeAgain);
    return areNames ? cues.stream().map(NamesAboveWords::labelled).toList() : cues;
  }

  private static Optional<String> name(Cue cue) {
    return Optional.of(cue.lines())
        .filter(lines -> lines.size() > 1)
        .map(lines -> SpeakerName.inOrder(lines.getFirst().strip()))
        .filter(line -> SpeakerName.isFull(line) && !SENTENCE.matcher(line).matches());
  }

  private static Cue labelled(Cue cue) {
    var lines = cue.lines();
    return name(cue)
        .map(name -> cue.saying(name + ": " + String.join("\n", lines.subList(1, lines.size()))))
        .orElse(cue);
  }
}
