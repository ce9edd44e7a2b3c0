package dev.earshot.http;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.earshot.Earshot;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.EngineException;
import dev.earshot.http.Route.Asked;
import dev.earshot.http.Route.Kind;
import dev.earshot.http.socket.ClientWatch;
import dev.earshot.http.socket.Refused;
import dev.earshot.mcp.McpServer;
import dev.earshot.present.EngineTrouble;
import dev.earshot.present.Software;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All that `earshot serve` answers, for an application's own server: the interface for programs,
/// the search page, the feed, and the tools of assistants.
///
/// ```java
/// server.createContext("/podcasts/", SearchHandler.of(earshot, settings, log));
/// ```
///
/// It may be put at any path, and then answers `/podcasts/api/search` as it answers `/api/search`
/// at the top; what it links to follows. The server's own threads take the requests, virtual ones
/// for the best; each search runs on a thread of the handler's, so many at once as the settings
/// say. The settings' host names, origins and token hold as for a server of earshot's own, its
/// address and port do not. Thread-safe.
public final class SearchHandler implements HttpHandler, AutoCloseable {
  private final Earshot earshot;
  private final ServerSettings settings;
  private final List<Filter> filters;
  private final List<Route> routes;
  private final String program;
  private final Searches searches;
  private final Assistants assistants;
  private final ServerLog log;
  private final Sender sender;

  private SearchHandler(Earshot earshot, ServerSettings settings, ServerLog log, List<Route> more) {
    this.earshot = earshot;
    this.settings = settings;
    this.program = program();
    this.searches = new Searches(settings.searches());
    this.log = log;
    var mcp = new McpServer(earshot, McpServer.USUAL_TOKENS, Software.version(), e -> tell(log, e));
    this.assistants = new Assistants(mcp, searches);
    this.sender = new Sender(settings.origins(), log);
    this.routes = Stream.concat(routes(earshot, settings).stream(), more.stream()).toList();
    this.filters =
        List.of(
            new RequestFilter(hosts(settings), sender::send),
            new Admission(settings.token(), settings.origins(), sender::send));
  }

  /// Answers from an index, which stays the caller's, who closes it after the handler.
  ///
  /// @param settings by which names its server may be called, and what a search may take
  public static SearchHandler of(Earshot earshot, ServerSettings settings, ServerLog log) {
    return of(
        Objects.requireNonNull(earshot, "earshot"),
        Objects.requireNonNull(settings, "settings"),
        Objects.requireNonNull(log, "log"),
        List.of());
  }

  /// @param more answers than it has by itself
  static SearchHandler of(
      Earshot earshot, ServerSettings settings, ServerLog log, List<Route> more) {
    return new SearchHandler(earshot, settings, log, more);
  }

  static List<Route> routes(Earshot earshot, ServerSettings settings) {
    var routes = new ArrayList<Route>();
    routes.addAll(new Api(earshot, settings).routes());
    routes.addAll(new Lists(earshot).routes());
    routes.addAll(new Page(earshot).routes());
    routes.add(new Feed(earshot, settings).route());
    routes.addAll(new Site(settings.baseUrl()).routes());
    routes.add(OpenApi.route(routes));
    return routes;
  }

  private static Set<String> hosts(ServerSettings settings) {
    var hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    hosts.add(settings.host());
    settings.allowedHosts().stream().map(RequestFilter::withoutPort).forEach(hosts::add);
    return hosts;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    new Filter.Chain(filters, this::admitted).doFilter(exchange);
  }

  /// Answers what is no request.
  void refuse(HttpExchange exchange, Refused why) throws IOException {
    sender.send(exchange, HttpProblem.of(why).reply(), System.nanoTime());
  }

  private void admitted(HttpExchange exchange) throws IOException {
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
      var path = Place.pathIn(exchange);
      var accepted = String.valueOf(exchange.getRequestHeaders().getFirst("Accept"));
      return path.startsWith("/api/")
              || path.equals(Assistants.PATH)
              || !accepted.contains("text/html")
          ? problem.reply()
          : problem.page(path);
    }
  }

  private Reply routed(HttpExchange exchange) {
    var path = Place.pathIn(exchange);
    if (path.isEmpty()) return Place.redirect(exchange);
    if (path.equals(Assistants.PATH)) return assistants.answer(exchange, watch(exchange));
    for (var route : routes) {
      var id = route.match(path);
      if (id.isPresent()) return answer(exchange, route, id.get());
    }
    throw HttpProblem.of(
        HttpProblem.NOT_FOUND,
        "there is nothing at %s; %s tells what there is"
            .formatted(outside(exchange, path), outside(exchange, "/openapi.json")));
  }

  /// What stands below the place, as whoever asks has to write it.
  private String outside(HttpExchange exchange, String path) {
    return settings
        .baseUrl()
        .map(url -> url.replaceFirst("/$", "") + path)
        .orElseGet(() -> Place.of(exchange) + path);
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
    boolean mayChange = deadline.isPassed() || isByMeaning(asked);
    return mayChange ? reply.passing() : reply.with("ETag", tag);
  }

  /// How much a model has looked at, and which one, are no part of the tag.
  private static boolean isByMeaning(Asked asked) {
    return asked.parameters().value(SearchParameters.MEANING.name()).isPresent();
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
    var version = Software.version();
    return version.endsWith("-SNAPSHOT") || version.startsWith("(")
        ? Instant.now().toString()
        : version;
  }

  private void tell(Throwable failure, HttpProblem problem) {
    if (problem.isFault() || failure instanceof EngineException) tell(log, failure);
  }

  /// What its owner has to know.
  private static void tell(ServerLog log, Throwable failure) {
    if (!(failure instanceof EngineException trouble)) log.fault(failure);
    else if (EngineTrouble.isForOwner(trouble)) log.unreadable(trouble);
  }

  private static Asked asked(HttpExchange exchange, Route route, String id, Deadline deadline) {
    var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    var accepted = exchange.getRequestHeaders().getOrDefault("Accept", List.of());
    return new Asked(
        id,
        route.parameters(query),
        host(exchange) + Place.of(exchange),
        accepted.stream().anyMatch(types -> types.contains("ndjson")),
        deadline);
  }

  /// As the client calls the server; clients of HTTP/1.0 need not say.
  private static String host(HttpExchange exchange) {
    var said = exchange.getRequestHeaders().getFirst("Host");
    if (said != null) return said;
    var address = exchange.getLocalAddress();
    var host = address.getAddress().getHostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
  }

  /// Takes no more searches; those under way go on.
  @Override
  public void close() {
    searches.close();
  }
}
