package dev.earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.engine.Engine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryTextTest {
  @TempDir static Path folder;

  private static Engine engine;

  @BeforeAll
  static void index() {
    engine = Harbour.in(folder);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static void tells(String query, String... spellings) {
    try (var at = engine.snapshot()) {
      var understanding = Understanding.of(SearchRequest.of(query), at);
      assertEquals(List.of(spellings), QueryText.of(query, understanding).spellings(), () -> query);
    }
  }

  /// A model is taught by sentences: without their signs it ranks questions worse.
  @Test
  void signsBetweenWordsAreTold() {
    tells("Who sees the harbour? At night, alone.", "Who sees the harbour? At night, alone.");
    tells("  the harbour (at night)\n", "the harbour (at night)");
  }

  @Test
  void aSlipIsToldAsMeantAndAsTyped() {
    tells("The harbor, at night?", "The harbour, at night?", "The harbor, at night?");
    tells("harborside harbor", "harborside harbour", "harborside harbor");
  }

  @Test
  void aNameThatOnlySoundsSoIsToldAsItIs() {
    tells("kathryn smyth: harbour", "Catherine Smith: harbour", "kathryn smyth: harbour");
  }

  @Test
  void conditionsAreNotTold() {
    tells("guest:Catherine harbour, night", "harbour night");
    tells("guest:Catherine harbor", "harbour", "harbor");
  }

  @Test
  void whatSaysExactlyWhatIsWantedIsNotTold() {
    tells("\"harbour at\" night");
    tells("+harbour night");
    tells("harbour OR night");
    tells("guest:Catherine");
    tells("");
  }
}
