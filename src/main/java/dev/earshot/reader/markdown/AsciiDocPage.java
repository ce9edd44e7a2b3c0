package dev.earshot.reader.markdown;

import dev.earshot.notation.DayNotation;
import dev.earshot.notation.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A page of AsciiDoc as lines of markdown, as many as before: its header's attributes and day are
/// facts, `==` begins a heading, a link's text stands behind its address, blocks are set off by
/// lines of one sign. A front matter above it stays.
final class AsciiDocPage {
  private static final Pattern TITLE = Pattern.compile("= +(\\S.*)");
  private static final Pattern ATTRIBUTE = Pattern.compile(":([\\w-]{1,40}):(?:\\s+(.*))?");
  private static final Pattern AUTHOR = Pattern.compile("\\p{Lu}[^:<>=]{1,80}(?: <\\S+>)?");
  private static final Pattern HEADING = Pattern.compile("(={1,6}) +(\\S.*)");
  private static final Pattern ITEM = Pattern.compile("\\s*(\\*{1,5}|-|\\.{1,5}) +(\\S.*)");
  private static final Pattern TERM = Pattern.compile("(\\S[^:]{0,60}):: +(\\S.*)");
  private static final Pattern BLOCK_TITLE = Pattern.compile("\\.([^\\s.].*)");
  private static final Pattern STYLE = Pattern.compile("\\[[^\\[\\]]*\\]|\\[\\[[^\\[\\]]*\\]\\]");
  private static final Pattern QUOTED_BY =
      Pattern.compile("\\[(?:quote|verse), *\"?([^,\\]\"]{1,200}+)\"?[^\\]]*+\\]");
  private static final Pattern BORDER =
      Pattern.compile("(?:([-.*=_+/])\\1{3,}|[|,!]={3,}|--|'{3,}|<<<)\\s*");
  private static final Pattern MACRO = Pattern.compile("(image|audio|video)::(\\S[^\\[]*)\\[(.*)");
  private static final Pattern LINK =
      Pattern.compile(
          "(?:link:|xref:)?(https?://[^\\s\\[\\]]{1,2000}|(?<=link:)[^\\s\\[\\]:]{1,200})\\[\\[?([^\\[\\]]*)\\]\\]?");
  private static final Pattern OPEN_LINK =
      Pattern.compile("https?://[^\\s\\[\\]]{1,2000}\\[[^\\[\\]]*$");
  private static final Pattern ATTRIBUTES_OF_LINK = Pattern.compile("\\^?(?:, *\\w+=.*)?$");
  private static final Pattern BOLD =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}*])\\*([^\\s*](?:[^*]{0,200}[^\\s*])?)\\*(?![\\p{L}\\p{N}*])");

  /// What generators of sites put before names of attributes that are theirs.
  private static final Pattern OF_SITE = Pattern.compile("^(?:page|jbake|post)-");

  /// Attributes that tell of the episode; the others are settings.
  private static final Set<String> FACTS =
      Set.copyOf(
          FactKeys.all(
              FactKeys.SHOW,
              FactKeys.EPISODE_ALONE,
              FactKeys.EPISODE,
              FactKeys.NUMBER,
              FactKeys.SEASON,
              FactKeys.DATE,
              FactKeys.HOSTS,
              FactKeys.GUESTS,
              FactKeys.AUDIO,
              FactKeys.DURATION,
              FactKeys.LANGUAGE,
              List.of("tags", "description", "url", "link")));

  /// Of a heading, from the first level on.
  private static final String UNDERLINES = "=-~^+";

  private static final int SHORTEST_UNDERLINE = 4;

  /// By so much an underline may be longer or shorter than its heading.
  private static final int OFF = 2;

  /// A link may go on over so many lines.
  private static final int LINES_OF_LINK = 3;

  private final List<String> lines;
  private Optional<String> quotedBy = Optional.empty();
  private Optional<String> block = Optional.empty();
  private boolean isSoundTold;

  private AsciiDocPage(List<String> page) {
    lines = new ArrayList<>(page);
  }

  /// Whether a page begins with a title as AsciiDoc has it; wikis close theirs.
  static boolean is(List<String> page) {
    int at = titleAt(page);
    return at >= 0 && !page.get(at).strip().endsWith(" =");
  }

  /// Below a front matter, comments and attributes; -1 if something else stands there.
  private static int titleAt(List<String> page) {
    int at = endOfFrontMatter(page);
    while (at < page.size()
        && (page.get(at).isBlank()
            || page.get(at).startsWith("//")
            || ATTRIBUTE.matcher(page.get(at)).matches())) at++;
    return at < page.size() && TITLE.matcher(page.get(at)).matches() ? at : -1;
  }

  private static int endOfFrontMatter(List<String> page) {
    if (page.isEmpty() || !page.getFirst().strip().equals("---")) return 0;
    return IntStream.range(1, page.size())
            .filter(i -> page.get(i).strip().equals("---"))
            .findFirst()
            .orElse(-1)
        + 1;
  }

  static List<String> toMarkdown(List<String> page) {
    var adoc = new AsciiDocPage(page);
    int title = titleAt(page);
    int body = adoc.header(endOfFrontMatter(page), title);
    adoc.openLists(body);
    for (int i = body; i < page.size(); i++) adoc.joinLink(i);
    for (int i = body + 1; i < page.size(); i++) adoc.readUnderline(i);
    for (int i = body; i < page.size(); i++) adoc.lines.set(i, adoc.line(adoc.lines.get(i)));
    return adoc.lines;
  }

  /// Below the title stand who wrote it and when, and attributes up to the first other line.
  private int header(int from, int title) {
    var heading = TITLE.matcher(lines.get(title));
    if (heading.matches()) lines.set(title, "# " + linked(heading.group(1)));
    int end = title + 1 + (isAuthor(title + 1) ? 1 : 0);
    while (end < lines.size() && isOfHeader(lines.get(end), end - title)) end++;
    var sound = sound();
    for (int i = from; i < end; i++) {
      if (i == title) continue;
      var fact = fact(lines.get(i));
      // What plays the episode is told where a setting stood.
      boolean isFree = fact.isEmpty() && i > title && sound.isPresent();
      lines.set(i, isFree ? "audio_url: " + sound.get() : fact.orElse(""));
      if (isFree) {
        isSoundTold = true;
        sound = Optional.empty();
      }
    }
    return end;
  }

  /// `Ida Ray <ida@tide.example>`, or a name above the rest of the header.
  private boolean isAuthor(int at) {
    if (at + 1 >= lines.size() || !AUTHOR.matcher(lines.get(at)).matches()) return false;
    var below = lines.get(at + 1);
    return lines.get(at).endsWith(">")
        || ATTRIBUTE.matcher(below).matches()
        || dayIn(below).isPresent();
  }

  private static boolean isOfHeader(String line, int below) {
    return ATTRIBUTE.matcher(line).matches()
        || line.startsWith("//")
        || (below <= 2 && dayIn(line).isPresent());
  }

  /// `2012-09-11 12:05`, `v1.0, 2012-09-11`
  private static Optional<String> dayIn(String line) {
    var day =
        line.replaceFirst("^v?\\d+(?:\\.\\d+)*, *", "").replaceFirst(" \\d\\d?:\\d\\d.*$", "");
    return line.length() < 40 ? DayNotation.read(day).map(Object::toString) : Optional.empty();
  }

  private static Optional<String> fact(String line) {
    var day = dayIn(line).map(written -> "date: " + written);
    var attribute = ATTRIBUTE.matcher(line);
    if (day.isPresent() || !attribute.matches() || attribute.group(2) == null) return day;
    var name = OF_SITE.matcher(attribute.group(1).toLowerCase(Locale.ROOT)).replaceFirst("");
    var key =
        name.equals("revdate") ? "date" : name.equals("lang") ? "language" : name.replace('-', '_');
    return FACTS.contains(key) ? Optional.of(key + ": " + attribute.group(2)) : Optional.empty();
  }

  private Optional<String> sound() {
    var sounds =
        lines.stream()
            .filter(line -> line.startsWith("audio::"))
            .map(MACRO::matcher)
            .filter(Matcher::matches)
            .map(macro -> macro.group(2))
            .distinct()
            .toList();
    return sounds.size() == 1 ? Optional.of(sounds.getFirst()) : Optional.empty();
  }

  /// What is set apart as a quotation and is a list is none.
  private void openLists(int from) {
    var borders =
        IntStream.range(from, lines.size())
            .filter(i -> lines.get(i).startsWith("____") && BORDER.matcher(lines.get(i)).matches())
            .toArray();
    for (int i = 0; i + 1 < borders.length; i += 2) {
      var first =
          lines.subList(borders[i] + 1, borders[i + 1]).stream()
              .filter(line -> !line.isBlank())
              .findFirst();
      if (first.filter(line -> ITEM.matcher(line).matches()).isEmpty()) continue;
      lines.set(borders[i], "");
      lines.set(borders[i + 1], "");
    }
  }

  /// The text of a link may go on below.
  private void joinLink(int at) {
    for (int next = at + 1; next < lines.size() && next <= at + LINES_OF_LINK; next++) {
      if (lines.get(next).isBlank() || lines.get(at).indexOf('[') < 0) return;
      if (!OPEN_LINK.matcher(lines.get(at)).find()) return;
      lines.set(at, lines.get(at) + " " + lines.get(next).strip());
      lines.set(next, "");
    }
  }

  /// `Show notes` above `----------`, as headings were written at first.
  private void readUnderline(int at) {
    var title = lines.get(at - 1).strip();
    var line = lines.get(at).strip();
    int level = line.isEmpty() ? -1 : UNDERLINES.indexOf(line.charAt(0));
    boolean isOne =
        level >= 0
            && line.length() >= SHORTEST_UNDERLINE
            && line.chars().allMatch(c -> c == line.charAt(0))
            && Math.abs(line.length() - title.length()) <= OFF
            && title.chars().anyMatch(Character::isLetter)
            && (at < 2 || lines.get(at - 2).isBlank());
    if (!isOne) return;
    lines.set(at - 1, "=".repeat(level + 1) + " " + title);
    lines.set(at, "");
  }

  private String line(String adoc) {
    var border = BORDER.matcher(adoc);
    if (border.matches()) return border(border.group(1) == null ? "" : border.group(1));
    if (block.filter("_"::equals).isPresent()) return "> " + inline(adoc.strip());
    if (block.isPresent()) return adoc;
    if (adoc.startsWith("//") || adoc.strip().equals("+")) return "";
    var by = QUOTED_BY.matcher(adoc);
    if (by.matches()) quotedBy = Optional.of(by.group(1).strip());
    if (STYLE.matcher(adoc.strip()).matches()) return "";
    var macro = MACRO.matcher(adoc);
    if (macro.matches()) return played(macro.group(1), macro.group(2), macro.group(3));
    var heading = HEADING.matcher(adoc);
    if (heading.matches())
      return "#".repeat(heading.group(1).length()) + " " + inline(heading.group(2));
    var item = ITEM.matcher(adoc);
    if (item.matches()) return item(item.group(1), item.group(2));
    var term = TERM.matcher(adoc);
    if (term.matches()) return "**" + term.group(1) + ":** " + inline(term.group(2));
    var title = BLOCK_TITLE.matcher(adoc);
    return inline(title.matches() ? title.group(1) : adoc);
  }

  /// A quotation ends with whoever said it; code and the like is as it stands.
  private String border(String sign) {
    boolean ends = block.filter(sign::equals).isPresent();
    boolean begins = block.isEmpty() && Set.of("_", "-", ".", "/", "+").contains(sign);
    if (begins) block = Optional.of(sign);
    if (ends) block = Optional.empty();
    var by = ends && sign.equals("_") ? quotedBy : Optional.<String>empty();
    if (ends) quotedBy = Optional.empty();
    if ((begins || ends) && (sign.equals("-") || sign.equals("."))) return "```";
    return by.map(name -> "> — " + name).orElse("");
  }

  private String played(String kind, String place, String behind) {
    if (kind.equals("audio") && isSoundTold) return "";
    if (kind.equals("video") && behind.startsWith("youtube")) return WebAddress.ofVideo(place);
    return kind.equals("image") ? "" : "[" + kind + "](" + place + ")";
  }

  private static String item(String mark, String words) {
    String indent = "  ".repeat(mark.length() - 1);
    return indent + (mark.startsWith(".") ? "1. " : "- ") + inline(words);
  }

  private static String inline(String adoc) {
    String text = adoc.endsWith(" +") ? adoc.substring(0, adoc.length() - 2) : adoc;
    String linked = linked(text);
    return linked.indexOf('*') < 0 ? linked : BOLD.matcher(linked).replaceAll("**$1**");
  }

  private static String linked(String adoc) {
    if (adoc.indexOf('[') < 0) return adoc;
    return LINK.matcher(adoc)
        .replaceAll(link -> {
          var text = ATTRIBUTES_OF_LINK.matcher(link.group(2)).replaceFirst("").strip();
          var shown = text.isEmpty() ? link.group(1) : "[" + text + "](" + link.group(1) + ")";
          return Matcher.quoteReplacement(shown);
        });
  }
}
