package dev.earshot.present;

import static dev.earshot.present.JsonType.INTEGER;
import static dev.earshot.present.JsonType.TEXT;

import dev.earshot.corpus.Repair;
import dev.earshot.engine.Copied;
import dev.earshot.engine.Inspection;
import dev.earshot.engine.Inspection.Damage;
import java.time.Duration;

/// Whether an index is whole, and the copies that were made of it, as JSON records.
public final class IntegrityJson {
  private static final RecordType<Damage> DAMAGE =
      RecordType.<Damage>unnamed()
          .with("place", TEXT, Damage::place)
          .with("problem", TEXT, Damage::problem);

  /// What a look for damage found.
  public static final RecordType<Checked> CHECK =
      RecordType.<Checked>named("Check", "")
          .type("check")
          .with("index", TEXT, Checked::location)
          .with("whole", JsonType.FLAG, checked -> checked.inspection().isWhole())
          .with("files", INTEGER, checked -> checked.inspection().files())
          .with("bytes", INTEGER, checked -> checked.inspection().bytes())
          .with("episodes", INTEGER, checked -> checked.inspection().episodes())
          .with("damage", JsonType.list(DAMAGE), checked -> checked.inspection().damage())
          .with("millis", INTEGER, checked -> checked.took().toMillis());

  /// What a repair made.
  public static final RecordType<Repaired> REPAIR =
      RecordType.<Repaired>named("Repair", "")
          .type("repair")
          .with("index", TEXT, Repaired::location)
          .with("saved", INTEGER, repaired -> repaired.done().saved())
          .with("read", INTEGER, repaired -> repaired.done().summary().sources().read())
          .with("episodes", INTEGER, repaired -> repaired.done().summary().episodes())
          .with("topics", INTEGER, repaired -> repaired.done().summary().topics())
          .with("quotes", INTEGER, repaired -> repaired.done().summary().quotes())
          .with("millis", INTEGER, repaired -> repaired.done().summary().took().toMillis());

  /// A snapshot that was taken.
  public static final RecordType<Copy> SNAPSHOT = copy("Taken", "snapshot");

  /// A snapshot that was brought back.
  public static final RecordType<Copy> RESTORE = copy("Restored", "restore");

  private IntegrityJson() {}

  private static RecordType<Copy> copy(String name, String type) {
    return RecordType.<Copy>named(name, "")
        .type(type)
        .with("index", TEXT, Copy::location)
        .with("folder", TEXT, Copy::folder)
        .with("snapshot", TEXT, copy -> copy.copied().snapshot())
        .with("files", INTEGER, copy -> copy.copied().files())
        .with("bytes", INTEGER, copy -> copy.copied().bytes())
        .with("new_files", INTEGER, copy -> copy.copied().newFiles())
        .with("new_bytes", INTEGER, copy -> copy.copied().newBytes())
        .with("millis", INTEGER, copy -> copy.took().toMillis());
  }

  /// What a look for damage found, and in which index.
  ///
  /// @param location of the index, as whoever asks names it
  public record Checked(String location, Inspection inspection, Duration took) {}

  /// What a repair did.
  ///
  /// @param location of the new index
  public record Repaired(String location, Repair.Done done) {}

  /// What was copied, from or to where.
  ///
  /// @param location of the index
  /// @param folder of the snapshots
  public record Copy(String location, String folder, Copied copied, Duration took) {}
}
