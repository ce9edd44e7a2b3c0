package dev.earshot.engine.lucene.query;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Language;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.QuerySyntaxException;
import dev.earshot.notation.Echo;
import dev.earshot.plan.FilterParts;
import dev.earshot.query.Clause;
import dev.earshot.query.FieldName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/// Reads Lucene's classic syntax, and says in one line what its parser says in many.
final class LuceneSyntax {
  /// The parser calls itself for each level, of groups and inside regular expressions.
  private static final int MOST_LEVELS = 100;

  /// Lucene joins nested groups to one, which takes no more clauses than these.
  private static final int MOST_PARTS = IndexSearcher.getMaxClauseCount();

  /// Each is compared with every word of the index, a fuzzy one letter by letter.
  private static final int MOST_PATTERNS = 50;

  private static final String NAMES =
      Stream.of(FieldName.values()).map(FieldName::word).collect(Collectors.joining(", "));

  private static final String TOO_MANY_PARTS =
      ": more than " + MOST_PARTS + " words and conditions";

  private final Analysis analysis;
  private final Translator translator;

  /// @param translator of the conditions on fields
  LuceneSyntax(Analysis analysis, Translator translator) {
    this.analysis = analysis;
    this.translator = translator;
  }

  /// @throws QuerySyntaxException if the text is not in that syntax, names a field that there is
  ///   not, or asks for too much
  Query parse(String text) {
    requireFewLevels(text);
    try {
      var query = new Parser(analysis, translator).parse(text);
      requireFewParts(query);
      return query;
    } catch (ParseException e) {
      throw wrong(explained(e), e);
    } catch (IndexSearcher.TooManyClauses e) {
      throw wrong(TOO_MANY_PARTS, e);
    } catch (IllegalArgumentException | TooComplexToDeterminizeException e) {
      throw wrong(": " + firstLine(String.valueOf(e.getMessage())), e);
    }
  }

  /// Knows the fields that people know, by their names, and looks for their values as filters do.
  /// For one query.
  private static final class Parser extends QueryParser {
    /// The field of words without one, in whatever language.
    private static final String WORDS = SearchField.TEXT.key();

    private final Language language;
    private final Translator translator;
    private final FilterParts filters;
    private int patterns;

    Parser(Analysis analysis, Translator translator) {
      super(WORDS, analysis.forQueries());
      this.language = analysis.language();
      this.translator = translator;
      this.filters = new FilterParts(analysis);
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
      return isText(field) ? super.getFieldQuery(key(field), text, quoted) : condition(field, text);
    }

    @Override
    protected Query getFieldQuery(String field, String text, int slop) throws ParseException {
      return isText(field) ? super.getFieldQuery(key(field), text, slop) : condition(field, text);
    }

    @Override
    protected Query getPrefixQuery(String field, String start) throws ParseException {
      return super.getPrefixQuery(key(field), start);
    }

    @Override
    protected Query getWildcardQuery(String field, String pattern) throws ParseException {
      boolean all = field.equals("*") && pattern.equals("*");
      requireFewPatterns();
      return super.getWildcardQuery(all ? field : key(field), pattern);
    }

    @Override
    protected Query getRegexpQuery(String field, String pattern) throws ParseException {
      requireFewPatterns();
      return super.getRegexpQuery(key(field), pattern);
    }

    @Override
    protected Query getFuzzyQuery(String field, String word, float similarity)
        throws ParseException {
      requireFewPatterns();
      return super.getFuzzyQuery(key(field), word, similarity);
    }

    @Override
    protected Query getRangeQuery(
        String field, String from, String to, boolean withFrom, boolean withTo)
        throws ParseException {
      return super.getRangeQuery(key(field), from, to, withFrom, withTo);
    }

    private void requireFewPatterns() throws ParseException {
      if (++patterns > MOST_PATTERNS)
        throw new ParseException(
            "more than " + MOST_PATTERNS + " wildcards, regular expressions and fuzzy words");
    }

    private static boolean isText(String field) {
      return field.equals(WORDS);
    }

    private Query condition(String field, String value) throws ParseException {
      var name = named(field);
      var accepted = name.accept(value);
      if (accepted.isEmpty() && isDay(name))
        throw new ParseException("\"" + Echo.of(value) + "\" is no date; " + name.expects());
      var part = filters.of(new Clause.Field(name, accepted.orElse(value)));
      try {
        return translator.query(part);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /// Where the terms of a field stand in the index.
    private String key(String field) throws ParseException {
      if (isText(field)) return SearchField.TEXT.key(language);
      var name = named(field);
      if (isDay(name))
        throw new ParseException("\"" + name.word() + "\" takes a date; " + name.expects());
      return SearchField.valueOf(name.name()).key(language);
    }

    private static boolean isDay(FieldName name) {
      return switch (name.value()) {
        case FIRST_DAY, LAST_DAY -> true;
        case KIND, NAME, ID, WORDS -> false;
      };
    }

    private static FieldName named(String field) throws ParseException {
      return FieldName.of(field)
          .orElseThrow(() ->
              new ParseException(
                  "there is no field \"%s\", only %s".formatted(Echo.of(field), NAMES)));
    }
  }

  private static void requireFewLevels(String text) {
    int levels = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '(') levels++;
      if (text.charAt(i) == ')') levels--;
      if (levels > MOST_LEVELS)
        throw wrong(
            " at column " + (i + 1) + ": more than " + MOST_LEVELS + " levels of parentheses",
            new IllegalArgumentException("nested too deeply"));
    }
  }

  private static void requireFewParts(Query query) {
    var parts = new Parts();
    query.visit(parts);
    if (parts.count > MOST_PARTS) throw wrong(TOO_MANY_PARTS, new IndexSearcher.TooManyClauses());
  }

  /// Counts terms, phrases and whatever else is no group.
  private static final class Parts extends QueryVisitor {
    private int count;

    @Override
    public void consumeTerms(Query query, Term... terms) {
      count++;
    }

    @Override
    public void visitLeaf(Query query) {
      count++;
    }

    /// What must not match counts as well.
    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
      return this;
    }
  }

  /// The column of the word at which the parser gave up, which counts from 0; else its reason.
  private static String explained(ParseException e) {
    var cause = e.getCause();
    if (cause instanceof ParseException stopped && stopped.currentToken != null)
      return " at column " + (stopped.currentToken.next.beginColumn + 1);
    if (cause instanceof IndexSearcher.TooManyClauses) return TOO_MANY_PARTS;
    return ": " + firstLine(String.valueOf((cause == null ? e : cause).getMessage()));
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static QuerySyntaxException wrong(String what, Exception cause) {
    return new QuerySyntaxException(
        "the query is not in Lucene's syntax" + what + "; the plain syntax takes any text", cause);
  }
}
