package dev.earshot.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.earshot.Earshot;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.TimeOverException;
import dev.earshot.http.Route.Asked;
import dev.earshot.http.Route.Kind;
import dev.earshot.mcp.McpServer;
import dev.earshot.present.Software;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;

/// Answers over HTTP from an index: the interface for programs under `/api`, and the search page.
/// Each request has a virtual thread, each search one of the operating system's. Thread-safe.
public final class Server implements AutoCloseable {
  /// Connections that wait to be taken; the JDK's server takes them at once.
  private static final int BACKLOG = 256;

  /// How long those under way may take to end when the server is told to.
  private static final int GRACE_SECONDS = 5;

  private final Earshot earshot;
  private final ServerSettings settings;
  private final List<Route> routes;
  private final String program;
  private final Searches searches;
  private final Assistants assistants;
  private final ServerLog log;
  private final Sender sender;
  private final HttpServer server;

  private Server(Earshot earshot, ServerSettings settings, HttpServer server, ServerLog log) {
    this.earshot = earshot;
    this.settings = settings;
    this.server = server;
    this.program = program();
    this.searches = new Searches(settings.searches());
    this.log = log;
    var mcp = new McpServer(earshot, Software.version(), log::fault);
    this.assistants = new Assistants(mcp, searches);
    this.sender = new Sender(settings.origins(), log);
    this.routes = routes(earshot, settings);
  }

  static List<Route> routes(Earshot earshot, ServerSettings settings) {
    var routes = new ArrayList<Route>();
    routes.addAll(new Api(earshot, settings).routes());
    routes.addAll(new Page(earshot, settings).routes());
    routes.add(new Feed(earshot, settings).route());
    routes.addAll(new Site(settings.baseUrl()).routes());
    routes.add(OpenApi.route(routes));
    return routes;
  }

  /// Starts to answer. The index stays the caller's, who closes it after the server.
  ///
  /// @throws EngineException if nothing can listen at that address
  public static Server start(Earshot earshot, ServerSettings settings, ServerLog log) {
    var address = new InetSocketAddress(settings.host(), settings.port());
    try {
      var server = HttpServer.create(address, BACKLOG);
      var earshotServer = new Server(earshot, settings, server, log);
      earshotServer.open();
      return earshotServer;
    } catch (IOException e) {
      throw new EngineException(
          "cannot listen on %s:%s: %s; --host and --port choose another address"
              .formatted(settings.host(), settings.port(), e.getMessage()),
          e);
    }
  }

  private void open() {
    var context = server.createContext("/", this::handle);
    context.getFilters().add(new RequestFilter(hosts(), sender::send));
    context.getFilters().add(new Admission(settings.token(), settings.origins(), sender::send));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  private Set<String> hosts() {
    var hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    hosts.add(settings.host());
    settings.allowedHosts().stream().map(RequestFilter::withoutPort).forEach(hosts::add);
    return hosts;
  }

  /// Where it listens.
  public int port() {
    return server.getAddress().getPort();
  }

  /// Takes no more requests, and waits a few seconds for those under way.
  @Override
  public void close() {
    server.stop(GRACE_SECONDS);
    searches.close();
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
    if (path.equals(Assistants.PATH)) return assistants.answer(exchange);
    for (var route : routes) {
      var id = route.match(path);
      if (id.isPresent()) return answer(exchange, route, id.get());
    }
    throw HttpProblem.of(
        HttpProblem.NOT_FOUND,
        "there is nothing at " + path + "; /openapi.json tells what there is");
  }

  private Reply answer(HttpExchange exchange, Route route, String id) {
    var asked = asked(exchange, route, id);
    if (route.kind() == Kind.FIXED) return fixed(exchange, route.handler().answer(asked));
    var tag = EntityTag.of(earshot.fingerprint(), program, exchange);
    if (EntityTag.isKnown(tag, exchange)) return Reply.empty(Reply.NOT_MODIFIED).with("ETag", tag);
    var reply = searches.answer(() -> route.handler().answer(asked));
    return reply.isPassing() ? reply : reply.with("ETag", tag);
  }

  private static Reply fixed(HttpExchange exchange, Reply reply) {
    var tag = EntityTag.of(reply.body());
    return EntityTag.isKnown(tag, exchange)
        ? Reply.empty(Reply.NOT_MODIFIED).with(reply.headers()).with("ETag", tag)
        : reply.with("ETag", tag);
  }

  /// What answers: a version that is out in the world, else this run of one that is not.
  private static String program() {
    var version = Software.version();
    return version.endsWith("-SNAPSHOT") || version.startsWith("(")
        ? Instant.now().toString()
        : version;
  }

  private void tell(Throwable failure, HttpProblem problem) {
    if (problem.isFault()) log.fault(failure);
    if (failure instanceof EngineException trouble && !(failure instanceof TimeOverException))
      log.unreadable(trouble);
  }

  private static Asked asked(HttpExchange exchange, Route route, String id) {
    var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    var accepted = exchange.getRequestHeaders().getOrDefault("Accept", List.of());
    return new Asked(
        id,
        route.parameters(query),
        String.valueOf(exchange.getRequestHeaders().getFirst("Host")),
        accepted.stream().anyMatch(types -> types.contains("ndjson")));
  }
}
