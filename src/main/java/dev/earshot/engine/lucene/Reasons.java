package dev.earshot.engine.lucene;

import dev.earshot.engine.Reason;
import dev.earshot.engine.Reason.Kind;
import dev.earshot.engine.Reason.Place;
import dev.earshot.engine.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Takes a score apart: what each part of the compiled query adds to it.
final class Reasons {
  private static final Comparator<Reason> MOST_FIRST =
      Comparator.comparingDouble((Reason reason) -> -reason.score());

  private final IndexSearcher searcher;
  private final Query query;
  private final Map<String, String> typed;

  /// @param typed the words of the query by their stems
  Reasons(IndexSearcher searcher, Query query, Map<String, String> typed) {
    this.searcher = searcher;
    this.query = query;
    this.typed = typed;
  }

  /// Explains the hits of one answer; empty where nobody asked.
  static Optional<Reasons> ifAsked(
      Request request, IndexSearcher searcher, Query query, LanguageQueries queries) {
    return request.reasons()
        ? Optional.of(new Reasons(searcher, query, queries.typed()))
        : Optional.empty();
  }

  /// What a hit's score is made of, the greatest part first.
  ///
  /// @param lent by its neighbours
  List<Reason> of(int doc, double lent) throws IOException {
    var reasons = new ArrayList<Reason>();
    add(query, 1, doc, reasons);
    if (lent > 0) reasons.add(new Reason(Kind.NEIGHBOURS, "", Place.PASSAGE, 1, lent));
    reasons.sort(MOST_FIRST);
    return reasons;
  }

  private void add(Query part, double weight, int doc, List<Reason> reasons) throws IOException {
    switch (part) {
      case BoostQuery boosted ->
          add(boosted.getQuery(), weight * decimal(boosted.getBoost()), doc, reasons);
      case BooleanQuery all -> {
        if (score(all, weight, doc) > 0)
          for (var clause : all) if (clause.isScoring()) add(clause.query(), weight, doc, reasons);
      }
      default -> {
        double score = score(part, weight, doc);
        if (score > 0) reasons.add(reason(part, weight, score));
      }
    }
  }

  /// 0.2 as the recipe has it, not what its float is as a double.
  private static double decimal(float number) {
    return Double.parseDouble(Float.toString(number));
  }

  private double score(Query part, double weight, int doc) throws IOException {
    var explained = searcher.explain(new BoostQuery(part, (float) weight), doc);
    return explained.isMatch() ? explained.getValue().doubleValue() : 0;
  }

  private Reason reason(Query part, double weight, double score) {
    return switch (part) {
      case TermQuery word ->
          new Reason(Kind.WORD, typed(word.getTerm()), place(word.getTerm()), weight, score);
      case PhraseQuery phrase ->
          new Reason(Kind.PHRASE, words(phrase), place(phrase.getTerms()[0]), weight, score);
      case ConstantScoreQuery constant when isWholeTitle(constant) ->
          new Reason(Kind.WHOLE_TITLE, "", Place.PASSAGE, weight, score);
      case ConstantScoreQuery constant when constant.getQuery() instanceof PrefixQuery prefix ->
          new Reason(Kind.PREFIX, prefix.getPrefix().text(), Place.TEXT, weight, score);
      case ConstantScoreQuery constant when isAllWords(constant.getQuery()) ->
          new Reason(Kind.ALL_WORDS, "", Place.PASSAGE, weight, score);
      case ConstantScoreQuery constant when isName(constant.getQuery()) ->
          new Reason(Kind.NAME, "", Place.EPISODE, weight, score);
      case ConstantScoreQuery constant -> reason(constant.getQuery(), weight, score);
      default -> new Reason(Kind.CONDITION, part.toString(), Place.PASSAGE, weight, score);
    };
  }

  private static boolean isWholeTitle(ConstantScoreQuery constant) {
    return constant.getQuery() instanceof TermQuery title
        && title.getTerm().field().equals(Schema.WHOLE_TITLE);
  }

  private static boolean isAllWords(Query query) {
    return query instanceof BooleanQuery all
        && all.clauses().stream().allMatch(clause -> clause.occur() == Occur.FILTER);
  }

  private static boolean isName(Query query) {
    return query instanceof BooleanQuery any
        && any.clauses().stream().map(BooleanClause::query).anyMatch(Reasons::isHost);
  }

  private static boolean isHost(Query query) {
    return query instanceof TermQuery name && name.getTerm().field().equals(Schema.HOST);
  }

  private String words(PhraseQuery phrase) {
    return Stream.of(phrase.getTerms()).map(this::typed).collect(Collectors.joining(" "));
  }

  private String typed(Term term) {
    return typed.getOrDefault(term.text(), term.text());
  }

  private static Place place(Term term) {
    return switch (Language.bare(term.field())) {
      case Schema.TITLE -> Place.TITLE;
      case Schema.ABOUT -> Place.EPISODE;
      case Schema.ALL -> Place.TEXT;
      default -> Place.PASSAGE;
    };
  }
}
