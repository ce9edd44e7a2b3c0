package dev.earshot.cli;

import dev.earshot.engine.EngineException;
import dev.earshot.engine.Statistics;
import dev.earshot.engine.location.Location;
import dev.earshot.present.Diagnostics;
import dev.earshot.present.Software;
import dev.earshot.reader.SourceHint;
import dev.earshot.reader.formats.Formats;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Gathers what belongs into a report of a fault. It works where the index does not, and tells
/// nothing that whoever reports would rather keep: of paths at home `~`, of settings the names.
final class Diagnosis {
  private final TopCommand earshot;
  private final Map<String, String> environment;

  Diagnosis(TopCommand earshot, Map<String, String> environment) {
    this.earshot = earshot;
    this.environment = environment;
  }

  Diagnostics diagnostics() {
    return new Diagnostics(
        program(),
        earshot.isInCluster() ? cluster() : index(earshot.folder()),
        configuration(),
        variables());
  }

  private static Diagnostics.Program program() {
    var java = "Java " + Runtime.version() + ", " + property("java.vm.name");
    var system = Stream.of("os.name", "os.version", "os.arch").map(Diagnosis::property).toList();
    return new Diagnostics.Program(
        Software.version(),
        java + ", " + property("java.vendor"),
        String.join(" ", system) + ", processors: " + Runtime.getRuntime().availableProcessors(),
        encoding(),
        Formats.readers().version(SourceHint.NONE),
        Runtime.getRuntime().maxMemory());
  }

  private static String encoding() {
    return Charset.defaultCharset()
        + ", names of files "
        + property("sun.jnu.encoding")
        + ", locale "
        + Locale.getDefault().toLanguageTag();
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }

  private Diagnostics.Index index(Path folder) {
    return opened(
        withoutHome(folder.toString()),
        fileSystem(folder),
        nearest(folder).getUsableSpace(),
        files(folder),
        Location.of(folder).writer());
  }

  private Diagnostics.Index cluster() {
    return opened(earshot.location(), "that of a cluster", 0, List.of(), Optional.empty());
  }

  private Diagnostics.Index opened(
      String location,
      String fileSystem,
      long free,
      List<Diagnostics.Files> files,
      Optional<String> writer) {
    Optional<Statistics> holds = Optional.empty();
    Optional<String> problem = Optional.empty();
    try (var index = earshot.open()) {
      holds = Optional.of(index.statistics());
    } catch (EngineException e) {
      problem = Optional.of(withoutHome(String.valueOf(e.getMessage())));
    }
    return new Diagnostics.Index(location, fileSystem, free, files, writer, holds, problem);
  }

  /// The folder, or the one in which it would be made.
  private static File nearest(Path folder) {
    var absolute = folder.toAbsolutePath().toFile();
    return Stream.iterate(absolute, Objects::nonNull, File::getParentFile)
        .filter(File::exists)
        .findFirst()
        .orElseGet(folder::toFile);
  }

  private static String fileSystem(Path folder) {
    try {
      return Files.getFileStore(nearest(folder).toPath()).type();
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static List<Diagnostics.Files> files(Path folder) {
    var kinds = new TreeMap<String, Diagnostics.Files>();
    for (var file : Objects.requireNonNullElse(folder.toFile().listFiles(), new File[0])) {
      var one = new Diagnostics.Files(kind(file), 1, file.length());
      kinds.merge(one.kind(), one, Diagnosis::together);
    }
    return List.copyOf(kinds.values());
  }

  /// What is no file of an index may have any name.
  private static String kind(File file) {
    var name = file.getName();
    if (name.matches("_\\w+\\.[a-z]{2,4}")) return name.substring(name.indexOf('.') + 1);
    if (name.startsWith("segments_")) return "segments";
    return name.equals("write.lock") || name.startsWith("earshot-") ? name : "other";
  }

  private static Diagnostics.Files together(Diagnostics.Files some, Diagnostics.Files more) {
    return new Diagnostics.Files(
        some.kind(), some.count() + more.count(), some.bytes() + more.bytes());
  }

  private List<String> configuration() {
    var settings = earshot.configuration();
    var names = new ArrayList<String>();
    if (settings.index().isPresent()) names.add("index");
    if (settings.pager().isPresent()) names.add("pager");
    if (settings.synonyms().isPresent()) names.add("synonyms");
    if (!settings.sources().isEmpty()) names.add("sources: " + settings.sources().size());
    return names;
  }

  private List<String> variables() {
    return environment.keySet().stream()
        .filter(name -> name.startsWith("EARSHOT_"))
        .sorted()
        .toList();
  }

  private String withoutHome(String text) {
    var told = text;
    var homes = List.of(environment.getOrDefault("HOME", ""), System.getProperty("user.home", ""));
    for (var home : homes) if (home.length() > 1) told = told.replace(home, "~");
    return told;
  }
}
