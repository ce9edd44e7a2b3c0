package dev.earshot.corpus;

import dev.earshot.engine.Part;
import dev.earshot.engine.Salvage;
import dev.earshot.engine.SourceRecord;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.engine.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Fills a new index with what of a damaged one is whole, and with what the sources still say.
///
/// Nobody can tell what a source gave to a part that is lost, so every source is read again. What
/// only a whole part has, as its file is gone, stays as it was stored.
public final class Repair {
  private final Writer writer;
  private final Map<String, SourceRecord> sources = new TreeMap<>();
  private int saved;

  private Repair(Writer writer) {
    this.writer = writer;
  }

  /// What a repair did.
  ///
  /// @param saved episodes that were whole
  /// @param summary of reading the sources, and what the new index holds
  public record Done(int saved, Summary summary) {}

  /// Puts what is whole into a new index, which is not committed yet.
  ///
  /// @param places of further sources
  /// @return what to bring the new index up to date with
  public static Saved save(Salvage from, Writer writer, List<Path> places) {
    var repair = new Repair(writer);
    for (var source : from.sources()) repair.remember(source.path(), source.show());
    try (var episodes = from.episodes()) {
      episodes.forEach(repair::save);
    }
    repair.sources.values().forEach(writer::put);
    return new Saved(repair.saved, repair.settings(places));
  }

  /// What was put into a new index.
  ///
  /// @param episodes how many
  /// @param sources those that are to be read again
  public record Saved(int episodes, IndexSettings sources) {}

  private void save(StoredEpisode episode) {
    for (Part part : episode.parts()) remember(part.source(), part.folderShow());
    writer.put(episode);
    saved++;
  }

  private void remember(String source, String show) {
    sources.computeIfAbsent(source, path -> SourceRecord.unfinished(path, show, ""));
  }

  /// Each source by itself, as nobody knows under which places they were found.
  private IndexSettings settings(List<Path> places) {
    var known =
        sources.keySet().stream()
            .flatMap(source -> SourceFile.place(source).stream())
            .filter(Files::isRegularFile);
    var all = new ArrayList<>(Stream.concat(known, places.stream()).toList());
    return new IndexSettings(all, Optional.empty(), Optional.empty(), false);
  }
}
