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
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;

/// Tells whether a guest of an episode speaks. Transcripts give first names, or titles before a
/// name, so a speaker is a guest where one name has all the words of the other. For one answer, and
/// one thread.
final class Guests {
  private final Analysis analysis;
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<Integer, Names> names = new HashMap<>();

  Guests(Analysis analysis) {
    this.analysis = analysis;
  }

  /// @param document of a highlight, in the whole index, as is that of its episode
  boolean speakIn(LeafReaderContext leaf, int document, int episode) throws IOException {
    var names = this.names.get(leaf.ord);
    if (names == null) {
      names = new Names(leaf.reader());
      this.names.put(leaf.ord, names);
    }
    var speakers = names.speakers(document - leaf.docBase);
    if (speakers.isEmpty()) return false;
    var guests = names.guests(episode - leaf.docBase);
    return speakers.stream()
        .anyMatch(speaker -> guests.stream().anyMatch(guest -> isSame(speaker, guest)));
  }

  /// The names of one segment: most of its speakers say more than one thing.
  private static final class Names {
    private final LeafReader segment;
    private final Map<Long, String> speakers = new HashMap<>();
    private final Map<Integer, List<String>> guests = new HashMap<>();
    private SortedSetDocValues values = DocValues.emptySortedSet();

    Names(LeafReader segment) {
      this.segment = segment;
    }

    List<String> speakers(int document) throws IOException {
      if (values.docID() < 0 || values.docID() > document)
        values = DocValues.getSortedSet(segment, Schema.SPEAKER_NAME);
      var names = new ArrayList<String>();
      if (!values.advanceExact(document)) return names;
      for (int i = values.docValueCount(); i > 0; i--) names.add(speaker(values.nextOrd()));
      return names;
    }

    private String speaker(long number) throws IOException {
      var known = speakers.get(number);
      if (known != null) return known;
      var name = values.lookupOrd(number).utf8ToString();
      speakers.put(number, name);
      return name;
    }

    List<String> guests(int episode) throws IOException {
      var known = guests.get(episode);
      if (known != null) return known;
      var names = new ArrayList<String>();
      var found = DocValues.getSortedSet(segment, Schema.GUEST_NAME);
      if (found.advanceExact(episode))
        for (int i = found.docValueCount(); i > 0; i--)
          names.add(found.lookupOrd(found.nextOrd()).utf8ToString());
      guests.put(episode, names);
      return names;
    }
  }

  private boolean isSame(String speaker, String guest) {
    if (speaker.equals(guest)) return true;
    var one = words(speaker);
    var other = words(guest);
    return !one.isEmpty() && !other.isEmpty() && (one.containsAll(other) || other.containsAll(one));
  }

  private Set<String> words(String name) {
    return words.computeIfAbsent(
        name, text -> analysis.folded(text).stream().map(Word::folded).collect(Collectors.toSet()));
  }
}
