package dev.earshot.engine.opensearch.wire;

import dev.earshot.engine.EngineException;
import dev.earshot.engine.NoIndexException;
import dev.earshot.engine.opensearch.wire.Client.Answer;
import dev.earshot.engine.opensearch.wire.Client.NoJsonException;
import dev.earshot.engine.opensearch.wire.Client.Repeat;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/// Says in a sentence what a cluster, or the way to it, does not do, and what helps.
final class Problems {
  private static final int LONGEST_REASON = 300;

  private final Endpoint endpoint;

  Problems(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  /// Whether it may go well another time, and may be tried.
  static boolean isPassing(IOException problem, Repeat repeat) {
    if (problem instanceof SSLException || isUnknown(problem)) return false;
    // Nobody took the request.
    if (problem instanceof ConnectException || problem instanceof HttpConnectTimeoutException)
      return false;
    return repeat == Repeat.HARMLESS && !(problem instanceof HttpTimeoutException);
  }

  private static boolean isUnknown(IOException problem) {
    return problem instanceof UnknownHostException
        || problem.getCause() instanceof UnresolvedAddressException;
  }

  /// There is no answer.
  EngineException of(IOException problem) {
    var server = endpoint.server();
    if (isUnknown(problem))
      return new EngineException("there is no host \"" + server.getHost() + "\"", problem);
    return new EngineException(
        switch (problem) {
          case ConnectException e ->
              "nothing answers at " + server + "; is OpenSearch running there?";
          case HttpConnectTimeoutException e -> "nothing answers at " + server;
          case HttpTimeoutException e -> server + " takes too long to answer; try again later";
          case SSLException e ->
              "the certificate of "
                  + server
                  + " is not trusted, or it speaks no TLS; name the certificates of who signed it with "
                  + Endpoint.CACERT;
          case NoJsonException e ->
              "what answers at " + server + " is no OpenSearch, or only half of an answer came";
          default -> "the connection to " + server + " broke off; try again";
        },
        problem);
  }

  /// A refusal.
  EngineException of(Answer answer) {
    var type = answer.errorType();
    return switch (type) {
      case "index_not_found_exception" -> new NoIndexException(endpoint.toString());
      case "search_context_missing_exception", "no_search_context_exception" ->
          new EngineException(
              "the cluster let go of what was being read of " + endpoint + "; ask again");
      case "cluster_block_exception" -> blocked(reason(answer));
      case "circuit_breaking_exception" ->
          new EngineException(
              "the cluster at "
                  + endpoint.server()
                  + " has too little memory for this just now; try again later or ask for less, or"
                  + " give its nodes a larger heap");
      case "too_many_clauses", "too_many_nested_clauses" -> tooLong();
      default -> reason(answer).contains("maxClauseCount") ? tooLong() : byStatus(answer);
    };
  }

  private static EngineException tooLong() {
    return new EngineException(
        "the query has more words and conditions than the cluster takes; ask with fewer, or raise"
            + " indices.query.bool.max_clause_count there");
  }

  private EngineException blocked(String reason) {
    boolean full =
        reason.contains("flood-stage")
            || reason.contains("read-only-allow-delete")
            || reason.contains("read-only / allow delete");
    return new EngineException(
        full
            ? "a disk of the cluster is nearly full, so it takes nothing more into "
                + endpoint
                + "; free some space there"
            : "the cluster does not let " + endpoint + " be used: " + reason);
  }

  private EngineException byStatus(Answer answer) {
    var server = endpoint.server();
    return new EngineException(
        switch (answer.status()) {
          case 401 ->
              server
                  + " wants to know who asks, or does not know them; set "
                  + Credentials.USER
                  + " and "
                  + Credentials.PASSWORD
                  + ", or "
                  + Credentials.FILE;
          case 403 -> "whoever asks may not do that with " + endpoint + detail(answer);
          case 429 -> "the cluster at " + server + " is too busy; try again later";
          case 502, 503, 504 ->
              "a part of "
                  + endpoint
                  + " is not available; look at the health of the cluster"
                  + detail(answer);
          default -> {
            if (answer.body().getAsJsonObject().isEmpty())
              yield "what answers at " + server + " is no OpenSearch: status " + answer.status();
            yield "the cluster refuses with status " + answer.status() + detail(answer);
          }
        });
  }

  private static String detail(Answer answer) {
    var reason = reason(answer);
    return reason.isEmpty() ? "" : ": " + reason;
  }

  private static String reason(Answer answer) {
    var causes = Json.list(answer.body(), "error", "root_cause");
    var reason =
        causes.isEmpty()
            ? Json.text(answer.body(), "error", "reason")
            : Json.text(causes.getFirst(), "reason");
    if (reason.isEmpty()) reason = Json.text(answer.body(), "error");
    var line = reason.lines().findFirst().orElse("");
    return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + " ..." : line;
  }
}
