package dev.earshot.present;

import dev.earshot.engine.Suggestion;
import dev.earshot.episode.Episode;
import dev.earshot.passage.EpisodeView;
import dev.earshot.passage.Passage;
import dev.earshot.search.RelatedResults;
import dev.earshot.search.SearchResults;
import dev.earshot.search.Verification;
import java.util.List;
import java.util.Objects;

/// What a program was answered, as the JSON records that the command line prints and HTTP sends:
/// `src/docs/commands.md` lists their fields. Fields are only ever added; what is absent is null or
/// an empty list. Each is one JSON object without the end of a line.
public final class JsonRecords {
  private JsonRecords() {}

  /// A whole answer with its passages or groups, as `/api/search` gives it.
  ///
  /// @param location what the record is to call the index
  public static String of(SearchResults results, String location) {
    return object(ResultsJson.DOCUMENT, answer(results, location));
  }

  /// The same as several records, each ended by a line feed: `begin`, one for each passage or
  /// group, `end`.
  ///
  /// @param location what the record is to call the index
  public static String lines(SearchResults results, String location) {
    var answer = answer(results, location);
    return ResultsJson.lines(answer.results(), answer.location());
  }

  private static ResultsJson.Answer answer(SearchResults results, String location) {
    return new ResultsJson.Answer(
        Objects.requireNonNull(results, "results"), Objects.requireNonNull(location, "location"));
  }

  /// One passage, as `/api/passages` gives it.
  public static String of(Passage passage) {
    return object(PassageJson.ALONE, Objects.requireNonNull(passage, "passage"));
  }

  /// A whole episode, as `/api/episodes` gives it, but for the files that it comes from: they have
  /// their whole paths here.
  public static String of(EpisodeView episode) {
    return object(JsonPresenter.EPISODE, Objects.requireNonNull(episode, "episode"));
  }

  /// What goes with an episode or a passage, as `/api/related` gives it.
  public static String of(RelatedResults related) {
    return object(RelatedJson.DOCUMENT, Objects.requireNonNull(related, "related"));
  }

  /// Whether somebody said that, as `/api/verify` gives it.
  public static String of(Verification verification) {
    return object(VerificationJson.RECORD, Objects.requireNonNull(verification, "verification"));
  }

  /// Completions, as `/api/suggest` gives them.
  public static String of(List<Suggestion> suggestions) {
    return object(SuggestionsJson.DOCUMENT, Objects.requireNonNull(suggestions, "suggestions"));
  }

  /// An episode in the interchange format, as `earshot export` writes it and `earshot index` reads
  /// it.
  public static String of(Episode episode) {
    return JsonPresenter.interchange(Objects.requireNonNull(episode, "episode")).strip();
  }

  private static <T> String object(RecordType<T> type, T value) {
    return type.line(value).strip();
  }
}
