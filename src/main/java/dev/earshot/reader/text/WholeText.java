package dev.earshot.reader.text;

import dev.earshot.reader.Findings;
import dev.earshot.reader.Lines;
import java.io.IOException;

/// All lines of a source as one text, for what is a single value over many lines: JSON, HTML. It is
/// the one place where a source is held in memory as a whole, hence the limit.
public final class WholeText {
  /// The words of ten hours with a time for each need a tenth of it.
  private static final int LONGEST = 64 << 20;

  private WholeText() {}

  public static String of(Lines lines, Findings findings) throws IOException {
    var text = new StringBuilder();
    while (lines.advance()) {
      if (text.length() + lines.text().length() > LONGEST) {
        findings.warn(
            lines.number(),
            "the file goes on after " + (LONGEST >> 20) + " MB; the rest was left out");
        break;
      }
      text.append(lines.text()).append('\n');
    }
    return text.toString();
  }
}
