package dev.earshot.engine.opensearch;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.engine.lucene.store.Blocks;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.engine.opensearch.documents.Desk;
import dev.earshot.engine.opensearch.documents.Extra;
import dev.earshot.engine.opensearch.wire.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.similarities.BM25Similarity;

/// Puts episodes together of their documents.
final class Episodes {
  /// How many are read at once when all are: some megabytes, as they come with all they say.
  private static final int AT_ONCE = 100;

  private final Reading reading;
  private final Analysis analysis;

  Episodes(Reading reading, Analysis analysis) {
    this.reading = reading;
    this.analysis = analysis;
  }

  /// Those of some ids that there are, in the order of the ids.
  List<StoredEpisode> of(List<String> ids) {
    var documents =
        reading.all(Json.object("terms", Json.object(Schema.BLOCK, ids)), Reading.STORED);
    // Scores are not asked for, so any measure will do.
    try (var desk = Desk.of(documents, analysis, new BM25Similarity())) {
      var episodes = new ArrayList<StoredEpisode>();
      for (var id : ids) Blocks.episode(desk.reader(), id).ifPresent(episodes::add);
      return episodes;
    } catch (IOException e) {
      throw new EngineException("what the cluster gave cannot be read", e);
    }
  }

  /// All in the order of their ids, read while the stream is.
  Stream<StoredEpisode> all() {
    return Stream.iterate(ids(""), ids -> !ids.isEmpty(), ids -> ids(ids.getLast()))
        .flatMap(ids -> of(ids).stream());
  }

  private List<String> ids(String after) {
    var body =
        Json.object(
            "query",
            Conditions.term(Extra.KIND, "episode"),
            "size",
            AT_ONCE,
            "_source",
            false,
            "sort",
            List.of(Json.object(Schema.BLOCK, "asc")));
    if (!after.isEmpty()) body.add("search_after", Json.array(List.of(after)));
    return Json.list(reading.search(body), "hits", "hits").stream()
        .map(hit -> Json.list(hit, "sort").getFirst().getAsString())
        .toList();
  }
}
