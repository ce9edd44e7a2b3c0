package dev.earshot.present;

import dev.earshot.engine.Inspection;
import dev.earshot.notation.ByteCount;
import dev.earshot.notation.Thousands;
import dev.earshot.present.IntegrityJson.Checked;
import dev.earshot.present.IntegrityJson.Copy;
import dev.earshot.present.IntegrityJson.Repaired;
import java.time.Duration;
import java.util.Locale;

/// Whether an index is whole, and the copies that were made of it, as text that a person reads in a
/// terminal.
public final class IntegrityText {
  private IntegrityText() {}

  public static String of(Checked checked) {
    var inspection = checked.inspection();
    return inspection.isWhole() ? whole(checked, inspection) : damage(checked, inspection);
  }

  private static String whole(Checked checked, Inspection inspection) {
    var read =
        inspection.episodes() == 0
            ? ""
            : ", " + counted(inspection.episodes(), "episode") + " read back";
    return "%s is whole: %s, %s%s, %s%n"
        .formatted(
            VisibleText.of(checked.location()),
            counted(inspection.files(), "file"),
            ByteCount.of(inspection.bytes()),
            read,
            seconds(checked.took()));
  }

  private static String damage(Checked checked, Inspection inspection) {
    var text = new StringBuilder();
    text.append(VisibleText.of(checked.location())).append(" is damaged:\n");
    for (var damage : inspection.damage())
      text.append("  ")
          .append(VisibleText.of(damage.place() + ": " + damage.problem()))
          .append('\n');
    return text.toString();
  }

  public static String of(Repaired repaired) {
    var summary = repaired.done().summary();
    return "%s is new: %s kept as stored, %s read again; it holds %s, %s, %s%n"
        .formatted(
            VisibleText.of(repaired.location()),
            counted(repaired.done().saved(), "episode"),
            counted(summary.sources().read(), "file"),
            counted(summary.episodes(), "episode"),
            counted(summary.topics(), "topic"),
            counted(summary.quotes(), "quote"));
  }

  public static String taken(Copy copy) {
    var copied = copy.copied();
    var news =
        copied.newFiles() == 0
            ? "all there already"
            : Thousands.of(copied.newFiles()) + " of them new, " + ByteCount.of(copied.newBytes());
    return "%s in %s: %s, %s; %s, %s%n"
        .formatted(
            copied.snapshot(),
            VisibleText.of(copy.folder()),
            counted(copied.files(), "file"),
            ByteCount.of(copied.bytes()),
            news,
            seconds(copy.took()));
  }

  public static String restored(Copy copy) {
    var copied = copy.copied();
    return "%s is the index of %s: %s, %s, each compared with what was copied, %s%n"
        .formatted(
            VisibleText.of(copy.location()),
            copied.snapshot(),
            counted(copied.files(), "file"),
            ByteCount.of(copied.bytes()),
            seconds(copy.took()));
  }

  private static String counted(long count, String one) {
    return Thousands.of(count) + " " + one + (count == 1 ? "" : "s");
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1e3);
  }
}
