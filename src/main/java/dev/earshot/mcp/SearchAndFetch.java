package dev.earshot.mcp;

import static dev.earshot.mcp.JsonSchema.arguments;
import static dev.earshot.mcp.JsonSchema.text;
import static dev.earshot.present.JsonType.TEXT;
import static dev.earshot.present.JsonType.list;

import dev.earshot.Earshot;
import dev.earshot.passage.Passage;
import dev.earshot.present.PassageJson;
import dev.earshot.present.PassageJson.Named;
import dev.earshot.present.RecordType;
import dev.earshot.search.SearchRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The pair of tools that some hosts expect, with just these names and fields.
final class SearchAndFetch {
  /// Of a text: what a host gives a model of a document anyway.
  private static final Budget LONG = new Budget(8_000);

  private static final RecordType<Passage> RESULT =
      RecordType.<Passage>unnamed()
          .with("id", TEXT, Passage::id)
          .with("title", TEXT, Records::title)
          .with("url", TEXT, SearchAndFetch::url);

  private static final RecordType<List<Passage>> RESULTS =
      RecordType.<List<Passage>>unnamed()
          .with("results", "Best first", list(RESULT), passages -> passages);

  private static final RecordType<Passage> FETCHED =
      RecordType.<Passage>unnamed()
          .with("id", TEXT, Passage::id)
          .with("title", TEXT, Records::title)
          .with("text", "The passage, and what is said in reply", TEXT, SearchAndFetch::said)
          .with("url", TEXT, SearchAndFetch::url)
          .with(
              "metadata",
              PassageJson.EPISODE,
              passage -> new Named(passage.episodeId(), passage.episode()));

  private final Earshot earshot;

  SearchAndFetch(Earshot earshot) {
    this.earshot = earshot;
  }

  private static String url(Passage passage) {
    return passage.link().orElse(Resources.uri(passage.id()));
  }

  private static String said(Passage passage) {
    var replies =
        passage.reply().stream()
            .map(reply ->
                reply.speaker().map(name -> name + ": ").orElse("") + reply.excerpt().text());
    return Stream.concat(Stream.of(LONG.beginning(passage.id(), passage.excerpt().text())), replies)
        .collect(Collectors.joining("\n"));
  }

  Tool search() {
    return Tool.of(
        "search",
        "Search",
        "Finds podcast passages by their words, not by meaning; fetch gives one with its text. search_highlights tells more at once: who said"
            + " it and when.",
        arguments(
            JsonSchema.members("query", text("Two to four words that a speaker would have used"))),
        RESULTS,
        (arguments, deadline) -> {
          var query = arguments.text("query", Tools.LONGEST_QUERY);
          return earshot.search(SearchRequest.of(query), deadline).passages();
        });
  }

  Tool fetch() {
    return Tool.of(
        "fetch",
        "Fetch",
        "Gives the whole text of a passage that search found.",
        arguments(JsonSchema.members("id", text("The id of a passage, as search gives it"))),
        FETCHED,
        (arguments, deadline) -> fetched(arguments));
  }

  private Passage fetched(Arguments arguments) {
    var id = arguments.text("id");
    return earshot.passage(id, 0).orElseThrow(() -> Tools.missing("passage", id));
  }
}
