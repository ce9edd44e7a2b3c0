package dev.earshot.engine.lucene.suggest;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.automaton.Automaton;

/// The terms of an index by themselves, without a search.
public interface TermDictionary {
  /// More take longer than somebody who types will wait, where they are asked of another machine or
  /// compared letter by letter.
  int MOST_TERMS = 10_000;

  /// A term and how many documents have it; those that were deleted and still take space may count.
  interface Use {
    void of(String term, int frequency);
  }

  /// Hands over the terms of a field that begin like this: all of an index that is here, at most
  /// [#MOST_TERMS] of another.
  void beginning(String field, String start, Use use) throws IOException;

  /// Hands over the terms of a field that are nearly like something, at most [#MOST_TERMS] of them.
  void near(String field, Nearly nearly, Use use) throws IOException;

  /// What terms are to be like.
  ///
  /// @param start what they begin with, but for some slips
  /// @param slips how many of its letters may be wrong, missing or too many
  /// @param end what stands further behind; may be empty
  /// @param accepted just these terms
  record Nearly(String start, int slips, String end, Automaton accepted) {}

  /// How many documents have a term.
  int frequency(Term term) throws IOException;

  /// How many documents there are.
  long documents() throws IOException;

  /// Terms of the same field that are spelled much like one, as a checker finds them.
  List<SuggestWord> similar(Term term, int limit, DirectSpellChecker checker) throws IOException;
}
