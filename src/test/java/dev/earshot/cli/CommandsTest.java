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
import org.junit.jupiter.api.util.DefaultLocale;

/// The commands as a person or a script meets them.
@DefaultLocale("ar-EG")
class CommandsTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "dev", "earshot", "cli");
  private static final String SOURCES = Cli.SOURCES;

  @TempDir Path folder;
  private Cli earshot;

  @BeforeEach
  void open() {
    earshot = Cli.with(folder.resolve("index"));
  }

  @Test
  void everyCommandExplainsItself() {
    for (var command : Commands.all().getSubcommands().keySet()) {
      var help = earshot.run(command, "--help");
      assertEquals(0, help.code(), command);
      assertTrue(help.out().contains("earshot " + command), help.out());
      assertEquals(help.out(), earshot.run("help", command).out());
      assertTrue(earshot.run("--help").out().contains("  " + command), command);
      assertTrue(earshot.run("completion", "bash").out().contains(command), command);
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
  void aPersonReadsPassages() throws IOException {
    earshot.run("index", SOURCES);
    golden("search.txt", "search", "tide -wind -moon");
    golden("search-phrase-and-neighbours.txt", "search", "-C", "1", "\"the rope\" knot");
    golden("search-wide-signs-and-controls.txt", "search", "潮 escape");
    golden("show-episode.txt", "show", "rope-work-1");
    for (var format : List.of("md", "csv", "trec"))
      golden("search." + format, "search", "--format", format, "tide -moon");
    golden("search-topics.txt", "search", "--kind", "topic", "kind:topic");
    golden("search-facets.txt", "search", "--facets", "-n", "1", "tide OR rope");
    golden("search-episodes.txt", "search", "--group", "episode", "rope OR tide");
    golden("suggest.txt", "suggest", "ti");
    golden("search-instead.txt", "search", "-n", "1", "speaker:\"old peet\" knot");
    golden("search-instead.md", "search", "--format", "md", "-n", "1", "\"rope of knots\"");
    golden("search-explained.txt", "search", "--explain", "-n", "2", "rope knots");
  }

  @Test
  void aTerminalGetsColoursUnlessNobodyWantsThem() throws IOException {
    earshot.run("index", SOURCES);
    var terminal = earshot.onTerminal(Map.of());
    Golden.check(
        GOLDEN.resolve("search-in-colour.txt"), terminal.run("search", "rope knots").out());
    Golden.check(
        GOLDEN.resolve("search-facets-on-terminal.txt"),
        terminal.run("search", "--color", "never", "--facets", "-n", "1", "tide OR rope").out());
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

  @Test
  void whatNobodyHasIsSaidAndTheBestWithoutItShown() {
    earshot.run("index", SOURCES);
    var found = earshot.run("search", "--json", "+knot +xyzzy");
    assertEquals(1, found.code());
    assertEquals(1, earshot.run("search", "+knot +xyzzy").code());
    assertEquals(List.of(), Cli.ids(found));
    var instead = JsonParser.parseString(found.out().lines().toList().get(1)).getAsJsonObject();
    assertEquals("instead", instead.get("type").getAsString());
    assertEquals("no passage has \"xyzzy\"", instead.get("reason").getAsString());
    assertEquals("[\"(must xyzzy)\"]", instead.get("without").toString());
    assertFalse(instead.getAsJsonArray("passages").isEmpty());
  }

  private static JsonObject withoutWhatVaries(JsonObject line) {
    if (line.has("millis")) line.addProperty("millis", 0);
    if (line.has("index")) line.getAsJsonObject("index").addProperty("location", "index");
    return line;
  }

  @Test
  void filtersThatMatchNothingWereNotNamed() {
    earshot.run("index", SOURCES);
    saysOfFilters(
        "nothing matches show:\"Tide Tbales\"; did you mean show:\"Tide Tables\"? The best for that:\n",
        "tide",
        "--show",
        "Tide Tbales");
    saysOfFilters(
        "nothing matches since:2030; nothing matches guest:nobody; the best without it:\n",
        "tide since:2030 show:tide",
        "--guest",
        "nobody");
    saysOfFilters("nothing matches all filters together\n", "kind:topic", "--speaker", "Ana Prior");
    saysOfFilters("no passage has \"zzzz\"\n", "zzzz", "--show", "Tide Tables");
    saysOfFilters(
        """
        the query says only what to leave out: listed is all that is left
        without: since:2030, kind:quote, kind:topic
        """,
        "-since:2030 -kind:quote -kind:topic");
  }

  private void saysOfFilters(String lines, String... args) {
    var all = new ArrayList<>(List.of(args));
    all.addFirst("search");
    var result = earshot.run(all.toArray(String[]::new));
    assertEquals(1, result.code());
    var above = result.out().replaceFirst("(?s)\n\n.*", "\n");
    var said = above.strip().replace('\n', ' ') + (above.isEmpty() ? "" : "\n") + result.err();
    assertEquals(lines, said.replaceFirst("nothing found for .*\n", ""));
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
  void capitalsWereNoValueOfAnOption() {
    earshot.run("index", SOURCES);
    finds(9, "--kind", "QUOTE", "--sort", "NEWEST", "--syntax", "Plain", "kind:quote");
  }

  @Test
  void anOptionFromAnotherProgramLeftOutALetter() {
    earshot.run("index", SOURCES);
    earshot.fails("-i (to leave out a word: -- -i, or NOT i)", "search", "-i", "tide");
    earshot.fails("-x (to leave out a word: -- -x, or NOT x)", "search", "tide", "-x");
    earshot.fails("-i=1 (to leave out a word: -- -i, or NOT i)", "search", "-i=1", "tide");
    earshot.fails("--moon (to leave out a word: -moon, or NOT moon)", "search", "tide", "--moon");
    earshot.fails("-i (to have it read as a word: -- i)", "verify", "-i", "tide");
    earshot.fails("--moon (to have it read as a word: -- moon)", "suggest", "--moon", "tide");
    for (var words : List.of("-- -i tide", "tide NOT i", "tide -5", "tide -é"))
      assertEquals(0, earshot.run(("search " + words).split(" ", -1)).code(), words);
  }

  @Test
  void whatWasLeftOutIsSaid() {
    earshot.run("index", SOURCES);
    leavesOut("without: moon, \"the wind\"", "tide -moon NOT \"the wind\"");
    leavesOut("without: moon or wind, kind:topic", "tide -(moon wind) -kind:topic");
    leavesOut("without: moon", "tide AND NOT moon");
    for (var query : List.of("tide", "tide OR -moon", "tide NOT -moon"))
      assertFalse(earshot.run("search", query).err().contains("without: "), query);
  }

  private void leavesOut(String told, String query) {
    var err = earshot.run("search", query).err();
    assertTrue(err.lines().toList().contains(told), err);
  }

  @Test
  void aWordThatBeginsLikeAShortOptionIsExcludedAllTheSame() {
    earshot.run("index", SOURCES);
    for (var word : List.of("-nobody", "-Chidi", "-harbour", "-Visit"))
      assertEquals(0, earshot.run("search", "tide", word).code(), word);
    assertEquals(1, Cli.ids(earshot.run("search", "--json", "-n1", "tide")).size());
  }

  @Test
  void lucenesSyntaxIsThereForThoseWhoKnowIt() {
    earshot.run("index", SOURCES);
    finds(3, "--syntax", "lucene", "+rope +knot");
    earshot.fails(
        "the query is not in Lucene's syntax at column 6",
        "search",
        "--syntax",
        "lucene",
        "rope )");
  }

  /// Of a text that says a word a hundred times there were a hundred lines.
  @Test
  void aWordThatIsTypedTwiceIsCorrectedInOneLine() {
    earshot.run("index", SOURCES);
    var err = earshot.run("search", "knotts knotts").err();
    assertEquals(1, err.lines().filter(line -> line.contains("in place of")).count(), err);
  }

  @Test
  void aSlipIsCorrectedAndSaidSo() {
    earshot.run("index", SOURCES);
    var corrected = earshot.run("search", "bowline knotts");
    assertTrue(
        corrected
            .err()
            .contains("searched for \"knots\" in place of \"knotts\"\n--literal searches"),
        corrected.err());
    assertEquals(1, earshot.run("search", "--literal", "knotts").code());
  }

  @Test
  void aPassageIsShownWithItsNeighbours() {
    earshot.run("index", SOURCES);
    var id = Cli.ids(earshot.run("search", "--json", "\"never trust\"")).getFirst();
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

  private void finds(int count, String... args) {
    var all = new ArrayList<>(List.of("search", "--json", "-n", "100"));
    all.addAll(List.of(args));
    assertEquals(
        count, Cli.ids(earshot.run(all.toArray(String[]::new))).size(), String.join(" ", args));
  }

  private void golden(String name, String... args) throws IOException {
    var result = earshot.run(args);
    Golden.check(GOLDEN.resolve(name), result.out() + "--\n" + result.err());
  }
}
