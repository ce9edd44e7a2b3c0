package dev.earshot.plan;

import dev.earshot.query.InvalidInputException;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// How passages are scored, as read from a recipe file; the file of [#standard] says what each
/// number does.
///
/// @param stopWords words that say little by themselves, in lower case
public record Recipe(
    String name,
    Model model,
    double title,
    double episode,
    double ofName,
    double synonym,
    double stopWord,
    double phrase,
    double typedForm,
    int asSaid,
    double allWords,
    double wholeTitle,
    Tiers tiers,
    NeighbourBoost neighbourBoost,
    double guest,
    Meaning meaning,
    Set<String> stopWords,
    Spelling spelling) {

  /// The recipes that have a name, the standard one first.
  public static final List<String> NAMES = List.of("F3", "F2", "BM25");

  /// How well a word goes with a text.
  public sealed interface Model {
    /// Okapi BM25.
    ///
    /// @param k1 how fast repetition stops counting
    /// @param b how much a long text is held against its words, from 0 to 1
    record Bm25(double k1, double b) implements Model {}

    /// Divergence from randomness, I(ne)B2 with the second normalisation (G. Amati and C. J. van
    /// Rijsbergen, "Probabilistic models of information retrieval", ACM TOIS 20(4), 2002).
    ///
    /// @param c how many times the average length a text may have before its words count for less
    record Divergence(double c) implements Model {}
  }

  /// What the scores for all words and for whole titles are.
  public enum Tiers {
    /// At least what the recipe says, and more where it takes more: what has them comes first.
    STRICT,
    /// Just what the recipe says; words may make up for them.
    WEIGHED;

    /// As recipe files write it: `strict`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How much passages around a passage count for it.
  ///
  /// @param weight of a neighbour's score; 0 for none
  /// @param reach how many places away a neighbour may be
  /// @param window how many of the first passages are looked at
  public record NeighbourBoost(double weight, int reach, int window) {}

  /// How much a second opinion by meaning counts, where one is asked for.
  ///
  /// @param weight of it beside the words, both spread alike; 0 for none, below 1
  /// @param window how many of the first passages are looked at
  /// @param alike how much of the scores of those that mean nearly the same a passage gets on top
  ///   of its own; 0 for none
  public record Meaning(double weight, int window, double alike) {}

  /// When a word is taken for a slip, and what may replace it.
  ///
  /// @param minLength shorter words are never corrected
  /// @param maxFrequency words in more passages than this are right
  /// @param minFrequency a replacement stands in at least so many passages
  /// @param documentsEach in a small index, in one and one more for each so many documents
  /// @param minRatio and in so many times the word's own
  /// @param frequencyWeight of ln(passages) beside the similarity from 0 to 1
  public record Spelling(
      int minLength,
      int maxFrequency,
      int minFrequency,
      int documentsEach,
      int minRatio,
      double frequencyWeight) {}

  /// The recipe that earshot ranks by when nobody says otherwise.
  public static Recipe standard() {
    return RecipeFile.standard();
  }

  /// One of the [#NAMES], in any case; empty if it is none.
  public static Optional<Recipe> named(String name) {
    return NAMES.stream().filter(name::equalsIgnoreCase).findFirst().map(RecipeFile::named);
  }

  /// Reads a recipe file. What it does not say is as in the standard recipe.
  ///
  /// @throws InvalidInputException if a value is no number, a key is unknown, or it names two
  ///   models
  public static Recipe read(Reader file) throws IOException {
    return RecipeFile.read(file);
  }
}
