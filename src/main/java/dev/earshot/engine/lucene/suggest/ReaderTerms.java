package dev.earshot.engine.lucene.suggest;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;

/// The terms of an index that is here. They are sorted, so that those of a beginning stand
/// together.
public record ReaderTerms(IndexReader index) implements TermDictionary {
  @Override
  public void beginning(String field, String start, Use use) throws IOException {
    var terms = MultiTerms.getTerms(index, field);
    if (terms == null) return;
    var every = terms.iterator();
    var prefix = new BytesRef(start);
    for (var term = seek(every, prefix);
        term != null && StringHelper.startsWith(term, prefix);
        term = every.next()) use.of(term.utf8ToString(), every.docFreq());
  }

  @Override
  public void near(String field, Nearly nearly, Use use) throws IOException {
    var terms = MultiTerms.getTerms(index, field);
    if (terms == null) return;
    var near = intersected(terms, nearly);
    var term = near.next();
    for (int i = 0; i < MOST_TERMS && term != null; i++, term = near.next())
      use.of(term.utf8ToString(), near.docFreq());
  }

  private static TermsEnum intersected(Terms terms, Nearly nearly) throws IOException {
    var minimal =
        Operations.determinize(nearly.accepted(), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    return new CompiledAutomaton(minimal).getTermsEnum(terms);
  }

  private static @Nullable BytesRef seek(TermsEnum terms, BytesRef start) throws IOException {
    return terms.seekCeil(start) == TermsEnum.SeekStatus.END ? null : terms.term();
  }

  @Override
  public int frequency(Term term) throws IOException {
    return index.docFreq(term);
  }

  @Override
  public long documents() {
    return index.numDocs();
  }

  @Override
  public List<SuggestWord> similar(Term term, int limit, DirectSpellChecker checker)
      throws IOException {
    return List.of(checker.suggestSimilar(term, limit, index, SuggestMode.SUGGEST_MORE_POPULAR));
  }
}
