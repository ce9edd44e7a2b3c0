package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.search.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What was said is found, as it was said or slightly altered; what was never said is not, though
/// it is made of the same words.
@ExtendWith(Indexed.ForTests.class)
class VerifyListsTest {
  private static final Path LISTS = Path.of("src/test/resources/dev/earshot/verify");

  /// A quote on each line: as said, and altered.
  private static List<String[]> quotes;

  private static Earshot earshot;

  @BeforeAll
  static void index(Indexed indexed) throws IOException {
    quotes = lines("quotes.txt").map(line -> line.split(" \\| ", -1)).toList();
    earshot = indexed.quotes(quotes.stream().map(quote -> quote[0]).toArray(String[]::new));
  }

  private static Stream<String> lines(String name) throws IOException {
    return Files.readAllLines(LISTS.resolve(name)).stream();
  }

  @Test
  void whatWasSaidIsExact() {
    for (var quote : quotes) assertEquals(Verdict.EXACT, verdict(quote[0]), quote[0]);
  }

  @Test
  void whatIsSlightlyAlteredIsFoundWhereItWasSaid() {
    for (var quote : quotes) {
      var verification = earshot.verify(quote[1]);
      assertTrue(
          verification.verdict().compareTo(Verdict.NEAR) <= 0,
          quote[1] + ": " + verification.verdict());
      assertEquals(quote[0], verification.passage().orElseThrow().excerpt().text());
    }
  }

  @Test
  void whatWasNeverSaidIsNotFound() throws IOException {
    var accepted = lines("invented.txt").filter(line -> verdict(line) != Verdict.NONE).toList();
    assertTrue(accepted.size() <= 2, accepted::toString);
  }

  private static Verdict verdict(String text) {
    return earshot.verify(text).verdict();
  }
}
