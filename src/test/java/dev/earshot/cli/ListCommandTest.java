package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Earshot;
import dev.earshot.Golden;
import dev.earshot.engine.Facets.Count;
import dev.earshot.search.Contents;
import dev.earshot.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What there is to be searched, listed.
class ListCommandTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "dev", "earshot", "cli");

  @TempDir Path folder;
  private Cli earshot;

  @BeforeEach
  void index() {
    earshot = Cli.with(folder.resolve("index"));
    earshot.run("index", Cli.SOURCES);
  }

  @Test
  void eachKindIsListedWithItsCounts() throws IOException {
    var all = new StringBuilder();
    for (var what : List.of("shows", "episodes", "people", "tags"))
      all.append(earshot.run("list", what).out()).append('\n');
    Golden.check(GOLDEN.resolve("list.txt"), all.toString());
    assertEquals(earshot.run("list", "shows").out(), earshot.run("list").out());
  }

  @Test
  void peopleAreListedByWhatTheyDo() {
    names(List.of("Ana Prior", "Chidi Okoro", "Mei Tan", "Old Pete"), "guests");
    names(List.of("Lou"), "hosts");
    names(List.of("Ana Prior", "Mei Tan", "Old Pete"), "speakers");
  }

  @Test
  void howADateWasReadIsSaid() {
    assertEquals(
        "since \"3/5/2020\" was read as 2020-03-05, year-month-day\n",
        earshot.run("list", "--since", "3/5/2020").err());
  }

  /// They are found without reading an episode where they can be.
  @Test
  void namesAloneAreThoseOfTheWholeList() {
    try (var opened = Earshot.open(folder.resolve("index"))) {
      for (var request : List.of(SearchRequest.of(""), SearchRequest.of("guest:pete")))
        for (var what : Contents.What.values()) {
          if (what == Contents.What.EPISODES) continue;
          var named = opened.contents(request).named(what).stream().map(Contents.Named::name);
          assertEquals(
              named.sorted().toList(),
              opened.names(request, what).stream().sorted().toList(),
              what + " of " + request);
        }
    }
  }

  @Test
  void oneNameInSeveralSpellingsWasSeveralPeople() throws IOException {
    var file = folder.resolve("spellings.jsonl");
    var lines = new ArrayList<String>();
    for (var guest : List.of("JOSE DIAZ", "Jos\u00e9 D\u00edaz", "Jos\u00e9 D\u00edaz"))
      lines.add(
          "{\"show\":\"%s\",\"title\":\"T%s\",\"guests\":[\"%s\"],\"quotes\":[{\"text\":\"Yes.\"}]}"
              .formatted(lines.isEmpty() ? "SEA TALK" : "Sea Talk", lines.size(), guest));
    Files.write(file, lines);
    earshot = Cli.with(folder.resolve("spelled"));
    earshot.run("index", file.toString());
    names(List.of("Jos\u00e9 D\u00edaz"), "people");
    names(List.of("Sea Talk"), "shows");
    try (var opened = Earshot.open(folder.resolve("spelled"))) {
      assertEquals(
          List.of(new Count("Jos\u00e9 D\u00edaz", 3)), opened.overview(0).guests().first());
      assertEquals(3, opened.contents(SearchRequest.of("")).people().getFirst().episodes());
    }
  }

  @Test
  void conditionsNarrowItDown() {
    names(List.of("Rope Work"), "shows", "--guest", "old pete");
    names(List.of("tide-tables-2", "rope-work-1"), "episodes", "--since", "2023");
    names(List.of("tide-tables-2"), "episodes", "--since", "2023", "-n", "1");
    names(List.of(), "tags", "--show", "Tide Tables");
    assertEquals("there are no such tags\n", earshot.run("list", "tags", "--since=2030").err());
    assertEquals(1, earshot.run("list", "tags", "--since=2030").code());
    earshot.fails("a limit of 0; expected 1 or more", "list", "-n", "0");
    earshot.fails("\"whales\" is no value for WHAT; expected shows or episodes", "list", "whales");
  }

  private void names(List<String> names, String... args) {
    var all = new ArrayList<>(List.of("list", "--names"));
    all.addAll(List.of(args));
    var printed = earshot.run(all.toArray(String[]::new)).out().lines().toList();
    assertEquals(
        names.stream().sorted().toList(),
        printed.stream().sorted().toList(),
        String.join(" ", args));
  }

  @Test
  void episodesThatAreListedHaveNumbers() {
    var person = earshot.inSession("1", Map.of("HOME", folder.resolve("home").toString()));
    person.run("list", "episodes");
    assertTrue(person.run("show", "2").out().startsWith("Knots That Hold"));
  }

  @Test
  void moreThanAHundredNamesAreListed() throws IOException {
    var lines =
        IntStream.range(0, 130)
            .mapToObj(i ->
                "{\"title\":\"T%s\",\"topics\":[{\"title\":\"t\",\"tags\":[\"tag %s\"],\"quotes\":[{\"text\":\"said\",\"speaker\":\"Nr %s\"}]}]}"
                    .formatted(i, i, i))
            .collect(Collectors.joining("\n"));
    var many = Cli.with(folder.resolve("many"));
    many.run("index", Files.writeString(folder.resolve("many.jsonl"), lines).toString());
    for (var what : List.of("speakers", "tags", "episodes"))
      assertEquals(130, many.run("list", what, "--names").out().lines().count(), what);
  }
}
