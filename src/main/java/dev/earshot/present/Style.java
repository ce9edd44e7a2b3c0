package dev.earshot.present;

import java.util.Optional;

/// How text is set off: with a terminal's colours, or not at all, and on terminals that know them
/// with links that can be followed (OSC 8).
public enum Style {
  PLAIN("", "", "", "", false),
  COLOURED("\u001b[1;33m", "\u001b[1m", "\u001b[2m", "\u001b[0m", false),
  LINKED("\u001b[1;33m", "\u001b[1m", "\u001b[2m", "\u001b[0m", true);

  private static final String LINK = "\u001b]8;;";
  private static final String END_OF_ADDRESS = "\u001b\\";

  private final String mark;
  private final String strong;
  private final String faint;
  private final String end;
  private final boolean links;

  Style(String mark, String strong, String faint, String end, boolean links) {
    this.mark = mark;
    this.strong = strong;
    this.faint = faint;
    this.end = end;
    this.links = links;
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

  /// Text that leads to an address, if it is one of the web that a terminal takes.
  String link(String text, Optional<String> address) {
    return links && address.isPresent() && isPlain(address.get())
        ? LINK + address.get() + END_OF_ADDRESS + text + LINK + END_OF_ADDRESS
        : text;
  }

  private static boolean isPlain(String address) {
    return (address.startsWith("https://") || address.startsWith("http://"))
        && address.chars().allMatch(c -> c > ' ' && c <= '~');
  }
}
