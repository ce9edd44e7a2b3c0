package dev.earshot.plan;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Analysis.Token;
import dev.earshot.analysis.SearchField;
import dev.earshot.notation.Days;
import dev.earshot.query.Clause;
import java.util.List;
import java.util.Locale;

/// What conditions on fields look for.
///
/// People write names as they like: `show:superdatascience` and `show:"Super Data Science"` mean
/// the same. So a name is looked for as one word and by its words, and titles by words that are
/// stemmed. A name or title in which analysis finds nothing matches nothing: leaving the condition
/// out would answer another question.
public final class FilterParts {
  private final Analysis analysis;

  public FilterParts(Analysis analysis) {
    this.analysis = analysis;
  }

  public Part of(Clause.Field field) {
    var value = field.value();
    return switch (field.name()) {
      case KIND -> term(SearchField.KIND, value.toLowerCase(Locale.ROOT));
      case SHOW -> name(SearchField.SHOW, value);
      case GUEST -> name(SearchField.GUEST, value);
      case HOST -> name(SearchField.HOST, value);
      case SPEAKER -> name(SearchField.SPEAKER, value);
      case EPISODE -> term(SearchField.EPISODE, SearchField.episodeName(value));
      case TITLE -> title(value);
      case TAG -> term(SearchField.TAG, analysis.oneWord(value));
      case SINCE -> new Part.Days(days(value).first().toEpochDay(), Long.MAX_VALUE);
      case UNTIL -> new Part.Days(Long.MIN_VALUE, days(value).last().toEpochDay());
    };
  }

  /// The parser lets only dates through.
  private static Days days(String value) {
    return Days.of(value).orElseThrow();
  }

  /// A name written in one word, or all its words in any order.
  private Part name(SearchField field, String value) {
    var words = analysis.words(value);
    if (words.isEmpty()) return new Part.Nothing("a name without letters");
    return either(term(field, analysis.oneWord(value)), all(field, words));
  }

  /// The title of a topic that has these words in this order, or of an episode that has them all.
  private Part title(String value) {
    var stems = analysis.stems(value);
    if (stems.isEmpty()) return new Part.Nothing("a title without letters");
    int first = stems.getFirst().position();
    var inOrder =
        new Part.Phrase(
            SearchField.TITLE,
            stems.stream().map(s -> new Part.Placed(s.term(), s.position() - first)).toList(),
            value);
    return either(inOrder, all(SearchField.EPISODE_TITLE, stems));
  }

  private static Part all(SearchField field, List<Token> tokens) {
    return GroupBuilder.conditions(
        tokens.stream().map(token -> term(field, token.term())).toList());
  }

  private static Part either(Part one, Part other) {
    return GroupBuilder.anyOf(List.of(one, other));
  }

  private static Part.Term term(SearchField field, String value) {
    return new Part.Term(field, value, value);
  }
}
