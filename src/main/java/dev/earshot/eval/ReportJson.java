package dev.earshot.eval;

import com.google.gson.stream.JsonWriter;
import dev.earshot.present.JsonLine;
import dev.earshot.search.SearchRequest.Spelling;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// A report as JSON records, one a line. Values are rounded to six places, times are milliseconds.
public final class ReportJson {
  private static final double PLACES = 1e6;

  private ReportJson() {}

  /// Writes a report.
  ///
  /// @param perTopic whether each topic's values are wanted as well
  public static String of(Report report, boolean perTopic) {
    var lines = new StringBuilder(begin(report));
    if (perTopic) topics(report).forEach(topic -> lines.append(topic(report, topic)));
    lines.append(metrics(report));
    report.comparisons().forEach(comparison -> lines.append(comparison(report, comparison)));
    report.settings().goals().forEach(goal -> lines.append(goal(report, goal)));
    lines.append(JsonLine.of("end", json -> json.name("reached").value(report.reachesAllGoals())));
    return lines.toString();
  }

  private static String begin(Report report) {
    var settings = report.settings();
    return JsonLine.of(
        "begin",
        json -> {
          json.name("format").value(1);
          json.name(settings.fromRun().isPresent() ? "run" : "recipe")
              .value(report.evaluation().name());
          json.name("depth").value(settings.depth());
          json.name("literal").value(settings.spelling() == Spelling.LITERAL);
          json.name("index");
          if (report.index().isPresent()) index(json, report.index().get());
          else json.nullValue();
          json.name("warnings").beginArray();
          for (var warning : report.warnings()) json.value(warning);
          json.endArray();
        });
  }

  private static void index(JsonWriter json, Report.Searched index) throws IOException {
    json.beginObject().name("location").value(index.location());
    json.name("fingerprint").value(index.fingerprint()).endObject();
  }

  private static Set<String> topics(Report report) {
    var topics = new LinkedHashSet<>(report.evaluation().topics().keySet());
    report.shown().ifPresent(shown -> topics.addAll(shown.topics().keySet()));
    return topics;
  }

  private static String topic(Report report, String topic) {
    return JsonLine.of(
        "topic",
        json -> {
          json.name("id").value(topic);
          scores(json, "metrics", Optional.ofNullable(report.evaluation().topics().get(topic)));
          scores(json, "baseline", report.baseline().map(other -> other.topics().get(topic)));
          listing(json, "shown", report.shown().map(shown -> shown.topics().get(topic)));
        });
  }

  private static String metrics(Report report) {
    return JsonLine.of(
        "metrics",
        json -> {
          json.name("topics").value(report.evaluation().topics().size());
          var judged = report.settings().qrels();
          scores(json, "metrics", judged.map(file -> report.evaluation().mean()));
          json.name("answered");
          if (report.shown().isPresent()) json.value(report.shown().get().topics().size());
          else json.nullValue();
          listing(json, "shown", report.shown().map(Listings::all));
          listing(json, "plain", report.plain().map(Listings::all));
          json.name("latency");
          if (report.latency().isPresent()) latency(json, report.latency().get());
          else json.nullValue();
        });
  }

  private static void scores(JsonWriter json, String name, Optional<Scores> scores)
      throws IOException {
    json.name(name);
    if (scores.isEmpty()) {
      json.nullValue();
      return;
    }
    json.beginObject();
    for (var metric : Metric.values())
      json.name(metric.key()).value(rounded(scores.get().of(metric)));
    json.endObject();
  }

  private static void listing(JsonWriter json, String name, Optional<ListingScores> scores)
      throws IOException {
    json.name(name);
    if (scores.isEmpty()) {
      json.nullValue();
      return;
    }
    json.beginObject();
    for (var metric : ListingMetric.values())
      json.name(metric.key()).value(rounded(scores.get().of(metric)));
    json.endObject();
  }

  private static void latency(JsonWriter json, Latency latency) throws IOException {
    json.beginObject().name("p50").value(millis(latency.p50()));
    json.name("p95").value(millis(latency.p95())).endObject();
  }

  private static String comparison(Report report, Comparison comparison) {
    return JsonLine.of(
        "comparison",
        json -> {
          json.name("metric").value(comparison.metric().key());
          json.name("baseline").value(report.baseline().map(Evaluation::name).orElse(""));
          json.name("value").value(rounded(comparison.value()));
          json.name("baseline_value").value(rounded(comparison.baseline()));
          json.name("difference").value(rounded(comparison.difference()));
          json.name("won").value(comparison.won());
          json.name("tied").value(comparison.tied());
          json.name("lost").value(comparison.lost());
          json.name("p").value(rounded(comparison.p()));
        });
  }

  private static String goal(Report report, Goal goal) {
    return JsonLine.of(
        "goal",
        json -> {
          double value = report.value(goal.measure());
          json.name("metric").value(goal.measure().key()).name("goal").value(goal.value());
          json.name("value").value(rounded(value));
          json.name("reached").value(goal.isReached(value));
        });
  }

  private static double millis(Duration time) {
    return time.toNanos() / PLACES;
  }

  private static double rounded(double value) {
    return Math.round(value * PLACES) / PLACES;
  }
}
