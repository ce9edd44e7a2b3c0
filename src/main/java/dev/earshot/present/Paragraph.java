package dev.earshot.present;

import dev.earshot.episode.Span;
import java.util.ArrayList;
import java.util.List;

/// A text with marked spans, broken into lines at its spaces.
final class Paragraph {
  private final String text;
  private final List<Span> marks;
  private final Style style;

  Paragraph(String text, List<Span> marks, Style style) {
    this.text = VisibleText.of(text);
    this.marks = marks;
    this.style = style;
  }

  List<String> lines(int columns) {
    var lines = new ArrayList<String>();
    int from = skipSpaces(0);
    while (from < text.length()) {
      int to = lineEnd(from, columns);
      lines.add(marked(from, to));
      from = skipSpaces(to);
    }
    return lines;
  }

  /// The whole text on one line.
  String line() {
    return marked(0, text.length());
  }

  private int skipSpaces(int at) {
    while (at < text.length() && text.charAt(at) == ' ') at++;
    return at;
  }

  /// After the last word that fits, or in the middle of one that is longer than a line.
  private int lineEnd(int from, int columns) {
    int width = 0;
    int lastSpace = -1;
    for (int at = from; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (text.charAt(at) == ' ') lastSpace = at;
      width += Columns.of(text.codePointAt(at));
      if (width > columns) return lastSpace > from ? lastSpace : Math.max(at, from + 1);
    }
    return text.length();
  }

  private String marked(int from, int to) {
    int end = to;
    while (end > from && text.charAt(end - 1) == ' ') end--;
    var line = new StringBuilder();
    int at = from;
    for (var mark : marks) {
      int begin = Math.max(mark.from(), at);
      int stop = Math.min(mark.to(), end);
      if (begin >= stop) continue;
      line.append(text, at, begin).append(style.mark(text.substring(begin, stop)));
      at = stop;
    }
    return line.append(text, at, Math.max(at, end)).toString();
  }
}
