package dev.earshot.engine.lucene.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.engine.EngineException;
import dev.earshot.engine.SourceRecord;
import dev.earshot.engine.Writer;
import dev.earshot.engine.location.Location;
import dev.earshot.plan.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may write a folder that several machines share.
class WriterLockTest {
  private static final String ELSEWHERE = "process 5 on far-away since 2026-01-01T00:00:00Z";

  @TempDir Path folder;
  private Path holder;

  @BeforeEach
  void index() {
    holder = folder.resolve("earshot-writer");
    try (var writer = writer()) {
      writer.put(SourceRecord.unfinished("a", "", ""));
      writer.commit();
    }
  }

  @Test
  void whoWritesOnAnotherMachineIsNotDisturbed() throws IOException {
    Files.writeString(holder, ELSEWHERE);
    assertRefused("is being written by " + ELSEWHERE + "; --wait waits for it");
    assertEquals(ELSEWHERE, Files.readString(holder));
  }

  @Test
  void whoHasNotBeenHeardOfForAMinuteIsDead() throws IOException {
    Files.writeString(holder, ELSEWHERE);
    var before = Instant.now().minus(Duration.ofSeconds(61));
    Files.setLastModifiedTime(holder, FileTime.from(before));
    writer().close();
    assertFalse(Files.exists(holder));
  }

  @Test
  void whatADeadProcessOfThisMachineLeftDoesNotCount() throws IOException {
    String left;
    try (var writer = writer()) {
      left = Files.readString(holder);
      assertEquals(1, writer.sources().size());
    }
    Files.writeString(holder, left.replaceFirst("\\d+", "1"));
    writer().close();
    Files.writeString(holder, "process 5 since 2026-01-01T00:00:00Z");
    writer().close();
  }

  @Test
  void whoWasTakenForDeadCommitsNothing() throws IOException {
    try (var writer = writer()) {
      writer.put(SourceRecord.unfinished("b", "", ""));
      Files.writeString(holder, ELSEWHERE);
      assertTold("who took over", assertThrows(EngineException.class, writer::commit));
    }
    assertEquals(ELSEWHERE, Files.readString(holder));
    Files.delete(holder);
    try (var writer = writer()) {
      assertEquals(1, writer.sources().size());
    }
  }

  private void assertRefused(String message) {
    assertTold(message, assertThrows(EngineException.class, this::writer));
  }

  private static void assertTold(String message, EngineException refused) {
    var told = String.valueOf(refused.getMessage());
    assertTrue(told.contains(message), told);
  }

  private Writer writer() {
    return Location.of(folder).write(Recipe.standard(), new Writer.Settings(false, 1, 0));
  }
}
