package dev.earshot.plan;

import dev.earshot.analysis.SearchField;
import dev.earshot.plan.Part.Role;
import dev.earshot.plan.Part.Weighted;
import dev.earshot.plan.QueryTerms.QueryTerm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The plain words of a query that stand side by side, weighed by the recipe: each word in text,
/// titles and names, neighbouring words as phrases, and a tier for all content words.
///
/// Words are gathered first and weighed in the end, since it takes all of them to know what counts:
/// stop words do where there are no content words, a word that comes twice weighs twice, and two
/// content words are neighbours also with stop words between them.
///
/// What is no word of the text (beginnings of words, names, other ways of saying something) goes
/// aside: it scores and may be the evidence that a passage is about the query, but is nobody's
/// neighbour. For one clause in one language.
final class WordBag {
  private static final int ALL_WORDS_LEVEL = 1;

  /// What counts for less than that changes no order, and costs.
  private static final double LEAST_WEIGHT = 0.01;

  private final Recipe recipe;
  private final Forms forms;
  private final List<QueryTerm> terms = new ArrayList<>();

  /// What shows as well as a content word does that a passage speaks of the query.
  private final List<Part> evidence = new ArrayList<>();

  /// What only lifts a passage that speaks of it.
  private final List<Part> lifts = new ArrayList<>();

  /// What is asked of a passage that has all, beside content words and names.
  private final List<Part> asides = new ArrayList<>();

  /// Names: passages of a person or show are preferred, but must say the rest.
  private final List<Part> names = new ArrayList<>();

  private final List<Either> eithers = new ArrayList<>();

  /// The position after the last word.
  private int end;

  WordBag(Recipe recipe, Forms forms) {
    this.recipe = recipe;
    this.forms = forms;
  }

  /// Words and other ways of saying them: a passage with one of these has all the words.
  private record Either(List<QueryTerm> words, List<Part> others) {
    boolean has(String term) {
      return words.stream().anyMatch(word -> word.term().equals(term));
    }
  }

  /// Adds words that stand after those before.
  void add(List<QueryTerm> words) {
    if (words.isEmpty()) return;
    for (var word : words) terms.add(word.movedBy(end));
    end = terms.getLast().position() + 1;
  }

  /// Adds words that stand after those before, and other ways of saying them.
  void add(List<QueryTerm> words, List<Part> others) {
    add(words);
    evidence.addAll(others);
    eithers.add(new Either(words, others));
  }

  /// Adds words that are wanted as well, but are no neighbours of the others.
  void addAside(List<QueryTerm> words) {
    for (var word : words) {
      inText(word, 1).forEach(evidence::add);
      around(word, 1).forEach(lifts::add);
    }
  }

  /// Adds what is wanted as well; words before and after it are no neighbours.
  void addAside(Part part) {
    evidence.add(part);
    asides.add(part);
    end += SearchField.GAP;
  }

  /// Adds a name that is wanted.
  void addName(Part part) {
    names.add(part);
    end += SearchField.GAP;
  }

  /// The plan for these words; empty where there are none.
  Optional<Planned> planned() {
    if (terms.isEmpty() && evidence.isEmpty() && names.isEmpty()) return Optional.empty();
    var all = allWords();
    var found = found(all);
    return Optional.of(new Planned(found, all.orElse(found)));
  }

  /// A passage answers by its own words: it must have a content word in its text. Title and episode
  /// only lift it, and stop words are no answer.
  private Part found(Optional<Part> allWords) {
    var content = contentWords();
    boolean named = content.isEmpty() && evidence.isEmpty();
    var counts = firsts(content.stream());
    var own = new GroupBuilder();
    counts.forEach((word, count) -> own.addAll(Role.OPTIONAL, inText(word, count)));
    counts.keySet().forEach(word -> own.add(Role.OPTIONAL, atStart(word)));
    own.addAll(Role.OPTIONAL, evidence);
    if (named) own.addAll(Role.OPTIONAL, names);
    var all = new GroupBuilder().add(Role.REQUIRED, own.build());
    counts.forEach((word, count) -> all.addAll(Role.OPTIONAL, around(word, count)));
    counts.keySet().forEach(word -> all.addAll(Role.OPTIONAL, asTyped(word, counts.size())));
    all.addAll(Role.OPTIONAL, lifts);
    if (!named) all.addAll(Role.OPTIONAL, names);
    for (int i = 1; i < content.size(); i++) addNeighbours(all, content.get(i - 1), content.get(i));
    allWords.ifPresent(words -> all.add(Role.OPTIONAL, tier(words)));
    stopWords().forEach((word, count) -> addStopWord(all, word, count * recipe.stopWord()));
    return all.build();
  }

  private void addStopWord(GroupBuilder all, QueryTerm word, double weight) {
    all.addAll(Role.OPTIONAL, inText(word, weight));
    all.addAll(Role.OPTIONAL, weighted(SearchField.TITLE, word, weight * recipe.title()));
  }

  /// The content words; where there is nothing else, the stop words have to do.
  private List<QueryTerm> contentWords() {
    var content = terms.stream().filter(word -> !word.stopWord()).toList();
    return content.isEmpty() && evidence.isEmpty() && names.isEmpty() ? terms : content;
  }

  private Map<QueryTerm, Integer> stopWords() {
    var content = contentWords().stream().map(QueryTerm::term).toList();
    var stopWords = firsts(terms.stream().filter(QueryTerm::stopWord));
    stopWords.keySet().removeIf(word -> content.contains(word.term()));
    return stopWords;
  }

  /// Each term where it stands first, and how many times it stands.
  private static Map<QueryTerm, Integer> firsts(Stream<QueryTerm> words) {
    var first = new LinkedHashMap<String, QueryTerm>();
    var counts = new LinkedHashMap<QueryTerm, Integer>();
    words.forEach(
        word -> counts.merge(first.computeIfAbsent(word.term(), term -> word), 1, Integer::sum));
    return counts;
  }

  private List<Part> inText(QueryTerm word, double weight) {
    return weight == 0 ? List.of() : List.of(new Weighted(said(word), weight));
  }

  /// The word in a text, in each form that is wanted.
  private Part said(QueryTerm word) {
    return inForms(SearchField.TEXT, SearchField.VOCABULARY, word);
  }

  private Part inForms(SearchField stems, SearchField vocabulary, QueryTerm word) {
    if (forms == Forms.ALL) return term(stems, word);
    return new GroupBuilder()
        .add(Role.REQUIRED, term(stems, word))
        .add(Role.CONDITION, new Part.Term(vocabulary, word.form(), word.typed()))
        .build();
  }

  /// Where an episode begins that has the word in its title or names: an answer, but no better one
  /// for it.
  private Part atStart(QueryTerm word) {
    var start = inForms(SearchField.EPISODE_START, SearchField.EPISODE_START_VOCABULARY, word);
    return new Weighted(start, 0);
  }

  /// The word in the title of the topic, and in the episode's words.
  private List<Part> around(QueryTerm word, double weight) {
    var around = new ArrayList<>(weighted(SearchField.TITLE, word, weight * recipe.title()));
    around.addAll(weighted(SearchField.EPISODE_WORDS, word, weight * recipe.episode()));
    return around;
  }

  /// The very form that was typed, beside all forms of the word. The more words there are, the less
  /// it matters: they tell by themselves what is meant.
  private List<Part> asTyped(QueryTerm word, int words) {
    double weight = recipe.typedForm() / (words * words);
    var form = new Part.Term(SearchField.VOCABULARY, word.form(), word.typed());
    return weight < LEAST_WEIGHT ? List.of() : List.of(new Weighted(form, weight));
  }

  private static List<Part> weighted(SearchField field, QueryTerm word, double weight) {
    return weight == 0 ? List.of() : List.of(new Weighted(term(field, word), weight));
  }

  private static Part.Term term(SearchField field, QueryTerm word) {
    return new Part.Term(field, word.term(), word.typed());
  }

  private void addNeighbours(GroupBuilder any, QueryTerm one, QueryTerm other) {
    boolean apart = other.position() - one.position() >= SearchField.GAP;
    if (apart || one.term().equals(other.term())) return;
    var phrase = QueryTerms.phrase(SearchField.TEXT, List.of(one, other));
    any.add(Role.OPTIONAL, new Weighted(phrase, recipe.phrase()));
  }

  /// Passages with all that is wanted come before those with some.
  private Part tier(Part allWords) {
    return new Part.Tier(
        allWords, ALL_WORDS_LEVEL, recipe.allWords(), recipe.tiers(), Reason.Kind.ALL_WORDS);
  }

  /// What finds passages with all the content words; empty where there is one word.
  private Optional<Part> allWords() {
    var words = firsts(contentWords().stream()).keySet();
    if (words.size() + names.size() + asides.size() < 2) return Optional.empty();
    var all = new ArrayList<Part>();
    for (var either : eithers) all.add(either(either));
    for (var word : words)
      if (eithers.stream().noneMatch(either -> either.has(word.term()))) all.add(said(word));
    all.addAll(names);
    all.addAll(asides);
    return Optional.of(GroupBuilder.conditions(all));
  }

  private Part either(Either either) {
    var words = new GroupBuilder();
    for (var word : either.words()) words.add(Role.REQUIRED, said(word));
    var any = new GroupBuilder().add(Role.OPTIONAL, words.build());
    return any.addAll(Role.OPTIONAL, either.others()).build();
  }
}
