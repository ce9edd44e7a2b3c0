package dev.earshot.eval;

import java.time.Duration;
import java.util.List;

/// How long queries take: half of them no longer than `p50`, all but a twentieth no longer than
/// `p95`.
public record Latency(Duration p50, Duration p95) {
  static Latency of(List<Duration> times) {
    var sorted = times.stream().sorted().toList();
    return new Latency(quantile(sorted, .5), quantile(sorted, .95));
  }

  private static Duration quantile(List<Duration> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
