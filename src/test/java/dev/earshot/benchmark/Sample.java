package dev.earshot.benchmark;

import java.util.List;

/// Several measurements of one thing.
record Sample(List<Double> values) {
  Sample {
    values = values.stream().sorted().toList();
  }

  double median() {
    return quantile(.5);
  }

  double quantile(double share) {
    return values.get((int) Math.min(values.size() - 1, Math.round(share * (values.size() - 1))));
  }
}
