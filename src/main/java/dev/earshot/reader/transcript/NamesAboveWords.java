package dev.earshot.reader.transcript;

import dev.earshot.reader.turns.SpeakerName;
import java.util.HashSet;
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

  private final List<Cue> cues;

  /// The upper lines of the file.
  private final Set<String> above;

  /// Names of one word that come again, and beside such names any other of those.
  private final Set<String> again = new HashSet<>();

  private NamesAboveWords(List<Cue> cues) {
    this.cues = cues;
    this.above = cues.stream().flatMap(cue -> above(cue).stream()).collect(Collectors.toSet());
    var once = new HashSet<String>();
    for (var cue : cues)
      above(cue)
          .filter(SpeakerName::isNameAlone)
          .filter(name -> !once.add(name))
          .ifPresent(again::add);
  }

  /// The cues with such names as labels before the words: `Name: words`. Names come again; a line
  /// that does not is the first half of a sentence, unless there is such a line in every one of
  /// several cues.
  static List<Cue> asLabels(List<Cue> cues) {
    return new NamesAboveWords(cues).asLabels();
  }

  private List<Cue> asLabels() {
    var names = cues.stream().flatMap(cue -> name(cue).stream()).toList();
    boolean comeAgain = names.stream().distinct().count() * 4 <= names.size() * 3L;
    boolean areAll =
        names.size() > 1
            && names.size() == cues.size()
            && (names.size() >= FEWEST || cues.stream().noneMatch(NamesAboveWords::goesOn))
            && names.stream().noneMatch(name -> NO_CAPITALS.matcher(name).find());
    boolean areNames = areAll || (2 * names.size() > cues.size() && comeAgain);
    if (!areNames) return cues;
    cues.stream()
        .filter(cue -> !goesOn(cue))
        .flatMap(cue -> above(cue).stream())
        .filter(SpeakerName::isNameAlone)
        .forEach(again::add);
    return cues.stream().map(this::labelled).toList();
  }

  /// Whether the words below the upper line go on with its sentence.
  private static boolean goesOn(Cue cue) {
    return cue.lines().size() > 1
        && cue.lines().get(1).strip().codePoints().limit(1).anyMatch(Character::isLowerCase);
  }

  private static Optional<String> above(Cue cue) {
    return Optional.of(cue.lines())
        .filter(lines -> lines.size() > 1)
        .map(lines -> lines.getFirst().strip());
  }

  private Optional<String> name(Cue cue) {
    return above(cue)
        .map(line -> SpeakerName.inOrder(line, above))
        .filter(line -> SpeakerName.isFull(line) || again.contains(line))
        .filter(line -> !SENTENCE.matcher(line).matches());
  }

  private Cue labelled(Cue cue) {
    var lines = cue.lines();
    return name(cue)
        .map(name -> cue.saying(name + ": " + String.join("\n", lines.subList(1, lines.size()))))
        .orElse(cue);
  }
}
