package dev.earshot.eval;

import dev.earshot.present.VisibleText;
import dev.earshot.search.SearchRequest.Spelling;
import java.time.Duration;
import java.util.Formatter;
import java.util.Locale;
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
    if (perTopic) writing.topics();
    report.baseline().ifPresentOrElse(writing::comparison, writing::means);
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

  private void topics() {
    var topics = report.evaluation().topics();
    int width = topics.keySet().stream().mapToInt(String::length).max().orElse(0);
    width = Math.max(TOPIC.length(), width);
    text.format("%n%s", padded(TOPIC, width));
    for (var metric : Metric.values()) text.format("%12s", metric.title());
    text.format("%s%n", report.baseline().isPresent() ? "  change of nDCG@10" : "");
    for (var topic : topics.entrySet())
      row(padded(VisibleText.of(topic.getKey()), width), topic.getValue(), before(topic.getKey()));
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

  private void goals() {
    if (!report.settings().goals().isEmpty()) text.format("%n");
    for (var goal : report.settings().goals())
      text.format(
          "goal        %s %s: %s with %.4f%n",
          goal.metric().title(),
          goal.least(),
          goal.isReached(report.evaluation().mean()) ? "reached" : "missed",
          report.evaluation().mean().of(goal.metric()));
  }

  private static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }
}
