package dev.bulwark.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the ports of http addresses such as {@code http://*:5005;https://*:5006}. */
final class HttpPorts {
  private static final String SCHEME = "http://";

  private HttpPorts() {}

  static boolean isUrl(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    return folded.startsWith(SCHEME) || folded.startsWith("https://");
  }

  /** Every port that is written after an http address, in order. */
  static List<Integer> of(String text) {
    var ports = new ArrayList<Integer>();
    String folded = text.toLowerCase(Locale.ROOT);
    for (int at = folded.indexOf(SCHEME); at >= 0; at = folded.indexOf(SCHEME, at + 1)) {
      int from = at + SCHEME.length();
      int bracket = folded.startsWith("[", from) ? folded.indexOf(']', from) : from;
      int colon = bracket < 0 ? -1 : endOfHost(folded, bracket);
      if (colon >= 0 && colon < folded.length() && folded.charAt(colon) == ':') {
        int port = number(folded, colon + 1);
        if (port > 0 && !ports.contains(port)) {
          ports.add(port);
        }
      }
    }
    return ports;
  }

  private static int endOfHost(String text, int from) {
    int i = from;
    while (i < text.length() && ":/;\"' \n".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  /** The number that begins here, when it is a port; otherwise 0. */
  static int number(String text, int from) {
    int value = 0;
    int i = from;
    while (i < text.length() && i - from < 6 && Character.isDigit(text.charAt(i))) {
      value = value * 10 + Character.digit(text.charAt(i), 10);
      i++;
    }
    return value <= 65535 ? value : 0;
  }
}
