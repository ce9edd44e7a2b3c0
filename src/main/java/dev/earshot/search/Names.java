package dev.earshot.search;

import dev.earshot.engine.Correction;
import dev.earshot.engine.KnownName;
import dev.earshot.engine.Snapshot;
import dev.earshot.query.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Recognises people and shows in a query: plain words that are the whole name of one, or sound
/// like it, are no words to look for in what others say.
final class Names {
  private static final int LONGEST_NAME = 4;

  /// Longer queries are questions or pasted text.
  private static final int MOST_WORDS = 12;

  private final Snapshot index;

  Names(Snapshot index) {
    this.index = index;
  }

  /// The clause with its names recognised.
  ///
  /// @param corrections where names go that only sound like what was typed
  Clause recognised(Clause clause, List<Correction> corrections) {
    if (!(clause instanceof Clause.Wanted(var clauses)) || clauses.size() > MOST_WORDS)
      return clause;
    expect(clauses);
    var recognised = new ArrayList<Clause>();
    for (int at = 0; at < clauses.size(); ) {
      var name = nameAt(clauses, at);
      recognised.add(name.<Clause>map(Recognised::clause).orElse(clauses.get(at)));
      name.flatMap(Recognised::correction).ifPresent(corrections::add);
      at += name.map(Recognised::words).orElse(1);
    }
    return new Clause.Wanted(recognised);
  }

  private void expect(List<Clause> clauses) {
    var words = new ArrayList<String>();
    var names = new ArrayList<String>();
    for (int at = 0; at < clauses.size(); at++) {
      int run = run(clauses, at);
      if (run > 0) words.add(clauses.get(at).toString());
      for (int length = 2; length <= run; length++)
        names.add(typed(clauses.subList(at, at + length)));
    }
    index.expect(words, names);
  }

  private static String typed(List<Clause> words) {
    return words.stream().map(Clause::toString).collect(Collectors.joining(" "));
  }

  private record Recognised(int words, String typed, KnownName known) {
    Clause clause() {
      return new Clause.Name(typed, known.name());
    }

    Optional<Correction> correction() {
      return known.exact()
          ? Optional.empty()
          : Optional.of(new Correction(typed, known.name(), false));
    }
  }

  /// The longest name that begins with a word.
  private Optional<Recognised> nameAt(List<Clause> clauses, int at) {
    for (int words = run(clauses, at); words >= 2; words--) {
      var found = named(clauses.subList(at, at + words), words == clauses.size());
      if (found.isPresent()) return found;
    }
    return Optional.empty();
  }

  /// How many words stand side by side from a place on, as far as a name may go.
  private static int run(List<Clause> clauses, int at) {
    int run = 0;
    while (run < LONGEST_NAME
        && at + run < clauses.size()
        && clauses.get(at + run) instanceof Clause.Word) run++;
    return run;
  }

  /// The name of a show alone may as well be what somebody looks for: `machine learning`.
  private Optional<Recognised> named(List<Clause> words, boolean alone) {
    var typed = typed(words);
    return index
        .name(typed)
        .filter(known -> known.kind().isPerson() || (known.exact() && !alone))
        .map(known -> new Recognised(words.size(), typed, known));
  }
}
