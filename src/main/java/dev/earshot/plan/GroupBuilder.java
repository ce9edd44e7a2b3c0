package dev.earshot.plan;

import dev.earshot.plan.Part.Group;
import dev.earshot.plan.Part.Member;
import dev.earshot.plan.Part.Role;
import java.util.ArrayList;
import java.util.List;

/// Gathers the members of a group in their order.
final class GroupBuilder {
  private final List<Member> members = new ArrayList<>();

  static Group anyOf(List<? extends Part> parts) {
    return new GroupBuilder().addAll(Role.OPTIONAL, parts).build();
  }

  static Group conditions(List<? extends Part> parts) {
    return new GroupBuilder().addAll(Role.CONDITION, parts).build();
  }

  GroupBuilder add(Role role, Part part) {
    members.add(new Member(role, part));
    return this;
  }

  GroupBuilder addAll(Role role, List<? extends Part> parts) {
    parts.forEach(part -> add(role, part));
    return this;
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  Group build() {
    return new Group(members);
  }
}
