package dev.earshot.engine.lucene.suggest;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.PhoneticKey;
import dev.earshot.engine.KnownName;
import dev.earshot.engine.Suggestion;
import dev.earshot.engine.Suggestion.Kind;
import dev.earshot.engine.lucene.store.CompletionTerm;
import dev.earshot.engine.lucene.store.Schema;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.search.spell.LevenshteinDistance;

/// Recognises the names that an index has, as they are written or as they sound. A single word is
/// no name, as too many of them are words that somebody looks for. For one call.
public final class KnownNames {
  /// Names of one phonetic key may still be two people. This share of their letters must agree, by
  /// edit distance; 1 would be the very same letters.
  private static final double LEAST_SIMILARITY = 0.6;

  private final TermDictionary index;
  private final Analysis analysis;

  public KnownNames(TermDictionary index, Analysis analysis) {
    this.index = index;
    this.analysis = analysis;
  }

  /// What is looked up when texts are asked for, by the field.
  public Map<String, Set<String>> keys(Collection<String> texts) {
    var completions = new TreeSet<String>();
    var phonetic = new TreeSet<String>();
    for (var text : texts) {
      var words = analysis.words(text).stream().map(Analysis.Token::term).toList();
      if (words.size() < 2) continue;
      completions.add(CompletionTerm.start(String.join(" ", words)));
      var key = PhoneticKey.of(words);
      if (!key.isEmpty()) phonetic.add(CompletionTerm.start(key));
    }
    return Map.of(Schema.COMPLETION, completions, Schema.PHONETIC_KEY, phonetic);
  }

  public Optional<KnownName> of(String text) throws IOException {
    var words = analysis.words(text).stream().map(Analysis.Token::term).toList();
    if (words.size() < 2) return Optional.empty();
    var key = String.join(" ", words);
    var exact = names(Schema.COMPLETION, key).filter(name -> folded(name).equals(key)).findFirst();
    if (exact.isPresent()) return exact.map(name -> new KnownName(name.text(), name.kind(), true));
    var phonetic = PhoneticKey.of(words);
    if (phonetic.isEmpty()) return Optional.empty();
    return names(Schema.PHONETIC_KEY, phonetic)
        .filter(name -> similarity(folded(name), key) >= LEAST_SIMILARITY)
        .map(name -> new KnownName(name.text(), name.kind(), false))
        .findFirst();
  }

  /// The name of a kind that is nearest to a text in its letters, be it written in one word, else
  /// in its sound.
  public Optional<String> nearest(Kind kind, String text) throws IOException {
    var words = analysis.words(text).stream().map(Analysis.Token::term).toList();
    var near = Completions.near(index, String.join(" ", words), kind);
    if (near.isEmpty()) near = Completions.near(index, analysis.oneWord(text), kind);
    if (near.isPresent() || PhoneticKey.of(words).isEmpty()) return near;
    return names(Schema.PHONETIC_KEY, PhoneticKey.of(words))
        .filter(name -> name.kind() == kind)
        .map(Suggestion::text)
        .findFirst();
  }

  private Stream<Suggestion> names(String field, String key) throws IOException {
    return Completions.exactly(index, field, key).stream()
        .filter(name -> name.kind().isPerson() || name.kind() == Kind.SHOW);
  }

  private String folded(Suggestion name) {
    return CompletionTerm.folded(name.text(), analysis);
  }

  private static double similarity(String one, String other) {
    return new LevenshteinDistance().getDistance(one, other);
  }
}
