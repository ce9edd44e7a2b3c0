package dev.earshot.corpus;

import dev.earshot.engine.EngineException;
import dev.earshot.engine.SourceRecord;
import dev.earshot.engine.SourceRecord.Outcome;
import dev.earshot.engine.Writer;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.reader.Readers;
import dev.earshot.reader.Sink;
import dev.earshot.reader.SourceHint;
import dev.earshot.reader.Warning;
import dev.earshot.reader.Warning.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Brings an index up to date with the files under some places: what is unchanged costs a look,
/// what has changed replaces what it gave before, what is gone is taken out. Searches see nothing
/// of it before all is done or, where that takes long, whole episodes now and then.
public final class Corpus {
  private final Writer writer;
  private final Readers readers;
  private final Namesakes namesakes;
  private final Reports reports;
  private final Progress progress;
  private final SourceHint hint;
  private final String version;
  private final Pace pace;
  private long committed = System.nanoTime();

  private Corpus(Writer writer, Readers readers, SourceHint hint, Pace pace, Progress progress) {
    this.writer = writer;
    this.readers = readers;
    this.hint = hint;
    this.version = readers.version(hint);
    this.pace = pace;
    this.namesakes = new Namesakes(writer);
    this.progress = progress;
    this.reports = new Reports(progress);
  }

  /// What an update did.
  ///
  /// @param warnings the first of them
  /// @param warningCount all of them
  public record Done(
      Summary.Sources sources, Writer.Changes changes, List<Warning> warnings, int warningCount) {
    public Done {
      warnings = List.copyOf(warnings);
    }
  }

  /// Reads what is new or changed, takes out what is gone, and commits.
  ///
  /// @param readers what reads the files; those that others have read are read anew
  /// @param index the files of the index, which are passed over when they lie among the sources
  /// @throws EngineException if the index cannot be written; it is then as it was at its last
  ///   commit
  /// @throws Stopped if the progress said so
  public static Done update(
      Writer writer,
      Readers readers,
      Optional<Path> index,
      IndexSettings settings,
      Pace pace,
      Progress progress) {
    try {
      return new Corpus(writer, readers, settings.hint(), pace, progress).update(index, settings);
    } finally {
      progress.finished();
    }
  }

  private Done update(Optional<Path> index, IndexSettings settings) {
    var survey = new Survey(settings, version, writer.sources(), reports::unreadable);
    var walk = new Walk(index, settings, reports::lost);
    survey.look(walk.of(settings.places()));
    for (var file : survey.unchanged()) keep(file);
    if (settings.prune()) for (var source : survey.gone(walk::isPassedOver)) remove(source.path());
    progress.found(
        survey.changed().size(), survey.changed().stream().mapToLong(c -> c.file().size()).sum());
    int read = 0;
    for (var batch : ReadingOrder.batches(survey.changed())) {
      commitIfDue(read);
      batch.forEach(this::read);
      read += batch.size();
    }
    return reports.done(commit());
  }

  private void commitIfDue(int read) {
    boolean isStopped = progress.isStopped();
    boolean isDue = System.nanoTime() - committed >= pace.nanos();
    if (isDue || (isStopped && pace.isSteady())) {
      commit();
      progress.committed(read);
    }
    if (isStopped) throw new Stopped();
  }

  private Writer.Changes commit() {
    namesakes.settle();
    var changes = writer.commit();
    committed = System.nanoTime();
    return changes;
  }

  private void keep(Survey.Unchanged file) {
    reports.unchanged(file.file().shown(), file.record());
    if (file.touched()) writer.put(file.record().touched(file.file().modified()));
  }

  private void remove(String source) {
    new Contribution(writer, namesakes, source, "").finish();
    writer.forget(source);
    reports.removed();
  }

  private void read(Survey.Changed change) {
    var file = change.file();
    progress.reading(file.shown(), file.size());
    var contribution = new Contribution(writer, namesakes, file.path().toString(), change.show());
    var troubles = new Reports.Troubles();
    var sink = sink(contribution, troubles);
    try {
      var format = readers.read(file.shown(), hint, sink);
      contribution.finish();
      for (var stranger : contribution.strangers()) sink.warning(keptApart(file, stranger));
      var source = record(change, format, troubles);
      writer.put(source);
      reports.read(source);
    } catch (IOException e) {
      // What it gave before stays: a disk or network that fails is no change of mind.
      writer.put(SourceRecord.unfinished(file.path().toString(), change.show(), version));
      reports.unreadable(file.shown(), Walk.reason(e));
    }
  }

  private static Warning keptApart(SourceFile file, String stranger) {
    return new Warning(
        file.shown().toString(),
        OptionalInt.empty(),
        Reason.KEPT_APART,
        "not put together with "
            + stranger
            + ", which has the same number, title or id: the transcripts share hardly any text");
  }

  private Sink sink(Contribution contribution, Reports.Troubles troubles) {
    return new Sink() {
      @Override
      public void episode(Episode episode, Provenance provenance) {
        contribution.add(episode, provenance);
      }

      @Override
      public void warning(Warning warning) {
        troubles.add(warning);
        reports.warn(warning);
      }

      @Override
      public void passed(long bytes) {
        progress.passed(bytes);
      }
    };
  }

  private SourceRecord record(
      Survey.Changed change, Optional<String> format, Reports.Troubles troubles) {
    var outcome =
        format.isEmpty() ? Outcome.SKIPPED : troubles.isLoss() ? Outcome.DAMAGED : Outcome.READ;
    var file = change.file();
    return new SourceRecord(
        file.path().toString(),
        file.size(),
        file.modified(),
        change.content(),
        change.show(),
        version,
        outcome,
        troubles.kept(),
        troubles.count());
  }
}
