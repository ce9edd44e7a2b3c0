package dev.earshot.search;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Word;
import dev.earshot.engine.Hit;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Related;
import dev.earshot.episode.TitleLine;
import dev.earshot.query.Clause;
import dev.earshot.query.FieldName;
import dev.earshot.search.RelatedResults.Found;
import dev.earshot.search.RelatedResults.Listed;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds in the index the episodes that another names as related.
///
/// A source names them by title, perhaps with a number, as it likes: nothing there is an id. The
/// index is asked for what comes near, and whatever it finds must then have just that title, or
/// number and show: a wrong episode is worse than none.
final class ListedEpisodes {
  /// A number or title that many highlights share is looked through so far.
  private static final int LOOKED_THROUGH = 100;

  private final Lookup lookup;
  private final Analysis analysis;

  ListedEpisodes(Lookup lookup, Analysis analysis) {
    this.lookup = lookup;
    this.analysis = analysis;
  }

  /// @param id of the episode that names the others; it never names itself
  List<Listed> of(String id, Episode episode) {
    return episode.related().stream()
        .map(named -> new Listed(named, find(named, id, episode.show())))
        .toList();
  }

  /// The nearest of those that may be meant: its title in the same show, its number there, its
  /// title anywhere.
  private Optional<Found> find(Related named, String by, Optional<String> show) {
    var title = TitleLine.read(named.title()).title();
    var titled = field(FieldName.TITLE, title);
    return show.flatMap(s -> first(by, List.of(titled, show(s)), hit -> hasTitle(hit, title, s)))
        .or(() -> show.flatMap(s -> named.number().flatMap(number -> numbered(by, number, s))))
        .or(() -> first(by, List.of(titled), hit -> isSame(hit.episode().title(), title)))
        .map(hit -> new Found(hit.episodeId(), hit.episode()));
  }

  private Optional<Hit> numbered(String by, String number, String show) {
    var conditions = List.of(field(FieldName.EPISODE, number), show(show));
    return first(by, conditions, hit -> hasNumber(hit, number) && isOf(hit, show));
  }

  private static boolean hasNumber(Hit hit, String number) {
    return hit.episode().number().filter(number::equals).isPresent();
  }

  private boolean hasTitle(Hit hit, String title, String show) {
    return isSame(hit.episode().title(), title) && isOf(hit, show);
  }

  private boolean isOf(Hit hit, String show) {
    return hit.episode().show().filter(name -> isSame(name, show)).isPresent();
  }

  private static Clause show(String name) {
    return field(FieldName.SHOW, name);
  }

  private static Clause field(FieldName name, String value) {
    return new Clause.Field(name, value);
  }

  private Optional<Hit> first(String by, List<Clause> conditions, Predicate<Hit> accepted) {
    var wanted = new Clause.Wanted(conditions);
    return lookup.best(wanted, LOOKED_THROUGH).stream()
        .filter(hit -> !hit.episodeId().equals(by))
        .filter(accepted)
        .findFirst();
  }

  private boolean isSame(String name, String other) {
    return folded(name).equals(folded(other));
  }

  private List<String> folded(String name) {
    return analysis.folded(name).stream().map(Word::folded).toList();
  }
}
