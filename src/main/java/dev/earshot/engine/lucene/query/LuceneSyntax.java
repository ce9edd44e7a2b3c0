package dev.earshot.engine.lucene.query;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.QuerySyntaxException;
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

  private static final String TOO_MANY_PARTS =
      ": more than " + MOST_PARTS + " words and conditions";

  private LuceneSyntax() {}

  /// @throws QuerySyntaxException if the text is not in that syntax, or asks for too much
  static Query parse(String text, Analysis analysis) {
    requireFewLevels(text);
    try {
      var query =
          new QueryParser(SearchField.TEXT.key(analysis.language()), analysis.forQueries())
              .parse(text);
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
        "the query is not in Lucene's syntax" + what + "; without --syntax any text will do",
        cause);
  }
}
