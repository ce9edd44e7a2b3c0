package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.earshot.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands as a person or a script meets them.
class CommandsTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "dev", "earshot", "cli");
  private static final String SOURCES = GOLDEN.resolve("sources").toString();

  @TempDir Path folder;
  private Cli earshot;

  @BeforeEach
  void open() {
    earshot = Cli.with(folder.resolve("index"));
  }

  @Test
  void everyCommandExplainsItself() {
    for (var command : Main.commands().getSubcommands().keySet()) {
      var help = earshot.run(command, "--help");
      assertEquals(0, help.code(), command);
      assertTrue(help.out().contains("earshot " + command), help.out());
      assertEquals(help.out(), earshot.run("help", command).out());
      assertTrue(earshot.run("--help").out().contains("  " + command), command);
      assertTrue(earshot.run("completion", "bash").out().contains(command), command);
    }
  }

  @Test
  void aPastedPageWasRepeatedWholeInTheMessage() {
    earshot.run("index", SOURCES);
    var page = "zzzz ".repeat(10_000);
    for (var args :
        List.of(
            new String[] {"search", page},
            new String[] {"search", "--after", page, "rope"},
            new String[] {"search", "--kind", page, "rope"},
            new String[] {"search", "--sort", page, "rope"},
            new String[] {"search", "--" + page.replace(" ", ""), "rope"},
            new String[] {"search", "-n", page, "rope"},
            new String[] {"show", page},
            new String[] {"stats", page, page},
            new String[] {"completion", page},
            new String[] {"help", page},
            new String[] {page, page})) {
      var result = earshot.run(args);
      assertTrue(result.code() > 0);
      assertTrue(result.err().length() < 400, result.err());
    }
  }

  @Test
  void neighboursBelowZeroWereTakenForNone() {
    earshot.run("index", SOURCES);
    var id = ids(earshot.run("search", "--json", "knots")).getFirst();
    fails("-3 neighbours; expected 0 to 100", "show", "-C", "-3", id);
    fails("101 neighbours; expected 0 to 100", "show", "-C", "101", id);
  }

  @Test
  void aWordThatIsACommandsNameHidTheOtherCommands() {
    for (var args :
        List.of(
            new String[] {"--index", "index", "--help"},
            new String[] {"--color", "never", "--index", "stats", "--help"},
            new String[] {"--help", "index"}))
      assertEquals(earshot.run("--help").out(), earshot.run(args).out());
    fails("Did you mean: earshot search?", "serach", "index");
  }

  @Test
  void aNarrowTerminalHadNoHelp() {
    for (int columns : List.of(1, 40, 54)) {
      var help = earshot.columns(columns).run("search", "--help");
      assertEquals(0, help.code(), help.err());
      assertTrue(help.out().startsWith("Usage: earshot search"), help.out());
    }
  }

  @Test
  void anErrorOfJavaWasAStackTraceAndNothingFound() {
    earshot.run("index", SOURCES);
    var deep = "(".repeat(100_000) + "rope" + ")".repeat(100_000);
    var result = earshot.run("search", "--syntax", "lucene", deep);
    assertEquals(2, result.code());
    assertEquals(1, result.err().lines().count(), result.err());
    var record = earshot.run("search", "--json", "--syntax", "lucene", deep).out();
    assertEquals(
        "error", JsonParser.parseString(record).getAsJsonObject().get("type").getAsString());
  }

  @Test
  void misuseIsExitCodeTwoAndAHint() {
    fails("a command is missing: index, search, show, stats, export, completion, help");
    fails("Did you mean: earshot search?", "serach", "chips");
    fails("\"serach\" is no command; there are index, search, show", "serach", "chips");
    fails("\"earshot stats\" does not take \"chips\"", "stats", "chips");
    fails(
        "Invalid value for SHELL: expected one of [bash, zsh] but was 'fish'",
        "completion",
        "fish");
    fails("Possible solutions: --limit", "search", "--limt", "5", "chips");
    fails("\"earshot search --help\" tells more", "search");
    fails("Invalid value for option '--limit': 'x' is not an int", "search", "-n", "x", "chips");
    fails("a limit of 0; expected 1 to 10000", "search", "-n", "0", "chips");
    fails("\"banana\" is no kind; a kind is topic or quote", "search", "--kind", "banana", "chips");
    fails(
        "\"2024-02-30\" is no since; a date is a real day, month or year",
        "search",
        "--since",
        "2024-02-30",
        "chips");
  }

  @Test
  void withoutAnIndexEachCommandSaysHowToMakeOne() {
    for (var command : List.of("search", "show", "stats", "export")) {
      boolean alone = List.of("stats", "export").contains(command);
      var result = alone ? earshot.run(command) : earshot.run(command, "chips");
      assertEquals(2, result.code());
      assertEquals(
          "earshot: there is no index in "
              + folder.resolve("index")
              + "; \"earshot index\" makes one\n",
          result.err());
    }
  }

  @Test
  void anErrorNeverLooksLikeNoHits() {
    for (var args :
        List.of(
            new String[] {"search", "--json", "chips"},
            new String[] {"stats", "--json"},
            new String[] {"search", "--json", "--limt", "x"})) {
      var result = earshot.run(args);
      assertEquals(2, result.code());
      assertEquals(
          "error",
          JsonParser.parseString(result.out()).getAsJsonObject().get("type").getAsString());
    }
  }

  @Test
  void indexingTellsWhatItDid() {
    var first = earshot.run("index", SOURCES);
    assertEquals(0, first.code());
    assertTrue(
        first
            .out()
            .matches("(?s)2 files read in .*the index holds 4 episodes, 4 topics, 9 quotes\n"),
        first.out());
    assertTrue(earshot.run("index", SOURCES).out().startsWith("0 files read, 2 unchanged"));
    var json =
        JsonParser.parseString(earshot.run("index", "--json", SOURCES).out()).getAsJsonObject();
    assertEquals(
        "{\"read\":0,\"unchanged\":2,\"skipped\":0,\"damaged\":0,\"removed\":0}",
        json.get("sources").toString());
  }

  @Test
  void whatCannotBeReadIsAWarningAndWithStrictAFailure() throws IOException {
    Files.writeString(folder.resolve("half.jsonl"), "{\"title\":\"One\"}\n{\"title\":\"Tw");
    var result = earshot.run("index", folder.resolve("half.jsonl").toString());
    assertEquals(0, result.code());
    assertTrue(result.err().contains("half.jsonl:2: "), result.err());
    assertEquals(
        2, earshot.run("index", "--strict", folder.resolve("half.jsonl").toString()).code());
    assertEquals(2, earshot.run("index", folder.resolve("nowhere").toString()).code());
  }

  @Test
  void aPersonReadsPassages() throws IOException {
    earshot.run("index", SOURCES);
    golden("search.txt", "search", "tide -wind -moon");
    golden("search-phrase-and-neighbours.txt", "search", "-C", "1", "\"the rope\" knot");
    golden("search-wide-signs-and-controls.txt", "search", "潮 escape");
    golden("show-episode.txt", "show", "rope-work-1");
    golden("search-topics.txt", "search", "--kind", "topic", "kind:topic");
  }

  @Test
  void aTerminalGetsColoursUnlessNobodyWantsThem() throws IOException {
    earshot.run("index", SOURCES);
    var terminal = earshot.onTerminal(Map.of());
    Golden.check(
        GOLDEN.resolve("search-in-colour.txt"), terminal.run("search", "rope knots").out());
    for (var plain :
        List.of(
            earshot.run("search", "rope"),
            earshot.onTerminal(Map.of("NO_COLOR", "1")).run("search", "rope"),
            terminal.run("search", "--color", "never", "rope")))
      assertFalse(plain.out().contains("\u001b"));
    assertTrue(earshot.run("--color=always", "search", "rope").out().contains("\u001b"));
  }

  @Test
  void noLineIsWiderThanTheTerminal() throws IOException {
    var wide = folder.resolve("wide.jsonl");
    var signs = "潮の満ち引き ".repeat(40);
    Files.writeString(
        wide,
        "{\"id\":\"wide\",\"title\":\""
            + signs
            + "\",\"quotes\":[{\"text\":\""
            + signs.strip()
            + "\"}]}");
    earshot.run("index", SOURCES, wide.toString());
    var printed =
        earshot.run("search", "-n", "50", "-C", "2", "kind:topic OR kind:quote").out()
            + earshot.run("show", "wide").out();
    assertTrue(printed.contains("潮"));
    for (var line : printed.lines().toList())
      assertTrue(columns(line) <= 80 || line.contains("http"), line);
  }

  private static int columns(String line) {
    return line.codePoints().map(sign -> sign < 0x2e80 ? 1 : 2).sum();
  }

  @Test
  void aProgramReadsRecords() throws IOException {
    earshot.run("index", SOURCES);
    var lines =
        earshot
            .run("search", "--json", "-C", "1", "tide")
            .out()
            .lines()
            .map(line -> JsonParser.parseString(line).getAsJsonObject())
            .toList();
    var stable = new StringBuilder();
    for (var line : lines) stable.append(withoutWhatVaries(line)).append('\n');
    Golden.check(GOLDEN.resolve("search.jsonl"), stable.toString());
    var text = lines.get(1).get("text").getAsString();
    var span = lines.get(1).get("highlights").getAsJsonArray().get(0).getAsJsonArray();
    assertEquals("tide", text.substring(span.get(0).getAsInt(), span.get(1).getAsInt()));
  }

  private static JsonObject withoutWhatVaries(JsonObject line) {
    if (line.has("millis")) line.addProperty("millis", 0);
    if (line.has("index")) line.getAsJsonObject("index").addProperty("location", "index");
    return line;
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepeat() {
    earshot.run("index", SOURCES);
    for (var sort : List.of("relevance", "newest", "oldest")) {
      var all = ids(earshot.run("search", "--json", "-n", "100", "--sort", sort, "kind:quote"));
      var paged = new ArrayList<String>();
      var next = "";
      do {
        var page =
            next.isEmpty()
                ? earshot.run("search", "--json", "-n", "2", "--sort", sort, "kind:quote")
                : earshot.run(
                    "search", "--json", "-n", "2", "--sort", sort, "--after", next, "kind:quote");
        paged.addAll(ids(page));
        next = next(page);
      } while (!next.isEmpty());
      assertEquals(9, all.size());
      assertEquals(all, paged, sort);
    }
  }

  private static List<String> ids(Cli.Result result) {
    return result
        .out()
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .filter(line -> line.has("id"))
        .map(line -> line.get("id").getAsString())
        .toList();
  }

  @Test
  void aCursorOfAnotherSearchIsRefused() {
    earshot.run("index", SOURCES);
    fails("is no cursor of this search", "search", "--after", "x", "rope");
  }

  @Test
  void aCursorServedAnotherSpelling() {
    earshot.run("index", SOURCES);
    var next = next(earshot.run("search", "--json", "-n", "1", "kind:quote"));
    fails("is no cursor of this search", "search", "--literal", "--after", next, "kind:quote");
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

  @Test
  void filtersThatMatchNothingWereNotNamed() {
    earshot.run("index", SOURCES);
    saysOfFilters("nothing matches show:\"Tide Tbales\"\n", "rope", "--show", "Tide Tbales");
    saysOfFilters(
        "nothing matches since:2030\nnothing matches guest:nobody\n",
        "rope since:2030 show:tide",
        "--guest",
        "nobody");
    saysOfFilters("nothing matches all filters together\n", "kind:topic", "--speaker", "Ana Prior");
    saysOfFilters("", "zzzz", "--show", "Tide Tables");
    saysOfFilters("", "-since:2030 -kind:quote -kind:topic");
  }

  private void saysOfFilters(String lines, String... args) {
    var all = new ArrayList<>(List.of(args));
    all.addFirst("search");
    var result = earshot.run(all.toArray(String[]::new));
    assertEquals(1, result.code());
    assertEquals(lines, result.err().replaceFirst("nothing found for .*\n", ""));
  }

  @Test
  void anAddressIsNoFolder() {
    var elsewhere = Cli.with("http://localhost:9200/x");
    assertTrue(elsewhere.run("search", "rope").err().contains("is no folder"));
  }

  @Test
  void filtersNarrowItDown() {
    earshot.run("index", SOURCES);
    finds(4, "--show", "Tide Tables", "kind:quote");
    finds(2, "--guest", "okoro", "kind:quote");
    finds(1, "--speaker", "Ana Prior", "kind:quote");
    finds(5, "--since", "2023", "kind:quote");
    finds(2, "--until", "2022-12", "kind:quote");
    finds(0, "--since", "2030", "kind:quote");
    finds(2, "episode:2", "kind:quote");
    finds(1, "tag:knots");
    finds(2, "title:rope kind:topic");
  }

  @Test
  void aDashExcludesAndAPhraseIsKept() {
    earshot.run("index", SOURCES);
    finds(4, "tide", "-moon", "-wind");
    finds(3, "\"the rope\" knot -tide");
    assertEquals(1, earshot.run("search", "zzzz").code());
  }

  @Test
  void whatFollowsTwoDashesWasRefusedAsAnOption() {
    earshot.run("index", SOURCES);
    finds(9, "--", "--foo OR kind:quote");
    finds(4, "tide", "--", "-moon", "-wind");
    finds(0, "--", "--");
  }

  @Test
  void theValueOfAnOptionMayLookLikeAnother() {
    earshot.run("index", SOURCES);
    for (var value : List.of("-Cx", "-n5", "--x"))
      fails("\"" + value + "\" is no cursor of this search", "search", "rope", "--after", value);
  }

  @Test
  void capitalsWereNoValueOfAnOption() {
    earshot.run("index", SOURCES);
    finds(9, "--kind", "QUOTE", "--sort", "NEWEST", "--syntax", "Plain", "kind:quote");
  }

  @Test
  void aWordThatBeginsLikeAShortOptionIsExcludedAllTheSame() {
    earshot.run("index", SOURCES);
    for (var word : List.of("-nobody", "-Chidi", "-harbour", "-Visit"))
      assertEquals(0, earshot.run("search", "tide", word).code(), word);
    assertEquals(1, ids(earshot.run("search", "--json", "-n1", "tide")).size());
  }

  @Test
  void aNameCannotSteerTheTerminal() {
    assertFalse(earshot.run("index", folder + "/no\u001b[31mfile").err().contains("\u001b"));
  }

  @Test
  void lucenesSyntaxIsThereForThoseWhoKnowIt() {
    earshot.run("index", SOURCES);
    finds(5, "--syntax", "lucene", "+rope +knot");
    fails(
        "the query is not in Lucene's syntax at column 6",
        "search",
        "--syntax",
        "lucene",
        "rope )");
  }

  @Test
  void aSlipIsCorrectedAndSaidSo() {
    earshot.run("index", SOURCES);
    var corrected = earshot.run("search", "bowline knotts");
    assertTrue(
        corrected.err().contains("searched for \"knots\"; --literal searches for \"knotts\""),
        corrected.err());
    assertEquals(1, earshot.run("search", "--literal", "knotts").code());
  }

  @Test
  void aPassageIsShownWithItsNeighbours() {
    earshot.run("index", SOURCES);
    var id = ids(earshot.run("search", "--json", "\"never trust\"")).getFirst();
    var shown = earshot.run("show", id);
    assertEquals(0, shown.code());
    assertTrue(
        shown.out().contains("Never trust") && shown.out().contains("Every knot is a question"),
        shown.out());
    assertEquals(1, earshot.run("show", "nothing-1").code());
    assertEquals(1, earshot.run("show", id + "x").code());
  }

  @Test
  void whatIsExportedGivesAnEqualIndex() throws IOException {
    earshot.run("index", SOURCES, "corpus");
    var exported = earshot.run("export").out();
    assertEquals(8, exported.lines().count());
    Files.writeString(folder.resolve("exported.jsonl"), exported);
    var copy = Cli.with(folder.resolve("copy"));
    copy.run("index", folder.resolve("exported.jsonl").toString());
    assertEquals(fingerprint(earshot), fingerprint(copy));
    assertEquals(exported, copy.run("export").out());
  }

  private static String fingerprint(Cli index) {
    var statistics = JsonParser.parseString(index.run("stats", "--json").out()).getAsJsonObject();
    return statistics.getAsJsonObject("index").get("fingerprint").getAsString();
  }

  @Test
  void statisticsCount() {
    earshot.run("index", SOURCES);
    var text = earshot.run("stats").out();
    assertTrue(text.contains("episodes     4\n") && text.contains("       2  Tide Tables\n"), text);
    var json = JsonParser.parseString(earshot.run("stats", "--json").out()).getAsJsonObject();
    assertEquals(9, json.get("quotes").getAsInt());
  }

  @Test
  void aClosedPipeIsNoFailure() {
    earshot.run("index", SOURCES);
    assertEquals(
        new Cli.Result(0, "", "9 of 9 passages\n"),
        earshot.runInto("Broken pipe", "search", "kind:quote"));
  }

  @Test
  void aClosedPipeMadeEveryExitCodeZero() {
    assertEquals(2, earshot.runInto("Broken pipe", "search", "--json", "tide").code());
  }

  @Test
  void resultsThatDidNotFitOntoTheDiskWereASuccess() {
    earshot.run("index", SOURCES);
    for (var command : List.of("export", "stats"))
      assertEquals(
          new Cli.Result(
              2, "", "earshot: the results could not be written: No space left on device\n"),
          earshot.runInto("No space left on device", command));
  }

  private void finds(int count, String... args) {
    var all = new ArrayList<>(List.of("search", "--json", "-n", "100"));
    all.addAll(List.of(args));
    assertEquals(
        count, ids(earshot.run(all.toArray(String[]::new))).size(), String.join(" ", args));
  }

  private void fails(String message, String... args) {
    var result = earshot.run(args);
    assertEquals(2, result.code(), String.join(" ", args));
    assertTrue(result.err().contains(message), result.err());
    assertEquals("", result.out());
  }

  private void golden(String name, String... args) throws IOException {
    var result = earshot.run(args);
    Golden.check(GOLDEN.resolve(name), result.out() + "--\n" + result.err());
  }
}
