package dev.earshot.reader.readwise;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.facts.EpisodeName;
import dev.earshot.reader.facts.Extra;
import dev.earshot.reader.json.JsonEntries;
import dev.earshot.reader.json.JsonEntry;
import dev.earshot.reader.json.JsonPaths;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.text.WholeText;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What Readwise's interface exports as JSON: a list of books, articles and podcasts, each with its
/// highlights. The category says which is which; where a program left it out, only what was said
/// has a time.
public final class ReadwiseJsonReader implements Format {
  /// Where the list stands: in a page of the interface's answer, or by itself.
  private static final Set<String> LISTS = Set.of("results", "");

  @Override
  public String name() {
    return "Readwise JSON";
  }

  @Override
  public int revision() {
    return 5;
  }

  @Override
  public Claim claim(Head head) {
    var paths = JsonPaths.of(head);
    return Claim.SIGNATURE.onlyIf(
        LISTS.stream()
            .anyMatch(list ->
                paths.contains(list + "[].highlights[].text")
                    && paths.contains(list + "[].title")
                    && (paths.contains(list + "[].user_book_id")
                        || paths.contains(list + "[].highlights[].location_type"))));
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var export = new Export(findings);
    new JsonEntries(WholeText.of(lines, findings), findings, export).read();
    if (export.episodes == 0 && export.others > 0)
      findings.warn(
          "nothing in the file is a podcast; expected entries with podcasts as their category");
  }

  private static final class Export implements JsonEntries.Visitor {
    private final Findings findings;
    private int episodes;
    private int others;

    Export(Findings findings) {
      this.findings = findings;
    }

    @Override
    public boolean isList(String path) {
      return LISTS.contains(path);
    }

    @Override
    public boolean isEntry(JsonObject object) {
      return object.has("highlights");
    }

    @Override
    public void field(String path, JsonElement value) {
      // What else stands there counts pages.
    }

    @Override
    public void entry(String list, JsonEntry document) {
      if (isPodcast(document)) {
        episodes++;
        tell(document);
      } else others++;
    }

    private static boolean isPodcast(JsonEntry document) {
      return document
          .text("category")
          .map(category -> known(document).isEpisode())
          .orElseGet(() -> document.list("highlights").stream().anyMatch(Export::isTimed));
    }

    private static ReadwiseDocument known(JsonEntry document) {
      return new ReadwiseDocument(
          document.text("category").orElse(""),
          document.text("title", "readable_title").map(Markdown::plain).orElse(""),
          document.text("author").orElse(""),
          document.text("source_url", "unique_url").orElse(""));
    }

    private static boolean isTimed(JsonEntry highlight) {
      return highlight.text("location_type").filter("time_offset"::equals).isPresent();
    }

    private void tell(JsonEntry document) {
      var title = document.text("title", "readable_title").map(Markdown::plain);
      var episode = EpisodeName.from(title.orElseGet(findings::stem));
      known(document).nameAuthor(episode);
      var extra = new Extra();
      document
          .text("source_url", "unique_url")
          .filter(ReadwisePage::isLink)
          .ifPresent(url -> ReadwisePage.link(url, episode, extra));
      episode.extra(extra.values());
      var highlights =
          document.list("highlights").stream()
              .filter(
                  highlight -> !isTrue(highlight, "is_discard") && !isTrue(highlight, "is_deleted"))
              .map(Export::highlight)
              .toList();
      findings.episode(
          ReadwisePage.withHighlights(episode, ReadwiseHighlight.bySpeakers(highlights)),
          Provenance.of(Content.COLLECTED_NOTES, title).with(extra.ids()));
    }

    private static boolean isTrue(JsonEntry highlight, String key) {
      var value = highlight.values().get(key);
      return value != null && value.isJsonPrimitive() && value.getAsBoolean();
    }

    private static ReadwiseHighlight highlight(JsonEntry highlight) {
      return ReadwiseHighlight.of(
              highlight.raw("text").orElse(""),
              highlight.raw("note").orElse(""),
              highlight.list("tags").stream().flatMap(tag -> tag.text("name").stream()).toList(),
              start(highlight))
          .linkedTo(highlight.text("url").filter(ReadwisePage::isLink));
    }

    private static Optional<Duration> start(JsonEntry highlight) {
      return isTimed(highlight)
          ? highlight.raw("location").flatMap(TimeNotation::read)
          : Optional.empty();
    }
  }
}
