package dev.earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Seed;
import dev.earshot.analysis.Word;
import dev.earshot.episode.Span;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A text beside a passage; each letter stands for a word.
class AlignmentTest {
  @Test
  void theNearestStretchIsFound() {
    alignment("b c", "a b c d", "[b c] 0");
    alignment("b x d", "a b c d e", "[b c d] 1 x/c");
    alignment("a b d e", "a b c d e", "[a b c d e] 1 /c");
    alignment("b x c", "a b c d", "[b c] 1 x/");
    alignment("x y", "a b", "[a b] 2 x y/a b");
  }

  @Test
  void anElisionLeavesOutAnyWordsForNothing() {
    alignment("a b … e", "x a b c d e", "[a b c d e] 0 /c d");
    alignment("a … b c", "a x b y b c", "[a x b y b c] 0 /x b y");
    alignment("a … b", "a b", "[a b] 0");
    alignment("a … z e", "a b c d e", "[a b c d e] 1 z/b c d");
  }

  @Test
  void ofEqualStretchesTheFirstIsTakenAndOfEqualWordsTheEarliest() {
    alignment("a b", "a b c a b", "[a b] 0");
    alignment("a b a", "c a a c", "[a a] 1 b/");
  }

  /// Against every stretch, compared word by word in the plainest way.
  @Test
  void noStretchIsNearer() {
    long seed = Seed.any();
    var random = new Random(seed);
    for (int run = 0; run < 300; run++) {
      var given = words(random, 1 + random.nextInt(4));
      var passage = words(random, random.nextInt(7));
      int least = given.size();
      for (int from = 0; from < passage.size(); from++)
        for (int to = from + 1; to <= passage.size(); to++)
          least = Math.min(least, distance(given, passage.subList(from, to)));
      var alignment = Alignment.of(wording(given), wording(passage));
      var told = "seed " + seed + ": " + letters(given) + " in " + letters(passage);
      assertEquals(least, alignment.distance(), told);
      int common = alignment.common().stream().mapToInt(AlignmentTest::wordsIn).sum();
      int changed = alignment.differences().stream().mapToInt(AlignmentTest::cost).sum();
      assertEquals(least, changed, told);
      assertEquals(given.size(), common + givenWords(alignment), told);
    }
  }

  private static void alignment(String given, String passage, String expected) {
    var words = words(given);
    var elided =
        IntStream.range(0, words.size())
            .filter(i -> given.substring(0, words.get(i).from()).endsWith("… "))
            .boxed();
    var quoted = new Wording(given, words, elided.collect(Collectors.toSet()));
    var alignment = Alignment.of(quoted, wording(words(passage)));
    var stretch = alignment.stretch();
    var told = new StringBuilder("[" + text(passage, stretch) + "] " + alignment.distance());
    for (var difference : alignment.differences())
      told.append(' ')
          .append(text(given, difference.given()))
          .append('/')
          .append(text(passage, difference.said()));
    assertEquals(expected, told.toString());
  }

  private static int cost(Difference difference) {
    return Math.max(wordsIn(difference.given()), wordsIn(difference.said()));
  }

  private static int givenWords(Alignment alignment) {
    return alignment.differences().stream().mapToInt(d -> wordsIn(d.given())).sum();
  }

  /// Letters with a space between.
  private static int wordsIn(Span span) {
    return (span.to() - span.from() + 1) / 2;
  }

  private static int distance(List<Word> one, List<Word> other) {
    if (one.isEmpty() || other.isEmpty()) return one.size() + other.size();
    var rest = one.subList(1, one.size());
    var otherRest = other.subList(1, other.size());
    int same = one.getFirst().folded().equals(other.getFirst().folded()) ? 0 : 1;
    return Math.min(
        distance(rest, otherRest) + same,
        1 + Math.min(distance(rest, other), distance(one, otherRest)));
  }

  private static String text(String letters, Span span) {
    return letters.substring(span.from(), span.to());
  }

  private static String letters(List<Word> words) {
    return words.stream().map(Word::folded).collect(Collectors.joining(" "));
  }

  private static Wording wording(List<Word> words) {
    return new Wording(letters(words), words, Set.of());
  }

  private static List<Word> words(Random random, int count) {
    return words(
        IntStream.range(0, count)
            .mapToObj(i -> String.valueOf("abc".charAt(random.nextInt(3))))
            .collect(Collectors.joining(" ")));
  }

  private static List<Word> words(String letters) {
    return Pattern.compile("\\w").matcher(letters).results().map(AlignmentTest::word).toList();
  }

  private static Word word(MatchResult letter) {
    return new Word(letter.group(), letter.group(), false, letter.start(), letter.end());
  }
}
