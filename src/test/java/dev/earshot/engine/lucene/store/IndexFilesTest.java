package dev.earshot.engine.lucene.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.junit.jupiter.api.Test;

/// Why files cannot be used, as a person is told.
class IndexFilesTest {
  @Test
  void theSystemsReasonIsToldWithoutTheNameOfAClass() {
    reason(
        "Read-only file system (ix/earshot-index)",
        new FileSystemException("ix/earshot-index", null, "Read-only file system"));
    reason("No space left on device", new IOException("No space left on device"));
    reason(
        "permission denied for ix/_0.cfs; look at its owner and permissions",
        new AccessDeniedException("ix/_0.cfs"));
  }

  @Test
  void whatOnlyLuceneKnowsHasItsClass() {
    reason("NoSuchFileException: ix/_0.cfs", new NoSuchFileException("ix/_0.cfs"));
    reason(
        "CorruptIndexException: no codec header (resource=_0.cfs)",
        new CorruptIndexException("no codec header", "_0.cfs"));
  }

  private static void reason(String told, Exception cause) {
    assertEquals(told, IndexFiles.reason(cause));
  }
}
