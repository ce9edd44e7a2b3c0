package dev.earshot.corpus;

import dev.earshot.corpus.folder.Surroundings;
import dev.earshot.corpus.folder.TitleShow;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.SourceRecord;
import dev.earshot.engine.SourceRecord.Outcome;
import dev.earshot.engine.Writer;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.reader.Readers;
import dev.earshot.reader.Sink;
import dev.earshot.reader.SourceHint;
import dev.earshot.reader.Warning;
import dev.earshot.reader.Warning.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Brings an index up to date with the files under some places: what is unchanged costs a look,
/// what has changed replaces what it gave before, what is gone is taken out. Searches see nothing
/// of it before all is done or, where that takes long, whole episodes now and then.
public final class Corpus {
  private static final Set<Reason> UNRECOGNISED = Set.of(Reason.UNKNOWN_FORMAT, Reason.DOUBTFUL);

  private final Writer writer;
  private final Readers readers;
  private final Namesakes namesakes;
  private final Contributions contributions;
  private final List<FileRead> unsettled = new ArrayList<>();
  private final Reports reports;
  private final Progress progress;
  private final SourceHint said;
  private final Surroundings surroundings = new Surroundings();
  private final Pace pace;
  private final int jobs;
  private long committed = System.nanoTime();

  private Corpus(
      Writer writer, Readers readers, SourceHint said, Pace pace, int jobs, Progress progress) {
    this.writer = writer;
    this.readers = readers;
    this.said = said;
    this.pace = pace;
    this.jobs = jobs;
    this.namesakes = new Namesakes(writer);
    this.contributions = new Contributions(writer, namesakes);
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
  /// @param jobs how many threads read, the caller's included
  /// @throws EngineException if the index cannot be written; it is then as it was at its last
  ///   commit
  /// @throws Stopped if the progress said so
  public static Done update(
      Writer writer,
      Readers readers,
      Optional<Path> index,
      IndexSettings settings,
      Pace pace,
      int jobs,
      Progress progress) {
    try {
      return new Corpus(writer, readers, settings.hint(), pace, jobs, progress)
          .update(index, settings);
    } finally {
      progress.finished();
    }
  }

  private Done update(Optional<Path> index, IndexSettings settings) {
    // Of many files, either takes seconds.
    var known = CompletableFuture.supplyAsync(writer::sources);
    var walk = new Walk(index, settings, surroundings, reports::lost);
    var files = walk.of(settings.places());
    var survey =
        new Survey(
            settings, this::version, surroundings::feedTitle, joined(known), reports::unreadable);
    survey.look(files);
    settings.input().ifPresent(copy -> lookAtInput(copy, survey));
    var gone = settings.prune() ? survey.gone(walk::isPassedOver) : List.<SourceRecord>of();
    // What a transcript was kept apart from may have gone, or say something else now.
    if (!gone.isEmpty() || !survey.changed().isEmpty()) survey.readAgain(Reason.KEPT_APART);
    for (var file : survey.unchanged()) keep(file);
    for (var source : gone) remove(source.path());
    progress.found(
        survey.changed().size(), survey.changed().stream().mapToLong(c -> c.file().size()).sum());
    read(ReadingOrder.batches(survey.changed()));
    return reports.done(commit());
  }

  private void read(Collection<List<Survey.Changed>> batches) {
    var files = batches.stream().flatMap(List::stream).iterator();
    try (var ahead = new ReadAhead(readers, this::hint, files, jobs)) {
      int read = 0;
      for (var batch : batches) {
        commitIfDue(read);
        for (var file : batch) read(file, ahead);
        read += batch.size();
      }
    }
  }

  private static <T> T joined(CompletableFuture<T> task) {
    try {
      return task.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof EngineException failed) throw failed;
      throw e;
    }
  }

  private void lookAtInput(Path copy, Survey survey) {
    try {
      survey.look(List.of(SourceFile.piped(copy)));
    } catch (IOException e) {
      reports.unreadable(SourceFile.INPUT, Walk.reason(e));
    }
  }

  /// What decides how a file is read beside its content.
  private String version(SourceFile file) {
    return readers.version(hint(file)) + surroundings.captionsCode(file.path());
  }

  private SourceHint hint(SourceFile file) {
    return surroundings.hint(said, file.path());
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
    settle();
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
    contributions.begin(source);
    writer.forget(source);
    reports.removed();
  }

  /// A file that was read, until what it says is in the index.
  private record FileRead(
      Survey.Changed change, Optional<String> format, Reports.Troubles troubles) {}

  private void read(Survey.Changed change, ReadAhead ahead) {
    var file = change.file();
    var source = file.path().toString();
    progress.reading(file.shown(), file.size());
    contributions.begin(source);
    var troubles = new Reports.Troubles();
    try {
      unsettled.add(new FileRead(change, ahead.read(sink(change, troubles)), troubles));
    } catch (IOException e) {
      // What it gave before stays: a disk or network that fails is no change of mind.
      contributions.giveUp(source);
      writer.put(SourceRecord.unfinished(source, change.show(), version(file)));
      reports.unreadable(file.shown(), Walk.reason(e));
    }
  }

  private void settle() {
    var strangers = contributions.settle();
    for (var file : unsettled) {
      var stranger = strangers.get(file.change().file().path().toString());
      if (stranger != null) warn(keptApart(file.change().file(), stranger), file.troubles());
      var source = record(file.change(), file.format(), file.troubles());
      writer.put(source);
      reports.read(source);
    }
    unsettled.clear();
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

  private void warn(Warning warning, Reports.Troubles troubles) {
    troubles.add(warning);
    reports.warn(warning);
  }

  private Sink sink(Survey.Changed change, Reports.Troubles troubles) {
    var source = change.file().path().toString();
    return new Sink() {
      @Override
      public void episode(Episode episode, Provenance provenance) {
        var called =
            provenance.content() == Content.EPISODES
                ? episode
                : ShowAtEnd.removed(episode, change.show());
        contributions.add(source, change.show(), inShow(change, called), provenance);
      }

      @Override
      public void warning(Warning warning) {
        if (!UNRECOGNISED.contains(warning.reason())
            || !surroundings.isPlainCopy(change.file().path()))
          warn(warning.in(change.file().shown().toString()), troubles);
      }

      @Override
      public void passed(long bytes) {
        progress.passed(bytes);
      }
    };
  }

  /// Where notes of any show lie, the title may say which one it is.
  private static Episode inShow(Survey.Changed change, Episode episode) {
    if (episode.show().isPresent() || !change.isOfAny()) return episode;
    return TitleShow.in(episode.title())
        .map(show -> episode.but().show(show).build())
        .orElse(episode);
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
        version(file),
        outcome,
        troubles.kept(),
        troubles.count());
  }
}
