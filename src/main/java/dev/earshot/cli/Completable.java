package dev.earshot.cli;

import dev.earshot.query.FieldName;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What a shell may offer to whoever types a command: its options, and the values of them and of
/// its parameters.
///
/// @param command the command's name; empty for what stands before one
/// @param description in a few words
/// @param options in their order
/// @param words what stands behind the command
record Completable(String command, String description, List<Option> options, Values words) {
  /// What `earshot list` calls the values of a field.
  private static final Map<FieldName, String> LISTS =
      Map.of(
          FieldName.SHOW, "shows",
          FieldName.EPISODE, "episodes",
          FieldName.GUEST, "guests",
          FieldName.HOST, "hosts",
          FieldName.SPEAKER, "speakers",
          FieldName.TAG, "tags");

  /// An option.
  ///
  /// @param names with their dashes
  /// @param description in a few words
  record Option(List<String> names, String description, Values values) {}

  /// What may stand in a place.
  sealed interface Values {}

  /// Nothing: an option without a value, a command without words.
  record Nothing() implements Values {}

  /// Whatever one types.
  record Anything() implements Values {}

  record Files() implements Values {}

  /// @param words each without spaces
  record Choices(List<String> words) implements Values {}

  /// What `earshot list WHAT --names` prints.
  record Listed(String what) implements Values {}

  /// What is offered before a command, then of each command.
  static List<Completable> all(CommandLine earshot) {
    var top = new Completable("", "", options(earshot.getCommandSpec(), List.of()), new Nothing());
    var shared = top.options().stream().flatMap(option -> option.names().stream()).toList();
    var names = List.copyOf(earshot.getSubcommands().keySet());
    return Stream.concat(
            Stream.of(top),
            earshot.getSubcommands().entrySet().stream()
                .map(command -> of(command.getKey(), command.getValue(), shared, names)))
        .toList();
  }

  private static Completable of(
      String name, CommandLine command, List<String> shared, List<String> commands) {
    var spec = command.getCommandSpec();
    var words =
        name.equals("help")
            ? new Choices(commands)
            : spec.positionalParameters().stream()
                .findFirst()
                .map(Completable::values)
                .orElse(new Nothing());
    var described = spec.usageMessage().description();
    return new Completable(name, brief(described), options(spec, shared), words);
  }

  /// Those that it does not share with all, but for help.
  private static List<Option> options(CommandSpec spec, List<String> shared) {
    return spec.options().stream()
        .filter(option -> !option.hidden())
        .filter(option -> !shared.contains(option.longestName()) || option.usageHelp())
        .map(option -> new Option(List.of(option.names()), brief(option.description()), of(option)))
        .toList();
  }

  private static Values of(OptionSpec option) {
    if (option.arity().max() == 0) return new Nothing();
    var name = option.longestName().replaceFirst("^-+", "");
    if (name.equals("index")) return new Files();
    return FieldName.of(name)
        .filter(field -> option.type() == String.class)
        .map(Completable::values)
        .orElseGet(() -> values(option));
  }

  private static Values values(FieldName field) {
    var choices = field.value().choices();
    if (!choices.isEmpty()) return new Choices(choices);
    var list = LISTS.get(field);
    return list == null ? new Anything() : new Listed(list);
  }

  private static Values values(ArgSpec argument) {
    var type = argument.typeInfo();
    var each = type.isMultiValue() ? type.getAuxiliaryTypes()[0] : type.getType();
    if (each.isEnum())
      return new Choices(
          Arrays.stream(each.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
              .toList());
    if (each == Path.class) return new Files();
    return switch (argument.paramLabel()) {
      case "ID" -> new Listed("episodes");
      case "PATH", "DIR", "FILE" -> new Files();
      default -> new Anything();
    };
  }

  /// The first sentence, without picocli's markup.
  private static String brief(String... lines) {
    if (lines.length == 0) return "";
    var text = CommandLine.Help.Ansi.OFF.string(lines[0].replace("$$", "$").replace("%%", "%"));
    return text.replaceFirst("(?s)(\\.|:|;| \\().*", "").replaceAll("\\$\\{.*?}", "").strip();
  }
}
