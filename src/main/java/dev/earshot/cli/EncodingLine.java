package dev.earshot.cli;

import dev.earshot.Earshot;
import dev.earshot.meaning.EncodingProgress;
import dev.earshot.meaning.Meaning.Haste;
import dev.earshot.notation.Thousands;
import dev.earshot.search.Encoding;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// Tells how encoding goes on as a bar with the rate and the time that is left, in one line of a
/// terminal that is gone when all is done.
final class EncodingLine implements EncodingProgress, AutoCloseable {
  private final Console console;
  private final boolean shown;
  private final BooleanSupplier stopped;
  private Optional<ProgressBar> bar = Optional.empty();

  private EncodingLine(Console console, boolean shown, BooleanSupplier stopped) {
    this.console = console;
    this.shown = shown;
    this.stopped = stopped;
  }

  /// Encodes all passages of an index, and says what came of it.
  ///
  /// @param json whether a program reads what is printed
  /// @return whether all are encoded that can be, or somebody ended it
  static boolean encode(Earshot index, TopCommand earshot, boolean json, BooleanSupplier stopped) {
    var console = earshot.console();
    boolean shown = console.watched() && !json && !earshot.isQuiet();
    Encoding.Done done;
    try (var line = new EncodingLine(console, shown, stopped)) {
      done = index.use(earshot.embedder()).encode(Haste.ALL_PROCESSORS, line);
    }
    earshot.remark(outcome(done, stopped.getAsBoolean()) + "\n");
    return done.trouble().isEmpty();
  }

  private static String outcome(Encoding.Done done, boolean stopped) {
    var encoded = passages(done.encoded());
    // First, as a signal ends the model's runtime, too, which then fails in its own way.
    if (stopped)
      return "Stopped; " + encoded + " were encoded, and the next run goes on from there.";
    if (done.trouble().isPresent()) return "Not all passages are encoded: " + done.trouble().get();
    var others =
        done.foreign() == 0
            ? ""
            : "; the model does not know the language of " + passages(done.foreign());
    return encoded + " encoded for searches by meaning" + others + ".";
  }

  private static String passages(long count) {
    return Thousands.of(count) + (count == 1 ? " passage" : " passages");
  }

  @Override
  public void found(long passages) {
    if (shown) bar = Optional.of(bar(passages));
  }

  private ProgressBar bar(long passages) {
    return new ProgressBarBuilder()
        .setTaskName("encoding")
        .setInitialMax(passages)
        .setUnit(" passages", 1)
        .showSpeed(new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
        .setStyle(ProgressBarStyle.ASCII)
        .continuousUpdate()
        .clearDisplayOnFinish()
        .setConsumer(new TerminalLine(console.err(), console.columns() - 1))
        .build();
  }

  @Override
  public void passed(int passages) {
    bar.ifPresent(line -> line.stepBy(passages));
  }

  @Override
  public boolean isStopped() {
    return stopped.getAsBoolean();
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }
}
