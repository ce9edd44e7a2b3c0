package dev.earshot.engine.opensearch;

import com.google.gson.JsonObject;
import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Candidate;
import dev.earshot.engine.opensearch.documents.Desk;
import dev.earshot.engine.opensearch.query.ClusterTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/// Where candidates are looked at. To lay a document down costs more than anything else that is
/// done with it here, so a desk that has all that is wanted is used again, and a new one has
/// nothing else. For one thread.
final class Desks implements AutoCloseable {
  private final Reading reading;
  private final Rows rows;
  private final Analysis analysis;
  private final ClusterTerms terms;
  private final List<DeskSearcher> laid = new ArrayList<>();

  Desks(Reading reading, Rows rows, Analysis analysis, ClusterTerms terms) {
    this.reading = reading;
    this.rows = rows;
    this.analysis = analysis;
    this.terms = terms;
  }

  /// Looks at candidates that lie on a desk.
  interface Look<T> {
    /// Takes a look.
    ///
    /// @param laid the candidates, by their numbers on the desk
    T at(DeskSearcher desk, List<Candidate> laid) throws IOException;
  }

  /// Looks at candidates and what lies beside them.
  ///
  /// @param beside places in episodes, where there need not be anything
  <T> T look(List<Candidate> candidates, Collection<String> beside, Look<T> look)
      throws IOException {
    var wanted = new LinkedHashSet<String>();
    for (var candidate : candidates) wanted.add(rows.place(candidate));
    wanted.addAll(beside);
    var there = desk(reading.at(wanted));
    var onDesk = new ArrayList<Candidate>();
    for (var one : candidates) onDesk.add(one.in(there.desk().number(rows.place(one))));
    return look.at(there, onDesk);
  }

  private DeskSearcher desk(List<JsonObject> documents) {
    for (var known : laid) if (known.desk().hasAll(documents)) return known;
    var made = new DeskSearcher(Desk.of(documents, analysis, terms.similarity()), terms);
    laid.add(made);
    return made;
  }

  @Override
  public void close() throws IOException {
    for (var one : laid) one.desk().close();
  }
}
