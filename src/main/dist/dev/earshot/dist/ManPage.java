package dev.earshot.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// One command as a page for `man`, from picocli's own model. Asciidoctor would do the same, for 30
/// MB and five seconds of every build.
final class ManPage {
  private final CommandLine command;
  private final CommandSpec spec;
  private final StringBuilder page = new StringBuilder();

  private ManPage(CommandLine command) {
    this.command = command;
    this.spec = command.getCommandSpec();
  }

  static void write(CommandLine command, Path folder) throws IOException {
    var page = new ManPage(command);
    Files.writeString(folder.resolve(page.name() + ".1"), page.text());
    for (var sub : page.subcommands()) write(sub, folder);
  }

  private String name() {
    return spec.qualifiedName("-");
  }

  private List<CommandLine> subcommands() {
    return command.getSubcommands().values().stream()
        .distinct()
        .filter(sub -> !sub.getCommandSpec().usageMessage().hidden())
        .toList();
  }

  private String text() {
    var usage = spec.usageMessage();
    String title = name().toUpperCase(Locale.ROOT);
    page.append(".TH \"%s\" \"1\" \"\" \"\" \"Earshot Manual\"\n".formatted(escaped(title)));
    section("Name");
    line(name() + " - " + brief(command));
    section("Synopsis");
    line(command.getHelp().synopsis(0).strip().replaceAll("\\s+", " "));
    section("Description");
    for (String line : usage.description()) line(line.formatted());
    section("Arguments");
    for (var argument : spec.positionalParameters()) {
      if (!argument.hidden()) item(argument.paramLabel(), argument.description());
    }
    section("Options");
    for (var option : spec.options()) {
      if (!option.hidden()) item(names(option), option.description());
    }
    section("Commands");
    for (var sub : subcommands()) item(new ManPage(sub).name() + "(1)", brief(sub));
    section("Exit status");
    usage.exitCodeList().forEach((code, meaning) -> item(code.strip(), meaning));
    section("Notes");
    page.append(".nf\n");
    for (String line : usage.footer()) line(line.formatted());
    page.append(".fi\n");
    return page.toString().replaceAll("(?m)^\\.SH .*\\n(\\.nf\\n\\.fi\\n)?(?=\\.SH|\\z)", "");
  }

  private static String brief(CommandLine command) {
    var usage = command.getCommandSpec().usageMessage();
    var lines = usage.header().length > 0 ? usage.header() : usage.description();
    return lines.length > 0 ? lines[0].formatted() : "";
  }

  private static String names(OptionSpec option) {
    String names = String.join(", ", option.names());
    return option.arity().max() > 0 ? names + " " + option.paramLabel() : names;
  }

  private void section(String name) {
    page.append(".SH \"").append(name.toUpperCase(Locale.ROOT)).append("\"\n");
  }

  private void item(String term, String... meaning) {
    page.append(".TP\n.B ").append(escaped(term)).append('\n');
    for (String line : meaning) line(line.formatted());
  }

  /// Without picocli's markup; a point or an apostrophe at the start would be a command.
  private void line(String text) {
    String plain = escaped(Help.Ansi.OFF.string(text));
    page.append(plain.replaceAll("(?m)^(?=[.'])", "\\\\&")).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }
}
