package dev.bulwark.rules;

import dev.bulwark.dockerfile.Add;
import dev.bulwark.dockerfile.Cmd;
import dev.bulwark.dockerfile.Copy;
import dev.bulwark.dockerfile.Entrypoint;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.Run;
import dev.bulwark.dockerfile.Unknown;
import dev.bulwark.dockerfile.Workdir;
import dev.bulwark.source.Edit;
import java.util.List;

/**
 * Where the last USER belongs: in the final stage, below all that needs root and makes folders,
 * above what is started.
 */
final class UserPlace {
  private UserPlace() {}

  /** Puts {@code USER $APP_UID} there. */
  static List<Edit> put(ImageFile file, FinalImage image) {
    var stage = image.stage();
    Instruction last = stage.from();
    for (var instruction : stage.instructions()) {
      if (builds(instruction)) {
        last = instruction;
      }
    }
    int line = last.line();
    return stage.instructions().stream()
        .filter(each -> each.line() > line && (each instanceof Entrypoint || each instanceof Cmd))
        .findFirst()
        .map(starts -> file.edits().insertBefore(starts, "USER", "$APP_UID"))
        .orElse(file.edits().insertAfter(last, "USER", "$APP_UID"));
  }

  /** Whether an instruction makes or changes files. */
  static boolean builds(Instruction instruction) {
    return instruction instanceof Run
        || instruction instanceof Copy
        || instruction instanceof Add
        || instruction instanceof Workdir
        || instruction instanceof Unknown;
  }
}
