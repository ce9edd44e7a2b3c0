package dev.earshot.search;

import dev.earshot.engine.Correction;
import dev.earshot.query.Clause;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a model is told of a query: the text as typed, as models are taught by sentences and the
/// signs between words are part of these; where there are conditions in it, the words alone.
///
/// @param spellings the one that is meant, then as typed where that differs; none where the query
///   is more than words, names and conditions
record QueryText(List<String> spellings) {
  static QueryText of(String typed, Understanding understanding) {
    var clause = understanding.clause();
    var words = words(clause, Clause.Corrected::meant);
    if (words.isEmpty()) return new QueryText(List.of());
    boolean isWhole = clause.parts().noneMatch(Clause.Field.class::isInstance);
    return isWhole
        ? of(corrected(typed, understanding.corrections()), typed.strip())
        : of(words, words(clause, Clause.Corrected::typed));
  }

  private static QueryText of(String meant, String typed) {
    return new QueryText(Stream.of(meant, typed).distinct().toList());
  }

  /// The text with other spellings in the places of those that were typed.
  private static String corrected(String typed, List<Correction> corrections) {
    var corrected = typed.strip();
    for (var correction : corrections) {
      var word =
          Pattern.compile("(?<![\\pL\\pN])" + Pattern.quote(correction.typed()) + "(?![\\pL\\pN])");
      corrected = word.matcher(corrected).replaceAll(Matcher.quoteReplacement(correction.meant()));
    }
    return corrected;
  }

  /// The words of a query that is nothing but words, names and conditions; else empty.
  private static String words(Clause asked, Function<Clause.Corrected, String> spelling) {
    if (!(asked instanceof Clause.Wanted(var clauses))) return "";
    var words = clauses.stream().map(clause -> word(clause, spelling)).toList();
    if (words.stream().anyMatch(Optional::isEmpty)) return "";
    return words.stream()
        .flatMap(Optional::stream)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /// Empty for what is no word; the empty word for a condition.
  private static Optional<String> word(Clause part, Function<Clause.Corrected, String> spelling) {
    return switch (part) {
      case Clause.Word word -> Optional.of(word.text());
      case Clause.Corrected word -> Optional.of(spelling.apply(word));
      case Clause.Widened words -> Optional.of(words.text());
      case Clause.Name name -> Optional.of(name.name());
      case Clause.Field condition -> Optional.of("");
      default -> Optional.empty();
    };
  }
}
