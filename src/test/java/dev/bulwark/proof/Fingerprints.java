package dev.bulwark.proof;

import dev.bulwark.render.RenderedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Short texts that stand for the files of each set of answers. */
final class Fingerprints {
  private Fingerprints() {}

  /**
   * Draws, renders and prints a line for each set, in a process of its own.
   *
   * @param args the folder for the sample repositories
   */
  public static void main(String[] args) throws IOException {
    var sets = new Sets();
    Sets.drawn(Path.of(args[0])).stream()
        .map(drawn -> of(sets.files(drawn)))
        .forEach(System.out::println);
  }

  /** The fingerprint of some files. */
  static String of(List<RenderedFile> files) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var file : files) {
        digest.update(file.path().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(file.text().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
