package dev.earshot.corpus.ignore;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A line of a `.gitignore`, as gitignore(5) describes it:
///
/// ```text
/// line     = ["!"] ["/"] segment {"/" segment} ["/"]
/// segment  = "**" {"*"} | {"*" | "?" | class | "\" any | any}
/// class    = "[" ["!" | "^"] {char | char "-" char | "[:" name ":]"} "]"
/// ```
///
/// A slash before or between segments ties the pattern to the folder of its file; else it matches
/// at any depth. A slash at the end means folders alone. `!` takes back what an earlier rule said.
///
/// @param isIgnored what the rule says of what it matches; false after `!`
/// @param isForFolders whether it matches folders alone
/// @param path matches a path relative to the folder of the rule's file, with `/` between names
record IgnoreRule(boolean isIgnored, boolean isForFolders, Pattern path) {
  private static final Pattern WILDCARD = Pattern.compile("[*?\\[\\\\]");

  /// Reads a line; empty for blanks, comments, and what can match nothing.
  static Optional<IgnoreRule> of(String line) {
    var text = withoutTrailingBlanks(line);
    if (text.isEmpty() || text.startsWith("#")) return Optional.empty();
    boolean isIgnored = !text.startsWith("!");
    if (!isIgnored) text = text.substring(1);
    boolean isForFolders = text.endsWith("/");
    if (isForFolders) text = text.substring(0, text.length() - 1);
    if (text.isEmpty() || text.equals("/")) return Optional.empty();
    boolean isTied = text.indexOf('/') >= 0;
    var regex = regex(text.startsWith("/") ? text.substring(1) : text, isTied);
    try {
      var path = Pattern.compile((isTied ? "" : "(?:.*/)?") + regex, Pattern.DOTALL);
      return Optional.of(new IgnoreRule(isIgnored, isForFolders, path));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  /// Whether the rule speaks of a path.
  boolean matches(String relative, boolean isFolder) {
    return (isFolder || !isForFolders) && path.matcher(relative).matches();
  }

  /// Blanks at the end count only behind a backslash. An editor may have left a carriage return.
  private static String withoutTrailingBlanks(String line) {
    int end = line.endsWith("\r") ? line.length() - 1 : line.length();
    while (end > 0 && line.charAt(end - 1) == ' ' && !isEscaped(line, end - 1)) end--;
    return line.substring(0, end);
  }

  /// Whether an odd number of backslashes stands before a place.
  private static boolean isEscaped(String line, int at) {
    int from = at;
    while (from > 0 && line.charAt(from - 1) == '\\') from--;
    return (at - from) % 2 == 1;
  }

  private static String regex(String glob, boolean isTied) {
    var regex = new StringBuilder();
    int at = 0;
    while (at < glob.length()) at = part(glob, at, isTied, regex);
    return regex.toString();
  }

  /// Translates what begins at a place.
  ///
  /// @return where it ends
  private static int part(String glob, int at, boolean isTied, StringBuilder regex) {
    return switch (glob.charAt(at)) {
      case '*' -> stars(glob, at, isTied, regex);
      case '?' -> append(regex, "[^/]", at + 1);
      case '[' -> characters(glob, at, regex);
      case '\\' ->
          at + 1 < glob.length() ? literal(glob, at + 1, regex) : append(regex, "(?!)", at + 1);
      default -> literal(glob, at, regex);
    };
  }

  /// Two stars or more that are a whole segment span folders; others are as good as one, as they
  /// are in a pattern that speaks of names. Git looks at plain text before the first wildcard by
  /// itself, and so takes `a**/b` for `a` and `**/b`, and `/a**` for `a` and `/**`.
  private static int stars(String glob, int at, boolean isTied, StringBuilder regex) {
    int end = at;
    while (end < glob.length() && glob.charAt(end) == '*') end++;
    boolean begins = WILDCARD.split(glob, 2)[0].length() == at || glob.charAt(at - 1) == '/';
    boolean spans = end - at > 1 && begins && isTied;
    if (spans && end < glob.length() && glob.charAt(end) == '/')
      return append(regex, "(?:.*/)?", end + 1);
    return append(regex, spans && end == glob.length() ? ".*" : "[^/]*", end);
  }

  private static int literal(String glob, int at, StringBuilder regex) {
    int end = at + Character.charCount(glob.codePointAt(at));
    return append(regex, Pattern.quote(glob.substring(at, end)), end);
  }

  /// A class without an end matches nothing, as in git. A slash is never in one.
  private static int characters(String glob, int open, StringBuilder regex) {
    var inside = new StringBuilder("[");
    int at = open + 1;
    boolean isNegated = at < glob.length() && "!^".indexOf(glob.charAt(at)) >= 0;
    if (isNegated) at++;
    int first = at;
    for (; at < glob.length(); ) {
      char c = glob.charAt(at);
      if (c == ']' && at > first)
        return append(
            regex, "(?:(?!/)" + (isNegated ? "[^" + inside.substring(1) : inside) + "])", at + 1);
      int named = glob.startsWith("[:", at) ? glob.indexOf(":]", at + 2) : -1;
      if (named > 0) {
        inside.append(posix(glob.substring(at + 2, named)));
        at = named + 2;
      } else if (c == '-' && at > first && at + 1 < glob.length() && glob.charAt(at + 1) != ']') {
        inside.append('-');
        at++;
      } else {
        if (c == '\\' && at + 1 < glob.length()) at++;
        int code = glob.codePointAt(at);
        inside.append("\\x{").append(Integer.toHexString(code)).append('}');
        at += Character.charCount(code);
      }
    }
    return append(regex, "(?!)", glob.length());
  }

  private static String posix(String name) {
    return switch (name) {
      case "alnum" -> "\\p{Alnum}";
      case "alpha" -> "\\p{Alpha}";
      case "blank" -> "\\p{Blank}";
      case "cntrl" -> "\\p{Cntrl}";
      case "digit" -> "\\p{Digit}";
      case "graph" -> "\\p{Graph}";
      case "lower" -> "\\p{Lower}";
      case "print" -> "\\p{Print}";
      case "punct" -> "\\p{Punct}";
      case "space" -> "\\s";
      case "upper" -> "\\p{Upper}";
      case "xdigit" -> "\\p{XDigit}";
      default -> "&&[]";
    };
  }

  private static int append(StringBuilder regex, String part, int end) {
    regex.append(part);
    return end;
  }
}
