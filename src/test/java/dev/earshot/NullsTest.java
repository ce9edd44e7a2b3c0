package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.corpus.Batch;
import dev.earshot.corpus.IndexSettings;
import dev.earshot.corpus.Progress;
import dev.earshot.corpus.Watch;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.Writer;
import dev.earshot.engine.location.Location;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Related;
import dev.earshot.episode.Topic;
import dev.earshot.meaning.Embedder;
import dev.earshot.meaning.EncodingProgress;
import dev.earshot.meaning.Meaning.Haste;
import dev.earshot.query.Clause;
import dev.earshot.query.FieldName;
import dev.earshot.query.InvalidInputException;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.Synonyms;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a program gives wrongly is refused at the door, in words that say what was wrong.
class NullsTest {
  @TempDir Path folder;

  /// Each public method and constructor of what a program calls, with null for one parameter after
  /// the other.
  @Test
  void aNullIsRefusedByTheNameOfItsParameter() throws ReflectiveOperationException {
    try (var earshot = Earshot.inMemory();
        var batch = earshot.batch()) {
      var objects = objects(earshot, batch);
      var problems = new ArrayList<String>();
      int tried = 0;
      for (var type : objects.keySet())
        for (var entry : entries(type)) {
          tried += references(entry).size();
          for (int i : references(entry)) {
            var refused = call(entry, objects.get(type), i);
            if (!refused.matches("[a-z]\\w+")) problems.add(entry + " #" + i + ": " + refused);
          }
        }
      assertEquals(List.of(), problems);
      assertTrue(tried > 100, tried + " nulls");
      assertThrows(EngineException.class, earshot::counts);
    }
  }

  /// Nothing that a program may give is left out above.
  @Test
  void everythingThatAProgramGivesIsTried() {
    try (var earshot = Earshot.inMemory();
        var batch = earshot.batch()) {
      var tried = objects(earshot, batch).keySet();
      var given = new HashSet<Class<?>>();
      for (var type : tried)
        for (var entry : entries(type))
          for (var parameter : entry.getParameterTypes())
            if (parameter.getName().startsWith("dev.earshot.") && !parameter.isInterface())
              given.add(parameter);
      given.removeAll(tried);
      given.removeIf(type -> entries(type).stream().allMatch(entry -> references(entry).isEmpty()));
      given.removeAll(INSIDE);
      assertEquals(Set.of(), given);
    }
  }

  /// What only earshot itself hands from room to room.
  private static final Set<Class<?>> INSIDE =
      Set.of(dev.earshot.plan.Recipe.class, dev.earshot.analysis.Analysis.class);

  /// What a program calls, each with an object for the methods that need one.
  private static Map<Class<?>, Object> objects(Earshot earshot, Batch batch) {
    var quote = Quote.of("The tide waits.").build();
    var request = SearchRequest.of("tide");
    var objects = new LinkedHashMap<Class<?>, Object>();
    for (var object :
        List.of(
            earshot,
            batch,
            Location.memory(),
            new Location.Folder(Path.of("x"), Location.Access.READ),
            IndexSettings.of(Path.of("x")),
            Deadline.never(),
            Episode.titled("Tides").build(),
            Episode.titled("Tides"),
            Topic.titled("Tides").build(),
            Topic.titled("Tides"),
            quote,
            Quote.of("The tide waits."),
            new Related("Tides", Optional.empty(), List.of()),
            request,
            request.question(),
            request.arrangement(),
            request.page(),
            request.details(),
            Synonyms.none(),
            new Synonyms.Rule("a", "b"),
            new Clause.Field(FieldName.SHOW, "x"),
            FieldName.SHOW)) objects.put(object.getClass(), object);
    objects.put(Location.class, Location.memory());
    objects.put(
        Watch.class,
        earshot.watch(IndexSettings.of(), new Writer.Settings(false, 1, 0), Progress.silent()));
    return objects;
  }

  private static List<Executable> entries(Class<?> type) {
    return Stream.<Executable>concat(
            Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
        .filter(entry -> Modifier.isPublic(entry.getModifiers()) && !entry.isSynthetic())
        .filter(entry -> !Set.of("equals", "valueOf").contains(entry.getName()))
        .toList();
  }

  private static List<Integer> references(Executable entry) {
    var references = new ArrayList<Integer>();
    var types = entry.getParameterTypes();
    for (int i = 0; i < types.length; i++) if (!types[i].isPrimitive()) references.add(i);
    return references;
  }

  /// @return the message of the [NullPointerException], or what came instead
  private static String call(Executable entry, Object on, int nothing)
      throws ReflectiveOperationException {
    var given = new @Nullable Object[entry.getParameterCount()];
    for (int i = 0; i < given.length; i++)
      given[i] = i == nothing ? null : SAMPLES.get(entry.getParameterTypes()[i]);
    for (int i = 0; i < given.length; i++)
      if (i != nothing && given[i] == null)
        throw new AssertionError("no sample of " + entry.getParameterTypes()[i]);
    try {
      switch (entry) {
        case Method method -> method.invoke(on, given);
        case Constructor<?> constructor -> constructor.newInstance(given);
      }
      return "was accepted";
    } catch (InvocationTargetException e) {
      return e.getCause() instanceof NullPointerException refused
          ? String.valueOf(refused.getMessage())
          : String.valueOf(e.getCause());
    }
  }

  private static final Watch.Update UPDATE =
      (how, progress) -> {
        throw new AssertionError("nobody asked for it");
      };

  private static final Map<Class<?>, Object> SAMPLES = samples();

  private static Map<Class<?>, Object> samples() {
    var request = SearchRequest.of("tide");
    var samples = new HashMap<Class<?>, Object>();
    for (var sample :
        List.of(
            "x",
            Optional.empty(),
            IndexSettings.of(),
            new Writer.Settings(false, 1, 0),
            Deadline.never(),
            dev.earshot.search.Contents.What.SHOWS,
            Duration.ZERO,
            LocalDate.EPOCH,
            request,
            request.question(),
            request.arrangement(),
            request.page(),
            request.details(),
            Synonyms.none(),
            FieldName.SHOW,
            Location.Access.READ,
            SearchRequest.Syntax.PLAIN,
            SearchRequest.Spelling.LITERAL,
            SearchRequest.Grouping.EPISODES,
            SearchRequest.Ranking.BY_MEANING,
            Haste.ONE_THREAD,
            SearchRequest.Repeats.SHOWN,
            SearchRequest.Crowding.SHOWN,
            SearchRequest.Detail.REASONS,
            dev.earshot.engine.Request.Order.NEWEST,
            dev.earshot.engine.Inspection.Depth.FILES,
            dev.earshot.plan.Recipe.standard())) samples.put(sample.getClass(), sample);
    samples.put(Location.class, Location.memory());
    samples.put(Embedder.class, new Concepts());
    samples.put(EncodingProgress.class, EncodingProgress.NONE);
    samples.put(Path.class, Path.of("x"));
    samples.put(Path[].class, Array.newInstance(Path.class, 0));
    samples.put(List.class, List.of());
    samples.put(Map.class, Map.of());
    samples.put(Set.class, Set.of());
    samples.put(int.class, 1);
    samples.put(boolean.class, true);
    samples.put(Progress.class, Progress.silent());
    samples.put(Consumer.class, (Consumer<Object>) given -> {});
    samples.put(Function.class, (Function<Object, Object>) given -> given);
    samples.put(Watch.Update.class, UPDATE);
    samples.put(dev.earshot.analysis.Analysis.class, new dev.earshot.analysis.Analysis(Set.of()));
    return samples;
  }

  @Test
  void whereNothingIsThereNothingIsIndexed() {
    try (var earshot = Earshot.open(folder.resolve("index"))) {
      var refused =
          assertThrows(
              InvalidInputException.class, () -> earshot.index(folder.resolve("a"), Path.of("b")));
      assertEquals(
          "there is no file or folder " + folder.resolve("a") + " nor b; nothing was indexed",
          refused.getMessage());
      assertTrue(Files.notExists(folder.resolve("index")));
      assertEquals(1, earshot.index(folder, folder.resolve("a")).warningCount());
    }
  }

  @Test
  void aMissingFileOfSynonymsIsNamed() {
    var refused =
        assertThrows(InvalidInputException.class, () -> Synonyms.read(folder.resolve("none.txt")));
    assertTrue(String.valueOf(refused.getMessage()).contains("none.txt"), refused::toString);
  }
}
