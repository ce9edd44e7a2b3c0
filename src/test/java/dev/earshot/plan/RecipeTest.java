package dev.earshot.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.earshot.query.InvalidInputException;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class RecipeTest {
  private static Recipe read(String lines) {
    try {
      return Recipe.read(new StringReader(lines));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void refuses(String line, String message) {
    var e = assertThrows(InvalidInputException.class, () -> read("name = mine\n" + line));
    assertEquals(message, e.getMessage());
  }

  @Test
  void whatAFileDoesNotSayIsAsInTheStandardRecipe() {
    var standard = Recipe.standard();
    var mine = read("name = mine\ntitle = 0.7\n");
    assertEquals(0.7, mine.title());
    assertEquals(standard.episode(), mine.episode());
    assertEquals(standard.model(), mine.model());
    assertEquals(standard.stopWords(), mine.stopWords());
  }

  @Test
  void formerNamesOfKeysStillSayTheSame() {
    assertEquals(0.9, read("name = mine\nweak = 0.9\n").stopWord());
    assertEquals(7, read("name = mine\nsmoothing.reach = 7\n").neighbourBoost().reach());
  }

  @Test
  void k1AndBMakeItBm25() {
    assertEquals(new Recipe.Model.Bm25(1.2, 0.5), read("name = mine\nk1 = 1.2\nb = 0.5\n").model());
  }

  @Test
  void numbersThatNoEngineTakesAreRefusedWhenTheyAreRead() {
    refuses("title = high", "\"title\" is \"high\" in the recipe; expected a number, at least 0");
    refuses("title = -1", "\"title\" is \"-1\" in the recipe; expected a number, at least 0");
    refuses("phrase = NaN", "\"phrase\" is \"NaN\" in the recipe; expected a number, at least 0");
    refuses("k1 = 1\nb = 2", "\"b\" is \"2\" in the recipe; expected a number from 0 to 1");
    refuses("tiers = loose", "\"tiers\" is \"loose\" in the recipe; expected strict or weighed");
  }

  /// Each of these once failed in the middle of a search.
  @Test
  void wholeNumbersAreWholeAndLargeEnough() {
    refuses(
        "neighbours.window = 0",
        "\"neighbours.window\" is \"0\" in the recipe; expected a whole number, at least 1");
    refuses(
        "spelling.documents-each = 0",
        "\"spelling.documents-each\" is \"0\" in the recipe; expected a whole number, at least 1");
    refuses(
        "neighbours.reach = 1.5",
        "\"neighbours.reach\" is \"1.5\" in the recipe; expected a whole number, at least 0");
  }
}
