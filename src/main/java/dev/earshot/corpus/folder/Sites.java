package dev.earshot.corpus.folder;

import dev.earshot.notation.LettersAlone;
import dev.earshot.notation.PathText;
import dev.earshot.notation.PodcastWord;
import dev.earshot.reader.formats.Formats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The websites and repositories among the folders: what the configuration of one calls it, or its
/// README the podcast.
final class Sites {
  /// Where Jekyll, Hugo, Zola, Eleventy, mdBook and MkDocs are told; what is of the podcast alone
  /// comes first.
  private static final List<String> FILES =
      Stream.of(
              each("_data/podcast", "src/_data/podcast", "data/podcast"),
              each("_config", "hugo", "config/_default/hugo", "config", "config/_default/config"),
              each("book", "mkdocs"),
              each("_data/metadata", "src/_data/metadata", "_data/site", "src/_data/site"),
              // Kirby's
              List.of("content/site.txt"),
              // Generators that somebody has written for one show.
              List.of("src/main/resources/application.conf", "conf/application.conf"),
              List.of("application.conf"))
          .flatMap(List::stream)
          .toList();

  /// What lies beside programs for sites.
  private static final String OF_PROGRAMS = "package.json";

  /// Where Docusaurus, Gatsby and Astro's blogs are told, in programs.
  private static final List<String> PROGRAMS =
      programs(
          "docusaurus.config",
          "gatsby-config",
          "src/consts",
          "src/config",
          "src/site.config",
          "site.config",
          "data/siteMetadata");

  /// VuePress and VitePress have folders of their own, which may lie in one of the sources.
  private static final List<String> PRESS_FOLDERS = List.of(".vuepress", ".vitepress");

  private static final List<String> PRESSES = programs(".vuepress/config", ".vitepress/config");

  private static final Pattern IN_PROGRAM =
      Pattern.compile(
          "\\s*(?:export const )?(?:title|siteTitle|SITE_TITLE)\\s?[:=]\\s?([\"'`])([^\"'`$<>]{2,80})\\1[,;]?\\s*");

  /// Where it lies if the root of the site is what was built, beside one of the folders that a site
  /// is built from.
  private static final List<String> BUILT_FEEDS = List.of("feed.xml", "rss.xml", "podcast.xml");

  /// Where a site keeps the feed that it publishes, if not beside its episodes.
  private static final List<String> FEEDS =
      Stream.of("public/", "static/", "src/static/")
          .flatMap(folder -> BUILT_FEEDS.stream().map(folder::concat))
          .toList();

  private static final List<String> OF_SITE =
      List.of("source", "_posts", "_layouts", "_includes", "layouts", "content");

  private static final List<String> READMES = List.of("README.md", "readme.md", "Readme.md");

  /// `# Tide Talk` or `# tide.fm #`, and what a repository of it is for.
  private static final Pattern HEADING =
      Pattern.compile(
          "(?iu)#\\s+(\\S[^#]{0,80}?)(?:\\s(?:transcripts?|transcriptions?|web-?site|site))?\\s*#*+");

  private static final String NAME =
      "(?!(?i:awesome|my|your|our|the best) )(\\p{Lu}[^\\s\\[\\]]*(?: [^\\s\\[\\]]+){1,5}?(?<! (?i:an?|the|every|any|each|this|that|my|your|our|one|new|first|no|some|which|what)) (?iu:"
          + PodcastWord.ONE
          + "))(?![\\p{L}\\p{N}-])";

  /// `# Tide and Mud Podcast`, with more words behind it unless they are those of a program, and
  /// `Transcripts of the [Tide and Mud Podcast](…)`.
  private static final Pattern PODCAST =
      Pattern.compile(
          "(?:(?:#\\s+)?(?i:transcripts?|transcriptions?|show ?notes|episodes|the (?:web)?site|website|site) (?i:for|of|from) (?i:the )?\\[?|#\\s+)"
              + NAME
              + "(?! (?i:transcri(?:ber|bing|ption tool)|summar\\p{L}+|generator|downloader|bot|app|player|search|manager|pipeline|tools?|cli|api|scripts?)).*");

  /// `# Tide Talk: Web page`, `# Tide Talk website`
  private static final Pattern WEBSITE =
      Pattern.compile(
          "(?iu)#\\s+(?!(?:an?|my|our|your|the|this|personal|company|project|official|static|docs|documentation|example|demo|simple)\\s)([^\\s#:|][^#:|]{0,60}?)(?:\\s?[:|]|\\s[–—-])?\\s(?:official )?(?:web-?\\s?(?:page|site|seite)|home-?page|site web|sitio web|sito web)\\s*#*+");

  /// What a generator of sites calls a new one.
  private static final Pattern UNNAMED =
      Pattern.compile(
          "(?i)(?:my|your|a|the) (?:new|awesome|great|first|cool)? ?(?:hugo|jekyll|astro|gatsby|eleventy|docusaurus|static)? ?(?:site|website|project|blog|title|podcast)|your awesome title"
              + "|example (?:site|title|domain)|untitled|(?:hugo|jekyll|gatsby|astro|eleventy|next)\\S* .*(?:starter|theme|boilerplate|template).*");

  /// `# Tide Talk — Transcripts`: what stands behind the name in a heading.
  private static final Pattern BETWEEN = Pattern.compile("\\s+[–—|·-]+\\s+|:\\s+");

  private static final String WORD_END = "(?![\\p{L}\\p{N}-]).*";

  /// Below its heading a README says what it is about.
  private static final int LINES_OF_NAME = 12;

  private static final long LONGEST_FILE = 64 * 1024;
  private static final int LONGEST_TITLE = 80;

  private final Map<Path, Optional<String>> titles = new HashMap<>();
  private final Map<Path, Optional<String>> podcasts = new HashMap<>();
  private final Map<Path, Optional<String>> ofWebsites = new HashMap<>();
  private final Map<Path, Optional<String>> headings = new HashMap<>();

  private static List<String> programs(String... names) {
    return Stream.of(names)
        .flatMap(name -> Stream.of(".js", ".ts", ".mjs", ".mts").map(name::concat))
        .toList();
  }

  private static List<String> each(String... names) {
    return Stream.of(names)
        .flatMap(name -> Stream.of(".yml", ".yaml", ".toml", ".json").map(name::concat))
        .toList();
  }

  /// What the site is called whose root a folder is; empty if it is none, or called as anything is.
  Optional<String> title(Path folder) {
    return titles.computeIfAbsent(folder, Sites::read);
  }

  /// The podcast that the README of a folder is of; empty if it names none.
  Optional<String> podcast(Path folder) {
    return podcasts.computeIfAbsent(folder, Sites::podcastOf);
  }

  /// The podcast of the README that a folder's name is short for: `# Mud and Rye Podcast` of
  /// `rye-podcast`.
  ///
  /// @param name of the folder, without what it is for
  Optional<String> fullName(Path folder, String name) {
    var words = FolderWord.of(name);
    return podcast(folder)
        .filter(podcast -> !words.isEmpty() && FolderWord.of(podcast).containsAll(words));
  }

  private static Optional<String> podcastOf(Path folder) {
    return named(folder).or(() -> headed(folder));
  }

  /// The first heading, if the words below it call that a podcast: `Das ist der Podcast Moorfunk`.
  private static Optional<String> headed(Path folder) {
    var name = heading(folder).filter(title -> !title.equalsIgnoreCase(PathText.name(folder)));
    if (name.isEmpty() || FolderShow.isNoShow(name.get())) return Optional.empty();
    var called =
        Pattern.compile(
            "(?iu).*"
                + PodcastWord.ONE
                + "\\s[\"“„«'*_\\[]{0,4}"
                + Pattern.quote(name.get())
                + WORD_END);
    return there(READMES, folder)
            .limit(1)
            .flatMap(file -> linesOf(file).stream())
            .limit(LINES_OF_NAME)
            .anyMatch(line -> line.contains(name.get()) && called.matcher(line).matches())
        ? name
        : Optional.empty();
  }

  private static Optional<String> named(Path folder) {
    return there(READMES, folder)
        .flatMap(file -> linesOf(file).stream())
        .map(PODCAST::matcher)
        .filter(Matcher::matches)
        .map(heading -> heading.group(1))
        .filter(name -> !FolderShow.isNoShow(name))
        .findFirst();
  }

  /// Of what the README of a folder says that it is the website; empty if it says so of nothing.
  Optional<String> ofWebsite(Path folder) {
    return ofWebsites.computeIfAbsent(folder, Sites::ofSite);
  }

  private static Optional<String> ofSite(Path folder) {
    return there(READMES, folder)
        .flatMap(file -> linesOf(file).stream())
        .filter(line -> line.startsWith("#"))
        .findFirst()
        .map(WEBSITE::matcher)
        .filter(Matcher::matches)
        .map(heading -> heading.group(1))
        .filter(name -> !FolderShow.isNoShow(name));
  }

  /// The first heading of a README that names a folder as its people write it: `# Salt Talk` in
  /// `salt-talk` or `salt-talk-transcripts`. The name of the repository once more tells nothing,
  /// but shows may be called `salt.fm`.
  ///
  /// @param name of the folder, without what it is for
  Optional<String> spelling(Path folder, String name) {
    var whole = PathText.name(folder);
    return headings
        .computeIfAbsent(folder, Sites::heading)
        .filter(heading -> !heading.equalsIgnoreCase(whole) || heading.endsWith(".fm"))
        .filter(heading ->
            Stream.of(name, whole)
                .anyMatch(called -> LettersAlone.of(called).equals(LettersAlone.of(heading))));
  }

  private static Optional<String> heading(Path folder) {
    return there(READMES, folder)
        .flatMap(file -> linesOf(file).stream())
        .filter(line -> line.startsWith("#"))
        .findFirst()
        .map(HEADING::matcher)
        .filter(Matcher::matches)
        .flatMap(heading -> BETWEEN.splitAsStream(heading.group(1)).findFirst());
  }

  private static Optional<String> read(Path folder) {
    boolean hasPrograms = Files.isRegularFile(folder.resolve(OF_PROGRAMS));
    boolean hasPress =
        PRESS_FOLDERS.stream().anyMatch(press -> Files.isDirectory(folder.resolve(press)));
    var programs =
        Stream.concat(
            hasPrograms ? there(PROGRAMS, folder) : Stream.<Path>empty(),
            hasPress ? there(PRESSES, folder) : Stream.<Path>empty());
    return Stream.concat(
            there(FILES, folder).flatMap(file -> titleIn(file).stream()),
            Stream.concat(programs.flatMap(Sites::titlesInProgram), titleOfFeeds(folder).stream()))
        .filter(title -> title.length() <= LONGEST_TITLE && !UNNAMED.matcher(title).matches())
        .filter(title -> !FolderShow.isNoShow(title))
        .findFirst();
  }

  /// What all feeds of a site call their podcast; empty if they are of several.
  private static Optional<String> titleOfFeeds(Path folder) {
    boolean isSite =
        OF_SITE.stream().anyMatch(name -> Files.isDirectory(folder.resolve(name)))
            && !FolderShow.isKeeping(PathText.name(folder));
    var feeds =
        Stream.concat(there(FEEDS, folder), there(isSite ? BUILT_FEEDS : List.of(), folder));
    var titles = feeds.map(FeedFolders::titleIn).distinct().toList();
    return titles.size() == 1 ? titles.getFirst() : Optional.empty();
  }

  private static Stream<Path> there(List<String> names, Path folder) {
    return names.stream().map(folder::resolve).filter(Files::isRegularFile);
  }

  private static Optional<String> titleIn(Path file) {
    return Formats.siteTitle(PathText.name(file), linesOf(file));
  }

  private static Stream<String> titlesInProgram(Path file) {
    return linesOf(file).stream()
        .map(IN_PROGRAM::matcher)
        .filter(Matcher::matches)
        .map(line -> line.group(2).strip())
        .limit(1);
  }

  /// What cannot be read says nothing.
  private static List<String> linesOf(Path file) {
    try {
      return Files.size(file) > LONGEST_FILE
          ? List.of()
          : Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return List.of();
    }
  }
}
