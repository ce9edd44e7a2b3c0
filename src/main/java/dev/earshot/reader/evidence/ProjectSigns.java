package dev.earshot.reader.evidence;

import java.util.regex.Pattern;

/// What shows that a page belongs to a program, a project or the machinery of a site.
final class ProjectSigns {
  private static final int SEVERAL = 3;

  /// A page may well have players and the like put in: `{{< youtube id >}}`, `{% include x %}`.
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\{\\{(?![<%]).*\\}\\}|<%.*%>|\\$\\{\\w+\\}"
              + "|\\{%-?\\s*(?:if|for|assign|else|elsif|unless|capture|case|block|extends|end\\w+)\\b.*%\\}");

  private static final Pattern TEMPLATE_FOLDER =
      Pattern.compile("(?i)[._]?(?:templates?|archetypes)");

  /// A title, a fact or a good part of the lines waits to be filled in.
  static final PageSign TEMPLATE =
      PageSign.title(PLACEHOLDER.pattern())
          .or(page ->
              page.facts().values().stream().anyMatch(value -> PLACEHOLDER.matcher(value).find()))
          .or(PageSign.oneLineIn(4, ".*(?:" + PLACEHOLDER.pattern() + ").*"))
          .or(PageSign.title("#{4,}(?!$)"))
          .or(page -> TEMPLATE_FOLDER.matcher(page.folder()).matches())
          .or(
              PageSign.name(
                  "[._]?template(?:[-_. ].*)?|(?:blank|empty|new)[-_ ](?:episode|post|podcast|page|transcript)\\..*"
                      + "|_?(?:episode|podcast|post|notes?|transcript)[-_ ]template\\..*"));

  static final PageSign ROBOTS = PageSign.lines(2, "(?i)(?:user-agent|disallow|allow):.*");

  static final PageSign PROGRAM =
      PageSign.oneLineIn(
              4,
              "#!/.*|(?:import|from|export|const|let|var|function|def|class|return|package|using|if|for"
                  + "|while|elif|else|fi|done|echo|sudo|public|private)\\b.*[;{}()=:]\\s*$|(?!\\{[{%:]|.*\\p{IsGreek}).*[;{}]\\s*$|//.*|@\\w+(?:\\(.*)?")
          .or(page -> page.body().stream().limit(1).anyMatch(line -> line.startsWith("#!")));

  static final PageSign LICENCE =
      PageSign.words(
          "(?i)permission is hereby granted|without warrant(?:y|ies)|general public license"
              + "|licensed under the apache license|all rights reserved\\. redistribution");

  /// The names of documents that every project has.
  static final PageSign DOCUMENT =
      PageSign.name(
          "(?:readme|licen[cs]e|copying|changelog|changes|contributing|code_of_conduct"
              + "|security|authors|contributors|install|todo|notice|roadmap|releasing|governance"
              + "|support|style_?guide|404|pull_request_template|issue_template)"
              + "(?:[._-][\\w-]{2,5})?(?:\\.\\w+)*");

  /// An option of a command, in a table or a list, or a command at its prompt.
  private static final String OPTION =
      "[|*\\s-]*(?:`-{1,2}[a-zA-Z][\\w-]*[`=\\[, ].*|--[a-z][\\w-]+[ =,].*|\\$ \\w.*)";

  static final PageSign MANUAL =
      PageSign.headings(
              2,
              "(?i)(?:install(?:ation|ing)?|usage|getting started|quick"
                  + " ?start|licen[cs]e|contributing|api(?:"
                  + " reference)?|requirements|dependencies|prerequisites|configuration|options"
                  + "|changelog|\\[?v?\\d+\\.\\d+\\.\\d+.*|unreleased|development|building|deployment|testing"
                  + "|status$|context$|decision$|consequences|troubleshooting|faq|features|setup|commands|parameters|examples?)\\b.*|`[^`]+`.*|[\\w.]+\\([^)]*\\)|(?i:class|event|module|method):"
                  + " .*")
          .or(PageSign.lines(SEVERAL, OPTION))
          .or(
              PageSign.title(
                  "(?i)\\b(?:style ?guide|contribut(?:ion|ing) guide|(?:contribut\\p{L}+|editorial|community|brand) guidelines"
                      + "|transcri\\p{L}+ (?:style |format )?(?:guidelines?|guide|instructions|conventions|rules|standards?))\\b|(?i)transkriptions(?:regeln|richtlinien|leitfaden)"));

  /// A site generator's page; whoever keeps facts between fences would have said more.
  static final PageSign SITE_PAGE =
      page ->
          page.hasFrontMatter()
              && page.facts().containsKey("layout")
              && !FactSigns.hasEpisodeFact(page)
              && !FactSigns.hasFact(page)
              && !FactSigns.isTaggedPodcast(page);

  private static final String LOG_LINE =
      "\\[?\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}[,T"
          + " ]+\\d{1,2}:\\d\\d.*|\\[?\\d\\d:\\d\\d(?::\\d\\d)?\\]?\\s+<[^>]+>.*|(?:.{1,40},"
          + " )?\\[\\d{1,2}[-. ]\\p{L}{3,9}[-. ]\\d{2,4} .*\\d:\\d\\d.*"
          + "|.*\\b(?:INFO|WARN(?:ING)?|ERROR|DEBUG)\\b.*";

  /// What is written in the chat of a call, and what is said there where the transcript is saved.
  private static final String CALL_LINE = "\\d\\d:\\d\\d:\\d\\d\\t[^\\t]{1,60}:\\t";

  /// Where the file is called by the number of an episode, sentences there were spoken.
  private static final PageSign CALL_CHAT =
      PageSign.lines(SEVERAL, CALL_LINE + ".*")
          .and(PageSign.oneLineIn(2, CALL_LINE + ".*"))
          .unless(
              PageSign.oneLineIn(2, CALL_LINE + "\\p{Lu}.*[.!?…]")
                  .and(FactSigns::isNumberedEpisode));

  /// Below the facts of an episode, such lines are what its listeners wrote meanwhile.
  static final PageSign LOG =
      PageSign.lines(SEVERAL, LOG_LINE)
          .and(PageSign.oneLineIn(2, LOG_LINE))
          .and(page -> !page.hasFrontMatter() || !FactSigns.hasEpisodeFact(page))
          .or(CALL_CHAT);

  /// Files that programs read; whoever tells of an episode there has a format of its own.
  static final PageSign DATA =
      PageSign.name(
          ".*\\.(?:ics|po|pot|pgn|log|bib|tex|ini|cfg|conf|toml|ya?ml|sql|env|s?css|[jt]sx?|py|rb|go|rs|java|kt"
              + "|c|h|cpp|sh|bat|ps1|properties|plist|lock|diff|patch|eml|mbox|lrc|vcf|gpx|kml|csv|tsv)");

  static final PageSign SETTINGS =
      PageSign.oneLineIn(
              2,
              "(?:(?!start=[\\d.]+s? )[a-z][\\w.-]*\\s*=\\s*\\S.*|[a-z][\\w-]*:(?:\\s+[\\w'\"./-]+)?|\\[[\\w.-]+\\]|-\\s+[a-z]\\w*:(?!\\s*\\d{1,2}:\\d\\d\\s).*)")
          .and(page -> page.body().size() >= SEVERAL);

  private ProjectSigns() {}
}
