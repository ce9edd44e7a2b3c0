package dev.earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Earshot;
import dev.earshot.Indexed;
import dev.earshot.search.SearchRequest.Repeats;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Indexed.ForTests.class)
class CursorTest {
  private static final SearchRequest WHEEL = SearchRequest.of("wheel").limit(2);
  private static Earshot earshot;
  private static String cursor = "";

  @BeforeAll
  static void index(Indexed indexed) {
    earshot =
        indexed.quotes("One wheel.", "A second wheel turns.", "Oak for a third wheel, and iron.");
    cursor = earshot.search(WHEEL).next().orElseThrow();
  }

  @Test
  void aPageMayBeOfAnotherSizeThanTheOneBefore() {
    var all = texts(WHEEL.limit(3));
    assertEquals(all.subList(2, 3), texts(WHEEL.limit(50).after(cursor)));
    assertEquals(3, earshot.search(WHEEL.after(cursor)).firstRank());
  }

  @Test
  void theLastPageHasNoNext() {
    assertTrue(earshot.search(WHEEL.after(cursor)).next().isEmpty());
    assertTrue(earshot.search(WHEEL.limit(3)).next().isEmpty());
  }

  @Test
  void anotherQuestionIsNotGoneOnWith() {
    refuses(SearchRequest.of("wheels"), cursor);
    refuses(WHEEL.repeats(Repeats.SHOWN), cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "next", "AQ", "潮", "%00", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void nonsenseIsNoCursor(String nonsense) {
    refuses(WHEEL, nonsense);
  }

  @Test
  void aCursorThatLostItsEndIsNone() {
    for (int length = 0; length < 23; length++) refuses(WHEEL, cursor.substring(0, length));
  }

  @Test
  void aCommandLineDoesNotTakeOneForAnOption() {
    assertTrue(cursor.matches("\\w[\\w-]*"), cursor);
  }

  private static List<String> texts(SearchRequest request) {
    return earshot.search(request).passages().stream().map(p -> p.excerpt().text()).toList();
  }

  private static void refuses(SearchRequest request, String cursor) {
    var refused =
        assertThrows(
            IllegalArgumentException.class, () -> earshot.search(request.after(cursor)), cursor);
    assertTrue(refused.toString().endsWith("of the same query and filters"), refused::toString);
  }
}
