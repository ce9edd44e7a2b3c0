package dev.earshot.reader.turns;

/// A line with what it may be.
record Entry(int line, TurnLine turn) {
  String name() {
    return turn.speaker().orElse("");
  }

  String words() {
    return turn.words();
  }
}
