package dev.earshot.dist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Episodes that nobody spoke, for the start-up cache to be trained on: several of them answer one
/// query, with more passages than a page has, so that they are folded, paged and ranked by what
/// stands beside them; some are long, and half of the episodes are to be heard, half to be seen.
final class TrainingEpisodes {
  private static final int EPISODES = 12;
  private static final int QUOTES = 600;

  private static final List<String> WORDS =
      List.of(
          "chip",
          "design",
          "wafer",
          "yield",
          "layout",
          "clock",
          "logic",
          "memory",
          "cache",
          "router",
          "signal",
          "timing",
          "power",
          "sensor",
          "packet",
          "driver",
          "kernel",
          "buffer",
          "vector",
          "compiler",
          "scheduler",
          "register",
          "pipeline");

  private TrainingEpisodes() {}

  /// A line of JSON for each.
  static List<String> lines() {
    return IntStream.rangeClosed(1, EPISODES).mapToObj(TrainingEpisodes::line).toList();
  }

  /// One that has hardly anything: segments lack the fields that nothing in them has.
  static List<String> bare() {
    return List.of("{\"title\":\"Chips\",\"quotes\":[{\"text\":\"A chip by itself.\"}]}");
  }

  private static String line(int number) {
    var quotes = new ArrayList<String>();
    for (int i = 0; i < QUOTES; i++) quotes.add(quote(number, i));
    return String.format(
        Locale.ROOT,
        """
        {"show":"Training","number":%s,"title":"Chips, part %s","published":"2024-01-%02d",\
        %s,"guests":["Ada Moss"],"season_name":"One","downloads":12,"hosts":["Jo Reed"],"topics":[{"title":"Flexibility of %s",\
        "start":"0:00","quotes":[%s]}]}\
        """,
        number,
        number,
        number % 28 + 1,
        address(number),
        WORDS.get(number % WORDS.size()),
        String.join(",", quotes));
  }

  private static String address(int number) {
    return number % 2 == 0
        ? "\"audio\":\"https://media.example/%s.mp3\"".formatted(number)
        : "\"url\":\"https://www.youtube.com/watch?v=trainings0%s&feature=share\""
            .formatted(number);
  }

  /// A word that is nowhere else, as most are.
  private static String rare(int number) {
    var word = new StringBuilder();
    for (int left = number + 1; left > 0; left /= 20)
      word.append("bdfghklmnprstvwzjcxq".charAt(left % 20)).append("aeiou".charAt(left % 5));
    return word.toString();
  }

  private static String quote(int episode, int number) {
    var text = new StringBuilder("Here");
    for (int i = 1; i <= (number % 50 == 0 ? 160 : 8); i++)
      text.append(' ').append(WORDS.get((episode * 31 + number * (i + 2) + i * i) % WORDS.size()));
    text.append(' ').append(rare(episode * QUOTES + number));
    return String.format(
        Locale.ROOT,
        "{\"text\":\"%s%s\",\"speaker\":\"%s\",\"start\":\"%s:%02d\"}",
        text,
        number % 3 == 0 ? ", is it?" : ".",
        number % 2 == 0 ? "Jo Reed" : "Ada Moss",
        number / 4,
        number % 4 * 15);
  }
}
