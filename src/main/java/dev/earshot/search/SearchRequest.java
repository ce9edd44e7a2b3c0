package dev.earshot.search;

import dev.earshot.engine.Request.Order;
import dev.earshot.notation.Echo;
import dev.earshot.query.Clause;
import dev.earshot.query.FieldName;
import dev.earshot.query.InvalidInputException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// What to search for, and how. Begin with [#of(String)] and change what you need.
///
/// @param question which passages answer
/// @param arrangement how they are listed; all pages of a list share it and the question
/// @param page which part of the list is wanted
/// @param details what is told beside it
public record SearchRequest(
    Question question, Arrangement arrangement, PageRequest page, Details details) {
  public SearchRequest {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(arrangement, "arrangement");
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(details, "details");
  }

  /// The most that one request may ask for.
  public static final int MAX_LIMIT = 10_000;

  public static final int MAX_NEIGHBOURS = 100;

  /// How a query is written.
  public enum Syntax {
    /// As people type: never an error.
    PLAIN,
    /// Lucene's classic query language, errors included.
    LUCENE
  }

  /// What to do with words that nobody ever said.
  public enum Spelling {
    CORRECTED,
    LITERAL
  }

  /// What an answer tells on demand.
  public enum Detail {
    /// What each score is made of.
    REASONS,
    /// How all passages that match spread over shows, people and time.
    FACETS,
    /// Each passage word for word, not just the sentences around what matches.
    WHOLE_TEXT
  }

  /// What an order by relevance goes by.
  public enum Ranking {
    BY_WORDS,
    /// By words, with the second opinion of a model on the first passages, where there is one and
    /// the query is nothing but words. What has all the words, or says them in their order, stays
    /// first.
    BY_MEANING
  }

  /// What an answer is a list of.
  public enum Grouping {
    PASSAGES,
    /// Episodes in the order of their best passages, which come with them.
    EPISODES
  }

  /// What becomes of passages that say nearly the same as one before them.
  public enum Repeats {
    /// They are left out and named there.
    COLLAPSED,
    SHOWN
  }

  /// What becomes of more than a few passages of one episode.
  public enum Crowding {
    /// The best keep their places, and the others follow after those of other episodes; how many
    /// they are is told there. Whatever is ordered by date, or narrowed down to a show or an
    /// episode, is [#SHOWN].
    FOLDED,
    /// Each passage stands where its score puts it.
    SHOWN
  }

  /// Refuses numbers of neighbours that no passage can be asked for.
  ///
  /// @throws InvalidInputException if it is negative or more than [#MAX_NEIGHBOURS]
  public static void checkNeighbours(int neighbours) {
    if (neighbours < 0 || neighbours > MAX_NEIGHBOURS)
      throw new InvalidInputException(neighbours + " neighbours; expected 0 to " + MAX_NEIGHBOURS);
  }

  /// The ten best passages for a query.
  public static SearchRequest of(String query) {
    return new SearchRequest(
        Question.of(query), Arrangement.USUAL, PageRequest.FIRST_TEN, Details.NONE);
  }

  public SearchRequest syntax(Syntax other) {
    return with(question.syntax(other));
  }

  public SearchRequest spelling(Spelling other) {
    return with(question.spelling(other));
  }

  public SearchRequest synonyms(Synonyms other) {
    return with(question.synonyms(other));
  }

  /// Adds a condition.
  ///
  /// @throws InvalidInputException if the field cannot have that value
  public SearchRequest filter(FieldName field, String value) {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(value, "value");
    var accepted = field.accept(value.strip());
    if (accepted.filter(text -> !text.isEmpty()).isEmpty())
      throw new InvalidInputException(
          "\"" + Echo.of(value) + "\" is no " + field.word() + "; " + field.expects());
    var note = field.reading(value.strip(), accepted.get());
    return with(question.filter(new Clause.Field(field, accepted.get()), note));
  }

  /// Adds the conditions that a door takes as options of their own beside the query.
  ///
  /// @param options their values by the words of their fields
  /// @throws InvalidInputException if a field cannot have its value
  public SearchRequest filters(Function<String, Optional<String>> options) {
    Objects.requireNonNull(options, "options");
    var request = this;
    for (var field : FieldName.values()) {
      var value = options.apply(field.word());
      if (value.isPresent()) request = request.filter(field, value.get());
    }
    return request;
  }

  /// Orders passages, or episodes. By relevance, what is narrowed down by conditions alone, without
  /// words that could be more or less relevant, comes with the newest first.
  public SearchRequest order(Order other) {
    return with(arrangement.order(other));
  }

  /// Says what an order by relevance goes by.
  public SearchRequest ranking(Ranking other) {
    return with(arrangement.ranking(other));
  }

  /// Groups passages.
  public SearchRequest grouping(Grouping other) {
    return with(arrangement.grouping(other));
  }

  public SearchRequest repeats(Repeats other) {
    return with(arrangement.repeats(other));
  }

  /// Lists everything that matches in the order of its scores, nothing left out.
  public SearchRequest plain() {
    return with(arrangement.plain());
  }

  public SearchRequest crowding(Crowding other) {
    return with(arrangement.crowding(other));
  }

  /// Asks for so many passages, or episodes, at most.
  ///
  /// @throws InvalidInputException if it is below 1 or above [#MAX_LIMIT]
  public SearchRequest limit(int other) {
    return with(page.limit(other));
  }

  /// Asks for a page by its number, counted from 1, of as many as the limit says.
  ///
  /// @throws InvalidInputException if it does not lie within the first [#MAX_LIMIT], or the request
  ///   has a cursor
  public SearchRequest page(int number) {
    return with(page.number(number));
  }

  /// Continues after a cursor, which an earlier answer to the same request gave.
  ///
  /// @throws InvalidInputException if the request asks for a page by its number
  public SearchRequest after(String cursor) {
    return with(page.after(Objects.requireNonNull(cursor, "cursor")));
  }

  /// Bounds the time of looking; reading what was found comes on top, which is little.
  public SearchRequest timeLimit(Duration other) {
    return with(page.timeLimit(Objects.requireNonNull(other, "timeLimit")));
  }

  /// Asks for so many passages on either side of each.
  ///
  /// @throws InvalidInputException if it is negative or more than [#MAX_NEIGHBOURS]
  public SearchRequest neighbours(int other) {
    return with(details.neighbours(other));
  }

  /// Asks for one more thing to be told.
  public SearchRequest with(Detail detail) {
    return with(details.with(Objects.requireNonNull(detail, "detail")));
  }

  private SearchRequest with(Question other) {
    return new SearchRequest(other, arrangement, page, details);
  }

  private SearchRequest with(Arrangement other) {
    return new SearchRequest(question, other, page, details);
  }

  private SearchRequest with(PageRequest other) {
    return new SearchRequest(question, arrangement, other, details);
  }

  private SearchRequest with(Details other) {
    return new SearchRequest(question, arrangement, page, other);
  }

  public String query() {
    return question.query();
  }

  public Syntax syntax() {
    return question.syntax();
  }

  public List<Clause.Field> filters() {
    return question.filters();
  }

  public Spelling spelling() {
    return question.spelling();
  }

  public Synonyms synonyms() {
    return question.synonyms();
  }

  public Order order() {
    return arrangement.order();
  }

  public Ranking ranking() {
    return arrangement.ranking();
  }

  public Grouping grouping() {
    return arrangement.grouping();
  }

  public Repeats repeats() {
    return arrangement.repeats();
  }

  public Crowding crowding() {
    return arrangement.crowding();
  }

  public int limit() {
    return page.limit();
  }

  public Optional<String> after() {
    return page.after();
  }

  public Optional<Duration> timeLimit() {
    return page.timeLimit();
  }

  public int neighbours() {
    return details.neighbours();
  }
}
