package dev.earshot.engine;

import dev.earshot.query.InvalidInputException;

/// A query that claims to be in a formal syntax is not.
public final class QuerySyntaxException extends InvalidInputException {
  private static final long serialVersionUID = 1;

  public QuerySyntaxException(String message, Throwable cause) {
    super(message, cause);
  }
}
