package dev.bulwark.packed;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text that is packed with the program. It opens the program's own jar: class loaders would
 * look through all modules of Java for each text first, which is a twentieth of a start.
 */
public final class Packed {
  private static final @Nullable ZipFile JAR = jar();

  private Packed() {}

  /**
   * A text by its path in the jar, such as {@code templates/lib/marks.ftl}; empty when there is
   * none.
   */
  public static Optional<String> text(String path) {
    try (@Nullable InputStream in = open(path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable InputStream open(String path) throws IOException {
    if (JAR == null) {
      return Packed.class.getResourceAsStream('/' + path);
    }
    var entry = JAR.getEntry(path);
    return entry == null ? null : JAR.getInputStream(entry);
  }

  /**
   * The jar that the program was started from; null where it comes from a folder, as in tests. A
   * class out of a start-up cache that was made elsewhere does not know where it is from.
   */
  private static @Nullable ZipFile jar() {
    var path = System.getProperty("java.class.path", "");
    try {
      return path.endsWith(".jar") && !path.contains(File.pathSeparator) ? new ZipFile(path) : null;
    } catch (IOException e) {
      throw new IllegalStateException("the program's own jar cannot be read", e);
    }
  }
}
