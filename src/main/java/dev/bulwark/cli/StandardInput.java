package dev.bulwark.cli;

import dev.bulwark.rules.FileSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One file from standard input; what it is for is told by what is in it. */
final class StandardInput implements FileSource {
  private static final Pattern FROM = Pattern.compile("(?im)^[ \\t]*FROM[ \\t]+\\S+");
  private static final Pattern KEY =
      Pattern.compile("(?m)^(---|[\"']?[A-Za-z][A-Za-z0-9_.-]*[\"']?:(\\s|$))");

  private final String path;
  private final byte[] content;

  private StandardInput(String path, byte[] content) {
    this.path = path;
    this.content = content;
  }

  /**
   * Reads to the end.
   *
   * @throws Failure when there is more than a file may have
   */
  static StandardInput read(InputStream in) throws Failure, IOException {
    var content = in.readNBytes(FolderFiles.MAX_BYTES + 1);
    if (content.length > FolderFiles.MAX_BYTES) {
      throw Failure.usage(
          "standard input: larger than "
              + FolderFiles.MAX_BYTES / (1024 * 1024)
              + " MiB, which no container file is; give a smaller one");
    }
    var text = new String(content, StandardCharsets.UTF_8);
    boolean yaml = KEY.matcher(text).find() && !FROM.matcher(text).find();
    return new StandardInput(yaml ? "stdin.yaml" : "Dockerfile", content);
  }

  @Override
  public List<String> paths() {
    return List.of(path);
  }

  @Override
  public Optional<byte[]> bytes(String wanted) {
    return wanted.equals(path) ? Optional.of(content.clone()) : Optional.empty();
  }
}
