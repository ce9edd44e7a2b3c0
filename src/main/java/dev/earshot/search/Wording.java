package dev.earshot.search;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The words of a text as they are compared, the same for all ways of writing down the same speech:
/// short forms in full, numbers in digits, without sounds of hesitation.
///
/// @param text as given
/// @param words in the text's order; those that were made of one have its place, or a part of it
/// @param elisions the numbers of the words before which something is left out: `...`
record Wording(String text, List<Word> words, Set<Integer> elisions) {
  private static final Set<String> HESITATIONS =
      Set.of("um", "umm", "uh", "uhh", "uhm", "er", "erm", "ah", "hm", "hmm", "mm", "mhm");

  private static final int FEWEST_OF_HALF = 3;

  static Wording of(String text, Analysis analysis) {
    var words = new ArrayList<Word>();
    for (var word : analysis.folded(text))
      if (!HESITATIONS.contains(word.folded())) words.addAll(ShortForms.inFull(word, text));
    var compared = SpokenNumbers.inDigits(words, text);
    return new Wording(text, compared, elisions(text, compared));
  }

  private static Set<Integer> elisions(String text, List<Word> words) {
    return IntStream.range(1, words.size())
        .filter(i -> isElided(text, words.get(i - 1).to(), words.get(i).from()))
        .boxed()
        .collect(Collectors.toSet());
  }

  private static boolean isElided(String text, int from, int to) {
    if (from >= to) return false;
    var between = text.substring(from, to);
    return between.contains("...") || between.contains("…");
  }

  /// The first words, with the text as far as these.
  Wording first(int most) {
    if (words.size() <= most) return this;
    var first = words.subList(0, most);
    var before = elisions.stream().filter(i -> i < most).collect(Collectors.toSet());
    return new Wording(text.substring(0, first.getLast().to()), first, before);
  }

  /// The text in two pieces; none where they would be too short to find anything by.
  List<String> halves() {
    int middle = words.size() / 2;
    if (middle < FEWEST_OF_HALF) return List.of();
    return List.of(
        text.substring(0, words.get(middle - 1).to()), text.substring(words.get(middle).from()));
  }

  /// Some of the words, with their places in the whole text.
  Wording part(int from, int to) {
    return new Wording(text, words.subList(from, to), Set.of());
  }

  /// Whether a word is written as names are: with a capital within a sentence.
  boolean isName(Word word) {
    if (word.stopWord() || !Character.isUpperCase(text.charAt(word.from()))) return false;
    var before = text.substring(0, word.from()).stripTrailing();
    return !before.isEmpty() && ".?!:\"“‘…—".indexOf(before.charAt(before.length() - 1)) < 0;
  }
}
