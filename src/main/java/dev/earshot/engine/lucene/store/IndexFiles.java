package dev.earshot.engine.lucene.store;

import dev.earshot.engine.DamagedIndexException;
import dev.earshot.engine.EngineException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.store.Directory;

/// Where the files of one index are kept, and what is looked after there beside Lucene. Its text
/// ends the words "the index in ...".
public sealed interface IndexFiles permits IndexFolder, IndexMemory {

  /// Opens the files for reading.
  ///
  /// @throws dev.earshot.engine.NoIndexException if there is no index
  /// @throws EngineException if there is none that this earshot can read
  Directory open();

  /// Opens the files to read each from its beginning to its end, as [#open] does.
  Directory openForCopying() throws IOException;

  /// Opens the files for writing, and makes the place if there is none.
  ///
  /// @param rebuild whether an index that is there will be replaced, of whatever version it is
  /// @throws EngineException if something else is there, or an index of another version
  Directory openForWriting(boolean rebuild) throws IOException;

  /// Whether somebody writes whom Lucene's own lock does not keep out.
  boolean isWrittenElsewhere() throws IOException;

  /// Who writes, as far as is known.
  String writer();

  /// Says who writes, now and until it is closed. Lucene's lock must be held.
  Turn takeTurn() throws IOException;

  /// The right to write.
  interface Turn extends Closeable {
    /// Refuses to go on where another has taken over.
    void requireOurs();
  }

  /// A number that is another one once a file has come or gone.
  long state() throws IOException;

  /// Whether no later change can leave the state at this number.
  boolean isSettled(long state);

  /// The size of all files.
  long bytes() throws IOException;

  /// Says that the index is damaged, and the ways out; or, where the system refuses a file, which
  /// is no damage, that it does.
  default EngineException damaged(Exception cause) {
    if (cause instanceof FileSystemException && !(cause instanceof NoSuchFileException))
      return new EngineException(
          "the index in " + this + " cannot be used as it is: " + reason(cause), cause);
    return new DamagedIndexException(
        "the index in "
            + this
            + " is damaged ("
            + reason(cause)
            + "); \"earshot check --repair\" saves what is whole, \"earshot index --rebuild\" makes it"
            + " anew",
        cause);
  }

  /// What went wrong, for a person.
  static String reason(Exception cause) {
    if (cause instanceof AccessDeniedException denied)
      return "permission denied for " + denied.getFile() + "; look at its owner and permissions";
    if (cause instanceof FileSystemException refused && refused.getReason() != null)
      return refused.getReason() + " (" + refused.getFile() + ")";
    var kind = cause.getClass();
    return (kind == IOException.class ? "" : kind.getSimpleName() + ": ") + cause.getMessage();
  }
}
