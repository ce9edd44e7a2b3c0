package dev.earshot.analysis;

import dev.earshot.notation.WebAddress;
import java.util.Locale;

/// The fields that queries look into, the same in every engine, and how their text becomes terms.
public enum SearchField {
  /// The words of a highlight; of a topic its title comes last.
  TEXT("all", Terms.STEMS),
  /// The title of the topic that a highlight is or lies in, beside its text.
  TITLE("title", Terms.STEMS),
  /// Title, number, guests, hosts and show of the episode, and the speaker of a quote.
  EPISODE_WORDS("about", Terms.STEMS),
  /// The same of the episode once more, on its first highlight with words alone: who asks for an
  /// episode by its names finds where it begins, and not each of its quotes.
  EPISODE_START("start", Terms.STEMS),
  /// The words of those as they stand, not stemmed.
  EPISODE_START_VOCABULARY("startvocabulary", Terms.WORDS),
  /// The title of the episode.
  EPISODE_TITLE("episodetitle", Terms.STEMS),
  /// The words as they stand, not stemmed: for prefixes and spelling.
  VOCABULARY("vocabulary", Terms.WORDS),
  /// Whole titles as one term, of the topic and of the episode in each way that it is written.
  WHOLE_TITLE("wholetitle", Terms.EXACT),
  /// Names by their words, and written in one word as well.
  SHOW("show", Terms.WORDS),
  GUEST("guest", Terms.WORDS),
  HOST("host", Terms.WORDS),
  SPEAKER("speaker", Terms.WORDS),
  /// Tags, each written in one word.
  TAG("tag", Terms.EXACT),
  /// What a document is: `topic`, `quote`, `episode` or `source`.
  KIND("kind", Terms.EXACT),
  /// Id, number and pages of the episode, as a query may name it.
  EPISODE("episode", Terms.EXACT),
  /// The day of publication, counted from 1970.
  PUBLISHED("published", Terms.DAY);

  /// The gap between two values of one field, too wide for a phrase to cross.
  public static final int GAP = 100;

  private final String key;
  private final Terms terms;

  SearchField(String key, Terms terms) {
    this.key = key;
    this.terms = terms;
  }

  /// What names an episode, as the index has it: an id, a number or the address of a page.
  public static String episodeName(String typed) {
    return WebAddress.page(typed).orElseGet(() -> typed.toLowerCase(Locale.ROOT));
  }

  /// What a value becomes.
  public enum Terms {
    /// Stems by the rules of a language; each language has a field of its own.
    STEMS,
    /// Words without case and accents.
    WORDS,
    /// One term, as it is given.
    EXACT,
    /// A number.
    DAY
  }

  public Terms terms() {
    return terms;
  }

  /// The name in an index, of texts in English or in no language.
  public String key() {
    return key;
  }

  /// The name in an index, of texts in a language.
  public String key(Language language) {
    return terms == Terms.STEMS ? language.field(key) : key;
  }

  /// Whether a field of an index, its language left off, holds stems.
  static boolean holdsStems(String key) {
    for (var field : values()) if (field.terms == Terms.STEMS && field.key.equals(key)) return true;
    return false;
  }
}
