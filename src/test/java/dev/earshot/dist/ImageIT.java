package dev.earshot.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.earshot.mcp.McpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The finished image, run as a person runs it. Whatever becomes of its start-up cache, the answer
/// is the same.
class ImageIT {
  private static final Path IMAGE = Path.of(System.getProperty("earshot.image"));
  private static final Path JAR = Path.of(System.getProperty("earshot.jar"));
  private static final List<String> SEARCH = List.of("search", "chip", "design", "flexibility");

  @TempDir static Path folder;

  /// A copy to harm, in a place with a space in its name.
  private static Path copy;

  private static Ran expected;

  @BeforeAll
  static void indexTheCorpus() throws Exception {
    copy = folder.resolve("a copy");
    // With its times, as tar keeps them too: the cache looks at those of the runtime.
    assertEquals(0, run(List.of("cp", "-a", IMAGE.toString(), copy.toString())).code);
    assertEquals(0, earshot(IMAGE, "index", Path.of("corpus").toAbsolutePath().toString()).code);
    expected = search(IMAGE);
    assertEquals(0, expected.code, expected.err);
    assertNotEquals("", expected.out);
    assertTrue(expected.err.matches("\\d+ of \\d+ passages.*\\R"), expected.err);
  }

  @Test
  void theCacheIsUsedAlsoAfterAMove() throws Exception {
    Assumptions.assumeTrue(Files.readString(launcher(copy)).contains("AOTCache"));
    for (Path image : List.of(IMAGE, copy)) {
      var strict = Map.of("EARSHOT_JAVA_OPTS", "-XX:AOTMode=on");
      assertEquals(expected, run(strict, command(launcher(image), SEARCH)));
    }
  }

  @Test
  void aMissingOrDamagedCacheCostsTimeNeverOutput() throws Exception {
    Path cache = cache(copy);
    Path kept = Files.move(cache, folder.resolve("kept"));
    sameAsEver(copy);
    Files.writeString(cache, "garbage");
    sameAsEver(copy);
    try (var whole = Files.newInputStream(kept)) {
      Files.write(cache, whole.readNBytes(1_000_000));
    }
    sameAsEver(copy);
    Files.delete(cache);
    Files.move(kept, cache);
  }

  @Test
  void theBundleForAssistantsHasWhatItsManifestSays() throws Exception {
    var bundle = folder.resolve("bundle");
    unpack(IMAGE.resolveSibling("earshot.mcpb"), bundle);
    var manifest =
        JsonParser.parseString(Files.readString(bundle.resolve("manifest.json"))).getAsJsonObject();
    assertEquals("0.3", manifest.get("manifest_version").getAsString());
    var names =
        manifest.getAsJsonArray("tools").asList().stream()
            .map(tool -> tool.getAsJsonObject().get("name").getAsString())
            .toList();
    assertEquals(List.copyOf(McpServer.tools().keySet()), names);
    var server = manifest.getAsJsonObject("server");
    assertTrue(Files.isExecutable(bundle.resolve(server.get("entry_point").getAsString())));
    var config = server.getAsJsonObject("mcp_config");
    var index = Path.of("index").toAbsolutePath();
    var command = new ArrayList<String>();
    command.add(config.get("command").getAsString().replace("${__dirname}", bundle.toString()));
    for (var argument : config.getAsJsonArray("args"))
      command.add(argument.getAsString().replace("${user_config.index}", index.toString()));
    assertEquals("mcp", command.removeLast());
    command.add("--version");
    var told = run(command);
    assertEquals(0, told.code, told.err);
    assertTrue(told.out.contains(manifest.get("version").getAsString()), told.out);
  }

  private static void unpack(Path zipped, Path to) throws IOException {
    var rights = Map.of("enablePosixFileAttributes", "true");
    try (var zip = FileSystems.newFileSystem(URI.create("jar:" + zipped.toUri()), rights);
        var paths = Files.walk(zip.getPath("/"))) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        var file = to.resolve(path.toString().substring(1));
        Files.createDirectories(file.getParent());
        Files.copy(path, file);
        Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(path));
      }
    }
  }

  @Test
  void theSkillSaysOfWhichVersionItIs() throws IOException {
    var skill = Files.readString(IMAGE.resolve("share/skills/earshot/SKILL.md"));
    assertTrue(skill.startsWith("---\nname: earshot\n"), skill);
    assertFalse(skill.contains("@"), skill);
  }

  /// The launcher finds the command among options and their values as the command line does.
  @Test
  void onlyWhatRunsLongIsCompiledThoroughly() throws Exception {
    assertTrue(optionsOf("search", "index").contains("TieredStopAtLevel=1"));
    assertTrue(optionsOf("--color", "never", "show", "mcp").contains("TieredStopAtLevel=1"));
    assertTrue(optionsOf("--index", "serve", "--version").contains("TieredStopAtLevel=1"));
    for (var command : List.of("index", "eval", "serve", "mcp")) {
      var options = optionsOf("--no-pager", "--color", "never", command, "--help");
      assertFalse(options.contains("TieredStopAtLevel"), command);
      assertTrue(options.contains("-AOTReplayTraining"), command);
    }
  }

  /// Two collectors, or a heap that begins above its limit, would stop the JVM.
  @Test
  void collectorAndHeapOfOnesOwnWin() throws Exception {
    for (var variable : List.of("EARSHOT_JAVA_OPTS", "JAVA_TOOL_OPTIONS")) {
      var chosen = Map.of(variable, "-XX:+UseParallelGC -Xmx64m");
      for (var command : List.of("index", "search", "serve"))
        assertEquals(
            0, run(chosen, List.of(launcher(IMAGE).toString(), command, "--help")).code, variable);
    }
  }

  private static String optionsOf(String... arguments) throws Exception {
    var tell = Map.of("EARSHOT_JAVA_OPTS", "-XX:+PrintCommandLineFlags");
    var command = new ArrayList<>(List.of(launcher(IMAGE).toString()));
    command.addAll(List.of(arguments));
    String options = run(tell, command).out.lines().findFirst().orElseThrow();
    assertTrue(options.startsWith("-XX:"), options);
    return options;
  }

  /// Counted work tells what a clock on a busy machine cannot: what is loaded for one search, and
  /// how much of it the cache could not keep.
  @Test
  void aSearchLoadsLittleBesideTheCache() throws Exception {
    Assumptions.assumeTrue(Files.readString(launcher(copy)).contains("AOTCache"));
    Path log = folder.resolve("classes");
    var tell = Map.of("EARSHOT_JAVA_OPTS", "-Xlog:class+load:file=" + log);
    assertEquals(0, run(tell, command(launcher(IMAGE), SEARCH)).code);
    var classes = Files.readAllLines(log);
    var own = classes.stream().filter(line -> !line.contains("shared objects file")).toList();
    assertTrue(classes.size() < 4_050, () -> classes.size() + " classes");
    assertTrue(own.size() < 8, () -> String.join("\n", own));
    // Its exceptions are named where a command tells of mistakes; no command is read by it.
    assertTrue(classes.stream().filter(line -> line.contains("picocli")).count() < 10);
    assertTrue(own.stream().noneMatch(line -> line.contains("$$TypeSwitch")));
  }

  @Test
  void aLinkLeadsToTheImage() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("absolute"), launcher(copy));
    Path relative = Files.createSymbolicLink(folder.resolve("relative"), Path.of("absolute"));
    assertEquals(expected, run(command(link, SEARCH)));
    assertEquals(expected, run(command(relative, SEARCH)));
  }

  /// As under cron, systemd and ssh: words and names of files were lost.
  @Test
  void whatIsTypedArrivesInAnyLocale() throws Exception {
    String utf8 = run(List.of("sh", "-c", "locale -a | grep -i 'utf-*8$' || :")).out;
    Assumptions.assumeFalse(utf8.isEmpty(), "no locale has UTF-8 here");
    Path sources = Files.createDirectory(folder.resolve("sources"));
    String make =
        "printf '{\"title\":\"Towns\",\"quotes\":[{\"text\":\"On l\\303\\274tke.\"}]}'"
            + " > \"$1/$(printf 'K\\303\\244se.jsonl')\"";
    assertEquals(0, run(List.of("sh", "-c", make, "sh", sources.toString())).code);
    String search =
        "\"$0\" --index \"$1/index\" index \"$1\" && "
            + "\"$0\" --index \"$1/index\" search \"$(printf 'l\\303\\274tke')\"";
    var script = List.of("sh", "-c", search, launcher(IMAGE).toString(), sources.toString());
    for (String locale : List.of("", "C", "POSIX", "none_NONE.UTF-8")) {
      var ran = run(Map.of("LC_ALL", locale, "LANG", "", "LC_CTYPE", ""), script);
      assertEquals(0, ran.code, locale + ran.err);
      assertTrue(ran.out.contains("l\u00fctke"), locale + ran.out);
    }
  }

  @Test
  void theLauncherNeedsNoToolForTheLocale() throws Exception {
    var bare = Map.of("PATH", folder.resolve("nowhere").toString(), "LC_ALL", "C");
    assertEquals(expected, run(bare, command(launcher(IMAGE), SEARCH)));
  }

  @Test
  void theJarAloneGivesTheSame() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
    var command = new ArrayList<>(List.of(java, "-jar", JAR.toString()));
    command.addAll(arguments(SEARCH));
    assertEquals(expected, run(command));
  }

  @Test
  void anOldJavaIsToldWhatIsNeeded() throws Exception {
    Path old = oldJava();
    var ran = run(List.of(old.resolve("bin/java").toString(), "-jar", JAR.toString(), "search"));
    assertEquals(2, ran.code);
    assertEquals("", ran.out);
    assertTrue(
        ran.err.matches(
            "earshot needs Java 21 or later; this is Java \\d+ \\(.*\\)\\. "
                + "Install one and set JAVA_HOME\\.\\R"),
        ran.err);
  }

  @Test
  void everyCommandHasItsManPageAndCompletion() throws Exception {
    String help = earshot(IMAGE, "--help").out;
    var commands = Pattern.compile("(?m)^  (\\w+)  +\\S").matcher(help.split("Commands:", 2)[1]);
    String completion = Files.readString(IMAGE.resolve("share/completions/earshot"));
    for (var command : commands.results().toList()) {
      String name = command.group(1);
      Path page = IMAGE.resolve("share/man/man1/earshot-" + name + ".1");
      assertTrue(Files.readString(page).contains(".SH \"NAME\""), name);
      assertTrue(completion.contains("    '" + name + "') echo "), name);
    }
  }

  /// A module missing from the image would show only when its class is first wanted.
  @Test
  void theRuntimeHasEveryModuleThatOurCodeUses() throws Exception {
    String bin = System.getProperty("java.home") + "/bin/";
    var jdeps = run(List.of(bin + "jdeps", "-s", "--ignore-missing-deps", "target/classes"));
    String java = IMAGE.resolve("lib/runtime/bin/java").toString();
    Set<String> missing = modules("-> ((?:java|jdk)\\.\\S+)", jdeps.out);
    missing.removeAll(modules("(?m)^(\\S+)@", run(List.of(java, "--list-modules")).out));
    assertEquals(Set.of(), missing, "to be added to MODULES in FastStart.java");
  }

  private static Set<String> modules(String pattern, String text) {
    var names = new TreeSet<String>();
    Pattern.compile(pattern).matcher(text).results().forEach(name -> names.add(name.group(1)));
    assertTrue(names.contains("java.base"), text);
    return names;
  }

  private static void sameAsEver(Path image) throws Exception {
    assertEquals(expected, search(image));
    assertEquals(earshot(IMAGE, "--version"), earshot(image, "--version"));
  }

  private static Ran search(Path image) throws Exception {
    return run(command(launcher(image), SEARCH));
  }

  private static Ran earshot(Path image, String... arguments) throws Exception {
    return run(command(launcher(image), List.of(arguments)));
  }

  private static List<String> command(Path launcher, List<String> arguments) {
    var command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(arguments(arguments));
    return command;
  }

  private static List<String> arguments(List<String> arguments) {
    var all = new ArrayList<>(List.of("--index=" + folder.resolve("index")));
    all.addAll(arguments);
    return all;
  }

  private static Path launcher(Path image) {
    return image.resolve("bin/earshot");
  }

  private static Path cache(Path image) throws IOException {
    try (var files = Files.newDirectoryStream(image.resolve("lib"), "*.cache")) {
      return files.iterator().next();
    }
  }

  private static Path oldJava() throws IOException {
    var release = Pattern.compile("JAVA_VERSION=\"(1\\.8|9|1\\d|20)\\b");
    Path javas = Path.of("/usr/lib/jvm");
    Assumptions.assumeTrue(Files.isDirectory(javas), "no " + javas);
    try (var homes = Files.newDirectoryStream(javas)) {
      for (Path home : homes) {
        Path file = home.resolve("release");
        if (Files.exists(file) && release.matcher(Files.readString(file)).find()) return home;
      }
    }
    return Assumptions.abort("no Java before 21 here");
  }

  private static Ran run(List<String> command) throws Exception {
    return run(Map.of(), command);
  }

  private static Ran run(Map<String, String> environment, List<String> command) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    var builder = new ProcessBuilder(command).redirectOutput(out.toFile());
    builder.redirectError(err.toFile()).environment().putAll(environment);
    int code = builder.start().waitFor();
    return new Ran(code, Files.readString(out), Files.readString(err));
  }

  private record Ran(int code, String out, String err) {}
}
