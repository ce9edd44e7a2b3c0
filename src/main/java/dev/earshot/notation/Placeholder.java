package dev.earshot.notation;

import java.util.regex.Pattern;

/// Where a generator of pages has yet to put in what is meant: `{{ .Title }}`, `{% title %}`, `<%=
/// title %>`, `<?= title ?>`, `${title}`.
public final class Placeholder {
  private static final Pattern OPENING = Pattern.compile("\\{\\{|\\{%|<[%?]|\\$\\{");

  private Placeholder() {}

  /// Whether a title or name has one.
  public static boolean isIn(String name) {
    return OPENING.matcher(name).find();
  }
}
