package dev.earshot.search;

import dev.earshot.analysis.Word;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// English short forms as the words that they stand for: `don't` is `do not`.
final class ShortForms {
  /// What stands before `n't`, which is also written `nt`; some change by it.
  private static final Map<String, String> AUXILIARIES =
      Map.ofEntries(
          Map.entry("ai", "is"),
          Map.entry("are", "are"),
          Map.entry("ca", "can"),
          Map.entry("could", "could"),
          Map.entry("did", "did"),
          Map.entry("do", "do"),
          Map.entry("does", "does"),
          Map.entry("had", "had"),
          Map.entry("has", "has"),
          Map.entry("have", "have"),
          Map.entry("is", "is"),
          Map.entry("might", "might"),
          Map.entry("must", "must"),
          Map.entry("need", "need"),
          Map.entry("should", "should"),
          Map.entry("was", "was"),
          Map.entry("were", "were"),
          Map.entry("wo", "will"),
          Map.entry("would", "would"));

  private static final Map<String, String> ENDINGS =
      Map.of("'ll", "will", "'re", "are", "'ve", "have", "'m", "am", "'d", "would");

  /// After other words `'s` is a possessive.
  private static final Set<String> BEFORE_IS =
      Set.of("he", "here", "how", "it", "she", "that", "there", "what", "where", "who");

  private static final Map<String, List<String>> WHOLE =
      Map.of(
          "cannot", List.of("can", "not"),
          "gonna", List.of("going", "to"),
          "gotta", List.of("got", "to"),
          "wanna", List.of("want", "to"),
          "cause", List.of("because"),
          "yeah", List.of("yes"),
          "okay", List.of("ok"));

  private ShortForms() {}

  static List<Word> inFull(Word word, String text) {
    var written =
        text.substring(word.from(), word.to()).toLowerCase(Locale.ROOT).replace('’', '\'');
    var whole = WHOLE.get(written);
    if (whole != null) return whole.stream().map(part -> part(part, word.from(), word)).toList();
    return negated(written, word).or(() -> ended(written, word)).orElseGet(() -> List.of(word));
  }

  private static Optional<List<Word>> negated(String written, Word word) {
    int verb = written.length() - (written.endsWith("n't") ? 3 : written.endsWith("nt") ? 2 : 0);
    var auxiliary = AUXILIARIES.get(written.substring(0, verb));
    if (auxiliary == null || verb == written.length()) return Optional.empty();
    return Optional.of(split(word, auxiliary, verb, "not"));
  }

  private static Optional<List<Word>> ended(String written, Word word) {
    int mark = written.lastIndexOf('\'');
    if (mark < 1) return Optional.empty();
    var before = written.substring(0, mark);
    var ending = written.substring(mark);
    if (ending.equals("'s") && BEFORE_IS.contains(before))
      return Optional.of(split(word, before, mark, "is"));
    return Optional.ofNullable(ENDINGS.get(ending)).map(full -> split(word, before, mark, full));
  }

  private static List<Word> split(Word word, String first, int at, String second) {
    int middle = word.from() + at;
    return List.of(
        new Word(first, first, true, word.from(), middle),
        new Word(second, second, true, middle, word.to()));
  }

  private static Word part(String folded, int from, Word of) {
    return new Word(folded, folded, true, from, of.to());
  }
}
