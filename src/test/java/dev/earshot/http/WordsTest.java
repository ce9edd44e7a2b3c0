package dev.earshot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nobody who asks over HTTP, or is an assistant, is told of options that a command line alone has.
class WordsTest {
  private static final Pattern OPTION = Pattern.compile("(?<![\\w<-])--[a-z][a-z-]*");

  /// Rooms whose messages reach other doors than the command line. What an engine itself fails at
  /// does not.
  private static final List<String> ROOMS =
      List.of(
          "query", "analysis", "plan", "engine/lucene/query", "passage", "search", "http", "mcp");

  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");

  @TempDir static Path folder;
  private static Served served;

  @BeforeAll
  static void serve() {
    served = Served.sources(folder.resolve("index"));
  }

  @AfterAll
  static void close() {
    served.close();
  }

  private static void namesNoOption(String answer) {
    assertEquals(
        List.of(), OPTION.matcher(answer).results().map(MatchResult::group).toList(), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/api/search",
        "/api/search?q=%22&syntax=lucene",
        "/api/search?q=(a&syntax=lucene",
        "/api/search?q=nofield:a&syntax=lucene",
        "/api/search?q=a~9999&syntax=lucene",
        "/api/search?q=harbuor&explain=true",
        "/api/search?q=harbuor&format=md",
        "/api/search?q=harbuor&format=csv",
        "/api/search?q=tide+%2Bxyzzy",
        "/api/search?q=%22unclosed",
        "/api/search?q=tide&after=x",
        "/api/search?q=tide&since=soon",
        "/api/search?q=tide&since=3/5/2024",
        "/api/facets",
        "/api/list/shows?since=soon",
        "/api/verify?q=xyzzy",
        "/api/episodes/none",
        "/api/related/none",
        "/openapi.json",
        "/?q=harbuor",
        "/?q=tide+%2Bxyzzy",
        "/?q=xyzzy&kind=quote",
        "/?q=%22&syntax=lucene",
        "/episodes/tide-tables-1?part=7",
      })
  void anAnswerNamesNoOption(String path) {
    namesNoOption(served.get(path).body());
    namesNoOption(served.get(path, "Accept", "text/html").body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: localhost\r\nOrigin: https://evil.example",
        "Host: localhost\r\nContent-Length: 5",
        "X: no host",
      })
  void aRefusalNamesNoOption(String headers) throws IOException {
    var end = "\r\nConnection: close\r\n\r\n";
    namesNoOption(served.raw("GET /api/search?q=tide HTTP/1.1\r\n" + headers + end));
  }

  @Test
  void aServerThatCannotAnswerNamesNoOption() {
    var none = folder.resolve("none");
    try (var missing = Served.over(none, s -> s.knowing(Optional.empty()));
        var guarded = Served.over(none, s -> s.knowing(Optional.of("0123456789abcdef")));
        var full = Served.over(none, s -> s.limitedTo(0, Duration.ZERO))) {
      for (var server : List.of(missing, guarded, full))
        namesNoOption(server.get("/api/search?q=tide").body());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tools/list | ",
        "initialize | \"protocolVersion\":\"2025-11-25\"",
        "server/discover | ",
        "tools/call | \"name\":\"search_highlights\"",
        "tools/call | \"name\":\"search_highlights\",\"arguments\":{\"query\":\"harbuor\"}",
        "tools/call | \"name\":\"search_highlights\",\"arguments\":{\"query\":\"tide +xyzzy\"}",
        "tools/call | \"name\":\"search_highlights\",\"arguments\":{\"query\":\"tide\",\"since\":\"soon\"}",
        "tools/call | \"name\":\"get_episode\",\"arguments\":{\"id\":\"none\"}",
        "tools/call | \"name\":\"list\",\"arguments\":{\"what\":\"songs\"}",
        "tools/call | \"name\":\"verify_quote\",\"arguments\":{\"text\":\"xyzzy\"}",
        "resources/read | \"uri\":\"highlight://none\"",
      })
  void anAssistantIsToldOfNoOption(String request) throws IOException {
    var parts = request.split(" \\| ", -1);
    var message =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":{%s}}"
            .formatted(parts[0], parts[1]);
    namesNoOption(
        served.raw(
            "POST /mcp HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: "
                + message.length()
                + "\r\n\r\n"
                + message));
  }

  @Test
  void noMessageOfTheirRoomsNamesAnOption() throws IOException {
    for (var room : ROOMS)
      try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/earshot", room))) {
        for (var file : files.filter(Files::isRegularFile).toList())
          TEXT.matcher(Files.readString(file, StandardCharsets.UTF_8))
              .results()
              .map(MatchResult::group)
              .forEach(WordsTest::namesNoOption);
      }
  }
}
