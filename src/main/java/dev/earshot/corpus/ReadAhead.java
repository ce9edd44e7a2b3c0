package dev.earshot.corpus;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.reader.Readers;
import dev.earshot.reader.Sink;
import dev.earshot.reader.SourceHint;
import dev.earshot.reader.Warning;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Reads files with several threads, the caller's among them, and tells what they hold in the order
/// of the files, as if the caller had read one after the other. The other threads begin with the
/// files that come next; what the caller gets to before them it reads itself.
///
/// What is read and not yet told is kept in memory, so each file may be no more than a few episodes
/// ahead: a thread that has read more waits until the caller gets to that file. As files are begun
/// in their order, the caller never waits for one that nobody reads.
final class ReadAhead implements Closeable {
  /// How many files each thread may be ahead of the caller.
  private static final int FILES = 8;

  /// How much of the files may be ahead; where one is larger, it is the last.
  private static final long MOST_BYTES = 8 << 20;

  /// A file that was begun is read further than it is told by so many episodes or warnings.
  private static final int TOLD = 16;

  /// Who waits for a long file sees how far it is.
  private static final long BYTES = 1 << 18;

  private final Readers readers;
  private final Function<SourceFile, SourceHint> hints;
  private final Iterator<Survey.Changed> files;
  private final Optional<ExecutorService> others;
  private final int most;
  private final ArrayDeque<Reading> ahead = new ArrayDeque<>();
  private volatile boolean isClosed;

  /// @param files in the order in which the caller will ask for them
  /// @param jobs how many threads read, the caller's included
  ReadAhead(
      Readers readers,
      Function<SourceFile, SourceHint> hints,
      Iterator<Survey.Changed> files,
      int jobs) {
    this.readers = readers;
    this.hints = hints;
    this.files = files;
    this.most = FILES * (jobs - 1);
    this.others =
        jobs == 1
            ? Optional.empty()
            : Optional.of(
                Executors.newFixedThreadPool(
                    jobs - 1, Thread.ofPlatform().name("earshot-reader-", 0).daemon().factory()));
  }

  /// Tells what the next file holds.
  ///
  /// @return the name of the format that read it, or empty if none knows it
  /// @throws IOException if the file cannot be opened or read at all
  Optional<String> read(Sink sink) throws IOException {
    others.ifPresent(this::begin);
    var next = ahead.isEmpty() ? new Reading(files.next()) : ahead.poll();
    return next.isMine() ? next.read(sink) : next.tell(sink);
  }

  private void begin(ExecutorService threads) {
    long bytes = ahead.stream().mapToLong(reading -> reading.file.size()).sum();
    while (ahead.size() <= most && bytes < MOST_BYTES && files.hasNext()) {
      var reading = new Reading(files.next());
      bytes += reading.file.size();
      ahead.add(reading);
      threads.execute(reading);
    }
  }

  /// Ends what is read ahead; nobody will ask for it.
  @Override
  public void close() {
    isClosed = true;
    others.ifPresent(ReadAhead::end);
  }

  /// Whoever removes the files next should not find one open; but one that is long and read to its
  /// end ends by itself, and nobody waits for it.
  private static void end(ExecutorService threads) {
    threads.shutdownNow();
    boolean isInterrupted = Thread.interrupted();
    try {
      threads.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      isInterrupted = true;
    }
    if (isInterrupted) Thread.currentThread().interrupt();
  }

  /// One file, read by whoever is the first to begin.
  private final class Reading implements Runnable, Sink {
    /// Tells one thing to whoever wants to hear it.
    private interface Told {
      void to(Sink sink);
    }

    private final SourceFile file;
    private final SourceHint hint;

    // All below are guarded by this.
    private final ArrayDeque<Told> told = new ArrayDeque<>(2);
    private boolean isBegun;
    private boolean isEnded;
    private long passed;
    private Optional<String> format = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();

    Reading(Survey.Changed change) {
      file = change.file();
      hint = hints.apply(file);
    }

    /// Whether the thread that asks is the first.
    synchronized boolean isMine() {
      boolean isFirst = !isBegun;
      isBegun = true;
      return isFirst;
    }

    Optional<String> read(Sink sink) throws IOException {
      return readers.read(file.bytes(), file.path().toString(), hint, sink);
    }

    @Override
    public void run() {
      if (isClosed || !isMine()) return;
      try {
        end(read(this), Optional.empty());
      } catch (Throwable e) { // The caller throws it, as if it had read the file itself.
        end(Optional.empty(), Optional.of(e));
      }
    }

    private synchronized void end(Optional<String> by, Optional<Throwable> why) {
      format = by;
      failure = why;
      isEnded = true;
      notifyAll();
    }

    @Override
    public void episode(Episode episode, Provenance provenance) {
      add(sink -> sink.episode(episode, provenance));
    }

    @Override
    public void warning(Warning warning) {
      add(sink -> sink.warning(warning));
    }

    @Override
    public synchronized void passed(long bytes) {
      if (isClosed) throw new Stopped();
      passed += bytes;
      if (passed >= BYTES) notifyAll();
    }

    private synchronized void add(Told one) {
      try {
        while (told.size() >= TOLD && !isClosed) wait();
      } catch (InterruptedException e) {
        throw new Stopped();
      }
      if (isClosed) throw new Stopped();
      told.add(one);
      notifyAll();
    }

    /// Tells what another thread reads, until that is all.
    Optional<String> tell(Sink sink) throws IOException {
      boolean isInterrupted = false;
      try {
        while (true) {
          Told one;
          long bytes;
          boolean isAll;
          synchronized (this) {
            while (told.isEmpty() && !isEnded && passed < BYTES) {
              try {
                wait();
              } catch (InterruptedException e) {
                isInterrupted = true; // It ends no file in the middle.
              }
            }
            one = told.poll();
            bytes = passed;
            passed = 0;
            isAll = isEnded && one == null;
            notifyAll();
          }
          if (bytes > 0) sink.passed(bytes);
          if (one != null) one.to(sink);
          if (isAll) return ended();
        }
      } finally {
        if (isInterrupted) Thread.currentThread().interrupt();
      }
    }

    private synchronized Optional<String> ended() throws IOException {
      if (failure.isEmpty()) return format;
      if (failure.get() instanceof IOException e) throw e;
      if (failure.get() instanceof RuntimeException e) throw e;
      if (failure.get() instanceof Error e) throw e;
      throw new IllegalStateException(failure.get());
    }
  }
}
