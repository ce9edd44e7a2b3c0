package dev.earshot.engine;

import org.jspecify.annotations.Nullable;

/// The files of an index are not what was written.
public final class DamagedIndexException extends EngineException {
  private static final long serialVersionUID = 1;

  public DamagedIndexException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
