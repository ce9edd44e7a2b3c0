package dev.earshot.reader.transcript;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The lists of foreign JSON whose entries tell of speech, by the keys of those entries. The names
/// of the keys show it, and hardly ever one of them alone: lists of anything have a text, and
/// whatever has a start need not be spoken.
///
/// @param keys of the entries, by the path of their list, by the names of [SpokenKeys]
record SpokenLists(Map<String, Set<String>> keys) {
  /// What lists of speech are called; there, a text and its start are enough.
  private static final Set<String> USUAL =
      Set.of(
          "segments",
          "transcription",
          "transcript",
          "transcripts",
          "words",
          "utterances",
          "chunks",
          "captions",
          "cues",
          "subtitles",
          "events",
          "results",
          "monologues",
          "paragraphs",
          "sentences",
          "section",
          "sections",
          "phrases",
          "entries",
          "lines");

  private static final Pattern CHOICE =
      Pattern.compile("\\.(alternatives|[nN]Best|instances|segs)\\[\\]$");

  /// Start and end of whisper.cpp and of transformers.
  private static final Set<String> SPANS = Set.of("timestamps", "offsets");

  private static final Pattern SPAN =
      Pattern.compile("\\.(timestamps?|offsets|time|metadata|meta)$");

  /// Where an entry holds either a heading or a sentence.
  private static final Pattern SECTION = Pattern.compile("\\.(?:title|text(?:\\.sentence)?)$");

  static SpokenLists of(Set<String> paths) {
    var keys = new LinkedHashMap<String, Set<String>>();
    for (var path : paths) {
      int name = path.lastIndexOf('.');
      String list = name < 0 ? "" : listOf(path.substring(0, name));
      if (list.endsWith("[]"))
        keys.computeIfAbsent(list, unused -> new HashSet<>())
            .add(SpokenKeys.name(path.substring(name + 1)));
    }
    return new SpokenLists(keys);
  }

  /// Alternatives, pieces, spans and sections count as their entry's.
  private static String listOf(String place) {
    String list = SECTION.matcher(SPAN.matcher(place).replaceFirst("")).replaceFirst("");
    var choice = CHOICE.matcher(list);
    return choice.find() ? listOf(list.substring(0, choice.start())) : list;
  }

  /// Whether there is a list that nobody but a transcript has.
  boolean isSpeech() {
    return keys.entrySet().stream().anyMatch(list -> isSpeech(list.getKey(), list.getValue()));
  }

  /// Whether the entries of such a list have keys for times.
  boolean isTimed() {
    return keys.entrySet().stream()
        .anyMatch(list -> isSpeech(list.getKey(), list.getValue()) && isTimed(list.getValue()));
  }

  /// Whether headings may stand as entries of their own in such a list.
  boolean haveHeadings() {
    return keys.values().stream().anyMatch(SpokenLists::haveHeadings);
  }

  private static boolean haveHeadings(Set<String> keys) {
    return keys.contains("title") && keys.contains("sentence");
  }

  private static boolean isSpeech(String list, Set<String> keys) {
    if (!SpokenKeys.TEXT.isAmong(keys)) return false;
    boolean speaker = SpokenKeys.SPEAKER.isAmong(keys);
    // What has a title is a chapter, or an episode; a heading stands among sentences.
    if (keys.contains("title") && !speaker && !haveHeadings(keys) && !arePieces(keys)) return false;
    if (!isTimed(keys)) return speaker && isUsual(list);
    return speaker || isUsual(list) || isBounded(keys);
  }

  /// What is said from one time to another in an episode that each entry names.
  private static boolean arePieces(Set<String> keys) {
    return keys.stream().anyMatch(SpokenFacts::isName)
        && SpokenKeys.START.isAmong(keys)
        && SpokenKeys.END.isAmong(keys);
  }

  private static boolean isTimed(Collection<String> keys) {
    return SpokenKeys.START.isAmong(keys)
        || SpokenKeys.END.isAmong(keys)
        || keys.stream().anyMatch(SPANS::contains);
  }

  private static boolean isBounded(Collection<String> keys) {
    return SpokenKeys.END.isAmong(keys)
        || SpokenKeys.LENGTH.isAmong(keys)
        || keys.stream().anyMatch(SPANS::contains);
  }

  private static boolean isUsual(String list) {
    return list.equals("[]")
        || USUAL.contains(list.replaceFirst("^.*[.\\]](?=.)", "").replace("[]", ""));
  }

  /// Whether the entries of a list are read one by one: they speak, or name whoever does in what
  /// they hold. A list within such an entry is read with it.
  ///
  /// @param path as it stands before the brackets, as in `results.items`
  boolean has(String path) {
    String list = path + "[]";
    return tells(list) && keys.keySet().stream().noneMatch(outer -> holds(outer, list));
  }

  /// Whether a list of something else has lists that are read within.
  boolean isAround(String path) {
    return keys.keySet().stream().anyMatch(list -> list.startsWith(path + "[]") && tells(list));
  }

  private boolean holds(String outer, String list) {
    return list.startsWith(outer) && !list.equals(outer) && tells(outer);
  }

  private boolean tells(String list) {
    var names = keys.getOrDefault(list, Set.of());
    return SpokenKeys.SPEAKER.isAmong(names) || (SpokenKeys.TEXT.isAmong(names) && isTimed(names));
  }
}
