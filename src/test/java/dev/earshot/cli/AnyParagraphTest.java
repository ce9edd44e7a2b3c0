package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.earshot.Earshot;
import dev.earshot.ManyLanguages;
import dev.earshot.Slow;
import dev.earshot.engine.EngineException;
import dev.earshot.http.Server;
import dev.earshot.http.ServerLog;
import dev.earshot.http.ServerSettings;
import dev.earshot.mcp.McpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever somebody pastes is answered on every door, of an index of many languages too.
class AnyParagraphTest {
  @TempDir static Path folder;
  private static Cli cli;
  private static Earshot earshot;
  private static Server server;
  private static HttpClient client;

  @BeforeAll
  static void open() throws IOException {
    var corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.write(corpus.resolve("a.jsonl"), ManyLanguages.episodes());
    cli = Cli.with(folder.resolve("index"));
    earshot = Earshot.open(folder.resolve("index"));
    earshot.index(corpus);
    client = HttpClient.newHttpClient();
    var settings = ServerSettings.local("index").listeningOn("127.0.0.1", 0);
    server = Server.start(earshot, settings, new Silent());
  }

  @AfterAll
  static void close() {
    client.close();
    server.close();
    earshot.close();
  }

  private record Silent() implements ServerLog {
    @Override
    public void request(String line) {}

    @Override
    public void unreadable(EngineException trouble) {
      throw new AssertionError(trouble);
    }

    @Override
    public void fault(Throwable fault) {
      throw new AssertionError(fault);
    }
  }

  @Test
  void someParagraphs() throws Exception {
    answersAll(4, 900);
  }

  /// `-Dearshot.paragraphs=10000` takes half an hour.
  @Slow
  @Test
  void manyParagraphs() throws Exception {
    answersAll(Integer.getInteger("earshot.paragraphs", 500), 120);
  }

  private static void answersAll(int paragraphs, int longest) throws Exception {
    long seed = Long.getLong("earshot.seed", System.nanoTime());
    var random = new Random(seed);
    for (int round = 0; round < paragraphs; round++) {
      var paragraph = ManyLanguages.paragraph(1 + random.nextInt(longest), random);
      try {
        answers(paragraph);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ", round " + round + ": " + paragraph, e);
      }
    }
  }

  private static void answers(String paragraph) throws Exception {
    var found = earshot.search(paragraph);
    assertEquals(found.total(), overHttp(paragraph), "HTTP");
    assertEquals(found.total(), overMcp(paragraph), "MCP");
    var terminal = cli.run("search", "--json", "--", paragraph);
    assertEquals(found.passages().isEmpty() ? 1 : 0, terminal.code(), terminal::err);
  }

  private static long overHttp(String query) throws IOException, InterruptedException {
    var q = URLEncoder.encode(query, StandardCharsets.UTF_8);
    var uri = URI.create("http://127.0.0.1:" + server.port() + "/api/search?q=" + q);
    var answer = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), answer::body);
    var total = JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonObject("total");
    return total.get("value").getAsLong();
  }

  private static long overMcp(String query) throws IOException {
    var arguments = new JsonObject();
    arguments.addProperty("query", query);
    var request =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
            + "{\"name\":\"search_highlights\",\"arguments\":"
            + arguments
            + "}}\n";
    var out = new StringWriter();
    new McpServer(earshot, McpServer.USUAL_TOKENS, "test", AnyParagraphTest::unexpected)
        .serve(
            new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out));
    var answer = JsonParser.parseString(out.toString()).getAsJsonObject();
    assertTrue(answer.has("result"), out::toString);
    var result = answer.getAsJsonObject("result");
    assertFalse(result.has("isError") && result.get("isError").getAsBoolean(), out::toString);
    return result.getAsJsonObject("structuredContent").get("total").getAsLong();
  }

  private static void unexpected(Throwable fault) {
    throw new AssertionError(fault);
  }
}
