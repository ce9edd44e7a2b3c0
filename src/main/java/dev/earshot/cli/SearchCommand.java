package dev.earshot.cli;

import dev.earshot.engine.Request.Order;
import dev.earshot.present.CsvPresenter;
import dev.earshot.present.FacetsText;
import dev.earshot.present.MarkdownPresenter;
import dev.earshot.present.Remarks;
import dev.earshot.present.ResultsJson;
import dev.earshot.present.TrecRun;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Crowding;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchRequest.Grouping;
import dev.earshot.search.SearchRequest.Repeats;
import dev.earshot.search.SearchRequest.Spelling;
import dev.earshot.search.SearchRequest.Syntax;
import dev.earshot.search.SearchResults;
import dev.earshot.search.Synonyms;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
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
    modelTransformer = FieldOptions.Adding.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  earshot search chip design flexibility",
      "  earshot search '\"chip design\" flexible -training'",
      "  earshot search --guest diamant -C 1 --json flexible",
      "",
      "Exit codes: 0 found, 1 nothing found, 2 failed."
    })
final class SearchCommand implements Callable<Integer> {
  @ParentCommand private TopCommand earshot;
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to look for.")
  private List<String> words = List.of();

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      description = "How many passages at most, up to 10,000 (default: 10).")
  private int limit = 10;

  @Option(
      names = "--after",
      paramLabel = "CURSOR",
      description = "Continue where an earlier answer to the same query ended.")
  private @Nullable String after;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "What comes first: ${COMPLETION-CANDIDATES} (default: relevance).")
  private Sort sort = Sort.relevance;

  @Option(
      names = {"-C", "--context"},
      paramLabel = "N",
      description = "Show up to N neighbours on either side (default: 0).")
  private int neighbours;

  @Option(
      names = "--literal",
      description = "Search the words as typed, without looking after their spelling.")
  private boolean literal;

  @Option(
      names = "--repeats",
      description = "Show also passages that say nearly the same as one before them.")
  private boolean repeats;

  @Option(
      names = "--all",
      description = "Show also what is folded: all passages of an episode, not just the best.")
  private boolean all;

  @Option(names = "--explain", description = "Say what each score is made of (text and json).")
  private boolean explain;

  @Option(
      names = "--group",
      paramLabel = "BY",
      description =
          "Answer with episodes, each with its three best passages: ${COMPLETION-CANDIDATES}.")
  private @Nullable GroupName group;

  @Option(
      names = "--synonyms",
      paramLabel = "FILE",
      description =
          "Other ways of saying things, beside the usual ones, a line each: \"a, b\" or \"heard => meant\" (default:"
              + " $$EARSHOT_SYNONYMS).")
  private @Nullable Path synonyms;

  @Option(
      names = "--facets",
      description =
          "Count all that match by kind, show, guest, speaker, tag and time (text and json).")
  private boolean facets;

  @Option(
      names = "--syntax",
      paramLabel = "NAME",
      description = "How the query is written: ${COMPLETION-CANDIDATES} (default: plain).")
  private SyntaxName syntax = SyntaxName.plain;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "How to print: ${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.text;

  @Option(names = "--json", description = "The same as --format json: one JSON record a line.")
  private boolean json;

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
    trec
  }

  @Override
  public Integer call() {
    Misuse.refuseOptions(spec, words);
    try (var index = earshot.open()) {
      var results = index.search(request());
      print(results);
      return results.passages().isEmpty() ? Main.NOTHING_FOUND : Main.FOUND;
    }
  }

  private SearchRequest request() {
    var request =
        SearchRequest.of(String.join(" ", words))
            .limit(limit)
            .neighbours(neighbours)
            .order(order());
    if (explain) request = request.with(Detail.REASONS);
    if (group != null) request = request.grouping(Grouping.EPISODES);
    request = request.synonyms(synonyms());
    if (repeats || format == Format.trec) request = request.repeats(Repeats.SHOWN);
    if (all || format == Format.trec) request = request.crowding(Crowding.SHOWN);
    if (facets) request = request.with(Detail.FACETS);
    if (literal) request = request.spelling(Spelling.LITERAL);
    if (syntax == SyntaxName.lucene) request = request.syntax(Syntax.LUCENE);
    request = request.filters(new FieldOptions(spec)::value);
    return after == null ? request : request.after(after);
  }

  private Synonyms synonyms() {
    var file =
        synonyms == null
            ? earshot
                .setting("EARSHOT_SYNONYMS")
                .map(path -> TopCommand.path("EARSHOT_SYNONYMS", path))
                .orElse(null)
            : synonyms;
    return file == null ? Synonyms.standard() : Synonyms.standard().and(Synonyms.read(file));
  }

  private Order order() {
    return switch (sort) {
      case relevance -> Order.RELEVANCE;
      case newest -> Order.NEWEST;
      case oldest -> Order.OLDEST;
    };
  }

  private void print(SearchResults results) {
    var out = earshot.console().out();
    switch (json ? Format.json : format) {
      case text -> tell(results);
      case json -> out.print(ResultsJson.lines(results, earshot.location()));
      case md -> out.print(MarkdownPresenter.results(results));
      case csv -> out.print(CsvPresenter.results(results));
      case trec -> out.print(TrecRun.of(results));
    }
  }

  private void tell(SearchResults results) {
    var presenter = earshot.passages();
    var facets = results.facets().map(new FacetsText(earshot.bars())::of).orElse("");
    earshot.show(presenter.results(results) + facets);
    earshot.console().err().print(Remarks.lines(results));
  }
}
