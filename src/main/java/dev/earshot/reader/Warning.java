package dev.earshot.reader;

import java.util.OptionalInt;

/// Something in a source that could not be read, in one line for a person.
///
/// @param source the file, as it was named to earshot
/// @param line counted from 1; absent where the trouble is the whole file
/// @param reason of what kind it is
public record Warning(String source, OptionalInt line, Reason reason, String message) {

  /// Kinds of trouble. What one file is warned of for the same reason as another, the same person
  /// mends in the same way.
  public enum Reason {
    UNKNOWN_FORMAT("of no known format", "leave them out with --exclude or a file .earshotignore"),
    DOUBTFUL(
        "with too little to show that they tell of an episode",
        "index them with --as notes, transcript or chapters if they do"),
    BINARY("binary", "leave them out with --exclude or a file .earshotignore"),
    EMPTY("empty", "fill or delete them"),
    UNREADABLE("not readable", "look at their permissions and at the disk"),
    NAME("with a name that cannot be read", "run earshot with LC_ALL=C.UTF-8"),
    /// The bytes are not those that somebody wrote: cut off, or of another encoding.
    DAMAGED("damaged", "fetch or save them once more"),
    /// Something in a file that was read is not as it should be.
    CONTENT("with something that was left out", "correct the lines, or let them be"),
    /// Something else says that it is of an episode that it does not tell of.
    KEPT_APART(
        "kept apart from another transcript", "correct the number, title or id that they share");

    private final String state;
    private final String advice;

    Reason(String state, String advice) {
      this.state = state;
      this.advice = advice;
    }

    /// What such files are, to go on after their number: "12 files of no known format".
    public String state() {
      return state;
    }

    /// What somebody can do about it, as an imperative.
    public String advice() {
      return advice;
    }

    /// Whether something of the source is lost.
    public boolean isLoss() {
      return this != KEPT_APART;
    }
  }

  /// The same of the file under another name.
  public Warning in(String name) {
    return new Warning(name, line, reason, message);
  }

  @Override
  public String toString() {
    return source + (line.isPresent() ? ":" + line.getAsInt() : "") + ": " + message;
  }
}
