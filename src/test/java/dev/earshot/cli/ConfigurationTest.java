package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person has settled once for all folders.
class ConfigurationTest {
  @TempDir Path home;
  private Cli earshot;

  @BeforeEach
  void atHome() throws IOException {
    earshot = in(Map.of());
    write("talks/one.jsonl", "{\"title\":\"One\",\"quotes\":[{\"text\":\"A heron waits.\"}]}");
    write("talks/two.draft.jsonl", "{\"title\":\"Two\",\"quotes\":[{\"text\":\"A gull.\"}]}");
    write("notes/three.jsonl", "{\"title\":\"Three\",\"quotes\":[{\"text\":\"A heron.\"}]}");
  }

  private Cli in(Map<String, String> more) {
    var environment = new HashMap<>(Map.of("HOME", home.toString()));
    environment.putAll(more);
    return Cli.inEnvironment(environment);
  }

  private void write(String file, String text) throws IOException {
    var path = home.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void configure(String... lines) throws IOException {
    write(".config/earshot/config", String.join("\n", lines));
  }

  @Test
  void oneDiskThatIsNotPluggedInEndedTheRun() throws IOException {
    configure(
        "index = ~/heard",
        "[source]",
        "path = ~/talks",
        "[source]",
        "path = ~/unplugged",
        "show = Elsewhere");
    var indexed = earshot.run("index");
    assertEquals(0, indexed.code(), indexed.err());
    assertTrue(indexed.err().contains("unplugged"), indexed.err());
    assertEquals(1, Cli.ids(earshot.run("search", "--json", "heron")).size());
  }

  @Test
  void theIndexAndTheSourcesWereThoseOfTheFolderAlone() throws IOException {
    configure(
        "# what I hear",
        "index = ~/heard",
        "",
        "[source]",
        "  path = ~/talks",
        "  show = Talks at Home",
        "  exclude = *.draft.jsonl",
        "[source]",
        "path = \"" + home.resolve("notes") + "\"");
    assertEquals(0, earshot.run("index").code());
    assertTrue(Files.isDirectory(home.resolve("heard")));
    assertEquals("Talks at Home\n", earshot.run("list", "--names").out());
    assertEquals(2, Cli.ids(earshot.run("search", "--json", "heron")).size());
    assertEquals(1, earshot.run("search", "--literal", "gull").code());
    var again = earshot.run("index");
    assertTrue(again.out().startsWith("0 files read, 2 unchanged"), again.out());
    var rebuilt = earshot.run("index", "--rebuild");
    assertTrue(rebuilt.out().contains("the index holds 2 episodes"), rebuilt.out());
    earshot.fails("--watch follows sources with the same settings", "index", "--watch");
  }

  @Test
  void aSourceThatIsNamedKeepsItsSettings() throws IOException {
    configure("[source]", "path = ~/talks", "show = Talks at Home");
    earshot.run("index");
    var again = earshot.run("index", home.resolve("talks").toString());
    assertTrue(again.out().startsWith("0 files read, 2 unchanged"), again.out());
    earshot.run("index", "--show", "Other", home.resolve("talks").toString());
    assertEquals("Other\n", earshot.run("list", "--names").out());
  }

  @Test
  void whoNamesSourcesAloneHasAnIndexAllTheSame() throws IOException {
    configure("[source]", "path = ~/talks");
    assertEquals(0, earshot.run("index").code());
    assertTrue(Files.isDirectory(home.resolve(".local/share/earshot/index")));
    assertEquals(1, Cli.ids(earshot.run("search", "--json", "heron")).size());
  }

  @Test
  void theEnvironmentAndOptionsComeFirst() throws IOException {
    configure("index = ~/heard", "synonyms = ~/words", "[source]", "path = ~/talks");
    write("words", "wader => heron");
    earshot.run("index");
    assertEquals(0, earshot.run("search", "wader").code());
    write("none", "");
    assertEquals(1, earshot.run("search", "--synonyms=~/none", "wader").code());
    assertEquals(1, in(Map.of("EARSHOT_SYNONYMS", "~/none")).run("search", "wader").code());
    in(Map.of("EARSHOT_INDEX", "~/other")).fails(home + "/other", "search", "heron");
    earshot.fails(home + "/third", "--index=~/third", "search", "heron");
  }

  @Test
  void thePagerIsAsked() throws IOException {
    configure("index = ~/heard", "pager = cat > '" + home + "/own'", "[source]", "path = ~/talks");
    earshot.run("index");
    assertEquals("", paged(Map.of("PAGER", "cat")));
    assertTrue(Files.exists(home.resolve("own")));
    assertFalse(paged(Map.of("EARSHOT_PAGER", "")).isEmpty());
  }

  private String paged(Map<String, String> pagers) {
    var environment = new HashMap<>(Map.of("HOME", home.toString()));
    environment.putAll(pagers);
    return Cli.inEnvironment(environment)
        .onTerminal(environment)
        .rows(2)
        .run("search", "heron")
        .out();
  }

  @Test
  void whatComesWithAFolderIsNotObeyed() throws IOException {
    var cloned = "index = /nowhere\npager = touch " + home + "/run\n";
    write("cloned/config", cloned);
    write("cloned/earshot/config", cloned);
    for (var relative : List.of("cloned", "./cloned", "")) {
      var elsewhere = in(Map.of("XDG_CONFIG_HOME", relative));
      elsewhere.fails("index", "--index=" + home.resolve("none"), "search", "heron");
    }
    assertEquals(Configuration.NONE, Configuration.of(Map.of("XDG_CONFIG_HOME", "cloned")));
    assertEquals(Configuration.NONE, Configuration.of(Map.of()));
  }

  @Test
  void aSlipIsToldWithItsLine() throws IOException {
    slip(":1: there is no setting \"idnex\"; there are index, pager", "idnex = ~/heard");
    slip(":1: \"heard\" must begin with / or ~/", "index = heard");
    slip(":2: \"path ~/talks\" is neither NAME = VALUE nor [source]", "[source]", "path ~/talks");
    slip(":2: \"[sources]\" is neither", "# mine", "[sources]");
    slip(":1: this source has no path", "[source]", "show = A");
    slip(":3: there is no setting \"shwo\" of a source", "[source]", "path = /a", "shwo = A");
    slip(":1: index has no value", "index =");
    slip(":1: as = song; expected notes", "[source]", "path = ~/talks", "as = song");
  }

  @Test
  void anotherEncodingIsNamed() throws IOException {
    configure();
    Files.write(home.resolve(".config/earshot/config"), new byte[] {'#', (byte) 0xe9, '\n'});
    earshot.fails(".config/earshot/config is no UTF-8; save it in that encoding", "index");
  }

  private void slip(String message, String... lines) throws IOException {
    configure(lines);
    earshot.fails(".config/earshot/config" + message, "index");
  }

  @Test
  void sourcesWithinOthersCouldChangeTheirShowWithEveryRun() throws IOException {
    configure("[source]", "path = ~/", "[source]", "path = ~/talks", "show = Talks");
    earshot.fails("lies within " + home + ", which has other settings", "index");
    configure("[source]", "path = ~/talks", "[source]", "path = ~/notes/../notes");
    assertTrue(earshot.run("index").out().contains("the index holds 3 episodes"));
  }

  @Test
  void quietSaysNothingBesideResults() throws IOException {
    configure("[source]", "path = ~/talks");
    var indexed = earshot.run("-q", "index");
    assertEquals("", indexed.out() + indexed.err());
    write("talks/torn.jsonl", "{\"title\":");
    assertTrue(earshot.run("index", "--quiet").err().startsWith("warning: "));
    var found = earshot.run("search", "-q", "heron -owl");
    assertTrue(found.out().contains("A heron waits."), found.out());
    assertEquals("", found.err());
    assertEquals("", earshot.run("search", "-q", "zzzz").err());
    assertEquals(0, earshot.run("search", "heron", "-quail").code());
    earshot.fails("there is no file", "-q", "index", home.resolve("none").toString());
  }

  @Test
  void nothingTypedIsNoMistake() {
    var help = earshot.run();
    assertEquals(0, help.code());
    assertTrue(help.out().contains("earshot search chip design"), help.out());
    assertTrue(help.out().lines().allMatch(line -> line.length() <= 80), help.out());
    assertTrue(help.out().lines().count() < 12);
  }
}
