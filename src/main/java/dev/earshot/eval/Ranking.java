package dev.earshot.eval;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What a ranker gave for one topic, best first.
record Ranking(String topic, List<Result> results) {
  /// A document and how well it matches.
  ///
  /// @param score with no more digits than trec_eval keeps of it
  record Result(String document, float score) {}

  Ranking {
    results = List.copyOf(results);
  }

  /// Orders results as trec_eval does, which looks at nothing but scores and, where these are
  /// equal, takes the greater id first.
  static Ranking sorted(String topic, List<Result> results, int depth) {
    return new Ranking(topic, results.stream().sorted(ORDER).limit(depth).toList());
  }

  private static final Comparator<Result> ORDER =
      Comparator.<Result>comparingDouble(Result::score)
          .thenComparing(Result::document, Ranking::compareBytes)
          .reversed();

  private static int compareBytes(String one, String other) {
    return Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  List<String> documents() {
    return results.stream().map(Result::document).toList();
  }
}
