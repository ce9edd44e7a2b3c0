package dev.earshot.search;

import dev.earshot.engine.Correction;
import dev.earshot.engine.Suggestion.Kind;
import dev.earshot.notation.Echo;
import dev.earshot.notation.Thousands;
import dev.earshot.query.Clause;
import dev.earshot.query.FieldName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why nothing was found, and what is left of the query without that.
///
/// An empty answer leaves a person guessing. So each part of the query is asked for by itself, in
/// the same snapshot. What nobody has is relaxed: a phrase and a required word become plain words,
/// a name becomes the nearest that is known, the rest is left out. Where each part is found by
/// itself, the one is relaxed without which most is found, until something is.
///
/// @param reasons a sentence each
/// @param without the parts that were relaxed, as they were asked
/// @param rest what to ask in place of the query; empty where no words are left
record NothingFound(List<String> reasons, List<Clause> without, Optional<Clause> rest) {
  static NothingFound by(Clause asked, Lookup lookup) {
    return new Relaxation(lookup).of(asked);
  }

  /// For one query.
  private static final class Relaxation {
    /// Each costs a search; a pasted text has hundreds.
    private static final int MOST_PARTS = 20;

    /// A search costs the more the more parts a query has, and a person waits for all of them.
    private static final int SEARCHES_BY_PARTS = 600;

    private static final int FEWEST_SEARCHES = 2;

    private final Lookup lookup;
    private final List<String> reasons = new ArrayList<>();
    private final List<Clause> without = new ArrayList<>();
    private boolean named;
    private int searches;

    Relaxation(Lookup lookup) {
      this.lookup = lookup;
    }

    NothingFound of(Clause asked) {
      int parts = (int) asked.parts().count();
      searches = Math.max(FEWEST_SEARCHES, SEARCHES_BY_PARTS / Math.max(1, parts));
      if (parts > 0) return relaxed(sideBySide(asked));
      reasons.add("there is no word in it to look for");
      return new NothingFound(reasons, without, Optional.empty());
    }

    private static List<Clause> sideBySide(Clause clause) {
      return switch (clause) {
        case Clause.Wanted(var clauses) -> clauses;
        case Clause.And(var clauses) -> clauses;
        default -> List.of(clause);
      };
    }

    private NothingFound relaxed(List<Clause> clauses) {
      var rest = withoutIdle(clauses);
      boolean more = true;
      while (more && !isSpent() && asksForWords(rest) && count(rest) == 0) {
        var next = withoutOne(rest);
        more = next.isPresent();
        rest = next.orElse(rest);
      }
      if (reasons.isEmpty() && clauses.stream().allMatch(Clause.Field.class::isInstance))
        reasons.add("nothing matches all filters together");
      boolean asks = !without.isEmpty() && (named || asksForWords(rest));
      return new NothingFound(
          reasons, without, asks ? Optional.of(new Clause.Wanted(rest)) : Optional.empty());
    }

    /// What is left without the parts that nothing has. Words are wanted, and as long as somebody
    /// said one of them, the others are not in the way.
    private List<Clause> withoutIdle(List<Clause> clauses) {
      boolean isSaid = count(clauses.stream().filter(one -> !one.isCondition()).toList()) > 0;
      var rest = new ArrayList<Clause>();
      int looked = 0;
      for (var clause : clauses) {
        boolean isKept =
            clause instanceof Clause.Not
                || clause instanceof Clause.Lucene
                || (isSaid && !clause.isCondition());
        if (isKept || looked++ >= MOST_PARTS || isSpent() || count(List.of(clause)) > 0) {
          rest.add(clause);
          continue;
        }
        var relaxed = relaxed(clause);
        var reason = reason(clause, relaxed);
        if (!reasons.contains(reason)) reasons.add(reason);
        without.add(clause);
        rest.addAll(relaxed);
      }
      return rest;
    }

    private static String reason(Clause idle, List<Clause> relaxed) {
      if (!(idle instanceof Clause.Field)) return "no passage has " + named(idle);
      var reason = "nothing matches " + Echo.of(idle.toString());
      return relaxed.isEmpty()
          ? reason
          : reason + "; did you mean " + Echo.of(relaxed.getFirst().toString()) + "?";
    }

    private static String named(Clause part) {
      return switch (part) {
        case Clause.Phrase(var text) -> '"' + Echo.of(text) + '"';
        case Clause.Required(var required) -> named(required);
        case Clause.And(var clauses) -> named(clauses, " and ");
        case Clause.Wanted(var clauses) -> named(clauses, " or ");
        case Clause.Or(var clauses) -> named(clauses, " or ");
        default -> '"' + Echo.of(part.toString()) + '"';
      };
    }

    private static String named(List<Clause> parts, String between) {
      return parts.stream().map(Relaxation::named).collect(Collectors.joining(between));
    }

    /// What a part becomes that stands in the way.
    private List<Clause> relaxed(Clause clause) {
      return switch (clause) {
        case Clause.Field field -> nearest(field).map(List::<Clause>of).orElse(List.of());
        case Clause.Phrase(var text) -> words(text);
        case Clause.Required(var required) ->
            required instanceof Clause.Word word ? known(word) : relaxed(required);
        case Clause.Near(var clauses, var distance) -> each(clauses);
        case Clause.And(var clauses) -> each(clauses);
        case Clause.Wanted(var clauses) -> each(clauses);
        default -> List.of();
      };
    }

    private List<Clause> each(List<Clause> clauses) {
      return clauses.stream()
          .flatMap(clause ->
              (clause instanceof Clause.Word word ? known(word) : relaxed(clause)).stream())
          .toList();
    }

    private List<Clause> words(String text) {
      return each(Stream.of(text.strip().split("\\s+", -1)).<Clause>map(Clause.Word::new).toList());
    }

    /// A word that somebody said, be it in another spelling.
    private List<Clause> known(Clause.Word word) {
      if (isSpent() || count(List.of(word)) > 0) return List.of(word);
      var meant = lookup.at().correct(word.text()).map(Correction::meant);
      return meant.map(text -> List.<Clause>of(new Clause.Word(text))).orElse(List.of());
    }

    /// The same condition with the nearest known name, or that name in another role.
    private Optional<Clause.Field> nearest(Clause.Field field) {
      for (var role : roles(field.name())) {
        var name = lookup.at().nearestName(kind(role), field.value());
        var meant = name.map(found -> new Clause.Field(role, found));
        if (meant.isPresent() && count(List.of(meant.get())) > 0) {
          named = true;
          return meant;
        }
      }
      return Optional.empty();
    }

    private static List<FieldName> roles(FieldName field) {
      return switch (field) {
        case SHOW -> List.of(FieldName.SHOW);
        case GUEST -> List.of(FieldName.GUEST, FieldName.SPEAKER, FieldName.HOST);
        case HOST -> List.of(FieldName.HOST, FieldName.SPEAKER, FieldName.GUEST);
        case SPEAKER -> List.of(FieldName.SPEAKER, FieldName.GUEST, FieldName.HOST);
        case KIND, EPISODE, TITLE, TAG, SINCE, UNTIL -> List.of();
      };
    }

    private static Kind kind(FieldName role) {
      return Kind.valueOf(role.name());
    }

    /// A way on.
    ///
    /// @param found how many passages answer the rest
    /// @param held how many hold the condition by itself
    private record Step(Clause dropped, List<Clause> rest, long found, long held) {}

    /// The condition is relaxed without which most is found; where none is enough by itself, that
    /// which the fewest passages hold.
    private Optional<List<Clause>> withoutOne(List<Clause> clauses) {
      var steps = new ArrayList<Step>();
      for (int i = 0; i < clauses.size() && steps.size() < MOST_PARTS && !isSpent(); i++) {
        if (clauses.get(i) instanceof Clause.Word) continue; // Wanted, but never in the way.
        var rest = new ArrayList<>(clauses);
        var dropped = rest.remove(i);
        if (!(dropped instanceof Clause.Field)) rest.addAll(i, relaxed(dropped));
        if (!rest.equals(clauses) && asksForWords(rest))
          steps.add(new Step(dropped, rest, count(rest), count(List.of(dropped))));
      }
      var best =
          steps.stream()
              .max(
                  Comparator.comparingLong(Step::found)
                      .thenComparing(Step::held, Comparator.reverseOrder()));
      best.map(Step::dropped).ifPresent(without::add);
      best.filter(step -> step.found() > 0).map(Relaxation::without).ifPresent(reasons::add);
      return best.map(Step::rest);
    }

    private static String without(Step step) {
      return "nothing has all of it; without "
          + Echo.of(step.dropped().toString())
          + " there "
          + (step.found() == 1
              ? "is 1 passage"
              : "are " + Thousands.of(step.found()) + " passages");
    }

    /// Filters and exclusions alone find whatever there is.
    private static boolean asksForWords(List<Clause> clauses) {
      return clauses.stream()
          .flatMap(Clause::parts)
          .anyMatch(part -> !(part instanceof Clause.Field || part instanceof Clause.Not));
    }

    private boolean isSpent() {
      return searches <= 0;
    }

    private long count(List<Clause> clauses) {
      searches--;
      return lookup.count(new Clause.Wanted(clauses));
    }
  }
}
