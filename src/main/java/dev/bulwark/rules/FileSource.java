package dev.bulwark.rules;

import java.util.List;
import java.util.Optional;

/** The files of a folder, as they are now. */
public interface FileSource {
  /** The paths of all files that may matter, sorted, with {@code /}. */
  List<String> paths();

  /** What is in a file; empty where it is not there, cannot be read, or is too large. */
  Optional<byte[]> bytes(String path);
}
