package dev.earshot.engine.opensearch;

import com.google.gson.JsonObject;
import dev.earshot.engine.lucene.store.IndexFolder;
import dev.earshot.engine.opensearch.Cluster.Index;
import dev.earshot.engine.opensearch.documents.Extra;
import dev.earshot.engine.opensearch.documents.Mapping;
import dev.earshot.engine.opensearch.wire.Json;
import java.util.List;

/// Finds out what an index holds, to be said of a commit: it is counted from what is there, so that
/// it is right whatever broke off before.
record Tally(Cluster cluster, Index index) {
  State of(long commit) {
    var asked = new JsonObject();
    for (int i = 0; i < Extra.PIECES; i++)
      asked.add(Extra.PIECE + i, Json.object("sum", Json.object("field", Extra.PIECE + i)));
    asked.add(
        Extra.LANGUAGE,
        Json.object("terms", Json.object("field", Extra.LANGUAGE, "size", Mapping.MOST_ROWS)));
    var path = "/" + index.name() + "/_search?allow_partial_search_results=false";
    var answer = cluster.client().post(path, Json.object("size", 0, "aggs", asked));
    long sum = 0;
    for (int i = 0; i < Extra.PIECES; i++) {
      // Exact for any number of episodes that an index can have.
      long piece =
          (long)
              Json.at(answer, "aggregations", Extra.PIECE + i, "value").orElseThrow().getAsDouble();
      sum += piece << (i * Extra.PIECE_BITS);
    }
    var codes = List.copyOf(Counting.buckets(answer, Extra.LANGUAGE).keySet());
    return new State(commit, true, IndexFolder.fingerprint(sum), State.languages(codes));
  }
}
