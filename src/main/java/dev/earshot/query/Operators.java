package dev.earshot.query;

import java.util.ArrayList;
import java.util.List;

/// Decides from right to left which capitals are operators: those with operands where they need
/// them. The others were words: `THIS OR`, `AND AND`.
final class Operators {
  /// More in a row than `NOT -word` are words, so that `NOT NOT NOT ...` nests no deeper.
  private static final int MOST_SIGNS = 2;

  private static final int NO_OPERAND = -1;
  private final List<Token> tokens;
  private final Notes notes;
  private final List<Token> decided = new ArrayList<>();

  /// How many signs the operand on the right has.
  private int signs = NO_OPERAND;

  Operators(List<Token> tokens, Notes notes) {
    this.tokens = tokens;
    this.notes = notes;
  }

  static String nearAsAnd(int distance) {
    return "NEAR/" + distance + " was read as AND: it stands between words or phrases";
  }

  List<Token> decide() {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      decide(tokens.get(i), i > 0 && endsOperand(tokens.get(i - 1)));
    }
    return List.copyOf(decided.reversed());
  }

  private static boolean endsOperand(Token token) {
    return token instanceof Token.Item || token == Token.Mark.CLOSE;
  }

  private void decide(Token token, boolean operandBefore) {
    switch (token) {
      case Token.Item item -> put(item, 0);
      case Token.Near near -> between(near, "NEAR/" + near.distance(), operandBefore);
      case Token.Mark mark -> put(mark, operandBefore);
    }
  }

  private void put(Token.Mark mark, boolean operandBefore) {
    switch (mark) {
      case OPEN -> put(mark, 0);
      case CLOSE -> put(mark, NO_OPERAND);
      case MINUS, PLUS -> sign(mark);
      case NOT -> not(mark);
      case AND -> between(mark, "AND", operandBefore);
      case OR -> between(mark, "OR", operandBefore);
    }
  }

  private void sign(Token sign) {
    if (signs == 0) {
      put(sign, 1);
    } else {
      signs = NO_OPERAND;
    }
  }

  private void not(Token not) {
    if (signs != NO_OPERAND && signs < MOST_SIGNS) {
      put(not, signs + 1);
    } else {
      putWord("NOT");
    }
  }

  private void between(Token operator, String typed, boolean operandBefore) {
    if (!operandBefore || signs == NO_OPERAND) {
      putWord(typed);
    } else if (operator instanceof Token.Near near && signs > 0) {
      notes.add(nearAsAnd(near.distance()));
      put(Token.Mark.AND, NO_OPERAND);
    } else {
      put(operator, NO_OPERAND);
    }
  }

  /// What failed to be an operator is no operand either: `a OR OR b` is four words.
  private void putWord(String typed) {
    put(new Token.Item(new Clause.Word(typed)), NO_OPERAND);
  }

  private void put(Token token, int signsNow) {
    decided.add(token);
    signs = signsNow;
  }
}
