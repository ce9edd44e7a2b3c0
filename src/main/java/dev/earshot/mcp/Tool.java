package dev.earshot.mcp;

import com.google.gson.JsonObject;
import dev.earshot.passage.Passage;
import dev.earshot.present.RecordType;
import dev.earshot.query.InvalidInputException;
import java.util.List;
import java.util.function.Function;

/// Something that an assistant may ask of the index; none of them changes it.
///
/// @param input the schema of its arguments
/// @param output the schema of what it gives
record Tool(
    String name, String title, String description, JsonObject input, JsonObject output, Call call) {

  /// Does what is asked.
  interface Call {
    Found found(Arguments arguments);
  }

  /// A tool that links to passages.
  ///
  /// @param linked those of what was found
  static <T> Tool linking(
      String name,
      String title,
      String description,
      JsonObject input,
      RecordType<T> output,
      Function<Arguments, T> call,
      Function<T, List<Passage>> linked) {
    return new Tool(
        name,
        title,
        description,
        input,
        Records.schema(output),
        arguments -> {
          var found = call.apply(arguments);
          return new Found(output.tree(found), linked.apply(found));
        });
  }

  /// A tool that links to nothing.
  static <T> Tool of(
      String name,
      String title,
      String description,
      JsonObject input,
      RecordType<T> output,
      Function<Arguments, T> call) {
    return linking(name, title, description, input, output, call, found -> List.of());
  }

  /// What a tool found.
  ///
  /// @param content fits the schema
  /// @param linked passages to link to as resources
  record Found(JsonObject content, List<Passage> linked) {}

  /// Does what is asked with arguments as they came.
  ///
  /// @throws InvalidInputException if they make no sense
  Found found(JsonObject arguments) {
    return call.found(new Arguments(arguments, input.getAsJsonObject("properties").keySet()));
  }

  /// As a list of tools has it.
  JsonObject listed() {
    var tool = new JsonObject();
    tool.addProperty("name", name);
    tool.addProperty("title", title);
    tool.addProperty("description", description);
    tool.add("inputSchema", input);
    tool.add("outputSchema", output);
    var hints = new JsonObject();
    hints.addProperty("readOnlyHint", true);
    hints.addProperty("idempotentHint", true);
    hints.addProperty("destructiveHint", false);
    hints.addProperty("openWorldHint", false);
    tool.add("annotations", hints);
    return tool;
  }
}
