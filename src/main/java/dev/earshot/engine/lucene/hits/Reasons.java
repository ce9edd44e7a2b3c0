package dev.earshot.engine.lucene.hits;

import dev.earshot.analysis.Language;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.Candidate;
import dev.earshot.engine.lucene.query.PlanQueries;
import dev.earshot.engine.lucene.query.Translator;
import dev.earshot.plan.Part;
import dev.earshot.plan.Reason;
import dev.earshot.plan.Reason.Kind;
import dev.earshot.plan.Reason.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Takes a score apart: what each part of the plan adds to it.
///
/// Walks through the plan, not through Lucene's queries, since the plan knows why each part is
/// there and how it was typed. What a part scored is asked of Lucene, which explains the query that
/// the part was translated to; the walk only multiplies weights on its way down. A group that does
/// not match is passed over, as its parts may match by themselves.
///
/// Explaining costs as much as a search of one document for each part: for the hits that are shown,
/// not for all. For one answer.
public final class Reasons {
  private static final Comparator<Reason> MOST_FIRST =
      (a, b) -> Double.compare(b.score(), a.score());

  private final IndexSearcher searcher;
  private final PlanQueries queries;

  public Reasons(IndexSearcher searcher, PlanQueries queries) {
    this.searcher = searcher;
    this.queries = queries;
  }

  /// What a candidate's score is made of, the greatest part first.
  public List<Reason> of(Candidate candidate) throws IOException {
    var reasons = new ArrayList<Reason>();
    for (var translator : queries.translators()) {
      var explained = new Explained(translator, candidate.document(), reasons);
      if (explained.isInItsLanguage()) explained.add(translator.plan().scored(), 1);
    }
    reasons.addAll(candidate.boosts());
    reasons.sort(MOST_FIRST);
    return reasons;
  }

  /// The parts of one language's plan for one document.
  private final class Explained {
    private final Translator translator;
    private final int doc;
    private final List<Reason> reasons;

    Explained(Translator translator, int doc, List<Reason> reasons) {
      this.translator = translator;
      this.doc = doc;
      this.reasons = reasons;
    }

    /// A part may match beyond its language, as names and titles are in fields that all share, but
    /// scored only here.
    boolean isInItsLanguage() throws IOException {
      return score(translator.everything(), 1) > 0;
    }

    void add(Part part, double weight) throws IOException {
      switch (part) {
        case Part.Weighted weighted -> add(weighted.part(), weight * decimal(weighted.weight()));
        case Part.Group group -> {
          if (score(translator.query(group), weight) == 0) return;
          for (var member : group.members()) if (member.role().scores()) add(member.part(), weight);
        }
        case Part.Term term -> add(term, Kind.WORD, term.typed(), place(term.field()), weight);
        case Part.Phrase phrase ->
            add(phrase, Kind.PHRASE, phrase.typed(), place(phrase.field()), weight);
        case Part.Constant constant ->
            addConstant(
                constant, constant.kind(), constant.words(), place(constant.kind()), weight);
        case Part.Tier tier -> addConstant(tier, tier.kind(), "", Place.PASSAGE, weight);
        case Part.Syntax syntax -> addLucene(translator.query(syntax), weight);
        case Part.Near near -> add(near, Kind.CONDITION, near.typed(), Place.PASSAGE, weight);
        case Part.Everything all -> add(all, Kind.CONDITION, "", Place.PASSAGE, weight);
        case Part.StartsWith condition -> {}
        case Part.Days condition -> {}
        case Part.Nothing nothing -> {}
      }
    }

    private void add(Part part, Kind kind, String words, Place place, double weight)
        throws IOException {
      double score = score(translator.query(part), weight);
      if (score > 0) reasons.add(new Reason(kind, words, place, weight, score));
    }

    /// What scores the same wherever it matches: the score is the weight.
    private void addConstant(Part part, Kind kind, String words, Place place, double weight)
        throws IOException {
      double score = score(translator.query(part), weight);
      if (score > 0) reasons.add(new Reason(kind, words, place, decimal(score), score));
    }

    /// A query in Lucene's syntax is no plan of ours; its words and phrases can still be told.
    private void addLucene(Query query, double weight) throws IOException {
      switch (query) {
        case BoostQuery boosted ->
            addLucene(boosted.getQuery(), weight * decimal(boosted.getBoost()));
        case BooleanQuery all -> {
          if (score(all, weight) == 0) return;
          for (var clause : all) if (clause.isScoring()) addLucene(clause.query(), weight);
        }
        default -> {
          double score = score(query, weight);
          if (score > 0) reasons.add(reason(query, weight, score));
        }
      }
    }

    /// What a query scored with a weight, multiplied in floats as the whole query did; 0 where it
    /// does not match.
    private double score(Query query, double weight) throws IOException {
      var explained = searcher.explain(new BoostQuery(query, (float) weight), doc);
      return explained.isMatch() ? explained.getValue().doubleValue() : 0;
    }
  }

  private static Reason reason(Query query, double weight, double score) {
    return switch (query) {
      case TermQuery word ->
          new Reason(
              Kind.WORD, word.getTerm().text(), place(word.getTerm().field()), weight, score);
      case PhraseQuery phrase ->
          new Reason(Kind.PHRASE, words(phrase), place(phrase.getField()), weight, score);
      default -> new Reason(Kind.CONDITION, query.toString(), Place.PASSAGE, weight, score);
    };
  }

  private static String words(PhraseQuery phrase) {
    var words = new ArrayList<String>();
    for (var term : phrase.getTerms()) words.add(term.text());
    return String.join(" ", words);
  }

  private static Place place(String key) {
    var bare = Language.bare(key);
    for (var field : SearchField.values()) if (field.key().equals(bare)) return place(field);
    return Place.PASSAGE;
  }

  private static Place place(SearchField field) {
    return switch (field) {
      case TEXT -> Place.TEXT;
      case VOCABULARY -> Place.FORM;
      case TITLE -> Place.TITLE;
      case EPISODE_WORDS -> Place.EPISODE;
      default -> Place.PASSAGE;
    };
  }

  private static Place place(Kind kind) {
    return switch (kind) {
      case PREFIX -> Place.TEXT;
      case NAME -> Place.EPISODE;
      default -> Place.PASSAGE;
    };
  }

  /// 0.2 as the recipe has it, not what its float is as a double.
  private static double decimal(double number) {
    return Double.parseDouble(Float.toString((float) number));
  }
}
