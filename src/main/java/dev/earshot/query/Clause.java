package dev.earshot.query;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/// A query as a tree. `toString` prints it, and two trees that print alike mean the same: `energy
/// -solar "heat pump"` is `(want energy (not solar) (phrase "heat pump"))`.
public sealed interface Clause {

  /// Clauses that simply stand side by side. Phrases, groups and required words must match; of the
  /// plain words any may, and passages with more of them come first.
  record Wanted(List<Clause> clauses) implements Clause {
    public Wanted {
      clauses = List.copyOf(clauses);
    }

    @Override
    public String toString() {
      return list("want", clauses);
    }
  }

  /// All must match: an `AND` as written.
  record And(List<Clause> clauses) implements Clause {
    public And {
      clauses = List.copyOf(clauses);
    }

    @Override
    public String toString() {
      return list("and", clauses);
    }
  }

  /// One must match: an `OR` as written.
  record Or(List<Clause> clauses) implements Clause {
    public Or {
      clauses = List.copyOf(clauses);
    }

    @Override
    public String toString() {
      return list("or", clauses);
    }
  }

  /// Must not match.
  record Not(Clause clause) implements Clause {
    @Override
    public String toString() {
      return "(not " + clause + ")";
    }
  }

  /// Must match, exactly as typed: `+word`.
  record Required(Clause clause) implements Clause {
    @Override
    public String toString() {
      return "(must " + clause + ")";
    }
  }

  /// One word as typed; analysis may find several terms in it (`low-rank`), or none.
  record Word(String text) implements Clause {
    @Override
    public String toString() {
      return text;
    }
  }

  /// A word that is searched in another spelling.
  ///
  /// @param alsoAsTyped whether passages with the typed word are wanted as well
  record Corrected(String typed, String meant, boolean alsoAsTyped) implements Clause {
    @Override
    public String toString() {
      return (alsoAsTyped ? "(also " : "(corrected ") + typed + " " + meant + ")";
    }
  }

  /// Words that are searched in other ways of saying them as well.
  ///
  /// @param typed the words as they stand in the query
  /// @param others a word or a phrase each
  record Widened(List<Word> typed, List<String> others) implements Clause {
    public Widened {
      typed = List.copyOf(typed);
      others = List.copyOf(others);
    }

    /// The words of the query in their order.
    public String text() {
      return typed.stream().map(Word::text).collect(joining(" "));
    }

    @Override
    public String toString() {
      return others.stream()
          .map(other -> " \"" + other + "\"")
          .collect(joining("", "(same " + text(), ")"));
    }
  }

  /// Words that name a person or show of the index: wanted are passages of theirs, or that speak of
  /// them by the whole name.
  ///
  /// @param typed what stands in the query
  /// @param name as the index has it
  record Name(String typed, String name) implements Clause {
    @Override
    public String toString() {
      return "(name \"" + name + "\")";
    }
  }

  /// Words that start like this.
  record Prefix(String text) implements Clause {
    @Override
    public String toString() {
      return text + "*";
    }
  }

  /// Words in just this order, within one sentence's speaker, quote or topic.
  record Phrase(String text) implements Clause {
    @Override
    public String toString() {
      return "(phrase \"" + text + "\")";
    }
  }

  /// Words or phrases in any order with at most `distance` other words between them.
  record Near(List<Clause> clauses, int distance) implements Clause {
    public Near {
      clauses = List.copyOf(clauses);
    }

    @Override
    public String toString() {
      return list("near/" + distance, clauses);
    }
  }

  /// A query in Lucene's classic syntax, as typed.
  record Lucene(String text) implements Clause {
    @Override
    public String toString() {
      return "(lucene " + text + ")";
    }
  }

  /// A condition on a field; it filters and does not change scores.
  record Field(FieldName name, String value) implements Clause {
    public Field {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
      return name.word() + ":" + (value.matches("\\S+") ? value : '"' + value + '"');
    }
  }

  /// What no answer has, from left to right.
  default Stream<Clause> excluded() {
    return switch (this) {
      case Wanted(var clauses) -> clauses.stream().flatMap(Clause::excluded);
      case And(var clauses) -> clauses.stream().flatMap(Clause::excluded);
      case Not(Not not) -> not.clause.excluded();
      case Not(var clause) -> Stream.of(clause);
      default -> Stream.empty();
    };
  }

  /// This tree with `change` applied to each plain word that may be spelt in another way: not to
  /// required words, nor below a `NOT`.
  default Clause mapWords(Function<Word, Clause> change) {
    return switch (this) {
      case Wanted c -> new Wanted(mapAll(c.clauses, change));
      case And c -> new And(mapAll(c.clauses, change));
      case Or c -> new Or(mapAll(c.clauses, change));
      case Word c -> change.apply(c);
      case Not c -> c;
      case Required c -> c;
      case Corrected c -> c;
      case Name c -> c;
      case Widened c -> c;
      case Prefix c -> c;
      case Phrase c -> c;
      case Near c -> c;
      case Field c -> c;
      case Lucene c -> c;
    };
  }

  /// The plain words, and what stands for such, without the conditions beside them.
  default Clause words() {
    return switch (this) {
      case Wanted(var clauses) -> new Wanted(words(clauses));
      case And(var clauses) -> new And(words(clauses));
      case Or(var clauses) -> new Or(words(clauses));
      default -> this;
    };
  }

  private static List<Clause> words(List<Clause> clauses) {
    return clauses.stream().filter(clause -> !clause.isCondition()).map(Clause::words).toList();
  }

  /// Whether it must hold, or must not, whatever stands beside it.
  default boolean isCondition() {
    return switch (this) {
      case Not c -> true;
      case Required c -> true;
      case Phrase c -> true;
      case Near c -> true;
      case Field c -> true;
      case Lucene c -> true;
      case Wanted c -> false;
      case And c -> false;
      case Or c -> false;
      case Word c -> false;
      case Corrected c -> false;
      case Name c -> false;
      case Widened c -> false;
      case Prefix c -> false;
    };
  }

  /// Whether it has no words that a passage could have more or fewer of: of what it finds, nothing
  /// is more relevant than the rest.
  default boolean onlyNarrows() {
    return switch (this) {
      case Wanted(var clauses) -> onlyNarrow(clauses);
      case And(var clauses) -> onlyNarrow(clauses);
      case Or(var clauses) -> onlyNarrow(clauses);
      case Required(var clause) -> clause.onlyNarrows();
      case Not c -> true;
      case Field c -> true;
      case Word c -> false;
      case Corrected c -> false;
      case Name c -> false;
      case Widened c -> false;
      case Prefix c -> false;
      case Phrase c -> false;
      case Near c -> false;
      case Lucene c -> false;
    };
  }

  private static boolean onlyNarrow(List<Clause> clauses) {
    return !clauses.isEmpty() && clauses.stream().allMatch(Clause::onlyNarrows);
  }

  /// The parts that have no others side by side inside, from left to right.
  default Stream<Clause> parts() {
    return switch (this) {
      case Wanted(var clauses) -> clauses.stream().flatMap(Clause::parts);
      case And(var clauses) -> clauses.stream().flatMap(Clause::parts);
      case Or(var clauses) -> clauses.stream().flatMap(Clause::parts);
      default -> Stream.of(this);
    };
  }

  private static List<Clause> mapAll(List<Clause> clauses, Function<Word, Clause> change) {
    return clauses.stream().map(clause -> clause.mapWords(change)).toList();
  }

  private static String list(String name, List<Clause> clauses) {
    return clauses.stream().map(clause -> " " + clause).collect(joining("", "(" + name, ")"));
  }
}
