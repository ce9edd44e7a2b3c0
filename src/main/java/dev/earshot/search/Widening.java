package dev.earshot.search;

import dev.earshot.analysis.Hyphens;
import dev.earshot.query.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Widens plain words of a query by their synonyms, and words with a hyphen by the same without it;
/// the longest stretch of words that has some wins.
///
/// What somebody put in quotation marks, required or excluded is meant just so, and stays as it is.
/// A synonym is not widened in turn: meanings would drift with each step.
final class Widening {
  private final Map<String, Set<String>> others = new HashMap<>();

  /// How many words the longest rule has.
  private int longest;

  Widening(Synonyms synonyms) {
    for (var rule : synonyms.rules()) {
      var typed = folded(rule.typed());
      longest = Math.max(longest, rule.typed().split("\\s+", -1).length);
      others.computeIfAbsent(typed, key -> new LinkedHashSet<>()).add(rule.other());
    }
  }

  /// The clause with its plain words widened.
  Clause widened(Clause clause) {
    return switch (clause) {
      case Clause.Wanted(var clauses) -> new Clause.Wanted(sideBySide(clauses));
      case Clause.And(var clauses) -> new Clause.And(each(clauses));
      case Clause.Or(var clauses) -> new Clause.Or(each(clauses));
      case Clause.Word word -> sideBySide(List.of(word)).getFirst();
      default -> clause;
    };
  }

  private List<Clause> each(List<Clause> clauses) {
    return clauses.stream().map(this::widened).toList();
  }

  private List<Clause> sideBySide(List<Clause> clauses) {
    var widened = new ArrayList<Clause>();
    for (int at = 0; at < clauses.size(); ) {
      var found = widenedAt(clauses, at);
      widened.add(found);
      at += found instanceof Clause.Widened several ? several.typed().size() : 1;
    }
    return widened;
  }

  private Clause widenedAt(List<Clause> clauses, int at) {
    if (!(clauses.get(at) instanceof Clause.Word)) return widened(clauses.get(at));
    var run = new ArrayList<Clause.Word>();
    while (run.size() < longest
        && at + run.size() < clauses.size()
        && clauses.get(at + run.size()) instanceof Clause.Word word) run.add(word);
    for (; !run.isEmpty(); run.removeLast()) {
      var text = run.stream().map(Clause.Word::text).collect(Collectors.joining(" "));
      var others = this.others.get(folded(text));
      if (others != null) return new Clause.Widened(run, List.copyOf(others));
    }
    return writtenAsOne((Clause.Word) clauses.get(at));
  }

  /// `start-up` is searched as `startup` as well; the other way round, the index has both.
  private static Clause writtenAsOne(Clause.Word word) {
    var inOne = Hyphens.inOne(word.text());
    return inOne.equals(word.text()) ? word : new Clause.Widened(List.of(word), List.of(inOne));
  }

  /// Letters and digits alone: `A.I.` is `ai`, and so is `AI`.
  private static String folded(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
