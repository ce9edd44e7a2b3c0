package dev.earshot.search;

import dev.earshot.analysis.Word;
import dev.earshot.episode.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// A place where a text and what was said are not the same.
///
/// @param given the words of the text; empty where it leaves something out
/// @param said the words of the passage; empty, at the place where it would stand, for what the
///   text puts in
/// @param alters what of the meaning is another by it; empty for other words
public record Difference(Span given, Span said, Set<Sense> alters) {
  private static final Set<String> NEGATIONS =
      Set.of(
          "not", "no", "never", "nobody", "nothing", "none", "neither", "nor", "nowhere",
          "without");

  public Difference {
    alters = Set.copyOf(alters);
  }

  /// What happened to the words.
  public enum Kind {
    LEFT_OUT("left_out"),
    PUT_IN("put_in"),
    CHANGED("changed");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// As records write it.
    public String word() {
      return word;
    }
  }

  /// What makes a quote say something else, however little is changed.
  public enum Sense {
    NUMBER,
    NAME,
    NEGATION;

    /// As people and records write it: `negation`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The words of a text with these numbers against those of a passage.
  static Difference of(Wording given, int from, int to, Wording said, int saidFrom, int saidTo) {
    var senses = EnumSet.noneOf(Sense.class);
    Stream.concat(senses(given.part(from, to)), senses(said.part(saidFrom, saidTo)))
        .forEach(senses::add);
    return new Difference(
        Stretches.of(given.words(), from, to),
        Stretches.of(said.words(), saidFrom, saidTo),
        senses);
  }

  private static Stream<Sense> senses(Wording part) {
    return part.words().stream().flatMap(word -> sense(word, part).stream());
  }

  private static List<Sense> sense(Word word, Wording in) {
    if (NEGATIONS.contains(word.folded())) return List.of(Sense.NEGATION);
    if (Character.isDigit(word.folded().charAt(0))) return List.of(Sense.NUMBER);
    return in.isName(word) ? List.of(Sense.NAME) : List.of();
  }

  public Kind kind() {
    if (isEmpty(given)) return Kind.LEFT_OUT;
    return isEmpty(said) ? Kind.PUT_IN : Kind.CHANGED;
  }

  private static boolean isEmpty(Span span) {
    return span.from() == span.to();
  }
}
