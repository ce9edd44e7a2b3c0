package dev.earshot.dist;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.earshot.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.spi.ToolProvider;
import picocli.AutoComplete;

/// Makes the folder that is shipped: its own Java, the jar, the start-up cache, the launcher, the
/// completion and the man pages. Run by `mvn package` as `Image PROJECT CLI_JAR PICOCLI_SOURCES
/// IMAGE`, with the command line on its class path; it does nothing when nothing changed.
class Image {
  /// What the jar needs and no more, as each module costs start-up; `ImageIT` asks jdeps. Lucene
  /// optimises only with `jdk.management`.
  private static final String MODULES =
      "java.base,java.logging,java.management,java.xml,jdk.httpserver,jdk.management,jdk.unsupported";

  /// `AOTCacheOutput` came with 25; before, an archive of classes gives part of the gain, and only
  /// on top of the JDK's own archive.
  private static final boolean AOT = Runtime.version().feature() >= 25;

  private static final List<String> JLINK =
      List.of(
          "--add-modules=" + MODULES,
          "--strip-debug",
          "--no-header-files",
          "--no-man-pages",
          "--compress=zip-6");

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
    if (Files.exists(image.resolve("lib/app/earshot-" + id + ".cache"))) return;
    delete(made);
    Files.createDirectories(made.resolve("lib/app"));
    Files.createDirectories(made.resolve("bin"));
    runtime();
    Path app = Files.copy(jar, made.resolve("lib/app/earshot-" + id + ".jar"));
    replacePicocli(app);
    Path launcher = launcher(id);
    documents();
    train(launcher, "earshot-" + id + ".cache");
    moveIntoPlace();
  }

  private String id() throws Exception {
    var hash = MessageDigest.getInstance("SHA-256");
    var madeOf = new ArrayList<>(List.of(jar, picocliSources));
    for (Path source : walk(sources)) {
      if (Files.isRegularFile(source)) madeOf.add(source);
    }
    for (Path file : madeOf) hash.update(Files.readAllBytes(file));
    hash.update(runtimeKey().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash.digest(), 0, 6);
  }

  private static String runtimeKey() {
    return Runtime.version() + " " + System.getProperty("java.vendor.version") + " " + JLINK;
  }

  /// jlink takes seconds, so the last image's runtime is taken over when it would be the same.
  private void runtime() throws Exception {
    Path key = made.resolve("lib/runtime.key");
    Path last = image.resolve("lib/runtime.key");
    Path runtime = made.resolve("lib/runtime");
    if (Files.exists(last) && Files.readString(last).equals(runtimeKey())) {
      copyTree(image.resolve("lib/runtime"), runtime);
    } else {
      var arguments = new ArrayList<>(JLINK);
      arguments.add("--output=" + runtime);
      tool("jlink", arguments);
      if (!AOT) run(made, "", runtime.resolve("bin/java").toString(), "-Xshare:dump");
    }
    Files.writeString(key, runtimeKey());
  }

  /// Central's picocli is Java 5 byte code, which no cache of classes takes up. Compiled for today
  /// it makes a search a fifth quicker.
  private void replacePicocli(Path app) throws Exception {
    Path compiled = made.resolveSibling(picocliSources.getFileName() + "-compiled");
    if (!Files.exists(compiled)) compilePicocli(compiled);
    try (var zip = FileSystems.newFileSystem(app)) {
      for (Path from : walk(compiled)) {
        Path to = zip.getPath(compiled.relativize(from).toString());
        if (Files.isRegularFile(from)) Files.copy(from, to, REPLACE_EXISTING);
      }
    }
  }

  private void compilePicocli(Path compiled) throws Exception {
    Path work = Files.createTempDirectory(made, "picocli");
    var arguments =
        new ArrayList<>(
            List.of(
                "-nowarn",
                "-XDstringConcat=inline",
                "-proc:none",
                "--release=21",
                "-d",
                work.resolve("classes").toString()));
    try (var zip = FileSystems.newFileSystem(picocliSources)) {
      for (Path source : walk(zip.getPath("picocli"))) {
        if (!source.toString().endsWith(".java")) continue;
        Path copy = work.resolve(source.getFileName().toString());
        arguments.add(Files.copy(source, copy).toString());
      }
    }
    tool("javac", arguments);
    Files.move(work.resolve("classes"), compiled);
    delete(work);
  }

  private Path launcher(String id) throws IOException {
    Path launcher = made.resolve("bin/earshot");
    String cache = AOT ? "-XX:AOTCache" : "-XX:SharedArchiveFile";
    Files.writeString(
        launcher,
        Files.readString(sources.resolve("earshot")).replace("@id@", id).replace("@cache@", cache));
    launcher.toFile().setExecutable(true, false);
    return launcher;
  }

  private void documents() throws Exception {
    var earshot = Main.commands();
    Path completions = Files.createDirectories(made.resolve("share/completions"));
    Files.writeString(completions.resolve("earshot"), AutoComplete.bash("earshot", earshot));
    ManPage.write(earshot, Files.createDirectories(made.resolve("share/man/man1")));
  }

  /// Trains through the launcher itself, since the flags must be the same, and on what it is for.
  /// The name of the cache is relative: JVM options from the environment cannot hold a space.
  private void train(Path launcher, String cache) throws Exception {
    Path work = Files.createTempDirectory(made, "train");
    String earshot = launcher.toString();
    String index = "--index=" + work.resolve("index");
    run(work, "", earshot, index, "index", corpus.toString());
    String option = AOT ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
    run(work, option + cache, earshot, index, "search", "chip", "design", "flexibility");
    Files.move(work.resolve(cache), made.resolve("lib/app").resolve(cache));
    delete(work);
  }

  private void moveIntoPlace() throws IOException {
    Path old = image.resolveSibling("earshot.old");
    delete(old);
    if (Files.exists(image)) Files.move(image, old);
    Files.move(made, image);
    delete(old);
  }

  private void run(Path folder, String javaOptions, String... command) throws Exception {
    Path log = image.resolveSibling("earshot.log");
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.environment().put("EARSHOT_JAVA_OPTS", javaOptions);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    int code = builder.start().waitFor();
    if (code != 0)
      throw new IOException(
          String.join(" ", command) + " failed with " + code + ": " + Files.readString(log));
  }

  private static void tool(String name, List<String> arguments) {
    var log = new StringWriter();
    var out = new PrintWriter(log);
    var tool = ToolProvider.findFirst(name).orElseThrow();
    int code = tool.run(out, out, arguments.toArray(String[]::new));
    if (code != 0) throw new IllegalStateException(name + " failed with " + code + ": " + log);
  }

  /// With its times: the cache checks that of the runtime's modules.
  private static void copyTree(Path from, Path to) throws IOException {
    for (Path path : walk(from)) {
      Files.copy(
          path, to.resolve(from.relativize(path)), COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) return;
    for (Path path : walk(tree).reversed()) Files.delete(path);
  }

  /// A folder comes before what it holds.
  private static List<Path> walk(Path tree) throws IOException {
    try (var paths = Files.walk(tree)) {
      return paths.sorted().toList();
    }
  }
}
