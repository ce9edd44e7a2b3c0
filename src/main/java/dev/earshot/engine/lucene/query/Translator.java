package dev.earshot.engine.lucene.query;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Language;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.plan.Part;
import dev.earshot.plan.Part.Group;
import dev.earshot.plan.Part.Role;
import dev.earshot.plan.Plan;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/// Translates the plan for one language into Lucene's queries, part by part: the same part always
/// becomes the same query, so that a score can be explained by the plan.
///
/// All weighing was done when the plan was made. What is decided here is what depends on the index:
/// what a strict tier scores, and which parts may be left out because they change nothing. For one
/// thread.
public final class Translator {
  private final Plan.InLanguage plan;
  private final Analysis analysis;
  private final KnownTerms terms;
  private final TierScores tiers;

  Translator(Plan.InLanguage plan, Analysis analysis, KnownTerms terms, TierScores tiers) {
    this.plan = plan;
    this.analysis = analysis.in(plan.language());
    this.terms = terms;
    this.tiers = tiers;
  }

  /// What is translated.
  public Plan.InLanguage plan() {
    return plan;
  }

  /// The whole plan.
  Query query() throws IOException {
    return query(plan.scored());
  }

  /// Every highlight that has text in this language.
  public Query everything() {
    return new ConstantScoreQuery(new FieldExistsQuery(key(SearchField.TEXT)));
  }

  private String key(SearchField field) {
    return field.key(language());
  }

  private Language language() {
    return plan.language();
  }

  /// A part of the plan, as it is in the whole.
  public Query query(Part part) throws IOException {
    return switch (part) {
      case Part.Term term -> terms.query(term.field(), term.term());
      case Part.Phrase phrase -> phrase(phrase);
      case Part.Near near -> near(near);
      case Part.StartsWith begins -> new PrefixQuery(new Term(key(begins.field()), begins.start()));
      case Part.Days days ->
          LongField.newRangeQuery(SearchField.PUBLISHED.key(), days.first(), days.last());
      case Part.Syntax syntax -> new LuceneSyntax(analysis, this).parse(syntax.text());
      case Part.Everything everything -> everything();
      case Part.Nothing nothing -> new MatchNoDocsQuery(nothing.reason());
      case Part.Weighted weighted ->
          new BoostQuery(query(weighted.part()), (float) weighted.weight());
      case Part.Constant constant -> constant(query(constant.part()), constant.score());
      case Part.Tier tier -> constant(query(tier.part()), tiers.of(tier));
      case Group group -> group(group);
    };
  }

  private static Query constant(Query query, double score) {
    return new BoostQuery(new ConstantScoreQuery(query), (float) score);
  }

  /// Lucene scores a phrase like a term that stands as often as the phrase does.
  private Query phrase(Part.Phrase phrase) {
    var query = new PhraseQuery.Builder();
    for (var term : phrase.terms())
      query.add(new Term(key(phrase.field()), term.term()), term.position());
    return query.build();
  }

  private Query near(Part.Near near) {
    return new NearQuery(key(near.field()), near.runs(), near.distance());
  }

  /// A part by itself needs no group around it.
  private Query group(Group group) throws IOException {
    var members = needed(group);
    if (members.size() == 1 && members.getFirst().role().scores())
      return query(members.getFirst().part());
    var query = new BooleanQuery.Builder();
    for (var member : members) query.add(query(member.part()), occur(member.role()));
    return query.build();
  }

  /// The members of a group that may find something.
  List<Part.Member> needed(Group group) {
    return group.members().stream().filter(this::isNeeded).toList();
  }

  /// Hardly a query is the title of anything, and a part that finds nothing still costs.
  private boolean isNeeded(Part.Member member) {
    return !(member.part() instanceof Part.Tier tier
        && member.role() == Role.OPTIONAL
        && isAbsent(tier.part()));
  }

  private boolean isAbsent(Part part) {
    return switch (part) {
      case Part.Term term -> terms.isAbsent(term.field(), term.term());
      case Group group ->
          group.members().stream()
              .anyMatch(one -> one.role() == Role.CONDITION && isAbsent(one.part()));
      default -> false;
    };
  }

  private static Occur occur(Role role) {
    return switch (role) {
      case REQUIRED -> Occur.MUST;
      case OPTIONAL -> Occur.SHOULD;
      case CONDITION -> Occur.FILTER;
      case EXCLUDED -> Occur.MUST_NOT;
    };
  }

  /// A term of a field, cut where Lucene takes no longer one.
  public static Term term(String key, String term) {
    return new Term(key, Schema.cut(term));
  }
}
