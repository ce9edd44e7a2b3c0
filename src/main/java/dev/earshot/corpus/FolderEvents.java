package dev.earshot.corpus;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import dev.earshot.corpus.folder.Surroundings;
import dev.earshot.corpus.ignore.Ignored;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Tells that something may have changed under some places; a look at the files tells what.
final class FolderEvents implements AutoCloseable {
  private final IndexSettings settings;
  private final List<Path> places;
  private final Optional<Path> index;
  private final WatchService service;
  private final Consumer<String> problems;

  private FolderEvents(
      IndexSettings settings,
      Optional<Path> index,
      WatchService service,
      Consumer<String> problems) {
    this.settings = settings;
    this.places = settings.places().stream().map(Walk::absolute).toList();
    this.index = index;
    this.service = service;
    this.problems = problems;
  }

  /// @param index the folder whose own changes do not count
  /// @param problems takes why some changes will not be noticed
  static FolderEvents of(IndexSettings settings, Optional<Path> index, Consumer<String> problems)
      throws IOException {
    return new FolderEvents(
        settings, index.map(Walk::absolute), FileSystems.getDefault().newWatchService(), problems);
  }

  /// Listens to the folders that are there by now. A folder is listened to before it is looked
  /// into, so that nothing new in it is missed.
  void listen() {
    new Walk(index, settings, new Surroundings(), (file, reason, message) -> {})
        .eachFolder(places, this::listen);
    places.forEach(this::listenAbove);
  }

  /// A place that goes, comes, or is a file shows only in the folder above it, as far up as there
  /// is one; another may have come while that was looked for.
  private void listenAbove(Path place) {
    Path heard;
    do {
      heard = above(place);
      listen(heard);
    } while (!heard.equals(above(place)));
  }

  private static Path above(Path place) {
    return Stream.iterate(place, Path::getParent)
        .skip(1)
        .takeWhile(folder -> folder != null)
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(place);
  }

  private void listen(Path folder) {
    try {
      folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
    } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException e) {
      // It has just gone, or the look at the files reports it.
    } catch (IOException e) {
      problems.accept(folder + ": new changes may be noticed late (" + Walk.reason(e) + ")");
    }
  }

  /// Waits for a change.
  ///
  /// @return whether one came in time
  /// @throws java.nio.file.ClosedWatchServiceException if this is closed, also meanwhile
  boolean await(Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      var key = service.poll(left, TimeUnit.NANOSECONDS);
      if (key != null && concerns(key)) return true;
    }
    return false;
  }

  private boolean concerns(WatchKey key) {
    var folder = (Path) key.watchable();
    boolean concerns = key.pollEvents().stream().anyMatch(event -> concerns(folder, event));
    boolean gone = !key.reset();
    return concerns || gone;
  }

  private boolean concerns(Path folder, WatchEvent<?> event) {
    if (event.kind().equals(OVERFLOW)) return true;
    var file = folder.resolve((Path) event.context());
    if (places.stream().anyMatch(place -> place.startsWith(file))) return true;
    boolean inside = places.stream().anyMatch(folder::startsWith);
    return inside
        && (!Walk.isHidden(file) || Ignored.isList(file))
        && index.filter(file::equals).isEmpty();
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
