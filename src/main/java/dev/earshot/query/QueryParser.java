package dev.earshot.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads any string; what is no operator is a word.
///
/// ```
/// query  := either*                     side by side
/// either := both ("OR" both)*
/// both   := unary ("AND" unary)*
/// unary  := ("-" | "NOT") unary | "+" near | near
/// near   := item ("NEAR/n" item)*       words or phrases; else read as AND
/// item   := "(" query ")" | phrase | field ":" value | prefix | word
/// ```
///
/// The scanner has cut the items and matched the parentheses, and [Operators] has made sure of the
/// operands; so the grammar needs no error case.
final class QueryParser {
  /// What decoders put in place of bytes that are no text to them.
  private static final char REPLACEMENT = '\uFFFD';

  private final String typed;
  private final Notes notes = new Notes();
  private final List<Token> tokens;
  private int at;

  QueryParser(String typed) {
    this.typed = typed;
    this.tokens = new Operators(new QueryScanner(typed, notes).scan(), notes).decide();
  }

  Query parse() {
    var clauses = Prose.unmarked(query(), notes);
    if (typed.indexOf(REPLACEMENT) >= 0)
      notes.addFirst(REPLACEMENT + " stands for letters that did not arrive, and was not searched");
    if (!clauses.isEmpty() && clauses.stream().allMatch(QueryParser::isExclusion))
      notes.add("the query says only what to leave out: listed is all that is left");
    return new Query(typed, new Clause.Wanted(clauses), notes.all());
  }

  private static boolean isExclusion(Clause clause) {
    return clause instanceof Clause.Not(var left) && !(left instanceof Clause.Not);
  }

  private List<Clause> query() {
    var clauses = new ArrayList<Clause>();
    while (at < tokens.size() && tokens.get(at) != Token.Mark.CLOSE) {
      var clause = either();
      // Words in parentheses stand side by side with those around them: titles end in "(Part 2)".
      if (clause instanceof Clause.Wanted group) clauses.addAll(group.clauses());
      else clauses.add(clause);
    }
    return clauses;
  }

  private Clause either() {
    return chain(this::both, Token.Mark.OR, Clause.Or::new);
  }

  private Clause both() {
    return chain(this::unary, Token.Mark.AND, Clause.And::new);
  }

  private Clause unary() {
    if (take(Token.Mark.MINUS) || take(Token.Mark.NOT)) {
      return new Clause.Not(unary());
    }
    return take(Token.Mark.PLUS) ? new Clause.Required(near()) : near();
  }

  private Clause near() {
    var clauses = new ArrayList<>(List.of(item()));
    var distances = new ArrayList<Integer>();
    while (at < tokens.size() && tokens.get(at) instanceof Token.Near near) {
      at++;
      distances.add(near.distance());
      clauses.add(item());
    }
    return distances.isEmpty() ? clauses.getFirst() : near(clauses, distances);
  }

  private Clause near(List<Clause> clauses, List<Integer> distances) {
    int widest = distances.stream().reduce(0, Math::max);
    if (!clauses.stream().allMatch(c -> c instanceof Clause.Word || c instanceof Clause.Phrase)) {
      distances.forEach(distance -> notes.add(Operators.nearAsAnd(distance)));
      return new Clause.And(clauses);
    }
    distances.stream()
        .filter(distance -> distance != widest)
        .map(distance -> "NEAR/" + distance + " was read as NEAR/" + widest)
        .forEach(reading -> notes.add(reading + ": a row of NEAR has one distance"));
    return new Clause.Near(clauses, widest);
  }

  private Clause item() {
    return tokens.get(at++) instanceof Token.Item item ? item.clause() : group();
  }

  private Clause group() {
    var clauses = query();
    take(Token.Mark.CLOSE);
    return clauses.size() == 1 ? clauses.getFirst() : new Clause.Wanted(clauses);
  }

  private Clause chain(
      Supplier<Clause> part, Token.Mark operator, Function<List<Clause>, Clause> join) {
    var clauses = new ArrayList<>(List.of(part.get()));
    while (take(operator)) {
      clauses.add(part.get());
    }
    return clauses.size() == 1 ? clauses.getFirst() : join.apply(clauses);
  }

  private boolean take(Token.Mark mark) {
    boolean found = at < tokens.size() && tokens.get(at) == mark;
    at += found ? 1 : 0;
    return found;
  }
}
