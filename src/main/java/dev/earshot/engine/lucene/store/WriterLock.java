package dev.earshot.engine.lucene.store;

import dev.earshot.engine.EngineException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/// Lets one writer at a time into an index, and tells the others who it is.
///
/// Among the processes of one machine the lock is Lucene's: the operating system holds it, and
/// gives it up when a process dies. A folder that several machines share may not carry such locks
/// from one to the other. So whoever writes says so in a file beside it, and gives it a new time
/// every few seconds; a file of another machine counts for as long as it is young. Who was out of
/// sight for longer, a laptop that slept say, finds another's name there and commits nothing.
final class WriterLock implements IndexFiles.Turn {
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration BEAT = Duration.ofSeconds(10);

  /// Several beats, as a network may be slow.
  private static final Duration LIFE = Duration.ofSeconds(60);

  private static final String HOLDER = "earshot-writer";
  private static final String ON_THIS_HOST = " on " + host() + " since ";

  private final Path folder;
  private final String owner;
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("earshot-lock").daemon().factory());

  private WriterLock(Path folder, String owner) {
    this.folder = folder;
    this.owner = owner;
  }

  /// Waits until nobody writes. Another writer may still be quicker in the moment after.
  ///
  /// @throws EngineException if the index is still being written when the time is over
  static void await(IndexFiles files, Directory directory, int seconds) throws IOException {
    var deadline = Instant.now().plusSeconds(seconds);
    while (!isFree(directory) || files.isWrittenElsewhere()) {
      if (Instant.now().isAfter(deadline)) throw held(files, seconds);
      pause(files);
    }
  }

  private static boolean isFree(Directory directory) throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      return true;
    } catch (LockObtainFailedException e) {
      return false;
    }
  }

  /// Whether another machine has said of late that it writes. Times are compared on the clock of
  /// whoever keeps the files.
  static boolean isHeldElsewhere(Path folder) throws IOException {
    var holder = holder(folder);
    if (holder.isEmpty() || !holder.get().contains(" on ")) return false;
    if (holder.get().contains(ON_THIS_HOST)) return false;
    try {
      var said = Files.getLastModifiedTime(folder.resolve(HOLDER)).toInstant();
      return said.plus(LIFE).isAfter(now(folder));
    } catch (NoSuchFileException ended) {
      return false;
    }
  }

  private static Instant now(Path folder) throws IOException {
    var probe = Files.createTempFile(folder, ".earshot-clock", "");
    try {
      return Files.getLastModifiedTime(probe).toInstant();
    } finally {
      Files.delete(probe);
    }
  }

  private static void pause(IndexFiles files) {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("stopped while waiting to write the index in " + files, e);
    }
  }

  static EngineException held(IndexFiles files, int seconds) {
    var after = seconds == 0 ? "--wait waits for it" : "still after " + seconds + " s";
    return new EngineException(
        "the index in " + files + " is being written by " + files.writer() + "; " + after);
  }

  /// Who writes, for a person.
  static String writer(Path folder) {
    return holder(folder).map(WriterLock::shown).orElse("another process");
  }

  /// Of this machine, the process is enough.
  private static String shown(String holder) {
    return holder.replace(ON_THIS_HOST, " since ");
  }

  /// Who said last that they write; empty if nobody has, or it cannot be read.
  static Optional<String> holder(Path folder) {
    try {
      return Optional.of(Files.readString(folder.resolve(HOLDER)).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// Says who writes, now and until it is closed. Lucene's lock must be held.
  static WriterLock take(Path folder) throws IOException {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var owner = "process " + ProcessHandle.current().pid() + ON_THIS_HOST + now;
    Files.writeString(folder.resolve(HOLDER), owner + "\n");
    var lock = new WriterLock(folder, owner);
    var unused =
        lock.beats.scheduleAtFixedRate(
            lock::beat, BEAT.toSeconds(), BEAT.toSeconds(), TimeUnit.SECONDS);
    return lock;
  }

  private void beat() {
    try {
      if (isOurs()) Files.setLastModifiedTime(folder.resolve(HOLDER), FileTime.from(now(folder)));
    } catch (IOException e) {
      // Writing itself will say what is wrong with the folder.
    }
  }

  private boolean isOurs() {
    return holder(folder).filter(owner::equals).isPresent();
  }

  @Override
  public void requireOurs() {
    var holder = holder(folder);
    if (holder.isPresent() && !holder.get().equals(owner))
      throw new EngineException(
          "the index in "
              + folder
              + " is being written by "
              + shown(holder.get())
              + ", who took over while nothing was heard from here; nothing more was written");
  }

  /// Takes the name away before the lock is given up: afterwards it could be the next writer's.
  @Override
  public void close() throws IOException {
    beats.shutdownNow();
    if (isOurs()) Files.deleteIfExists(folder.resolve(HOLDER));
  }

  /// The name of this machine.
  private static String host() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException notLinux) {
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException e) {
        return "this machine";
      }
    }
  }
}
