package dev.earshot.dist;

import dev.earshot.cli.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Makes the folder that is shipped: its own Java, the jar, the start-up cache, the launcher, the
/// completions, the man pages and what assistants read; and beside it the bundle for those that
/// install one ([Bundle]). Run by `mvn package` as `Image PROJECT CLI_JAR PICOCLI_SOURCES IMAGE`,
/// with the command line on its class path; it does nothing when nothing changed.
class Image {
  private static final Path APP = Path.of("lib", "app");

  /// What each shell looks for in its folder of completions.
  private static final Map<String, String> COMPLETIONS =
      Map.of("bash", "earshot", "zsh", "_earshot", "fish", "earshot.fish");

  private final Path sources;
  private final Path corpus;
  private final Path jar;
  private final Path picocliSources;
  private final Path image;

  /// The image grows here and moves into place when it is complete.
  private final Path made;

  private Image(Path project, Path jar, Path picocliSources, Path image) {
    this.sources = project.resolve("src/main/dist");
    this.corpus = project.resolve("corpus");
    this.jar = jar;
    this.picocliSources = picocliSources;
    this.image = image;
    this.made = image.resolveSibling("earshot.new");
  }

  public static void main(String[] args) throws Exception {
    // The launcher is a shell script; elsewhere there is `java -jar`.
    if (System.getProperty("os.name").startsWith("Windows")) return;
    new Image(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Path.of(args[3]))
        .bringUpToDate();
  }

  /// Jar and cache carry the hash of all that they were made of: a cache cannot meet a jar that it
  /// was not trained on (JDK 25.0.3 would not notice), and its presence says that nothing changed.
  private void bringUpToDate() throws Exception {
    String id = id();
    if (Files.exists(image.resolve(APP).resolve("earshot-" + id + ".cache"))) return;
    Folders.delete(made);
    Path app = Files.createDirectories(made.resolve(APP));
    Path jarInImage = Files.copy(jar, app.resolve("earshot-" + id + ".jar"));
    FastStart.replacePicocli(jarInImage, picocliSources, compiledPicocli());
    FastStart.plainCalls(jarInImage);
    runtime();
    Path launcher = launcher(id);
    documents();
    Path java = made.resolve("lib/runtime/bin/java");
    FastStart.train(launcher, java, jarInImage, corpus, app.resolve("earshot-" + id + ".cache"));
    moveIntoPlace();
    Bundle.write(image, image.resolveSibling("earshot.mcpb"));
  }

  private String id() throws Exception {
    var hash = MessageDigest.getInstance("SHA-256");
    var madeOf = new ArrayList<>(List.of(jar, picocliSources));
    for (Path source : Folders.walk(sources)) {
      if (Files.isRegularFile(source)) madeOf.add(source);
    }
    for (Path file : madeOf) hash.update(Files.readAllBytes(file));
    hash.update(FastStart.runtimeKey().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash.digest(), 0, 6);
  }

  private Path compiledPicocli() {
    return image.resolveSibling(picocliSources.getFileName() + "-compiled");
  }

  /// jlink takes seconds, so the last image's runtime is taken over when it would be the same.
  private void runtime() throws Exception {
    Path key = made.resolve("lib/runtime.key");
    Path last = image.resolve("lib/runtime.key");
    Path runtime = made.resolve("lib/runtime");
    if (Files.exists(last) && Files.readString(last).equals(FastStart.runtimeKey()))
      Folders.copy(image.resolve("lib/runtime"), runtime);
    else FastStart.link(runtime);
    Files.writeString(key, FastStart.runtimeKey());
  }

  private Path launcher(String id) throws IOException {
    Path launcher = Files.createDirectories(made.resolve("bin")).resolve("earshot");
    String template = Files.readString(sources.resolve("earshot"));
    Files.writeString(launcher, FastStart.launcher(template, id, Main.commands()));
    launcher.toFile().setExecutable(true, false);
    return launcher;
  }

  private void documents() throws Exception {
    var earshot = Main.commands();
    Path completions = Files.createDirectories(made.resolve("share/completions"));
    for (var shell : COMPLETIONS.entrySet())
      Files.writeString(
          completions.resolve(shell.getValue()), Main.completion(earshot, shell.getKey()));
    ManPage.write(earshot, Files.createDirectories(made.resolve("share/man/man1")));
    Path skill = Files.createDirectories(made.resolve("share/skills/earshot"));
    String read = Files.readString(sources.resolve("SKILL.md"));
    Files.writeString(skill.resolve("SKILL.md"), read.replace("@version@", Bundle.version()));
  }

  private void moveIntoPlace() throws IOException {
    Path old = image.resolveSibling("earshot.old");
    Folders.delete(old);
    if (Files.exists(image)) Files.move(image, old);
    Files.move(made, image);
    Folders.delete(old);
  }
}
