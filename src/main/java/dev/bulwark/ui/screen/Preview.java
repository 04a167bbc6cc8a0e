package dev.bulwark.ui.screen;

import dev.bulwark.blueprint.Remark;
import dev.bulwark.render.RenderedFile;
import dev.bulwark.wizard.Answer;
import java.util.List;
import java.util.Map;

/**
 * The files of some answers.
 *
 * @param given the answers
 * @param files none when the answers have problems
 * @param differences for each path that is there on disk already, the unified diff to the new text;
 *     no lines when both are the same
 * @param remarks what a person should know about these answers
 * @param failure why there are no files; empty when there are
 */
record Preview(
    Map<String, Answer> given,
    List<RenderedFile> files,
    Map<String, List<String>> differences,
    List<Remark> remarks,
    String failure) {
  static final Preview NONE = new Preview(Map.of(), List.of(), Map.of(), List.of(), "");

  static Preview failed(Map<String, Answer> given, String failure) {
    return new Preview(given, List.of(), Map.of(), List.of(), failure);
  }
}
