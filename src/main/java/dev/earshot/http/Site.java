package dev.earshot.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.http.Route.Answer;
import dev.earshot.http.Route.Asked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/// What is the same for every index: the search plug-in, and the page's script, style and icon.
final class Site {
  private static final Parameter<Optional<String>> VERSION =
      Parameter.text("v", "The version that a page wants, which may be kept for ever");

  private final Optional<String> baseUrl;

  Site(Optional<String> baseUrl) {
    this.baseUrl = baseUrl;
  }

  List<Route> routes() {
    return List.of(
        file("search.js", "The script of the page", "text/javascript"),
        file("style.css", "Its style", "text/css"),
        file("icon.svg", "Its icon", "image/svg+xml"),
        Route.fixed(
            "/opensearch.xml",
            "The search plug-in for browsers",
            Answer.of("It", "application/opensearchdescription+xml"),
            this::openSearch));
  }

  /// The address of a file beside the search page, to be kept for as long as it is the same.
  static String versioned(String name) {
    return name + "?v=" + EntityTag.hash(resource(name));
  }

  private static Route file(String name, String summary, String type) {
    var charset = type.startsWith("text/") ? "; charset=utf-8" : "";
    var reply = Reply.of(Reply.OK, type + charset, resource(name));
    var current = Optional.of(EntityTag.hash(reply.body()));
    return Route.versioned(
        "/" + name,
        summary,
        VERSION,
        Answer.of("It", type),
        asked -> asked.parameters().get(VERSION).equals(current) ? reply.lasting() : reply);
  }

  /// Addresses in the description of a plug-in cannot be relative.
  private Reply openSearch(Asked asked) {
    var base = baseUrl.orElse("http://" + asked.host());
    return Reply.of(
        Reply.OK,
        "application/opensearchdescription+xml",
        resource("opensearch.xml").replace("{base}", Entities.escape(base.replaceFirst("/$", ""))));
  }

  private static String resource(String name) {
    try (var in = Site.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("the jar lacks " + name);
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
