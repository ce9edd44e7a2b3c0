package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import dev.earshot.Earshot;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What shows only between processes: who holds the lock, and what a signal does.
@Timeout(120)
class ProcessesTest {
  private static final String KEEP =
      """
      {"isTrashed":false,"title":"縁側 第20回","textContent":"Podcast: 縁側\\n\\n05:10 浜田「音は風です」\\n06:10 佐々木「風ですね」"}
      """;

  private static final String EVERNOTE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <en-export><note><title>Выпуск 12: Рожь</title><content><![CDATA[<en-note>
      <div>Подкаст: Хлеб</div><div>12:30 Ида Рей: «Рожь не поднимается дважды.»</div>
      </en-note>]]></content></note></en-export>
      """;

  @TempDir Path folder;
  private Path corpus;
  private Path index;
  private Cli earshot;
  private Optional<Process> child = Optional.empty();

  @BeforeEach
  void open() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    index = folder.resolve("index");
    earshot = Cli.with(index);
    write("a.jsonl", "first");
  }

  @AfterEach
  void close() throws InterruptedException {
    if (child.isPresent()) child.get().destroyForcibly().waitFor();
  }

  @Test
  void theSecondWriterIsToldWhichProcessWrites() throws Exception {
    var holder = start(LockHolder.class, index.toString());
    assertEquals("holding 0 sources", holder.inputReader().readLine());
    var refused = earshot.run("index", corpus.toString());
    assertEquals(2, refused.code());
    assertTrue(
        refused.err().contains("is being written by process " + holder.pid() + " since "),
        refused.err());
    holder.getOutputStream().close();
    assertEquals(0, earshot.run("index", "--wait", corpus.toString()).code());
  }

  @Test
  void noSearchFailsWhileAnotherProcessCommits() throws Exception {
    var source = corpus.resolve("a.jsonl");
    earshot.run("index", source.toString());
    try (var reader = Earshot.open(index)) {
      var writing = start(CommitLoop.class, index.toString(), source.toString(), "15");
      while (writing.isAlive()) assertEquals(1, reader.search("first").total());
      assertEquals("committed 15", writing.inputReader().readLine());
      assertEquals(1, reader.search("\"state 15\"").total());
    }
  }

  @Test
  void aWriterThatWasKilledHoldsNothing() throws Exception {
    var holder = start(LockHolder.class, index.toString());
    assertEquals("holding 0 sources", holder.inputReader().readLine());
    holder.destroyForcibly().waitFor();
    assertEquals(0, earshot.run("index", corpus.toString()).code());
  }

  @Test
  void aSignalEndsWatchingInOrder() throws Exception {
    var watching =
        start(Main.class, "--index=" + index, "index", "--watch", "--json", corpus.toString());
    var summaries = watching.inputReader();
    assertEquals(1, episodes(summaries));
    write("b.jsonl", "second");
    assertEquals(2, episodes(summaries));
    watching.toHandle().destroy();
    assertEquals(0, watching.waitFor());
    assertEquals(Optional.empty(), summaries.lines().findFirst());
    assertEquals(0, earshot.run("search", "second").code());
    assertFalse(Files.exists(index.resolve("earshot-writer")));
  }

  @Test
  void aSignalEndsALongFirstRunAndWhatWasDoneByThenStays() throws Exception {
    int files = 2000;
    for (int i = 0; i < files; i++) write("t" + i + ".jsonl", "tide " + i);
    var indexing = start(Main.class, index("index", corpus.toString()));
    while (indexing.isAlive() && !Files.readString(err()).contains("reading ")) Thread.onSpinWait();
    indexing.toHandle().destroy();
    // Where the run was through before the signal reached it, it tells its summary.
    boolean isThrough = indexing.inputReader().readLine() != null;
    indexing.waitFor();
    int kept = isThrough ? files + 1 : kept(Files.readString(err()));
    // Where nothing was kept, the index is as before: there may be none.
    if (kept > 0)
      try (var reader = Earshot.open(index)) {
        assertEquals(kept, reader.counts().episodes());
      }
    var summary = earshot.run("index", "--json", corpus.toString()).out();
    var sources = "\"sources\":{\"read\":%s,\"unchanged\":%s,".formatted(files + 1 - kept, kept);
    assertTrue(summary.contains(sources), summary);
    var fresh = Cli.with(folder.resolve("fresh"));
    fresh.run("index", corpus.toString());
    assertEquals(fresh.run("export").out(), earshot.run("export").out());
  }

  /// How many files it says are in the index.
  private static int kept(String told) {
    var kept =
        Pattern.compile(
                "Stopped; ([\\d,]+) of [\\d,]+ files are in the index, and the next run goes on")
            .matcher(told);
    if (kept.find()) return Integer.parseInt(kept.group(1).replace(",", ""));
    assertTrue(told.endsWith("Stopped; the index is as it was before.\n"), told);
    return 0;
  }

  @Test
  void aReaderWhoHasSeenEnoughIsNoFailureInAnyLanguage() throws Exception {
    earshot.run("index", corpus.toString());
    var searching = start(Main.class, "--index=" + index, "mcp");
    searching.getInputStream().close();
    searching.getOutputStream().write("{}\n".getBytes(StandardCharsets.UTF_8));
    searching.getOutputStream().close();
    assertEquals(0, searching.waitFor());
    assertEquals("", Files.readString(folder.resolve("err")));
  }

  @Test
  void aFullDiskIsAFailureInAnyLanguage() throws Exception {
    var full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "only Linux has a place that is always full");
    earshot.run("index", corpus.toString());
    var searching =
        ChildProcess.of(Main.class, "--index=" + index, "stats")
            .redirectOutput(full.toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    child = Optional.of(searching);
    assertEquals(2, searching.waitFor());
    var told = Files.readString(folder.resolve("err"));
    assertTrue(told.startsWith("earshot: the results could not be written: "), told);
  }

  @Test
  void aNameBeyondTheLocaleEndedTheWholeRun() throws Exception {
    write("b.jsonl", "second");
    rename("b.jsonl", "K\\303\\244se.jsonl");
    // So did a title within an export, which stands in place of a name.
    Files.writeString(corpus.resolve("keep.json"), KEEP);
    Files.writeString(corpus.resolve("notes.enex"), EVERNOTE);
    var indexing = start(inC(ChildProcess.of(Main.class, index("index", corpus.toString()))));
    var summary = indexing.inputReader().readLine();
    assertEquals(0, indexing.waitFor());
    assertTrue(summary.contains("1 damaged"), summary);
    assertWarnsOf("se.jsonl: its name has characters that the locale's encoding, ");
    assertEquals(0, earshot.run("search", "first").code());
    assertEquals(1, earshot.run("search", "second").code());
    assertEquals(0, earshot.run("search", "風").code());
    assertEquals(0, earshot.run("search", "рожь").code());
  }

  @Test
  void aFolderBeyondTheLocaleIsWarnedOfOnce() throws Exception {
    Files.createDirectory(corpus.resolve("b"));
    for (var name : List.of("b/1.jsonl", "b/2.jsonl")) write(name, name);
    rename("b", "K\\303\\244se");
    var indexing = start(inC(ChildProcess.of(Main.class, index("index", corpus.toString()))));
    assertEquals(0, indexing.waitFor());
    assertEquals(1, Files.readString(err()).split("its name has", -1).length - 1);
  }

  @Test
  void whatWasIndexedInAnotherLocaleStays() throws Exception {
    assumeTrue(System.getProperty("sun.jnu.encoding").equals("UTF-8"));
    write("b.jsonl", "second");
    rename("b.jsonl", "K\\303\\244se.jsonl");
    // Of its episode, so that the old one is looked at.
    Files.writeString(corpus.resolve("c.md"), "---\npodcast: S\nepisode: 1\ntitle: On Käse\n---\n");
    rename("c.md", "K\\303\\244se.md");
    assertEquals(0, earshot.run("index", corpus.toString()).code());
    Files.writeString(corpus.resolve("d.md"), "---\npodcast: S\nepisode: 1\ntitle: On Käse\n---\n");
    var indexing = start(inC(ChildProcess.of(Main.class, index("index", corpus.toString()))));
    assertEquals(0, indexing.waitFor());
    assertEquals(0, earshot.run("search", "second").code());
  }

  @Test
  void aQueryBeyondTheLocaleWasSearchedAsSomethingElse() throws Exception {
    earshot.run("index", corpus.toString());
    assertEquals(2, also("l\\303\\274tke", index("search", "first")));
    assertWarnsOf("tke\" cannot be read: the locale's encoding, ");
  }

  @Test
  void onePlaceBeyondTheLocaleRefusedAllOthers() throws Exception {
    assertEquals(0, also("K\\303\\244se", index("index", corpus.toString())));
    assertWarnsOf("se was passed over: its name has characters that the locale's encoding, ");
    assertEquals(0, earshot.run("search", "first").code());
    assertEquals(2, also("K\\303\\244se", index("index", "--strict", corpus.toString())));
    assertEquals(2, also("K\\303\\244se", index("index", corpus.toString(), "--show")));
    assertEquals(2, also("K\\303\\244se", index("index")));
  }

  /// Runs a command in such a locale, with one more word.
  private int also(String escaped, String... typed) throws Exception {
    var command = ChildProcess.of(Main.class, typed);
    var words = List.of("sh", "-c", "exec \"$@\" \"$(printf '" + escaped + "')\"", "sh");
    command.command(Stream.concat(words.stream(), command.command().stream()).toList());
    return start(inC(command)).waitFor();
  }

  private String[] index(String... args) {
    return Stream.concat(Stream.of("--index=" + index), Stream.of(args)).toArray(String[]::new);
  }

  /// The one locale that every machine has.
  private static ProcessBuilder inC(ProcessBuilder program) {
    assumeTrue(
        System.getProperty("os.name").equals("Linux"), "elsewhere names are in UTF-8 always");
    program.environment().put("LC_ALL", "C");
    return program;
  }

  /// By the shell, as this Java may run in such a locale itself.
  private void rename(String name, String escaped) throws Exception {
    var move = "mv \"$1/$2\" \"$1/$(printf '" + escaped + "')\"";
    var moving = new ProcessBuilder("sh", "-c", move, "sh", corpus.toString(), name).start();
    assertEquals(0, moving.waitFor());
  }

  private void assertWarnsOf(String words) throws IOException {
    var told = Files.readString(err());
    assertTrue(told.contains(words) && told.contains("; set LC_ALL=C.UTF-8"), told);
  }

  @Test
  void strictHasNoEndToFailAtWithWatch() {
    var result = earshot.run("index", "--watch", "--strict", corpus.toString());
    assertEquals(2, result.code());
    assertTrue(result.err().contains("--watch has none"), result.err());
  }

  private static int episodes(BufferedReader summaries) throws IOException {
    var summary = JsonParser.parseString(summaries.readLine()).getAsJsonObject();
    assertEquals("summary", summary.get("type").getAsString());
    return summary.get("episodes").getAsInt();
  }

  private Process start(Class<?> program, String... args) throws IOException {
    return start(ChildProcess.of(program, args));
  }

  private Process start(ProcessBuilder program) throws IOException {
    var started = program.redirectError(err().toFile()).start();
    child = Optional.of(started);
    return started;
  }

  private Path err() {
    return folder.resolve("err");
  }

  /// In one step, as who watches may see a file that is being written empty first.
  private void write(String name, String text) throws IOException {
    var line = "{\"title\":\"On %s\",\"quotes\":[{\"text\":\"%s\"}]}".formatted(text, text);
    var draft = Files.writeString(folder.resolve("draft"), line);
    Files.move(draft, corpus.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
