package dev.earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.engine.Deadline;
import dev.earshot.engine.Engine;
import dev.earshot.engine.Snapshot;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
  private static final Duration TIME = Duration.ofMillis(300);

  @TempDir Path folder;

  /// Reasons for nothing found take further searches, and those that find nothing because the time
  /// is over once said that no passage has a word that all have.
  @Test
  void whatIsNotFoundWhenTheTimeIsOverIsNoReason() {
    try (var engine = Harbour.in(folder)) {
      // The first look must be in time, and the first search of a process is slow.
      new Search(engine, Harbour.RECIPE, Harbour.ANALYSIS)
          .find(SearchRequest.of("+harbour +volcano"));
      var search = new Search(slowOnceCounted(engine), Harbour.RECIPE, Harbour.ANALYSIS);
      var results = search.find(SearchRequest.of("+harbour +volcano").timeLimit(TIME));
      assertTrue(results.partial());
      assertEquals(
          List.of(
              "the time was over before all was looked at: there may be more and better passages"),
          results.warnings());
    }
  }

  /// An engine whose time is over as soon as what is found has been counted.
  private static Engine slowOnceCounted(Engine engine) {
    return new Engine() {
      @Override
      public Snapshot snapshot(Deadline deadline) {
        return slowOnceCounted(engine.snapshot(deadline), deadline);
      }

      @Override
      public void close() {
        engine.close();
      }
    };
  }

  private static Snapshot slowOnceCounted(Snapshot at, Deadline deadline) {
    var looks = new AtomicInteger();
    return (Snapshot)
        Proxy.newProxyInstance(
            Snapshot.class.getClassLoader(),
            new Class<?>[] {Snapshot.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("count") && looks.incrementAndGet() > 2)
                while (!deadline.isPassed()) Thread.onSpinWait();
              try {
                return method.invoke(at, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
