package dev.earshot.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The address of a search on the page, relative so that it is right behind any proxy: its
/// parameters in the order in which they were given.
record Address(Map<String, String> parameters) {
  /// The same search with one parameter set. What is narrowed down or ordered anew begins at its
  /// first page.
  Address with(String name, String value) {
    var others = new LinkedHashMap<>(parameters);
    others.remove("after");
    others.put(name, value);
    return new Address(others);
  }

  Address without(String name) {
    var others = new LinkedHashMap<>(parameters);
    others.remove("after");
    others.remove(name);
    return new Address(others);
  }

  /// As a page of the top level links to it.
  String relative() {
    return parameters.entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&", "./?", ""));
  }

  /// One segment or parameter, fit for an address.
  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
