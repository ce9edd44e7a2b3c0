package dev.earshot.docs;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Draws what a terminal shows, as SVG: sharp at any size, and small.
final class TerminalPicture {
  private static final Pattern SETTING = Pattern.compile("\u001b\\[([\\d;]*)m");

  /// The three settings that earshot uses, and the end of all.
  private static final Map<String, String> CLASSES =
      Map.of("1;33", "mark", "1", "strong", "2", "faint", "0", "");

  private static final int COLUMNS = 80;
  private static final double COLUMN = 8.4;
  private static final int LINE = 18;
  private static final int MARGIN = 14;

  private final StringBuilder svg = new StringBuilder();

  /// The picture of a command line and what it printed.
  static String of(String command, String printed) {
    var text = "$ " + command + "\n" + printed;
    return new TerminalPicture().draw(text.lines().toList().toArray(String[]::new));
  }

  private String draw(String... lines) {
    long width = Math.round(COLUMNS * COLUMN) + 2 * MARGIN;
    int height = lines.length * LINE + 2 * MARGIN;
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" height="%s">
        <style>
        text { font: 14px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #d8d8d2; white-space: pre }
        .mark { fill: #ffd866; font-weight: bold } .strong { fill: #ffffff; font-weight: bold } .faint { fill: #94948c }
        </style>
        <rect width="%s" height="%s" rx="8" fill="#22221f"/>
        """
            .formatted(width, height, width, height, width, height));
    for (int i = 0; i < lines.length; i++) line(lines[i], MARGIN + LINE * i + LINE - 5);
    return svg.append("</svg>\n").toString();
  }

  private void line(String line, int y) {
    var setting = SETTING.matcher(line);
    var style = "";
    int column = 0;
    int from = 0;
    while (setting.find()) {
      column += piece(line.substring(from, setting.start()), style, column, y);
      style = CLASSES.get(setting.group(1));
      from = setting.end();
    }
    piece(line.substring(from), style, column, y);
  }

  /// Each piece is put where its column is and made as wide as its columns are, whatever the font.
  ///
  /// @return how many columns it takes
  private int piece(String text, String style, int column, int y) {
    var words = text.stripLeading();
    int indent = text.length() - words.length();
    if (!words.isBlank())
      svg.append(
          String.format(
              Locale.ROOT,
              "<text class=\"%s\" x=\"%.1f\" y=\"%s\" textLength=\"%.1f\">%s</text>%n",
              style,
              MARGIN + (column + indent) * COLUMN,
              y,
              words.stripTrailing().length() * COLUMN,
              words.stripTrailing().replace("&", "&amp;").replace("<", "&lt;")));
    return text.length();
  }
}
