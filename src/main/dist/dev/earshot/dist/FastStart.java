package dev.earshot.dist;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.earshot.cli.LongRunning;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// What is done while earshot is built, so that a process that answers once starts quickly. The
/// other half, done by that process, is `dev.earshot.cli.FastStart`.
///
/// All gains, there too, are of `earshot search` over four episodes: the medians of 15 runs in
/// turn, with the trick and without it, on two cores with Temurin 25.0.3. The machine was busy
/// (load 8 to 17), hence the runs had real-time priority; a search took 290 to 340 ms by the clock
/// and 450 to 490 of CPU, and a Java that says hello 30 to 33 and 34 to 37. Less than 10 ms is not
/// told from noise there.
final class FastStart {
  /// What the jar needs of Java beside `java.base` and no more; `ImageIT` asks jdeps. Lucene
  /// optimises only with `jdk.management`.
  private static final List<String> MODULES =
      List.of(
          "java.logging",
          "java.management",
          "java.net.http",
          "java.xml",
          "jdk.httpserver",
          "jdk.management",
          "jdk.unsupported");

  /// A Java of our own saves people the installation of one, and is the one JVM that the start-up
  /// cache fits. It takes 62 MB, with earshot in it, where a whole JDK takes 303. May go when a
  /// cache fits the JVM that people have.
  private static final List<String> JLINK =
      List.of("--no-header-files", "--no-man-pages", "--compress=zip-6");

  /// Lucene maps files by native calls, and the JVM warns of modules that may not.
  private static final String NATIVE_ACCESS =
      "--enable-native-access=ALL-UNNAMED," + ApplicationModule.NAME;

  /// The collector that starts no threads: saves 27 ms by the clock, 32 of CPU of one answer. May
  /// go when one answer needs so much memory that collecting it takes a part of the time.
  private static final String COLLECTOR = "-XX:+UseSerialGC";

  /// The options of a JVM that gives one answer and ends, beside the collector.
  private static final List<String> ONE_ANSWER =
      List.of(
          // The quick compiler only, as the thorough one never earns back what it takes: saves 6 to
          // 30 ms by the clock. May go when the start-up cache holds compiled code.
          "-XX:TieredStopAtLevel=1",
          // And that only for what runs five times as often as usual: saves 40 ms of CPU, hardly
          // any by the clock. May go likewise.
          "-XX:CompileThresholdScaling=5",
          // No file in which other programs could watch this JVM: saves 25 ms by the clock, 35 of
          // CPU. May go when the JVM writes none by itself.
          "-XX:-UsePerfData");

  /// The heap of a JVM that indexes: little room for what is new. What that collector leaves of the
  /// old, `HeapKeeper` has collected. Saves an eighth of the CPU and two thirds of the memory.
  private static final List<String> INDEXING_HEAP = List.of("-Xms96m", "-Xmn64m");

  /// The thorough compiler only for what runs fifty times as often as usual, as hundreds of MB must
  /// be indexed to earn back what it takes: 8 MB take 17.5 s of CPU instead of 25, 60 MB 68 instead
  /// of 83. May go when the start-up cache holds compiled code.
  private static final List<String> INDEXING =
      List.of(
          "-XX:Tier4InvocationThreshold=250000",
          "-XX:Tier4MinInvocationThreshold=30000",
          "-XX:Tier4CompileThreshold=750000",
          "-XX:Tier4BackEdgeThreshold=2000000");

  /// The options of a JVM that runs long. The cache also keeps how methods were compiled while it
  /// was trained, which was by the quick compiler, and the JVM would leave them at that: without it
  /// a search over a million passages takes a server 17 ms instead of 27, and indexing 100,000
  /// takes 42 s of CPU instead of 49. The option is not for every JVM that earshot can be built
  /// with. May go when the cache is trained by both compilers.
  private static final List<String> RUNNING_LONG =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-AOTReplayTraining");

  /// Joins strings by plain calls. Else a JVM without an AOT cache, so before 25, links each form
  /// of concatenation anew at every start; with one no gain could be measured. `pom.xml` compiles
  /// earshot itself with it. May go when the oldest JDK to build with is 25.
  private static final String JAVAC = "-XDstringConcat=inline";

  /// `AOTCacheOutput` came with 25; before, an archive of classes gives part of the gain, and only
  /// on top of the JDK's own archive.
  private static final boolean AOT = Runtime.version().feature() >= 25;

  private FastStart() {}

  /// All that decides what [#link] makes.
  static String runtimeKey() {
    return Runtime.version() + " " + System.getProperty("java.vendor.version") + " " + JLINK;
  }

  /// Makes a module of the jar and links it with a Java of few modules into a folder that it makes.
  /// As a module of the runtime, earshot needs no jar opened, and the cache holds the state of the
  /// loaders; from a jar, the JVM looked for the place where it had been trained at each class, and
  /// an image that was moved had it not. Saves 50 ms by the clock, 65 of CPU, of each command.
  static void link(Path jar, Path runtime) throws Exception {
    try (var zip = FileSystems.newFileSystem(jar)) {
      ApplicationModule.in(zip, MODULES);
    }
    var arguments = new ArrayList<>(JLINK);
    arguments.add("--module-path=" + jar);
    arguments.add("--add-modules=" + ApplicationModule.NAME);
    arguments.add("--output=" + runtime);
    Tools.jdk("jlink", arguments);
    if (!AOT)
      Tools.run(runtime.getParent(), "", runtime.resolve("bin/java").toString(), "-Xshare:dump");
  }

  /// Puts plain calls in the place of what would be linked or found out anew at each start. Saves
  /// 70 ms by the clock, 50 of CPU, and what Lucene would ask 20. May go when the start-up cache
  /// keeps switches over types, the methods of records and comparators.
  static void plainCalls(Path jar) throws Exception {
    try (var zip = FileSystems.newFileSystem(jar)) {
      PlainCalls.in(zip);
      PlainLucene.in(zip);
    }
  }

  /// Puts a picocli of today into the jar. Central's is Java 5 byte code, which no cache of classes
  /// takes up. Saves 36 ms by the clock, 69 of CPU of what picocli reads: no search, but help,
  /// `index` and `serve`. May go when picocli is published as newer byte code. The compiled one is
  /// kept at `compiled` for the next image.
  static void replacePicocli(Path jar, Path sources, Path compiled) throws Exception {
    if (!Files.exists(compiled)) compile(sources, compiled);
    try (var zip = FileSystems.newFileSystem(jar)) {
      for (Path from : Folders.walk(compiled)) {
        Path to = zip.getPath(compiled.relativize(from).toString());
        if (Files.isRegularFile(from)) Files.copy(from, to, REPLACE_EXISTING);
      }
    }
  }

  private static void compile(Path sources, Path compiled) throws Exception {
    Path work = Files.createTempDirectory(compiled.getParent(), "picocli");
    var arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "--release=21"));
    arguments.addAll(List.of(JAVAC, "-d", work.resolve("classes").toString()));
    try (var zip = FileSystems.newFileSystem(sources)) {
      for (Path source : Folders.walk(zip.getPath("picocli"))) {
        if (!source.toString().endsWith(".java")) continue;
        Path copy = work.resolve(source.getFileName().toString());
        arguments.add(Files.copy(source, copy).toString());
      }
    }
    Tools.jdk("javac", arguments);
    Files.move(work.resolve("classes"), compiled);
    Folders.delete(work);
  }

  /// Fills in what the launcher has to know. It must find the command before there is a JVM, since
  /// the JVM's options depend on it; how, the command line itself describes.
  static String launcher(String template, String cache, CommandLine earshot) {
    var valued =
        earshot.getCommandSpec().options().stream()
            .filter(option -> option.arity().max() > 0)
            .map(OptionSpec::names)
            .flatMap(Stream::of);
    var longRunning =
        earshot.getSubcommands().entrySet().stream()
            .filter(command -> command.getValue().getCommand() instanceof LongRunning)
            .map(Map.Entry::getKey);
    return template
        .replace("@cache@", cache)
        .replace("@module@", ApplicationModule.NAME)
        .replace("@native-access@", NATIVE_ACCESS)
        .replace("@before-a-value@", valued.collect(Collectors.joining(" | ")))
        .replace("@long-running@", longRunning.collect(Collectors.joining(" | ")))
        .replace("@collector@", COLLECTOR)
        .replace("@indexing-heap@", String.join(" ", INDEXING_HEAP))
        .replace("@indexing@", String.join(" ", INDEXING))
        .replace("@running-long@", String.join(" ", RUNNING_LONG))
        .replace("@one-answer@", String.join(" ", ONE_ANSWER))
        .replace("@cache-option@", AOT ? "-XX:AOTCache" : "-XX:SharedArchiveFile");
  }

  /// Makes the cache of loaded and linked classes, which saves 575 ms by the clock, 850 of CPU: two
  /// thirds of all that a search would take. May go when the JVM makes one by itself. Trains on
  /// what it is for, with the options that it will be used with. The index gets segments with more
  /// and with less in them than four episodes have, as other classes read what a real one has.
  static void train(Path launcher, Path java, Path corpus, Path cache) throws Exception {
    Path work = Files.createTempDirectory(cache.getParent(), "train");
    Path index = work.resolve("index");
    Path more = Files.write(work.resolve("more.jsonl"), TrainingEpisodes.lines());
    Path bare = Files.write(work.resolve("bare.jsonl"), TrainingEpisodes.bare());
    for (Path source : List.of(corpus, more, bare))
      Tools.run(work, "", launcher.toString(), "--index=" + index, "index", source.toString());
    var training = new ArrayList<>(List.of(java.toString()));
    training.add((AOT ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + cache);
    training.add(NATIVE_ACCESS);
    training.add(COLLECTOR);
    training.addAll(ONE_ANSWER);
    training.addAll(List.of("-m", ApplicationModule.NAME + "/dev.earshot.cli.Training"));
    training.add(index.toString());
    Tools.run(work, "", training.toArray(String[]::new));
    Folders.delete(work);
  }
}
