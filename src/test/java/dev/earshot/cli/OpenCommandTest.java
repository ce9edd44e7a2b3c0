package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Out of the terminal: browsers and players of these tests write down what they are to open.
class OpenCommandTest {
  private static final String EPISODES =
      """
      {"id":"wells","title":"Wells","url":"https://example.org/wells","audio":"https://example.org/wells.mp3","quotes":[{"text":"Deep water.","start":754.5}]}
      {"id":"video","title":"Video","url":"https://youtu.be/abcdefghijk?si=x","quotes":[{"text":"A film about rivers.","start":61.9}]}
      {"id":"plain","title":"Plain","quotes":[{"text":"No link at all.","url":"javascript:alert(1)"}]}
      {"id":"file","title":"File","url":"file:///etc/passwd","audio":"-o/etc/passwd","quotes":[{"text":"A local one."}]}
      """;

  @TempDir Path folder;
  private Cli earshot;
  private Map<String, String> programs;

  @BeforeEach
  void index() throws IOException {
    Files.createDirectory(folder.resolve("bin"));
    programs = new HashMap<>(Map.of("PATH", folder.resolve("bin") + ":/nowhere"));
    var file = Files.writeString(folder.resolve("episodes.jsonl"), EPISODES);
    earshot = Cli.with(folder.resolve("index")).onTerminal(programs);
    earshot.run("index", file.toString());
  }

  private void install(String program, int code) throws IOException {
    var told = folder.resolve(program + ".told");
    var file = folder.resolve("bin").resolve(program);
    Files.writeString(
        file, "#!/bin/sh\nfor word do echo \"$word\"; done >'" + told + "'\nexit " + code + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  private String told(String program) throws IOException {
    return Files.readString(folder.resolve(program + ".told"));
  }

  private String id(String words) {
    return Cli.ids(earshot.run("search", "--json", words)).getFirst();
  }

  @Test
  void whereNothingCanOpenItTheLinkIsPrinted() {
    assertEquals(
        "https://example.org/wells.mp3#t=754.5\n", earshot.run("open", id("deep water")).out());
    assertEquals("https://example.org/wells\n", earshot.run("open", "wells").out());
    assertEquals(
        "https://www.youtube.com/watch?v=abcdefghijk&t=61s\n",
        earshot.run("open", id("film")).out());
    var played = earshot.run("open", "--play", "wells");
    assertEquals("https://example.org/wells\n", played.out());
    assertTrue(played.err().contains("neither mpv nor vlc is there"), played.err());
  }

  @Test
  void theBrowserOpensThePage() throws IOException {
    install("firefox", 0);
    programs.put("BROWSER", "firefox");
    var opened = Cli.with(folder.resolve("index")).onTerminal(programs).run("open", id("film"));
    assertEquals("", opened.out() + opened.err());
    assertEquals(0, opened.code());
    assertEquals("https://www.youtube.com/watch?v=abcdefghijk&t=61s\n", told("firefox"));
  }

  @Test
  void aPlayerBeginsAtTheMoment() throws IOException {
    install("vlc", 0);
    assertEquals("", earshot.run("open", "--play", id("deep water")).out());
    assertEquals("--start-time=754.5\nhttps://example.org/wells.mp3\n", told("vlc"));
    install("mpv", 0);
    earshot.run("open", "--play", id("film"));
    assertEquals("--start=61.9\nhttps://www.youtube.com/watch?v=abcdefghijk&t=61s\n", told("mpv"));
  }

  @Test
  void whatFailsLeavesTheLink() throws IOException {
    install("mpv", 2);
    var played = earshot.run("open", "--play", "wells");
    assertEquals("https://example.org/wells\n", played.out());
    assertEquals("mpv could not open it\n", played.err());
    install("mpv", 0);
    assertEquals(
        "https://example.org/wells\n", earshot.run("open", "--play", "--link", "wells").out());
  }

  @Test
  void whatIsNoLinkOfTheWebIsNeverOpened() throws IOException {
    install("mpv", 0);
    for (var id : new String[] {"plain", "file", id("no link")}) {
      var result = earshot.run("open", "--play", id);
      assertEquals(1, result.code(), id);
      assertTrue(result.err().endsWith(" has no link\n"), result.err());
    }
    assertTrue(Files.notExists(folder.resolve("mpv.told")));
  }

  @Test
  void terminalsThatKnowThemGetLinks() {
    var link = "\u001b]8;;https://example.org/wells.mp3#t=754.5\u001b\\";
    for (var known : new String[] {"TERM=xterm-kitty", "TERM_PROGRAM=WezTerm", "VTE_VERSION=7006"})
      assertTrue(printed(known).contains(link), known);
    for (var unknown :
        new String[] {
          "TERM=xterm",
          "VTE_VERSION=4601",
          "TERM_PROGRAM=Apple_Terminal",
          "VTE_VERSION=x",
          "KITTY_WINDOW_ID=1 TERM=tmux-256color",
          "TERM=foot FORCE_HYPERLINK=0",
          "TERM=foot NO_COLOR=1"
        }) assertTrue(!printed(unknown).contains("\u001b]8"), unknown);
    assertTrue(printed("TERM=screen FORCE_HYPERLINK=1").contains(link));
    assertTrue(!earshot.run("search", "--color=always", "deep water").out().contains("\u001b]8"));
  }

  private String printed(String variables) {
    var environment = new HashMap<String, String>();
    for (var variable : variables.split(" ", -1))
      environment.put(variable.replaceFirst("=.*", ""), variable.replaceFirst(".*=", ""));
    return Cli.with(folder.resolve("index")).onTerminal(environment).run("search", "deep").out();
  }

  @Test
  void aLineForEachPassageIsForOtherPrograms() {
    var id = id("deep water");
    assertEquals(
        id + "\t12:34\t\t\t\tWells\t\t\thttps://example.org/wells.mp3#t=754.5\tDeep water.\n",
        earshot.run("search", "--format", "tsv", "\"deep water\"").out());
    assertEquals(
        "1. {" + id + "} 754.5\t\\\n",
        earshot
            .run("search", "--template", "{rank}. {{{id}} {start}\\t\\\\", "\"deep water\"")
            .out());
    earshot.fails(
        "a passage has no {colour}; there are {rank}, ", "search", "--template={colour}", "a");
    earshot.fails("stays open", "search", "--template={rank", "a");
  }
}
