package dev.earshot.engine.lucene.hits;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Word;
import dev.earshot.engine.lucene.store.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;

/// Tells whether a guest of an episode speaks. Transcripts give first names, or titles before a
/// name, so a speaker is a guest where one name has all the words of the other. For one answer.
final class Guests {
  private final Analysis analysis;
  private final Map<String, Set<String>> words = new HashMap<>();

  Guests(Analysis analysis) {
    this.analysis = analysis;
  }

  /// @param document of a highlight, in the whole index, as is that of its episode
  boolean speakIn(LeafReaderContext leaf, int document, int episode) throws IOException {
    var speakers = names(leaf, Schema.SPEAKER_NAME, document);
    if (speakers.isEmpty()) return false;
    var guests = names(leaf, Schema.GUEST_NAME, episode);
    return speakers.stream()
        .anyMatch(speaker -> guests.stream().anyMatch(guest -> isSame(speaker, guest)));
  }

  private static List<String> names(LeafReaderContext leaf, String field, int document)
      throws IOException {
    var values = DocValues.getSortedSet(leaf.reader(), field);
    var names = new ArrayList<String>();
    if (values.advanceExact(document - leaf.docBase))
      for (int i = values.docValueCount(); i > 0; i--)
        names.add(values.lookupOrd(values.nextOrd()).utf8ToString());
    return names;
  }

  private boolean isSame(String speaker, String guest) {
    var one = words(speaker);
    var other = words(guest);
    return !one.isEmpty() && !other.isEmpty() && (one.containsAll(other) || other.containsAll(one));
  }

  private Set<String> words(String name) {
    return words.computeIfAbsent(
        name, text -> analysis.folded(text).stream().map(Word::folded).collect(Collectors.toSet()));
  }
}
