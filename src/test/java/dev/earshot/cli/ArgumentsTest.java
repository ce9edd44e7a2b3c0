package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  @Test
  void theCommandIsFoundWithoutPicocli() {
    command("search", "search", "kelp");
    command("search", "--index", "index", "search", "kelp");
    command("index", "--color", "never", "--index=there", "--no-pager", "index");
    command("none", "--help", "search");
    command("none", "--index");
    command("none");
  }

  @Test
  void theOptionsBeforeAValueAreThoseThatPicocliKnows() {
    var valued =
        Commands.all().getCommandSpec().options().stream()
            .filter(option -> option.arity().max() > 0)
            .flatMap(option -> Stream.of(option.names()))
            .collect(Collectors.toSet());
    assertEquals(valued, Arguments.BEFORE_A_VALUE);
  }

  @Test
  void onlyTheNamedCommandIsDescribedWhereThatIsEnough() {
    assertEquals("[show]", needed("--index", "show", "show", "kelp-1"));
    assertEquals("[search, show, completion]", needed("completion", "bash"));
    assertEquals("[search, show, completion]", needed("help", "show"));
    assertEquals("[search, show, completion]", needed("--version"));
  }

  private static String needed(String... typed) {
    var all = Stream.of("search", "show", "completion").toList();
    return FastStart.needed(new Arguments(typed), all).toString();
  }

  private static void command(String name, String... typed) {
    assertEquals(name, new Arguments(typed).command().orElse("none"), String.join(" ", typed));
  }
}
