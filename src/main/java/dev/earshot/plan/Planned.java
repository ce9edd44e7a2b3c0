package dev.earshot.plan;

import dev.earshot.plan.Part.Role;

/// What becomes of a clause: what finds highlights, and what of these has all that is asked.
///
/// Most queries find far more than anybody means, as each of their words is enough. What has them
/// all is what people want counted.
///
/// @param complete finds a part of what is found; the same part where nothing is left to choice
record Planned(Part found, Part complete) {
  static Planned of(Part part) {
    return new Planned(part, part);
  }

  /// Whether all that is found has all that is asked.
  private boolean isComplete() {
    return found.equals(complete);
  }

  /// Gathers what belongs together, in its order.
  static final class Builder {
    private final GroupBuilder found = new GroupBuilder();
    private final GroupBuilder complete = new GroupBuilder();
    private boolean isComplete = true;

    Builder add(Role role, Planned part) {
      found.add(role, part.found);
      complete.add(role, role == Role.EXCLUDED ? part.found : part.complete);
      isComplete &= role == Role.EXCLUDED || part.isComplete();
      return this;
    }

    /// Adds what lifts a highlight, and is asked of one that has all.
    Builder addWanted(Planned part) {
      found.add(Role.OPTIONAL, part.found);
      complete.add(Role.REQUIRED, part.complete);
      isComplete = false;
      return this;
    }

    boolean isEmpty() {
      return found.isEmpty();
    }

    Planned build() {
      var all = found.build();
      return new Planned(all, isComplete ? all : complete.build());
    }
  }
}
