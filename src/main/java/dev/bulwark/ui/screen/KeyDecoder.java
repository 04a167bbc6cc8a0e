package dev.bulwark.ui.screen;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Makes keys of the bytes that a terminal sends. A sequence may come in pieces; a lone escape is a
 * key once {@link #rest} says that nothing follows. Sequences nobody knows are swallowed whole.
 */
final class KeyDecoder {
  private static final int ESCAPE = 0x1b;
  private static final int LONGEST_SEQUENCE = 32;

  /** A mouse in the form of before, which only terminals without the newer one send. */
  private static final int OLD_MOUSE = 5;

  private static final int LONGEST_PASTE = 1 << 20;
  private static final String PASTE_END = "\033[201~";

  private static final Map<String, String> SEQUENCES =
      Map.ofEntries(
          Map.entry("[A", "up"),
          Map.entry("[B", "down"),
          Map.entry("[C", "right"),
          Map.entry("[D", "left"),
          Map.entry("OA", "up"),
          Map.entry("OB", "down"),
          Map.entry("OC", "right"),
          Map.entry("OD", "left"),
          Map.entry("[H", "home"),
          Map.entry("[F", "end"),
          Map.entry("OH", "home"),
          Map.entry("OF", "end"),
          Map.entry("[1~", "home"),
          Map.entry("[4~", "end"),
          Map.entry("[7~", "home"),
          Map.entry("[8~", "end"),
          Map.entry("[3~", "delete"),
          Map.entry("[5~", "page-up"),
          Map.entry("[6~", "page-down"),
          Map.entry("[Z", "shift-tab"));

  private final StringBuilder sequence = new StringBuilder();
  private final byte[] character = new byte[4];
  private int have;
  private int need;
  private boolean pasting;
  private final ByteArrayOutputStream paste = new ByteArrayOutputStream();

  /** Takes one byte, 0 to 255. */
  Optional<Event> take(int octet) {
    if (pasting) {
      return pasted(octet);
    }
    if (!sequence.isEmpty()) {
      return continued((char) octet);
    }
    if (need > 0) {
      return multibyte(octet);
    }
    if (octet == ESCAPE) {
      sequence.append((char) ESCAPE);
      return Optional.empty();
    }
    return octet < 0x80 ? Optional.of(key(single(octet))) : lead(octet);
  }

  /** Whether a started sequence waits for more. */
  boolean open() {
    return !sequence.isEmpty() || need > 0;
  }

  /** Nothing more came for a while. */
  Optional<Event> rest() {
    boolean escape = sequence.length() == 1;
    sequence.setLength(0);
    need = 0;
    return escape ? Optional.of(key("escape")) : Optional.empty();
  }

  private Optional<Event> continued(char next) {
    if (next == ESCAPE) {
      boolean alone = sequence.length() == 1;
      sequence.setLength(1);
      return alone ? Optional.of(key("escape")) : Optional.empty();
    }
    if (sequence.length() > LONGEST_SEQUENCE) {
      sequence.setLength(LONGEST_SEQUENCE);
    }
    sequence.append(next);
    var body = sequence.substring(1);
    if (!complete(body)) {
      return Optional.empty();
    }
    sequence.setLength(0);
    if (body.startsWith("[<")) {
      return Mice.read(body);
    }
    if (body.equals("[200~")) {
      pasting = true;
      paste.reset();
      return Optional.empty();
    }
    return Optional.ofNullable(SEQUENCES.get(body)).map(KeyDecoder::key);
  }

  private static boolean complete(String body) {
    return switch (body.charAt(0)) {
      case '[' ->
          body.startsWith("[M")
              ? body.length() >= OLD_MOUSE
              : body.length() > 1 && body.charAt(body.length() - 1) >= '@';
      case 'O' -> body.length() > 1;
      default -> true;
    };
  }

  private Optional<Event> pasted(int octet) {
    paste.write(octet);
    if (octet != '~' && paste.size() < LONGEST_PASTE) {
      return Optional.empty();
    }
    var text = paste.toString(StandardCharsets.UTF_8);
    if (!text.endsWith(PASTE_END) && paste.size() < LONGEST_PASTE) {
      return Optional.empty();
    }
    pasting = false;
    return Optional.of(new Event.Paste(text.replace(PASTE_END, "")));
  }

  private Optional<Event> lead(int octet) {
    need = octet >= 0xf0 ? 4 : octet >= 0xe0 ? 3 : octet >= 0xc0 ? 2 : 0;
    have = 0;
    if (need > 0) {
      character[have++] = (byte) octet;
    }
    return Optional.empty();
  }

  private Optional<Event> multibyte(int octet) {
    if ((octet & 0xc0) != 0x80) {
      need = 0;
      return take(octet);
    }
    character[have++] = (byte) octet;
    if (have < need) {
      return Optional.empty();
    }
    var text = new String(character, 0, need, StandardCharsets.UTF_8);
    need = 0;
    return Optional.of(key(text));
  }

  private static String single(int octet) {
    return switch (octet) {
      case '\r', '\n' -> "enter";
      case '\t' -> "tab";
      case 0x7f, '\b' -> "backspace";
      default ->
          octet < ' '
              ? "ctrl-" + Character.toString(octet == 0 ? ' ' : octet + 'a' - 1)
              : Character.toString(octet);
    };
  }

  private static Event key(String name) {
    return new Event.Key(name);
  }
}
