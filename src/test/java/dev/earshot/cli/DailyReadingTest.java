package dev.earshot.cli;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// What is read without picocli is read as picocli reads it.
class DailyReadingTest {
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "search", List.of("chip", "design"),
          "show", List.of("an-id"),
          "list", List.of("people"),
          "open", List.of("an-id"),
          "related", List.of("an-id"),
          "verify", List.of("said", "so"),
          "suggest", List.of("ch"));

  /// Each option of each command: before and after the words, with its value apart and attached.
  static Stream<List<String>> everyOption() {
    var lines = new ArrayList<List<String>>();
    WORDS.forEach((name, words) -> {
      var spec = requireNonNull(Commands.all().getSubcommands().get(name)).getCommandSpec();
      for (var option : spec.options()) {
        if (option.usageHelp() || option.versionHelp()) continue;
        boolean hasValue = option.arity().max() > 0;
        for (var flag : option.names())
          for (var given :
              hasValue
                  ? List.of(
                      List.of(flag, value(option.type())),
                      List.of(flag + "=" + value(option.type())))
                  : List.of(List.of(flag))) {
            lines.add(line(List.of(name), given, words));
            lines.add(line(List.of(name), words, given));
            if (spec.parent().optionsMap().containsKey(flag))
              lines.add(line(given, List.of(name), words));
          }
      }
    });
    assertTrue(lines.size() > 150, () -> lines.size() + " lines");
    return lines.stream();
  }

  private static String value(Class<?> type) {
    if (type.isEnum()) {
      var constants = type.getEnumConstants();
      return constants[constants.length - 1].toString();
    }
    return type == Integer.class ? "7" : "2024";
  }

  private static List<String> line(List<String> one, List<String> two, List<String> three) {
    return Stream.of(one, two, three).flatMap(List::stream).toList();
  }

  @ParameterizedTest
  @MethodSource("everyOption")
  void setsWhatPicocliSets(List<String> line) {
    var typed = line.toArray(String[]::new);
    var earshot = top();
    var daily = DailyReading.of(earshot, typed).orElseThrow();
    var commands = new CommandLine(top());
    var name = new Arguments(typed).command().orElseThrow();
    commands.addSubcommand(name, new CommandLine(DailyReading.named(name).orElseThrow()));
    commands.setAllowSubcommandsAsOptionParameters(true).setCaseInsensitiveEnumValuesAllowed(true);
    commands.parseArgs(typed);
    assertEquals(
        settings(requireNonNull(commands.getSubcommands().get(name)).getCommand()),
        settings(daily),
        line::toString);
    assertEquals(settings(commands.getCommand()), settings(earshot), line::toString);
  }

  private static TopCommand top() {
    return new TopCommand(Console.ofProcess(), Map.of());
  }

  /// The fields of a command that are no objects of earshot or picocli.
  private static Map<String, String> settings(Object command) {
    var settings = new TreeMap<String, String>();
    for (var field : fields(command.getClass())) {
      if (Modifier.isStatic(field.getModifiers())) continue;
      try {
        field.setAccessible(true);
        var value = field.get(command);
        boolean isSetting =
            value == null
                || value instanceof Enum<?>
                || value.getClass().getName().startsWith("java.")
                || value instanceof java.nio.file.Path;
        if (isSetting && !field.getName().equals("spec"))
          settings.put(field.getName(), String.valueOf(value));
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
    return settings;
  }

  private static List<Field> fields(Class<?> type) {
    var fields = new ArrayList<>(List.of(type.getDeclaredFields()));
    if (type.getSuperclass() == ItemCommand.class)
      fields.addAll(List.of(ItemCommand.class.getDeclaredFields()));
    return fields;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "search",
        "list people tags",
        "list whales",
        "search --json",
        "show",
        "show two ids",
        "search --help",
        "search chip -h",
        "search chip -training",
        "search -n5 chip",
        "search -n five chip",
        "search -n chip",
        "search -n -5 chip",
        "search chip --limit",
        "search chip --format xml",
        "search chip --json=yes",
        "search chip --unknown",
        "search chip -- --json",
        "search chip -n 5 --limit 6",
        "search @words",
        "search --show= chip",
        "index corpus",
        "serve",
        "--version search chip",
        "serch chip",
      })
  void leavesTheRestToPicocli(String line) {
    var typed = line.isEmpty() ? new String[0] : line.split(" ", -1);
    assertTrue(DailyReading.of(top(), typed).isEmpty());
  }

  /// The line with the index before it is read by picocli.
  @Test
  void theVersionIsToldAsPicocliTellsIt() {
    var told = new StringWriter();
    var out = new StandardOutput(told, () -> true);
    var err = new PrintWriter(new StringWriter());
    var console =
        new Console(
            InputStream.nullInputStream(), false, out, err, false, 80, 0, false, Optional::empty);
    assertEquals(0, Main.run(console, Map.of(), "--version"));
    assertEquals(Cli.with("index").run("--version").out(), told.toString());
  }
}
