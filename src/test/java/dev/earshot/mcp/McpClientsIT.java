package dev.earshot.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.earshot.Earshot;
import dev.earshot.Listening;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ResourceLink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The finished image, as the clients of other vendors talk to it. That of npm is skipped where npm
/// cannot fetch it.
@Timeout(180)
class McpClientsIT {
  private static final Path IMAGE = Path.of(System.getProperty("earshot.image"));
  private static final String CLIENT = "@modelcontextprotocol/client@2.4.0";

  @TempDir static Path folder;

  @BeforeAll
  static void index() {
    try (var earshot = Earshot.open(folder.resolve("index"))) {
      earshot.index(Path.of("corpus"));
    }
  }

  @Test
  void theJavaClient() {
    var params =
        ServerParameters.builder(command().getFirst()).args(command().subList(1, 4)).build();
    finds(new StdioClientTransport(params, McpJsonDefaults.getMapper()));
  }

  @Test
  void theJavaClientOverHttp() throws Exception {
    var command = List.of(command().getFirst(), command().get(1), command().get(2));
    var serve = new ArrayList<>(command);
    serve.addAll(List.of("serve", "--port", "0"));
    var server = new ProcessBuilder(serve).start();
    try {
      var address = Listening.address(server.errorReader());
      finds(HttpClientStreamableHttpTransport.builder(address).build());
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  private static void finds(McpClientTransport transport) {
    try (var client = McpClient.sync(transport).requestTimeout(Duration.ofSeconds(60)).build()) {
      client.initialize();
      assertEquals(9, client.listTools().tools().size());
      var query = Map.<String, Object>of("query", "chip design flexibility", "limit", 1);
      var found =
          client.callTool(CallToolRequest.builder("search_highlights").arguments(query).build());
      assertFalse(found.isError());
      var link = (ResourceLink) found.content().getLast();
      var read = client.readResource(ReadResourceRequest.builder(link.uri()).build());
      assertTrue(read.toString().contains("flexib"), read.toString());
      assertEquals(1, client.listResourceTemplates().resourceTemplates().size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "2026-07-28"})
  void theClientOfNpm(String version) throws Exception {
    var place = installed();
    var command = new ArrayList<>(List.of("node", "client.mjs", version));
    command.addAll(command());
    var told = JsonParser.parseString(run(place, command)).getAsJsonObject();
    assertEquals(9, told.getAsJsonArray("tools").size());
    assertEquals(2, told.get("passages").getAsInt());
    assertTrue(told.get("text").getAsString().contains("flexib"), told.toString());
    assertTrue(told.get("refused").getAsBoolean());
  }

  private static List<String> command() {
    return List.of(
        IMAGE.resolve("bin/earshot").toString(),
        "--index",
        folder.resolve("index").toString(),
        "mcp");
  }

  /// Where the client lies beside what npm installs, which is kept from one build to the next.
  private static Path installed() throws Exception {
    var place = Files.createDirectories(Path.of("target/npm").toAbsolutePath());
    if (!Files.exists(place.resolve("node_modules/@modelcontextprotocol/client"))) {
      try {
        run(place, List.of("npm", "install", "--no-audit", "--no-fund", "--silent", CLIENT));
      } catch (IOException e) {
        Assumptions.abort("npm cannot install " + CLIENT + ": " + e.getMessage());
      }
    }
    Files.copy(
        Path.of("src/test/resources/dev/earshot/mcp/client.mjs"),
        place.resolve("client.mjs"),
        StandardCopyOption.REPLACE_EXISTING);
    return place;
  }

  private static String run(Path place, List<String> command) throws Exception {
    var errors = folder.resolve("errors");
    var process =
        new ProcessBuilder(command)
            .directory(place.toFile())
            .redirectError(errors.toFile())
            .start();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0)
      throw new IOException(command + " failed: " + Files.readString(errors));
    return out;
  }
}
