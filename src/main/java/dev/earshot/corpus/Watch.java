package dev.earshot.corpus;

import dev.earshot.engine.EngineException;
import dev.earshot.engine.Writer;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// Brings an index up to date whenever the files under some places change, until it is stopped.
/// Between the updates others may write.
///
/// No system reports every change, so each report only calls for a look at all files, and where
/// none come there is such a look now and then.
public final class Watch {
  /// An editor saves in several steps, a copy of a folder in many.
  private static final Duration QUIET = Duration.ofMillis(300);

  /// Some files never rest.
  private static final Duration LONGEST_BURST = Duration.ofSeconds(3);

  private static final Duration UNASKED_LOOK = Duration.ofMinutes(5);
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final Writer.Settings how;
  private final NewsOnly news;
  private final Update update;
  private final FolderEvents events;
  private volatile boolean stopped;

  /// Brings the index up to date once.
  public interface Update {
    Summary run(Writer.Settings how, Progress progress);
  }

  /// @param index the folder of the index, whose own changes do not count
  /// @param how for the first update; the later ones never rebuild
  /// @throws EngineException if this system cannot watch files
  public Watch(
      Optional<Path> index,
      IndexSettings what,
      Writer.Settings how,
      Progress progress,
      Update update) {
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(how, "how");
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(update, "update");
    this.how = how;
    this.news = new NewsOnly(progress, () -> stopped);
    this.update = update;
    this.events = events(index, what);
  }

  private FolderEvents events(Optional<Path> index, IndexSettings what) {
    try {
      return FolderEvents.of(what, index, news::trouble);
    } catch (IOException e) {
      throw new EngineException("the files cannot be watched: " + Walk.reason(e), e);
    }
  }

  /// Updates the index now, and again after each change; returns when this is stopped or its thread
  /// interrupted while it waits. A later update that fails is a warning and is tried again.
  ///
  /// @param updated takes what the first update did, and every other that changed something
  /// @throws EngineException if the first update fails
  public void follow(Consumer<Summary> updated) {
    Objects.requireNonNull(updated, "updated");
    try {
      updated.accept(look(how));
      var later = new Writer.Settings(false, how.jobs(), how.waitSeconds());
      for (var pause = UNASKED_LOOK; ; pause = tryAgain(later, updated)) awaitChange(pause);
    } catch (Stopped | ClosedWatchServiceException e) {
      // As it was asked to.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stop();
    }
  }

  private Summary look(Writer.Settings settings) {
    news.begin();
    events.listen();
    return update.run(settings, news);
  }

  private void awaitChange(Duration longest) throws InterruptedException {
    if (!events.await(longest)) return;
    long end = System.nanoTime() + LONGEST_BURST.toNanos();
    boolean more = true;
    while (more && System.nanoTime() < end) more = events.await(QUIET);
  }

  /// @return how long to wait for a change before the next look
  private Duration tryAgain(Writer.Settings settings, Consumer<Summary> updated) {
    try {
      var summary = look(settings);
      if (summary.sources().read() + summary.sources().removed() > 0) updated.accept(summary);
      return UNASKED_LOOK;
    } catch (EngineException e) {
      news.trouble(String.valueOf(e.getMessage()));
      return RETRY;
    }
  }

  /// Ends it, from any thread: at once while it waits; an update that is under way is given up, and
  /// the index is as it was at its last commit, or if it is all but done, completed.
  public void stop() {
    stopped = true;
    try {
      events.close();
    } catch (IOException e) {
      throw new EngineException("the files cannot be left alone: " + Walk.reason(e), e);
    }
  }
}
