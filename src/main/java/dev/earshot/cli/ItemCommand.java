package dev.earshot.cli;

import dev.earshot.Earshot;
import dev.earshot.notation.Echo;
import dev.earshot.present.VisibleText;
import dev.earshot.query.InvalidInputException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/// A command about one episode or passage.
abstract class ItemCommand extends DailyCommand {
  /// Enough to see which is meant.
  private static final int NAMED = 5;

  /// Longer numbers are parts of ids.
  private static final int DIGITS = 5;

  @Parameters(
      paramLabel = "ID",
      description =
          "The id of an episode or a passage, a part of it that no other has, or the number of one that was last listed in"
              + " this terminal.")
  private String typed = "";

  @Override
  boolean takes(List<String> given) {
    if (given.size() != 1) return false;
    typed = given.getFirst();
    return true;
  }

  @Override
  int answer() {
    try (var index = open()) {
      var id = id(index);
      var code = id.isPresent() ? answer(index, id.get()) : Optional.<Integer>empty();
      if (code.isPresent()) return code.get();
      return nothing("there is no " + named(typed) + " in " + earshot.location());
    }
  }

  Earshot open() {
    return earshot.open();
  }

  /// Does the work, and gives the exit code; empty where there is nothing of that id any more.
  abstract Optional<Integer> answer(Earshot index, String id);

  private Optional<String> id(Earshot index) {
    var ids = index.named(typed, NAMED + 1);
    if (ids.size() == 1 && ids.getFirst().equals(typed)) return Optional.of(typed);
    var listed = listed();
    if (listed.isPresent()) return listed;
    if (ids.size() > 1)
      throw new InvalidInputException(
          "\""
              + Echo.of(typed)
              + "\" is short for more than one: "
              + String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())))
              + (ids.size() > NAMED ? ", …" : ""));
    return ids.stream().findFirst();
  }

  private Optional<String> listed() {
    boolean isNumber = !typed.isEmpty() && typed.length() <= DIGITS;
    for (int i = 0; i < typed.length(); i++)
      isNumber &= typed.charAt(i) >= '0' && typed.charAt(i) <= '9';
    if (!isNumber) return Optional.empty();
    int number = Integer.parseInt(typed);
    return earshot.lastSearch().flatMap(last -> last.id(number));
  }

  static boolean isPassage(String id) {
    return id.contains("~");
  }

  /// `passage tides-1~9js774`, of whatever was typed.
  static String named(String id) {
    return (isPassage(id) ? "passage " : "episode ") + VisibleText.of(Echo.of(id));
  }

  final int nothing(String message) {
    earshot.console().err().println("earshot: " + message);
    return Main.NOTHING_FOUND;
  }
}
