package dev.earshot.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Earshot;
import dev.earshot.notation.DayNotation;
import dev.earshot.notation.Sentences;
import dev.earshot.notation.SpokenDate;
import dev.earshot.notation.TimeNotation;
import dev.earshot.notation.WebAddress;
import dev.earshot.present.JsonRecords;
import dev.earshot.query.InvalidInputException;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchRequest.Grouping;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

/// Whatever is typed has an answer, or is said to be no such thing.
final class FuzzedSearch {
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

  private FuzzedSearch() {}

  /// Made when first asked for.
  private static final class Index {
    private static final Earshot EARSHOT = indexed();

    private static Earshot indexed() {
      var earshot = Earshot.inMemory();
      earshot.index(Path.of("corpus"), Path.of("src/test/resources/dev/earshot/cli/sources"));
      return earshot;
    }
  }

  static Earshot earshot() {
    return Index.EARSHOT;
  }

  static void take(String typed) {
    var request = SearchRequest.of(typed);
    var found = earshot().search(request.limit(5).with(Detail.FACETS).with(Detail.REASONS));
    assertTrue(found.matches().all() >= found.passages().size(), typed);
    for (var passage : found.passages()) {
      var shown = passage.excerpt();
      for (var span : shown.highlights())
        assertTrue(
            span.from() < span.to() && span.to() <= shown.text().length(),
            () -> span + " of " + shown.text());
    }
    JsonRecords.lines(found, "index");
    earshot().search(request.limit(2).grouping(Grouping.EPISODES));
    earshot().suggest(typed, 5);
    earshot().verify(typed);
  }

  static void takeNotation(String typed) {
    DayNotation.read(typed);
    SpokenDate.read(typed, TODAY)
        .ifPresent(days -> assertTrue(!days.first().isAfter(days.last()), typed));
    TimeNotation.read(typed)
        .ifPresent(time ->
            assertEquals(
                Optional.of(time.toSeconds()),
                TimeNotation.read(TimeNotation.write(time)).map(again -> again.toSeconds()),
                typed));
    TimeNotation.readMillis(typed);
    WebAddress.page(typed);
    WebAddress.video(typed);
    assertEquals(typed, String.join("", Sentences.of(typed)));
  }

  /// As it is, and as what is turned round in a cursor that is one.
  static void takeCursor(byte[] input) {
    var request = SearchRequest.of("tide").limit(2);
    follow(request, new String(input, UTF_8));
    var cursor = Base64.getUrlDecoder().decode(earshot().search(request).next().orElseThrow());
    for (int i = 0; i < Math.min(input.length, cursor.length); i++) cursor[i] ^= input[i];
    follow(request, Base64.getUrlEncoder().withoutPadding().encodeToString(cursor));
  }

  private static void follow(SearchRequest request, String cursor) {
    try {
      earshot().search(request.after(cursor));
    } catch (InvalidInputException expected) {
      assertTrue(expected.toString().contains("cursor"), expected.toString());
    }
  }
}
