package dev.earshot.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.earshot.mcp.McpServer;
import java.util.Optional;

/// Whatever an assistant sends, the answer is JSON, or none is due.
final class FuzzedAssistant {
  private static final McpServer SERVER =
      new McpServer(
          FuzzedSearch.earshot(),
          McpServer.USUAL_TOKENS,
          "1",
          fault -> {
            throw new AssertionError(fault);
          });

  private FuzzedAssistant() {}

  static void take(String message) {
    for (var version : new String[] {"2025-03-26", "2025-11-25"})
      for (var answer :
          SERVER.posted(message, version, Optional.empty()).answer().stream().toList())
        assertTrue(!JsonParser.parseString(answer).isJsonNull(), answer);
  }
}
