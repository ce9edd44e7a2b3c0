package dev.earshot.cli;

import dev.earshot.present.ContentsJson;
import dev.earshot.present.ContentsText;
import dev.earshot.present.VisibleText;
import dev.earshot.query.InvalidInputException;
import dev.earshot.search.Contents;
import dev.earshot.search.Contents.Named;
import dev.earshot.search.Contents.OfEpisode;
import dev.earshot.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `earshot list`.
@Command(
    name = "list",
    description = {
      "Lists what there is: shows, episodes, people or tags, each with its counts.",
      "Options narrow it down as they do a search. Of people, episodes are those where they are guests or hosts, and"
          + " passages what they say."
    },
    mixinStandardHelpOptions = true,
    modelTransformer = FlagOptions.Adding.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  earshot list",
      "  earshot list episodes --guest diamant --since 2023",
      "  earshot list speakers --names",
      "",
      "Exit codes: 0 found, 1 there is nothing, 2 failed."
    })
final class ListCommand extends DailyCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "WHAT",
      description = "${COMPLETION-CANDIDATES} (default: shows).")
  private What what = What.shows;

  private int limit = Integer.MAX_VALUE;
  private boolean names;
  private boolean json;
  private final Conditions conditions = new Conditions();

  enum What {
    shows,
    episodes,
    people,
    guests,
    hosts,
    speakers,
    tags;

    private Contents.What listed() {
      return Contents.What.valueOf(name().toUpperCase(Locale.ROOT));
    }
  }

  @Override
  public List<Flag<?>> flags() {
    var flags =
        new ArrayList<Flag<?>>(
            List.of(
                Flag.of(
                    List.of("-n", "--limit"),
                    "N",
                    Integer.class,
                    "How many at most (default: all).",
                    given -> limit = given),
                Flag.on(
                    "--names",
                    "Print names alone, of episodes ids, one a line.",
                    () -> names = true),
                Flag.on("--json", "Print a JSON record for each.", () -> json = true)));
    flags.addAll(conditions.flags());
    return flags;
  }

  @Override
  boolean takes(List<String> given) {
    if (given.size() > 1) return false;
    if (given.isEmpty()) return true;
    for (var each : What.values())
      if (each.name().equalsIgnoreCase(given.getFirst())) {
        what = each;
        return true;
      }
    return false;
  }

  @Override
  int answer() {
    if (limit < 1) throw new InvalidInputException("a limit of " + limit + "; expected 1 or more");
    var request = conditions.on(SearchRequest.of(""));
    for (var reading : request.question().notes()) earshot.remark(reading + "\n");
    try (var index = earshot.open()) {
      if (names) return print(first(index.names(request, what.listed())));
      var contents = index.contents(request);
      return what == What.episodes
          ? episodes(first(contents.episodes()))
          : named(first(contents.named(what.listed())));
    }
  }

  private <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(limit, all.size()));
  }

  private int episodes(List<OfEpisode> episodes) {
    if (json) earshot.console().out().print(ContentsJson.lines(ContentsJson.EPISODE, episodes));
    else {
      earshot.listed("list " + conditions, 1, episodes.stream().map(OfEpisode::id).toList());
      earshot.show(text().episodes(episodes));
    }
    return code(episodes);
  }

  private int named(List<Named> listed) {
    if (json) {
      var record = ContentsJson.named(what.listed());
      earshot.console().out().print(ContentsJson.lines(record, listed));
    } else earshot.show(what == What.tags ? text().tags(listed) : text().named(listed));
    return code(listed);
  }

  private ContentsText text() {
    return new ContentsText(earshot.style(), earshot.console().columns());
  }

  private int print(List<String> lines) {
    var visible = lines.stream().map(line -> VisibleText.of(line) + "\n");
    earshot.console().out().print(visible.collect(Collectors.joining()));
    return code(lines);
  }

  private int code(List<?> listed) {
    if (!listed.isEmpty()) return Main.FOUND;
    earshot.remark("there are no such " + what + "\n");
    return Main.NOTHING_FOUND;
  }
}
