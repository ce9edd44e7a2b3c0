package dev.earshot.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.earshot.present.VisibleText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// Sends replies and logs them. Thread-safe.
final class Sender {
  /// What is smaller grows, or fits into one packet anyway.
  private static final int WORTH_COMPRESSING = 1_024;

  private static final int NO_BODY = -1;

  private static final DateTimeFormatter LOG_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);

  private final Set<String> origins;
  private final ServerLog log;

  /// @param origins whose pages may read answers under `/api`
  Sender(Set<String> origins, ServerLog log) {
    this.origins = origins;
    this.log = log;
  }

  /// @param begin when the request was taken up, on the clock of [System#nanoTime]
  void send(HttpExchange exchange, Reply reply, long begin) throws IOException {
    try (exchange) {
      var headers = exchange.getResponseHeaders();
      reply.headers().forEach(headers::set);
      if (!reply.type().isEmpty()) headers.set("Content-Type", reply.type());
      headers.set("X-Content-Type-Options", "nosniff");
      headers.putIfAbsent("Cache-Control", List.of("no-cache"));
      if (isForPrograms(exchange)) allowOrigin(exchange, headers);
      write(exchange, reply.status(), encoded(exchange, reply));
    } finally {
      log.request(line(exchange, reply, System.nanoTime() - begin));
    }
  }

  /// A page of another site has no business with the pages of this one.
  private static boolean isForPrograms(HttpExchange exchange) {
    var path = Place.pathIn(exchange);
    return path.startsWith("/api/") || path.equals(Assistants.PATH);
  }

  private void allowOrigin(HttpExchange exchange, Headers headers) {
    if (origins.isEmpty()) return;
    headers.add("Vary", "Origin");
    var origin = exchange.getRequestHeaders().getFirst("Origin");
    if (origin == null || !(origins.contains(origin) || origins.contains("*"))) return;
    headers.set("Access-Control-Allow-Origin", origin);
    headers.set("Access-Control-Allow-Methods", String.join(", ", RequestFilter.methods(exchange)));
    headers.set(
        "Access-Control-Allow-Headers",
        "Accept, Authorization, Content-Type, If-None-Match, MCP-Protocol-Version, Mcp-Session-Id");
    headers.set("Access-Control-Expose-Headers", "ETag, Retry-After, Mcp-Session-Id");
  }

  private static byte[] encoded(HttpExchange exchange, Reply reply) throws IOException {
    var body = reply.body().getBytes(UTF_8);
    if (body.length < WORTH_COMPRESSING) return body;
    exchange.getResponseHeaders().add("Vary", "Accept-Encoding");
    if (!acceptsGzip(exchange.getRequestHeaders())) return body;
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    var packed = new ByteArrayOutputStream(body.length);
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    }
    return packed.toByteArray();
  }

  private static boolean acceptsGzip(Headers headers) {
    return headers.getOrDefault("Accept-Encoding", List.of()).stream()
        .flatMap(value -> Stream.of(value.split(",", -1)))
        .map(coding -> coding.replace(" ", "").toLowerCase(Locale.ROOT))
        .anyMatch(
            coding -> coding.equals("gzip") || coding.matches("gzip;q=(1.*|0?\\.0*[1-9]\\d*)"));
  }

  private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (head) exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
    boolean none = head || body.length == 0;
    exchange.sendResponseHeaders(status, none ? NO_BODY : body.length);
    if (none) return;
    // Closed before the exchange is, which throws the reply away where a request's body is missing.
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static String line(HttpExchange exchange, Reply reply, long nanos) {
    return VisibleText.of(
        "%s - - [%s] \"%s %s %s\" %s %s %sms"
            .formatted(
                exchange.getRemoteAddress().getAddress().getHostAddress(),
                LOG_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)),
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getProtocol(),
                reply.status(),
                reply.body().length(),
                nanos / 1_000_000));
  }
}
