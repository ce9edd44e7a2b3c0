package dev.earshot.engine.lucene.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.earshot.engine.DamagedIndexException;
import java.io.EOFException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class IndexFilesTest {
  private static final IndexFiles FILES = IndexFolder.mapped(Path.of("talks"));

  /// Whoever may not write was told to make a whole index anew.
  @Test
  void whatTheSystemRefusesIsNoDamage() {
    var refused = FILES.damaged(new AccessDeniedException("talks/earshot-writer"));
    assertFalse(refused instanceof DamagedIndexException);
    assertEquals(
        "the index in talks cannot be used as it is: permission denied for talks/earshot-writer;"
            + " look at its owner and permissions",
        refused.getMessage());
    var many = new FileSystemException("talks/_1.cfs", null, "Too many open files");
    assertFalse(FILES.damaged(many) instanceof DamagedIndexException);
  }

  @Test
  void whatIsMissingOrCutOffIsDamage() {
    assertInstanceOf(
        DamagedIndexException.class, FILES.damaged(new NoSuchFileException("talks/_1.cfs")));
    assertInstanceOf(DamagedIndexException.class, FILES.damaged(new EOFException("_1.cfs")));
  }
}
