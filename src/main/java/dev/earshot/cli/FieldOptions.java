package dev.earshot.cli;

import dev.earshot.query.FieldName;
import java.util.Optional;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// An option for each field that a search can be narrowed down by.
record FieldOptions(CommandSpec command) {
  /// Adds them to a command.
  static final class Adding implements IModelTransformer {
    @Override
    public CommandSpec transform(CommandSpec command) {
      for (var field : FieldName.values()) command.addOption(option(field));
      return command;
    }
  }

  private static OptionSpec option(FieldName field) {
    var choices = field.value().choices();
    return OptionSpec.builder("--" + field.word())
        .paramLabel(field.value().label())
        .type(String.class)
        .description(
            field.description()
                + (choices.isEmpty() ? "" : ": " + String.join(", ", choices))
                + ".")
        .build();
  }

  /// What was given for a field.
  ///
  /// @param word of the field
  Optional<String> value(String word) {
    return Optional.ofNullable(
        command.commandLine().getParseResult().matchedOptionValue("--" + word, null));
  }
}
