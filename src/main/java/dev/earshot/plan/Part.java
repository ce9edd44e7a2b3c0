package dev.earshot.plan;

import static java.util.stream.Collectors.joining;

import dev.earshot.analysis.SearchField;
import java.util.List;
import java.util.Locale;

/// A part of what an engine executes: it finds highlights and gives them scores. Two parts that
/// print alike mean the same: `chip design` is, by a recipe that weighs titles with .4, `(sum
/// text:chip^1 title:chip^0.4 text:design^1 title:design^0.4)`.
///
/// Every part that scores on its own says what is told of it when a score is explained, so that
/// nothing has to be guessed back from an engine's own queries.
public sealed interface Part {

  /// A term in a field, scored by how well it goes with the text.
  ///
  /// @param typed the words of the query that the term comes from
  record Term(SearchField field, String term, String typed) implements Part {
    /// The same term in another field.
    public Term in(SearchField other) {
      return new Term(other, term, typed);
    }

    @Override
    public String toString() {
      return word(field) + ":" + term;
    }
  }

  /// Terms in just these places from each other, scored like one term.
  ///
  /// @param terms the first at position 0
  /// @param typed the words of the query that the terms come from
  record Phrase(SearchField field, List<Placed> terms, String typed) implements Part {
    public Phrase {
      terms = List.copyOf(terms);
    }

    /// The same terms in another field.
    public Phrase in(SearchField other) {
      return new Phrase(other, terms, typed);
    }

    @Override
    public String toString() {
      return terms.stream().map(Placed::term).collect(joining(" ", word(field) + ":\"", "\""));
    }
  }

  /// A term of a phrase.
  ///
  /// @param position how many places after the first term
  record Placed(String term, int position) {}

  /// Terms, or runs of terms, in any order.
  ///
  /// @param runs each a term, or several that stand one after the other
  /// @param distance how many other terms may stand between them
  /// @param typed the condition as it stands in the query
  record Near(SearchField field, List<List<String>> runs, int distance, String typed)
      implements Part {
    public Near {
      runs = List.copyOf(runs);
    }

    @Override
    public String toString() {
      return runs.stream()
          .map(run -> " " + String.join("+", run))
          .collect(joining("", "(near/" + distance + " " + word(field), ")"));
    }
  }

  /// Any term that starts like this; scores nothing by itself.
  record StartsWith(SearchField field, String start) implements Part {
    @Override
    public String toString() {
      return word(field) + ":" + start + "*";
    }
  }

  /// Published from one day to another, both included; scores nothing by itself.
  ///
  /// @param first counted from 1970, as is the last; the smallest and the greatest number where
  ///   there is no border
  record Days(long first, long last) implements Part {
    @Override
    public String toString() {
      var from = first == Long.MIN_VALUE ? "" : Long.toString(first);
      return "days:" + from + ".." + (last == Long.MAX_VALUE ? "" : Long.toString(last));
    }
  }

  /// A query in Lucene's classic syntax, which an engine reads by itself.
  record Syntax(String text) implements Part {
    @Override
    public String toString() {
      return "(syntax " + text + ")";
    }
  }

  /// Every highlight that has text in the language of the plan, all alike with a score of 1.
  record Everything() implements Part {
    @Override
    public String toString() {
      return "everything";
    }
  }

  /// No highlight at all.
  ///
  /// @param reason why, for whoever looks at the plan
  record Nothing(String reason) implements Part {
    @Override
    public String toString() {
      return "(nothing: " + reason + ")";
    }
  }

  /// A part whose scores are multiplied.
  record Weighted(Part part, double weight) implements Part {
    @Override
    public String toString() {
      return part + "^" + decimal(weight);
    }
  }

  /// A part that gives each highlight that it finds the same score.
  ///
  /// @param kind what is told of that score
  /// @param words what is told to have matched; empty where that is no word
  record Constant(Part part, double score, Reason.Kind kind, String words) implements Part {
    @Override
    public String toString() {
      return "(" + kind.word() + "=" + decimal(score) + " " + part + ")";
    }
  }

  /// A part that brings each highlight that it finds before all that it does not find.
  ///
  /// @param level tiers of a higher level come before those of a lower one
  /// @param least the score, which an engine raises to what all else in the plan can add up to
  ///   where tiers are strict
  record Tier(Part part, int level, double least, Recipe.Tiers tiers, Reason.Kind kind)
      implements Part {
    @Override
    public String toString() {
      return "(tier " + kind.word() + " " + part + ")";
    }
  }

  /// Several parts together; the score is the sum of those that score.
  record Group(List<Member> members) implements Part {
    public Group {
      members = List.copyOf(members);
    }

    @Override
    public String toString() {
      return members.stream().map(member -> " " + member).collect(joining("", "(sum", ")"));
    }
  }

  /// A part in a group.
  record Member(Role role, Part part) {
    @Override
    public String toString() {
      return role.mark + part;
    }
  }

  /// What a part is to its group.
  enum Role {
    /// Must match, and scores.
    REQUIRED("+"),
    /// May match, and scores. One of them must where nothing is required.
    OPTIONAL(""),
    /// Must match, and scores nothing.
    CONDITION("#"),
    /// Must not match.
    EXCLUDED("-");

    private final String mark;

    Role(String mark) {
      this.mark = mark;
    }

    public boolean scores() {
      return this == REQUIRED || this == OPTIONAL;
    }
  }

  private static String word(SearchField field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  private static String decimal(double number) {
    var text = Float.toString((float) number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
