package dev.earshot.engine.lucene.store;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Suggestion;
import dev.earshot.engine.Suggestion.Kind;
import java.util.stream.Collectors;

/// A term that says what it stands for: what it is found by, the kind, and the text as it is
/// written. So terms alone answer what may be meant, without reading documents.
public record CompletionTerm(String key, Suggestion suggestion) {
  private static final char BORDER = '\0';

  public static String of(String key, Kind kind, String text) {
    return key + BORDER + kind.name() + BORDER + text;
  }

  /// What all terms of a key begin with.
  public static String start(String key) {
    return key + BORDER;
  }

  public static CompletionTerm read(String term) {
    int kind = term.indexOf(BORDER) + 1;
    int text = term.indexOf(BORDER, kind) + 1;
    return new CompletionTerm(
        term.substring(0, kind - 1),
        new Suggestion(term.substring(text), Kind.valueOf(term.substring(kind, text - 1))));
  }

  /// The words of a text as keys have them.
  public static String folded(String text, Analysis analysis) {
    return analysis.words(text).stream().map(Analysis.Token::term).collect(Collectors.joining(" "));
  }
}
