package dev.earshot.reader.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page of Emacs' org-mode as lines of markdown: its keywords are facts, its stars headings.
final class OrgPage {
  private static final Pattern KEYWORD = Pattern.compile("#\\+(\\w+):\\s*(.*)");
  private static final Pattern TITLE = Pattern.compile("(?i)#\\+title:\\s*(\\S.*)");
  private static final Pattern BLOCK = Pattern.compile("(?i)#\\+(begin|end)_(\\w+).*");
  private static final Pattern HEADING = Pattern.compile("(\\*{1,6})\\s+(.*)");
  private static final Pattern DRAWER = Pattern.compile("\\s*:[\\w-]+:.*");

  /// Of the properties of a heading, those of what it is about; programs keep others there.
  private static final Pattern PROPERTY =
      Pattern.compile(
          "\\s*:(?i:(DATE|PUBLISHED|RELEASED|AIRED|RECORDED|PODCAST|SHOW|TITLE|EPISODE|NUMBER|SEASON|GUESTS?|HOSTS?|URL|LINK|AUDIO|DURATION|LANGUAGE)):\\s+(\\S.*)");

  private static final Pattern LINK =
      Pattern.compile("\\[\\[([^\\[\\]]+)\\](?:\\[([^\\[\\]]+)\\])?\\]");

  private final int above;
  private boolean inQuote;

  /// @param isTitled whether a keyword has the title, and stands above all headings
  private OrgPage(boolean isTitled) {
    this.above = isTitled ? 1 : 0;
  }

  /// Whether a page begins as one of org-mode does: with a keyword, or with a star, where others
  /// have two, which are no list's, or links are written as there.
  static boolean is(List<String> page) {
    Optional<String> first = page.stream().filter(line -> !line.isBlank()).findFirst();
    if (first.isEmpty()) return false;
    return KEYWORD.matcher(first.get()).matches()
        || (first.get().startsWith("* ") && page.stream().anyMatch(OrgPage::isOfOrg));
  }

  private static boolean isOfOrg(String line) {
    return line.startsWith("** ") || (line.startsWith("* [[") && line.contains("]["));
  }

  static List<String> toMarkdown(List<String> page) {
    var org = new OrgPage(page.stream().anyMatch(line -> TITLE.matcher(line).matches()));
    var lines = new ArrayList<String>();
    for (var line : page) lines.add(org.line(line));
    return lines;
  }

  private String line(String org) {
    var block = BLOCK.matcher(org.strip());
    if (block.matches()) {
      boolean isQuote = block.group(2).toLowerCase(Locale.ROOT).matches("quote|verse");
      inQuote = isQuote && block.group(1).equalsIgnoreCase("begin");
      return "";
    }
    if (inQuote) return "> " + org.strip();
    var title = TITLE.matcher(org);
    if (title.matches()) return "# " + linked(title.group(1));
    var keyword = KEYWORD.matcher(org);
    if (keyword.matches()) return fact(keyword.group(1), keyword.group(2));
    var heading = HEADING.matcher(org);
    if (heading.matches())
      return "#".repeat(above + heading.group(1).length()) + " " + linked(heading.group(2));
    var property = PROPERTY.matcher(org);
    if (property.matches()) return fact(property.group(1), property.group(2));
    return DRAWER.matcher(org).matches() ? "" : linked(org);
  }

  private static String fact(String keyword, String value) {
    String key = keyword.toLowerCase(Locale.ROOT);
    return key.equals("filetags")
        ? "tags: " + value.replace(':', ' ').strip()
        : key + ": " + value.replaceAll("[\\[\\]<>]", "");
  }

  private static String linked(String org) {
    return LINK.matcher(org)
        .replaceAll(link ->
            Matcher.quoteReplacement(
                link.group(2) == null
                    ? link.group(1)
                    : "[" + link.group(2) + "](" + link.group(1) + ")"));
  }
}
