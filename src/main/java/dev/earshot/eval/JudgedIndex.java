package dev.earshot.eval;

import dev.earshot.engine.Engine;
import dev.earshot.engine.Recipe;
import dev.earshot.engine.Writer;
import dev.earshot.engine.lucene.LuceneEngine;
import dev.earshot.engine.lucene.LuceneWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// An index together with the names that judgements have for its passages.
///
/// @param temporary where it was made of documents, the place to be removed in the end
/// @param documents how many lines it was made of; 0 for one that was there before
record JudgedIndex(Path folder, Optional<TemporaryFolder> temporary, long documents)
    implements AutoCloseable {

  /// An index that is there; judgements name its passages by their ids.
  static JudgedIndex in(Path folder) {
    return new JudgedIndex(folder, Optional.empty(), 0);
  }

  /// Indexes each line of `docs.jsonl` as one passage, named by the line's id.
  static JudgedIndex of(Path docs) {
    var temporary = TemporaryFolder.create();
    try {
      return new JudgedIndex(
          temporary.path(), Optional.of(temporary), write(temporary.path(), docs));
    } catch (RuntimeException e) {
      temporary.close();
      throw e;
    }
  }

  private static long write(Path folder, Path docs) {
    int jobs = Runtime.getRuntime().availableProcessors();
    try (var writer =
        LuceneWriter.open(folder, Recipe.standard(), new Writer.Settings(false, jobs, 0))) {
      var ids = new HashSet<String>();
      InputFile.forEachLine(
          docs,
          line -> {
            var document = Document.read(line);
            if (!ids.add(document.id()))
              throw new IllegalArgumentException(
                  "the document \"" + document.id() + "\" comes a second time");
            writer.put(document.asEpisode());
          });
      writer.commit();
      if (!ids.isEmpty()) return ids.size();
      throw new IllegalArgumentException(
          docs + " holds no documents; expected {\"id\":\"...\",\"text\":\"...\"} a line");
    }
  }

  /// The name that judgements have for a passage.
  String documentOf(String passage) {
    return temporary.isPresent() ? passage.substring(0, passage.lastIndexOf('~')) : passage;
  }

  /// Those of some documents that the index lacks.
  List<String> lacks(Collection<String> some) {
    try (var engine = LuceneEngine.open(folder, Recipe.standard())) {
      return some.stream().distinct().filter(document -> !has(engine, document)).toList();
    }
  }

  private boolean has(Engine engine, String document) {
    return temporary.isPresent()
        ? engine.episode(document).isPresent()
        : engine.highlight(document, 0).isPresent();
  }

  String fingerprint() {
    try (var engine = LuceneEngine.open(folder, Recipe.standard())) {
      return engine.fingerprint();
    }
  }

  @Override
  public void close() {
    temporary.ifPresent(TemporaryFolder::close);
  }
}
