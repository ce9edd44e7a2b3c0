package dev.earshot.eval;

import dev.earshot.query.InvalidInputException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the value of a measure has to reach: at least so much, or at most where less is better.
public record Goal(Measure measure, double value) {
  private static final List<Measure> MEASURES =
      Stream.<Measure>concat(Stream.of(Metric.values()), Stream.of(ListingMetric.values()))
          .toList();

  /// Reads `ndcg@10=0.17`.
  ///
  /// @throws InvalidInputException if it is something else
  public static Goal read(String text) {
    int sign = text.indexOf('=');
    var name = text.substring(0, Math.max(0, sign)).strip().toLowerCase(Locale.ROOT);
    var measure = MEASURES.stream().filter(m -> m.key().equals(name)).findFirst();
    if (measure.isEmpty()) throw refused(text);
    try {
      double value = Double.parseDouble(text.substring(sign + 1));
      if (value >= 0 && value <= measure.get().most()) return new Goal(measure.get(), value);
    } catch (NumberFormatException e) {
      // Refused as well.
    }
    throw refused(text);
  }

  private static InvalidInputException refused(String text) {
    var names = MEASURES.stream().map(Measure::key).collect(Collectors.joining(", "));
    return new InvalidInputException(
        "\""
            + text
            + "\" is no goal; expected METRIC=VALUE such as ndcg@10=0.17, with a value"
            + " from 0 to 1 (episodes@10 to 10) and one of "
            + names);
  }

  public boolean isReached(double reached) {
    return measure.reaches(reached, value);
  }
}
