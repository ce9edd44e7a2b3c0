package dev.earshot.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.earshot.mcp.McpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/// The Model Context Protocol over HTTP: a message is posted, and its answer comes back. No session
/// is kept and no stream held open, which the protocol leaves to the server.
final class Assistants {
  static final String PATH = "/mcp";

  /// What clients speak that don't say it, by the protocol.
  private static final String UNSAID = "2025-03-26";

  private final McpServer server;
  private final Searches searches;

  Assistants(McpServer server, Searches searches) {
    this.server = server;
    this.searches = searches;
  }

  /// @throws HttpProblem if it is no message
  Reply answer(HttpExchange exchange) {
    checkType(exchange);
    var version = version(exchange);
    var message = message(exchange);
    return searches.answer(() ->
        server
            .answer(message, version)
            .map(answer -> Reply.json(answer).passing())
            .orElse(Reply.empty(Reply.ACCEPTED)));
  }

  private static void checkType(HttpExchange exchange) {
    var type = header(exchange, "Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (!type.equals("application/json") && !type.startsWith("application/json;"))
      throw HttpProblem.of(HttpProblem.UNSUPPORTED_TYPE, "a message is application/json");
  }

  private static String version(HttpExchange exchange) {
    var version = header(exchange, "MCP-Protocol-Version").orElse(UNSAID);
    if (McpServer.speaks(version)) return version;
    throw HttpProblem.bad("this version of the protocol is not spoken here");
  }

  private static String message(HttpExchange exchange) {
    try {
      var bytes = exchange.getRequestBody().readNBytes(McpServer.LONGEST_MESSAGE + 1);
      if (bytes.length <= McpServer.LONGEST_MESSAGE) return new String(bytes, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw HttpProblem.of(
        HttpProblem.TOO_LARGE, "a message has at most " + McpServer.LONGEST_MESSAGE + " bytes");
  }

  private static Optional<String> header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }
}
