package dev.earshot.cli;

import dev.earshot.notation.Echo;
import dev.earshot.query.InvalidInputException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a person has settled once for all folders, in `~/.config/earshot/config`:
///
/// ```
/// index = ~/podcasts-index
/// pager = less -R
///
/// [source]
/// path = ~/podcasts
/// exclude = *.draft.md
/// ```
///
/// A line is a setting, a heading, a comment behind `#`, or empty; a setting that may be repeated
/// has one value a line. Read without patterns, as every search reads it.
final class Configuration {
  private static final String SOURCE = "[source]";

  /// Of somebody who has settled nothing.
  static final Configuration NONE = new Configuration(Path.of(""), Map.of());

  private final Path file;
  private final Map<String, String> environment;
  private final List<Source> sources = new ArrayList<>();
  private @Nullable String index;
  private @Nullable String pager;
  private @Nullable String synonyms;

  /// Files and folders to be indexed, and how; the values as they were written, but for the path,
  /// which is absolute.
  static final class Source {
    @Nullable Path path;
    @Nullable String show;
    @Nullable String kind;
    final List<String> excluded = new ArrayList<>();
    final List<String> included = new ArrayList<>();
    private final int line;

    private Source(int line) {
      this.line = line;
    }
  }

  private Configuration(Path file, Map<String, String> environment) {
    this.file = file;
    this.environment = environment;
  }

  /// The configuration of whoever has this environment.
  ///
  /// @throws InvalidInputException if a line of it says nothing that is known
  static Configuration of(Map<String, String> environment) {
    return UserFolder.CONFIGURATION
        .of(environment)
        .map(folder -> folder.resolve("config"))
        .filter(Files::exists)
        .map(file -> new Configuration(file, environment).read())
        .orElse(NONE);
  }

  private Configuration read() {
    try {
      int number = 0;
      for (var line : Files.readAllLines(file)) read(line.strip(), ++number);
    } catch (CharacterCodingException e) {
      throw new InvalidInputException(file + " is no UTF-8; save it in that encoding", e);
    } catch (IOException e) {
      throw new InvalidInputException(file + " cannot be read: " + e.getMessage(), e);
    }
    for (var source : sources)
      if (source.path == null) throw wrong(source.line, "this source has no path");
    return this;
  }

  private void read(String line, int number) {
    if (line.isEmpty() || line.startsWith("#")) return;
    if (line.equals(SOURCE)) {
      sources.add(new Source(number));
      return;
    }
    int equals = line.indexOf('=');
    if (equals < 0 || line.startsWith("["))
      throw wrong(number, "\"" + Echo.of(line) + "\" is neither NAME = VALUE nor " + SOURCE);
    var name = line.substring(0, equals).strip();
    var value = unquoted(line.substring(equals + 1).strip());
    if (value.isEmpty()) throw wrong(number, Echo.of(name) + " has no value");
    if (sources.isEmpty()) set(name, value, number);
    else set(sources.getLast(), name, value, number);
  }

  private static String unquoted(String value) {
    boolean isQuoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return isQuoted ? value.substring(1, value.length() - 1) : value;
  }

  private void set(String name, String value, int number) {
    switch (name) {
      case "index" -> index = path(value, number).toString();
      case "pager" -> pager = value;
      case "synonyms" -> synonyms = path(value, number).toString();
      default ->
          throw wrong(
              number,
              "there is no setting \""
                  + Echo.of(name)
                  + "\"; there are index, pager and synonyms, and others below "
                  + SOURCE);
    }
  }

  private void set(Source source, String name, String value, int number) {
    switch (name) {
      case "path" -> source.path = path(value, number);
      case "show" -> source.show = value;
      case "as" -> source.kind = value;
      case "exclude" -> source.excluded.add(value);
      case "include" -> source.included.add(value);
      default ->
          throw wrong(
              number,
              "there is no setting \""
                  + Echo.of(name)
                  + "\" of a source; there are path, show, as, exclude and include");
    }
  }

  /// The same from wherever earshot is started.
  private Path path(String value, int number) {
    var path = TopCommand.path(file + ":" + number, UserFolder.expanded(value, environment));
    if (!path.isAbsolute())
      throw wrong(number, "\"" + Echo.of(value) + "\" must begin with / or ~/");
    return path;
  }

  private InvalidInputException wrong(int line, String what) {
    return new InvalidInputException(file + ":" + line + ": " + what);
  }

  /// A message about a value that was read from here.
  InvalidInputException wrong(Source source, String what) {
    return wrong(source.line, what);
  }

  /// The place of the index; of whoever names sources and no index, one place for all folders.
  Optional<String> index() {
    if (index != null || sources.isEmpty()) return Optional.ofNullable(index);
    return UserFolder.DATA.of(environment).map(folder -> folder.resolve("index").toString());
  }

  Optional<String> pager() {
    return Optional.ofNullable(pager);
  }

  Optional<String> synonyms() {
    return Optional.ofNullable(synonyms);
  }

  List<Source> sources() {
    return List.copyOf(sources);
  }
}
