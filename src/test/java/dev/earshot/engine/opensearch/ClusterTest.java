package dev.earshot.engine.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.engine.EngineException;
import dev.earshot.engine.opensearch.wire.Endpoint;
import dev.earshot.engine.opensearch.wire.StubServer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a cluster must be, tried on answers as clusters give them.
class ClusterTest {
  @Test
  void otherProductsAreRefused() throws IOException {
    refuses(
        "{\"version\":{\"number\":\"9.1.0\"}}", "is no OpenSearch but something of version 9.1.0");
    refuses("{\"tagline\":\"hello\"}", "is no OpenSearch; earshot knows no other");
    refuses(opensearch("2.19.1"), "is OpenSearch 2.19.1; earshot needs 3.2 or newer");
    refuses(opensearch("3.1.0"), "is OpenSearch 3.1.0; earshot needs 3.2 or newer");
  }

  @Test
  void theVersionsAfterAreTaken() throws IOException {
    for (var version : new String[] {"3.2.0", "3.10.1", "4.0.0-SNAPSHOT"})
      try (var server = new StubServer().then(200, opensearch(version));
          var cluster = Cluster.at(Endpoint.of(server.address() + "/x", Map.of()))) {
        assertEquals(version, cluster.version());
      }
  }

  @Test
  void anIndexOfSomebodyElseIsLeftAlone() throws IOException {
    var others = "{\"x\":{\"mappings\":{},\"settings\":{}}}";
    var old = "{\"x-000001\":{\"mappings\":{\"_meta\":{\"earshot\":{\"schema\":\"0.0\"}}}}}";
    refusesIndex(others, "is not an index of earshot");
    refusesIndex(old, "was made by another version of earshot");
    refusesIndex("{\"a\":{},\"b\":{}}", "stands for 2 indexes");
  }

  private static String opensearch(String version) {
    return "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"" + version + "\"}}";
  }

  private static void refuses(String answer, String message) throws IOException {
    try (var server = new StubServer().then(200, answer)) {
      var endpoint = Endpoint.of(server.address() + "/x", Map.of());
      told(message, () -> Cluster.at(endpoint).close());
    }
  }

  private static void refusesIndex(String answer, String message) throws IOException {
    try (var server = new StubServer().then(200, opensearch("3.8.0")).then(200, answer);
        var cluster = Cluster.at(Endpoint.of(server.address() + "/x", Map.of()))) {
      told(message, cluster::index);
    }
  }

  private static void told(String message, org.junit.jupiter.api.function.Executable asking) {
    var told = assertThrows(EngineException.class, asking);
    assertTrue(String.valueOf(told.getMessage()).contains(message), told.getMessage());
  }
}
