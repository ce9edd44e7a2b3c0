package dev.earshot.engine.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.engine.EngineException;
import dev.earshot.engine.opensearch.wire.Endpoint;
import dev.earshot.engine.opensearch.wire.Json;
import dev.earshot.engine.opensearch.wire.StubServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What becomes of documents that a cluster does not take at once.
class BulkTest {
  private static final String BUSY = "rejected_execution_exception";
  private static final String FULL =
      "index [x] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index"
          + " has read-only-allow-delete block];";

  @Test
  void onlyWhatThereWasNoRoomForIsSentAgain() throws IOException {
    var asked = sent(answer(item(200, "", ""), item(429, BUSY, "")), answer(item(200, "", "")));
    assertEquals(2, asked.size());
    assertTrue(asked.getFirst().contains("\"one\"") && asked.getFirst().contains("\"two\""));
    assertFalse(asked.getLast().contains("\"one\""), asked.getLast());
    assertTrue(asked.getLast().contains("\"two\""), asked.getLast());
  }

  @Test
  void aFullDiskIsNotTriedAgain() {
    refused("nearly full", item(429, "cluster_block_exception", FULL));
    refused("nearly full", item(403, "cluster_block_exception", FULL));
  }

  @Test
  void whatALaterWriterHasWrittenEndsThisOne() {
    refused("another writer took over", item(409, "version_conflict_engine_exception", "-"));
  }

  @Test
  void aFieldThatIsNotKnownIsToldInALine() {
    refused(
        "strict", item(400, "strict_dynamic_mapping_exception", "mapping set to strict\nby hand"));
  }

  @Test
  void anAnswerToHalfOfItIsNoSuccess() {
    refused("half of what it was sent");
  }

  private static String item(int status, String type, String reason) {
    var done = Json.object("status", status);
    if (!type.isEmpty()) done.add("error", Json.object("type", type, "reason", reason));
    return Json.object("index", done).toString();
  }

  private static String answer(String... items) {
    return "{\"items\":[" + String.join(",", items) + "]}";
  }

  /// The second of two documents is answered like this.
  private static void refused(String message, String... second) {
    var items = Stream.concat(Stream.of(item(200, "", "")), Stream.of(second));
    var told =
        assertThrows(EngineException.class, () -> sent(answer(items.toArray(String[]::new))));
    assertTrue(String.valueOf(told.getMessage()).contains(message), told.getMessage());
    assertEquals(1, String.valueOf(told.getMessage()).lines().count());
  }

  /// What was asked of `_bulk` for two documents.
  private static List<String> sent(String... answers) throws IOException {
    try (var server = new StubServer()) {
      server.then(200, "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"3.8.0\"}}");
      server.then(404, "{\"found\":false}");
      server.then(201, "{\"_seq_no\":1,\"_primary_term\":1}");
      for (var answer : answers) server.then(200, answer);
      server.then(200, "{\"_seq_no\":2,\"_primary_term\":1}");
      try (var cluster = Cluster.at(Endpoint.of(server.address() + "/x", Map.of()));
          var lease = Lease.take(cluster, "x-000001", 0)) {
        var changes = new Bulk(cluster, "x-000001", lease).changes();
        changes.put("one", "one", Json.object("a", 1));
        changes.put("two", "two", Json.object("a", 2));
        changes.send();
      }
      return server.asked().stream().filter(request -> request.contains("_bulk")).toList();
    }
  }
}
