package dev.earshot.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Seed;
import dev.earshot.Slow;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever is typed gives a tree within bounds that prints itself.
class AnyStringTest {
  private static final int STRINGS = 100_000;
  private static final int DEEPEST = 5 * QueryScanner.MOST_LEVELS + 10;

  private static final List<String> PIECES =
      List.of(
          "AND",
          "OR",
          "NOT",
          "NEAR/5",
          "NEAR/x",
          "chip",
          "C++",
          "A.I.",
          "low-rank",
          "kind:quote",
          "kind:x",
          "since:2024",
          "since:2024-99",
          "guest:\"Ron",
          "show:",
          ":",
          "\"",
          "“",
          "”",
          "„",
          "«",
          "(",
          ")",
          "-",
          "+",
          "--",
          "—",
          "*",
          "ch*",
          ".",
          "...",
          " ",
          " ",
          " ",
          "\t",
          "\u0000",
          "\u200b",
          "\ufeff",
          "\ufe0f",
          "\u0301",
          "🎙️",
          "東京",
          "\ud83c",
          "\udfff",
          "½",
          "'",
          "|");

  @Slow
  @Test
  void randomStringsAreRead() {
    long seed = Seed.any();
    var random = new Random(seed);
    for (int i = 0; i < STRINGS; i++) {
      var typed = random(random);
      check(typed, () -> "seed " + seed + ": " + typed);
    }
  }

  @Test
  void plainWordsAreReadAsTheyAre() {
    long seed = Seed.any();
    var random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      var typed = words(random);
      assertEquals("(want " + typed + ")", Query.read(typed).clause().toString(), "seed " + seed);
    }
  }

  @Slow
  @Test
  void longStringsAreRead() {
    Stream.of(
            "(",
            ")",
            "()",
            "\"",
            "\" ",
            "-",
            "- ",
            "-(",
            "(a",
            "OR ",
            "a OR ",
            "NOT ",
            "NOT -(a ",
            "a NEAR/9 ")
        .forEach(piece -> check(piece.repeat(1_000_000 / piece.length()), () -> piece + "..."));
    Stream.of("a", "*", "é.", "a:", "\u0301", "🎙", " ", "kind:a ", "a*b ", "\"a\" ", "\"a ")
        .forEach(piece -> check(piece.repeat(1_000_000 / piece.length()), () -> piece + "..."));
  }

  private static String random(Random random) {
    int most = random.nextInt(5_000) == 0 ? 5_000 : 12;
    return IntStream.range(0, random.nextInt(most))
        .mapToObj(i -> piece(random))
        .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
  }

  private static String piece(Random random) {
    return random.nextInt(10) == 0
        ? String.valueOf((char) random.nextInt(Character.MAX_VALUE + 1))
        : PIECES.get(random.nextInt(PIECES.size()));
  }

  private static String words(Random random) {
    return IntStream.rangeClosed(0, random.nextInt(20))
        .mapToObj(i -> Integer.toString(random.nextInt(1, 1_000_000), Character.MAX_RADIX))
        .collect(Collectors.joining(" "));
  }

  private static void check(String typed, Supplier<String> message) {
    try {
      var query = Query.read(typed);
      assertTrue(leaves(query.clause()) <= QueryScanner.MOST_WORDS);
      assertTrue(depth(query.clause()) <= DEEPEST);
      assertTrue(query.clause().toString().startsWith("(want"));
      assertTrue(query.notes().size() <= 10);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      throw new AssertionError(message.get(), e);
    }
  }

  private static int leaves(Clause clause) {
    var inner = inner(clause);
    return inner.isEmpty() ? 1 : inner.stream().mapToInt(AnyStringTest::leaves).sum();
  }

  private static int depth(Clause clause) {
    return 1 + inner(clause).stream().mapToInt(AnyStringTest::depth).max().orElse(0);
  }

  private static List<Clause> inner(Clause clause) {
    return switch (clause) {
      case Clause.Wanted(var clauses) -> clauses;
      case Clause.And(var clauses) -> clauses;
      case Clause.Or(var clauses) -> clauses;
      case Clause.Near(var clauses, int distance) -> clauses;
      case Clause.Not(var negated) -> List.of(negated);
      case Clause.Required(var required) -> List.of(required);
      case Clause.Corrected c -> List.of();
      case Clause.Word c -> List.of();
      case Clause.Name c -> List.of();
      case Clause.Widened c -> List.of();
      case Clause.Prefix c -> List.of();
      case Clause.Phrase c -> List.of();
      case Clause.Field c -> List.of();
      case Clause.Lucene c -> List.of();
    };
  }
}
