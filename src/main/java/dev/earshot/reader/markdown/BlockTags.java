package dev.earshot.reader.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// HTML among markdown, as sites have it inside what opens and closes: a line of it as markdown.
/// Tags within the words stay, as all who read words take them off.
final class BlockTags {
  private static final String BLOCK =
      "</?(?:p|div|details|summary|section|article|main|ul|ol|dl|dd|center)(?:\\s[^<>]{0,400})?>";

  private static final Pattern OPENING = Pattern.compile("^(?:\\s*" + BLOCK + "){1,8}\\s*");
  private static final Pattern TAG = Pattern.compile(BLOCK);
  private static final Pattern HEADING =
      Pattern.compile("^<h([1-6])(?:\\s[^<>]{0,400})?>(.*)</h\\1>$");
  private static final Pattern ITEM =
      Pattern.compile("^<li(?:\\s[^<>]{0,400})?>\\s*(.*?)(?:</li>)?$");

  /// Who speaks, as a list of terms has it.
  private static final Pattern TERM =
      Pattern.compile("^\\s*<dt(?:\\s[^<>]{0,400})?>([^<>:]{1,80}):?</dt>(?:\\s*<dd>)?");

  /// A time that other pages lead to, or that a site shows in its own way.
  private static final Pattern ANCHORED =
      Pattern.compile(
          "<(a|time|span|small|sup|code|kbd)(?:\\s[^<>]{0,400})?>\\s*([\\[(]?\\d{1,4}(?::\\d{2}){1,2}[\\])]?)\\s*</\\1>");

  private BlockTags() {}

  static String removed(String line) {
    if (line.indexOf('<') < 0) return line;
    var text = TERM.matcher(ANCHORED.matcher(line).replaceAll("$2")).replaceFirst("**$1:** ");
    var opened = OPENING.matcher(text).replaceFirst("");
    if (line.stripLeading().startsWith("<")) text = closed(opened);
    var heading = HEADING.matcher(text);
    if (heading.matches())
      return "#".repeat(Integer.parseInt(heading.group(1))) + " " + heading.group(2).strip();
    return ITEM.matcher(text).replaceFirst(item -> "- " + Matcher.quoteReplacement(item.group(1)));
  }

  /// Without the tags that close the line, read from its end.
  private static String closed(String line) {
    int end = line.length();
    while (true) {
      while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) end--;
      int tag = end == 0 ? -1 : line.lastIndexOf('<', end - 1);
      if (tag < 0 || !TAG.matcher(line).region(tag, end).matches()) return line.substring(0, end);
      end = tag;
    }
  }
}
