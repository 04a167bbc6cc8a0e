package dev.bulwark.rules;

import dev.bulwark.dockerfile.Copy;
import dev.bulwark.dockerfile.Instruction;
import dev.bulwark.dockerfile.Run;

/** Whether a Dockerfile may give a folder of the image to the user that the service runs as. */
final class FolderGift {
  private FolderGift() {}

  /** Whether something in the file may give the folder to the user. */
  static boolean possible(ImageFile file, FinalImage image, String path) {
    return Folders.within(path, "/home")
        || Folders.within(path, "/tmp")
        || Folders.within(path, "/var/tmp")
        || image.instructions().stream().anyMatch(each -> gives(file, image, each));
  }

  private static boolean gives(ImageFile file, FinalImage image, Instruction instruction) {
    return switch (instruction) {
      case Copy copy ->
          copy.head().flag("chown").isPresent() || copy.head().flag("chmod").isPresent();
      case Run run -> {
        var user = image.runsAs(file.dockerfile(), run);
        var text = file.source().text(run.span());
        yield !(user instanceof RunsAs.Root)
            || text.contains("chown")
            || text.contains("chmod")
            || text.contains("install -")
            || text.contains(".sh");
      }
      default -> false;
    };
  }
}
