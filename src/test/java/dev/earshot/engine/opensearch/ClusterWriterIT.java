package dev.earshot.engine.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.earshot.Earshot;
import dev.earshot.analysis.Analysis;
import dev.earshot.corpus.IndexSettings;
import dev.earshot.corpus.Progress;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.NoIndexException;
import dev.earshot.engine.Writer;
import dev.earshot.engine.location.Location;
import dev.earshot.engine.opensearch.wire.Client;
import dev.earshot.engine.opensearch.wire.Client.Repeat;
import dev.earshot.engine.opensearch.wire.Endpoint;
import dev.earshot.engine.opensearch.wire.Json;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.plan.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What writing an index in a cluster has that a folder has not.
class ClusterWriterIT {
  @TempDir private Path folder;
  private Location place;

  @BeforeEach
  void place() throws IOException {
    place = TestCluster.newIndex(TestCluster.sharedAddress());
  }

  private Client client() {
    return Client.of(Endpoint.of(place.toString(), Map.of()));
  }

  private static Episode episode(String title, String quote) {
    return Episode.titled(title).quotes(List.of(Quote.of(quote).build())).build();
  }

  private void index(boolean rebuild) throws IOException {
    Files.writeString(
        folder.resolve("a.jsonl"), "{\"title\":\"A\",\"quotes\":[{\"text\":\"the tide\"}]}");
    try (var index = Earshot.open(place)) {
      index.index(IndexSettings.of(folder), new Writer.Settings(rebuild, 2, 0), Progress.silent());
    }
  }

  @Test
  void aRebuildIsSearchedWhenItIsDoneAndTheOldOneStaysUntilItIsDropped() throws IOException {
    index(false);
    try (var client = client();
        var searching = Earshot.open(place)) {
      var alias = client.endpoint().index();
      assertEquals(1, searching.search("tide").total());
      index(true);
      assertEquals(1, searching.search("tide").total());
      assertEquals(List.of(alias + "-000002"), List.copyOf(client.get("/" + alias).keySet()));
      assertTrue(client.get("/" + alias + "-000001").has(alias + "-000001"));
      assertEquals(1, place.dropOld());
      assertThrows(EngineException.class, () -> client.get("/" + alias + "-000001"));
      assertEquals(1, searching.search("tide").total());
    }
  }

  @Test
  void aRebuildThatIsNotCommittedLeavesNothing() throws IOException {
    index(false);
    try (var client = client()) {
      var alias = client.endpoint().index();
      place.write(Recipe.standard(), new Writer.Settings(true, 1, 0)).close();
      assertEquals(
          List.of(alias + "-000001"), List.copyOf(client.get("/" + alias + "-*").keySet()));
    }
  }

  /// As where a writer was killed in the middle of its commit: some of it is in the cluster, and
  /// nothing says so.
  @Test
  void aCommitThatBrokeOffIsCompletedByTheNextRun() throws IOException {
    index(false);
    try (var client = client();
        var index = Earshot.open(place)) {
      var fingerprint = index.fingerprint();
      breakOff(client);
      index(false);
      assertEquals(fingerprint, index.fingerprint());
      assertEquals(1, index.search("tide").total());
      assertEquals(1, index.counts().episodes());
    }
  }

  private static void breakOff(Client client) {
    var name = client.get("/" + client.endpoint().index()).keySet().iterator().next();
    var sources = Json.object("query", Json.object("term", Json.object("is", "source")));
    var source =
        Json.list(client.post("/" + name + "/_search", sources), "hits", "hits").getFirst();
    var delete =
        Json.object(
            "delete",
            Json.object(
                "_id",
                Json.text(source, "_id"),
                "routing",
                Json.text(source, "_routing"),
                "version",
                1,
                "version_type",
                "external_gte"));
    var state = client.get("/" + name + "/_doc/state").getAsJsonObject("_source");
    state.addProperty("record", state.get("record").getAsString().replace("true", "false"));
    var line =
        Json.object(
            "index", Json.object("_id", "state", "version", 1, "version_type", "external_gte"));
    client.postLines("/" + name + "/_bulk", delete + "\n" + line + "\n" + state + "\n");
  }

  @Test
  void aWriterThatLostItsTurnOverwritesNothing() throws IOException {
    try (var client = client();
        var index = Earshot.open(place)) {
      index.put(episode("A", "the tide"));
      var late = place.write(Recipe.standard(), new Writer.Settings(false, 1, 0));
      late.remove(index.search("tide").passages().getFirst().episodeId());
      // The lease is over, and somebody else writes.
      takeOver(client);
      assertThrows(EngineException.class, late::commit);
      late.close();
      assertEquals(1, index.search("tide").total());
    }
  }

  private static void takeOver(Client client) {
    var name = client.get("/" + client.endpoint().index()).keySet().iterator().next();
    var ids = client.post("/" + name + "/_search", Json.object("version", true));
    var lines = new StringBuilder();
    for (var hit : Json.list(ids, "hits", "hits")) {
      var id = Json.text(hit, "_id");
      if (id.equals("state") || id.equals("lock")) continue;
      var head = new JsonObject();
      head.addProperty("_id", id);
      head.addProperty("routing", Json.text(hit, "_routing"));
      head.addProperty("version", 1_000);
      head.addProperty("version_type", "external_gte");
      lines.append(Json.object("index", head)).append('\n');
      lines.append(Json.at(hit, "_source").orElseThrow()).append('\n');
    }
    client.postLines("/" + name + "/_bulk", lines.toString());
  }

  @Test
  void anIndexMovesThereAndBackUnchanged() throws IOException {
    try (var here = Earshot.open(folder.resolve("index"));
        var there = Earshot.open(place)) {
      here.index(Path.of("corpus"));
      here.forEachEpisode(there::put);
      assertFalse(there.fingerprint().isEmpty());
      assertEquals(here.counts().quotes(), there.counts().quotes());
      assertEquals(here.fingerprint(), there.fingerprint());
    }
  }

  /// The cluster weighs words as it was told when the index was made, so scores would be of
  /// neither.
  @Test
  void aRecipeWithAnotherMeasureIsRefused() throws IOException {
    index(false);
    var analysis = new Analysis(Recipe.standard().stopWords());
    place.open(Recipe.standard(), analysis).close();
    var other = Recipe.named("BM25").orElseThrow();
    var told = assertThrows(EngineException.class, () -> place.open(other, analysis).close());
    assertTrue(
        String.valueOf(told.getMessage()).contains("another measure than in recipe BM25"),
        told.getMessage());
  }

  /// As the page about clusters has it.
  @Test
  void anIndexComesBackFromASnapshotOfTheCluster() throws IOException {
    index(false);
    try (var client = client()) {
      var alias = client.endpoint().index();
      String fingerprint;
      try (var index = Earshot.open(place)) {
        fingerprint = index.fingerprint();
      }
      var settings = Json.object("location", alias);
      ask(client, "PUT", "/_snapshot/" + alias, Json.object("type", "fs", "settings", settings));
      ask(
          client,
          "PUT",
          "/_snapshot/" + alias + "/first?wait_for_completion=true",
          Json.object("indices", alias + "-*", "include_global_state", false));
      ask(client, "DELETE", "/" + alias + "-000001", new JsonObject());
      assertThrows(NoIndexException.class, () -> Earshot.open(place).search("tide"));
      ask(
          client,
          "POST",
          "/_snapshot/" + alias + "/first/_restore?wait_for_completion=true",
          Json.object("include_global_state", false));
      try (var index = Earshot.open(place)) {
        assertEquals(1, index.search("tide").total());
        assertEquals(fingerprint, index.fingerprint());
        index.put(episode("B", "the ebb"));
        assertEquals(1, index.search("ebb").total());
      }
    }
  }

  private static void ask(Client client, String method, String path, JsonObject body) {
    var answer = client.send(method, path, body.toString(), Repeat.NEVER, Deadline.never());
    assertTrue(answer.isGood(), () -> path + ": " + answer);
  }
}
