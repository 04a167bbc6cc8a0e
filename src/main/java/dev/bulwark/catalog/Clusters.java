package dev.bulwark.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The lines of {@code kubernetes.tsv}, read when the first question about clusters is asked. */
final class Clusters {
  private final TreeMap<KubernetesVersion, LocalDate> ends = new TreeMap<>();

  Clusters(Tsv file) {
    for (Row row : file.rows("version", "ends", "certainty")) {
      String cell = row.text();
      Optional<KubernetesVersion> version = KubernetesVersion.parse(cell);
      if (version.isEmpty()) {
        throw new IllegalStateException(cell + " is not a version: write 1.36");
      }
      ends.put(version.get(), row.date());
    }
  }

  List<KubernetesVersion> versions() {
    return List.copyOf(ends.keySet());
  }

  Optional<LocalDate> ends(KubernetesVersion version) {
    return Optional.ofNullable(ends.get(version));
  }

  KubernetesVersion oldestSupported(LocalDate day) {
    for (Map.Entry<KubernetesVersion, LocalDate> entry : ends.entrySet()) {
      if (!entry.getValue().isBefore(day)) {
        return entry.getKey();
      }
    }
    return ends.lastKey();
  }

  static Clusters load() {
    return Holder.LOADED;
  }

  private static final class Holder {
    private static final Clusters LOADED = new Clusters(Tsv.resource("kubernetes.tsv"));
  }
}
