package dev.earshot.eval;

import dev.earshot.eval.Report.Searched;
import dev.earshot.meaning.Embedder;
import dev.earshot.meaning.Meaning;
import dev.earshot.plan.Recipe;
import dev.earshot.query.InvalidInputException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Measures a ranker on a test collection, and compares it with another.
public final class Experiment implements AutoCloseable {
  private final EvalSettings settings;
  private final Judgements judgements;
  private final Optional<Topics> topics;
  private final List<String> evaluated;
  private final Warnings warnings = new Warnings();
  private @Nullable JudgedIndex index;
  private @Nullable Meaning meaning;

  private Experiment(EvalSettings settings) {
    this.settings = settings;
    this.judgements = settings.qrels().map(Judgements::read).orElse(Judgements.NONE);
    this.topics = settings.topics().map(Topics::read);
    this.evaluated = settings.qrels().map(this::evaluated).orElse(List.of());
  }

  /// Measures and compares as the settings say; a temporary index is gone when it returns.
  ///
  /// @throws InvalidInputException in a sentence for a person, if a file is not what it should be
  /// @throws dev.earshot.engine.EngineException if there is no index where one is needed
  public static Report run(EvalSettings settings) {
    try (var experiment = new Experiment(settings)) {
      return experiment.report();
    }
  }

  /// The small files are read before the documents, so that a slip in one shows at once.
  private Report report() {
    var measured = measured();
    var search =
        Optional.of(measured).filter(SearchRanker.class::isInstance).map(SearchRanker.class::cast);
    if (settings.fromRun().isEmpty()) queries();
    var baseline = settings.baseline().map(word -> ranker(Choice.of(word), Optional.empty()));
    var written = settings.run().<Ranker>map(run -> new WrittenRanker(measured, run));
    var evaluation = Evaluation.of(written.orElse(measured), evaluated, judgements);
    warnings.add("topics without results, counted 0", evaluation.unanswered());
    Optional.ofNullable(meaning)
        .flatMap(Meaning::trouble)
        .ifPresent(why -> warnings.add("ranked by words alone: " + why));
    var other = baseline.map(ranker -> Evaluation.of(ranker, evaluated, judgements));
    return new Report(
        settings,
        Optional.ofNullable(index).map(this::searched),
        evaluation,
        search.map(SearchRanker::shown),
        search.map(SearchRanker::plain),
        search.map(SearchRanker::latency),
        other,
        other.map(with -> compared(evaluation, with)).orElse(List.of()),
        warnings.all());
  }

  /// The topics that can be evaluated.
  private List<String> evaluated(Path qrels) {
    var judged = judgements.grades().keySet();
    var named = topics.map(given -> given.queries().sequencedKeySet()).map(List::copyOf);
    var all = named.orElse(List.copyOf(judged));
    var good = all.stream().filter(topic -> !judgements.relevant(topic).isEmpty()).toList();
    if (good.isEmpty())
      throw new InvalidInputException(
          "no topic has a relevant document in " + qrels + "; do the files belong together?");
    warnings.addRest("topics without a relevant document, left out", all, good);
    warnings.addRest("judged topics that are not among the topics, left out", judged, all);
    return good;
  }

  private Ranker measured() {
    if (settings.fromRun().isEmpty())
      return ranker(
          new Choice.ByRecipe(settings.recipe().map(Choice::recipe).orElseGet(Recipe::standard)),
          settings.embedder().map(embedder -> () -> meaning(embedder)));
    var run = Run.read(settings.fromRun().get(), settings.depth());
    warnings.addRest("topics of the run that are not evaluated", run.results().keySet(), evaluated);
    return run;
  }

  /// @param meaning of a second opinion; a baseline is by words alone
  private Ranker ranker(Choice choice, Optional<Supplier<Meaning>> meaning) {
    return switch (choice) {
      case Choice.OfRun run -> Run.read(run.file(), settings.depth());
      case Choice.ByRecipe by ->
          new SearchRanker(
              this::index, by.recipe(), queries(), settings.depth(), settings.spelling(), meaning);
    };
  }

  private Meaning meaning(Embedder embedder) {
    if (meaning == null) meaning = new Meaning(embedder, index().vectors());
    return meaning;
  }

  private Topics queries() {
    return topics.orElseThrow(
        () -> new InvalidInputException("the queries are missing: --topics FILE says them"));
  }

  private JudgedIndex index() {
    if (index == null)
      index =
          settings.docs().map(JudgedIndex::of).orElseGet(() -> JudgedIndex.in(settings.index()));
    return index;
  }

  private Searched searched(JudgedIndex index) {
    var relevant =
        evaluated.stream().flatMap(topic -> judgements.relevant(topic).stream()).toList();
    warnings.add("relevant documents that the index lacks", index.lacks(relevant));
    var location = settings.docs().map(Path::toString).orElseGet(() -> settings.index().toString());
    return new Searched(location, index.documents(), index.fingerprint());
  }

  private static List<Comparison> compared(Evaluation evaluation, Evaluation baseline) {
    return Arrays.stream(Metric.values())
        .map(metric -> Comparison.of(metric, evaluation, baseline))
        .toList();
  }

  @Override
  public void close() {
    if (meaning != null) meaning.close();
    if (index != null) index.close();
  }
}
