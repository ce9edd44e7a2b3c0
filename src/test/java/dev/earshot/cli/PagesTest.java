package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.util.DefaultLocale;

/// One page of passages after the other.
@DefaultLocale("ar-EG")
class PagesTest {
  private static final String SOURCES = Cli.SOURCES;

  @TempDir Path folder;
  private Cli earshot;

  @BeforeEach
  void open() {
    earshot = Cli.with(folder.resolve("index"));
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepeat() {
    earshot.run("index", SOURCES);
    for (var sort : List.of("relevance", "newest", "oldest")) {
      var all = Cli.ids(earshot.run("search", "--json", "-n", "100", "--sort", sort, "kind:quote"));
      var paged = new ArrayList<String>();
      var next = "";
      do {
        var page =
            next.isEmpty()
                ? earshot.run("search", "--json", "-n", "2", "--sort", sort, "kind:quote")
                : earshot.run(
                    "search", "--json", "-n", "2", "--sort", sort, "--after", next, "kind:quote");
        paged.addAll(Cli.ids(page));
        next = next(page);
      } while (!next.isEmpty());
      assertEquals(9, all.size());
      assertEquals(all, paged, sort);
    }
  }

  @Test
  void aCursorOfAnotherSearchIsRefused() {
    earshot.run("index", SOURCES);
    earshot.fails("is no cursor of this search", "search", "--after", "x", "rope");
  }

  @Test
  void aCursorServedAnotherSpelling() {
    earshot.run("index", SOURCES);
    var next = next(earshot.run("search", "--json", "-n", "1", "kind:quote"));
    earshot.fails(
        "is no cursor of this search", "search", "--literal", "--after", next, "kind:quote");
  }

  @Test
  void aSecondPageCountedFromOne() {
    earshot.run("index", SOURCES);
    var next = next(earshot.run("search", "--json", "-n", "2", "kind:quote"));
    var third = earshot.run("search", "--json", "-n", "2", "--after", next, "kind:quote");
    var fifth = earshot.run("search", "-n", "2", "--after", next(third), "kind:quote");
    assertTrue(third.out().contains("\"rank\":3,"), third.out());
    assertTrue(fifth.out().startsWith(" 5  "), fifth.out());
    assertTrue(fifth.err().startsWith("5 to 6 of 9 passages\n"), fifth.err());
  }

  private static String next(Cli.Result page) {
    var end = JsonParser.parseString(page.out().lines().toList().getLast()).getAsJsonObject();
    return end.get("next").isJsonNull() ? "" : end.get("next").getAsString();
  }
}
