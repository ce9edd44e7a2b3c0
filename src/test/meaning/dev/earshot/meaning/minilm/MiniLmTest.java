package dev.earshot.meaning.minilm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Earshot;
import dev.earshot.meaning.Embedders;
import dev.earshot.meaning.EncodingProgress;
import dev.earshot.meaning.Meaning.Haste;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Ranking;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MiniLmTest {
  private static double similarity(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) sum += one[i] * other[i];
    return sum;
  }

  @Test
  void textsThatMeanTheSameAreNear() {
    try (var model = new MiniLm()) {
      var vectors =
          model.embed(
              List.of(
                  "A man is eating food.",
                  "A man is eating a piece of bread.",
                  "The girl is carrying a baby.",
                  "",
                  "word ".repeat(5_000)));
      for (var vector : vectors) {
        assertEquals(384, vector.length);
        assertEquals(1, similarity(vector, vector), 1e-4);
      }
      assertEquals(.758, similarity(vectors.get(0), vectors.get(1)), .02);
      assertTrue(similarity(vectors.get(0), vectors.get(2)) < .1);
    }
  }

  @Test
  void anyTextHasAVector() {
    try (var model = new MiniLm()) {
      var texts =
          List.of(
              "",
              " \n\t ",
              "\u0000",
              "\uD800",
              "\uDC00\uD800x",
              "\uFFFF\uFEFF",
              "\u6F6E\u304C\u6E80\u3061\u308B",
              "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627",
              "\uD83D\uDE00".repeat(2_000),
              "\u0301".repeat(5_000),
              "x".repeat(2_000_000),
              "Der Hafen liegt still. ".repeat(10_000));
      for (var vector : model.embed(texts)) assertEquals(1, similarity(vector, vector), 1e-4);
    }
  }

  /// A command ends without what Java does at its end; the runtime leaves its folder to that.
  @Test
  void nothingIsLeftAmongTemporaryFiles(@TempDir Path temporary) throws Exception {
    var child =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            Loading.class.getName());
    assertEquals(7, child.inheritIO().start().waitFor());
    try (var left = Files.list(temporary)) {
      assertEquals(List.of(), left.toList());
    }
  }

  /// Loads a model and ends at once.
  static final class Loading {
    private Loading() {}

    public static void main(String[] arguments) {
      new MiniLm().embed(List.of("the tide"));
      Runtime.getRuntime().halt(7);
    }
  }

  @Test
  void theClassPathHasIt() {
    try (var found = Embedders.onClassPath()) {
      assertInstanceOf(MiniLm.class, found);
    }
  }

  @Test
  void aSearchAsksIt(@TempDir Path folder) {
    try (var earshot = Earshot.open(folder.resolve("index"))) {
      earshot.index(Path.of("corpus"));
      earshot.encode(Haste.ALL_PROCESSORS, EncodingProgress.NONE);
      var request = SearchRequest.of("adaptable hardware flexible").ranking(Ranking.BY_MEANING);
      var found = earshot.search(request);
      assertEquals("all-MiniLM-L6-v2-q", found.byMeaning().orElseThrow().model());
      assertEquals(found.byMeaning().orElseThrow().of(), found.byMeaning().orElseThrow().seen());
      assertEquals(List.of(), found.warnings());
    }
  }
}
