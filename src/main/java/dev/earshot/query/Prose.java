package dev.earshot.query;

import java.util.List;
import java.util.stream.Stream;

/// A long text that somebody pasted. Its quotation marks and dashes were never meant as conditions,
/// and as such would rule out nearly everything: on the CISI collection (60 words a query) they
/// cost .02 of nDCG@10.
final class Prose {
  /// People type fewer plain words than this, and nearly all titles are shorter.
  private static final int MOST_WORDS = 12;

  private Prose() {}

  static List<Clause> unmarked(List<Clause> clauses, Notes notes) {
    long words = clauses.stream().filter(clause -> clause instanceof Clause.Word).count();
    if (words <= MOST_WORDS || clauses.stream().noneMatch(Prose::isMark)) return clauses;
    notes.add(
        "a text of this length is read as prose: its quotation marks and dashes are no conditions");
    return clauses.stream().flatMap(Prose::words).toList();
  }

  private static boolean isMark(Clause clause) {
    return clause instanceof Clause.Phrase || clause instanceof Clause.Not(Clause.Word word);
  }

  private static Stream<Clause> words(Clause clause) {
    return switch (clause) {
      case Clause.Phrase phrase -> Stream.of(phrase.text().split(" ")).map(Clause.Word::new);
      case Clause.Not(Clause.Word word) -> Stream.of(word);
      default -> Stream.of(clause);
    };
  }
}
