package dev.earshot.query;

/// What the scanner hands to the grammar.
sealed interface Token {
  /// A word, phrase, prefix or field, ready to stand in the tree.
  record Item(Clause clause) implements Token {}

  /// `NEAR/5`
  record Near(int distance) implements Token {}

  enum Mark implements Token {
    OPEN,
    CLOSE,
    MINUS,
    PLUS,
    NOT,
    AND,
    OR
  }
}
