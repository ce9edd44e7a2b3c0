package dev.earshot.http;

import com.sun.net.httpserver.HttpExchange;
import dev.earshot.http.socket.ClientWatch;

/// Where in its server a handler stands, and what that means for addresses.
final class Place {
  private Place() {}

  /// The path of the place, without a slash at its end: empty at the top, where the handler of our
  /// own server stands.
  static String of(HttpExchange exchange) {
    return exchange instanceof ClientWatch
        ? ""
        : exchange.getHttpContext().getPath().replaceFirst("/$", "");
  }

  /// What is asked for below the place, as if that were the top: `/api/search`. Empty for the place
  /// without a slash.
  static String pathIn(HttpExchange exchange) {
    var path = exchange.getRequestURI().getRawPath();
    var place = of(exchange);
    return path.startsWith(place) ? path.substring(place.length()) : path;
  }

  /// To the place with a slash, without which nothing that a page links to would be below it.
  static Reply redirect(HttpExchange exchange) {
    var query = exchange.getRequestURI().getRawQuery();
    return Reply.empty(Reply.MOVED)
        .with("Location", of(exchange) + "/" + (query == null ? "" : "?" + query));
  }
}
