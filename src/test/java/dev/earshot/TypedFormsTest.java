package dev.earshot;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.passage.Passage;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Spelling;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Words that share a stem but no meaning, and words with a hyphen: what is found, and what of it
/// is marked.
@ExtendWith(Indexed.ForTests.class)
class TypedFormsTest {
  private static Earshot earshot;

  @BeforeAll
  static void index(Indexed indexed) {
    earshot =
        indexed.episodes(
            Indexed.episode("University days", "A student of mine went home."),
            Indexed.episode(
                "Mixed",
                "The news was late.",
                "A new saw, and the news of it.",
                "A new wheel.",
                "This organ plays low.",
                "An organization plays high.",
                "The universe is old.",
                "Write an e-mail list down.",
                "The email list is long.",
                "Electronic mail, e by e.",
                "A start-up founder spoke.",
                "Our startup founder left.",
                "Start the engine, look up.",
                "A low-rank matrix.",
                "Low prices, high rank."));
  }

  @Test
  void literallyOnlyTheTypedFormCountsAndIsMarked() {
    literally("news", "The <news> was late.", "A new saw, and the <news> of it.");
    literally("organization", "An <organization> plays high.");
    literally("organization plays", "An <organization> <plays> high.", "This organ <plays> low.");
    literally("organizing");
    literally("+new saw", "A <new> <saw>, and the news of it.", "A <new> wheel.");
    literally("wheel -news", "A new <wheel>.");
  }

  @Test
  void literallyATitleAnswersByTheTypedFormToo() {
    literally("university", "A student of mine went home.");
    literally("universe", "The <universe> is old.");
    literally("university days", "A student of mine went home.");
  }

  @Test
  void inQuotationMarksOnlyTheTypedFormIsMarked() {
    finds("\"news\"", "The <news> was late.", "A new saw, and the <news> of it.");
    finds("\"new\"", "A <new> saw, and the news of it.", "A <new> wheel.");
  }

  @Test
  void anOperatorTakesAWordWithAHyphenWhole() {
    finds("+e-mail", "Write an <e-mail> list down.", "The <email> list is long.");
    finds("low-rank AND a", "A <low-rank> matrix.");
    finds("low -low-rank", "<Low> prices, high rank.", "This organ plays <low>.");
    finds(
        "start-up OR matrix",
        "A <start-up> founder spoke.",
        "Our <startup> founder left.",
        "A low-rank <matrix>.");
  }

  @Test
  void aPhraseHoldsWhetherWordsAreWrittenInOneOrNot() {
    finds("\"e-mail list\"", "Write an <e-mail list> down.", "The <email list> is long.");
    finds("\"start-up founder\"", "A <start-up founder> spoke.", "Our <startup founder> left.");
    finds("\"a startup\"", "<A start-up> founder spoke.");
  }

  private static void literally(String query, String... expected) {
    finds(SearchRequest.of(query).spelling(Spelling.LITERAL), expected);
  }

  private static void finds(String query, String... expected) {
    finds(SearchRequest.of(query), expected);
  }

  private static void finds(SearchRequest request, String... expected) {
    assertEquals(
        Stream.of(expected).sorted().collect(joining("\n")),
        earshot.search(request.limit(20)).passages().stream()
            .map(TypedFormsTest::marked)
            .sorted()
            .collect(joining("\n")),
        request.query());
  }

  private static String marked(Passage passage) {
    var text = new StringBuilder(passage.excerpt().text());
    for (var span : passage.excerpt().highlights().reversed())
      text.insert(span.to(), '>').insert(span.from(), '<');
    return text.toString();
  }
}
