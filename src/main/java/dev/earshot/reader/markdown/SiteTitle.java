package dev.earshot.reader.markdown;

import dev.earshot.notation.Placeholder;
import dev.earshot.notation.TranscriptWord;
import dev.earshot.reader.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the configuration of a website calls it, or the podcast that it is made for. YAML, TOML,
/// fields with rules between them, and JSON, which is YAML as well.
public final class SiteTitle {
  private static final String[] TITLE = {
    "podcast_title", "podcast_name", "title", "site_name", "name"
  };

  /// Under these, some have all that concerns the podcast, or the book that a transcript is.
  private static final List<String> ABOUT = List.of("podcast", "show", "book", "site");

  /// What a generator is to call the feed that it writes.
  private static final List<String> OF_FEED = List.of("rss", "feed", "channel");

  private static final String HOCON = ".conf";

  private static final List<String> OF_SITE =
      List.of("base_url", "baseurl", "theme", "languagecode", "permalinks", "site_url");

  /// `Tide Talk - A podcast from the coast`
  private static final Pattern SLOGAN =
      Pattern.compile("(?<=\\p{L}{2,40}[!?]?)\\s+[-–—|]\\s+\\S+(?:\\s+\\S+){2,}$");

  /// `Tide Talk Podcast Notes`, `Tide Talk Transcripts`: what a listener's site has of the show.
  private static final Pattern PURPOSE =
      Pattern.compile(
          "(?iu)(?<=\\p{L}\\s?(?:podcast|show))\\s+(?:notes|highlights|summaries)$|(?<=\\p{L})\\s+"
              + TranscriptWord.NAME
              + "$|(?<=\\p{L})[\\s_-]+show[\\s_-]?notes?$");

  private SiteTitle() {}

  /// The title in a configuration; empty if none is there.
  ///
  /// @param name of the file; one that any program may have must show that it is a website's
  public static Optional<String> in(String name, List<String> configuration) {
    var lines = MarkdownLine.numbered(inYaml(name, configuration));
    return FrontMatter.documents(lines, Findings.unheard(name)).stream()
        .filter(facts -> !name.startsWith("config.") || isOfSite(facts))
        .flatMap(facts -> title(facts, name.endsWith(HOCON)).stream())
        .map(Markdown::plain)
        .map(title -> SLOGAN.matcher(title).replaceFirst(""))
        .map(title -> PURPOSE.matcher(title).replaceFirst(""))
        .filter(title -> !title.isEmpty() && !Placeholder.isIn(title))
        .findFirst();
  }

  private static List<String> inYaml(String name, List<String> configuration) {
    if (name.endsWith(".toml")) return yaml(configuration);
    if (name.endsWith(HOCON)) return Hocon.toYaml(configuration);
    return FieldsPage.is(configuration) ? FieldsPage.toMarkdown(configuration) : configuration;
  }

  private static List<String> yaml(List<String> toml) {
    var page = new ArrayList<>(toml);
    page.addFirst(Toml.FENCE);
    page.add(Toml.FENCE);
    return Toml.toYaml(page);
  }

  private static boolean isOfSite(FrontMatter facts) {
    return OF_SITE.stream().anyMatch(facts.values()::containsKey);
  }

  /// @param ofProgram whether a program of any kind may have a name there
  private static Optional<String> title(FrontMatter facts, boolean ofProgram) {
    return under(ABOUT, facts, "title", "name")
        .or(() -> ofProgram ? Optional.empty() : facts.text(TITLE))
        .or(() -> under(OF_FEED, facts, "title", "name", "channel"));
  }

  private static Optional<String> under(List<String> outer, FrontMatter facts, String... keys) {
    return outer.stream()
        .map(facts::map)
        .flatMap(about -> Stream.of(keys).map(about::get))
        .flatMap(Stream::ofNullable)
        .findFirst();
  }
}
