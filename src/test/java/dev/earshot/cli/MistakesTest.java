package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes wrong, and what a person or a script is told of it.
class MistakesTest {
  private static final String SOURCES = Cli.SOURCES;

  @TempDir Path folder;
  private Cli earshot;

  @BeforeEach
  void open() {
    earshot = Cli.with(folder.resolve("index"));
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
    var id = Cli.ids(earshot.run("search", "--json", "knots")).getFirst();
    earshot.fails("-3 neighbours; expected 0 to 100", "show", "-C", "-3", id);
    earshot.fails("101 neighbours; expected 0 to 100", "show", "-C", "101", id);
  }

  @Test
  void aWordThatIsACommandsNameHidTheOtherCommands() {
    for (var args :
        List.of(
            new String[] {"--index", "index", "--help"},
            new String[] {"--color", "never", "--index", "stats", "--help"},
            new String[] {"--help", "index"}))
      assertEquals(earshot.run("--help").out(), earshot.run(args).out());
    earshot.fails("earshot search", "serach", "index");
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
  void aFaultOfEarshotWasTakenForAMistakeOfItsUser() {
    earshot.run("index", SOURCES);
    var fault = "earshot: this is a fault of earshot: java.lang.IllegalArgumentException: broken\n";
    assertEquals(
        new Cli.Result(2, "", fault + "--verbose shows where it arose.\n"),
        earshot.runWith(new Broken(), "mcp"));
    var verbose = earshot.runWith(new Broken(), "mcp", "--verbose").err();
    assertTrue(verbose.startsWith(fault), verbose);
    assertTrue(verbose.contains("\tat dev.earshot.mcp.McpServer.serve("), verbose);
  }

  /// What is typed, by something with a fault.
  private static final class Broken extends InputStream {
    @Override
    public int read() {
      throw new IllegalArgumentException("broken");
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      return read();
    }
  }

  @Test
  void everyCommandTellsTheVersion() {
    for (var command : List.of("search", "show", "list", "index"))
      assertTrue(earshot.run(command, "-V").out().startsWith("earshot "), command);
  }

  @Test
  void aTemplateAndAFormatAreTwoAnswers() {
    earshot.fails(
        "leave out --json or --format", "search", "--template", "{id}", "--format=md", "tide");
  }

  @Test
  void misuseIsExitCodeTwoAndAHint() {
    earshot.fails(
        "a command is missing: index, search, show, open, list, related, verify, suggest, stats, export, check, snapshot, restore, eval, serve, mcp, completion, help");
    earshot.fails("earshot search", "serach", "chips");
    earshot.fails("\"serach\" is no command; there are index, search, show", "serach", "chips");
    earshot.fails("\"earshot stats\" does not take \"chips\"", "stats", "chips");
    earshot.fails(
        "\"tcsh\" is no value for SHELL; expected bash or zsh or fish", "completion", "tcsh");
    earshot.fails("Possible solutions: --limit", "search", "--limt", "5", "chips");
    earshot.fails("\"earshot search --help\" tells more", "search");
    earshot.fails(
        "\"x\" is no value for --limit; expected a whole number", "search", "-n", "x", "chips");
    earshot.fails(
        "\"best\" is no value for --sort; expected relevance or newest or oldest",
        "search",
        "--sort",
        "best",
        "chips");
    earshot.fails("QUERY is missing", "search");
    earshot.fails("--after CURSOR is missing", "search", "chips", "--after");
    earshot.fails("--kind is given more than once", "search", "--kind=topic", "--kind=quote", "a");
    earshot.fails("a limit of 0; expected 1 to 10000", "search", "-n", "0", "chips");
    earshot.fails(
        "\"banana\" is no kind; a kind is topic or quote", "search", "--kind", "banana", "chips");
    earshot.fails(
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
  void anAddressThatNamesNoIndexOfAClusterIsRefused() {
    for (var address : List.of("http://localhost:9200", "http://localhost:9200/A b", "https:///x"))
      assertTrue(
          Cli.with(address).run("search", "rope").err().contains("http://host:9200/highlights"));
    var secret = Cli.with("http://ann:secret@localhost:9200/x").run("search", "rope");
    assertEquals(2, secret.code());
    assertFalse(secret.err().contains("secret"), secret.err());
  }

  @Test
  void theValueOfAnOptionMayLookLikeAnother() {
    earshot.run("index", SOURCES);
    for (var value : List.of("-Cx", "-n5", "--x"))
      earshot.fails(
          "\"" + value + "\" is no cursor of this search", "search", "rope", "--after", value);
  }

  @Test
  void aNameCannotSteerTheTerminal() {
    assertFalse(earshot.run("index", folder + "/no\u001b[31mfile").err().contains("\u001b"));
  }

  @Test
  void aClosedPipeIsNoFailure() {
    earshot.run("index", SOURCES);
    assertEquals(
        new Cli.Result(0, "", "9 of 9 passages\n"),
        earshot.runIntoClosedPipe("search", "kind:quote"));
  }

  @Test
  void aClosedPipeMadeEveryExitCodeZero() {
    assertEquals(2, earshot.runIntoClosedPipe("search", "--json", "tide").code());
  }

  @Test
  void resultsThatDidNotFitOntoTheDiskWereASuccess() {
    earshot.run("index", SOURCES);
    for (var command : List.of("export", "stats"))
      assertEquals(
          new Cli.Result(
              2, "", "earshot: the results could not be written: as the system says it\n"),
          earshot.runIntoFullDisk(command));
  }
}
