package dev.earshot.cli;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/// Lets `--wait` stand alone: what follows it is its seconds only if it is a number, else a place.
final class OptionalSeconds implements IParameterPreprocessor {
  private static final String UNLESS_SAID_OTHERWISE = "600";

  @Override
  public boolean preprocess(
      Stack<String> args, CommandSpec command, ArgSpec option, Map<String, Object> info) {
    boolean attached = "=".equals(info.get("separator"));
    boolean number = !args.isEmpty() && args.peek().matches("\\d+");
    if (!attached && !number) args.push(UNLESS_SAID_OTHERWISE);
    return false;
  }
}
