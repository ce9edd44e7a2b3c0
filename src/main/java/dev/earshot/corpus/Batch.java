package dev.earshot.corpus;

import dev.earshot.engine.Part;
import dev.earshot.engine.SourceRecord;
import dev.earshot.engine.SourceRecord.Outcome;
import dev.earshot.engine.Writer;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import java.util.List;
import java.util.Objects;

/// Episodes that a program hands over itself, instead of files. Searches see all of a batch at
/// once, after [#commit]; closing without one takes everything back. Nobody else can write
/// meanwhile.
///
/// An episode is put together with what files say of the same one, as files are with each other;
/// bringing the index up to date with files takes out nothing that a program put, and making it
/// anew takes out all of it. For one thread. Methods throw [dev.earshot.engine.EngineException]
/// when the index cannot be written, and [IllegalStateException] after [#close].
public final class Batch implements AutoCloseable {
  /// No file that was walked to is called so.
  private static final String SOURCE = "program:";

  private final Writer writer;
  private final Namesakes namesakes;
  private final Contributions contributions;
  private boolean closed;

  /// Changes what a writer writes, and closes it in the end.
  public Batch(Writer writer) {
    Objects.requireNonNull(writer, "writer");
    this.writer = writer;
    this.namesakes = new Namesakes(writer);
    this.contributions = new Contributions(writer, namesakes);
  }

  /// Puts an episode into the index, in place of what was put by that id before. One without an id
  /// of its own goes by its show and number, else by its show and title.
  ///
  /// @return the id that [#remove] takes
  public String put(Episode episode) {
    Objects.requireNonNull(episode, "episode");
    checkOpen();
    var provenance = Provenance.of(Content.EPISODES);
    var id = EpisodeIds.of(List.of(new Part("", "", episode, provenance)));
    contributions.begin(SOURCE + id);
    contributions.add(SOURCE + id, "", episode, provenance);
    writer.put(new SourceRecord(SOURCE + id, 0, 0, "", "", "", Outcome.READ, List.of(), 0));
    return id;
  }

  /// Takes out what a program put by that id; what files say of the episode stays.
  ///
  /// @return whether there was anything
  public boolean remove(String id) {
    Objects.requireNonNull(id, "id");
    checkOpen();
    var source = SOURCE + EpisodeIds.of(id);
    if (!contributions.isFrom(source)) return false;
    contributions.begin(source);
    writer.forget(source);
    return true;
  }

  /// Makes all changes visible at once, for searches and after a crash alike.
  public Writer.Changes commit() {
    checkOpen();
    contributions.settle();
    namesakes.settle();
    return writer.commit();
  }

  /// Lets others write; takes back what was not committed.
  @Override
  public void close() {
    closed = true;
    writer.close();
  }

  private void checkOpen() {
    if (closed)
      throw new IllegalStateException("the batch is closed; Earshot.batch() begins another");
  }
}
