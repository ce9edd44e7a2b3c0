package dev.earshot.engine.lucene;

import dev.earshot.engine.QuerySyntaxException;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.classic.ParseException;

/// Says in one line what Lucene's parser says in many.
final class LuceneSyntax {
  private static final Pattern PLACE = Pattern.compile("(?s)line \\d+, column (\\d+)");

  private LuceneSyntax() {}

  static QuerySyntaxException explain(ParseException e) {
    var message = String.valueOf(e.getMessage());
    var place = PLACE.matcher(message);
    // The parser counts from 0.
    var where = place.find() ? " at column " + (Integer.parseInt(place.group(1)) + 1) : "";
    return new QuerySyntaxException(
        "the query is not in Lucene's syntax" + where + "; without --syntax any text will do", e);
  }
}
