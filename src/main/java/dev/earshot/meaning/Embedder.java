package dev.earshot.meaning;

import java.util.List;
import java.util.Set;

/// Makes vectors of texts, such that texts that mean nearly the same have vectors that point nearly
/// the same way. One that a program brings along is found as a service on its class path.
///
/// Thread-safe. Making one costs little: a model is loaded when it is first asked. Whatever it
/// throws is told in one line, and passages are then ranked by their words alone.
public interface Embedder extends AutoCloseable {
  /// The name of the model with its revision. What was made under another name is thrown away.
  String id();

  /// The codes of the languages that the model knows, of ISO 639 in two letters; empty where it
  /// knows all.
  Set<String> languages();

  /// A vector of length 1 for each text, in their order, all with the same number of dimensions.
  /// Any text will do; of a long one its beginning may be enough.
  List<float[]> embed(List<String> texts);

  /// The vector of what somebody looks for, where the model makes another one of that.
  default float[] embedQuery(String query) {
    return embed(List.of(query)).getFirst();
  }

  /// From which similarity of their vectors on, up to 1, texts have so much to do with each other
  /// that one may be told to who looks for the other.
  default double leastSimilarity() {
    return .5;
  }

  /// The same of a text and what somebody looks for, in few words as a rule, which bring it less
  /// near to any text.
  default double leastSimilarityToQuery() {
    return leastSimilarity();
  }

  /// Lets go of the model.
  @Override
  default void close() {}
}
