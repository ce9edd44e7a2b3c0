package dev.earshot.reader.transcript;

import dev.earshot.reader.turns.SpeakerName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Captions that have a line for the name of who speaks, above the words.
final class NamesAboveWords {
  private static final Pattern SENTENCE = Pattern.compile(".*[.,!?…:;]");

  /// In scripts without capitals, any words are written as names are.
  private static final Pattern NO_CAPITALS = Pattern.compile("\\p{Lo}");

  /// In so many cues, words below names may begin with a small letter.
  private static final int FEWEST = 4;

  private NamesAboveWords() {}

  /// The cues with such names as labels before the words: `Name: words`. Names come again; a line
  /// that does not is the first half of a sentence, unless there is such a line in every one of
  /// several cues.
  static List<Cue> asLabels(List<Cue> cues) {
    var above = cues.stream().flatMap(cue -> above(cue).stream()).collect(Collectors.toSet());
    var names = cues.stream().flatMap(cue -> name(cue, above).stream()).toList();
    boolean comeAgain = names.stream().distinct().count() * 4 <= names.size() * 3L;
    boolean areAll =
        names.size() > 1
            && names.size() == cues.size()
            && (names.size() >= FEWEST || cues.stream().noneMatch(NamesAboveWords::goesOn))
            && names.stream().noneMatch(name -> NO_CAPITALS.matcher(name).find());
    boolean areNames = areAll || (2 * names.size() > cues.size() && comeAgain);
    return areNames ? cues.stream().map(cue -> labelled(cue, above)).toList() : cues;
  }

  /// Whether the words below the upper line go on with its sentence.
  private static boolean goesOn(Cue cue) {
    return cue.lines().get(1).strip().codePoints().limit(1).anyMatch(Character::isLowerCase);
  }

  private static Optional<String> above(Cue cue) {
    return Optional.of(cue.lines())
        .filter(lines -> lines.size() > 1)
        .map(lines -> lines.getFirst().strip());
  }

  /// @param all the upper lines of the file
  private static Optional<String> name(Cue cue, Set<String> all) {
    return above(cue)
        .map(line -> SpeakerName.inOrder(line, all))
        .filter(line -> SpeakerName.isFull(line) && !SENTENCE.matcher(line).matches());
  }

  private static Cue labelled(Cue cue, Set<String> all) {
    var lines = cue.lines();
    return name(cue, all)
        .map(name -> cue.saying(name + ": " + String.join("\n", lines.subList(1, lines.size()))))
        .orElse(cue);
  }
}
