package dev.earshot.eval;

import dev.earshot.engine.location.Location;
import dev.earshot.meaning.Embedder;
import dev.earshot.query.InvalidInputException;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Spelling;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What to measure, and on what.
///
/// @param docs documents to index for the time being; empty to search the index that is there
/// @param index where that index is
/// @param qrels empty to look at no more than what a person sees
/// @param topics needed to search; where a run is measured, they choose among its topics
/// @param fromRun a run to measure in place of a search
/// @param recipe a recipe's name or file; empty for the standard one
/// @param baseline a recipe's name or file, or a run, to compare with
/// @param run where to write the rankings
/// @param depth how many results of a topic count
/// @param embedder gives a second opinion by meaning; empty to rank by words alone
public record EvalSettings(
    Optional<Path> docs,
    Location index,
    Optional<Path> topics,
    Optional<Path> qrels,
    Optional<Path> fromRun,
    Optional<String> recipe,
    Optional<String> baseline,
    Optional<Path> run,
    int depth,
    Spelling spelling,
    Optional<Embedder> embedder,
    List<Goal> goals) {

  /// @throws InvalidInputException if the settings contradict each other
  public EvalSettings {
    if (depth < 1 || depth > SearchRequest.MAX_LIMIT)
      throw new InvalidInputException(
          "a depth of " + depth + "; expected 1 to " + SearchRequest.MAX_LIMIT);
    if (fromRun.isPresent() && recipe.isPresent())
      throw new InvalidInputException(
          "a run is ranked already; take --recipe or --from-run, not both");
    if (qrels.isEmpty() && (fromRun.isPresent() || baseline.isPresent()))
      throw new InvalidInputException("a run and a comparison need judgements: --qrels FILE");
    goals = List.copyOf(goals);
    goals.forEach(goal -> check(goal.measure(), qrels.isPresent(), fromRun.isPresent()));
  }

  private static void check(Measure measure, boolean judged, boolean written) {
    if (measure instanceof Metric && !judged)
      throw new InvalidInputException(
          "the goal for " + measure.key() + " needs judgements: --qrels FILE");
    if (measure instanceof ListingMetric && written)
      throw new InvalidInputException(
          "the goal for " + measure.key() + " needs a search: a run says names and scores alone");
  }
}
