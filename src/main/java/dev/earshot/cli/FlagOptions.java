package dev.earshot.cli;

import java.util.List;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/// Makes picocli's options of the flags of a command.
final class FlagOptions {
  /// A command with flags.
  interface Flagged {
    List<Flag<?>> flags();
  }

  private FlagOptions() {}

  /// Adds them for the command itself.
  static final class Adding implements IModelTransformer {
    @Override
    public CommandSpec transform(CommandSpec command) {
      return added(command, ScopeType.LOCAL);
    }
  }

  /// Adds them for the command and those below it.
  static final class AddingForAll implements IModelTransformer {
    @Override
    public CommandSpec transform(CommandSpec command) {
      return added(command, ScopeType.INHERIT);
    }
  }

  private static CommandSpec added(CommandSpec command, ScopeType scope) {
    for (var flag : ((Flagged) command.userObject()).flags())
      command.addOption(option(flag, scope));
    return command;
  }

  private static <V> OptionSpec option(Flag<V> flag, ScopeType scope) {
    var option =
        OptionSpec.builder(flag.names().toArray(String[]::new))
            .type(flag.type())
            .description(flag.description())
            .scopeType(scope)
            .hasInitialValue(false);
    if (flag.hasValue()) option.paramLabel(flag.label());
    return option.setter(new Setter<>(flag)).build();
  }

  private record Setter<V>(Flag<V> flag) implements picocli.CommandLine.Model.ISetter {
    /// picocli converted the value to the type of the flag.
    @Override
    @SuppressWarnings("unchecked")
    public <T> T set(T value) {
      if (value != null) flag.set().accept((V) value);
      return value;
    }
  }
}
