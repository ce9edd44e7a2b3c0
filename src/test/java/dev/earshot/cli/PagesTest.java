package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
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
  void pagesHaveNumbers() {
    earshot.run("index", SOURCES);
    for (var options :
        List.of(
            List.of("--sort", "relevance"),
            List.of("--sort", "oldest"),
            List.of("--group", "episode"),
            List.of("--group", "episode", "--sort", "newest"),
            List.of("--all"))) {
      var whole = ids(options, "-n", "100");
      var paged = new ArrayList<String>();
      for (int page = 1; page <= 9; page++)
        paged.addAll(ids(options, "-n", "2", "--page", String.valueOf(page)));
      assertEquals(whole, paged, options::toString);
    }
    var second = earshot.run("search", "-n", "2", "--page", "2", "knot OR tide");
    assertTrue(second.out().startsWith(" 3  "), second.out());
    assertTrue(second.err().endsWith("more: --page 3\n"), second.err());
  }

  private List<String> ids(List<String> options, String... more) {
    var all = new ArrayList<>(List.of("search", "--json", "knot OR tide"));
    all.addAll(options);
    all.addAll(List.of(more));
    return earshot
        .run(all.toArray(String[]::new))
        .out()
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .filter(line -> line.has("rank"))
        .map(line -> line.get("rank") + line.get("type").getAsString() + id(line))
        .toList();
  }

  private static String id(JsonObject line) {
    return (line.has("id") ? line : line.getAsJsonObject("episode")).get("id").getAsString();
  }

  @Test
  void aPageBeyondTheLastSaysSo() {
    earshot.run("index", SOURCES);
    var beyond = earshot.run("search", "--page", "7", "tide");
    assertEquals(1, beyond.code());
    assertEquals("", beyond.out());
    assertTrue(beyond.err().startsWith("the answer ends before page 7\nthere are "), beyond.err());
    earshot.fails("not both", "search", "--page", "2", "--after", "x", "tide");
  }

  @Test
  void conditionsWithoutAQueryListTheNewestFirst() {
    earshot.run("index", SOURCES);
    var sorted = earshot.run("search", "--json", "-n", "50", "--sort", "newest", "kind:quote");
    for (var line : List.of("--kind=quote", "kind:quote", "-kind:topic", "+kind:quote")) {
      var listed = earshot.run("search", "--json", "-n", "50", line);
      assertEquals(Cli.ids(sorted), Cli.ids(listed), line);
    }
    var oldest = earshot.run("search", "--json", "--sort", "oldest", "--kind", "quote");
    assertEquals("tide-tables-1", Cli.ids(oldest).getFirst().replaceFirst("~.*", ""));
    assertEquals(
        "nothing found\n",
        earshot
                .run("search", "--since=2030", "--sort=oldest")
                .err()
                .lines()
                .skip(1)
                .findFirst()
                .orElse("")
            + "\n");
    earshot.fails("QUERY is missing", "search", "--json=false");
  }

  @Test
  void aDateThatMayBeMeantOtherwiseWasReadInSilence() {
    earshot.run("index", SOURCES);
    var said = "since \"3/5/2022\" was read as 2022-03-05, year-month-day\n";
    for (var line : List.of("--since=3/5/2022 tide", "since:3/5/2022 tide"))
      assertTrue(earshot.run(("search " + line).split(" ", -1)).err().startsWith(said), line);
    var relative = earshot.run("search", "--since=ten years ago", "tide").err();
    assertTrue(relative.startsWith("since \"ten years ago\" was read as 20"), relative);
    assertFalse(earshot.run("search", "--since=April 2022", "tide").err().contains("was read as"));
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
