package dev.earshot.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.earshot.engine.Deadline;
import dev.earshot.http.socket.ClientWatch;
import dev.earshot.mcp.McpServer;
import dev.earshot.mcp.McpServer.Posted;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The Model Context Protocol over HTTP: a message is posted, and its answer comes back. No stream
/// is held open, which the protocol leaves to the server, and a session is no more than a name by
/// which a client's messages are told from those of others.
final class Assistants {
  static final String PATH = "/mcp";
  static final String SESSION = "Mcp-Session-Id";

  /// What clients speak that don't say it, by the protocol.
  private static final String UNSAID = "2025-03-26";

  private final McpServer server;
  private final Searches searches;

  Assistants(McpServer server, Searches searches) {
    this.server = server;
    this.searches = searches;
  }

  /// @param watch tells when the client is gone, which calls off what it asked: there is no other
  ///   way to bring it the answer
  /// @throws HttpProblem if it is no message
  Reply answer(HttpExchange exchange, ClientWatch watch) {
    checkType(exchange);
    var version = version(exchange);
    var session = header(exchange, SESSION);
    var posted = server.posted(message(exchange), version, session);
    var deadline = Deadline.in(McpServer.TIME_LIMIT);
    watch.whenGone(() -> {
      deadline.cancel();
      posted.callOff();
    });
    var reply = reply(posted, deadline);
    return posted.isBeginning() && session.isEmpty()
        ? reply.with(SESSION, UUID.randomUUID().toString())
        : reply;
  }

  /// Only what asks the index waits for a place among the searches.
  private Reply reply(Posted posted, Deadline deadline) {
    try {
      return posted.asksIndex()
          ? searches.answer(deadline, () -> written(posted.answer()))
          : written(posted.answer());
    } finally {
      posted.callOff();
    }
  }

  private static Reply written(Optional<String> answer) {
    return answer.map(Reply::json).orElseGet(() -> Reply.empty(Reply.ACCEPTED)).passing();
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
    } catch (IOException gone) {
      throw HttpProblem.bad("the message did not come whole");
    }
    throw HttpProblem.of(
        HttpProblem.TOO_LARGE, "a message has at most " + McpServer.LONGEST_MESSAGE + " bytes");
  }

  private static Optional<String> header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }
}
