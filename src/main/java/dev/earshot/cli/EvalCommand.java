package dev.earshot.cli;

import dev.earshot.eval.EvalSettings;
import dev.earshot.eval.Experiment;
import dev.earshot.eval.Goal;
import dev.earshot.eval.Report;
import dev.earshot.eval.ReportJson;
import dev.earshot.eval.ReportText;
import dev.earshot.present.VisibleText;
import dev.earshot.search.SearchRequest.Spelling;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `earshot eval`.
@Command(
    name = "eval",
    description = {
      "Measures the ranking by topics and judgements.",
      "Prints nDCG@10, MAP, MRR@10, Recall@100 and Success@10 as trec_eval defines them, the mean over all topics that have a"
          + " relevant document, and how long a query takes. Files may be gzipped.",
      "Without judgements it tells what is worth reading in the first ten passages, as they are shown and in plain order:"
          + " quotes without a word of the query, headings without text, different episodes, and queries with six or more"
          + " passages of one episode."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  earshot eval --docs docs.jsonl.gz --topics topics.tsv --qrels qrels.txt",
      "  earshot eval --topics topics.xml --qrels qrels.txt --recipe mine.properties --baseline F2",
      "  earshot eval --topics queries.txt --goal empty@10=0.01 --goal episodes@10=6.5",
      "  earshot eval --from-run mine.run --qrels qrels.txt --goal ndcg@10=0.17",
      "",
      "Exit codes: 0 measured, 1 a goal was missed, 2 failed."
    })
final class EvalCommand implements Callable<Integer>, LongRunning {
  private static final int MISSED = 1;

  @ParentCommand private TopCommand earshot;

  @Option(
      names = "--docs",
      paramLabel = "FILE",
      description =
          "Documents as JSON Lines with id, title and text, each to be indexed as one passage for the time being"
              + " (default: search the index that is there, where judgements name passages).")
  private @Nullable Path docs;

  @Option(
      names = "--topics",
      paramLabel = "FILE",
      description =
          "Queries: one on a line, or an id, a tab and the query, or TREC's <top> or <topic>.")
  private @Nullable Path topics;

  @Option(
      names = "--qrels",
      paramLabel = "FILE",
      description =
          "Judgements: topic, 0, document, grade; or the three columns of BEIR (default: look only at what needs none).")
  private @Nullable Path qrels;

  @Option(
      names = "--from-run",
      paramLabel = "FILE",
      description = "Measure a TREC run instead of searching.")
  private @Nullable Path fromRun;

  @Option(
      names = "--recipe",
      paramLabel = "NAME|FILE",
      description = "The recipe to rank by (default: F3).")
  private @Nullable String recipe;

  @Option(
      names = "--baseline",
      paramLabel = "RUN|RECIPE",
      description = "Compare with that, topic by topic.")
  private @Nullable String baseline;

  @Option(names = "--run", paramLabel = "FILE", description = "Write what was found as a TREC run.")
  private @Nullable Path run;

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "How many results of a topic count (default: 1000).")
  private int depth = 1000;

  @Option(
      names = "--literal",
      description = "Search the words as typed, without looking after their spelling.")
  private boolean literal;

  @Option(
      names = "--meaning",
      description = "Rank the first passages by what they mean as well; --recipe may say how much.")
  private boolean meaning;

  @Option(
      names = "--goal",
      paramLabel = "METRIC=VALUE",
      description =
          "What a metric must reach, such as ndcg@10=0.17, or at most be, such as empty@10=0.01; may be repeated.")
  private List<String> goals = List.of();

  @Option(names = "--per-query", description = "Print the values of each topic as well.")
  private boolean perQuery;

  @Option(names = "--json", description = "Print JSON records, one a line.")
  private boolean json;

  @Override
  public Integer call() {
    var report = Experiment.run(settings());
    print(report);
    return report.reachesAllGoals() ? Main.FOUND : MISSED;
  }

  private EvalSettings settings() {
    return new EvalSettings(
        Optional.ofNullable(docs),
        earshot.where(),
        Optional.ofNullable(topics),
        Optional.ofNullable(qrels),
        Optional.ofNullable(fromRun),
        Optional.ofNullable(recipe),
        Optional.ofNullable(baseline),
        Optional.ofNullable(run),
        depth,
        literal ? Spelling.LITERAL : Spelling.CORRECTED,
        meaning ? Optional.of(earshot.embedder()) : Optional.empty(),
        goals.stream().map(Goal::read).toList());
  }

  private void print(Report report) {
    var console = earshot.console();
    if (json) {
      console.out().print(ReportJson.of(report, perQuery));
      return;
    }
    console.out().print(ReportText.of(report, perQuery));
    console.out().flush();
    for (var warning : report.warnings())
      console.err().println("warning: " + VisibleText.of(warning));
  }
}
