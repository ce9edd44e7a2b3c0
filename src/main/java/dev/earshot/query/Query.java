package dev.earshot.query;

import java.util.List;

/// A query as typed, and how it was read.
///
/// @param notes what was ignored or read in an unexpected way, a sentence each, for the person who
///   typed it
public record Query(String typed, Clause clause, List<String> notes) {
  public Query {
    notes = List.copyOf(notes);
  }

  /// Reads any string: there is no wrong query. Text without a single word gives `(want)`, which
  /// matches nothing.
  public static Query read(String typed) {
    return new QueryParser(typed).parse();
  }
}
