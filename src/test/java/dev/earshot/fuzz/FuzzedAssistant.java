package dev.earshot.fuzz;

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
      SERVER.posted(message, version, Optional.empty()).answer().ifPresent(JsonParser::parseString);
  }
}
