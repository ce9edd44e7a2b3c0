package dev.earshot.cli;

import dev.earshot.cli.Configuration.Source;
import dev.earshot.corpus.IndexSettings;
import dev.earshot.query.InvalidInputException;
import dev.earshot.reader.SourceKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The sources of a configuration file as they are indexed: those of the same settings together.
final class ConfiguredSources {
  private final Configuration configuration;

  private ConfiguredSources(Configuration configuration) {
    this.configuration = configuration;
  }

  static ConfiguredSources of(Configuration configuration) {
    return new ConfiguredSources(configuration);
  }

  /// What is to be indexed: all sources where none is named, else those that are named, each with
  /// its own settings where it is one of the file. What is given on the command line comes first.
  /// Empty where nothing is named anywhere.
  ///
  /// @throws dev.earshot.query.InvalidInputException if one lies within another that has other
  ///   settings: whose it is could change with every run
  List<IndexSettings> with(IndexSettings given) {
    var groups = new LinkedHashMap<IndexSettings, List<Path>>();
    if (given.places().isEmpty())
      for (var source : configuration.sources()) add(groups, settings(source, given), path(source));
    else for (var place : given.places()) add(groups, settingsOf(place, given), place);
    var all = new ArrayList<IndexSettings>();
    groups.forEach((settings, places) -> all.add(settings.at(places)));
    if (given.places().isEmpty()) refuseNested(all);
    return all;
  }

  private static void add(
      Map<IndexSettings, List<Path>> groups, IndexSettings settings, Path place) {
    groups.computeIfAbsent(settings.at(List.of()), same -> new ArrayList<>()).add(place);
  }

  private IndexSettings settingsOf(Path place, IndexSettings given) {
    var absolute = place.toAbsolutePath().normalize();
    return configuration.sources().stream()
        .filter(source -> path(source).equals(absolute))
        .findFirst()
        .map(source -> settings(source, given))
        .orElse(given);
  }

  private static Path path(Source source) {
    return Objects.requireNonNull(source.path).normalize();
  }

  private IndexSettings settings(Source source, IndexSettings given) {
    return new IndexSettings(
        List.of(),
        given.show().or(() -> Optional.ofNullable(source.show)),
        given.kind().or(() -> kind(source)),
        given.prune(),
        joined(source.excluded, given.excluded()),
        given.included().isEmpty() ? source.included : given.included());
  }

  private static List<String> joined(List<String> some, List<String> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private Optional<SourceKind> kind(Source source) {
    if (source.kind == null) return Optional.empty();
    for (var kind : SourceKind.values())
      if (kind.name().toLowerCase(Locale.ROOT).equals(source.kind)) return Optional.of(kind);
    throw configuration.wrong(
        source, "as = " + source.kind + "; expected notes, transcript or chapters");
  }

  private void refuseNested(List<IndexSettings> all) {
    for (var one : all)
      for (var other : all)
        for (var place : one.places())
          for (var around : other.places())
            if (!one.equals(other) && place.startsWith(around))
              throw new InvalidInputException(
                  "the source "
                      + place
                      + " of the configuration file lies within "
                      + around
                      + ", which has other settings; give both the same, or move one");
  }
}
