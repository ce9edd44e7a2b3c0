package dev.earshot.engine.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.earshot.Earshot;
import dev.earshot.Slow;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.location.Location;
import dev.earshot.engine.opensearch.wire.Client;
import dev.earshot.engine.opensearch.wire.Credentials;
import dev.earshot.engine.opensearch.wire.Endpoint;
import dev.earshot.engine.opensearch.wire.SecureStub;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node with OpenSearch's security plug-in: it speaks TLS alone, and wants to know who asks. What
/// it is made of lies in `target/opensearch-security`, where `mvn -f
/// src/it/opensearch-security/pom.xml package` lays it.
@Slow
class SecurityIT {
  private static final Path PARTS = Path.of("target/opensearch-security");

  /// Those of the plug-in's own examples: one who may do all, one who may read.
  private static final String WRITER = "admin";

  private static final String READER = "kibanaro";

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(180);

  @TempDir private Path folder;
  private String address = "";

  @Test
  void whoAsksDecidesWhatIsAnswered() throws Exception {
    try (var cluster = TestCluster.start(1, folder, kind())) {
      address = cluster.address(0).replace("http:", "https:") + "/highlights";
      awaitUsers();
      try (var index = Earshot.open(location(WRITER, WRITER))) {
        index.index(Path.of("corpus"));
        assertTrue(index.search("sea").total() > 0);
        assertEquals(4, index.counts().episodes());
      }
      refused("wants to know who asks", location(Map.of()));
      refused("wants to know who asks", location(WRITER, "moonlight"));
      refused("may not do that", location(READER, READER));
      refused("is not trusted", Location.cluster(address, Map.of()));
      refused("broke off", Location.cluster(address.replace("https:", "http:"), Map.of()));
    }
  }

  /// A node answers before it has stored who its users are; until then it is not available.
  private void awaitUsers() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    while (true)
      try (var client = Client.of(Endpoint.of(address, trusting(as(WRITER, WRITER))))) {
        client.get("/");
        return;
      } catch (EngineException e) {
        assertTrue(System.nanoTime() < end, e::toString);
        Thread.sleep(200);
      }
  }

  private static Map<String, String> as(String user, String password) {
    return Map.of(Credentials.USER, user, Credentials.PASSWORD, password);
  }

  private Map<String, String> trusting(Map<String, String> environment) {
    var trusting = new HashMap<>(environment);
    trusting.put(Endpoint.CACERT, folder.resolve("certificate.pem").toString());
    return trusting;
  }

  private Location location(String user, String password) {
    return location(as(user, password));
  }

  private Location location(Map<String, String> environment) {
    return Location.cluster(address, trusting(environment));
  }

  private static void refused(String message, Location location) {
    var told =
        assertThrows(
            EngineException.class,
            () -> {
              try (var index = Earshot.open(location)) {
                index.search("sea");
              }
            });
    var text = String.valueOf(told.getMessage());
    assertTrue(text.contains(message), text);
    assertFalse(text.contains("moonlight"), text);
    assertEquals(1, text.lines().count(), text);
  }

  private TestCluster.Kind kind() throws Exception {
    if (!Files.exists(PARTS.resolve("plugin")))
      fail("no " + PARTS + "; \"mvn -f src/it/opensearch-security/pom.xml package\" makes it");
    var config = Files.createDirectories(folder.resolve("n0/config/opensearch-security"));
    for (var file : files(PARTS.resolve("plugin/config"), ".yml"))
      Files.copy(file, config.resolve(file.getFileName()));
    var store = SecureStub.keys(folder);
    Files.copy(store, folder.resolve("n0/config/store.p12"));
    var settings = new ArrayList<String>();
    for (var layer : List.of("transport", "http"))
      for (var role : List.of("keystore", "truststore")) {
        var prefix = "plugins.security.ssl." + layer + "." + role;
        settings.add(prefix + "_type=PKCS12");
        settings.add(prefix + "_filepath=store.p12");
        settings.add(prefix + "_password=" + SecureStub.PASSWORD);
      }
    settings.add("plugins.security.ssl.http.enabled=true");
    settings.add("plugins.security.ssl.transport.enforce_hostname_verification=false");
    settings.add("plugins.security.allow_default_init_securityindex=true");
    settings.add("plugins.security.nodes_dn=[CN=localhost]");
    settings.add("plugins.security.authcz.admin_dn=[CN=localhost]");
    return new TestCluster.Kind(
        classPath(),
        List.of(
            "-Dmodules=org.opensearch.analysis.common.CommonAnalysisModulePlugin,"
                + "org.opensearch.security.OpenSearchSecurityPlugin"),
        settings);
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  /// What both have is taken from the server.
  private static String classPath() throws IOException {
    var names = new HashSet<String>();
    var parts = new ArrayList<Path>();
    var all =
        Stream.concat(
            files(PARTS.resolve("server"), ".jar").stream(),
            files(PARTS.resolve("plugin"), ".jar").stream());
    for (var jar : all.toList())
      if (names.add(jar.getFileName().toString().replaceFirst("-\\d[^/]*$", ""))) parts.add(jar);
    parts.removeIf(jar -> jar.getFileName().toString().startsWith("log4j-slf4j"));
    return parts.stream()
        .map(jar -> jar.toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
