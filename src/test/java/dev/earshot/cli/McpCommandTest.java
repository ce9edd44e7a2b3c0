package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command around the protocol.
class McpCommandTest {
  @TempDir Path folder;

  @Test
  void itAnswersUntilItsInputEnds() {
    var earshot = Cli.with(folder);
    assertEquals(0, earshot.run("index", Cli.SOURCES).code());
    var result = earshot.runWith("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n", "mcp");
    assertEquals("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}\n", result.out());
    assertEquals("", result.err());
    assertEquals(0, result.code());
  }

  @Test
  void withoutAnIndexItStartsAndSaysSoWhenAsked() {
    var call =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"search\",\"arguments\":{\"query\":\"tide\"}}}";
    var result = Cli.with(folder.resolve("none")).runWith(call, "mcp");
    assertTrue(result.out().contains("there is no index yet"), result.out());
    assertTrue(result.err().contains("there is no index in"), result.err());
  }
}
