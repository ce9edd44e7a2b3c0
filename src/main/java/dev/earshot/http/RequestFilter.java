package dev.earshot.http;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Refuses requests that no ordinary client sends, before anything else looks at them: a strange
/// host or method, or a body.
final class RequestFilter extends Filter {
  private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");
  private static final List<String> ASKING = List.of("OPTIONS", "POST");

  private final Set<String> hosts;
  private final Exchange exchange;

  /// @param hosts the names by which this server may be called, in small letters and without a
  ///   port: a page elsewhere could otherwise make its own name point here and read the answers
  ///   (DNS rebinding)
  RequestFilter(Set<String> hosts, Exchange exchange) {
    this.hosts = hosts;
    this.exchange = exchange;
  }

  /// Sends a reply.
  interface Exchange {
    void send(HttpExchange exchange, Reply reply, long begin) throws IOException;
  }

  @Override
  public String description() {
    return "refuses requests that no ordinary client sends";
  }

  @Override
  public void doFilter(HttpExchange asked, Chain chain) throws IOException {
    long begin = System.nanoTime();
    try {
      check(asked);
    } catch (HttpProblem problem) {
      asked.getResponseHeaders().set("Connection", "close");
      exchange.send(asked, problem.reply(), begin);
      return;
    }
    chain.doFilter(asked);
  }

  private void check(HttpExchange asked) {
    checkHost(asked.getProtocol(), asked.getRequestHeaders().getOrDefault("Host", List.of()));
    var methods = methods(asked);
    if (!methods.contains(asked.getRequestMethod()))
      throw HttpProblem.of(
              HttpProblem.METHOD_NOT_ALLOWED,
              String.join(", ", methods) + " are the methods that are understood here")
          .with("Allow", String.join(", ", methods));
    if (!asked.getRequestMethod().equals("POST")) checkNoBody(asked);
  }

  /// What may be done at an address.
  static List<String> methods(HttpExchange asked) {
    return Place.pathIn(asked).equals(Assistants.PATH) ? ASKING : READING;
  }

  /// No browser, and so no page of another site, leaves it out.
  private void checkHost(String protocol, List<String> given) {
    if (given.isEmpty() && protocol.equals("HTTP/1.0")) return;
    if (given.size() != 1 || given.getFirst().isBlank())
      throw HttpProblem.bad("one Host header is needed");
    if (!hosts.contains(withoutPort(given.getFirst())))
      throw HttpProblem.of(
          HttpProblem.MISDIRECTED,
          "this server is not called " + given.getFirst() + "; whoever runs it can let it be");
  }

  static String withoutPort(String host) {
    return host.strip().toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
  }

  private static void checkNoBody(HttpExchange asked) {
    var headers = asked.getRequestHeaders();
    boolean none =
        headers.getOrDefault("Content-Length", List.of("0")).equals(List.of("0"))
            && !headers.containsKey("Transfer-Encoding");
    if (!none) throw HttpProblem.bad("requests here have no body");
  }
}
