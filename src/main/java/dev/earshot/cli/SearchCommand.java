package dev.earshot.cli;

import dev.earshot.engine.Request.Order;
import dev.earshot.passage.Passage;
import dev.earshot.present.CsvPresenter;
import dev.earshot.present.FacetsText;
import dev.earshot.present.MarkdownPresenter;
import dev.earshot.present.Remarks;
import dev.earshot.present.ResultsJson;
import dev.earshot.present.Template;
import dev.earshot.present.TrecRun;
import dev.earshot.query.InvalidInputException;
import dev.earshot.search.Instead;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Crowding;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchRequest.Grouping;
import dev.earshot.search.SearchRequest.Ranking;
import dev.earshot.search.SearchRequest.Repeats;
import dev.earshot.search.SearchRequest.Spelling;
import dev.earshot.search.SearchRequest.Syntax;
import dev.earshot.search.SearchResults;
import dev.earshot.search.Synonyms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `earshot search`.
@Command(
    name = "search",
    description = {
      "Finds passages, best first. Any text is a query.",
      "All words are wanted. \"a phrase\" in quotation marks (inside the shell's own), +required, -without, this OR that,"
          + " ( ), start*, NEAR/5, and show:name, guest:name, host:name, speaker:name, title:word, tag:word, kind:quote,"
          + " episode:691, since:2024-03, until:2024 narrow it down, as the options of these names do."
    },
    mixinStandardHelpOptions = true,
    modelTransformer = FlagOptions.Adding.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  earshot search chip design flexibility",
      "  earshot search '\"chip design\" flexible -training'",
      "  earshot search --guest diamant -C 1 --json flexible",
      "  earshot search --show superdatascience --since 2023",
      "",
      "Exit codes: 0 found, 1 nothing found, 2 failed."
    })
final class SearchCommand extends DailyCommand {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description =
          "What to look for; without it, all that --show and other conditions leave, the newest first.")
  private List<String> words = List.of();

  private int limit = 10;
  private int page = 1;
  private @Nullable String after;
  private Sort sort = Sort.relevance;
  private int neighbours;
  private boolean literal;
  private boolean meaning;
  private boolean repeats;
  private boolean all;
  private boolean explain;
  private @Nullable GroupName group;
  private @Nullable Path synonyms;
  private boolean facets;
  private SyntaxName syntax = SyntaxName.plain;
  private Format format = Format.text;
  private @Nullable String template;
  private boolean json;
  private final Conditions conditions = new Conditions();

  @Override
  public List<Flag<?>> flags() {
    var flags =
        new ArrayList<Flag<?>>(
            List.of(
                Flag.of(
                    List.of("-n", "--limit"),
                    "N",
                    Integer.class,
                    "How many passages at most, up to 10,000 (default: 10).",
                    given -> limit = given),
                Flag.of(
                    List.of("--page"),
                    "N",
                    Integer.class,
                    "The Nth page of as many as --limit says (default: 1).",
                    given -> page = given),
                Flag.of(
                    List.of("--after"),
                    "CURSOR",
                    String.class,
                    "Continue where an earlier answer to the same query ended.",
                    given -> after = given),
                Flag.of(
                    List.of("--sort"),
                    "ORDER",
                    Sort.class,
                    "What comes first: ${COMPLETION-CANDIDATES} (default: relevance).",
                    given -> sort = given),
                Flag.of(
                    List.of("-C", "--context"),
                    "N",
                    Integer.class,
                    "Show up to N neighbours on either side (default: 0).",
                    given -> neighbours = given),
                Flag.on(
                    "--literal",
                    "Search the words in the form as typed, and no other spelling.",
                    () -> literal = true),
                Flag.on(
                    "--meaning",
                    "Rank the first passages by what they mean as well, as far as a model can tell.",
                    () -> meaning = true),
                Flag.on(
                    "--repeats",
                    "Show also passages that say nearly the same as one before them.",
                    () -> repeats = true),
                Flag.on(
                    "--all",
                    "Show also what is folded: all passages of an episode, not just the best.",
                    () -> all = true),
                Flag.on(
                    "--explain",
                    "Say what each score is made of (text and json).",
                    () -> explain = true),
                Flag.of(
                    List.of("--group"),
                    "BY",
                    GroupName.class,
                    "Answer with episodes, each with its three best passages: ${COMPLETION-CANDIDATES}.",
                    given -> group = given),
                Flag.of(
                    List.of("--synonyms"),
                    "FILE",
                    Path.class,
                    "Other ways of saying things, beside the usual ones, a line each: \"a, b\" or \"heard => meant\" (default:"
                        + " $$EARSHOT_SYNONYMS, else those of the configuration file).",
                    given -> synonyms = given),
                Flag.on(
                    "--facets",
                    "Count all that match by kind, show, guest, speaker, tag and time (text and json).",
                    () -> facets = true),
                Flag.of(
                    List.of("--syntax"),
                    "NAME",
                    SyntaxName.class,
                    "How the query is written: ${COMPLETION-CANDIDATES} (default: plain).",
                    given -> syntax = given),
                Flag.of(
                    List.of("--format"),
                    "NAME",
                    Format.class,
                    "How to print: ${COMPLETION-CANDIDATES} (default: text).",
                    given -> format = given),
                Flag.of(
                    List.of("--template"),
                    "TEXT",
                    String.class,
                    "Print a line like this for each passage: \"{time} {speaker}: {text}\".",
                    given -> template = given),
                Flag.on(
                    "--json",
                    "The same as --format json: one JSON record a line.",
                    () -> json = true)));
    flags.addAll(conditions.flags());
    return flags;
  }

  enum Sort {
    relevance,
    newest,
    oldest
  }

  enum SyntaxName {
    plain,
    lucene
  }

  enum GroupName {
    episode
  }

  enum Format {
    text,
    json,
    md,
    csv,
    tsv,
    trec
  }

  @Override
  public Integer call() {
    Misuse.refuseOptionsInQuery(spec, words);
    if (isEmpty()) throw Misuse.missing(spec, 0);
    return answer();
  }

  @Override
  boolean takes(List<String> given) {
    words = given;
    return !isEmpty();
  }

  private boolean isEmpty() {
    return words.isEmpty() && conditions.isEmpty();
  }

  @Override
  int answer() {
    if (template != null && (json || format != Format.text))
      throw new InvalidInputException(
          "--template prints lines of its own; leave out --json or --format");
    try (var index = earshot.open()) {
      if (meaning) index.use(earshot.embedder());
      var results = index.search(request());
      print(results);
      return results.passages().isEmpty() ? Main.NOTHING_FOUND : Main.FOUND;
    }
  }

  private SearchRequest request() {
    var request =
        SearchRequest.of(String.join(" ", words))
            .limit(limit)
            .page(page)
            .neighbours(neighbours)
            .order(order());
    if (explain) request = request.with(Detail.REASONS);
    if (group != null) request = request.grouping(Grouping.EPISODES);
    request = request.synonyms(synonyms());
    if (repeats || format == Format.trec) request = request.repeats(Repeats.SHOWN);
    if (all || format == Format.trec) request = request.crowding(Crowding.SHOWN);
    if (facets) request = request.with(Detail.FACETS);
    if (meaning) request = request.ranking(Ranking.BY_MEANING);
    if (literal) request = request.spelling(Spelling.LITERAL);
    if (syntax == SyntaxName.lucene) request = request.syntax(Syntax.LUCENE);
    request = conditions.on(request);
    return after == null ? request : request.after(after);
  }

  private Synonyms synonyms() {
    return Optional.ofNullable(synonyms)
        .or(() ->
            earshot
                .setting("EARSHOT_SYNONYMS")
                .map(path -> TopCommand.path("EARSHOT_SYNONYMS", path)))
        .or(() -> earshot.configuration().synonyms().map(Path::of))
        .map(file -> Synonyms.standard().and(Synonyms.read(earshot.expanded(file))))
        .orElse(Synonyms.standard());
  }

  private Order order() {
    return switch (sort) {
      case relevance -> Order.RELEVANCE;
      case newest -> Order.NEWEST;
      case oldest -> Order.OLDEST;
    };
  }

  private void print(SearchResults results) {
    if (template != null) {
      print(Template.of(template).lines(results), Remarks.readings(results));
      return;
    }
    switch (json ? Format.json : format) {
      case text -> tell(results);
      case json -> earshot.console().out().print(ResultsJson.lines(results, earshot.location()));
      case md -> print(MarkdownPresenter.results(results), Remarks.beside(results));
      case csv -> print(CsvPresenter.results(results), Remarks.readings(results));
      case tsv -> print(Template.table().lines(results), Remarks.readings(results));
      case trec -> print(TrecRun.of(results), Remarks.readings(results));
    }
  }

  /// Such a format has no place for remarks.
  private void print(String passages, List<String> remarks) {
    earshot.console().out().print(passages);
    earshot.console().out().flush();
    earshot.remark(Remarks.lines(remarks));
  }

  private void tell(SearchResults results) {
    earshot.listed(question(), results.firstRank(), ids(results));
    var presenter = earshot.passages();
    var facets = results.facets().map(new FacetsText(earshot.bars())::of).orElse("");
    earshot.show(presenter.results(results) + facets);
    earshot.remark(Remarks.lines(results));
  }

  private String question() {
    return String.join(" ", words) + " " + conditions + " " + sort + " " + group;
  }

  /// In the order of their numbers.
  private static List<String> ids(SearchResults results) {
    if (!results.groups().isEmpty())
      return results.groups().stream().map(one -> one.passages().getFirst().episodeId()).toList();
    var byWords = results.instead().map(Instead::passages).orElseGet(results::passages);
    return Stream.concat(byWords.stream(), results.others().stream()).map(Passage::id).toList();
  }
}
