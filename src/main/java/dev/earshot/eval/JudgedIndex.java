package dev.earshot.eval;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Engine;
import dev.earshot.engine.Snapshot;
import dev.earshot.engine.Writer;
import dev.earshot.engine.location.Location;
import dev.earshot.plan.Recipe;
import dev.earshot.query.InvalidInputException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// An index together with the names that judgements have for its passages.
///
/// @param temporary where it was made of documents, the place to be removed in the end
/// @param documents how many lines it was made of; 0 for one that was there before
record JudgedIndex(Location location, Optional<TemporaryFolder> temporary, long documents)
    implements AutoCloseable {

  /// An index that is there; judgements name its passages by their ids.
  static JudgedIndex in(Location location) {
    return new JudgedIndex(location, Optional.empty(), 0);
  }

  /// Indexes each line of `docs.jsonl` as one passage, named by the line's id.
  static JudgedIndex of(Path docs) {
    var temporary = TemporaryFolder.create();
    try {
      var location = Location.of(temporary.path());
      return new JudgedIndex(location, Optional.of(temporary), write(location, docs));
    } catch (RuntimeException e) {
      temporary.close();
      throw e;
    }
  }

  private static long write(Location location, Path docs) {
    int jobs = Runtime.getRuntime().availableProcessors();
    try (var writer = location.write(Recipe.standard(), new Writer.Settings(false, jobs, 0))) {
      var ids = new HashSet<String>();
      InputFile.forEachLine(
          docs,
          line -> {
            var document = Document.read(line);
            if (!ids.add(document.id()))
              throw new InvalidInputException(
                  "the document \"" + document.id() + "\" comes a second time");
            writer.put(document.asEpisode());
          });
      writer.commit();
      if (!ids.isEmpty()) return ids.size();
      throw new InvalidInputException(
          docs + " holds no documents; expected {\"id\":\"...\",\"text\":\"...\"} a line");
    }
  }

  /// The name that judgements have for a passage.
  String documentOf(String passage) {
    return temporary.isPresent() ? passage.substring(0, passage.lastIndexOf('~')) : passage;
  }

  /// Those of some documents that the index lacks.
  List<String> lacks(Collection<String> some) {
    return read(at -> some.stream().distinct().filter(document -> !has(at, document)).toList());
  }

  private boolean has(Snapshot at, String document) {
    return temporary.isPresent()
        ? at.episode(document).isPresent()
        : at.highlight(document, 0).isPresent();
  }

  String fingerprint() {
    return read(Snapshot::fingerprint);
  }

  private <T> T read(Function<Snapshot, T> reading) {
    try (var engine = open(Recipe.standard());
        var at = engine.snapshot()) {
      return reading.apply(at);
    }
  }

  /// Opens the index to be ranked by a recipe.
  Engine open(Recipe recipe) {
    return location.open(recipe, new Analysis(recipe.stopWords()));
  }

  /// Where vectors of its passages are kept.
  Optional<Path> vectors() {
    return location.files().map(folder -> folder.resolve("meaning"));
  }

  @Override
  public void close() {
    temporary.ifPresent(TemporaryFolder::close);
  }
}
