package dev.earshot.eval;

import dev.earshot.query.InvalidInputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a metric's mean has to reach.
public record Goal(Metric metric, double least) {
  /// Reads `ndcg@10=0.17`.
  ///
  /// @throws InvalidInputException if it is something else
  public static Goal read(String text) {
    int sign = text.indexOf('=');
    var name = text.substring(0, Math.max(0, sign)).strip().toLowerCase(Locale.ROOT);
    var metric = Arrays.stream(Metric.values()).filter(m -> m.key().equals(name)).findFirst();
    if (metric.isEmpty()) throw refused(text);
    try {
      double least = Double.parseDouble(text.substring(sign + 1));
      if (least >= 0 && least <= 1) return new Goal(metric.get(), least);
    } catch (NumberFormatException e) {
      // Refused as well.
    }
    throw refused(text);
  }

  private static InvalidInputException refused(String text) {
    var names = Arrays.stream(Metric.values()).map(Metric::key).collect(Collectors.joining(", "));
    return new InvalidInputException(
        "\""
            + text
            + "\" is no goal; expected METRIC=VALUE such as ndcg@10=0.17, with a value"
            + " from 0 to 1 and one of "
            + names);
  }

  public boolean isReached(Scores mean) {
    return mean.of(metric) >= least;
  }
}
