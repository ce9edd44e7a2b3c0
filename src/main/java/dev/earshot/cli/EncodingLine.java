package dev.earshot.cli;

import dev.earshot.meaning.EncodingProgress;
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

  /// @param shown whether somebody watches
  EncodingLine(Console console, boolean shown, BooleanSupplier stopped) {
    this.console = console;
    this.shown = shown;
    this.stopped = stopped;
  }

  /// What a person is told when it is over.
  static String outcome(Encoding.Done done, boolean stopped) {
    var encoded = Thousands.of(done.encoded()) + (done.encoded() == 1 ? " passage" : " passages");
    return stopped
        ? "Stopped; " + encoded + " were encoded, and the next run goes on from there.\n"
        : encoded + " encoded for searches by meaning.\n";
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
