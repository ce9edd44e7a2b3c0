package dev.earshot.reader.markdown;

import dev.earshot.notation.Signs;
import dev.earshot.reader.text.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// Markdown as the words that a person sees: links are their labels, images nothing, emphasis is
/// gone. What people and apps write is not always valid, so this is no parser of a standard: marks
/// that pair up are taken off, all others stay as they are.
///
/// Two traps. A label may hold brackets of its own (`[see [1]](url)`), which no pattern can count,
/// so links are followed character by character, and only so far that an open bracket does not cost
/// the whole line each time. And an escaped mark (`\*`) must survive until all marks are gone: it
/// waits as a character of the private use area, from where it is brought back at the end.
public final class Markdown {
  /// A picture that apps and people set before words, with the blanks behind it.
  public static final String PICTURE =
      "[\\x{1F000}-\\x{1FAFF}\\x{2300}-\\x{27BF}][\\x{FE0F}\\x{200D}]*\\s*";

  /// Beyond, a bracket is only a bracket; it keeps the search for its end short.
  private static final int LONGEST_LABEL = 1_000;

  private static final int LONGEST_TARGET = 4_000;

  /// Marks pair up within so many characters.
  private static final int PIECE = 8_000;

  /// Escaped characters hide here while marks are taken off.
  private static final int HIDDEN = 0xe000;

  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:a|b|i|u|s|p|em|strong|br|hr|span|div|sub|sup|mark|small|cite|code|img|iframe|audio|source"
              + "|details|summary|blockquote|ul|ol|li|h[1-6])(?:\\s[^<>]*)?/?>|<https?:[^<>\\s]*>",
          Pattern.CASE_INSENSITIVE);

  private static final List<Mark> MARKS =
      List.of(
          new Mark("`", "(?<!`)`++([^`]+)`++"),
          new Mark("*", "(?<!\\*)\\*{1,3}(?=[^\\s*])([^*]+)(?<=\\S)\\*{1,3}"),
          new Mark("**", "\\*\\*(?=\\S)([^*]+)(?<=\\S)\\*\\*"),
          new Mark(
              "_", "(?<![\\p{L}\\p{N}_])_{1,3}(?=[^\\s_])([^_]+)(?<=\\S)_{1,3}(?![\\p{L}\\p{N}_])"),
          new Mark("~~", "~~(?=\\S)([^~]+)~~"),
          new Mark("==", "==(?=\\S)([^=]+)(?<=\\S)=="));

  /// What stands on both sides of words, looked for only where it stands at all.
  private record Mark(String sign, Pattern pair) {
    Mark(String sign, String pair) {
      this(sign, Pattern.compile(pair));
    }

    String removed(String text) {
      return text.contains(sign) ? pair.matcher(text).replaceAll("$1") : text;
    }
  }

  private static final String SIGNS = "[\\*_`~=<";

  private Markdown() {}

  /// One line of text, stripped; empty if nothing is to be seen.
  public static String plain(String markdown) {
    if (!Signs.hasAny(markdown, SIGNS)) return spaced(markdown);
    var plain = new StringBuilder();
    for (int at = 0; at < markdown.length(); ) {
      int end = endOfPiece(markdown, at);
      plain.append(plainPiece(markdown.substring(at, end)));
      if (markdown.charAt(end - 1) == ' ') plain.append(' ');
      at = end;
    }
    return plain.toString().strip();
  }

  /// The end of a sentence, or at least of a word, if there is any: a mark without its partner
  /// costs a look at all that follows.
  private static int endOfPiece(String text, int from) {
    int limit = from + PIECE;
    if (limit >= text.length()) return text.length();
    int sentence = text.lastIndexOf(". ", limit) + 1;
    int space = sentence > from + PIECE / 2 ? sentence : text.lastIndexOf(' ', limit);
    return space > from ? space + 1 : limit;
  }

  private static String plainPiece(String markdown) {
    String text = withoutLinks(withoutTags(markdown));
    for (var mark : MARKS) text = mark.removed(text);
    return spaced(shown(text.replace("**", "")));
  }

  /// A page or a piece of one as plain text, without its rules; what is indented below an item of a
  /// list goes on with it.
  public static String lines(String markdown) {
    var lines = new ArrayList<String>();
    boolean inItem = false;
    for (var text : markdown.lines().toList()) {
      var line = new MarkdownLine(0, text);
      boolean goesOn = inItem && line.isIndented() && !line.isQuoted() && line.bullet().isEmpty();
      String plain = line.isRule() ? "" : plain(line.words());
      if (goesOn && !plain.isEmpty()) lines.add(lines.removeLast() + " " + plain);
      else if (!plain.isEmpty()) lines.add(plain);
      inItem = !plain.isEmpty() && (goesOn || line.bullet().isPresent());
    }
    return String.join("\n", lines);
  }

  /// Text without markdown but with what else cannot be seen: entities, spaces of all kinds.
  public static String spaced(String text) {
    if (text.isEmpty()) return text;
    String unescaped = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    return CleanText.line(unescaped);
  }

  private static String withoutTags(String text) {
    return text.indexOf('<') < 0
        ? text
        : TAG.matcher(text).replaceAll(tag -> Matcher.quoteReplacement(instead(tag)));
  }

  /// An address in angle brackets is seen as it stands in them.
  private static String instead(MatchResult tag) {
    String typed = tag.group();
    if (typed.regionMatches(true, 0, "<http", 0, 5)) return typed.substring(1, typed.length() - 1);
    return typed.regionMatches(true, 0, "<br", 0, 3) ? " " : "";
  }

  private static String shown(String text) {
    if (text.chars().noneMatch(Markdown::isHidden)) return text;
    var shown = new StringBuilder(text);
    for (int i = 0; i < shown.length(); i++)
      if (isHidden(shown.charAt(i))) shown.setCharAt(i, (char) (shown.charAt(i) - HIDDEN));
    return shown.toString();
  }

  private static boolean isHidden(int c) {
    return c >= HIDDEN && c < HIDDEN + 128;
  }

  private static String withoutLinks(String text) {
    if (text.indexOf('[') < 0 && text.indexOf('\\') < 0) return text;
    var out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) at = step(text, at, out);
    return out.toString();
  }

  /// Copies what begins at a place; tells where the text goes on.
  private static int step(String text, int at, StringBuilder out) {
    char c = text.charAt(at);
    if (c == '\\' && isEscape(text, at + 1)) {
      out.append((char) (HIDDEN + text.charAt(at + 1)));
      return at + 2;
    }
    if (text.startsWith("[[", at)) return wikiLink(text, at, out);
    if (text.startsWith("![", at)) return image(text, at, out);
    if (c == '[') return link(text, at, out);
    out.append(c);
    return at + 1;
  }

  private static boolean isEscape(String text, int at) {
    return at < text.length()
        && text.charAt(at) < 128
        && !Character.isLetterOrDigit(text.charAt(at))
        && !Character.isWhitespace(text.charAt(at));
  }

  /// `[[Target|Alias]]`, in tables and exports `[[Target\|Alias]]`.
  private static int wikiLink(String text, int at, StringBuilder out) {
    int end = text.indexOf("]]", at + 2, Math.min(text.length(), at + LONGEST_LABEL));
    if (end < 0) return link(text, at, out);
    if (text.startsWith("](", end + 1)) return link(text, at, out);
    String inside = text.substring(at + 2, end);
    out.append(inside.substring(inside.lastIndexOf('|') + 1));
    return end + 2;
  }

  /// An image has no words, nor has what a note takes over from elsewhere: `![[talk.mp3]]`. An
  /// exclamation mark before something else is one.
  private static int image(String text, int at, StringBuilder out) {
    int embedded = text.startsWith("![[", at) ? text.indexOf("]]", at + 3) : -1;
    if (embedded >= 0 && embedded < at + LONGEST_LABEL) return embedded + 2;
    int label = closing(text, at + 1, '[', ']', LONGEST_LABEL);
    int end = label < 0 ? -1 : target(text, label + 1);
    if (end >= 0) return end;
    out.append('!');
    return at + 1;
  }

  private static int link(String text, int at, StringBuilder out) {
    int label = closing(text, at, '[', ']', LONGEST_LABEL);
    int end = label < 0 ? -1 : target(text, label + 1);
    if (end < 0) {
      out.append('[');
      return at + 1;
    }
    out.append(withoutLinks(text.substring(at + 1, label)));
    return end;
  }

  /// Behind `(...)`, or -1.
  private static int target(String text, int at) {
    if (at >= text.length() || text.charAt(at) != '(') return -1;
    int end = closing(text, at, '(', ')', LONGEST_TARGET);
    return end < 0 ? -1 : end + 1;
  }

  /// The bracket that closes the one at a place, others between them counted; -1 if it is too far
  /// away.
  private static int closing(String text, int from, char open, char close, int limit) {
    int depth = 0;
    int end = Math.min(text.length(), from + limit);
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\') i++;
      else if (c == open) depth++;
      else if (c == close && --depth == 0) return i;
    }
    return -1;
  }
}
