package dev.earshot.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How near texts are to what somebody looks for, and to each other.
///
/// @param values of the first texts, as many as there was time for
/// @param alike which others of these are nearest to each of them, nearest first
/// @param trouble why there is none, where something went wrong: a sentence for a person
public record Similarities(List<Double> values, List<List<Alike>> alike, Optional<String> trouble) {
  /// A matter is seldom spoken of in more passages in a row.
  private static final int MOST_ALIKE = 5;

  /// There was no time for any.
  static final Similarities LATE = new Similarities(List.of(), List.of(), Optional.empty());

  public Similarities {
    values = List.copyOf(values);
    alike = List.copyOf(alike);
  }

  /// Another text.
  ///
  /// @param place its number among the texts, from 0
  /// @param similarity to the text, above 0
  public record Alike(int place, double similarity) {}

  static Similarities none(String trouble) {
    return new Similarities(List.of(), List.of(), Optional.of(trouble));
  }

  static Similarities of(List<Vector> texts, float[] query) {
    return new Similarities(
        texts.stream().map(text -> text.similarity(query)).toList(),
        IntStream.range(0, texts.size()).mapToObj(place -> alike(place, texts)).toList(),
        Optional.empty());
  }

  private static List<Alike> alike(int place, List<Vector> texts) {
    var others = new ArrayList<Alike>();
    for (int i = 0; i < texts.size(); i++) {
      double similarity = texts.get(i).similarity(texts.get(place));
      if (i != place && similarity > 0) others.add(new Alike(i, similarity));
    }
    others.sort(Comparator.comparingDouble(Alike::similarity).reversed());
    return List.copyOf(others.subList(0, Math.min(others.size(), MOST_ALIKE)));
  }
}
