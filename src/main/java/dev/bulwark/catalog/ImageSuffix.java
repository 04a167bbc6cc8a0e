package dev.bulwark.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * What follows the version in a tag, taken apart.
 *
 * @param text as spelled, for example {@code alpine3.17-composite}; empty for the plain tag
 * @param distro its distribution as spelled, for example {@code alpine3.17} or {@code
 *     bullseye-slim}; empty when none is named
 * @param family distributions of one kind, for example {@code debian}; empty likewise
 * @param title the distribution for people; empty likewise
 * @param flavor {@code full} or what is left, for example {@code composite}
 */
record ImageSuffix(String text, String distro, String family, String title, String flavor) {
  private static final String SLIM = "-slim";

  static ImageSuffix of(String text) {
    for (Distribution known : Holder.KNOWN) {
      if (text.startsWith(known.name)) {
        int end = known.end(text);
        if (end == text.length() || text.charAt(end) == '-') {
          String distro = text.substring(0, end);
          return new ImageSuffix(
              text, distro, known.family, known.title(distro), flavor(text.substring(end)));
        }
      }
    }
    return new ImageSuffix(text, "", "", "", flavor(text.isEmpty() ? "" : "-" + text));
  }

  private static String flavor(String rest) {
    return rest.isEmpty() ? "full" : rest.substring(1);
  }

  /** Whether no distribution is named, so that the release decides. */
  boolean plain() {
    return distro.isEmpty();
  }

  Os os() {
    return family.equals("nanoserver") || family.equals("windowsservercore")
        ? Os.WINDOWS
        : Os.LINUX;
  }

  /** A line of {@code distributions.tsv}. */
  private record Distribution(String name, String family, String title) {

    int end(String text) {
      int end = name.length();
      if (family.equals("debian")) {
        return text.startsWith(SLIM, end) ? end + SLIM.length() : end;
      }
      if (family.equals("ubuntu")) {
        return end;
      }
      if (name.equals(family) && !name.equals("alpine") && !name.equals("azurelinux")) {
        int next = text.indexOf('-', end + 1);
        return next < 0 ? text.length() : next;
      }
      while (end < text.length() && (text.charAt(end) == '.' || isDigit(text.charAt(end)))) {
        end++;
      }
      return end;
    }

    /** Families that number their releases show the number. */
    String title(String distro) {
      boolean numbered = !family.equals("debian") && !family.equals("ubuntu");
      String number = numbered ? distro.substring(name.length()).replaceFirst("^-", "") : "";
      return number.isEmpty() ? title : title + " " + number;
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }

  private static final class Holder {
    private static final List<Distribution> KNOWN = read(Tsv.resource("distributions.tsv"));

    private static List<Distribution> read(Tsv file) {
      List<Distribution> known = new ArrayList<>();
      for (Row row : file.rows("name", "family", "title")) {
        known.add(new Distribution(row.text(), row.text(), row.text()));
      }
      return List.copyOf(known);
    }
  }
}
