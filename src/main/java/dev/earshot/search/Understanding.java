package dev.earshot.search;

import dev.earshot.engine.Correction;
import dev.earshot.engine.Snapshot;
import dev.earshot.notation.Echo;
import dev.earshot.notation.WebAddress;
import dev.earshot.query.Clause;
import dev.earshot.query.FieldName;
import dev.earshot.query.Query;
import dev.earshot.search.SearchRequest.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// How a query was understood.
///
/// @param clause as it was read, names, spelling and synonyms included; without filters
/// @param corrections words that are searched in another spelling
/// @param notes what was ignored or read in an unexpected way, a sentence each
record Understanding(Clause clause, List<Correction> corrections, List<String> notes) {
  Understanding {
    corrections = corrections.stream().distinct().toList();
    notes = List.copyOf(notes);
  }

  /// Reads a query with the names and words of an index.
  static Understanding of(SearchRequest request, Snapshot at) {
    var read = read(request);
    var notes = new ArrayList<>(request.question().notes());
    notes.addAll(read.notes());
    var query =
        new Query(read.typed(), read.clause().mapWords(word -> linked(word, at, notes)), notes);
    if (request.spelling() == Spelling.LITERAL)
      return new Understanding(query.clause(), List.of(), query.notes());
    var corrections = new ArrayList<Correction>();
    var named = new Names(at).recognised(query.clause(), corrections);
    var known = new LinkedHashMap<String, Optional<Correction>>();
    var clause =
        new Widening(request.synonyms())
            .widened(named)
            .mapWords(word -> corrected(word, known.computeIfAbsent(word.text(), at::correct)));
    known.values().forEach(correction -> correction.ifPresent(corrections::add));
    return new Understanding(clause, corrections, query.notes());
  }

  private static Query read(SearchRequest request) {
    return switch (request.syntax()) {
      case PLAIN -> Query.read(request.query());
      case LUCENE -> new Query(request.query(), new Clause.Lucene(request.query()), List.of());
    };
  }

  /// A link that somebody pastes stands for its episode, and never for words.
  private static Clause linked(Clause.Word word, Snapshot at, List<String> notes) {
    if (WebAddress.page(word.text()).isEmpty()) return word;
    if (at.hasEpisode(word.text())) return new Clause.Field(FieldName.EPISODE, word.text());
    notes.add("no episode has the link " + Echo.quoted(word.text()));
    return new Clause.Wanted(List.of());
  }

  private static Clause corrected(Clause.Word word, Optional<Correction> correction) {
    return correction
        .<Clause>map(
            found -> new Clause.Corrected(found.typed(), found.meant(), found.alsoAsTyped()))
        .orElse(word);
  }

  /// The clause with conditions beside its words, so that these stay plain words.
  Clause filteredBy(List<Clause.Field> filters) {
    if (filters.isEmpty()) return clause;
    var all =
        new ArrayList<Clause>(
            clause instanceof Clause.Wanted wanted ? wanted.clauses() : List.of(clause));
    all.addAll(filters);
    return new Clause.Wanted(all);
  }
}
