package dev.earshot.engine.lucene;

/// The fields of the index. Change `VERSION` with any change of what is written, so that an index
/// of another kind is never misread.
final class Schema {
  static final int VERSION = 3;

  /// What a document is: `topic`, `quote`, `episode` or `source`.
  static final String KIND = "kind";

  /// A second kind, of topics that are notes on a whole episode: searched as others are, but not
  /// counted.
  static final String NOTES = "notes";

  /// A highlight's id.
  static final String ID = "id";

  /// The words of a highlight, then the title of its topic.
  static final String ALL = "all";

  /// The title of the topic that a highlight is or lies in.
  static final String TITLE = "title";

  /// Title, number, guests, hosts and show of the episode, and the speaker of a quote.
  static final String ABOUT = "about";

  /// The words as they stand, unstemmed: for prefixes and spelling.
  static final String VOCABULARY = "vocabulary";

  /// Whole titles, of the topic and of the episode in each way that it is written.
  static final String WHOLE_TITLE = "wholetitle";

  static final String SHOW = "show";
  static final String GUEST = "guest";
  static final String HOST = "host";
  static final String SPEAKER = "speaker";
  static final String TAG = "tag";

  /// The names as they are written, to be counted: of the show and the guests on the episode's own
  /// document, of speakers and tags on the highlights.
  static final String SHOW_NAME = "showname";

  static final String GUEST_NAME = "guestname";
  static final String SPEAKER_NAME = "speakername";
  static final String TAG_NAME = "tagname";

  /// The day of publication on the episode's own document.
  static final String EPISODE_DAY = "episodeday";

  /// Names, titles and phrases to be completed, as [CompletionTerm] writes them, on the episode's
  /// own document.
  static final String COMPLETION = "completion";

  /// Names by their sound, likewise.
  static final String SOUND = "sound";

  /// Id and number of the episode, as a query may name it.
  static final String EPISODE = "episode";

  /// The title of the episode.
  static final String EPISODE_TITLE = "episodetitle";

  /// The day of publication, counted from 1970.
  static final String PUBLISHED = "published";

  /// The id of the episode, on each document of its block.
  static final String BLOCK = "block";

  /// How many documents on the episode's own document is.
  static final String TO_EPISODE = "toepisode";

  /// How many documents back the topic is, plus one; 0 where there is none, 1 on the topic itself.
  static final String TO_TOPIC = "totopic";

  /// What an episode is recognised by.
  static final String KEY = "key";

  /// The path of a source: on its own document, and on the episodes it gave something to.
  static final String SOURCE = "source";

  static final String FROM = "from";

  static final String FINGERPRINT = "fingerprint";
  static final String REVISION = "revision";

  /// The stored JSON of whatever the document is.
  static final String RECORD = "record";

  /// The gap between two values of one field, too wide for a phrase to cross.
  static final int GAP = 100;

  /// Lucene takes terms of 32,766 bytes at most; what is longer than this many UTF-16 units is told
  /// apart by its beginning.
  private static final int LONGEST = 1_000;

  private Schema() {}

  static String cut(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
  }
}
