package dev.earshot.engine.lucene.suggest;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestWord;

/// The terms of an index as long as somebody wants them; then whoever reads them is stopped by a
/// [CancellationException].
record WhileWanted(TermDictionary index, BooleanSupplier isWanted) implements TermDictionary {
  @Override
  public void beginning(String field, String start, Use use) throws IOException {
    index.beginning(field, start, stoppable(use));
  }

  @Override
  public void near(String field, Nearly nearly, Use use) throws IOException {
    index.near(field, nearly, stoppable(use));
  }

  private Use stoppable(Use use) {
    return (term, frequency) -> {
      if (!isWanted.getAsBoolean()) throw new CancellationException();
      use.of(term, frequency);
    };
  }

  @Override
  public int frequency(Term term) throws IOException {
    return index.frequency(term);
  }

  @Override
  public long documents() throws IOException {
    return index.documents();
  }

  @Override
  public List<SuggestWord> similar(Term term, int limit, DirectSpellChecker checker)
      throws IOException {
    return index.similar(term, limit, checker);
  }
}
