package dev.earshot.cli;

import dev.earshot.Earshot;
import dev.earshot.notation.TimeNotation;
import dev.earshot.passage.EpisodeView;
import dev.earshot.passage.Passage;
import dev.earshot.present.VisibleText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/// `earshot open`.
@Command(
    name = "open",
    description = {
      "Opens the page or recording of an episode, or of a passage at its moment.",
      "In the browser, or with --play in mpv or vlc. Where there is none, prints the link."
    },
    mixinStandardHelpOptions = true,
    modelTransformer = FlagOptions.Adding.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  earshot open 3",
      "  earshot open k3f9q2 --play",
      "",
      "Exit codes: 0 opened or printed, 1 there is none of that id or it has no link, 2 failed."
    })
final class OpenCommand extends ItemCommand {
  private static final List<String> BROWSERS = List.of("xdg-open", "wslview", "termux-open-url");

  private boolean play;
  private boolean link;

  @Override
  public List<Flag<?>> flags() {
    return List.of(
        Flag.on("--play", "Play it from there in mpv, else vlc.", () -> play = true),
        Flag.on("--link", "Print the link, and open nothing.", () -> link = true));
  }

  /// What can be opened.
  ///
  /// @param page for the browser, at the moment if it can be
  /// @param recording for a player; empty where the page may have one, as that of a video has
  /// @param start of the moment
  private record Target(
      Optional<String> page, Optional<String> recording, Optional<Duration> start) {}

  @Override
  Optional<Integer> answer(Earshot index, String id) {
    var target =
        isPassage(id)
            ? index.passage(id, 0).map(OpenCommand::of)
            : index.episode(id).map(OpenCommand::of);
    return target.map(found -> open(id, found));
  }

  private static Target of(Passage passage) {
    var audio = passage.episodeAudioLink();
    return new Target(passage.link().or(passage::pageLink).or(() -> audio), audio, passage.start());
  }

  private static Target of(EpisodeView episode) {
    var audio = episode.audioLink();
    return new Target(episode.pageLink().or(() -> audio), audio, Optional.empty());
  }

  private int open(String id, Target target) {
    if (target.page().isEmpty()) return nothing(named(id) + " has no link");
    var page = target.page().get();
    earshot.console().out().flush();
    if (link || !(play ? plays(target, page) : browses(page)))
      earshot.console().out().println(VisibleText.of(page));
    return Main.FOUND;
  }

  private boolean plays(Target target, String page) {
    var recording = target.recording().orElse(page);
    var start = target.start().map(TimeNotation::write).orElse("0");
    for (var player : List.of("mpv", "vlc")) {
      var program = earshot.program(player);
      var option = (player.equals("mpv") ? "--start=" : "--start-time=") + start;
      if (program.isPresent()) return went(program.get(), option, recording);
    }
    earshot.remark("neither mpv nor vlc is there to play it\n");
    return browses(page);
  }

  private boolean browses(String page) {
    var wanted = earshot.setting("BROWSER").stream();
    var usual = System.getProperty("os.name").startsWith("Mac") ? List.of("open") : BROWSERS;
    return Stream.concat(wanted, usual.stream())
        .flatMap(name -> earshot.program(name).stream())
        .findFirst()
        .filter(program -> told(program, program.runQuietly(page)))
        .isPresent();
  }

  private boolean went(Program program, String... arguments) {
    return told(program, program.run(arguments));
  }

  private boolean told(Program program, boolean went) {
    if (!went) earshot.remark(program.name() + " could not open it\n");
    return went;
  }
}
