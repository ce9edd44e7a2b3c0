package dev.earshot.meaning.minilm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The numbers are those that the tokenizer gives with which the model was trained.
class WordPiecesTest {
  private static WordPieces pieces(int most) {
    try {
      return new WordPieces(MiniLm.vocabulary(), most);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void cut(String text, long... numbers) {
    assertArrayEquals(numbers, pieces(256).of(text), text);
  }

  @Test
  void wordsAreCutAsTheModelWasTaught() {
    cut("hello world", 101, 7592, 2088, 102);
    cut("The quick brown fox", 101, 1996, 4248, 2829, 4419, 102);
    cut("embeddings", 101, 7861, 8270, 4667, 2015, 102);
    cut("unaffable", 101, 14477, 20961, 3468, 102);
  }

  @Test
  void accentsAndCapitalsAreNothingAndSignsStandAlone() {
    cut("Café naïve", 101, 7668, 15743, 102);
    cut("don't $5", 101, 2123, 1005, 1056, 1002, 1019, 102);
    cut("北京", 101, 1781, 1755, 102);
    cut("hel\u0000lo\u200b \t world", 101, 7592, 2088, 102);
  }

  @Test
  void anyTextHasABeginAndAnEnd() {
    cut("", 101, 102);
    cut(" \n ", 101, 102);
    cut("x".repeat(101), 101, 100, 102);
    cut("\ud83d", 101, 102);
    for (var text : new String[] {"word ".repeat(10_000), "x".repeat(1_000_000), "é".repeat(500)}) {
      var numbers = pieces(16).of(text);
      assertTrue(numbers.length <= 16);
      assertEquals(102, numbers[numbers.length - 1]);
    }
  }

  @Test
  void aVocabularyIsReadWithItsEscapes() {
    assertEquals(
        Map.of("[UNK]", 0, "\"", 1, "\\", 2, "é", 3, "}", 4),
        Vocabulary.read(
            "{\"model\":{\"type\":\"WordPiece\",\"vocab\":{\"[UNK]\":0,\"\\\"\":1, \"\\\\\" : 2,\"\\u00e9\":3,\"}\":4}}}"));
    assertThrows(IllegalArgumentException.class, () -> Vocabulary.read("{\"model\":{}}"));
    assertThrows(IllegalArgumentException.class, () -> Vocabulary.read(""));
  }
}
