package dev.earshot.mcp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a line asks, from when it is taken up until it is answered. Thread-safe.
interface Turn {
  /// Whether the index is asked for the answer, which may take its time. What is not is answered at
  /// once.
  boolean asksIndex();

  /// The answer; none where none is due, or it is called off, before it was begun as well.
  Optional<String> answer();

  /// An answer that is there already, or none that is due.
  record Ready(Optional<String> answer) implements Turn {
    @Override
    public boolean asksIndex() {
      return false;
    }
  }

  /// Several that came together and are answered so.
  record Batch(List<Turn> turns) implements Turn {
    @Override
    public boolean asksIndex() {
      return turns.stream().anyMatch(Turn::asksIndex);
    }

    @Override
    public Optional<String> answer() {
      var answers =
          turns.stream().flatMap(turn -> turn.answer().stream()).collect(Collectors.joining(","));
      return answers.isEmpty() ? Optional.empty() : Optional.of("[" + answers + "]");
    }
  }
}
