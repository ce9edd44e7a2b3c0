package dev.earshot.reader.transcript;

import dev.earshot.notation.Signs;
import dev.earshot.reader.turns.LetteredVoices;
import dev.earshot.reader.turns.ShortNames;
import dev.earshot.reader.turns.SpeakerName;
import dev.earshot.reader.turns.TurnLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
  private static final String CHANGE =
      "(?:^|(?<!\\s)\\s++)(?:>>+|»|\\[SPEAKER_TURN\\]|\\((?i:speaker)"
          + " \\?\\))\\s*|^"
          + TurnLine.QUESTION_OR_ANSWER
          + "\\d{0,2}\\s?:\\s+|(?<!\\s)\\s++(?=\\[?"
          + SpeakerName.NUMBERED
          + "\\]?:\\s|[\\[(]"
          + SpeakerName.NUMBERED
          + "[\\])]\\s)";

  private static final Pattern MARKED_CHANGE = Pattern.compile(CHANGE);

  /// The same, and where behind a sentence a name may stand before a colon.
  private static final Pattern CHANGE_OR_NAME =
      Pattern.compile(
          CHANGE
              + "|(?<=[.!?…\"”’)\\]])(?<!(?<!\\p{L})(?i:dr|mr|mrs|ms|st|prof|rev|hon|sgt|gen|sr)\\.)\\s+(?=\\[?(?<name>[^:\\[\\]]{1,80}?)\\]?\\s?:(?:\\s|$))");

  private static final Pattern DASH = Pattern.compile("^[-–—]\\s?(?=\\S)");

  /// A dash at which somebody begins; what only goes on begins with a small letter, and right
  /// before a figure it is a minus.
  private static final Pattern OPENING =
      Pattern.compile("^[-–](?:\\s?(?=[\\p{Lu}\\p{Lo}\"“¿¡\\[(])|\\s(?=\\d))");

  /// So many cues begin with a dash where each dash is another voice.
  private static final int DASHES = 3;

  /// Whoever labels speakers starts with it.
  private static final int FIRST_CUES = 3;

  /// A label that stands once in more cues than that may be anything.
  private static final int CUES_A_LABEL = 4;

  private static final int PEOPLE = 2;

  /// What one voice says within a cue.
  ///
  /// @param changes whether a mark says that another voice begins
  /// @param label who speaks, if a name stands before the words
  /// @param lines what is said, further lines may follow
  private record Part(Cue cue, boolean changes, Optional<TurnLine> label, StringBuilder lines) {
    Part(Cue cue, boolean changes, Optional<TurnLine> label, String text) {
      this(cue, changes, label, new StringBuilder(text));
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

  private final CaptionLabels labels;
  private final List<Part> parts = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> sure = new HashSet<>();
  private final boolean isLabelled;
  private final boolean areDashed;
  private boolean changes;

  private SpeakerLabels(List<Cue> cues) {
    labels = CaptionLabels.in(cues);
    areDashed =
        cues.stream().anyMatch(cue -> areDashed(cue.text().lines().toList()))
            || cues.stream().filter(cue -> OPENING.matcher(cue.text()).lookingAt()).count()
                >= DASHES;
    for (int i = 0; i < cues.size(); i++) {
      boolean first = i < FIRST_CUES;
      for (String line : cues.get(i).text().split("\n", -1))
        for (String voice : markedVoices(line)) nameOf(voice).ifPresent(name -> count(name, first));
    }
    sure.addAll(firstNames());
    isLabelled = isLabelled(cues);
    cues.forEach(this::cut);
  }

  private Optional<String> nameOf(String words) {
    return labels.of(DASH.matcher(words).replaceFirst("")).flatMap(TurnLine::speaker);
  }

  /// Sees a name. The second time, with a number, at the beginning or with a surname it is sure.
  private void count(String name, boolean first) {
    int count = counts.merge(name, 1, Integer::sum);
    boolean isName = labels.standsOut(name) && (first || name.contains(" "));
    if (isName || count > 1 || SpeakerName.isNumbered(name)) sure.add(name);
  }

  /// Whoever was named in full is called by the first name later on.
  private List<String> firstNames() {
    return counts.keySet().stream()
        .filter(name ->
            labels.standsOut(name) && sure.stream().anyMatch(full -> full.startsWith(name + " ")))
        .toList();
  }

  /// A line by its voices, where marks or numbered names alone tell one from the other.
  private static List<String> markedVoices(String line) {
    return mayChange(line) ? List.of(MARKED_CHANGE.split(line, -1)) : List.of(line);
  }

  /// Most lines have no mark, and no name before a colon.
  private static boolean mayChange(String line) {
    return Signs.hasAny(line, ">»[(:");
  }

  /// A line by its voices. Behind a sentence, somebody who is known to speak may begin in the
  /// middle of it.
  private List<String> voices(String line) {
    if (!mayChange(line)) return List.of(line);
    if (!isLabelled) return markedVoices(line);
    var voices = new ArrayList<String>();
    var change = CHANGE_OR_NAME.matcher(line);
    int from = 0;
    while (change.find()) {
      if (change.group("name") != null && !isKnown(change.group("name"))) continue;
      voices.add(line.substring(from, change.start()));
      from = change.end();
    }
    voices.add(line.substring(from));
    return voices;
  }

  private boolean isKnown(String name) {
    return sure.contains(name) || isInCapitalsAsOthers(name);
  }

  /// The cues with their speakers, where the captions name them, and with the changes they mark.
  /// Where another mark has named a speaker, the words are no labels.
  static List<Cue> read(List<Cue> cues) {
    if (cues.stream().anyMatch(cue -> cue.speaker().isPresent())) return cues;
    var labelled = NamesAboveWords.asLabels(lettered(cues));
    return new SpeakerLabels(labelled).voiced(labelled);
  }

  private static List<Cue> lettered(List<Cue> cues) {
    var texts = LetteredVoices.named(cues.stream().map(Cue::text).toList());
    return IntStream.range(0, cues.size()).mapToObj(i -> cues.get(i).saying(texts.get(i))).toList();
  }

  private List<Cue> voiced(List<Cue> cues) {
    if (!isLabelled && parts.stream().noneMatch(Part::changes)) return cues;
    var voiced = new ArrayList<Cue>();
    Optional<String> speaker = Optional.empty();
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      boolean named = isLabelled && isSure(i);
      if (part.changes() || (isLabelled && (part.label().isPresent() || isCutOff(i))))
        speaker = named ? part.name() : Optional.empty();
      String words = named ? part.words() : part.text();
      var cue = part.cue().by(speaker).saying(words);
      if (!words.isBlank()) voiced.add(part.changes() ? cue.anew() : cue);
    }
    var names = new ShortNames(voiced.stream().flatMap(cue -> cue.speaker().stream()).toList());
    voiced.replaceAll(cue -> cue.by(cue.speaker().map(names::spelled)));
    return voiced;
  }

  /// Whether the last part may begin with a piece of a label, which all others have.
  private boolean isCutOff(int index) {
    long labelled = parts.stream().filter(part -> part.label().isPresent()).count();
    return index + 1 == parts.size()
        && 2 * labelled >= parts.size()
        && CaptionLabels.mayBeCut(parts.get(index).text());
  }

  /// Whether the words before colons are names: one comes again, or there are many, or the file
  /// begins with a full one. A single word that stands once is a label such as `Spoiler`.
  private boolean isLabelled(List<Cue> cues) {
    if (counts.keySet().stream().anyMatch(SpeakerName::isNumbered)) return true;
    long again = counts.values().stream().filter(count -> count > 1).count();
    if (again >= PEOPLE) return true;
    var first = cues.stream().limit(FIRST_CUES).map(cue -> beginning(cue).filter(sure::contains));
    var names = first.toList();
    int labelled = counts.values().stream().mapToInt(Integer::intValue).sum();
    return names.stream().anyMatch(Optional::isPresent)
        && (again > 0
            || CUES_A_LABEL * labelled >= cues.size()
            || names.getFirst().filter(SpeakerName::isFull).isPresent());
  }

  private Optional<String> beginning(Cue cue) {
    return nameOf(MARKED_CHANGE.matcher(cue.text()).replaceFirst(""));
  }

  private boolean isSure(int index) {
    var name = parts.get(index).name();
    return name.isPresent()
        && (sure.contains(name.get())
            || (isBetweenLabels(index) && labels.standsOut(name.get()))
            || isInCapitalsAsOthers(name.get()));
  }

  private boolean isInCapitalsAsOthers(String name) {
    return isInCapitals(name) && sure.stream().anyMatch(this::isInCapitals);
  }

  private boolean isInCapitals(String name) {
    return SpeakerName.isInCapitals(name) && labels.standsOut(name);
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
      var voices = voices(marked ? DASH.matcher(line).replaceFirst("") : line);
      for (int i = 0; i < voices.size(); i++) {
        changes |= (marked && i == 0) || i > 0;
        if (voices.get(i).isBlank()) continue;
        take(cue, voices.get(i), first);
        first = false;
        changes = false;
      }
    }
  }

  private static boolean areDashed(List<String> lines) {
    return lines.size() > 1 && lines.stream().allMatch(line -> DASH.matcher(line).find());
  }

  private void take(Cue cue, String words, boolean first) {
    String undashed = DASH.matcher(words).replaceFirst("");
    var label = labels.of(undashed);
    boolean isSure = label.flatMap(TurnLine::speaker).filter(sure::contains).isPresent();
    if (first || changes || isSure)
      parts.add(new Part(cue, changes, label, label.isPresent() ? undashed : words));
    else parts.getLast().goOn(words);
  }
}
