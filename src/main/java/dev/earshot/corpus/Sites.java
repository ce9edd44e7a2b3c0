package dev.earshot.corpus;

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
/// README the podcast. Each folder is looked at once, so for one update and one thread.
final class Sites {
  /// Where Jekyll, Hugo, Zola, Eleventy, mdBook and MkDocs are told; what is of the podcast alone
  /// comes first.
  private static final List<String> FILES =
      Stream.of(
              each("_data/podcast", "src/_data/podcast", "data/podcast"),
              each("_config", "hugo", "config/_default/hugo", "config", "config/_default/config"),
              each("book", "mkdocs"),
              each("_data/metadata", "src/_data/metadata", "_data/site", "src/_data/site"))
          .flatMap(List::stream)
          .toList();

  /// What lies beside programs for sites.
  private static final String OF_PROGRAMS = "package.json";

  /// Where Docusaurus, Gatsby, VuePress, VitePress and Astro's blogs are told, in programs.
  private static final List<String> PROGRAMS =
      Stream.of(
              "docusaurus.config",
              "gatsby-config",
              ".vuepress/config",
              ".vitepress/config",
              "src/consts",
              "src/site.config")
          .flatMap(name -> Stream.of(".js", ".ts", ".mjs", ".mts").map(name::concat))
          .toList();

  private static final Pattern IN_PROGRAM =
      Pattern.compile(
          "\\s*(?:export const )?(?:title|siteTitle|SITE_TITLE)\\s?[:=]\\s?([\"'`])([^\"'`$<>]{2,80})\\1[,;]?\\s*");

  private static final List<String> READMES = List.of("README.md", "readme.md", "Readme.md");

  private static final String NAME =
      "(?!(?i:awesome|my|your|our|the best) )(\\p{Lu}[^\\s\\[\\]]*(?: [^\\s\\[\\]]+){1,5}?(?<! (?i:an?|the|every|any|each|this|that|my|your|our|one|new|first|no|some|which|what)) (?iu:"
          + PodcastWord.ONE
          + "))(?![\\p{L}\\p{N}-])";

  /// `# Tide and Mud Podcast`, with more words behind it unless they are those of a program, and
  /// `Transcripts of the [Tide and Mud Podcast](…)`.
  private static final Pattern PODCAST =
      Pattern.compile(
          "(?:#\\s+|(?:#\\s+)?(?i:transcripts?|transcriptions?|show ?notes|episodes|the (?:web)?site|website|site) (?i:for|of|from) (?i:the )?\\[?)"
              + NAME
              + "(?! (?i:transcri(?:ber|bing|ption tool)|summar\\p{L}+|generator|downloader|bot|app|player|search|manager|pipeline|tools?|cli|api|scripts?)).*");

  /// What a generator of sites calls a new one.
  private static final Pattern UNNAMED =
      Pattern.compile(
          "(?i)(?:my|your|a|the) (?:new|awesome|great|first|cool)? ?(?:hugo|jekyll|astro|gatsby|eleventy|docusaurus|static)? ?(?:site|website|project|blog|title|podcast)|your awesome title"
              + "|example (?:site|title|domain)|untitled|(?:hugo|jekyll|gatsby|astro|eleventy|next)\\S* .*(?:starter|theme|boilerplate|template).*");

  /// `# Tide Talk — Transcripts`
  private static final Pattern BETWEEN = Pattern.compile("\\s+[–—|·-]+\\s+|:\\s+");

  private static final long LONGEST_FILE = 64 * 1024;
  private static final int LONGEST_TITLE = 80;

  private final Map<Path, Optional<String>> titles = new HashMap<>();
  private final Map<Path, Optional<String>> podcasts = new HashMap<>();
  private final Map<Path, Optional<String>> headings = new HashMap<>();

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

  /// A show's name as the heading of its folder's README writes it: `Tide Talk` of `tidetalk`.
  Optional<String> spelled(String name, Path folder) {
    var key = Identity.key(name);
    return headings
        .computeIfAbsent(folder, Sites::headingOf)
        .flatMap(heading -> BETWEEN.splitAsStream(heading).findFirst())
        .filter(words -> Identity.key(words).equals(key));
  }

  private static Optional<String> headingOf(Path folder) {
    return there(READMES, folder)
        .flatMap(file -> linesOf(file).stream())
        .filter(line -> line.startsWith("# "))
        .map(line -> line.substring(2).strip())
        .findFirst();
  }

  private static Optional<String> podcastOf(Path folder) {
    return there(READMES, folder)
        .flatMap(file -> linesOf(file).stream())
        .map(PODCAST::matcher)
        .filter(Matcher::matches)
        .map(heading -> heading.group(1))
        .filter(name -> !FolderShow.isNoShow(name))
        .findFirst();
  }

  private static Optional<String> read(Path folder) {
    boolean hasPrograms = Files.isRegularFile(folder.resolve(OF_PROGRAMS));
    var programs = hasPrograms ? there(PROGRAMS, folder) : Stream.<Path>empty();
    return Stream.concat(
            there(FILES, folder).flatMap(file -> titleIn(file).stream()),
            programs.flatMap(Sites::titlesInProgram))
        .filter(title -> title.length() <= LONGEST_TITLE && !UNNAMED.matcher(title).matches())
        .filter(title -> !FolderShow.isNoShow(title))
        .findFirst();
  }

  private static Stream<Path> there(List<String> names, Path folder) {
    return names.stream().map(folder::resolve).filter(Files::isRegularFile);
  }

  private static Optional<String> titleIn(Path file) {
    return Formats.siteTitle(PathText.name(file.toString()), linesOf(file));
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
