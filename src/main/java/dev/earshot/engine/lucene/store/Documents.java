package dev.earshot.engine.lucene.store;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Language;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.Block;
import dev.earshot.engine.SourceRecord;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Highlight;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import dev.earshot.notation.WebAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// Makes the documents of an episode's block: what is searched of a highlight, and what finds its
/// surroundings.
///
/// A search finds highlights, so all that an episode says of itself (title, people, show, day) is
/// written on each of them again: a query is then answered from one document without a join. What
/// is counted once an episode, such as completions and the names in facets, stands on the episode's
/// own document. [BlockReader] tells how a block lies.
///
/// Words of a language go into the fields of that language; names, tags and ids, which have none,
/// into fields that all share. Whatever changes here changes [Schema#VERSION] too.
public final class Documents {
  /// Neither frequencies nor lengths: a guest named twice is no better an answer, and no phrases
  /// are looked for in names.
  private static final FieldType NAMES = termsOnly();

  private final Analysis analysis;

  /// The fields of a quote that name its speaker.
  private final Map<String, List<Field>> ofSpeakers = new HashMap<>();

  private Documents(Analysis analysis) {
    this.analysis = analysis;
  }

  /// The documents of a block, analysed in the language of its episode.
  public static List<Document> of(Block block, Analysis analysis) {
    return new Documents(analysis.in(Language.of(block.stored().episode()))).of(block);
  }

  private List<Document> of(Block block) {
    var documents = new ArrayList<Document>(block.items().size() + 1);
    var shared = shared(block);
    int topicAt = -1;
    for (var item : block.items()) {
      int at = documents.size();
      if (item.highlight() instanceof Topic) topicAt = at;
      var document = highlight(item, shared);
      document.add(exact(Schema.BLOCK, block.stored().id()));
      document.add(new NumericDocValuesField(Schema.TO_EPISODE, block.items().size() - at));
      document.add(
          new NumericDocValuesField(
              Schema.TO_TOPIC, item.topic().isPresent() ? at - topicAt + 1 : 0));
      documents.add(document);
    }
    addStart(documents, block);
    documents.add(episode(block));
    return documents;
  }

  /// The document of a source, which is found by its path alone and never by a search.
  static Document of(SourceRecord source) {
    var document = new Document();
    document.add(exact(SearchField.KIND.key(), "source"));
    document.add(exact(Schema.SOURCE, source.path()));
    document.add(new StoredField(Schema.RECORD, source.toJson()));
    return document;
  }

  /// Who asks for an episode by its title or names finds where it begins, and not each of its
  /// quotes.
  private void addStart(List<Document> documents, Block block) {
    int first = 0;
    while (first < documents.size() && !hasWords(block.items().get(first))) first++;
    if (first == documents.size()) return;
    var start = documents.get(first);
    var episode = block.stored().episode();
    wholeTitles(episode).forEach(title -> start.add(wholeTitle(title)));
    terms(SearchField.EPISODE_START, about(episode)).forEach(start::add);
    terms(SearchField.EPISODE_START_VOCABULARY, about(episode)).forEach(start::add);
  }

  private Document episode(Block block) {
    var document = new Document();
    document.add(exact(SearchField.KIND.key(), "episode"));
    document.add(exact(Schema.BLOCK, block.stored().id()));
    for (var key : block.stored().keys()) document.add(exact(Schema.KEY, key));
    for (var source : block.stored().sources()) document.add(exact(Schema.FROM, source));
    var episode = block.stored().episode();
    episode.show().ifPresent(show -> document.add(counted(Schema.SHOW_NAME, show)));
    for (var guest : Set.copyOf(episode.guests())) document.add(counted(Schema.GUEST_NAME, guest));
    episode
        .published()
        .ifPresent(
            day -> document.add(new NumericDocValuesField(Schema.EPISODE_DAY, day.toEpochDay())));
    CompletionFields.add(document, block, analysis);
    document.add(new NumericDocValuesField(Schema.FINGERPRINT, block.fingerprint()));
    document.add(new NumericDocValuesField(Schema.REVISION, block.revision()));
    document.add(new StoredField(Schema.RECORD, block.record()));
    return document;
  }

  /// Where an episode can be read or heard, moments of it included.
  private static Set<String> pages(Episode episode) {
    var moments = episode.topics().stream().flatMap(topic -> topic.url().stream());
    return Stream.concat(
            Stream.of(episode.url(), episode.audio()).flatMap(Optional::stream), moments)
        .flatMap(address -> WebAddress.page(address).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The fields that all highlights of an episode have in common.
  private List<Field> shared(Block block) {
    var episode = block.stored().episode();
    var fields = new ArrayList<Field>();
    fields.add(exact(SearchField.EPISODE.key(), block.stored().id().toLowerCase(Locale.ROOT)));
    episode
        .number()
        .ifPresent(n -> fields.add(exact(SearchField.EPISODE.key(), n.toLowerCase(Locale.ROOT))));
    pages(episode).forEach(page -> fields.add(exact(SearchField.EPISODE.key(), page)));
    fields.addAll(names(SearchField.SHOW, episode.show().stream().toList()));
    fields.addAll(names(SearchField.GUEST, episode.guests()));
    fields.addAll(names(SearchField.HOST, episode.hosts()));
    fields.addAll(terms(SearchField.EPISODE_TITLE, Stream.of(episode.title())));
    fields.addAll(terms(SearchField.EPISODE_WORDS, about(episode)));
    episode
        .published()
        .ifPresent(day ->
            fields.add(
                new LongField(SearchField.PUBLISHED.key(), day.toEpochDay(), Field.Store.NO)));
    return fields;
  }

  private Document highlight(Block.Item item, List<Field> shared) {
    var document = new Document();
    if (hasWords(item)) shared.forEach(document::add);
    document.add(exact(Schema.ID, item.id()));
    document.add(new SortedDocValuesField(Schema.ID, new BytesRef(item.id())));
    document.add(new StoredField(Schema.RECORD, item.record()));
    for (var text : texts(item.highlight())) addText(document, text);
    item.topic().flatMap(Topic::title).ifPresent(title -> addTitle(document, item, title));
    switch (item.highlight()) {
      case Topic topic -> addTopic(document, topic);
      case Quote quote -> addQuote(document, quote);
    }
    return document;
  }

  /// A topic may be nothing but a stretch of time: its episode's words do not make it an answer.
  private static boolean hasWords(Block.Item item) {
    return !texts(item.highlight()).isEmpty() || item.topic().flatMap(Topic::title).isPresent();
  }

  /// What is searched of a highlight, border by border: no phrase reaches from one text into the
  /// next.
  public static List<String> texts(Highlight highlight) {
    return switch (highlight) {
      case Topic topic ->
          Stream.of(topic.summary(), topic.closing()).flatMap(Optional::stream).toList();
      case Quote quote -> List.of(quote.text());
    };
  }

  private void addText(Document document, String text) {
    document.add(new TextField(SearchField.TEXT.key(analysis.language()), text, Field.Store.NO));
    document.add(new Field(SearchField.VOCABULARY.key(), text, NAMES));
  }

  /// A title is what a topic says, and only lifts the quotes below it.
  private void addTitle(Document document, Block.Item item, String title) {
    if (item.highlight() instanceof Topic) addText(document, title);
    document.add(new TextField(SearchField.TITLE.key(analysis.language()), title, Field.Store.NO));
  }

  private void addTopic(Document document, Topic topic) {
    document.add(exact(SearchField.KIND.key(), "topic"));
    if (topic.isNotes()) document.add(exact(SearchField.KIND.key(), Schema.NOTES));
    for (var tag : topic.tags()) {
      document.add(exact(SearchField.TAG.key(), analysis.oneWord(tag)));
      document.add(counted(Schema.TAG_NAME, tag));
    }
    topic.title().ifPresent(title -> document.add(wholeTitle(title)));
  }

  private void addQuote(Document document, Quote quote) {
    document.add(exact(SearchField.KIND.key(), "quote"));
    quote
        .speaker()
        .ifPresent(
            speaker -> ofSpeakers.computeIfAbsent(speaker, this::speaker).forEach(document::add));
  }

  private List<Field> speaker(String name) {
    var fields = names(SearchField.SPEAKER, List.of(name));
    fields.add(counted(Schema.SPEAKER_NAME, name));
    fields.addAll(terms(SearchField.EPISODE_WORDS, Stream.of(name)));
    return fields;
  }

  /// A name is found by its words, and written in one as well: `Super Data Science`,
  /// `superdatascience`.
  private List<Field> names(SearchField field, List<String> names) {
    var fields = new ArrayList<Field>();
    for (var name : names) {
      fields.addAll(terms(field, Stream.of(name)));
      fields.add(exact(field.key(), analysis.oneWord(name)));
    }
    return fields;
  }

  /// The terms of texts whose words count once, in no order: analysed here, as all highlights of an
  /// episode get the same.
  private List<Field> terms(SearchField field, Stream<String> texts) {
    return texts
        .flatMap(text -> analysis.terms(field, text))
        .distinct()
        .map(term -> exact(field.key(analysis.language()), term))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private Field wholeTitle(String title) {
    return exact(SearchField.WHOLE_TITLE.key(), analysis.title(title));
  }

  private static Stream<String> about(Episode episode) {
    return Stream.of(
            Stream.of(episode.title()),
            episode.number().stream(),
            episode.show().stream(),
            episode.guests().stream(),
            episode.hosts().stream())
        .flatMap(texts -> texts);
  }

  /// The ways to write an episode's title down: with its number before it, its guests after it, or
  /// both.
  private static Stream<String> wholeTitles(Episode episode) {
    var number = episode.number().map(n -> n + " ").orElse("");
    var guests = episode.guests().isEmpty() ? "" : " with " + String.join(" ", episode.guests());
    var title = episode.title();
    return Stream.of(title, number + title, title + guests, number + title + guests).distinct();
  }

  private static StringField exact(String field, String value) {
    return new StringField(field, Schema.cut(value), Field.Store.NO);
  }

  private static SortedSetDocValuesField counted(String field, String name) {
    return new SortedSetDocValuesField(field, new BytesRef(Schema.cut(name)));
  }

  private static FieldType termsOnly() {
    var type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }
}
