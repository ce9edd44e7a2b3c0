package dev.earshot.present;

import dev.earshot.engine.EngineException;
import dev.earshot.engine.NoIndexException;
import dev.earshot.engine.TimeOverException;

/// What whoever asks from elsewhere is told of an index that does not answer: not where it lies,
/// nor what only its owner can do. The owner is told all.
public final class EngineTrouble {
  private EngineTrouble() {}

  public static String told(EngineException trouble) {
    return switch (trouble) {
      case NoIndexException none -> "there is no index yet; \"earshot index\" makes one";
      case TimeOverException late -> String.valueOf(late.getMessage());
      default -> "the index cannot be read now; the log says more";
    };
  }

  /// Whether its owner has to know of it.
  public static boolean isForOwner(EngineException trouble) {
    return !(trouble instanceof TimeOverException);
  }
}
