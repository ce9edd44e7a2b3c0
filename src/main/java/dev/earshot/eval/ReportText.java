package dev.earshot.eval;

import dev.earshot.present.VisibleText;
import dev.earshot.search.SearchRequest.Spelling;
import java.time.Duration;
import java.util.Collection;
import java.util.Formatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A report as text that a person reads in a terminal.
public final class ReportText {
  private static final String TOPIC = "topic";

  private final Report report;
  private final Formatter text = new Formatter(Locale.ROOT);

  private ReportText(Report report) {
    this.report = report;
  }

  /// Writes a report.
  ///
  /// @param perTopic whether each topic's values are wanted as well
  public static String of(Report report, boolean perTopic) {
    var writing = new ReportText(report);
    writing.conditions();
    if (perTopic) writing.eachTopic();
    if (report.settings().qrels().isPresent())
      report.baseline().ifPresentOrElse(writing::comparison, writing::means);
    report.shown().ifPresent(writing::listings);
    writing.goals();
    return writing.text.toString();
  }

  private void conditions() {
    report.index().ifPresent(this::index);
    var settings = report.settings();
    line(
        settings.fromRun().isPresent() ? "run" : "recipe",
        report.evaluation().name()
            + ", depth "
            + settings.depth()
            + (settings.spelling() == Spelling.LITERAL ? ", words as typed" : ""));
    if (settings.qrels().isPresent())
      line("topics", Integer.toString(report.evaluation().topics().size()));
    report
        .latency()
        .ifPresent(took ->
            text.format(
                "latency     p50 %.2f ms, p95 %.2f ms%n", millis(took.p50()), millis(took.p95())));
  }

  private void index(Report.Searched index) {
    if (index.documents() > 0) line("documents", index.documents() + " in " + index.location());
    else line("index", index.location());
    line("fingerprint", index.fingerprint());
  }

  private void line(String name, String value) {
    text.format("%-12s%s%n", name, VisibleText.of(value));
  }

  private void eachTopic() {
    if (report.settings().qrels().isPresent()) topics(report.evaluation().topics());
    report.shown().ifPresent(shown -> listed(shown.topics()));
  }

  private void topics(Map<String, Scores> topics) {
    int width = width(topics.keySet());
    text.format("%n%s", padded(TOPIC, width));
    for (var metric : Metric.values()) text.format("%12s", metric.title());
    text.format("%s%n", report.baseline().isPresent() ? "  change of nDCG@10" : "");
    for (var topic : topics.entrySet())
      row(padded(VisibleText.of(topic.getKey()), width), topic.getValue(), before(topic.getKey()));
  }

  private void listed(Map<String, ListingScores> topics) {
    int width = width(topics.keySet());
    text.format("%n%s", padded(TOPIC, width));
    for (var metric : ListingMetric.values()) text.format("%15s", metric.title());
    text.format("%n");
    topics.forEach((topic, scores) -> {
      text.format("%s", padded(VisibleText.of(topic), width));
      for (var metric : ListingMetric.values()) text.format("%15.4f", scores.of(metric));
      text.format("%n");
    });
  }

  private static int width(Collection<String> topics) {
    return topics.stream().mapToInt(String::length).reduce(TOPIC.length(), Math::max);
  }

  private Optional<Scores> before(String topic) {
    return report.baseline().map(baseline -> baseline.topics().get(topic));
  }

  private void row(String name, Scores scores, Optional<Scores> before) {
    text.format("%s", name);
    for (var metric : Metric.values()) text.format("%12.4f", scores.of(metric));
    before.ifPresent(
        other -> text.format("%+19.4f", scores.of(Metric.NDCG) - other.of(Metric.NDCG)));
    text.format("%n");
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private void means() {
    text.format("%n");
    for (var metric : Metric.values())
      text.format("%-12s%.4f%n", metric.title(), report.evaluation().mean().of(metric));
  }

  private void comparison(Evaluation baseline) {
    text.format("%n");
    line("baseline", baseline.name());
    text.format("               value  baseline   change    won   tied   lost        p%n");
    for (var line : report.comparisons())
      text.format(
          "%-12s%8.4f%10.4f%+9.4f%7d%7d%7d%9.4f%n",
          line.metric().title(),
          line.value(),
          line.baseline(),
          line.difference(),
          line.won(),
          line.tied(),
          line.lost(),
          line.p());
  }

  private void listings(Listings shown) {
    var heading = "first ten of " + shown.topics().size();
    text.format("%n%-16s%8s%10s%n", heading, "shown", "plain");
    for (var metric : ListingMetric.values())
      text.format(
          "%-16s%8.4f%10.4f%n",
          metric.title(), shown.all().of(metric), report.plain().orElseThrow().all().of(metric));
  }

  private void goals() {
    if (!report.settings().goals().isEmpty()) text.format("%n");
    for (var goal : report.settings().goals())
      text.format(
          "goal        %s %s: %s with %.4f%n",
          goal.measure().title(),
          goal.value(),
          goal.isReached(report.value(goal.measure())) ? "reached" : "missed",
          report.value(goal.measure()));
  }

  private static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }
}
