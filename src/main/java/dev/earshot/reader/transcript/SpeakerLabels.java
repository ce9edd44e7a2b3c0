package dev.earshot.reader.transcript;

import dev.earshot.reader.turns.HalfLabel;
import dev.earshot.reader.turns.SpeakerName;
import dev.earshot.reader.turns.TurnLine;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds out who speaks in captions that say so: `Name: words`, `[SPEAKER_00]: words`, `(Speaker 1)
/// words`, mostly only where the speaker changes. `>>`, `[SPEAKER_TURN]`, `(speaker ?)`, or a dash
/// before each line of a cue or before many a cue, says that somebody else speaks, but not who.
///
/// Whoever labels speakers does so from the beginning, so the first cues decide whether a file has
/// names, unless several come again and again. A name is sure if it stands there, comes again, has
/// two words, or stands between two labels. A name that is not sure, and a change without a name,
/// end the turn of the one before, so that no words are put into the wrong mouth.
final class SpeakerLabels {
  /// Another voice begins, also in the middle of a line.
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?:^|(?<!\\s)\\s++)(?:>>+|»|\\[SPEAKER_TURN\\]|\\((?i:speaker)"
              + " \\?\\))\\s*|(?<!\\s)\\s++(?=\\[?"
              + SpeakerName.NUMBERED
              + "\\]?:\\s)");

  private static final Pattern DASH = Pattern.compile("^[-–—]\\s?(?=\\S)");

  /// A dash at which somebody begins; what only goes on begins with a small letter, and right
  /// before a figure it is a minus.
  private static final Pattern OPENING =
      Pattern.compile("^[-–](?:\\s?(?=[\\p{Lu}\\p{Lo}\"“¿¡\\[(])|\\s(?=\\d))");

  /// So many cues begin with a dash where each dash is another voice.
  private static final int DASHES = 3;

  /// Without one of these no label is looked for, which spares most captions the search.
  private static final Pattern MAY_BE_LABELLED = Pattern.compile("^\\W*[\\[(]|[:：]");

  /// Whoever labels speakers starts with it.
  private static final int FIRST_CUES = 3;

  private static final int PEOPLE = 2;

  /// How names stand that only a whole page can show.
  private static final Set<TurnLine.Form> NO_LABELS =
      EnumSet.of(TurnLine.Form.NAME_ALONE, TurnLine.Form.MARKED, TurnLine.Form.DASHED);

  /// What one voice says within a cue.
  ///
  /// @param changes whether a mark says that another voice begins
  /// @param label who speaks, if a name stands before the words
  /// @param lines what is said, further lines may follow
  private record Part(Cue cue, boolean changes, Optional<TurnLine> label, StringBuilder lines) {
    static Part of(Cue cue, boolean changes, String text) {
      return new Part(cue, changes, labelOf(text), new StringBuilder(text));
    }

    private static Optional<TurnLine> labelOf(String text) {
      int end = text.indexOf('\n');
      String line = end < 0 ? text : text.substring(0, end);
      if (!MAY_BE_LABELLED.matcher(line).find()) return Optional.empty();
      return TurnLine.read(line)
          .filter(turn -> turn.speaker().filter(Part::isVoice).isPresent())
          .filter(turn -> turn.form() == TurnLine.Form.VOICE || turn.stamp().isEmpty())
          .filter(turn -> !NO_LABELS.contains(turn.form()))
          .map(TurnLine::withCapitals);
    }

    /// In captions, nobody tells facts: a role is who speaks.
    private static boolean isVoice(String name) {
      return SpeakerName.isProper(name) || SpeakerName.isRole(name) || SpeakerName.isAccount(name);
    }

    Optional<String> name() {
      return label.flatMap(TurnLine::speaker);
    }

    void goOn(String line) {
      lines.append('\n').append(line);
    }

    String text() {
      return lines.toString();
    }

    /// The words behind the label.
    String words() {
      int end = lines.indexOf("\n");
      String below = end < 0 ? "" : lines.substring(end);
      return label.map(turn -> (turn.words() + below).strip()).orElse(text());
    }
  }

  private final List<Part> parts = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> sure = new HashSet<>();
  private final boolean areDashed;
  private boolean changes;

  private SpeakerLabels(List<Cue> cues) {
    areDashed =
        cues.stream().anyMatch(cue -> areDashed(cue.text().lines().toList()))
            || cues.stream().filter(cue -> OPENING.matcher(cue.text()).lookingAt()).count()
                >= DASHES;
    for (int i = 0; i < cues.size(); i++) {
      boolean first = i < FIRST_CUES;
      for (String line : cues.get(i).text().split("\n", -1))
        Part.of(cues.get(i), false, bare(line)).name().ifPresent(name -> count(name, first));
    }
    cues.forEach(this::cut);
  }

  /// Sees a name. The second time, at the beginning, with a surname or a number it is sure.
  private void count(String name, boolean first) {
    int count = counts.merge(name, 1, Integer::sum);
    if (first || count > 1 || name.contains(" ") || SpeakerName.isNumbered(name)) sure.add(name);
  }

  private static String bare(String line) {
    return DASH.matcher(CHANGE.matcher(line).replaceFirst("")).replaceFirst("");
  }

  /// The cues with their speakers, where the captions name them, and with the changes they mark.
  /// Where another mark has named a speaker, the words are no labels.
  static List<Cue> read(List<Cue> cues) {
    if (cues.stream().anyMatch(cue -> cue.speaker().isPresent())) return cues;
    var labelled = NamesAboveWords.asLabels(cues);
    return new SpeakerLabels(labelled).voiced(labelled);
  }

  private List<Cue> voiced(List<Cue> cues) {
    boolean labelled = isLabelled(cues);
    if (!labelled && parts.stream().noneMatch(Part::changes)) return cues;
    var voiced = new ArrayList<Cue>();
    Optional<String> speaker = Optional.empty();
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      boolean named = labelled && isSure(i);
      if (part.changes() || (labelled && (part.label().isPresent() || isCutOff(i))))
        speaker = named ? part.name() : Optional.empty();
      String words = named ? part.words() : part.text();
      var cue = part.cue().by(speaker).saying(words);
      if (!words.isBlank()) voiced.add(part.changes() ? cue.anew() : cue);
    }
    return voiced;
  }

  /// Whether the last part may begin with a piece of a label, which all others have.
  private boolean isCutOff(int index) {
    long labels = parts.stream().filter(part -> part.label().isPresent()).count();
    return index + 1 == parts.size()
        && 2 * labels >= parts.size()
        && HalfLabel.mayBe(parts.get(index).text());
  }

  private boolean isLabelled(List<Cue> cues) {
    boolean atOnce =
        cues.stream()
            .limit(FIRST_CUES)
            .anyMatch(cue -> Part.of(cue, false, bare(cue.text())).label().isPresent());
    long again = counts.values().stream().filter(count -> count > 1).count();
    return atOnce || again >= PEOPLE || counts.keySet().stream().anyMatch(SpeakerName::isNumbered);
  }

  private boolean isSure(int index) {
    var name = parts.get(index).name();
    return name.isPresent()
        && (sure.contains(name.get())
            || isBetweenLabels(index)
            || (isInCapitals(name.get()) && sure.stream().anyMatch(SpeakerLabels::isInCapitals)));
  }

  private static boolean isInCapitals(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT)) && !SpeakerName.isNumbered(name);
  }

  private boolean isBetweenLabels(int index) {
    return index > 0
        && index + 1 < parts.size()
        && parts.get(index - 1).label().isPresent()
        && parts.get(index + 1).label().isPresent();
  }

  /// A caption may show two people, a line each. A mark alone on its line, or behind the last word
  /// of a cue, belongs to the words that follow.
  private void cut(Cue cue) {
    List<String> lines = cue.text().lines().toList();
    boolean dashed = areDashed(lines);
    boolean first = true;
    for (var line : lines) {
      boolean marked = dashed || (areDashed && OPENING.matcher(line).lookingAt());
      String[] voices = CHANGE.split(marked ? DASH.matcher(line).replaceFirst("") : line, -1);
      for (int i = 0; i < voices.length; i++) {
        changes |= (marked && i == 0) || i > 0;
        if (voices[i].isBlank()) continue;
        take(cue, voices[i], first);
        first = false;
        changes = false;
      }
    }
  }

  private static boolean areDashed(List<String> lines) {
    return lines.size() > 1 && lines.stream().allMatch(line -> DASH.matcher(line).find());
  }

  private void take(Cue cue, String words, boolean first) {
    var part = Part.of(cue, changes, DASH.matcher(words).replaceFirst(""));
    boolean begins = first || changes || part.name().filter(sure::contains).isPresent();
    if (begins) parts.add(part.name().isPresent() ? part : Part.of(cue, changes, words));
    else parts.getLast().goOn(words);
  }
}
