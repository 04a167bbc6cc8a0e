package dev.bulwark.wizard;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms of names, paths and references, as the programs that read them later define them. */
public final class Syntax {
  private static final Pattern LABEL = Pattern.compile("[a-z]([-a-z0-9]{0,61}[a-z0-9])?");
  private static final Pattern HOST_PART = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
  private static final Pattern PATH_SEGMENT = Pattern.compile("[\\p{L}\\p{N}._+@()&~ -]+");
  private static final Pattern MOUNT = Pattern.compile("(/[A-Za-z0-9._-]+)+");
  private static final Pattern URL_PATH = Pattern.compile("/[A-Za-z0-9._~/-]*");
  private static final Pattern REPOSITORY = Pattern.compile("[a-z0-9]+(([._]|__|-+)[a-z0-9]+)*");
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");
  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");
  private static final Pattern CPU = Pattern.compile("[1-9][0-9]{0,4}m|[1-9][0-9]{0,2}(\\.[0-9])?");
  private static final Pattern BYTES = Pattern.compile("[1-9][0-9]{0,5}(Mi|Gi)");
  private static final Pattern IPV4 =
      Pattern.compile("([0-9]{1,3}(\\.[0-9]{1,3}){3})/([0-9]{1,2})");
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._%+-]{0,62}@[A-Za-z0-9][A-Za-z0-9.-]*\\.[A-Za-z]{2,}");
  private static final Pattern OWNER =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?");

  /** Words that a YAML 1.1 reader takes for something else than text. */
  private static final Set<String> YAML_WORDS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan");

  private Syntax() {}

  /** A name for every object: RFC 1035 label, since a Service's name must be one. */
  static boolean name(String text) {
    return LABEL.matcher(text).matches() && !YAML_WORDS.contains(text);
  }

  /** A namespace: RFC 1123 label. */
  static boolean namespace(String text) {
    return HOST_PART.matcher(text).matches() && !YAML_WORDS.contains(text);
  }

  /** A DNS name of at least two labels, as routes and certificates take it. */
  static boolean host(String text) {
    return text.length() <= 253
        && text.contains(".")
        && List.of(text.split("\\.", -1)).stream()
            .allMatch(part -> HOST_PART.matcher(part).matches());
  }

  /** An object name: RFC 1123 subdomain. */
  static boolean object(String text) {
    return text.length() <= 253
        && List.of(text.split("\\.", -1)).stream()
            .allMatch(part -> HOST_PART.matcher(part).matches());
  }

  /**
   * A path inside the repository: relative, forward slashes, nothing a shell or Dockerfile gives a
   * meaning to.
   */
  static boolean repositoryPath(String text) {
    var folder = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    return !folder.isEmpty()
        && text.length() <= 1024
        && List.of(folder.split("/", -1)).stream()
            .allMatch(segment ->
                PATH_SEGMENT.matcher(segment).matches()
                    && !segment.equals(".")
                    && !segment.equals("..")
                    && segment.equals(segment.strip()));
  }

  /** A file name without folder. */
  static boolean fileName(String text) {
    return !text.contains("/") && repositoryPath(text) && !text.startsWith("-");
  }

  /** An absolute path in the container. */
  static boolean mountPath(String text) {
    return text.length() <= 255
        && MOUNT.matcher(text).matches()
        && List.of(text.split("/")).stream()
            .noneMatch(part -> part.equals(".") || part.equals(".."));
  }

  /** The path of a URL. */
  static boolean urlPath(String text) {
    return text.length() <= 255 && URL_PATH.matcher(text).matches() && !text.contains("//");
  }

  /** Host, optional port and optional path of a registry. */
  static boolean registry(String text) {
    int slash = text.indexOf('/');
    var host = slash < 0 ? text : text.substring(0, slash);
    int colon = host.indexOf(':');
    var name = colon < 0 ? host : host.substring(0, colon);
    boolean portGood = colon < 0 || host.substring(colon + 1).matches("[1-9][0-9]{0,4}");
    boolean hostGood =
        host(name) || (colon >= 0 && HOST_PART.matcher(name).matches()) || name.equals("localhost");
    return hostGood && portGood && (slash < 0 || repository(text.substring(slash + 1)));
  }

  private static boolean repository(String text) {
    return List.of(text.split("/", -1)).stream()
        .allMatch(part -> REPOSITORY.matcher(part).matches());
  }

  /** An image reference with a tag other than latest, with or without a digest. */
  static boolean image(String text) {
    int at = text.indexOf('@');
    var tagged = at < 0 ? text : text.substring(0, at);
    int colon = tagged.lastIndexOf(':');
    if (colon < 0 || tagged.indexOf('/', colon) >= 0 || text.length() > 512) {
      return false;
    }
    var tag = tagged.substring(colon + 1);
    var place = tagged.substring(0, colon);
    int slash = place.indexOf('/');
    boolean hasHost =
        slash > 0
            && (place.substring(0, slash).contains(".")
                || place.substring(0, slash).contains(":")
                || place.startsWith("localhost/"));
    boolean placeGood = hasHost ? registry(place) && place.length() > slash + 1 : repository(place);
    return placeGood
        && TAG.matcher(tag).matches()
        && !tag.equals("latest")
        && (at < 0 || digest(text.substring(at + 1)));
  }

  /** A content digest. */
  static boolean digest(String text) {
    return DIGEST.matcher(text).matches();
  }

  /** An amount of CPU: {@code 250m}, {@code 1} or {@code 1.5}. */
  static boolean cpu(String text) {
    return CPU.matcher(text).matches();
  }

  /** An amount of memory or storage in Mi or Gi. */
  static boolean bytes(String text) {
    return BYTES.matcher(text).matches();
  }

  /** The amount in MiB of a text of that form. */
  public static int mebibytes(String text) {
    int amount = Integer.parseInt(text.substring(0, text.length() - 2));
    return text.endsWith("Gi") ? amount * 1024 : amount;
  }

  /** An IPv4 address block. */
  static boolean block(String text) {
    var form = IPV4.matcher(text);
    return form.matches()
        && Integer.parseInt(form.group(3)) <= 32
        && List.of(form.group(1).split("\\.")).stream()
            .allMatch(part -> Integer.parseInt(part) <= 255);
  }

  /** A port from 1 to 65535. */
  static boolean port(String text) {
    return text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= 65_535;
  }

  /** An e-mail address. */
  public static boolean email(String text) {
    return text.length() <= 254 && EMAIL.matcher(text).matches();
  }

  /** A label value. */
  static boolean labelValue(String text) {
    return OWNER.matcher(text).matches();
  }
}
