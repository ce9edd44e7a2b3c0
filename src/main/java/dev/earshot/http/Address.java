package dev.earshot.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.query.FieldName;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The address of a search on the page, relative so that it is right behind any proxy: its
/// parameters in the order in which they were given.
record Address(Map<String, String> parameters) {
  private static final Set<String> WORDS = Set.of("q", "literal", "syntax");
  private static final String PAGE = "page";

  /// The same search with one parameter set. What is narrowed down or ordered anew begins at its
  /// first page.
  Address with(String name, String value) {
    var others = new LinkedHashMap<>(parameters);
    others.remove(PAGE);
    others.put(name, value);
    return new Address(others);
  }

  /// Another page of the same search, counted from 1.
  Address page(int number) {
    return number == 1 ? without(PAGE) : with(PAGE, Integer.toString(number));
  }

  Address without(String name) {
    var others = new LinkedHashMap<>(parameters);
    others.remove(PAGE);
    others.remove(name);
    return new Address(others);
  }

  /// As a page of the top level links to it.
  String relative() {
    return from("./");
  }

  /// As a page below links to it.
  ///
  /// @param place the way to what is asked, such as `../`
  String from(String place) {
    return parameters.entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&", place + "?", ""));
  }

  /// The part of the search that says what is looked for, whatever it is narrowed down to.
  Address words() {
    var words = new LinkedHashMap<>(parameters);
    words.keySet().retainAll(WORDS);
    return new Address(words);
  }

  /// What is searched, as a title: the words, else what all that is found has in common.
  String title() {
    var words = parameters.getOrDefault("q", "");
    var name = words.isBlank() ? conditions() : words;
    return name.isEmpty() ? "earshot" : name + " – earshot";
  }

  private String conditions() {
    return Stream.of(FieldName.values())
        .map(FieldName::word)
        .filter(parameters::containsKey)
        .map(field -> field + ": " + parameters.get(field))
        .collect(Collectors.joining(", "));
  }

  /// One segment or parameter, fit for an address.
  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
