package dev.bulwark.migrate;

import dev.bulwark.rules.FileSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Files in memory, for tests. */
final class InMemory implements FileSource {
  private final Map<String, byte[]> files = new TreeMap<>();

  static InMemory dockerfile(String text) {
    return new InMemory().with("Dockerfile", text);
  }

  InMemory with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  InMemory with(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  /** The same files after a migration. */
  InMemory after(Plan plan) {
    var after = new InMemory();
    after.files.putAll(files);
    plan.files().forEach(file -> after.with(file.path(), file.after().bytes()));
    return after;
  }

  @Override
  public List<String> paths() {
    return List.copyOf(files.keySet());
  }

  @Override
  public Optional<byte[]> bytes(String path) {
    return Optional.ofNullable(files.get(path));
  }
}
