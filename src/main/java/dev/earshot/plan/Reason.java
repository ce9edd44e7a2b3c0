package dev.earshot.plan;

import java.util.Locale;

/// A part of a score: all parts of a passage add up to its score, but for the rounding of floats.
///
/// @param words what matched, as typed where a word of the query can be told, else as the index has
///   it; empty where no word did
/// @param weight what the match was multiplied by
/// @param score what it adds
public record Reason(Kind kind, String words, Place place, double weight, double score) {
  /// What adds to a score.
  public enum Kind {
    /// A word was found.
    WORD,
    /// Words were found side by side.
    PHRASE,
    /// A word that starts like this was found.
    PREFIX,
    /// It is of the person or show that the query names.
    NAME,
    /// The words of the query are said in their order.
    AS_SAID,
    /// Every content word of the query was found.
    ALL_WORDS,
    /// The query is the whole title of the topic or episode.
    WHOLE_TITLE,
    /// Passages close by answer the query as well.
    NEIGHBOURS,
    /// A guest of the episode says it.
    GUEST,
    /// It means what the query does, as far as a model can tell.
    MEANING,
    /// Any other condition of the query holds.
    CONDITION;

    /// As records write it: `all_words`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Where it was found.
  public enum Place {
    /// In the passage's text or the title of its topic.
    TEXT,
    /// There, in the very form that was typed, on top of that.
    FORM,
    /// In the title of its topic, on top of that.
    TITLE,
    /// In the title or names of its episode, or the name of its speaker.
    EPISODE,
    /// The passage as a whole.
    PASSAGE;

    /// As records write it: `text`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
