package dev.earshot.benchmark;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Several measurements of one thing.
record Sample(List<Double> values) {
  Sample {
    values = values.stream().sorted().toList();
  }

  static Sample of(double... values) {
    return new Sample(Arrays.stream(values).boxed().toList());
  }

  double median() {
    return quantile(.5);
  }

  double quantile(double share) {
    return values.get((int) Math.min(values.size() - 1, Math.round(share * (values.size() - 1))));
  }

  double least() {
    return values.stream().min(Comparator.naturalOrder()).orElseThrow();
  }
}
