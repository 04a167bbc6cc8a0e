package dev.bulwark.workspace;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file systems every contract holds on. */
enum Platform {
  UNIX(Configuration.unix().toBuilder().setAttributeViews("basic", "posix").build()),
  WINDOWS(Configuration.windows()),
  MAC(Configuration.osX()),
  THIS_MACHINE(Configuration.unix());

  private final Configuration memory;

  Platform(Configuration memory) {
    this.memory = memory;
  }

  /** How many operations lie between two faults: where bytes go to a real disk, faults are dear. */
  int stride() {
    return this == THIS_MACHINE ? 5 : 1;
  }

  /** A fresh empty directory; in {@code temp} for the real file system. */
  Path directory(Path temp) throws IOException {
    if (this == THIS_MACHINE) {
      return Files.createTempDirectory(temp, "tree");
    }
    Path working = Jimfs.newFileSystem(memory).getPath("").toAbsolutePath();
    return Files.createDirectories(working.resolve("repo"));
  }
}
