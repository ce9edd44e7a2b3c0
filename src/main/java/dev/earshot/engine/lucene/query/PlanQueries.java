package dev.earshot.engine.lucene.query;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Language;
import dev.earshot.analysis.SearchField;
import dev.earshot.plan.Part;
import dev.earshot.plan.Plan;
import dev.earshot.plan.Recipe;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// The Lucene queries of one plan on one commit: to find and score, to tell how much of a score
/// comes from tiers, and to mark.
///
/// A plan has a part for each language of the index, and each is translated by itself. What they
/// share is what a tier scores, since their highlights stand in one order. For one thread.
public final class PlanQueries {
  private static final List<SearchField> MARKED = List.of(SearchField.TEXT, SearchField.TITLE);

  private final Plan plan;
  private final List<Translator> translators;
  private final Query query;

  /// For an index that is here.
  public PlanQueries(Plan plan, Recipe recipe, Analysis analysis, IndexSearcher searcher)
      throws IOException {
    this(plan, recipe, analysis, new SearcherTerms(searcher));
  }

  /// For an index of which no more is known than its terms.
  public PlanQueries(Plan plan, Recipe recipe, Analysis analysis, IndexTerms index)
      throws IOException {
    this.plan = plan;
    var terms = new EnumMap<Language, KnownTerms>(Language.class);
    for (var part : plan.parts())
      terms.put(part.language(), new KnownTerms(index, part.language()));
    Function<Plan.InLanguage, KnownTerms> known =
        part -> Objects.requireNonNull(terms.get(part.language()));
    var tiers =
        new TierScores(
            plan.parts(), part -> new UpperBound(known.apply(part)).of(part.scored()), recipe);
    this.translators =
        plan.parts().stream()
            .map(part -> new Translator(part, analysis, known.apply(part), tiers))
            .toList();
    this.query = anyLanguage();
  }

  /// What the queries are for.
  public Plan plan() {
    return plan;
  }

  /// A translator for each language of the plan.
  public List<Translator> translators() {
    return translators;
  }

  /// The query that finds and scores. A highlight is scored in its own language alone.
  public Query query() {
    return query;
  }

  private Query anyLanguage() throws IOException {
    if (translators.size() == 1) return translators.getFirst().query();
    var any = new BooleanQuery.Builder();
    for (var translator : translators) {
      var own = new BooleanQuery.Builder();
      own.add(translator.query(), Occur.MUST).add(translator.everything(), Occur.FILTER);
      any.add(own.build(), Occur.SHOULD);
    }
    return any.build();
  }

  /// What of the scores comes from tiers, for highlights that [#query] finds; where there are
  /// several languages, in a highlight's own alone, as some fields have one name in all of them.
  public Query tiers() throws IOException {
    var any = new BooleanQuery.Builder();
    for (var translator : translators) {
      var own = new BooleanQuery.Builder();
      addTiers(translator, translator.plan().scored(), own);
      if (translators.size() > 1) own.add(translator.everything(), Occur.FILTER);
      any.add(own.build(), Occur.SHOULD);
    }
    return any.build();
  }

  /// Adds the tiers of a part that is known to match. A tier scores only where the groups around it
  /// match as well, which is certain of what is required and must be asked of what is optional.
  private static void addTiers(Translator translator, Part part, BooleanQuery.Builder any)
      throws IOException {
    switch (part) {
      case Part.Tier tier -> any.add(translator.query(tier), Occur.SHOULD);
      case Part.Group group -> {
        var members = translator.needed(group);
        // The only member of a group that matches matches as well, and need not be asked.
        if (members.size() == 1 && members.getFirst().role().scores())
          addTiers(translator, members.getFirst().part(), any);
        else for (var member : members) addTiers(translator, member, any);
      }
      case Part.Weighted p -> {}
      case Part.Constant p -> {}
      case Part.Term p -> {}
      case Part.Phrase p -> {}
      case Part.Near p -> {}
      case Part.StartsWith p -> {}
      case Part.Days p -> {}
      case Part.Syntax p -> {}
      case Part.Everything p -> {}
      case Part.Nothing p -> {}
    }
  }

  private static void addTiers(Translator translator, Part.Member member, BooleanQuery.Builder any)
      throws IOException {
    var part = member.part();
    if (!member.role().scores()) return;
    if (member.role() == Part.Role.REQUIRED || part instanceof Part.Tier) {
      addTiers(translator, part, any);
      return;
    }
    var inside = new BooleanQuery.Builder();
    addTiers(translator, part, inside);
    var tiers = inside.build();
    if (tiers.clauses().isEmpty()) return;
    any.add(
        new BooleanQuery.Builder()
            .add(translator.query(part), Occur.FILTER)
            .add(tiers, Occur.SHOULD)
            .build(),
        Occur.SHOULD);
  }

  /// What is shown to have matched.
  ///
  /// @param query finds it
  /// @param lastTerms the term at the last position of what a part of the query matches
  /// @param beginnings of words, for which an index has no positions
  /// @param forms in each language by their stems those words of which the given forms alone are
  ///   marked
  public record Marks(
      Query query,
      Map<Query, String> lastTerms,
      Set<String> beginnings,
      Map<Language, Map<String, Set<String>>> forms) {}

  /// What is shown to have matched, in every language, in the text and in the title of the topic.
  public Marks marks() throws IOException {
    var any = new BooleanQuery.Builder();
    var lastTerms = new HashMap<Query, String>();
    var beginnings = new LinkedHashSet<String>();
    for (var translator : translators)
      for (var part : translator.plan().marked())
        switch (part) {
          case Part.StartsWith begins -> beginnings.add(begins.start());
          case Part.Term term -> addMarks(translator, term::in, term.term(), any, lastTerms);
          case Part.Phrase phrase ->
              addMarks(translator, phrase::in, phrase.terms().getLast().term(), any, lastTerms);
          default -> any.add(translator.query(part), Occur.SHOULD);
        }
    var forms = new EnumMap<Language, Map<String, Set<String>>>(Language.class);
    for (var part : plan.parts()) forms.put(part.language(), part.forms());
    return new Marks(any.build(), lastTerms, beginnings, forms);
  }

  private static void addMarks(
      Translator translator,
      Function<SearchField, Part> part,
      String lastTerm,
      BooleanQuery.Builder any,
      Map<Query, String> lastTerms)
      throws IOException {
    for (var field : MARKED) {
      var query = translator.query(part.apply(field));
      lastTerms.put(query, lastTerm);
      any.add(query, Occur.SHOULD);
    }
  }
}
