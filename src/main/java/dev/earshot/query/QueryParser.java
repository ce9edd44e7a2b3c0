package dev.earshot.query;

import java.util.List;

final class QueryParser {
  private final String typed;

  QueryParser(String typed) {
    this.typed = typed;
  }

  Query parse() {
    return new Query(typed, new Clause.Wanted(List.of()), List.of());
  }
}
