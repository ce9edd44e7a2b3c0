package dev.earshot;

import dev.earshot.meaning.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// An encoder for tests that knows a few words and what they are about: texts that speak of the
/// same things have the same vector. Counts what it is asked.
public class Concepts implements Embedder {
  private static final List<Set<String>> KNOWN =
      List.of(
          Set.of("car", "automobile", "vehicle", "driving", "wagen"),
          Set.of("sea", "ocean", "tide", "sailing"),
          Set.of("bread", "baker", "loaf", "oven"));

  private final List<String> encoded = new ArrayList<>();

  /// What passages were encoded, in any order; not the queries.
  public synchronized List<String> encoded() {
    return List.copyOf(encoded);
  }

  @Override
  public String id() {
    return "concepts-1";
  }

  @Override
  public Set<String> languages() {
    return Set.of("en");
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    synchronized (this) {
      encoded.addAll(texts);
    }
    return texts.stream().map(this::vector).toList();
  }

  @Override
  public float[] embedQuery(String query) {
    return vector(query);
  }

  /// One dimension for each concept, and one for whatever else is said.
  protected float[] vector(String text) {
    var vector = new float[KNOWN.size() + 1];
    vector[KNOWN.size()] = .1f;
    Stream.of(text.toLowerCase(Locale.ROOT).split("\\W+", -1))
        .forEach(word -> {
          for (int i = 0; i < KNOWN.size(); i++) if (KNOWN.get(i).contains(word)) vector[i] = 1;
        });
    double squares = 0;
    for (float number : vector) squares += number * number;
    for (int i = 0; i < vector.length; i++) vector[i] /= (float) Math.sqrt(squares);
    return vector;
  }
}
