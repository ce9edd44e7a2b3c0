package dev.earshot.search;

import dev.earshot.query.Clause;
import dev.earshot.search.SearchRequest.Spelling;
import dev.earshot.search.SearchRequest.Syntax;
import java.util.ArrayList;
import java.util.List;

/// What a search asks: which passages are answers to it.
///
/// @param query as typed; any string will do
/// @param filters conditions that all must hold
/// @param spelling whether words that nobody ever said may be taken for others, names recognised
///   and synonyms searched as well
/// @param synonyms other ways of saying what stands in the query
public record Question(
    String query, Syntax syntax, List<Clause.Field> filters, Spelling spelling, Synonyms synonyms) {

  public Question {
    filters = List.copyOf(filters);
  }

  static Question of(String query) {
    return new Question(query, Syntax.PLAIN, List.of(), Spelling.CORRECTED, Synonyms.standard());
  }

  Question syntax(Syntax other) {
    return new Question(query, other, filters, spelling, synonyms);
  }

  Question filter(Clause.Field another) {
    var all = new ArrayList<>(filters);
    all.add(another);
    return new Question(query, syntax, all, spelling, synonyms);
  }

  Question spelling(Spelling other) {
    return new Question(query, syntax, filters, other, synonyms);
  }

  Question synonyms(Synonyms other) {
    return new Question(query, syntax, filters, spelling, other);
  }
}
