package dev.earshot.reader.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds out who speaks in captions that write `Name: words`, mostly only where the speaker
/// changes. `Note: ...` and `10:30` are nobody.
///
/// Whoever labels speakers does so from the beginning, so the first cues decide whether a file has
/// labels at all. A name is sure if it stands there, comes again, or has two words. A name that is
/// not sure ends the turn of the one before, so that no words are put into the wrong mouth.
final class SpeakerLabels {
  /// Small words within a name.
  private static final String PARTICLE = "(?:van|von|der|de|den|da|di|la|le|del|bin|al|and|und|&)";

  /// One to four words with capitals or digits before a colon, as "SPEAKER_00" and "Dr. Ann van
  /// Dyke" are.
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:(?:-|–|>>) ?)?((?=[^:]*\\p{L})[\\p{Lu}\\d][\\p{L}\\p{M}\\d_'’.-]*"
              + "(?: (?:"
              + PARTICLE
              + " )*[\\p{Lu}\\d(][\\p{L}\\p{M}\\d_'’.()-]*){0,3}):(?:\\s+|$)");

  /// Words that stand before a colon in speech and are nobody's name.
  private static final Set<String> NOBODY =
      Set.of(
          "note",
          "notes",
          "warning",
          "hint",
          "tip",
          "question",
          "answer",
          "q",
          "a",
          "ps",
          "p.s.",
          "update",
          "example",
          "step",
          "chapter",
          "episode",
          "part",
          "title",
          "source",
          "credit",
          "credits",
          "music",
          "sponsor",
          "url",
          "link",
          "email",
          "time",
          "remember",
          "so",
          "ok",
          "okay",
          "first",
          "second",
          "third",
          "hinweis",
          "frage",
          "antwort",
          "achtung",
          "beispiel");

  /// Whoever labels speakers starts with it.
  private static final int FIRST_CUES = 3;

  private final Set<String> sure = new HashSet<>();
  private final Set<String> once = new HashSet<>();

  private SpeakerLabels(List<Cue> cues) {
    for (int i = 0; i < cues.size(); i++) {
      var label = LABEL.matcher(cues.get(i).text());
      if (label.find() && isSomebody(label.group(1))) count(label.group(1), i);
    }
  }

  /// Sees a name. The second time, at the beginning, or with a surname it is sure.
  private void count(String name, int cue) {
    boolean isSure = cue < FIRST_CUES || !once.add(name) || name.contains(" ");
    if (isSure) sure.add(name);
  }

  /// The cues with their speakers, where the captions name them.
  static List<Cue> read(List<Cue> cues) {
    boolean labelled =
        cues.stream().limit(FIRST_CUES).anyMatch(cue -> somebodyIn(cue.text()).isPresent());
    return labelled ? new SpeakerLabels(cues).named(cues) : cues;
  }

  private List<Cue> named(List<Cue> cues) {
    var named = new ArrayList<Cue>();
    Optional<String> speaker = Optional.empty();
    for (var cue : cues) {
      for (String turn : turns(cue.text())) {
        speaker = speaker(turn, speaker);
        String words = isSure(turn) ? LABEL.matcher(turn).replaceFirst("") : turn;
        if (!words.isBlank()) named.add(cue.by(speaker).saying(words));
      }
    }
    return named;
  }

  private Optional<String> speaker(String turn, Optional<String> before) {
    var somebody = somebodyIn(turn);
    return somebody.isEmpty() ? before : somebody.filter(sure::contains);
  }

  private boolean isSure(String turn) {
    return somebodyIn(turn).filter(sure::contains).isPresent();
  }

  /// A caption may show two people, a line each.
  private List<String> turns(String text) {
    var turns = new ArrayList<String>();
    for (String line : text.lines().toList()) {
      if (turns.isEmpty() || isSure(line)) turns.add(line);
      else turns.add(turns.removeLast() + "\n" + line);
    }
    return turns;
  }

  private static Optional<String> somebodyIn(String text) {
    Matcher label = LABEL.matcher(text);
    return label.find()
        ? Optional.of(label.group(1)).filter(SpeakerLabels::isSomebody)
        : Optional.empty();
  }

  private static boolean isSomebody(String name) {
    return !NOBODY.contains(name.toLowerCase(Locale.ROOT));
  }
}
