package dev.bulwark.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An image that has to do with .NET but is no base of a service: .NET Framework, Azure Functions,
 * dotnet-monitor and others.
 *
 * @param written the reference as it was written
 * @param family for people, for example {@code Azure Functions}
 * @param advice what to do with it instead of replacing it
 */
public record RelatedImage(String written, String family, String advice)
    implements DotnetReference {

  static Optional<RelatedImage> find(String reference) {
    String path = "/" + ReferenceText.of(reference).path() + "/";
    for (Known known : Holder.KNOWN) {
      if (path.contains(known.wanted)) {
        return Optional.of(new RelatedImage(reference, known.family, known.advice));
      }
    }
    return Optional.empty();
  }

  /**
   * A line of {@code families.tsv}.
   *
   * @param wanted what a path between slashes contains
   */
  private record Known(String wanted, String family, String advice) {}

  private static final class Holder {
    private static final List<Known> KNOWN = read(Tsv.resource("families.tsv"));

    private static List<Known> read(Tsv file) {
      List<Known> known = new ArrayList<>();
      for (Row row : file.rows("path", "family", "advice")) {
        String path = "/" + row.text();
        String wanted = path.endsWith("*") ? path.substring(0, path.length() - 1) : path + "/";
        known.add(new Known(wanted, row.text(), row.text()));
      }
      return List.copyOf(known);
    }
  }
}
