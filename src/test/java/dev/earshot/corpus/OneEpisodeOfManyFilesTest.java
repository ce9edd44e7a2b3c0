package dev.earshot.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Earshot;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.engine.Writer;
import dev.earshot.engine.location.Location;
import dev.earshot.plan.Recipe;
import dev.earshot.reader.formats.Formats;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each of many files that tell of one episode had it put together and written anew.
class OneEpisodeOfManyFilesTest {
  private static final int FILES = 60;

  /// One that is new and one that takes the place of what was stored before, at most.
  private static final int FEW = 2;

  @TempDir Path folder;
  private Path corpus;
  private final AtomicInteger stored = new AtomicInteger();
  private final AtomicInteger fetched = new AtomicInteger();

  @BeforeEach
  void make() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
  }

  @Test
  void filesOfOneGuidAreStoredTogether() throws IOException {
    for (int i = 0; i < FILES; i++)
      write(
          i + ".jsonl",
          "{\"guid\":\"g-1\",\"title\":\"Kelp\",\"topics\":[{\"title\":\"From %s\"}]}\n"
              .formatted(i));
    comesInFewSteps();
    assertEquals(1, episodes());
  }

  @Test
  void filesOfOneNumberAreStoredTogether() throws IOException {
    for (int i = 0; i < FILES; i++)
      write(i + ".md", "---\nshow: Sea\nepisode: 7\n---\n> Written in file %s.\n".formatted(i));
    comesInFewSteps();
    assertEquals(1, episodes());
  }

  @Test
  void episodesOfOneGuidButOtherDaysAreStoredOnceEach() throws IOException {
    for (int i = 0; i < FILES; i++)
      write(
          i + ".jsonl",
          String.format(
              Locale.ROOT, "{\"guid\":\"g-1\",\"date\":\"20%02d-05-01\",\"title\":\"K\"}\n", i));
    run();
    assertEquals(FILES, episodes());
    assertTrue(stored.get() <= 2 * FILES, stored + " episodes stored");
  }

  /// First all of them, then each changed, then gone but for one.
  private void comesInFewSteps() throws IOException {
    assertFewSteps();
    for (int i = 0; i < FILES; i++) append(i);
    assertFewSteps();
    try (var files = Files.list(corpus)) {
      for (var file : files.skip(1).toList()) Files.delete(file);
    }
    assertFewSteps();
  }

  private void append(int i) throws IOException {
    try (var files = Files.list(corpus)) {
      var file = files.filter(path -> path.getFileName().toString().startsWith(i + ".")).toList();
      Files.writeString(file.getFirst(), Files.readString(file.getFirst()) + "\n");
    }
  }

  private void assertFewSteps() {
    run();
    assertTrue(stored.get() <= FEW, stored + " episodes stored");
    assertTrue(fetched.get() <= FEW, fetched + " episodes fetched");
  }

  private void run() {
    stored.set(0);
    fetched.set(0);
    try (var writer =
        Location.of(index()).write(Recipe.standard(), new Writer.Settings(false, 1, 0))) {
      Corpus.update(
          counting(writer),
          Formats.readers(),
          Optional.of(index()),
          IndexSettings.of(corpus),
          Pace.STEADY,
          2,
          Progress.silent());
    }
  }

  private Path index() {
    return folder.resolve("index");
  }

  private Writer counting(Writer writer) {
    var types = new Class<?>[] {Writer.class};
    return (Writer)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            types,
            (proxy, method, arguments) -> {
              if (method.getName().equals("episode")) fetched.incrementAndGet();
              if (method.getName().equals("put") && arguments[0] instanceof StoredEpisode)
                stored.incrementAndGet();
              try {
                return method.invoke(writer, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private int episodes() {
    try (var earshot = Earshot.open(index())) {
      return (int) earshot.counts().episodes();
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(corpus.resolve(name), text);
  }
}
