package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.query.InvalidInputException;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Spelling;
import dev.earshot.search.Synonyms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Other ways of saying what stands in a query.
@ExtendWith(Indexed.ForTests.class)
class SynonymsTest {
  private static final String EPISODES =
      """
      {"title":"One","quotes":[{"text":"What artificial intelligence does to farming."},{"text":"AI and farming."},{"text":"Artificial light, intelligence of bees."},{"text":"We used pie torch for it."},{"text":"The bit bucket is full."},{"text":"dev null is full"}]}
      """;

  @TempDir static Path folder;
  private static Earshot earshot;

  @BeforeAll
  static void index(Indexed indexed) {
    earshot = indexed.episodes(EPISODES);
  }

  @Test
  void acronymsFindWhatTheyStandFor() {
    reads("A.I. farming", "(want (same A.I. \"artificial intelligence\") farming)");
    finds("ai", "AI and farming.", "What artificial intelligence does to farming.");
    finds("AI farming", "AI and farming.", "What artificial intelligence does to farming.");
  }

  @Test
  void thePhraseIsMarkedAsOne() {
    var second = earshot.search("ai farming").passages().get(1).excerpt();
    var marks = second.highlights().stream().map(s -> second.text().substring(s.from(), s.to()));
    assertEquals(List.of("artificial intelligence", "farming"), marks.toList());
  }

  @Test
  void whatIsQuotedRequiredExcludedOrLiteralIsNotWidened() {
    reads("\"ai\" +ml -llm", "(want (phrase \"ai\") (must ml) (not llm))");
    var literal = SearchRequest.of("ai").spelling(Spelling.LITERAL);
    assertEquals("(want ai)", earshot.search(literal).interpretation().toString());
  }

  @Test
  void theLongestStretchOfWordsWins() {
    reads("machine learning", "(want (same machine learning \"ML\"))");
    reads("ai OR bees", "(want (or (same ai \"artificial intelligence\") bees))");
  }

  @Test
  void aFileOfOnesOwnAddsToThem() throws IOException {
    var file = file("# mine\n\nbit bucket, dev null\npytorch => pie torch\n");
    var request = SearchRequest.of("bit bucket").synonyms(Synonyms.read(file));
    assertEquals(2, earshot.search(request).total());
    var heard = SearchRequest.of("PyTorch").synonyms(Synonyms.standard().and(Synonyms.read(file)));
    assertEquals("We used pie torch for it.", text(heard));
  }

  @Test
  void aLineThatIsNoRuleIsNamedWithItsPlace() throws IOException {
    for (var wrong : List.of("alone", "a, , b", "a => b => c", "=> b"))
      refuses(file("a, b\n" + wrong + "\n"), ":2: \"" + wrong + "\"; expected \"a, b\"");
    refuses(folder.resolve("nowhere"), "there is no such file");
  }

  private static void refuses(Path file, String message) {
    var refusal = assertThrows(InvalidInputException.class, () -> Synonyms.read(file));
    assertTrue(refusal.toString().contains(message), refusal.toString());
  }

  private static Path file(String rules) throws IOException {
    return Files.writeString(folder.resolve("synonyms.txt"), rules);
  }

  private static String text(SearchRequest request) {
    return earshot.search(request).passages().getFirst().excerpt().text();
  }

  private static void reads(String query, String interpretation) {
    assertEquals(interpretation, earshot.search(query).interpretation().toString());
  }

  private static void finds(String query, String... texts) {
    var found = earshot.search(query).passages().stream().map(p -> p.excerpt().text()).toList();
    assertEquals(List.of(texts), found, query);
  }
}
