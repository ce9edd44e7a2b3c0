package dev.earshot.mcp;

import com.google.gson.JsonObject;
import dev.earshot.query.InvalidInputException;
import dev.earshot.passage.Passage;
import java.util.List;

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

  /// What a tool found.
  ///
  /// @param content fits the schema
  /// @param linked passages to link to as resources
  record Found(JsonObject content, List<Passage> linked) {
    static Found of(JsonObject content) {
      return new Found(content, List.of());
    }
  }

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
