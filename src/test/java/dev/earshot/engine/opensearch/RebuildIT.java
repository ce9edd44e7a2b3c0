package dev.earshot.engine.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.earshot.Earshot;
import dev.earshot.corpus.IndexSettings;
import dev.earshot.corpus.Progress;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.Writer;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.engine.opensearch.documents.Extra;
import dev.earshot.engine.opensearch.wire.Client;
import dev.earshot.engine.opensearch.wire.Endpoint;
import dev.earshot.engine.opensearch.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A rebuild takes the place of the old index only if it holds what was sent: somebody spoils the
/// new one before it is looked at.
class RebuildIT {
  private static final String GREATER_THAN_ALL = "1000";

  @TempDir private Path folder;
  private String address;
  private String name;

  @BeforeEach
  void index() throws IOException {
    address = TestCluster.sharedAddress();
    var place = TestCluster.newIndex(address).toString();
    name = place.substring(place.lastIndexOf('/') + 1);
    Files.writeString(
        folder.resolve("a.jsonl"), "{\"title\":\"A\",\"quotes\":[{\"text\":\"the tide\"}]}");
    index(address, false);
  }

  private void index(String server, boolean rebuild) {
    try (var index = Earshot.open(TestCluster.location(server + "/" + name))) {
      index.index(IndexSettings.of(folder), new Writer.Settings(rebuild, 1, 0), Progress.silent());
    }
  }

  private Client client() {
    return Client.of(Endpoint.of(address + "/" + name, Map.of()));
  }

  @Test
  void whatIsMissingKeepsTheOldOneInUse() throws IOException {
    refused(
        quote -> "{\"delete\":" + head(quote) + "}\n",
        "of 3 documents that were sent to " + name + "-000002 2 are there");
  }

  @Test
  void whatReadsBackAsSomethingElseKeepsTheOldOneInUse() throws IOException {
    refused(
        quote -> {
          var document = quote.getAsJsonObject("_source").deepCopy();
          document.addProperty(Schema.RECORD, "{\"text\":\"the tied\"}");
          return "{\"index\":" + head(quote) + "}\n" + document + "\n";
        },
        "of 1 episodes that were read back from " + name + "-000002 1 are not what was sent");
  }

  private static JsonObject head(JsonObject hit) {
    return Json.object(
        "_id", Json.text(hit, "_id"),
        "routing", Json.text(hit, "_routing"),
        "version", Long.valueOf(GREATER_THAN_ALL),
        "version_type", "external_gte");
  }

  private interface Spoiling {
    /// @return lines for `_bulk`
    String of(JsonObject quote);
  }

  private void refused(Spoiling spoiling, String message) throws IOException {
    try (var client = client();
        var between =
            Between.before(address, "/" + name + "-000002/_count", () -> spoil(spoiling))) {
      var told = assertThrows(EngineException.class, () -> index(between.address(), true));
      assertTrue(String.valueOf(told.getMessage()).startsWith(message), told.getMessage());
      assertTrue(
          String.valueOf(told.getMessage()).contains("the old index stays in use"),
          told.getMessage());
      assertEquals(List.of(name + "-000001"), List.copyOf(client.get("/" + name + "-*").keySet()));
    }
    try (var index = Earshot.open(TestCluster.location(address + "/" + name))) {
      assertEquals(1, index.search("tide").total());
    }
  }

  private void spoil(Spoiling spoiling) {
    try (var client = client()) {
      var quotes = Json.object("query", Json.object("term", Json.object(Extra.KIND, "highlight")));
      var path = "/" + name + "-000002";
      var hit = Json.list(client.post(path + "/_search", quotes), "hits", "hits").getFirst();
      client.postLines(path + "/_bulk?refresh=true", spoiling.of(hit.getAsJsonObject()));
    }
  }
}
