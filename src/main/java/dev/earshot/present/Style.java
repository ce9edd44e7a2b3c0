package dev.earshot.present;

/// How text is set off: with a terminal's colours, or not at all.
public enum Style {
  PLAIN("", "", "", ""),
  COLOURED("\u001b[1;33m", "\u001b[1m", "\u001b[2m", "\u001b[0m");

  private final String mark;
  private final String strong;
  private final String faint;
  private final String end;

  Style(String mark, String strong, String faint, String end) {
    this.mark = mark;
    this.strong = strong;
    this.faint = faint;
    this.end = end;
  }

  /// What the query matched.
  String mark(String text) {
    return mark + text + end;
  }

  /// A mark inside ends all settings, so bold begins anew after it.
  String strong(String text) {
    return strong + (end.isEmpty() ? text : text.replace(end, end + strong)) + end;
  }

  String faint(String text) {
    return faint + text + end;
  }
}
