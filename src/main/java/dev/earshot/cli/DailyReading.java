package dev.earshot.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a command line without picocli, whose model takes long to get ready: saves 110 ms by the
/// clock and 165 of CPU.
///
/// Only what makes sense as it stands is read here. Help, a slip, a word that begins with a dash
/// and all that is rare are left to picocli, which then reads the whole line, so that mistakes are
/// told in one place. For one command line.
final class DailyReading {
  private final String name;
  private final DailyCommand command;
  private final Map<String, Flag<?>> flags = new HashMap<>();
  private final Set<Flag<?>> given = new HashSet<>();

  private DailyReading(String name, DailyCommand command, TopCommand earshot) {
    this.name = name;
    this.command = command;
    addAll(earshot.flags());
    addAll(command.flags());
  }

  private void addAll(List<Flag<?>> some) {
    for (var flag : some) for (var name : flag.names()) flags.put(name, flag);
  }

  /// The command that a line gives, ready to answer; empty where picocli has to read it.
  static Optional<DailyCommand> of(TopCommand earshot, String... typed) {
    var name = new Arguments(typed).command().orElse("");
    var command = named(name);
    if (command.isEmpty()) return command;
    command.get().earshot = earshot;
    return new DailyReading(name, command.get(), earshot).command(typed);
  }

  /// The commands that may be read here, by their names.
  static Optional<DailyCommand> named(String name) {
    return switch (name) {
      case "search" -> Optional.of(new SearchCommand());
      case "show" -> Optional.of(new ShowCommand());
      case "list" -> Optional.of(new ListCommand());
      case "open" -> Optional.of(new OpenCommand());
      case "related" -> Optional.of(new RelatedCommand());
      case "verify" -> Optional.of(new VerifyCommand());
      case "suggest" -> Optional.of(new SuggestCommand());
      default -> Optional.empty();
    };
  }

  private Optional<DailyCommand> command(String... typed) {
    var words = new ArrayList<String>();
    boolean named = false;
    for (int i = 0; i < typed.length; i++) {
      var word = typed[i];
      // For picocli the sign begins the name of a file with arguments.
      if (word.isEmpty() || word.startsWith("@")) return Optional.empty();
      if (word.startsWith("-")) {
        int took = option(word, i + 1 < typed.length ? typed[i + 1] : "");
        if (took == 0) return Optional.empty();
        i += took - 1;
      } else if (named) words.add(word);
      else named = word.equals(name);
    }
    return command.takes(words) ? Optional.of(command) : Optional.empty();
  }

  /// Sets an option, and says how many words it took; 0 where they make no sense here.
  private int option(String word, String next) {
    int equals = word.indexOf('=');
    var flag = flags.get(equals < 0 ? word : word.substring(0, equals));
    if (flag == null || !given.add(flag) || (equals >= 0 && !flag.hasValue())) return 0;
    if (!flag.hasValue()) return flag.read("true") ? 1 : 0;
    var value = equals < 0 ? next : word.substring(equals + 1);
    if (value.isEmpty() || value.startsWith("-") || !flag.read(value)) return 0;
    return equals < 0 ? 2 : 1;
  }
}
