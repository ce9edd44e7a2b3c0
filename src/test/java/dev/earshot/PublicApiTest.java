package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.http.SearchHandler;
import dev.earshot.http.Server;
import dev.earshot.present.JsonRecords;
import dev.earshot.reader.Format;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What programs may call, as a list that is committed: whoever changes the interface sees it, and
/// so does whoever reads the change. Begun with the doors, it goes on to every type that a program
/// gets or gives there.
class PublicApiTest {
  private static final List<Class<?>> DOORS =
      List.of(Earshot.class, SearchHandler.class, Server.class, JsonRecords.class, Format.class);

  /// Behind the door of [dev.earshot.engine.location.Location], which programs only name: how
  /// engines are built may change.
  private static final Set<Class<?>> INSIDE =
      Set.of(
          dev.earshot.engine.Engine.class,
          dev.earshot.engine.Salvage.class,
          dev.earshot.engine.Writer.class,
          dev.earshot.plan.Recipe.class,
          dev.earshot.analysis.Analysis.class);

  private final TreeMap<String, Class<?>> types = new TreeMap<>();

  @Test
  void nothingChangesUnnoticed() throws IOException {
    DOORS.forEach(this::add);
    Golden.check(Path.of("src/test/resources/dev/earshot/api.txt"), list());
  }

  /// A type of a package that is not exported could not be named in a module.
  @Test
  void allOfItIsExported() throws IOException {
    DOORS.forEach(this::add);
    var module = Files.readString(Path.of("src/main/module/module-info.java"));
    for (var type : types.values())
      assertTrue(module.contains("exports " + type.getPackageName() + ";"), type::getName);
    assertEquals(Set.of(), hidden());
  }

  /// Types that are not public, and stand where a program would need them.
  private Set<String> hidden() {
    var hidden = new TreeSet<String>();
    for (var type : types.values()) if (!isPublic(type)) hidden.add(type.getName());
    return hidden;
  }

  private static boolean isPublic(Class<?> type) {
    var outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  private String list() {
    var text = new StringBuilder();
    for (var type : types.values()) {
      text.append(kind(type)).append(' ').append(type.getName());
      var above = type.getGenericSuperclass();
      if (kind(type).equals("class") && above != Object.class)
        text.append(" extends ").append(above);
      text.append('\n');
      members(type)
          .map(member -> "  " + shown(member))
          .sorted()
          .forEach(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }

  private static String kind(Class<?> type) {
    return type.isRecord()
        ? "record"
        : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
  }

  private static String shown(Member member) {
    return switch (member) {
      case Executable executable -> executable.toGenericString();
      case Field field -> field.toGenericString();
      default -> member.toString();
    };
  }

  /// What records and enums have by themselves is left out.
  private static Stream<Member> members(Class<?> type) {
    return Stream.of(
            type.getDeclaredConstructors(), type.getDeclaredMethods(), type.getDeclaredFields())
        .<Member>flatMap(Arrays::stream)
        .filter(member -> Modifier.isPublic(member.getModifiers()) && !member.isSynthetic())
        .filter(member ->
            !Set.of("equals", "hashCode", "toString", "values", "valueOf")
                .contains(member.getName()));
  }

  private void add(Class<?> type) {
    if (type.isArray()) add(type.getComponentType());
    if (!type.getName().startsWith("dev.earshot.") || INSIDE.contains(type)) return;
    if (types.putIfAbsent(type.getName(), type) != null) return;
    if (type.getPermittedSubclasses() != null)
      for (var kind : type.getPermittedSubclasses()) add(kind);
    if (type.getSuperclass() != null) add(type.getSuperclass());
    members(type).forEach(this::addTypesOf);
  }

  private void addTypesOf(Member member) {
    switch (member) {
      case Field field -> add(field.getGenericType());
      case Executable executable -> {
        for (var type : executable.getGenericParameterTypes()) add(type);
        for (var type : executable.getGenericExceptionTypes()) add(type);
        if (executable instanceof Method method) add(method.getGenericReturnType());
      }
      default -> {}
    }
  }

  private void add(Type type) {
    switch (type) {
      case Class<?> simple -> add(simple);
      case ParameterizedType generic -> {
        add(generic.getRawType());
        for (var argument : generic.getActualTypeArguments()) add(argument);
      }
      case GenericArrayType array -> add(array.getGenericComponentType());
      case WildcardType wildcard -> {
        for (var bound : wildcard.getUpperBounds()) add(bound);
      }
      default -> {}
    }
  }
}
