package dev.earshot.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.earshot.Listening;
import dev.earshot.docs.DocPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The recipes of `src/docs/doors.md` for other programs, run with the finished image as they stand
/// there, but for the port and the paths. That of the web page is run by the tests of the page.
@Timeout(180)
class RecipesIT {
  private static final Path IMAGE = Path.of(System.getProperty("earshot.image"));
  private static final String ADDRESS = "http://127.0.0.1:7311";

  private static final DocPage DOORS = DocPage.of("doors");

  @TempDir static Path folder;
  private static Process server;
  private static String address = "";

  @BeforeAll
  static void serve() throws Exception {
    assertEquals(
        "", bash("earshot index --json " + Path.of("corpus").toAbsolutePath() + " >/dev/null"));
    var command =
        List.of(
            IMAGE.resolve("bin/earshot").toString(),
            "--index=" + folder.resolve("index"),
            "serve",
            "--port=0");
    server = new ProcessBuilder(command).start();
    address = Listening.address(server.errorReader());
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (server != null) server.destroyForcibly().waitFor();
  }

  @Test
  void fromAShellScript() throws Exception {
    needs("jq");
    var told = bash(DOORS.block("bash", 0));
    assertTrue(told.matches(" *\\d+ Ron Diamant\n"), told);
  }

  @Test
  void withCurl() throws Exception {
    needs("jq");
    needs("curl");
    var told = bash(DOORS.block("bash", 1).replace(ADDRESS, address));
    assertTrue(told.startsWith("superdatascience-691~"), told);
    assertTrue(
        told.endsWith("Ron Diamant\nA.I. Accelerators: Hardware Specialized for Deep Learning\n"),
        told);
  }

  @Test
  void fromAnAssistant() throws Exception {
    var servers =
        JsonParser.parseString(DOORS.block("json", 0))
            .getAsJsonObject()
            .getAsJsonObject("mcpServers");
    var command = new ArrayList<String>();
    command.add(
        servers
            .getAsJsonObject("earshot")
            .get("command")
            .getAsString()
            .replace("/opt/earshot", IMAGE.toString()));
    for (var argument : servers.getAsJsonObject("earshot").getAsJsonArray("args"))
      command.add(
          argument.getAsString().replace("/home/me/index", folder.resolve("index").toString()));
    var process = new ProcessBuilder(command).start();
    try (var in = process.outputWriter()) {
      in.write("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}\n");
    }
    assertTrue(process.inputReader().readLine().contains("\"search_highlights\""));
    assertEquals(0, process.waitFor());
  }

  private static void needs(String program) throws Exception {
    boolean required = "required".equals(System.getenv("EARSHOT_TEST_ALL"));
    Assumptions.assumeTrue(
        required || !bash("command -v " + program + " || true").isEmpty(), "no " + program);
  }

  private static String bash(String script) throws IOException, InterruptedException {
    var builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script);
    builder
        .environment()
        .merge("PATH", IMAGE.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
    builder.environment().put("EARSHOT_INDEX", folder.resolve("index").toString());
    var errors = folder.resolve("errors");
    var process = builder.redirectError(errors.toFile()).start();
    var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), script + Files.readString(errors));
    return told;
  }
}
