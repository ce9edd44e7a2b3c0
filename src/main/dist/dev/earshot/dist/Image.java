package dev.earshot.dist;

import dev.earshot.cli.Commands;
import dev.earshot.present.Software;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the folder that is shipped: a Java with earshot in it, the start-up cache, the launcher,
/// the completions, the man pages and what assistants read; and beside it the bundle for those that
/// install one ([Bundle]). Run by `mvn package` as `Image PROJECT CLI_JAR PICOCLI_SOURCES IMAGE
/// [MEANING_JAR]`, with the command line on its class path; it does nothing when nothing changed.
class Image {
  /// What each shell looks for in its folder of completions.
  private static final Map<String, String> COMPLETIONS =
      Map.of("bash", "earshot", "zsh", "_earshot", "fish", "earshot.fish");

  private final Path sources;
  private final Path corpus;
  private final Path jar;
  private final Path picocliSources;
  private final Path image;

  /// The encoder for searches by meaning, if it was built.
  private final Optional<Path> meaning;

  /// The image grows here and moves into place when it is complete.
  private final Path made;

  private Image(Path project, Path jar, Path picocliSources, Path image, Optional<Path> meaning) {
    this.sources = project.resolve("src/main/dist");
    this.corpus = project.resolve("corpus");
    this.jar = jar;
    this.picocliSources = picocliSources;
    this.image = image;
    this.meaning = meaning;
    this.made = image.resolveSibling("earshot.new");
  }

  public static void main(String[] args) throws Exception {
    // The launcher is a shell script; elsewhere there is `java -jar`.
    if (System.getProperty("os.name").startsWith("Windows")) return;
    var meaning = Stream.of(args).skip(4).map(Path::of).findFirst();
    new Image(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Path.of(args[3]), meaning)
        .bringUpToDate();
  }

  /// The cache carries the hash of all that it was made of: its presence says that nothing changed.
  private void bringUpToDate() throws Exception {
    String cache = "lib/earshot-" + id() + ".cache";
    if (Files.exists(image.resolve(cache))) return;
    Folders.delete(made);
    runtime();
    Path launcher = launcher(cache);
    documents();
    Path java = made.resolve("lib/runtime/bin/java");
    FastStart.train(launcher, java, corpus, made.resolve(cache));
    moveIntoPlace();
    Bundle.write(image, image.resolveSibling("earshot.mcpb"));
  }

  private String id() throws Exception {
    var hash = MessageDigest.getInstance("SHA-256");
    var madeOf = new ArrayList<>(List.of(jar, picocliSources));
    for (Path source : Folders.walk(sources)) {
      if (Files.isRegularFile(source)) madeOf.add(source);
    }
    meaning.ifPresent(madeOf::add);
    for (Path file : madeOf) hash.update(Files.readAllBytes(file));
    hash.update(FastStart.runtimeKey().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash.digest(), 0, 6);
  }

  private Path compiledPicocli() {
    return image.resolveSibling(picocliSources.getFileName() + "-compiled");
  }

  private void runtime() throws Exception {
    Path lib = Files.createDirectories(made.resolve("lib"));
    Path changed = Files.copy(jar, lib.resolve("earshot.jar"));
    FastStart.replacePicocli(changed, picocliSources, compiledPicocli());
    FastStart.plainCalls(changed);
    FastStart.link(changed, lib.resolve("runtime"));
    Files.delete(changed);
    if (meaning.isPresent()) Files.copy(meaning.get(), lib.resolve("meaning.jar"));
  }

  private Path launcher(String cache) throws IOException {
    Path launcher = Files.createDirectories(made.resolve("bin")).resolve("earshot");
    String template = Files.readString(sources.resolve("earshot"));
    Files.writeString(launcher, FastStart.launcher(template, cache, Commands.all()));
    launcher.toFile().setExecutable(true, false);
    return launcher;
  }

  private void documents() throws Exception {
    var earshot = Commands.all();
    Path completions = Files.createDirectories(made.resolve("share/completions"));
    for (var shell : COMPLETIONS.entrySet())
      Files.writeString(
          completions.resolve(shell.getValue()), Commands.completion(earshot, shell.getKey()));
    ManPage.write(earshot, Files.createDirectories(made.resolve("share/man/man1")));
    Path skill = Files.createDirectories(made.resolve("share/skills/earshot"));
    String read = Files.readString(sources.resolve("SKILL.md"));
    Files.writeString(skill.resolve("SKILL.md"), read.replace("@version@", Software.version()));
  }

  private void moveIntoPlace() throws IOException {
    Path old = image.resolveSibling("earshot.old");
    Folders.delete(old);
    if (Files.exists(image)) Files.move(image, old);
    Files.move(made, image);
    Folders.delete(old);
  }
}
