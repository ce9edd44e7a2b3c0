package dev.earshot.engine.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Earshot;
import dev.earshot.Slow;
import dev.earshot.engine.location.Location;
import dev.earshot.engine.opensearch.documents.Extra;
import dev.earshot.engine.opensearch.wire.Client;
import dev.earshot.engine.opensearch.wire.Endpoint;
import dev.earshot.engine.opensearch.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Three shards answer as a folder does, to the last bit of each score.
@Slow
class ThreeShardsParityIT extends ParityIT {
  @Override
  Location place() throws IOException {
    return TestCluster.newIndex(TestCluster.sharedAddress(), 3);
  }

  /// So an episode is replaced whole, and a document is found again by its id alone.
  @Test
  void allOfAnEpisodeLiesOnOneShardByItsIdAlone() throws IOException {
    var place = place();
    try (var index = Earshot.open(place);
        var client = Client.of(Endpoint.of(place.toString(), Map.of()))) {
      index.index(Path.of("corpus"));
      var asked = Json.object("explain", true, "size", 1_000, "query", Json.object("exists", at()));
      var answer = client.post("/" + client.endpoint().index() + "/_search", asked);
      var shards = new HashMap<String, String>();
      for (var hit : Json.list(answer, "hits", "hits")) {
        var episode = Json.text(hit, "_source", Extra.AT).replaceFirst("#.*", "");
        assertEquals(episode.startsWith("s:") ? Json.text(hit, "_id") : episode, routing(hit));
        var shard = Json.text(hit, "_shard");
        assertEquals(shard, shards.getOrDefault(episode, shard), episode);
        shards.put(episode, shard);
      }
      assertTrue(new HashSet<>(shards.values()).size() > 1, shards.toString());
    }
  }

  private static com.google.gson.JsonObject at() {
    return Json.object("field", Extra.AT);
  }

  private static String routing(com.google.gson.JsonElement hit) {
    return Json.text(hit, "_routing");
  }
}
