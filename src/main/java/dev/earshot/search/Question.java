package dev.earshot.search;

import dev.earshot.query.Clause;
import dev.earshot.search.SearchRequest.Spelling;
import dev.earshot.search.SearchRequest.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a search asks: which passages are answers to it.
///
/// @param query as typed; any string will do
/// @param filters conditions that all must hold
/// @param notes how those conditions were read, where that is open; a sentence each
/// @param spelling whether words that nobody ever said may be taken for others, names recognised
///   and synonyms searched as well
/// @param synonyms other ways of saying what stands in the query
public record Question(
    String query,
    Syntax syntax,
    List<Clause.Field> filters,
    List<String> notes,
    Spelling spelling,
    Synonyms synonyms) {

  public Question {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(syntax, "syntax");
    Objects.requireNonNull(filters, "filters");
    Objects.requireNonNull(notes, "notes");
    Objects.requireNonNull(spelling, "spelling");
    Objects.requireNonNull(synonyms, "synonyms");
    filters = List.copyOf(filters);
    notes = List.copyOf(notes);
  }

  static Question of(String query) {
    return new Question(
        query, Syntax.PLAIN, List.of(), List.of(), Spelling.CORRECTED, Synonyms.standard());
  }

  Question syntax(Syntax other) {
    return new Question(query, other, filters, notes, spelling, synonyms);
  }

  Question filter(Clause.Field another, Optional<String> note) {
    var all = new ArrayList<>(filters);
    all.add(another);
    var told = new ArrayList<>(notes);
    note.ifPresent(told::add);
    return new Question(query, syntax, all, told, spelling, synonyms);
  }

  Question spelling(Spelling other) {
    return new Question(query, syntax, filters, notes, other, synonyms);
  }

  Question synonyms(Synonyms other) {
    return new Question(query, syntax, filters, notes, spelling, other);
  }
}
