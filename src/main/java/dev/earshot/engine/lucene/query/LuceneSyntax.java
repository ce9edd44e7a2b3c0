package dev.earshot.engine.lucene.query;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.QuerySyntaxException;
import java.util.regex.Pattern;
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
  private static final Pattern PLACE = Pattern.compile("line \\d+, column (\\d+)");

  /// The parser calls itself for each level, of groups and inside regular expressions.
  private static final int MOST_LEVELS = 100;

  /// Lucene joins nested groups to one, which takes no more clauses than these.
  private static final int MOST_PARTS = IndexSearcher.getMaxClauseCount();

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
      throw wrong(explained(String.valueOf(e.getMessage())), e);
    } catch (IllegalArgumentException
        | TooComplexToDeterminizeException
        | IndexSearcher.TooManyClauses e) {
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
    if (parts.count > MOST_PARTS)
      throw wrong(
          ": more than " + MOST_PARTS + " words and conditions",
          new IndexSearcher.TooManyClauses());
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

  /// The column where the parser names one, counting from 0; else its reason, which follows the
  /// whole query.
  private static String explained(String message) {
    var place = PLACE.matcher(message);
    if (place.find()) return " at column " + (Integer.parseInt(place.group(1)) + 1);
    int reason = message.lastIndexOf("': ");
    return ": " + firstLine(message.substring(reason < 0 ? 0 : reason + "': ".length()));
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
