package dev.earshot.http;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import dev.earshot.Earshot;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.TimeOverException;
import dev.earshot.http.Route.Asked;
import dev.earshot.http.Route.Kind;
import dev.earshot.http.socket.ClientWatch;
import dev.earshot.http.socket.Listener;
import dev.earshot.http.socket.Refused;
import dev.earshot.mcp.McpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Answers over HTTP from an index: the interface for programs under `/api`, and the search page.
/// Each request has a virtual thread, each search one of the operating system's. Thread-safe.
public final class Server implements AutoCloseable {
  private final Earshot earshot;
  private final ServerSettings settings;
  private final List<Route> routes;
  private final String program;
  private final Searches searches;
  private final Assistants assistants;
  private final ServerLog log;
  private final Sender sender;
  private final List<Filter> filters;
  private final Listener listener;

  private Server(Earshot earshot, ServerSettings settings, ServerLog log, List<Route> more)
      throws IOException {
    this.earshot = earshot;
    this.settings = settings;
    this.program = program();
    this.searches = new Searches(settings.searches());
    this.log = log;
    var mcp = new McpServer(earshot, McpServer.USUAL_TOKENS, software(), log::fault);
    this.assistants = new Assistants(mcp, searches);
    this.sender = new Sender(settings.origins(), log);
    this.routes = Stream.concat(routes(earshot, settings).stream(), more.stream()).toList();
    this.filters =
        List.of(
            new RequestFilter(hosts(), sender::send),
            new Admission(settings.token(), settings.origins(), sender::send));
    this.listener =
        Listener.at(
            new InetSocketAddress(settings.host(), settings.port()), this::filtered, this::refuse);
  }

  static List<Route> routes(Earshot earshot, ServerSettings settings) {
    var routes = new ArrayList<Route>();
    routes.addAll(new Api(earshot, settings).routes());
    routes.addAll(new Page(earshot).routes());
    routes.add(new Feed(earshot, settings).route());
    routes.addAll(new Site(settings.baseUrl()).routes());
    routes.add(OpenApi.route(routes));
    return routes;
  }

  /// Starts to answer. The index stays the caller's, who closes it after the server.
  ///
  /// @throws EngineException if nothing can listen at that address
  public static Server start(Earshot earshot, ServerSettings settings, ServerLog log) {
    return start(earshot, settings, log, List.of());
  }

  /// @param more answers than it has by itself
  static Server start(Earshot earshot, ServerSettings settings, ServerLog log, List<Route> more) {
    try {
      return new Server(earshot, settings, log, more);
    } catch (IOException e) {
      throw new EngineException(
          "cannot listen on %s:%s: %s; --host and --port choose another address"
              .formatted(settings.host(), settings.port(), e.getMessage()),
          e);
    }
  }

  private Set<String> hosts() {
    var hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    hosts.add(settings.host());
    settings.allowedHosts().stream().map(RequestFilter::withoutPort).forEach(hosts::add);
    return hosts;
  }

  /// Where it listens.
  public int port() {
    return listener.port();
  }

  /// Takes no more requests, and waits a few seconds for those under way.
  @Override
  public void close() {
    listener.close();
    searches.close();
  }

  private void filtered(HttpExchange exchange) throws IOException {
    new Filter.Chain(filters, this::handle).doFilter(exchange);
  }

  private void refuse(HttpExchange exchange, Refused why) throws IOException {
    sender.send(exchange, HttpProblem.of(why).reply(), System.nanoTime());
  }

  private void handle(HttpExchange exchange) throws IOException {
    long begin = System.nanoTime();
    sender.send(exchange, answer(exchange), begin);
  }

  /// Whatever happens, there is an answer.
  private Reply answer(HttpExchange exchange) {
    try {
      return exchange.getRequestMethod().equals("OPTIONS")
          ? Reply.empty(Reply.NO_CONTENT)
              .with("Allow", String.join(", ", RequestFilter.methods(exchange)))
          : routed(exchange);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      var problem = HttpProblem.of(e);
      tell(e, problem);
      var path = exchange.getRequestURI().getRawPath();
      var accepted = String.valueOf(exchange.getRequestHeaders().getFirst("Accept"));
      return path.startsWith("/api/")
              || path.equals(Assistants.PATH)
              || !accepted.contains("text/html")
          ? problem.reply()
          : problem.page(path);
    }
  }

  private Reply routed(HttpExchange exchange) {
    var path = exchange.getRequestURI().getRawPath();
    if (path.equals(Assistants.PATH)) return assistants.answer(exchange, watch(exchange));
    for (var route : routes) {
      var id = route.match(path);
      if (id.isPresent()) return answer(exchange, route, id.get());
    }
    throw HttpProblem.of(
        HttpProblem.NOT_FOUND,
        "there is nothing at " + path + "; /openapi.json tells what there is");
  }

  private Reply answer(HttpExchange exchange, Route route, String id) {
    var deadline = Deadline.in(settings.timeLimit());
    var asked = asked(exchange, route, id, deadline);
    if (route.kind() == Kind.FIXED) return fixed(exchange, route.handler().answer(asked));
    var tag = EntityTag.of(earshot.fingerprint(), program, exchange);
    if (EntityTag.isKnown(tag, exchange)) return Reply.empty(Reply.NOT_MODIFIED).with("ETag", tag);
    watch(exchange).whenGone(deadline::cancel);
    var reply = searches.answer(deadline, () -> route.handler().answer(asked));
    // What has to be told when the time is over need not be all that there is.
    return deadline.isPassed() ? reply.passing() : reply.with("ETag", tag);
  }

  /// Other servers don't tell.
  private static ClientWatch watch(HttpExchange exchange) {
    return exchange instanceof ClientWatch watch ? watch : told -> {};
  }

  private static Reply fixed(HttpExchange exchange, Reply reply) {
    var tag = EntityTag.of(reply.body());
    return EntityTag.isKnown(tag, exchange)
        ? Reply.empty(Reply.NOT_MODIFIED).with(reply.headers()).with("ETag", tag)
        : reply.with("ETag", tag);
  }

  /// What answers: a version that is out in the world, else this run of one that is not.
  private static String program() {
    var version = software();
    return version.endsWith("-SNAPSHOT") || version.startsWith("(")
        ? Instant.now().toString()
        : version;
  }

  private static String software() {
    var version = Server.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  private void tell(Throwable failure, HttpProblem problem) {
    if (problem.isFault()) log.fault(failure);
    if (failure instanceof EngineException trouble && !(failure instanceof TimeOverException))
      log.unreadable(trouble);
  }

  private static Asked asked(HttpExchange exchange, Route route, String id, Deadline deadline) {
    var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    var accepted = exchange.getRequestHeaders().getOrDefault("Accept", List.of());
    return new Asked(
        id,
        route.parameters(query),
        String.valueOf(exchange.getRequestHeaders().getFirst("Host")),
        accepted.stream().anyMatch(types -> types.contains("ndjson")),
        deadline);
  }
}
