package dev.earshot.engine.lucene.store;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.PhoneticKey;
import dev.earshot.engine.Block;
import dev.earshot.engine.Suggestion.Kind;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;

/// Names, titles and phrases of an episode, to be completed and recognised: a term for each, on the
/// episode's own document, so that its frequency counts episodes.
///
/// A set of terms, since a term that stands twice in a document counts once anyhow, and in the
/// order of the episode, so that equal episodes give equal documents.
final class CompletionFields {
  /// Transcripts take whole sentences for speakers.
  private static final int LONGEST_NAME = 80;

  /// Longer prefixes are not looked up: people pick a completion long before.
  private static final int LONGEST_TITLE = 200;

  private final Analysis analysis;
  private final SequencedSet<String> completions = new LinkedHashSet<>();
  private final SequencedSet<String> phoneticKeys = new LinkedHashSet<>();

  private CompletionFields(Analysis analysis) {
    this.analysis = analysis;
  }

  static void add(Document document, Block block, Analysis analysis) {
    var fields = new CompletionFields(analysis);
    fields.addNames(block.stored().episode(), block.items());
    fields.addTitles(block.stored().episode(), block.items());
    for (var phrase : RepeatedPhrases.of(texts(block), analysis)) fields.add(Kind.PHRASE, phrase);
    for (var term : fields.completions)
      document.add(new StringField(Schema.COMPLETION, term, Field.Store.NO));
    for (var term : fields.phoneticKeys)
      document.add(new StringField(Schema.PHONETIC_KEY, term, Field.Store.NO));
  }

  private static List<String> texts(Block block) {
    return block.items().stream()
        .flatMap(item -> Documents.texts(item.highlight()).stream())
        .toList();
  }

  private void addNames(Episode episode, List<Block.Item> items) {
    episode.show().ifPresent(show -> addName(Kind.SHOW, show));
    for (var guest : episode.guests()) addName(Kind.GUEST, guest);
    for (var host : episode.hosts()) addName(Kind.HOST, host);
    for (var item : items)
      if (item.highlight() instanceof Quote quote)
        quote.speaker().ifPresent(speaker -> addName(Kind.SPEAKER, speaker));
  }

  /// A title is completed from its beginning alone: from each word, it would be found by words that
  /// say nothing of it.
  private void addTitles(Episode episode, List<Block.Item> items) {
    add(Kind.EPISODE, episode.title());
    for (var item : items)
      if (item.highlight() instanceof Topic topic)
        topic.title().ifPresent(title -> add(Kind.TOPIC, title));
  }

  /// A name is completed from each of its words, and known by its phonetic key.
  private void addName(Kind kind, String name) {
    if (name.length() > LONGEST_NAME) return;
    var words = new ArrayList<>(analysis.words(name).stream().map(Analysis.Token::term).toList());
    var phonetic = PhoneticKey.of(words);
    if (!phonetic.isEmpty()) phoneticKeys.add(CompletionTerm.of(phonetic, kind, name));
    for (; !words.isEmpty(); words.removeFirst())
      completions.add(CompletionTerm.of(String.join(" ", words), kind, name));
  }

  private void add(Kind kind, String text) {
    if (text.length() > LONGEST_TITLE) return;
    var folded = CompletionTerm.folded(text, analysis);
    if (!folded.isEmpty()) completions.add(CompletionTerm.of(folded, kind, text));
  }
}
