package dev.earshot.engine.opensearch;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.engine.opensearch.Cluster.Index;
import dev.earshot.engine.opensearch.documents.Extra;
import dev.earshot.engine.opensearch.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What an index that was filled anew must pass before it takes the place of the old one: it has as
/// many documents as were sent, and episodes from all over it read back as they were.
record Acceptance(Cluster cluster, Index index, Analysis analysis) {
  /// So many episodes are read back, or all where there are fewer.
  static final int SAMPLES = 100;

  private static final String KEPT =
      "; the old index stays in use, \"earshot index --rebuild\" again";

  /// @param sent how many documents
  /// @param ids of the episodes that were sent, some of which may have been taken back
  /// @param sentAs what was sent of an episode
  /// @throws EngineException if the index does not pass
  void require(long sent, List<String> ids, Function<String, Optional<StoredEpisode>> sentAs) {
    requireAll(sent);
    var sample = sample(ids);
    var differing = differing(sample, sentAs);
    if (!differing.isEmpty())
      throw new EngineException(
          "of %s episodes that were read back from %s %s are not what was sent, such as %s%s"
              .formatted(
                  sample.size(), index.name(), differing.size(), differing.getFirst(), KEPT));
  }

  private void requireAll(long sent) {
    var query = Json.object("query", Json.object("exists", Json.object("field", Extra.AT)));
    long there = Json.number(cluster.client().post("/" + index.name() + "/_count", query), "count");
    if (there != sent)
      throw new EngineException(
          "of %s documents that were sent to %s %s are there%s"
              .formatted(sent, index.name(), there, KEPT));
  }

  /// Spread evenly.
  static List<String> sample(List<String> ids) {
    int size = Math.min(SAMPLES, ids.size());
    var sample = new ArrayList<String>();
    for (int i = 0; i < size; i++) sample.add(ids.get((int) ((long) i * ids.size() / size)));
    return sample;
  }

  private List<String> differing(
      List<String> sample, Function<String, Optional<StoredEpisode>> sentAs) {
    var time = PointInTime.of(cluster, index, State.none());
    try (var reading = new Reading(time, Deadline.never())) {
      var episodes = new Episodes(reading, analysis);
      return sample.stream()
          .filter(id -> !episodes.of(List.of(id)).stream().findFirst().equals(sentAs.apply(id)))
          .toList();
    }
  }
}
