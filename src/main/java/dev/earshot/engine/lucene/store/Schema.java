package dev.earshot.engine.lucene.store;

/// The fields of the index. Change `VERSION` with any change of what is written, so that an index
/// of another kind is never misread.
public final class Schema {
  public static final int VERSION = 8;

  /// A second kind, of topics that are notes on a whole episode: searched as others are, but not
  /// counted.
  public static final String NOTES = "notes";

  /// A highlight's id.
  public static final String ID = "id";

  /// The names as they are written, to be counted: of the show and the guests on the episode's own
  /// document, of speakers and tags on the highlights.
  public static final String SHOW_NAME = "showname";

  public static final String GUEST_NAME = "guestname";
  public static final String SPEAKER_NAME = "speakername";
  public static final String TAG_NAME = "tagname";

  /// The day of publication on the episode's own document.
  public static final String EPISODE_DAY = "episodeday";

  /// Names, titles and phrases to be completed, as [CompletionTerm] writes them, on the episode's
  /// own document.
  public static final String COMPLETION = "completion";

  /// Names by their phonetic keys, written likewise.
  public static final String PHONETIC_KEY = "sound";

  /// The id of the episode, on each document of its block.
  public static final String BLOCK = "block";

  /// How many documents on the episode's own document is.
  public static final String TO_EPISODE = "toepisode";

  /// How many documents back the topic is, plus one; 0 where there is none, 1 on the topic itself.
  public static final String TO_TOPIC = "totopic";

  /// What an episode is recognised by.
  public static final String KEY = "key";

  /// The path of a source: on its own document, and on the episodes it gave something to.
  public static final String SOURCE = "source";

  public static final String FROM = "from";

  public static final String FINGERPRINT = "fingerprint";
  public static final String REVISION = "revision";

  /// The stored JSON of whatever the document is.
  public static final String RECORD = "record";

  /// Lucene takes terms of 32,766 bytes at most; what is longer than this many UTF-16 units is told
  /// apart by its beginning.
  private static final int LONGEST = 1_000;

  private Schema() {}

  public static String cut(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
  }
}
