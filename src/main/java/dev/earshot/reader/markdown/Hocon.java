package dev.earshot.reader.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The configuration of a program in HOCON, as those in Scala and Java have it, as the lines of
/// YAML that say the same: what stands between `podcast {` and `}` is indented.
final class Hocon {
  private static final Pattern OPENING = Pattern.compile("([\\w.-]+)\\s*[:=]?\\s*\\{");
  private static final Pattern PAIR = Pattern.compile("([\\w.-]+)\\s*[:=]\\s*(\\S.*)");

  private Hocon() {}

  /// Line by line; what is neither a pair nor a border is left out.
  static List<String> toYaml(List<String> configuration) {
    var yaml = new ArrayList<String>();
    int depth = 0;
    for (var line : configuration) {
      var text = line.strip();
      var opening = OPENING.matcher(text);
      var pair = PAIR.matcher(text);
      var indent = "  ".repeat(depth);
      if (opening.matches()) {
        yaml.add(indent + opening.group(1) + ":");
        depth++;
      } else if (text.equals("}") || text.equals("},")) depth = Math.max(0, depth - 1);
      else if (pair.matches()) yaml.add(indent + pair.group(1) + ": " + pair.group(2));
    }
    return yaml;
  }
}
